"""Names that the words behind them tell to be people's: "Ana Lopes, who", "Ana Lopes, 61,", "Ana Lopes, a welder"."""

from __future__ import annotations

from collections.abc import Sequence

from twosource.language.entities.naming import FIRMS, LANDMARKS, Name, text_of
from twosource.language.entities.person_nouns import PERSON_NOUNS
from twosource.language.entities.titles import ECHOES, OFFICES
from twosource.language.places.gazetteer import look_up
from twosource.language.tokens import Token

LONGEST_NAME = 4
"""Words of a person's name; longer ones that the tagger took for no person's are a body's."""

LONGEST_TRADE = 7
"""Words of an apposition up to its noun: "a former deputy head of police"."""

OLDEST = 110
_DETERMINERS = frozenset(("a", "an", "the", "his", "her", "their"))
_OF_BODIES = frozenset((
    "leader", "head", "chief", "chair", "principal", "major", "general", "official", "representative", "partner",
    "parent", "neighbour", "neighbor", "sibling", "twin", "founder", "spouse", "relative", "minor",
))  # fmt: skip
"""Nouns of people that tell of bodies and things as well: "Acme, a leader in pumps", "a partner of the firm"."""


def is_told_as_person(tokens: Sequence[Token], name: Name) -> bool:
    """Whether the words behind a name of two words or more say that it is somebody's."""
    words = [token.text for token in tokens[name.start : name.end]]
    if not 2 <= len(words) <= LONGEST_NAME or not all(word[0].isupper() and not word.isupper() for word in words):
        return False
    last = words[-1].lower()
    if last in ECHOES or last in FIRMS or last in LANDMARKS or look_up(text_of(tokens, name)):
        return False
    return _is_followed(tokens, name.end)


def _is_followed(tokens: Sequence[Token], at: int) -> bool:
    behind = tokens[at : at + LONGEST_TRADE + 3]
    if not behind or behind[0].text != ",":
        return False
    if len(behind) > 2 and behind[1].text.isdigit() and behind[2].text == ",":
        return int(behind[1].text) < OLDEST
    return len(behind) > 1 and (behind[1].lower_ in ("who", "whose") or _opens_trade(behind[1:]))


def _opens_trade(words: Sequence[Token]) -> bool:
    """Whether an apposition opens that names a person's trade or kin: "a former transport minister"."""
    if words[0].lower_ not in _DETERMINERS:
        return False
    head = None
    for token in words[1:]:
        if token.pos_ not in ("NOUN", "ADJ", "PROPN", "ADV", "NUM") and token.text not in ("-", "'s", "’s"):
            break
        head = token if token.pos_ == "NOUN" else head
    return (
        head is not None and (head.lower_ in PERSON_NOUNS or head.lower_ in OFFICES) and head.lower_ not in _OF_BODIES
    )
