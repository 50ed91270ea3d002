"""The articles in JSON: one record, a list of them, one a line, or nested in the answer of a service."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from twosource.errors import NoArticle, UnreadablePage
from twosource.model.article import DateCandidate, Declared, Page
from twosource.reading import record_fields as names
from twosource.reading.declared_dates import read_crawl_day, read_date
from twosource.reading.fragment import has_markup, is_teaser, make_page_text, plain_text
from twosource.reading.json_values import read_values
from twosource.reading.listed import Found, Listed, is_address, name_part
from twosource.reading.names import split_names
from twosource.reading.record_fields import Fields, flatten, fold_names, values
from twosource.reading.stream import Stream

MOST_DEPTH = 4
"""Levels of lists of records within a document; services nest two or three (`response.results`, `hits.hits`)."""
MOST_AUTHORS = 30
LONGEST_NAME = 200
LONGEST_TITLE = 1_000
HOST = re.compile(r"(?:[\w-]{1,63}\.){1,6}[a-z]{2,24}")
"""A host is no name of an outlet, and the address tells it anyway."""
BY = re.compile(r"^(?:by|von|par|por|di|door|av|af|przez)\s+", re.IGNORECASE)
TEASER = "the record holds only the beginning of this article"
NO_TEXT = "the record names this article but does not hold its text"
NO_RECORD = "none of the fields of this JSON is the text of an article"
ADVICE = "give records with a text, such as a field articleBody, text, body or html"


def read_records(stream: Stream, name: str) -> Iterator[Found]:
    """The articles of a JSON document or of JSON lines, in their order."""
    number = 0
    for value in read_values(stream, name):
        if isinstance(value, UnreadablePage):
            number += 1
            yield value
            continue
        found = list(find_records(value))
        for record in found:
            number += 1
            yield read_record(record, name, number)
        if not found:
            number += 1
            yield NoArticle(name_part(name, number), NO_RECORD, ADVICE)


def find_records(value: object, depth: int = 0) -> Iterator[Mapping[str, object]]:
    """The records of articles in a JSON value: itself, the items of a list, those in a field that holds many."""
    if isinstance(value, list) and depth <= MOST_DEPTH:
        for item in value:
            yield from find_records(item, depth + 1)
    elif isinstance(value, Mapping) and depth <= MOST_DEPTH:
        folded = fold_names(value)
        if not names.TELLING & folded.keys():
            return
        if _text(flatten(value)) is not None:
            yield value
            return
        inner = [folded[key] for key in names.LISTS if isinstance(folded.get(key), list | Mapping)]
        listed = [record for item in inner for record in find_records(item, depth + 1)]
        if listed:
            yield from listed
        elif _address([folded]) is not None and any(values([folded], names.LISTED_TITLE)):
            yield value


def read_record(record: Mapping[str, object], name: str, number: int) -> Found:
    """The page of a record, with what its fields say of it; a listed page where it holds no text or only a teaser."""
    layers = flatten(record)
    url = _address(layers)
    part = name_part(name, number, url)
    declared = _declare(layers)
    text = _text(layers)
    if text is None or is_teaser(text, summary=False):
        why = NO_TEXT if text is None else TEASER
        return Listed(part, url, declared, why) if url else NoArticle(part, why, ADVICE)
    fetched = next((day for value in values(layers, names.FETCHED) if (day := read_crawl_day(value))), None)
    return Page(part, make_page_text(declared.title, text), url, fetched, declared)


def _text(layers: Sequence[Fields]) -> str | None:
    """The page as it was served where the record has it, else its text, the one with markup first."""
    for value in values(layers, names.WHOLE_PAGE):
        if isinstance(value, str) and has_markup(value) and not is_teaser(value, summary=False):
            return value
    found = [text for value in values(layers, (*names.TEXT_HTML, *names.TEXT)) if (text := _joined(value))]
    whole = (text for text in found if not is_teaser(text, summary=False))
    return next(whole, max(found, key=len, default=None))


def _joined(value: object) -> str | None:
    """A text, or paragraphs in a list; objects hold theirs in one of a few fields."""
    if isinstance(value, str):
        return value if value.strip() else None
    if isinstance(value, Mapping):
        return next((text for name in names.INNER_TEXT if isinstance(text := value.get(name), str)), None)
    if not isinstance(value, list):
        return None
    parts = (_joined(item) for item in value if not isinstance(item, list))
    return "\n\n".join(part for part in parts if part) or None


def _declare(layers: Sequence[Fields]) -> Declared:
    published = list(_dates(layers))[:1]
    return Declared(
        title=_title(layers),
        authors=_authors(layers),
        published=tuple(DateCandidate(date, f"the record's field {name!r} gives it") for name, date in published),
        modified=next((date for value in values(layers, names.MODIFIED) if (date := read_date(value))), None),
        site=_site(layers),
        language=_language(layers),
        outranks=True,
    )


def _dates(layers: Sequence[Fields]) -> Iterator[tuple[str, str]]:
    for name in names.PUBLISHED:
        for value in values(layers, (name,)):
            date = read_date(value)
            if date is not None:
                yield name, date


def _title(layers: Sequence[Fields]) -> str | None:
    for value in values(layers, names.TITLE):
        shown = _pick(value, ("main", "rendered", "text"))
        title = plain_text(shown) if isinstance(shown, str) and len(shown) <= LONGEST_TITLE else ""
        if title:
            return title
    return None


def _authors(layers: Sequence[Fields]) -> tuple[str, ...]:
    for value in values(layers, names.AUTHORS):
        found = tuple(dict.fromkeys(_named(value, 0)))
        if found:
            return found[:MOST_AUTHORS]
    return ()


def _named(value: object, depth: int) -> Iterator[str]:
    """The names of people in a field: a string of one or more, an object with a name, or a list of these."""
    if isinstance(value, str) and len(value) <= LONGEST_NAME * MOST_AUTHORS:
        for part in value.split(";"):
            yield from split_names(BY.sub("", plain_text(part)))
    elif isinstance(value, list) and depth < MOST_DEPTH:
        for item in value[:MOST_AUTHORS]:
            yield from _named(item, depth + 1)
    elif isinstance(value, Mapping) and value.get("@type") != "Organization" and depth < MOST_DEPTH:
        yield from _named(value.get("name") or value.get("original"), depth + 1)


def _site(layers: Sequence[Fields]) -> str | None:
    for value in values(layers, names.SITE):
        shown = _pick(value, ("name",))
        name = plain_text(shown) if isinstance(shown, str) and len(shown) <= LONGEST_NAME else ""
        if name and not is_address(name) and not (HOST.fullmatch(name) and _address(layers)):
            return name.removeprefix("www.")
    return None


def _address(layers: Sequence[Fields]) -> str | None:
    for value in values(layers, names.ADDRESS):
        shown = _pick(value, ("@id", "url"))
        if isinstance(shown, str) and is_address(shown.strip()):
            return shown.strip()
    return None


def _pick(value: object, keys: Sequence[str]) -> object:
    """The value, the first item where it is a list, and of an object the first of those fields."""
    if isinstance(value, list):
        value = value[0] if value else None
    return next((value[key] for key in keys if value.get(key)), None) if isinstance(value, Mapping) else value


def _language(layers: Sequence[Fields]) -> str | None:
    for value in values(layers, names.LANGUAGE):
        code = value.casefold().replace("_", "-").partition("-")[0] if isinstance(value, str) else ""
        if len(code) == 2 and code.isalpha():
            return code
    return None
