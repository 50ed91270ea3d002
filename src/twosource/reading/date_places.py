"""Dates in the body of a page's markup: in time tags, microdata, and elements named for holding a date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache

from lxml.html import HtmlElement

from twosource.reading.date_sign import DateSign, make_sign
from twosource.reading.shown_dates import ShownDate, find_shown_dates, time_behind

MOST_PLACED = 60
"""Dates of a page's elements that are weighed, from its top; lists of other stories go on without an end."""
LONGEST_TEXT = 120
"""Characters of an element that holds little more than a date."""
SHORT_HEADING = 15
"""Characters of a heading that is the name of a site or a section."""
BOXES = ((2, "place_1"), (4, "place_2"), (6, "place_3"))
"""How many boxes up an element and the headline are in one, at most, and the mark for it."""
MOST_ANCESTORS = 30
_NAMED = re.compile(
    r"date|datum|fecha|data-?pub|time(?!line|out|r\b)|publi|posted|stamp|dateline|byline|entry-meta|post-meta"
    r"|article-?(?:info|meta|details)"
)
DESCRIBED = "descendant-or-self::*[@class or @itemprop or self::time or self::abbr or self::h1]"
"""The elements that can be of a kind."""
_UPDATED = re.compile(r"updat|modif|edited")
_PUBLISHED = re.compile(r"publi|posted|created|entry-date|post-?date|pub-?date")
_ASIDE = re.compile(
    r"aside|sidebar|related|recommend|popular|latest|trending|recirc|comment|footer|teaser|widget|most-?read|newsletter"
    r"|more-|-more|promo|carousel|slider|navigation|\bnav\b|menu|list-?item|\bcard|event|archive"
)
_ARTICLE = re.compile(r"article|post|story|entry|content|main")
_ASIDE_TAGS = frozenset(("aside", "footer", "nav", "li"))
_ARTICLE_TAGS = frozenset(("article", "main", "header"))
_MACHINE = (
    "datetime",
    "content",
    "data-datetime",
    "data-date",
    "data-time",
    "data-timestamp",
    "data-published",
    "title",
)
_TIMED = frozenset(("time", "abbr"))
HEADING = "h1"
_SKIPPED = frozenset(("script", "style", "head", "html", "body", "meta", "link", "form", "input", "select", "textarea"))


@dataclass(slots=True)
class _Walk:
    """How far the walk through the page has come: whether the headline is `passed`, and which kinds were `seen`.

    `around` holds the headline's element and the boxes around it, with how many boxes up they are.
    """

    around: Mapping[HtmlElement, int]
    passed: bool = False
    seen: set[str] = field(default_factory=set)
    count: int = 0


def find_placed_dates(tree: HtmlElement, language: str | None) -> Iterator[DateSign]:
    """The dates of elements that are made to hold one, in the page's order, with marks for what and where they are."""
    elements = [(element, kind) for element in tree.xpath(DESCRIBED) if (kind := _kind(element)) is not None]
    headline = next((one for one, kind in elements if kind == HEADING and len(_text(one)) > SHORT_HEADING), None)
    around = {} if headline is None else {box: up for up, box in enumerate((headline, *headline.iterancestors()))}
    walk = _Walk(around)
    for element, kind in elements:
        walk.passed = walk.passed or element is headline
        for sign in _signs(element, kind, language) if kind != HEADING else ():
            yield _placed(sign, element, walk)
            walk.count += 1
            if walk.count >= MOST_PLACED:
                return


def _kind(element: HtmlElement) -> str | None:
    """The mark of an element that is made to hold a date, HEADING for a top heading, None for all else."""
    tag = element.tag
    if tag in _SKIPPED or not isinstance(tag, str):
        return None
    if tag == HEADING:
        return HEADING
    item, names = element.get("itemprop"), element.get("class")
    if item is not None and item.startswith("date"):
        return "item_modified" if item == "dateModified" else "item_published"
    if tag in _TIMED and (element.get("datetime") or element.get("title")):
        return _named("time", f"{names or ''} {'published' if element.get('pubdate') is not None else ''}")
    if tag != "time" and names is None:
        return None
    return _named("classed", names or "") if tag == "time" or _holds_date(names or "") else None


def _named(stem: str, names: str) -> str:
    """The stem with what the names of an element add to it."""
    low = names.lower()
    if _UPDATED.search(low):
        return f"{stem}_updated"
    return f"{stem}_published" if _PUBLISHED.search(low) else stem


@lru_cache(maxsize=10_000)
def _holds_date(names: str) -> bool:
    return _NAMED.search(names.lower()) is not None


def _signs(element: HtmlElement, kind: str, language: str | None) -> Iterator[DateSign]:
    """The dates that an element's attributes give, else its text."""
    for name in _MACHINE:
        value = element.get(name)
        for shown in find_shown_dates(value[:LONGEST_TEXT], language) if value else ():
            sign = _sign(element, kind, value, shown)
            if sign is not None:
                yield sign
                return
    text = _text(element)
    for shown in find_shown_dates(text, language)[:2]:
        sign = _sign(element, kind, text, shown)
        if sign is not None:
            yield sign


def _sign(element: HtmlElement, kind: str, text: str, shown: ShownDate) -> DateSign | None:
    value = shown.day.isoformat() + time_behind(text, shown.end)
    return make_sign(value, (kind,), f"a {element.tag} tag of the page gives it", two_ways=shown.other is not None)


def _text(element: HtmlElement) -> str:
    """The text of an element, or nothing where it is longer than a date needs."""
    parts: list[str] = []
    length = 0
    for part in element.itertext():
        parts.append(part)
        length += len(part.strip())
        if length > LONGEST_TEXT or len(parts) > 40:
            return ""
    return " ".join(" ".join(parts).split())


def _placed(sign: DateSign, element: HtmlElement, walk: _Walk) -> DateSign:
    marks = list(sign.marks)
    if walk.around:
        marks.append("place_behind" if walk.passed else "place_above")
    if walk.passed and "place_after" not in walk.seen:
        walk.seen.add("place_after")
        marks.append("place_after")
    if sign.marks[0] not in walk.seen:
        walk.seen.add(sign.marks[0])
        marks.append("place_first")
    return replace(sign, marks=(*marks, *_surroundings(element), *_nearness(element, walk.around)))


def _nearness(element: HtmlElement, around: Mapping[HtmlElement, int]) -> Iterator[str]:
    """How many boxes up the headline and the element stand in one, and whether a story is among these boxes."""
    other = False
    for steps, parent in enumerate((element, *element.iterancestors())):
        if parent in around:
            size = max(steps, around[parent])
            if size <= BOXES[-1][0]:
                yield next(mark for most, mark in BOXES if size <= most)
            if other:
                yield "place_other"
            return
        other = other or parent.tag == "article"
        if steps >= MOST_ANCESTORS:
            return


def _surroundings(element: HtmlElement) -> Iterator[str]:
    """Whether the element stands in the article, or in a list or a box beside it."""
    aside = article = False
    for number, parent in enumerate(element.iterancestors()):
        if number >= MOST_ANCESTORS or parent.tag in ("body", "html"):
            break
        names = f"{parent.get('class') or ''} {parent.get('id') or ''}".lower()
        aside = aside or parent.tag in _ASIDE_TAGS or (bool(names) and _ASIDE.search(names) is not None)
        article = article or parent.tag in _ARTICLE_TAGS or (bool(names) and _ARTICLE.search(names) is not None)
    if article:
        yield "place_article"
    if aside:
        yield "place_aside"
