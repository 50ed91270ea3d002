"""The names that a page's metadata gives as writers of its story, as they stand: people, agencies and outlets alike."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from twosource.reading.agency import name_agency

WRITER_META = (
    "author",
    "article:author",
    "article:author_name",
    "articleauthor",
    "byl",
    "byline",
    "parsely-author",
    "dc.creator",
    "dcterms.creator",
    "sailthru.author",
    "cxenseparse:author",
    "article_author",
    "source",
    "news_source",
    "article:source",
    "syndication-source",
    "original-source",
)
WRITER_KEYS = ("author", "creator", "contributor", "sourceOrganization")
MOST_WRITERS = 24
LONGEST_WRITER = 140
"""Characters; longer values are biographies."""
DEEPEST = 4


def find_writers(articles: Sequence[Mapping[str, object]], tags: Mapping[str, str]) -> tuple[str, ...]:
    """The names in the author fields of the page's JSON-LD articles and meta tags, each once.

    An agency that is given as the publisher counts among them.

    >>> find_writers([{"author": [{"name": "AFP"}, "Jane Doe"]}], {"author": "AFP"})
    ('AFP', 'Jane Doe')
    """
    linked = (name for article in articles for key in WRITER_KEYS for name in _names(article.get(key), 0))
    published = (name for article in articles for name in _names(article.get("publisher"), 0) if name_agency(name))
    named = (*linked, *published, *(tags[name] for name in WRITER_META if name in tags))
    tidy = (" ".join(name.split()) for name in named)
    kept = [name for name in tidy if name and len(name) <= LONGEST_WRITER and "://" not in name]
    return tuple(dict.fromkeys(kept))[:MOST_WRITERS]


def _names(value: object, depth: int) -> Iterator[str]:
    if depth > DEEPEST:
        return
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value[:MOST_WRITERS]:
            yield from _names(item, depth + 1)
    elif isinstance(value, dict):
        yield from _names(value.get("name"), depth + 1)
