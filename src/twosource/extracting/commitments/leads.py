"""Where else something to be done may be told than the rules say: futures, infinitives, planned things, timetables.

Few of them are commitments. The words around each are weighed before it is read (`commitment_contexts`).
"""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from twosource.extracting.commitments.cues import Undertaking, has_none, is_negated
from twosource.extracting.commitments.words import FUTURE, GOVERNORS
from twosource.extracting.grammar.vocabulary import list_words
from twosource.extracting.grammar.word_finding import find_words
from twosource.language.parsed import Parsed
from twosource.language.tokens import Token
from twosource.model.statement import CommitmentKind

COMING = list_words(
    "planned scheduled promised pledged threatened proposed upcoming forthcoming intended expected impending ordered"
    " coming next future approved"
)
"""What is said of a thing that is to be: "the planned march"."""

ARRANGING = list_words(
    "plan promise pledge offer announce schedule order agree threaten approve set slate expect intend book vow commit"
    " consider prepare rule undertake propose need arrange organize organise await host hold due"
)
"""Verbs whose object may be what is to be done: "announced a summit", "approved the purchase"."""

ARRANGED_BY = list_words("for on to of in")
"""Prepositions between such a verb, or a noun of planning, and the thing: "set for trial", "plans for a march"."""

TIMES = frozenset(("DATE", "TIME"))
PLANS = ARRANGING | {"commitment", "agreement", "delay", "postpone"}
PRESENT = frozenset(("VBZ", "VBP"))
MAIN_CLAUSES = frozenset(("ROOT", "ccomp", "conj", "relcl", "advcl", "parataxis"))
JOINED = frozenset(("VB", "VBP", "VBN", "VBG"))
AUXILIARIES = frozenset(("aux",))
GERUNDS = frozenset(("VBG",))
BEGINNINGS = COMING | ARRANGING | frozenset(("plan", "commitment", "agreement"))


def find_leads(parsed: Parsed, taken: AbstractSet[int]) -> Iterator[tuple[Undertaking, bool]]:
    """What may be to be done and is not `taken` (indices of tokens), and whether it goes on with another verb's cue."""
    seen = set(taken)
    for token in find_words(parsed.doc, BEGINNINGS, tags=PRESENT | GERUNDS, deps=AUXILIARIES):
        for lead in (*_read_helper(token), *_read_present(parsed, token), *_read_thing(token), *_read_gerund(token)):
            if lead.head.i not in seen:
                seen.add(lead.head.i)
                yield lead, False
                yield from _follow(lead, seen)


def _follow(lead: Undertaking, seen: set[int]) -> Iterator[tuple[Undertaking, bool]]:
    """The verbs joined to it, and those joined to them."""
    waiting = [lead.head]
    while waiting:
        for other in waiting.pop().rights:
            if other.dep_ == "conj" and other.tag_ in JOINED and other.i not in seen:
                seen.add(other.i)
                waiting.append(other)
                yield Undertaking(other, other, lead.cue, lead.kind, is_negated(other)), True


def _guess_kind(cue: Token) -> CommitmentKind:
    return GOVERNORS.get(cue.lemma_.lower(), CommitmentKind.PLAN)


def _read_helper(token: Token) -> Iterator[Undertaking]:
    """A future, an infinitive or a verb in progress, by its auxiliary; in the past where it is what somebody says."""
    if token.dep_ != "aux" or token.i > token.head.i:
        return
    verb = token.head
    if token.lower_ in FUTURE or token.lower_ == "must":
        kind = CommitmentKind.ORDER if token.lower_ == "must" else CommitmentKind.PLAN
        yield Undertaking(verb, token, token, kind, is_negated(verb))
    elif token.tag_ == "TO":
        governor = verb.head
        negative = is_negated(verb) or is_negated(governor)
        yield Undertaking(verb, token, governor, _guess_kind(governor), negative)
    elif token.lemma_ == "be" and verb.tag_ == "VBG" and (token.tag_ != "VBD" or verb.dep_ == "ccomp"):
        yield Undertaking(verb, token, token, CommitmentKind.PLAN, is_negated(verb))


def _read_present(parsed: Parsed, token: Token) -> Iterator[Undertaking]:
    """A verb in the present beside a time: "the fair opens on Friday"."""
    if token.tag_ in PRESENT and token.dep_ in MAIN_CLAUSES:
        sentence = parsed.sentence_at(token.idx)
        if parsed.times_within(sentence.start, sentence.end):
            yield Undertaking(token, token, token, CommitmentKind.PLAN)


def _read_thing(token: Token) -> Iterator[Undertaking]:
    """A noun told as coming, or as what somebody arranges."""
    noun = token.head
    if token.lower_ in COMING and token.i < noun.i and noun.pos_ in ("NOUN", "PROPN") and noun.dep_ != "compound":
        yield Undertaking(noun, token, token, _guess_kind(token), is_negated(noun), certain=True)
    lemma = token.lemma_.lower()
    if lemma in ARRANGING:
        for child in token.children:
            if child.dep_ in ("dobj", "nsubjpass") and child.pos_ in ("NOUN", "PROPN"):
                negative = is_negated(token) or has_none(child)
                yield Undertaking(child, child.left_edge, token, _guess_kind(token), negative, certain=True)
    if lemma in PLANS:
        given = any(child.dep_ == "dobj" for child in token.children)
        for preposition in token.rights:
            if preposition.lower_ in ARRANGED_BY and not (given and preposition.lower_ == "to"):
                for child in preposition.children:
                    if child.dep_ == "pobj" and child.pos_ in ("NOUN", "PROPN") and child.ent_type_ not in TIMES:
                        negative = is_negated(token) or has_none(child)
                        yield Undertaking(child, child.left_edge, token, _guess_kind(token), negative, certain=True)


def _read_gerund(token: Token) -> Iterator[Undertaking]:
    """A deed named by its gerund, of which somebody plans: "plans for closing the mine"."""
    if token.tag_ == "VBG" and token.dep_ in ("pcomp", "xcomp", "dobj"):
        governor = token.head.head if token.dep_ == "pcomp" else token.head
        if governor.lemma_.lower() in PLANS:
            negative = is_negated(token) or is_negated(governor)
            yield Undertaking(token, token, governor, _guess_kind(governor), negative, certain=True)
