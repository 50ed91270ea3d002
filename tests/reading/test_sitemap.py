"""Sitemaps: the pages that they name."""

import gzip

import pytest
from tests.reading.made import TITLE, URL, open_bytes

from twosource.errors import PageError, UnreadablePage
from twosource.reading.listed import Listed

NEWS = f"""<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"
 xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
<url><loc>{URL}</loc><lastmod>2023-05-11</lastmod><image:image><image:loc>https://x.example.org/a.png</image:loc>
<image:title>Pier</image:title></image:image><news:news><news:publication><news:name>Tarn Times</news:name>
<news:language>en</news:language></news:publication><news:publication_date>2023-05-09</news:publication_date>
<news:title>{TITLE}</news:title></news:news></url>
<url><loc>{URL}/2</loc></url>
</urlset>""".encode()


def listed(data: bytes) -> list[Listed]:
    return [item for item in open_bytes(data, "sitemap.xml") if isinstance(item, Listed)]


@pytest.mark.parametrize("packed", [False, True])
def test_a_sitemap_lists_its_pages(packed):
    assert [page.name for page in listed(gzip.compress(NEWS) if packed else NEWS)] == [
        f"sitemap.xml#1 {URL}",
        f"sitemap.xml#2 {URL}/2",
    ]


def test_a_news_sitemap_says_what_it_knows_of_a_page():
    declared = listed(NEWS)[0].declared
    assert (declared.title, declared.site, declared.language) == (TITLE, "Tarn Times", "en")
    assert (declared.published[0].value, declared.modified) == ("2023-05-09", "2023-05-11")


def test_the_refusal_of_a_listed_page_says_what_is_known_of_it():
    assert str(listed(NEWS)[0].refusal()) == (
        f"sitemap.xml#1 {URL}: the sitemap names this page but does not hold it (“{TITLE}”, 2023-05-09, Tarn Times); "
        "fetch it with --fetch (in Python, fetch=True)"
    )


def test_an_index_lists_sitemaps():
    index = b"<sitemapindex><sitemap><loc>https://x.example.org/a.xml</loc></sitemap></sitemapindex>"
    (sitemap,) = listed(index)
    assert (sitemap.url, "an index names" in sitemap.why) == ("https://x.example.org/a.xml", True)


def test_a_plain_list_of_addresses_is_a_list_of_pages():
    assert [page.url for page in listed(f"{URL}\n\n{URL}/2".encode())] == [URL, f"{URL}/2"]


@pytest.mark.parametrize(
    "address", ["", "pier", "javascript:alert(1)", "https://a.example.org/a b", "https://" + "a" * 3_000]
)
def test_an_entry_without_an_address_is_named(address):
    (error,) = open_bytes(f"<urlset><url><loc>{address}</loc></url></urlset>".encode(), "sitemap.xml")
    assert str(error).startswith("sitemap.xml#1: the entry has no address")


@pytest.mark.parametrize("cut", [len(NEWS) - 20, len(NEWS) - 45, len(NEWS) - 70])
def test_a_sitemap_that_is_cut_off_lists_the_pages_before_the_cut(cut):
    found = open_bytes(NEWS[:cut])
    assert sum(isinstance(item, Listed) for item in found) == NEWS[:cut].count(b"</url>")
    assert [type(item) for item in found if isinstance(item, PageError)] == [UnreadablePage]


def test_entities_are_not_read():
    hostile = b'<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/hostname">]><urlset><url><loc>https://a.example.org/&f;</loc></url></urlset>'
    assert [page.url for page in listed(hostile)] == ["https://a.example.org/"]
