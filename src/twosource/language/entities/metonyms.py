"""Capitals that stand for their governments: "Moscow denied the report" speaks of Russia's, "near Moscow" of a town."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from twosource.language.entities.naming import Name
from twosource.language.places.gazetteer import look_up
from twosource.language.tokens import Token
from twosource.model.annotation import EntityKind

ACTS_OF_STATE = frozenset((
    "say", "deny", "reject", "accuse", "warn", "welcome", "condemn", "insist", "announce", "agree", "refuse", "call",
    "demand", "impose", "claim", "threaten", "propose", "urge", "recognize", "recognise", "criticize", "criticise",
    "blame", "pledge", "vow", "signal", "want", "seek", "offer", "summon", "expel", "retaliate", "oppose", "argue",
    "respond", "answer", "protest", "dismiss", "confirm", "believe", "hope", "fear", "promise", "decide", "suspect",
))  # fmt: skip
"""Verbs whose subject is a government where it is the name of a capital; a town does none of these."""
SHARED = frozenset(("Brussels",))
"""Capitals that stand for more than their own country."""
_DASHES = frozenset(("-", "--", "–", "—"))
CAPITAL_FROM = 20_000
"""People in a capital that can stand for a government: smaller ones share their names with too many others."""


def find_metonyms(tokens: Sequence[Token], names: Sequence[Name]) -> Iterator[tuple[Name, str]]:
    """The names of capitals that stand for a government, each with its ISO 3166 country."""
    for name in names:
        if name.kind is EntityKind.PERSON or name.end - name.start > 2:
            continue
        subject = tokens[name.end - 1]
        if subject.dep_ == "nsubj" and subject.head.lemma_.lower() in ACTS_OF_STATE:
            country = _find_state(tokens[name.start].doc[name.start : name.end].text)
            if country is not None and not _is_dateline(tokens, name, subject.head):
                yield name, country


def _is_dateline(tokens: Sequence[Token], name: Name, verb: Token) -> bool:
    """Whether the name opens a line of place and agency: "NAIROBI, Kenya (Reuters) - The ministry said"."""
    if not any(token.text in _DASHES for token in tokens[name.end : verb.i]):
        return False
    return tokens[name.start].text.isupper() or sum(child.dep_ == "nsubj" for child in verb.lefts) > 1


def _find_state(text: str) -> str | None:
    if text in SHARED:
        return None
    states = {
        one.country for one in look_up(text) if one.kind == "capital" and one.population >= CAPITAL_FROM and one.country
    }
    return states.pop() if len(states) == 1 else None
