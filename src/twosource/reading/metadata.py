"""What the markup of a page says of its article: headline, writers, site, address and dates."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import islice
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from twosource.reading.byline_markup import find_authors
from twosource.reading.date_sign import DateSign
from twosource.reading.linked import Linked, read_linked
from twosource.reading.metadata_dates import find_dates, find_modified
from twosource.reading.title_candidates import find_wordings
from twosource.reading.title_choice import Choice, choose_title
from twosource.reading.writers import find_writers

SITE_META = ("og:site_name", "application-name", "apple-mobile-web-app-title", "cre", "dc.publisher")
SHORT_HOST = 3
"""Letters; shorter parts of a host's name ("co", "uk") name no site."""
ENDINGS = frozenset({"com", "org", "net", "www", "gov", "edu", "info"})
TOLD_PARAGRAPHS = 60
"""The words of so many paragraphs tell which wording of a headline belongs to the page's text."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the page's markup says of its article. `headings` are all its wordings of the headline."""

    title: str | None = None
    authors: tuple[str, ...] = ()
    site: str | None = None
    url: str | None = None
    dates: tuple[DateSign, ...] = ()
    modified: str | None = None
    headings: tuple[str, ...] = ()
    writers: tuple[str, ...] = ()
    is_article: bool = False


def read_metadata(tree: HtmlElement) -> Metadata:
    """The metadata of a page. A field that the markup does not give is None or empty."""
    linked = read_linked(tree)
    tags = read_tags(tree)
    url = find_address(tree, tags)
    sites = name_sites(linked, tags, url)
    choice = find_title(tree, linked, tags, url)
    return Metadata(
        title=choice.title,
        authors=find_authors(tree, linked, tags, sites),
        site=_site(linked, tags),
        url=url,
        dates=find_dates(tree, linked.articles, tags),
        modified=find_modified(linked.articles, tags),
        headings=choice.headings,
        writers=find_writers(linked.articles, tags),
        is_article=bool(linked.articles) or tags.get("og:type", "").casefold() == "article",
    )


def find_title(tree: HtmlElement, linked: Linked, tags: Mapping[str, str], url: str | None) -> Choice:
    """The headline out of all wordings of it, judged with the words of the page's paragraphs and its address."""
    wordings = find_wordings(tree, linked.articles, tags, name_sites(linked, tags, url))
    return choose_title(wordings, told=paragraph_words(tree), address=url or "")


def paragraph_words(tree: HtmlElement) -> str:
    """The text of the first paragraphs of a page, for comparing words."""
    return " ".join(" ".join(node.itertext()) for node in islice(tree.iter("p"), TOLD_PARAGRAPHS))


def read_tags(tree: HtmlElement) -> dict[str, str]:
    """The first content of each meta tag by its name, property or itemprop in lower case."""
    tags: dict[str, str] = {}
    for tag in tree.iter("meta"):
        content = (tag.get("content") or "").strip()
        for attribute in ("property", "name", "itemprop"):
            name = (tag.get(attribute) or "").strip().casefold()
            if name and content:
                tags.setdefault(name, content)
    return tags


def name_sites(linked: Linked, tags: Mapping[str, str], url: str | None) -> tuple[str, ...]:
    """The names by which a page, its publisher and its address call the site."""
    names = [tags[name] for name in SITE_META if name in tags]
    names += _publishers(linked)
    host = urlsplit(url).netloc.casefold().removeprefix("www.") if url else ""
    parts = [part for part in host.split(".") if len(part) >= SHORT_HOST and part not in ENDINGS]
    return tuple(dict.fromkeys(name for name in (*names, host, *parts) if name))


def _publishers(linked: Linked) -> list[str]:
    publishers = (article.get("publisher") for article in linked.articles)
    names = (publisher.get("name") for publisher in publishers if isinstance(publisher, dict))
    return [name.strip() for name in names if isinstance(name, str) and name.strip()]


def _site(linked: Linked, tags: Mapping[str, str]) -> str | None:
    given = [tags[name] for name in SITE_META if name in tags]
    first = [given[0]] if given and SITE_META[0] in tags else []
    return _first((*first, *_publishers(linked), *given))


def find_address(tree: HtmlElement, tags: Mapping[str, str]) -> str | None:
    """The address that the page gives itself: its canonical link or og:url."""
    links = [link.get("href") for link in tree.iter("link") if (link.get("rel") or "").casefold() == "canonical"]
    urls = (url for url in (*links, tags.get("og:url")) if url and url.startswith("http"))
    return next((url for url in urls if _is_address(url)), None)


def _is_address(url: str) -> bool:
    try:
        return bool(urlsplit(url).netloc)
    except ValueError:
        return False


def _first(values: Iterable[str]) -> str | None:
    return next((" ".join(value.split()) for value in values if value.strip()), None)
