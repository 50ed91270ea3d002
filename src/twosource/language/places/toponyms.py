"""The places of an article: toponyms, and the adjectives and peoples of places, put on the map."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Span, Token

from twosource.language.entities.name_spans import Name
from twosource.language.entities.titles import BODIES
from twosource.language.places.gazetteer import Known, look_up
from twosource.language.places.whereabouts import choose_places
from twosource.model.annotation import EntityKind, Place
from twosource.model.article import Article

_OF_TOWNS = BODIES | frozenset(("city", "county", "sheriff", "fire", "school", "schools", "high", "hospital", "mayor"))
"""Words that follow the name of a town in the names of its bodies."""
SHOWN_KIND = {"admin1": "admin", "admin2": "admin", "capital": "city"}
SHORT_FORM_FROM = 500_000
"""People in a city that two or three capitals may stand for ("LA"); "EU" is no village in France."""
TOWN_UNSEEN_FROM = 20_000
"""People in a town that a name which the tagger left unmarked may stand for."""
_NO_PLACES = frozenset(
    ("M.D.", "North", "South", "East", "West", "Eastern", "Western", "Northern", "Southern", "Easter")
)
"""A degree, a feast, and directions, which are places only together with a name."""
UNKNOWN = "unknown"
"""The kind of a toponym that the gazetteer does not have."""
_DIRECTION = re.compile(
    r"^(?:[Nn]orth|[Ss]outh|[Ee]ast|[Ww]est|[Cc]entral|[Uu]pper|[Ll]ower)(?:ern|east|west|eastern|western)? "
)
_DIVISION = re.compile(
    r" (?:[Cc]ity|[Pp]rovince|[Rr]egion|[Dd]istrict|[Ss]tate|[Oo]blast|[Gg]overnorate|[Pp]refecture|[Tt]ownship)$"
)
_TRAILING = re.compile(r"(?:'s|')$")
_LEADING = re.compile(
    r"^(?:the|The|downtown|central|northern|southern|eastern|western|nearby|neighboring|neighbouring) "
)


def find_places(article: Article, doc: Doc, names: Sequence[Name]) -> tuple[Place, ...]:
    """The places in reading order, without overlaps. Those that the gazetteer does not have carry no point."""
    text = doc.text
    spans = list(_find_spans(doc, names))
    known: dict[str, tuple[Known, ...]] = {}
    within: dict[str, list[Known]] = {}
    for position, (start, end) in enumerate(spans):
        name = text[start:end]
        known.setdefault(name, _candidates(name))
        if position + 1 < len(spans) and text[end : spans[position + 1][0]] in (", ", " , ", " (", "/"):
            within.setdefault(name, []).extend(_candidates(text[slice(*spans[position + 1])]))
    chosen = choose_places(known, within)
    return tuple(_build(article, text[start:end], start, end, chosen.get(text[start:end])) for start, end in spans)


def _candidates(name: str) -> tuple[Known, ...]:
    """The places of that name; without its "city", "province" or "northern" where only the rest is known."""
    if name in _NO_PLACES:
        return ()
    known = look_up(name)
    if any(one.people for one in known) and not any(one.kind == "country" and not one.people for one in known):
        return tuple(one for one in known if one.people)
    if name.isupper() and len(name) < 5:
        return tuple(one for one in known if one.kind != "city" or one.population > SHORT_FORM_FROM)
    if not known and (found := _DIRECTION.match(name)):
        known = look_up(name[len(found[0]) :])
    if not known and (found := _DIVISION.search(name)):
        known = look_up(name[: -len(found[0])])
    return known


def _build(article: Article, name: str, start: int, end: int, known: Known | None) -> Place:
    text = article.text[start:end]
    if known is None:
        return Place(start, end, text, name, UNKNOWN, None, None, None, None)
    kind = SHOWN_KIND.get(known.kind, known.kind)
    return Place(start, end, text, known.name, kind, known.lat, known.lon, known.id, known.country)


def _find_spans(doc: Doc, names: Sequence[Name]) -> Iterator[tuple[int, int]]:
    """The character spans of toponyms, in reading order, without overlaps."""
    taken = -1
    found = (*_of_names(doc, names), *_of_peoples(doc), *_unmarked(doc, names))
    for start, end in sorted(found, key=lambda span: (span[0], -span[1])):
        if taken <= start < end:
            yield start, end
            taken = end


def _of_names(doc: Doc, names: Sequence[Name]) -> Iterator[tuple[int, int]]:
    for name in names:
        if name.kind is EntityKind.PLACE:
            span = doc[name.start : name.end]
            if span[0].ent_type_ != "FAC" or look_up(span.text):
                yield _trim(span)
        elif name.kind is EntityKind.ORGANISATION:
            yield from _within_body(doc, name)


def _unmarked(doc: Doc, names: Sequence[Name]) -> Iterator[tuple[int, int]]:
    """Towns that the tagger left out: a run of proper nouns outside of all names that is known as a whole."""
    taken = {position for name in names for position in range(name.start, name.end)}
    start = 0
    while start < len(doc):
        end = start
        while end < len(doc) and end not in taken and doc[end].pos_ == "PROPN" and doc[end].text[0].isupper():
            end += 1
        if end > start and end - start < 4 and doc[start].text not in _NO_PLACES and not doc[start].ent_type_:
            span = doc[start:end]
            if len(span.text) > 3 and any(
                one.kind in ("country", "admin1") or one.population > TOWN_UNSEEN_FROM for one in look_up(span.text)
            ):
                yield span.start_char, span.end_char
        start = max(end, start + 1)


def _within_body(doc: Doc, name: Name) -> Iterator[tuple[int, int]]:
    """The town or state whose body it is: "Springfield" of the "Springfield Police Department"."""
    for start, end in ((name.start, name.start + 1), (name.start, name.start + 2), (name.end - 1, name.end)):
        span = doc[start:end]
        if end - start < name.end - name.start and any(
            one.kind in ("country", "admin1") and not one.people and one.population > TOWN_UNSEEN_FROM
            for one in look_up(span.text)
        ):
            yield span.start_char, span.end_char
            return
    end = name.start
    while end < name.end and doc[end].lower_ not in _OF_TOWNS and doc[end].pos_ == "PROPN":
        end += 1
    if name.start < end < name.end and doc[end].lower_ in _OF_TOWNS:
        span = doc[name.start : end]
        if any(not one.people for one in look_up(span.text)):
            yield span.start_char, span.end_char


def _trim(span: Span) -> tuple[int, int]:
    start, end = span.start_char, span.end_char
    text = span.text
    if found := _TRAILING.search(text):
        end -= len(found[0])
    while found := _LEADING.match(text):
        start += len(found[0])
        text = text[len(found[0]) :]
    return start, end


def _of_peoples(doc: Doc) -> Iterator[tuple[int, int]]:
    for token in doc:
        if _is_people(token):
            yield token.idx, token.idx + len(token)


def _is_people(token: Token) -> bool:
    if not token.text[:1].isupper() or len(token) < 3 or not token.is_alpha:
        return False
    return any(one.people for one in look_up(token.text))
