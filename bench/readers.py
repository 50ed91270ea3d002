"""Readers of pages under one signature, ours and the best known: (html, text, url) -> fields, as the scorer calls them.

A text dump is given to the others as markup with each line a paragraph, the form in which they find most of it.
"""

from __future__ import annotations

import re
from html import escape
from importlib.util import find_spec
from typing import Any

from lxml import etree
from lxml.html import fromstring

import twosource as ts
from twosource.errors import PageError
from twosource.model.article import Role

Fields = dict[str, Any] | None
"""title, authors, published, text: what the reader gives of them."""
MODULES = {
    "trafilatura": "trafilatura",
    "newspaper4k": "newspaper",
    "readability": "readability",
    "justext": "justext",
    "goose3": "goose3",
    "htmldate": "htmldate",
}
LANG = re.compile(rb"<html[^>]{0,400}\blang\s*=\s*[\"']?([a-zA-Z]{2})")
JUSTEXT_LISTS = {"de": "German", "fr": "French", "es": "Spanish", "it": "Italian", "pt": "Portuguese", "nl": "Dutch"}
END_MARKS = ".!?…。！？\"'”’»)"


def installed() -> tuple[str, ...]:
    """The names of the other readers that are installed here (`pip install twosource[bench]` brings them all)."""
    return tuple(name for name, module in MODULES.items() if find_spec(module) is not None)


def as_markup(dump: str) -> bytes:
    """A dump as markup, each line that is not empty a paragraph."""
    lines = "".join(f"<p>{escape(line)}</p>" for line in dump.split("\n") if line.strip())
    return f"<!doctype html><html><body>{lines}</body></html>".encode()


def ours(html: bytes | None, text: str | None, url: str | None) -> Fields:
    """What we read. Captions are left out, for the gold has none."""
    try:
        article = ts.read(text=text, url=url) if text is not None else ts.read(html, url=url)
    except PageError:
        return None
    day = article.published.day
    return {
        "title": article.title,
        "authors": list(article.bylines),
        "published": day.isoformat() if day else None,
        "text": "\n".join(article.text[p.start : p.end] for p in article.paragraphs if p.role is not Role.CAPTION),
    }


def line_rule(html: bytes | None, text: str | None, url: str | None) -> Fields:
    """Of a dump every line of at least ten words that ends as a sentence does: the rule of thumb for dumps."""
    lines = [line.strip() for line in (text or "").split("\n")]
    kept = [line for line in lines if len(line.split()) >= 10 and line[-1] in END_MARKS]
    return {"text": "\n".join(kept)}


def trafilatura(html: bytes | None, text: str | None, url: str | None) -> Fields:
    """What trafilatura gives with its default settings, and its metadata."""
    from trafilatura import bare_extraction  # noqa: PLC0415 - bench only

    document = bare_extraction(_markup(html, text), url=url, with_metadata=True)
    if document is None:
        return None
    names = [name for name in (document.author or "").split("; ") if name]
    return {"title": document.title, "authors": names, "published": document.date, "text": document.text}


def trafilatura_default(html: bytes | None, text: str | None, url: str | None) -> Fields:
    """What trafilatura's `extract` gives as it comes, without metadata: the unit in which costs are told."""
    from trafilatura import extract  # noqa: PLC0415 - bench only

    return {"text": extract(_markup(html, text), url=url)}


def newspaper4k(html: bytes | None, text: str | None, url: str | None) -> Fields:
    """What newspaper4k gives with its default settings, but for the pictures, which it would fetch."""
    from newspaper import Article  # noqa: PLC0415 - bench only

    article = Article(url or "https://example.org/", fetch_images=False)
    article.download(input_html=_markup(html, text).decode("utf-8", "replace"))
    article.parse()
    return {
        "title": article.title,
        "authors": article.authors,
        "published": article.publish_date,
        "text": article.text,
    }


def readability(html: bytes | None, text: str | None, url: str | None) -> Fields:
    """What readability-lxml gives: the text of its summary, and its title."""
    from readability import Document  # noqa: PLC0415 - bench only

    document = Document(_markup(html, text).decode("utf-8", "replace"))
    summary = fromstring(document.summary())
    return {"title": document.title(), "text": "\n".join(etree.XPath("//text()")(summary))}


def justext(html: bytes | None, text: str | None, url: str | None) -> Fields:
    """What jusText keeps with the word list of the page's declared language, English without one."""
    from justext import get_stoplist  # noqa: PLC0415 - bench only
    from justext import justext as paragraphs_of  # noqa: PLC0415 - bench only

    markup = _markup(html, text)
    declared = LANG.search(markup)
    language = JUSTEXT_LISTS.get(declared[1].decode().lower() if declared else "", "English")
    paragraphs = paragraphs_of(markup, get_stoplist(language))
    return {"text": "\n".join(part.text for part in paragraphs if not part.is_boilerplate)}


def goose3(html: bytes | None, text: str | None, url: str | None) -> Fields:
    """What goose3 gives with its default settings."""
    from goose3 import Goose  # noqa: PLC0415 - bench only

    with Goose({"enable_image_fetching": False}) as goose:
        article = goose.extract(raw_html=_markup(html, text).decode("utf-8", "replace"))
    return {
        "title": article.title,
        "authors": article.authors,
        "published": article.publish_datetime_utc or article.publish_date,
        "text": article.cleaned_text,
    }


def htmldate(html: bytes | None, text: str | None, url: str | None) -> Fields:
    """What htmldate decides with its default settings: the original date."""
    from htmldate import find_date  # noqa: PLC0415 - bench only

    return {"published": find_date(_markup(html, text).decode("utf-8", "replace"), url=url, original_date=True)}


def _markup(html: bytes | None, text: str | None) -> bytes:
    return as_markup(text or "") if html is None else html
