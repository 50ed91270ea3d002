"""A proper name of an article, and the words that tell what kind of thing names are names of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from twosource.language.entities.titles import HONORIFICS, OFFICES
from twosource.language.places.gazetteer import look_up
from twosource.language.tokens import Doc, Token
from twosource.model.annotation import EntityKind

LARGE_TOWN = 100_000
"""People in a place that a lone name is taken for, when the tagger took it for a person who has no other name."""

LANDMARKS = frozenset((
    "square", "street", "road", "avenue", "park", "station", "airport", "bridge", "tower", "river", "lake",
    "island", "islands", "mountain", "mountains", "valley", "beach", "stadium", "cathedral", "mosque", "church",
    "temple", "palace", "bay", "gate", "junction", "village", "peninsula", "sea", "ocean", "desert", "harbour",
    "harbor", "port", "prison", "st", "st.", "streets", "lane", "ave", "ave.", "drive", "terrace", "blvd", "boulevard",
    "highway", "cemetery", "plaza", "hotel", "museum", "theatre", "theater", "county", "parish", "heights", "alert",
    "falls",
))  # fmt: skip
"""Last words of the names of places that the tagger takes for people."""

FIRMS = frozenset((
    "images", "press", "news", "times", "post", "inc", "ltd", "plc", "corp", "llc", "campaign", "trust", "center",
    "centre", "clinic", "college", "academy", "fire", "police", "department", "city", "united", "rovers", "fc",
    "awards", "records", "pictures", "studios", "films", "entertainment", "holdings", "motors", "energy", "airlines",
    "airways", "advisors", "advisers", "associates", "consulting", "partners",
))  # fmt: skip
"""Last words of the names of firms and media that the tagger takes for people."""


COMPANY_WORDS = frozenset((
    "corporation", "corp", "inc", "incorporated", "ltd", "limited", "plc", "llc", "company", "co", "group", "holdings",
))  # fmt: skip
"""Last words of the full names of companies, left out where a company is named again."""


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name: token indices, end exclusive. `titled` when a title or an office stands right before it."""

    start: int
    end: int
    kind: EntityKind
    titled: bool = False

    def text(self, doc: Doc) -> str:
        """The name as written (in the characters of the doc)."""
        return doc[self.start : self.end].text


def text_of(tokens: Sequence[Token], name: Name) -> str:
    """The name as written, from the list of the tokens (cheaper than a span of the doc)."""
    last = tokens[name.end - 1].text
    return last if name.end - name.start == 1 else _join(tokens, name) + last


def _join(tokens: Sequence[Token], name: Name) -> str:
    return "".join(token.text_with_ws for token in tokens[name.start : name.end - 1])


def is_title(token: Token) -> bool:
    """Whether the token is an honorific or an office ("Mr.", "President", "spokesman")."""
    word = token.lower_.rstrip(".")
    return word in HONORIFICS or word in OFFICES


def without_article(surname: str) -> str:
    """The surname without its Arabic article, which news leaves out: "Assad" for "al-Assad"."""
    return surname[3:] if surname[:3].lower() in ("al-", "el-") else surname


def is_loose_dash(token: Token) -> bool:
    """Whether the token is a hyphen between blanks, as behind the place of a dateline ("MANILA - Police said")."""
    return token.text == "-" and token.whitespace_ != "" and token.i > 0 and token.nbor(-1).whitespace_ != ""


def is_large(text: str) -> bool:
    """Whether a large town, or a state, bears the name."""
    return any(one.population >= LARGE_TOWN and not one.people for one in look_up(text))
