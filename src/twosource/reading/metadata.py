"""What the head of a page of markup says of its article: JSON-LD, Open Graph, meta and time tags."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml.html import HtmlElement

from twosource.model.article import DateCandidate
from twosource.reading.byline import split_names
from twosource.reading.vocabulary import load_words

ARTICLE_TYPES = load_words("metadata.article_types")
PUBLISHED_META = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "date", "pubdate",
    "publishdate", "publish-date", "publish_date", "dc.date", "dc.date.issued", "dcterms.created", "dcterms.date",
    "dcterms.issued", "sailthru.date", "parsely-pub-date", "article.published", "published-date", "published_time",
    "published_at", "displaydate", "cxenseparse:recs:publishtime", "cxenseparse:time", "article_date_original",
    "originalpublicationdate", "rnews:datepublished", "citation_publication_date", "ptime", "firstpublished",
    "article.created", "bt:pubdate", "dateofpublication", "creation_date", "timestamp", "prism.publicationdate",
)  # fmt: skip

"""Names of meta tags that carry the day of publication, after htmldate's list and the pages of 126 publishers."""
MODIFIED_META = (
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "lastmod",
    "last-modified",
    "dcterms.modified",
)
AUTHOR_META = (
    "author",
    "article:author",
    "article:author_name",
    "byl",
    "byline",
    "parsely-author",
    "dc.creator",
    "sailthru.author",
    "citation_author",
    "cxenseparse:author",
)
SITE_META = ("og:site_name", "application-name", "apple-mobile-web-app-title", "cre", "dc.publisher")
TITLE_META = ("og:title", "twitter:title", "parsely-title", "dc.title", "sailthru.title", "hdl", "headline", "title")
ISO_DATE = re.compile(r"^\s*(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:\.\d+)?\s*(Z|[+-]\d\d:?\d\d)?)?")
COMPACT = re.compile(r"^\s*((?:19|20)\d\d)(\d\d)(\d\d)(?:\d{4,6})?\s*$")
COMMENTS = re.compile(r"/\*.*?\*/|<!--|-->|<!\[CDATA\[|\]\]>|[\x00-\x08\x0b\x0c\x0e-\x1f]", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the page's markup says of its article."""

    title: str | None = None
    authors: tuple[str, ...] = ()
    site: str | None = None
    url: str | None = None
    dates: tuple[DateCandidate, ...] = ()
    modified: str | None = None


def read_metadata(tree: HtmlElement) -> Metadata:
    """The metadata of a page. A field that the markup does not give is None or empty."""
    linked = tuple(_linked_articles(tree))
    tags = _meta_tags(tree)
    return Metadata(
        title=_first(_texts(linked, "headline")) or _first(tags.get(name) for name in TITLE_META),
        authors=_authors(linked, tags),
        site=_site(linked, tags),
        url=_address(tree, tags),
        dates=tuple(_dates(tree, linked, tags)),
        modified=_first(map(iso_date, (*_texts(linked, "dateModified"), *(tags.get(name) for name in MODIFIED_META)))),
    )


def iso_date(text: str | None) -> str | None:
    """The date in ISO 8601 where the text begins with one, with its time of day if it is given; else None.

    >>> iso_date("2022-01-11T14:05:00.000Z"), iso_date("20220111")
    ('2022-01-11T14:05:00Z', '2022-01-11')
    """
    if text is None:
        return None
    found = ISO_DATE.match(text)
    if found:
        day, time, zone = found.groups()
        return day if time is None else f"{day}T{time}{zone or ''}"
    short = COMPACT.match(text)
    return "-".join(short.groups()) if short else None


def _linked_articles(tree: HtmlElement) -> Iterator[dict[str, object]]:
    """The JSON-LD objects that describe an article, those of the page itself first."""
    for script in tree.xpath("//script[contains(@type, 'ld+json')]"):
        try:
            data = json.loads(COMMENTS.sub(" ", script.text or ""), strict=False)
        except (ValueError, RecursionError):
            continue
        yield from _articles_in(data, 0)


def _articles_in(data: object, depth: int) -> Iterator[dict[str, object]]:
    if depth > 6:
        return
    if isinstance(data, list):
        for item in data:
            yield from _articles_in(item, depth + 1)
    elif isinstance(data, dict):
        types = data.get("@type")
        if set(types if isinstance(types, list) else [str(types)]) & ARTICLE_TYPES:
            yield data
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            if isinstance(data.get(key), list | dict):
                yield from _articles_in(data[key], depth + 1)


def _meta_tags(tree: HtmlElement) -> dict[str, str]:
    """The first content of each meta tag by its name, property or itemprop in lower case."""
    tags: dict[str, str] = {}
    for tag in tree.iter("meta"):
        content = (tag.get("content") or "").strip()
        for attribute in ("property", "name", "itemprop"):
            name = (tag.get(attribute) or "").strip().casefold()
            if name and content:
                tags.setdefault(name, content)
    return tags


def _texts(linked: tuple[dict[str, object], ...], key: str) -> Iterator[str]:
    for article in linked:
        value = article.get(key)
        if isinstance(value, list) and value:
            value = value[0]
        if isinstance(value, str) and value.strip():
            yield value


def _authors(linked: tuple[dict[str, object], ...], tags: dict[str, str]) -> tuple[str, ...]:
    for article in linked:
        names = tuple(dict.fromkeys(_named(article.get("author"))))
        if names:
            return names
    for name in AUTHOR_META:
        value = tags.get(name)
        if value and "/" not in value:
            names = split_names(value)
            if names:
                return names
    return ()


def _named(value: object) -> Iterator[str]:
    """People's names in an author field, which may be a string, an object or a list of them."""
    if isinstance(value, str):
        yield from split_names(value)
    elif isinstance(value, list):
        for item in value:
            yield from _named(item)
    elif isinstance(value, dict):
        name = value.get("name")
        if value.get("@type") == "Organization":
            return
        yield from _named(name)


def _site(linked: tuple[dict[str, object], ...], tags: dict[str, str]) -> str | None:
    named = _first(tags.get(name) for name in SITE_META[:1])
    if named:
        return named
    for article in linked:
        publisher = article.get("publisher")
        if isinstance(publisher, dict) and isinstance(publisher.get("name"), str):
            return str(publisher["name"]).strip() or None
    return _first(tags.get(name) for name in SITE_META[1:])


def _address(tree: HtmlElement, tags: dict[str, str]) -> str | None:
    links = [link.get("href") for link in tree.iter("link") if (link.get("rel") or "").casefold() == "canonical"]
    return next((url for url in (*links, tags.get("og:url")) if url and url.startswith("http")), None)


def _dates(tree: HtmlElement, linked: tuple[dict[str, object], ...], tags: dict[str, str]) -> Iterator[DateCandidate]:
    for text in _texts(linked, "datePublished"):
        value = iso_date(text)
        if value:
            yield DateCandidate(value, "the page's JSON-LD gives it as datePublished")
            break
    for name in PUBLISHED_META:
        value = iso_date(tags.get(name))
        if value:
            yield DateCandidate(value, f"the page's meta tag {name} gives it")
    for tag in tree.xpath("(//time[@datetime] | //*[@itemprop='datePublished'])[position() <= 3]"):
        value = iso_date(tag.get("datetime") or tag.get("content"))
        if value:
            yield DateCandidate(value, "a time tag of the page gives it")


def _first(values: object) -> str | None:
    for value in values:  # type: ignore[attr-defined]
        if value and str(value).strip():
            return " ".join(str(value).split())
    return None
