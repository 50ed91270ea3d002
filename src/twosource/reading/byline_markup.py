"""The writers that the markup of a page names: JSON-LD, meta tags, microdata, rel=author, elements called a byline."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice

from lxml.html import HtmlElement

from twosource.reading.agency import name_agency
from twosource.reading.byline import find_credited, read_byline, read_names_alone
from twosource.reading.linked import Linked
from twosource.reading.names import drop_sites, has_given_name, split_names
from twosource.reading.vocabulary import load_words

AUTHOR_META = (
    "author", "article:author", "article:author_name", "og:article:author", "byl", "byline", "parsely-author",
    "dc.creator", "dcterms.creator", "sailthru.author", "citation_author", "cxenseparse:author", "mrf:authors",
    "articleauthor", "lp.article:author",
)  # fmt: skip
AUTHOR_WORDS = load_words("byline_markup.author_words")
ASIDE_WORDS = load_words("byline_markup.aside_words")
CLASS_WORD = re.compile(r"[^\W\d_]+")
CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
LONGEST = 200
MOST_LETTERS = 400
"""Of the names of an element that are read."""
NO_WORDS: frozenset[str] = frozenset()
NAMED = "descendant-or-self::*[@class or @id or @rel or @itemprop or @data-testid or self::h1]"
"""The elements that have a name, and the headings."""
UNREAD = frozenset(("meta", "link", "script", "style", "input", "svg", "time"))
MOST_LOOKED = 500
MOST_MARKED = 60
"""Elements called a byline that are looked at; pages with lists of stories have many, the article's stands early."""
HEIGHT = 6
"""So many elements around a byline are asked whether they hold other stories, comments or pictures."""
MOST_PIECES = 40
"""Pieces of text within one element that is called a byline."""
MOST_PEOPLE = 12


def find_authors(tree: HtmlElement, linked: Linked, tags: Mapping[str, str], sites: Sequence[str]) -> tuple[str, ...]:
    """The people in the order of the page; () where it names none. Names of the site itself (`sites`) are none.

    What the head declares comes first; a byline on the page that names the same people and
    others with usual given names completes it.
    """
    declared = drop_sites(_linked(linked), sites)
    for name in AUTHOR_META:
        named = drop_sites(_meta(tags.get(name, "")), sites)
        if named and set(map(str.casefold, declared)) <= set(map(str.casefold, named)):
            declared = named if len(named) > len(declared) else declared
    shown = drop_sites(_shown(tree), sites)
    if not declared:
        return shown[:MOST_PEOPLE]
    known = set(map(str.casefold, declared))
    if known <= set(map(str.casefold, shown)):
        more = tuple(name for name in shown if name.casefold() not in known and has_given_name(name))
        return (*declared, *more)[:MOST_PEOPLE]
    return declared[:MOST_PEOPLE]


def _linked(linked: Linked) -> tuple[str, ...]:
    for article in linked.articles:
        for key in ("author", "creator"):
            names = tuple(dict.fromkeys(_named(article.get(key), linked, 0)))
            if names:
                return names
    return ()


def _named(value: object, linked: Linked, depth: int) -> Iterator[str]:
    """The names in an author field, which may be a text, an object, a pointer to one, or a list of them.

    Those of people, and of news agencies: "By Reuters" is a byline, unlike the name of a site or of its staff.
    """
    if depth > 4:
        return
    if isinstance(value, str):
        text = html.unescape(value)
        if name_agency(text) is not None:
            yield " ".join(text.split())
            return
        yield from read_byline(text) if find_credited(text) is not None else split_names(text, named=True)
    elif isinstance(value, list):
        for item in value[:MOST_PEOPLE]:
            yield from _named(item, linked, depth + 1)
    elif isinstance(value, dict):
        if "Organization" in str(value.get("@type")) and name_agency(str(value.get("name"))) is None:
            return
        name = value.get("name") or value.get("byline")
        if not name and isinstance(value.get("familyName"), str):
            name = f"{value.get('givenName') or ''} {value['familyName']}"
        if not name and str(value.get("@id")) in linked.by_id:
            name = linked.by_id[str(value.get("@id"))]
        yield from _named(name, linked, depth + 1)


def _meta(text: str) -> tuple[str, ...]:
    if not text or "://" in text or len(text) > LONGEST:
        return ()
    text = html.unescape(text)
    return read_byline(text) or split_names(text, named=True)


def _shown(tree: HtmlElement) -> tuple[str, ...]:
    """The people of the first elements called a byline that stand together and belong to no other story."""
    people: list[str] = []
    home: HtmlElement | None = None
    for count, node in enumerate(_marked(tree)):
        if count >= MOST_MARKED or (home is not None and home not in (node.getparent(), *_above(node, 3))):
            break
        names = _names_of(node)
        if names and home is None:
            home = _grandparent(node)
        people.extend(name for name in names if name not in people)
    return tuple(people)


def _marked(tree: HtmlElement) -> Iterator[HtmlElement]:
    """The elements called a byline, in the page's order, from the first heading on if there are any behind it."""
    nodes: list[HtmlElement] = []
    behind = looked = 0
    for node in tree.xpath(NAMED):
        if node.tag in UNREAD:
            continue
        if node.tag == "h1":
            behind = behind or len(nodes)
        elif _is_marked(node):
            looked += 1
            if not _is_aside(node):
                nodes.append(node)
        if looked >= MOST_LOOKED:
            break
    return iter((*nodes[behind:], *nodes[:behind]))


def _is_marked(node: HtmlElement) -> bool:
    rel, item = node.get("rel"), node.get("itemprop")
    if (rel and "author" in rel.casefold().split()) or (item and "author" in item.casefold().split()):
        return True
    return not AUTHOR_WORDS.isdisjoint(_class_words(node))


def _class_words(node: HtmlElement) -> frozenset[str]:
    names = [name for name in map(node.get, ("class", "id", "data-testid")) if name]
    return _split_class(" ".join(names)[:MOST_LETTERS]) if names else NO_WORDS


@lru_cache(maxsize=4096)
def _split_class(names: str) -> frozenset[str]:
    return frozenset(CLASS_WORD.findall(CAMEL.sub(" ", names).casefold()))


def _is_aside(node: HtmlElement) -> bool:
    """Whether the element belongs to a comment, a picture, a quotation or another story."""
    if node.tag in ("figcaption", "figure", "blockquote", "nav", "form"):
        return True
    return any(
        around.tag in ("figcaption", "figure", "blockquote", "nav", "form", "footer")
        or not ASIDE_WORDS.isdisjoint(_class_words(around))
        for around in (node, *_above(node, HEIGHT))
        if around.tag not in ("body", "html", "main")
    )


def _above(node: HtmlElement, height: int) -> Iterator[HtmlElement]:
    for count, around in enumerate(node.iterancestors()):
        if count >= height:
            return
        yield around


def _grandparent(node: HtmlElement) -> HtmlElement:
    parent = node.getparent()
    if parent is None:
        return node
    above = parent.getparent()
    return parent if above is None or above.tag in ("body", "html", "main", "article") else above


def _names_of(node: HtmlElement) -> tuple[str, ...]:
    """The people that the text of an element names, read as one line or, failing that, piece by piece."""
    pieces = [text for piece in islice(node.itertext(), MOST_PIECES) if (text := " ".join(piece[:LONGEST].split()))]
    line = " ".join(pieces)
    if not 0 < len(line) <= LONGEST:
        return ()
    if len(pieces) > 1:
        split = " | ".join(piece for piece in pieces if find_credited(f"{piece} X") != "X")
        names = read_names_alone(split) or read_byline(split)
        if names:
            return names
    return read_byline(line) or read_names_alone(line)
