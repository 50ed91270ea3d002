"""Names that the tagger took together with the office before them: "Gainesville Mayor Myrtle Dahl" as one name."""

from __future__ import annotations

from collections.abc import Sequence

from twosource.language.entities.naming import COMPANY_WORDS, FIRMS, LANDMARKS
from twosource.language.entities.titles import BODIES, ECHOES
from twosource.language.places.gazetteer import look_up
from twosource.language.tokens import Token

CIVIC_TITLES = frozenset((
    "mayor", "sheriff", "councilman", "councilwoman", "councilmember", "councillor", "alderman", "alderwoman",
    "superintendent", "commissioner", "senator", "sen", "governor", "gov", "representative", "rep", "congressman",
    "congresswoman", "principal", "constable", "marshal", "trustee", "assessor", "judge", "coroner", "treasurer",
    "spokesman", "spokeswoman", "spokesperson", "director", "chairman", "chairwoman", "minister", "ambassador",
    "planner", "manager", "coordinator", "attorney", "clerk", "administrator", "comptroller", "prosecutor",
))  # fmt: skip
"""Offices that stand right before names and seldom open those of bodies or works."""
MOST_WORDS = 4
"""Words of a person's name."""


def find_name_behind_title(tokens: Sequence[Token], start: int, end: int) -> int | None:
    """Where the person's name begins that ends at tokens[end] behind an office within tokens[start:end], or None."""
    for position in range(end - 2, max(start, end - 1 - MOST_WORDS) - 1, -1):
        if is_civic_title(tokens[position]):
            begin = position + 1
            return begin if _is_persons(tokens[begin:end]) else None
    return None


def is_title_alone(tokens: Sequence[Token], end: int) -> bool:
    """Whether a person's name that ends there is but the office of the next name: "Marlow County Sheriff" Ada Lund."""
    return (
        end < len(tokens)
        and is_civic_title(tokens[end - 1])
        and tokens[end].ent_type_ == "PERSON"
        and tokens[end - 1].whitespace_ == " "
    )


def is_civic_title(token: Token) -> bool:
    """Whether the token is an office that stands before names, in capitals."""
    return token.text[0].isupper() and token.lower_.rstrip(".") in CIVIC_TITLES


def _is_persons(words: Sequence[Token]) -> bool:
    """Whether two words or more look like somebody's name, and end neither like a body nor like a place."""
    last = words[-1].lower_.rstrip(".")
    names_body = last in ECHOES or last in FIRMS or last in LANDMARKS or last in BODIES or last in COMPANY_WORDS
    return (
        len(words) > 1
        and not names_body
        and all(token.text[0].isupper() and token.pos_ == "PROPN" for token in words)
        and not all(token.text.isupper() for token in words)
        and not look_up(" ".join(token.text for token in words))
    )
