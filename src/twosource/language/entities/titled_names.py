"""Names that the tagger took together with the office before them: "Gainesville Mayor Myrtle Dahl" as one name."""

from __future__ import annotations

from collections.abc import Sequence

from twosource.language.entities.given_names import is_woman
from twosource.language.entities.naming import COMPANY_WORDS, FIRMS, LANDMARKS, is_title
from twosource.language.entities.person_nouns import PERSON_NOUNS
from twosource.language.entities.titles import BODIES, ECHOES
from twosource.language.places.gazetteer import look_up
from twosource.language.tokens import Token

CIVIC_TITLES = frozenset((
    "mayor", "sheriff", "councilman", "councilwoman", "councilmember", "councillor", "alderman", "alderwoman",
    "superintendent", "commissioner", "senator", "sen", "governor", "gov", "representative", "rep", "congressman",
    "congresswoman", "principal", "constable", "marshal", "trustee", "assessor", "judge", "coroner", "treasurer",
    "spokesman", "spokeswoman", "spokesperson", "director", "chairman", "chairwoman", "minister", "ambassador",
    "planner", "manager", "coordinator", "attorney", "clerk", "administrator", "comptroller", "prosecutor",
    "auditor", "selectman",
))  # fmt: skip
"""Offices that stand right before names and seldom open those of bodies or works."""
MOST_WORDS = 4
"""Words of a person's name."""

GIVEN_OR_OFFICE = frozenset(("dean", "duke", "earl", "marshal", "bishop", "rector", "major", "king", "prince", "canon"))
"""Given names that are offices and ranks as well."""

OF_ROOMS = frozenset(("office", "department", "ministry", "agency", "commission", "committee", "bureau", "authority"))
"""Last words of what is a body however the tagger takes it: "the Merrill County Sheriff's Office"."""


def find_name_behind_title(tokens: Sequence[Token], start: int, end: int) -> int | None:
    """Where the person's name begins that ends at tokens[end] behind an office within tokens[start:end], or None."""
    for position in range(end - 2, max(start, end - 1 - MOST_WORDS) - 1, -1):
        if is_civic_title(tokens[position]):
            begin = position + 1
            return begin if _is_persons(tokens[begin:end]) else None
    return None


def is_title_alone(tokens: Sequence[Token], end: int) -> bool:
    """Whether a person's name that ends there is but the office of the next name: "Marlow County Sheriff" Ada Lund.

    Or one of two: "Lindbank Chairman and President" Ada Lund.
    """
    if end >= len(tokens) or not is_civic_title(tokens[end - 1]) or tokens[end - 1].whitespace_ != " ":
        return False
    joined = tokens[end].lower_ == "and" and end + 2 < len(tokens) and is_title(tokens[end + 1])
    return tokens[end + 2 if joined else end].ent_type_ == "PERSON"


def is_given_behind_office(tokens: Sequence[Token], position: int, end: int) -> bool:
    """Whether an office's word is the given name of who has another office: "County Clerk Dean Johnson"."""
    return (
        end - position == 2
        and tokens[position].lower_ in GIVEN_OR_OFFICE
        and position > 0
        and tokens[position - 1].lower_.rstrip(".") in CIVIC_TITLES
        and tokens[position - 1].whitespace_ == " "
    )


def is_before_name(tokens: Sequence[Token], position: int, end: int) -> bool:
    """Whether the word in capitals at that position is told before the name of two words or more that ends there.

    It is a noun for people ("City Administrator Ada Lund") or of an office's field ("Director of Public Works" and a
    name), and no given name that the tagger left out.
    """
    if end - position < 3 or is_woman(f"{tokens[position].text} {tokens[end - 1].text}") is not None:
        return False
    if tokens[position].lower_ in PERSON_NOUNS or is_civic_title(tokens[position]):
        return True
    first = position
    while first > 0 and tokens[first - 1].text[0].isupper() and tokens[first - 1].whitespace_ == " ":
        first -= 1
    return first > 1 and tokens[first - 1].lower_ in ("of", "for") and is_title(tokens[first - 2])


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
