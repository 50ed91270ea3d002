"""A promised act told in other words: "lodged the appeal", "went to the polls", "ran again"."""

from __future__ import annotations

import re
from dataclasses import dataclass

_ITS = r"(?:an?|the|his|her|its|their|that|this)"


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words by which news tells that an act of these base forms was done; `of` is what the act must be on, if any."""

    verbs: frozenset[str]
    pattern: re.Pattern[str]
    of: frozenset[str] = frozenset()


def _phrase(verbs: str, pattern: str, of: str = "") -> Phrase:
    return Phrase(frozenset(verbs.split()), re.compile(pattern), frozenset(of.split()))


# Written by hand from general English.
PHRASES = (
    _phrase("appeal challenge", rf"\b(?:lodged|filed|submitted|brought) {_ITS} (?:\w+ )?(?:appeal|challenge)\b"),
    _phrase("withdraw", r"\b(?:flew|went|came|sailed|returned|headed|flown|brought|sent) (?:back )?home\b", "troop"),
    _phrase(
        "reopen resume restore",
        r"\b(?:ran|runs?|running|operated|operating|open|flew|flying|working) again\b|\bwelcomed (?:\w+ ){1,3}again\b"
        r"|\bwelcomed back\b"
        r"|\b(?:was|were|is|are|came) back (?:on(?! strike)|in (?:service|operation)|to normal|online)\b",
    ),
    _phrase("pay", rf"\b(?:got|received|was given|were given) {_ITS} money\b"),
    _phrase("hold vote", r"\bwent to the polls\b|\bcast (?:their |his |her )?(?:ballots?|votes?)\b", "election vote"),
)


def find_phrase(base: frozenset[str], about: frozenset[str], lowered: str) -> re.Match[str] | None:
    """The first phrase that tells an act of these base forms on what these stems name.

    >>> find_phrase(frozenset(("appeal",)), frozenset(), "her lawyer lodged an appeal.")[0]
    'lodged an appeal'
    """
    for phrase in PHRASES:
        if phrase.verbs & base and (not phrase.of or phrase.of & about):
            match = phrase.pattern.search(lowered)
            if match is not None:
                return match
    return None
