"""Feeds: whole articles, teasers, and feeds that break the rules."""

import re

import pytest
from tests.reading.made import PARAGRAPHS, STORY, TITLE, URL, make_feed, make_item, open_bytes, pages

from twosource.errors import NoArticle, PageError, UnreadablePage
from twosource.reading import read_page
from twosource.reading.feed_markup import MOST_ELEMENTS
from twosource.reading.listed import Listed

ATOM = (
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>Tarn Times</title><entry><title>{title}</title>'
    '<link rel="alternate" href="{url}"/><id>urn:1</id>{dates}<author><name>Ilse Brandt</name></author>'
    '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{text}</div></content></entry></feed>'
)
RDF = (
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Tarn Times</title></channel><item rdf:about="{url}">'
    "<title>{title}</title><link>{url}</link><dc:date>2023-05-09T08:30:00+02:00</dc:date>"
    "<description><![CDATA[{text}]]></description></item></rdf:RDF>"
)


def atom(dates: str) -> bytes:
    return ATOM.format(title=TITLE, url=URL, dates=dates, text=PARAGRAPHS).encode()


def test_an_item_with_its_text_is_an_article_with_what_the_feed_says_of_it():
    (page,) = pages(open_bytes(make_feed(make_item()), "feed.xml"))
    article = read_page(page)
    assert (page.name, article.title, article.url) == (f"feed.xml#1 {URL}", TITLE, URL)
    assert (article.bylines, article.outlet) == (("Ilse Brandt",), "Tarn Times")
    assert article.published.value == "2023-05-09T01:30:00+02:00"
    assert article.text.split("\n\n") == list(STORY)


def test_the_reason_of_the_date_names_the_feed():
    (page,) = pages(open_bytes(make_feed(make_item())))
    assert page.declared.published[0].reason == "the feed gives it as the item's date (published)"


@pytest.mark.parametrize(
    "summary",
    ["A barge broke loose.", f"{' '.join(STORY * 2)} …", f"{' '.join(STORY * 2)} [...]",
     f"{' '.join(STORY * 2)} <a href='x'>Read more »</a>", f"{' '.join(STORY * 2)} Weiterlesen", STORY[0]],
)  # fmt: skip
def test_an_item_with_a_teaser_is_listed_with_its_address(summary):
    (listed,) = open_bytes(make_feed(make_item(None, summary)), "feed.xml")
    assert isinstance(listed, Listed)
    assert str(listed.refusal()) == (
        f"feed.xml#1 {URL}: the feed holds only a teaser of this article (“{TITLE}”, 2023-05-09T01:30:00+02:00, "
        "Tarn Times); fetch it with --fetch (in Python, fetch=True)"
    )


def test_a_long_summary_is_the_article():
    (page,) = pages(open_bytes(make_feed(make_item(None, PARAGRAPHS))))
    assert read_page(page).text.split("\n\n") == list(STORY)


def test_an_item_of_nothing_is_named():
    (error,) = open_bytes(make_feed("<item><title>Weather</title></item>"), "feed.xml")
    assert str(error).startswith("feed.xml#1: the item holds neither a text nor an address")


@pytest.mark.parametrize(
    ("dates", "published", "modified"),
    [
        ("<published>2023-05-09T08:30:00Z</published><updated>2023-05-11</updated>", "2023-05-09", "2023-05-11"),
        ("<updated>2023-05-11T08:30:00Z</updated>", "2023-05-11", "2023-05-11"),
        ("<published>soon</published>", None, None),
        ("", None, None),
    ],
)  # fmt: skip
def test_an_atom_entry_gives_its_dates(dates, published, modified):
    (page,) = pages(open_bytes(atom(dates)))
    declared = page.declared
    assert next((date.value[:10] for date in declared.published), None) == published
    assert (declared.modified or "")[:10] == (modified or "")


def test_an_rdf_feed_is_read():
    (page,) = pages(open_bytes(RDF.format(title=TITLE, url=URL, text=PARAGRAPHS).encode()))
    assert page.declared.published[0].value == "2023-05-09T08:30:00+02:00"


@pytest.mark.parametrize(
    ("title", "site"),
    [
        ("Tarn Times - News", "Tarn Times"),
        ("Tarn Times | World", "Tarn Times"),
        ("Tarn Times &amp; Post", "Tarn Times & Post"),
        ("Tarn-Times", "Tarn-Times"),
    ],
)
def test_the_title_of_the_feed_names_the_outlet(title, site):
    assert pages(open_bytes(make_feed(make_item(), title=title)))[0].declared.site == site


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Barge &nbsp;loose", "Barge loose"),
        ("Barge & pier", "Barge & pier"),
        ("Barge &lt;b&gt;loose&lt;/b&gt;", "Barge loose"),
        ("Barge \x02loose", "Barge loose"),
    ],
)
def test_broken_xml_is_mended(title, expected):
    (page,) = pages(open_bytes(make_feed(make_item(title=title))))
    assert page.declared.title == expected


def test_a_feed_in_another_encoding_than_it_says_is_read():
    feed = make_feed(make_item(title="Fähre fällt aus")).decode().encode("cp1252", "replace")
    assert pages(open_bytes(feed))[0].declared.title == "Fähre fällt aus"


THREE = make_feed(*(make_item(url=f"{URL}/{number}") for number in range(3)))


@pytest.mark.parametrize("cut", range(400, len(THREE) - 20, 97))
def test_a_feed_that_is_cut_off_gives_its_whole_items_and_one_error(cut):
    found = open_bytes(THREE[:cut])
    assert len(pages(found)) == len(re.findall(rb"</item>", THREE[:cut]))
    assert [type(item) for item in found if isinstance(item, PageError)] == [UnreadablePage]


def test_a_feed_without_items_is_named():
    (error,) = open_bytes(make_feed(), "feed.xml")
    assert isinstance(error, NoArticle)


@pytest.mark.parametrize(
    "hostile",
    [
        b"<!DOCTYPE r [<!ENTITY a 'aa'><!ENTITY b '&a;&a;'>]><rss><channel><item><title>&b;</title></item></channel>",
        b'<!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/hosts">]><rss><channel><item><title>&a;</title></item></channel></rss>',
        b"<rss><channel><item><title>" + b"<a>" * 50_000,
        b"<rss " + b"a" * 100_000,
        b"<rss>\x00\xff\xfe</rss>",
        b'<rss xmlns:a="a b c"><channel><a:b>x</a:b></channel></rss>',
    ],
    ids=["entities", "file", "depth", "no end", "bytes", "namespace"],
)
def test_a_hostile_feed_gives_no_page(hostile):
    assert pages(open_bytes(hostile)) == []


def test_a_feed_that_would_take_too_long_is_refused():
    (error,) = open_bytes(b"<rss><channel>" + b"<item/>" * (MOST_ELEMENTS + 1) + b"</channel></rss>", "feed.xml")
    assert str(error).startswith("feed.xml: the feed has more than 200,000 elements")
