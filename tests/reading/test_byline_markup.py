"""The writers that the markup of a page names; the page's own name and other stories' writers are none."""

import pytest
from lxml.html import document_fromstring

from twosource.reading.byline_markup import find_authors
from twosource.reading.linked import read_linked
from twosource.reading.metadata import read_tags


def authors_of(head: str = "", body: str = "", sites: tuple[str, ...] = ()) -> tuple[str, ...]:
    tree = document_fromstring(f"<html><head>{head}</head><body><h1>Ferry sinks</h1>{body}<p>Text.</p></body></html>")
    return find_authors(tree, read_linked(tree), read_tags(tree), sites)


def linked(author: str) -> str:
    return f'<script type="application/ld+json">{{"@type": "NewsArticle", "author": {author}}}</script>'


@pytest.mark.parametrize(
    ("author", "people"),
    [
        ('{"@type": "Person", "name": "Jane Doe"}', ("Jane Doe",)),
        ('[{"@type": "Person", "name": "Jane Doe"}, {"@type": "Person", "name": "Example Agency"}]', ("Jane Doe",)),
        ('{"@type": "Person", "name": ["Jane Doe", "Max Muster"]}', ("Jane Doe", "Max Muster")),
        ('{"@type": "Person", "name": "Jane Doe und Max Muster, dpa"}', ("Jane Doe", "Max Muster")),
        ('{"@type": "Person", "givenName": "Jane", "familyName": "Doe"}', ("Jane Doe",)),
        ('"By Jane Doe"', ("Jane Doe",)),
        ('{"@type": "Organization", "name": "Jane Doe"}', ()),
        ('{"@type": "Person", "name": "田中花子"}', ("田中花子",)),
        ('{"@type": "Person", "name": "admin"}', ()),
        ("3", ()),
    ],
)
def test_json_ld_names_people(author: str, people: tuple[str, ...]) -> None:
    assert authors_of(linked(author)) == people


def test_a_pointer_to_a_person_is_followed() -> None:
    graph = (
        '{"@graph": [{"@type": "NewsArticle", "author": {"@id": "#a"}},'
        ' {"@type": "Person", "@id": "#a", "name": "Jane Doe"}]}'
    )
    assert authors_of(f'<script type="application/ld+json">{graph}</script>') == ("Jane Doe",)


@pytest.mark.parametrize(
    "head",
    [
        '<meta name="author" content="Jane Doe">',
        '<meta property="article:author" content="By Jane Doe">',
        '<meta name="parsely-author" content="Jane Doe, Example News">',
    ],
)
def test_meta_tags_name_people(head: str) -> None:
    assert authors_of(head) == ("Jane Doe",)


@pytest.mark.parametrize(
    ("body", "people"),
    [
        ('<div class="byline">By <a rel="author">Jane Doe</a></div>', ("Jane Doe",)),
        ('<span itemprop="author" itemscope><span itemprop="name">Jane Doe</span></span>', ("Jane Doe",)),
        (
            '<p class="article-authors"><a>Jane Doe</a><a>Max Muster</a><span>Staff Writer</span></p>',
            ("Jane Doe", "Max Muster"),
        ),
        (
            '<ul><li><a rel="author">Jane Doe</a></li><li><a rel="author">Max Muster</a></li></ul>',
            ("Jane Doe", "Max Muster"),
        ),
        ('<div class="c-article__authorName">Von Jane Doe, Berlin</div>', ("Jane Doe",)),
        ('<figcaption class="image-author">Jane Doe</figcaption>', ()),
        ('<div class="comments"><span class="author">Jane Doe</span></div>', ()),
        ('<div class="teaser-card"><span class="author">Jane Doe</span></div>', ()),
        ('<span class="author">Example News Desk</span>', ()),
    ],
)
def test_elements_called_a_byline_name_people(body: str, people: tuple[str, ...]) -> None:
    assert authors_of(body=body) == people


def test_a_byline_on_the_page_completes_the_head() -> None:
    body = '<div class="byline">By Jane Doe and Max Muster</div>'
    assert authors_of('<meta name="author" content="Jane Doe">', body) == ("Jane Doe", "Max Muster")


def test_labels_beside_the_byline_are_no_writers() -> None:
    body = '<div class="authors"><a>Jane Doe</a><a>Search Scholar</a></div>'
    assert authors_of('<meta name="author" content="Jane Doe">', body) == ("Jane Doe",)


def test_another_byline_does_not_replace_the_head() -> None:
    body = '<div class="byline">By Max Muster</div>'
    assert authors_of('<meta name="author" content="Jane Doe">', body) == ("Jane Doe",)


def test_the_site_is_no_writer() -> None:
    assert authors_of('<meta name="author" content="Neue Welle">', sites=("Neue Welle",)) == ()
