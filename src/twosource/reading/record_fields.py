"""Which fields of a JSON record hold what, under the names that the common programs, services and corpora give them.

Names are compared without case, and without "_", "-", ".", ":" and spaces. Of several names the first in a list counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

Fields = Mapping[str, object]

MARKS = re.compile(r"[\s_.:-]+")
TITLE = (
    "headline", "title", "webtitle", "articletitle", "newstitle", "heading", "ogtitle", "pagetitle", "titre", "titel",
    "titulo", "titolo", "rubrik", "name", "subject",
)  # fmt: skip
LISTED_TITLE = TITLE[:-2]
"""A record without a text counts as that of a page by these; sites, people and programs have a name as well."""
WHOLE_PAGE = ("html", "rawhtml", "htmlcontent", "pagesource", "sourcehtml", "pagehtml", "fullhtml", "filehtml")
"""A page as it was served: newspaper's and news-please's `html`. Better read again than taken from another reader."""
TEXT_HTML = ("contenthtml", "bodyhtml", "articlehtml", "articlebodyhtml", "htmlbody", "contentencoded", "cleantophtml")
TEXT = (
    "articlebody", "maintext", "articletext", "fulltext", "bodytext", "storytext", "textcontent", "contenttext",
    "cleanedtext", "cleantext", "plaintext", "text", "body", "content", "rawcontent", "rawtext", "story",
    "article", "document", "paragraphs", "texte", "texto", "testo", "contenu", "contenido", "inhalt",
)  # fmt: skip
"""schema.org's articleBody, news-please's maintext, newspaper's and trafilatura's text, goose's cleaned_text, CCNet's
raw_content, JSON Feed's content_text, and what people call it."""
INNER_TEXT = ("text", "rendered", "html", "value", "content", "#text", "plain", "body")
"""Fields of an object that stands for a text or a paragraph, as WordPress and others write it."""
PUBLISHED = (
    "datepublished", "datepublish", "publishdate", "publisheddate", "publicationdate", "publishedat", "published",
    "publishedon", "publishedtime", "publishtime", "publicationtime", "articlepublishedtime", "webpublicationdate",
    "firstpublicationdate", "firstpublishedat", "dateofpublication", "pubdate", "pubtime", "datepub", "releasedate",
    "date", "datetime", "day", "datum", "fecha", "data", "datecreated", "createdat", "created", "issued",
)  # fmt: skip
MODIFIED = (
    "datemodified", "datemodify", "modifieddate", "modifiedat", "modified", "updatedat", "dateupdated", "updated",
    "lastmodified", "lastmod", "lastupdated",
)  # fmt: skip
FETCHED = (
    "datedownload", "downloaddate", "downloadedat", "fetched", "fetchedat", "fetchtime", "crawldate", "crawledat",
    "crawltime", "crawltimestamp", "datecrawled", "scrapedat", "scrapedate", "datescraped", "retrieved", "retrievedat",
    "accessed", "warcdate", "seendate", "filedate", "timestamp",
)  # fmt: skip
"""When a page was taken, which is no day of publication: C4's `timestamp`, GDELT's `seendate`, trafilatura's
`filedate`."""
AUTHORS = (
    "author", "authors", "byline", "bylines", "creator", "creators", "authorname", "authornames", "writer", "writers",
    "writtenby", "by", "journalist", "autor", "auteur", "autore",
)  # fmt: skip
ADDRESS = (
    "url", "articleurl", "weburl", "canonicalurl", "canonicallink", "canonical", "link", "permalink", "sourceurl",
    "externalurl", "originalurl", "pageurl", "documenturl", "docurl", "warctargeturi", "targeturi", "ogurl",
    "mainentityofpage", "@id", "uri", "href", "source", "finalurl",
)  # fmt: skip
SITE = (
    "publisher", "sitename", "ogsitename", "outlet", "publication", "newspaper", "sourcename", "medianame", "media",
    "provider", "source", "sourcehostname", "hostname", "sourcedomain", "domain", "site", "website",
)  # fmt: skip
LANGUAGE = ("inlanguage", "language", "lang", "languagecode", "metalang", "langcode")
NESTED = (
    "article", "newsarticle", "source", "fields", "meta", "metadata", "attributes", "data", "document", "doc", "news",
    "item", "extracted", "warcheaders", "headers", "body", "content", "parsed", "result", "mainentity",
    "mainentityofpage", "page",
)  # fmt: skip
"""Objects within a record in which its fields may stand: {"article": {...}}, Elasticsearch's _source, OSCAR's
warc_headers, the Guardian's fields."""
LISTS = (
    "articles", "items", "results", "docs", "documents", "hits", "data", "entries", "news", "stories", "posts",
    "records", "response", "@graph", "rows", "feed", "value",
)  # fmt: skip
"""Fields that hold many records."""
OF_ARTICLES = frozenset(
    {*TEXT, *TEXT_HTML, *WHOLE_PAGE, *PUBLISHED, *FETCHED, *TITLE[:5], "url", "warctargeturi", *INNER_TEXT}
)
"""A nested object with none of these is a person, an outlet or a reference."""
TELLING = frozenset({*TEXT, *TEXT_HTML, *WHOLE_PAGE, *LISTED_TITLE, *NESTED, *LISTS})
"""A record with none of these is no article and holds none."""


@lru_cache(maxsize=4_096)
def fold_name(name: str) -> str:
    """A field's name as the tables have it.

    >>> fold_name("date_publish"), fold_name("WARC-Target-URI")
    ('datepublish', 'warctargeturi')
    """
    return MARKS.sub("", name.casefold())


def fold_names(record: Mapping[str, object]) -> dict[str, object]:
    """The record's fields under their folded names."""
    return {fold_name(str(name)): value for name, value in record.items()}


def flatten(record: Mapping[str, object]) -> list[dict[str, object]]:
    """The record's fields under their folded names, and those of the objects nested in it, the outer ones first."""
    layers = [fold_names(record)]
    layers += _nested(layers[0])
    return [*layers, *(inner for layer in layers[1:] for inner in _nested(layer))]


def _nested(layer: Fields) -> list[dict[str, object]]:
    """The objects within a record that hold fields of an article."""
    objects = (layer[name] for name in NESTED if name in layer)
    folded = (fold_names(inner) for inner in objects if isinstance(inner, Mapping))
    return [inner for inner in folded if OF_ARTICLES & inner.keys()]


def values(layers: Sequence[Fields], names: Sequence[str]) -> Iterator[object]:
    """What the record holds under those names, by the order of the names, outer fields before nested ones."""
    for name in names:
        for layer in layers:
            if name in layer and layer[name] not in (None, "", [], {}):
                yield layer[name]
