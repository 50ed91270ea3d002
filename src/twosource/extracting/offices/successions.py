"""Offices that pass from one to another: "was replaced as minister by", "took over as acting head"."""

from __future__ import annotations

from collections.abc import Iterator

from twosource.extracting.grammar.circumstance import find_when
from twosource.extracting.grammar.clauses import agent
from twosource.extracting.grammar.participants import find_subject, is_passive
from twosource.extracting.grammar.word_finding import find_words
from twosource.extracting.offices.holders import child_of, find_holder
from twosource.extracting.offices.mentions import Held
from twosource.extracting.offices.verbs import read_role, role_after
from twosource.language.parsed import Parsed
from twosource.language.tokens import Token
from twosource.model.statement import OfficeChange

REPLACING = frozenset(("replace", "succeed"))
TAKING_OVER = {"take": "over", "step": "in"}
"""Verbs that with that particle, and "as", say that somebody has an office from now on."""


def find_successions(parsed: Parsed) -> Iterator[Held]:
    """Who had the office until then, and who has it from then on."""
    for verb in find_words(parsed.doc, REPLACING | TAKING_OVER.keys()):
        if verb.pos_ != "VERB":
            continue
        role = role_after(verb, "as")
        if role is None or role.dep_ in ("oprd", "attr"):
            continue
        if verb.lemma_ in REPLACING:
            passive = is_passive(verb)
            old = find_subject(verb) if passive else child_of(verb, "dobj")
            new = agent(verb) if passive else find_subject(verb)
            yield from _read(parsed, verb, old, role, OfficeChange.HOLDS)
            yield from _read(parsed, verb, new, role, OfficeChange.APPOINTED)
        elif any(child.lower_ == TAKING_OVER[verb.lemma_] for child in verb.rights):
            yield from _read(parsed, verb, find_subject(verb), role, OfficeChange.APPOINTED)


def _read(parsed: Parsed, verb: Token, whom: Token | None, role: Token, change: OfficeChange) -> Iterator[Held]:
    entity = None if whom is None else find_holder(parsed, whom)
    if entity is None:
        return
    when = find_when(parsed, verb.idx, verb.idx + len(verb))
    limit = {"to": when} if change is OfficeChange.HOLDS else {"from_": when}
    yield from read_role(parsed, verb, entity, role, change, when=when, needed=True, **limit)
