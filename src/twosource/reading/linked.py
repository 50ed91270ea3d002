"""The JSON-LD of a page: the objects that describe its article, and the people that they point to."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

from twosource.reading.vocabulary import load_words

ARTICLE_TYPES = load_words("metadata.article_types")
MARKS = re.compile(r"<!--|-->|<!\[CDATA\[|\]\]>|[\x00-\x08\x0b\x0c\x0e-\x1f]")
TRAILING = re.compile(r",(\s*[\]}])")
DEEPEST = 8
MOST_OBJECTS = 5_000
"""Objects looked at in one page's JSON-LD; the limit bounds time, and no news page needs as many."""

Object = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Linked:
    """The objects of the page's article, those of the page itself first, and every named object by its @id."""

    articles: tuple[dict[str, object], ...]
    by_id: Mapping[str, Object]


def read_linked(tree: HtmlElement) -> Linked:
    """The JSON-LD of a page; what is broken beyond trailing commas and comments is passed over."""
    articles: list[dict[str, object]] = []
    by_id: dict[str, Object] = {}
    for script in tree.xpath("//script[contains(@type, 'ld+json')]"):
        data = _load(script.text or "")
        articles.extend(_articles_in(data, 0))
        for found in _objects(data):
            name = found.get("@id")
            if isinstance(name, str) and isinstance(found.get("name"), str):
                by_id.setdefault(name, found)
    return Linked(tuple(articles), by_id)


def _load(text: str) -> object:
    """The data of a script as it is, or without the marks and commas that break it; None if that fails."""
    for mend in (str.strip, _without_marks, _without_commas):
        try:
            return json.loads(mend(text), strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _without_marks(text: str) -> str:
    """The text without marks of CDATA and comments; each comment is looked for once, so a hostile one costs no time."""
    parts, at = [], 0
    while (start := text.find("/*", at)) >= 0 and (end := text.find("*/", start)) >= 0:
        parts.append(text[at:start])
        at = end + 2
    return MARKS.sub(" ", "".join((*parts, text[at:]))).strip().rstrip(";")


def _without_commas(text: str) -> str:
    return TRAILING.sub(r"\1", _without_marks(text))


def _articles_in(data: object, depth: int) -> Iterator[dict[str, object]]:
    if depth > DEEPEST:
        return
    if isinstance(data, list):
        for item in data[:MOST_OBJECTS]:
            yield from _articles_in(item, depth + 1)
    elif isinstance(data, dict):
        types = data.get("@type")
        if set(map(str, types if isinstance(types, list) else [types])) & ARTICLE_TYPES:
            yield data
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            if isinstance(data.get(key), list | dict):
                yield from _articles_in(data[key], depth + 1)


def _objects(data: object) -> Iterator[Object]:
    """All objects of the data, at most MOST_OBJECTS, each with a "name" or not, the outer ones first."""
    waiting: list[tuple[object, int]] = [(data, 0)]
    for _ in range(MOST_OBJECTS):
        if not waiting:
            return
        item, depth = waiting.pop(0)
        if isinstance(item, dict):
            yield item
            inner: Sequence[object] = list(item.values())
        else:
            inner = item if isinstance(item, list) else ()
        if depth < DEEPEST:
            waiting.extend((value, depth + 1) for value in inner if isinstance(value, dict | list))
