"""Every wording of the headline that a page of markup gives: whole, and cut at the name of the site."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import islice

from lxml.html import HtmlElement

from twosource.reading.vocabulary import load_words


class Source(StrEnum):
    """The places of a page that word its headline."""

    LINKED = "the headline of its JSON-LD"
    LINKED_NAME = "the name of its JSON-LD"
    OPEN_GRAPH = "og:title"
    TWITTER = "twitter:title"
    META = "a meta tag"
    TAG = "its title tag"
    HEADING = "its first-level heading"
    HEADING_PART = "a part of its first-level heading"
    ITEM = "its microdata"
    CLASS = "an element named as the headline"


class Cut(StrEnum):
    """What was taken off a wording."""

    NONE = "nothing"
    SITE = "the site's name"
    UNSURE = "a short part behind or before a bar, dash or colon"


@dataclass(frozen=True, slots=True)
class Wording:
    """One wording of the headline: where it stands, what was cut off, and the how manieth of its source it is."""

    text: str
    source: Source
    cut: Cut = Cut.NONE
    order: int = 0


META_NAMES = (
    "parsely-title", "dc.title", "dcterms.title", "sailthru.title", "hdl", "headline", "title", "citation_title",
    "cxenseparse:title", "mrf:title",
)  # fmt: skip
"""Meta tags besides Open Graph's and Twitter's that hold a headline."""
TITLE_CLASSES = load_words("title_candidates.classes")
HIDDEN_CLASSES = load_words("title_candidates.hidden_classes")
LONGEST = 400
"""Characters; of 214 headlines set down by people or by selectors none has more than 200."""
MOST_HEADINGS = 8
MOST_PARTS = 6
MOST_PIECES = 40
SITE_BREAK = re.compile(r"\s+[|–—·•›»:-]+\s+|\s*[|｜]\s*|\s*[：›»]\s*|\s+::\s+|:\s+|\s+l\s+(?=[A-Z])")
MOST_BREAKS = 8
SHORT_TAIL = 30
"""Characters of a last part that may be a section or a site of which the page tells no more."""
UNSEEN = re.compile("[\u00ad\u200b\u200e\u200f\ufeff]")
"""Soft hyphens and marks without width, which no headline is quoted with."""
LETTERS = re.compile(r"[^\W_]+")
LEAST_LETTERS = 3


def find_wordings(
    tree: HtmlElement, linked: Sequence[Mapping[str, object]], tags: Mapping[str, str], sites: Sequence[str]
) -> tuple[Wording, ...]:
    """The wordings in the order of their sources; `sites` are the names that the page or its address gives the site."""
    names = tuple(dict.fromkeys(packed for site in sites if len(packed := pack(site)) >= LEAST_LETTERS))
    found: list[Wording] = []
    for wording in (*_declared(linked, tags), *_shown(tree)):
        text = " ".join(UNSEEN.sub("", html.unescape(wording.text)).split())
        if not 0 < len(text) <= LONGEST or pack(text) in names or not pack(text):
            continue
        found.append(Wording(text, wording.source, wording.cut, wording.order))
        found.extend(Wording(cut, wording.source, how, wording.order) for cut, how in cut_site(text, names))
    return tuple(found)


def pack(text: str) -> str:
    """The letters and digits of a text in lower case without spaces, for comparing names of sites.

    >>> pack("The Example-News.com")
    'theexamplenewscom'
    """
    return "".join(LETTERS.findall(text.casefold()))


def cut_site(text: str, names: Sequence[str]) -> Iterator[tuple[str, Cut]]:
    """The text without the site's name (packed, in `names`) behind or before it, and without any short last part.

    >>> list(cut_site("Ferry sinks | World | Example News", ["examplenews"]))[0]
    ('Ferry sinks | World', <Cut.SITE: "the site's name">)
    """
    breaks = list(SITE_BREAK.finditer(text))
    for at in reversed(breaks[-MOST_BREAKS:]):
        head, tail = text[: at.start()].strip(), text[at.end() :].strip()
        if head and tail and _names_site(tail, names):
            yield head, Cut.SITE
            inner = list(SITE_BREAK.finditer(head))
            if inner and len(head) - inner[-1].end() <= SHORT_TAIL:
                yield head[: inner[-1].start()].strip(), Cut.SITE
            break
    for at in breaks[:2]:
        head, tail = text[: at.start()].strip(), text[at.end() :].strip()
        if head and tail and _names_site(head, names):
            yield tail, Cut.SITE
            break
    yield from _unsure_cuts(text, breaks)


def _unsure_cuts(text: str, breaks: Sequence[re.Match[str]]) -> Iterator[tuple[str, Cut]]:
    if not breaks:
        return
    last, first = breaks[-1], breaks[0]
    if 0 < len(text) - last.end() <= SHORT_TAIL and last.start() > 0:
        yield text[: last.start()].strip(), Cut.UNSURE
    if first.start() > 0 and first.end() < len(text):
        yield text[first.end() :].strip(), Cut.UNSURE


def _names_site(part: str, names: Sequence[str]) -> bool:
    packed = pack(part)
    if len(packed) < 2:
        return False
    return any(packed == name or (len(packed) >= LEAST_LETTERS and packed in name) for name in names) or any(
        name in packed and len(packed) <= len(name) + SHORT_TAIL for name in names
    )


def _declared(linked: Sequence[Mapping[str, object]], tags: Mapping[str, str]) -> Iterator[Wording]:
    for key, source in (("headline", Source.LINKED), ("name", Source.LINKED_NAME)):
        for order, article in enumerate(linked[:MOST_HEADINGS]):
            value = article.get(key)
            if isinstance(value, list) and value:
                value = value[0]
            if isinstance(value, str):
                yield Wording(value, source, order=order)
    for name, source in (("og:title", Source.OPEN_GRAPH), ("twitter:title", Source.TWITTER)):
        if name in tags:
            yield Wording(tags[name], source)
    for order, name in enumerate(META_NAMES):
        if name in tags:
            yield Wording(tags[name], Source.META, order=order)


def _shown(tree: HtmlElement) -> Iterator[Wording]:
    """The title tag, the headings, and what microdata or a class calls the headline."""
    title = tree.find(".//title")
    if title is not None:
        yield Wording(title.text_content(), Source.TAG)
    headings = [heading for heading in tree.iter("h1") if pack(_words_of(heading))][:MOST_HEADINGS]
    for order, heading in enumerate(headings):
        yield from _heading(heading, order)
    items = tree.xpath("//*[contains(@itemprop, 'headline') and not(self::meta)]")
    for order, item in enumerate(items[:MOST_HEADINGS]):
        yield Wording(_words_of(item), Source.ITEM, order=order)
    named = (node for node in tree.iter("h1", "h2", "h3", "div", "span", "p") if _is_named_title(node))
    for order, node in zip(range(MOST_HEADINGS), named, strict=False):
        yield Wording(_words_of(node), Source.CLASS, order=order)


def _heading(heading: HtmlElement, order: int) -> Iterator[Wording]:
    """A heading with its parts run together, with spaces between them, and each part alone (a kicker stands apart)."""
    parts = [" ".join(part.split()) for part in _parts(heading)]
    parts = [part for part in parts if part]
    spaced = " ".join(parts)
    yield Wording(_words_of(heading) if not _hides(heading) else spaced, Source.HEADING, order=order)
    if 1 < len(parts) <= MOST_PARTS:
        yield Wording(spaced, Source.HEADING, order=order)
        yield Wording(": ".join((parts[0].rstrip(" :"), " ".join(parts[1:]))), Source.HEADING_PART, order=order)
        yield from (Wording(part, Source.HEADING_PART, order=order) for part in (parts[-1], parts[0]))


def _parts(node: HtmlElement) -> Iterator[str]:
    if _is_hidden(node):
        yield ""
    else:
        yield node.text or ""
        for child in node:
            if isinstance(child.tag, str):
                yield from _parts(child)
            yield child.tail or ""


def _hides(node: HtmlElement) -> bool:
    return any(_is_hidden(child) for child in node.iterdescendants() if isinstance(child.tag, str))


def _is_hidden(node: HtmlElement) -> bool:
    classes = (node.get("class") or "").casefold().split()
    return any(name in HIDDEN_CLASSES for name in classes)


def _words_of(node: HtmlElement) -> str:
    return " ".join("".join(islice(node.itertext(), MOST_PIECES))[: 4 * LONGEST].split())


def _is_named_title(node: HtmlElement) -> bool:
    names = node.get("class")
    return bool(names) and _names_title(names)


@lru_cache(maxsize=4096)
def _names_title(names: str) -> bool:
    return not TITLE_CLASSES.isdisjoint(names.casefold().replace("_", "-").split())
