"""The place that a relative clause tells of: "flew to Lima, where 300 people were arrested"."""

from __future__ import annotations

from collections.abc import Sequence

from twosource.extracting.grammar.syntax import climb
from twosource.language.parsed import Parsed
from twosource.language.tokens import Token
from twosource.model.annotation import Place

REACH = 9
"""Tokens between the place and "where": "in Banki, a town in Borno, where"."""
_SIZES = ("site", "city", "admin", "country")
"""Kinds of places, the smallest first."""


def find_antecedent_place(parsed: Parsed, head: Token, places: Sequence[Place]) -> Place | None:
    """The smallest of the places right before the "where" of the clause of `head`; None without such a clause."""
    where = _find_where(head)
    if where is None:
        return None
    before = [place for place in places if place.end <= where.idx and _stands_before(parsed, place, where)]
    return min(before, key=_rank, default=None)


def _rank(place: Place) -> tuple[int, int]:
    return _SIZES.index(place.kind) if place.kind in _SIZES else len(_SIZES), -place.start


def _find_where(head: Token) -> Token | None:
    """The "where" that opens the clause that the word is in, or one around it."""
    for token in climb(head):
        for child in token.children:
            if child.lower_ == "where" and child.dep_ == "advmod" and child.i < token.i:
                return child if token.dep_ in ("relcl", "advcl", "ccomp", "acl") else None
    return None


def _stands_before(parsed: Parsed, place: Place, where: Token) -> bool:
    """Whether no verb and no more than a few words stand between the place and the "where"."""
    between = parsed.tokens(place.end, where.idx) if place.end < where.idx else ()
    words = [token for token in between if token.idx >= place.end]
    return len(words) <= REACH and all(token.pos_ not in ("VERB", "AUX") for token in words)
