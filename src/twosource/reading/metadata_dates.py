"""What the markup of a page says of the day of its article: JSON-LD, meta tags, elements made for dates, scripts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from htmldate import find_date
from lxml.html import HtmlElement

from twosource.reading.date_places import find_placed_dates
from twosource.reading.date_sign import STATED, DateSign, make_sign
from twosource.reading.declared_dates import read_date, reads_two_ways

PUBLISHED_META = (
    "article:published_time", "og:article:published_time", "og:published_time", "article:published", "datepublished",
    "published_time", "published_at", "publishdate", "publish-date", "publish_date", "published-date", "pubdate",
    "article.published", "parsely-pub-date", "sailthru.date", "originalpublicationdate", "rnews:datepublished",
    "cxenseparse:recs:publishtime", "article_date_original", "firstpublished", "dateofpublication", "bt:pubdate",
    "citation_publication_date", "citation_online_date", "prism.publicationdate", "dc.date.issued", "dcterms.issued",
    "og:pubdate", "publication_date", "pub_date", "og:release_date", "article:post_date", "vr:published_time",
)  # fmt: skip
"""Names of meta tags that carry the day of publication, after htmldate's list and what publishers write."""
DATE_META = (
    "date", "dc.date", "dcterms.date", "dcterms.created", "dc.date.created", "article.created", "creation_date",
    "datecreated", "displaydate", "cxenseparse:time", "ptime", "timestamp", "last-published", "article:date", "og:date",
    "citation_date", "eomportal-date", "gentime", "dc.created", "dcsext.articlefirstpublished", "utime", "pdate",
)  # fmt: skip
"""Names of those that carry some day of the page."""
MODIFIED_META = (
    "article:modified_time", "og:updated_time", "datemodified", "lastmod", "last-modified", "dcterms.modified",
    "dc.date.modified", "article:modified", "modified_time", "last_modified", "revised", "article.updated", "updated",
)  # fmt: skip
IMAGE_META = ("og:image", "og:image:url", "twitter:image", "twitter:image:src", "image")
IMAGE_DAY = re.compile(r"/((?:19|20)\d\d)[/-]?([01]\d)[/-]?([0-3]\d)(?=\D)")
SCRIPT_DAY = re.compile(
    r"\"(?:datePublished|date_published|datePublication|publishedAt|published_at|publishDate|publish_date|pubDate|pub_date"
    r"|publicationDate|publication_date|publishedDate|published_date|firstPublished|firstPublishedAt|firstPublicationDate"
    r"|displayDate|display_date|publishTime|publish_time|datetimePublished|published|articlePublishedDate)\\?\"\s?:\s?"
    r"\\?\"?([^\"\\,}]{8,40})"
)
SEARCH_LENGTH = 100_000
"""Characters of a page's text, scripts included, up to which htmldate is asked; the limit bounds its time."""
FARTHEST = "2099-12-31"
"""A fixed last day instead of today's, so that the same page gives the same answer; the fetch bounds it later."""
SCRIPT_LENGTH = 400_000
"""Characters of one script that are searched, where nothing else of the markup names a day."""
MOST_SCRIPTED = 3

Linked = Sequence[Mapping[str, object]]
"""The JSON-LD objects of a page that describe an article, those of the page itself first."""


def find_dates(tree: HtmlElement, linked: Linked, tags: Mapping[str, str]) -> tuple[DateSign, ...]:
    """The days that the markup gives, each as a sign. `tags` are the meta tags by lower-case name."""
    language = (tree.get("lang") or "")[:2].lower() or None
    head = [*_of_linked(linked), *_of_meta(tags, language)]
    placed = [*find_placed_dates(tree, language)]
    stated = any(STATED & set(sign.marks) for sign in (*head, *placed))
    scripted = () if stated else tuple(_of_scripts(tree))
    found = (*head, *placed, *scripted)
    return found or tuple(_of_search(tree))


def find_modified(linked: Linked, tags: Mapping[str, str]) -> str | None:
    """The moment of the last change that the markup gives, in ISO 8601; else None."""
    texts = (*_texts(linked, "dateModified"), *(tags.get(name) for name in MODIFIED_META))
    return next((value for value in map(read_date, texts) if value), None)


def _texts(linked: Linked, key: str) -> Iterator[str]:
    for article in linked:
        value = article.get(key)
        if isinstance(value, list) and value:
            value = value[0]
        if isinstance(value, str) and value.strip():
            yield value


def _of_linked(linked: Linked) -> Iterator[DateSign]:
    for key, first, later in (
        ("datePublished", "jsonld", "jsonld_other"),
        ("dateCreated", "jsonld_created", "jsonld_created"),
        ("dateModified", "jsonld_modified", "jsonld_modified"),
    ):
        for rank, text in enumerate(_texts(linked, key)):
            yield from _sign(text, first if rank == 0 else later, f"the page's JSON-LD gives it as {key}")


def _of_meta(tags: Mapping[str, str], language: str | None) -> Iterator[DateSign]:
    for names, mark in ((PUBLISHED_META, "meta_published"), (DATE_META, "meta_date"), (MODIFIED_META, "meta_modified")):
        for name in names:
            yield from _sign(tags.get(name), mark, f"the page's meta tag {name} gives it", language)
    for name in IMAGE_META:
        found = IMAGE_DAY.search(tags.get(name) or "")
        if found:
            yield from _sign("-".join(found.groups()), "image", "the address of the page's picture holds it")
            return


def _of_scripts(tree: HtmlElement) -> Iterator[DateSign]:
    """The first days of publication that the scripts of the page name."""
    count = 0
    for script in tree.iter("script"):
        for found in SCRIPT_DAY.finditer((script.text or "")[:SCRIPT_LENGTH]):
            for sign in _sign(found[1], "script_published", "a script of the page gives it"):
                yield sign
                count += 1
                if count == MOST_SCRIPTED:
                    return


def _of_search(tree: HtmlElement) -> Iterator[DateSign]:
    """The day that htmldate finds by its patterns; asked only where all else of the markup names none, for its cost."""
    length = sum(len(text) for text in tree.itertext())
    if length > SEARCH_LENGTH:
        return
    value = find_date(tree, original_date=True, max_date=FARTHEST)
    if value and not value.endswith("-01-01"):
        yield from _sign(value, "searched", "htmldate finds it in the page's markup")


def _sign(text: str | None, mark: str, where: str, language: str | None = None) -> Iterator[DateSign]:
    value = read_date(text, language=language)
    sign = make_sign(value, (mark,), where, two_ways=reads_two_ways(text)) if text and value else None
    if sign is not None:
        yield sign
