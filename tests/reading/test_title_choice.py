"""The headline of a page of markup, out of all that words it."""

import pytest
from lxml.html import document_fromstring

from twosource.reading.metadata import read_metadata
from twosource.reading.title_candidates import Cut, cut_site

TEXT = "<p>The ferry Ann sank in the harbour of Oslo on Monday, the police said, and nobody was hurt.</p>"
SITE = '<meta property="og:site_name" content="Example News">'
LINKED = (
    '<script type="application/ld+json">{"@type": "NewsArticle",'
    ' "headline": "Ferry Ann sinks in Oslo harbour"}</script>'
)


def title_of(head: str = "", body: str = "") -> str | None:
    return read_metadata(document_fromstring(f"<html><head>{SITE}{head}</head><body>{body}{TEXT}</body></html>")).title


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("<title>Ferry Ann sinks in Oslo harbour | Example News</title>", ""),
        ("<title>Ferry Ann sinks in Oslo harbour - World - Example News</title>", ""),
        ("<title>Example News: Ferry Ann sinks in Oslo harbour</title>", ""),
        ('<meta property="og:title" content="Ferry Ann sinks in Oslo harbour – Example News">', ""),
        ('<meta property="og:title" content="Ferry Ann sinks in Oslo har&#173;bour">', "<h1>Example News</h1>"),
        (LINKED, "<h1>World</h1>"),
        (
            '<meta property="og:title" content="Ferry Ann sinks in Oslo harbour | Example News">',
            "<h1>Ferry Ann sinks in Oslo harbour</h1><h1>More from the harbour</h1>",
        ),
        ("<title>Example News</title>", "<h1>Ferry Ann sinks in Oslo harbour</h1>"),
        ("", "<h1>Ferry Ann sinks in Oslo harbour</h1>"),
        ("", '<h2 class="article-title">Ferry Ann sinks in Oslo harbour</h2>'),
    ],
)
def test_the_headline_is_taken_without_the_site(head: str, body: str) -> None:
    assert title_of(head, body) == "Ferry Ann sinks in Oslo harbour"


def test_a_page_without_wordings_has_no_headline() -> None:
    assert title_of() is None


def test_the_heading_on_the_page_is_known_as_another_wording() -> None:
    page = (
        f"<html><head>{LINKED}{LINKED}</head><body><h1>Ferry Ann sinks in the harbour of Oslo</h1>{TEXT}</body></html>"
    )
    assert "Ferry Ann sinks in the harbour of Oslo" in read_metadata(document_fromstring(page)).headings


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("Ferry sinks | Example News", "Ferry sinks"),
        ("フェリー沈没：例文新聞", "フェリー沈没"),
        ("Ferry sinks — example-news.example", "Ferry sinks"),
        ("Example News » Ferry sinks", "Ferry sinks"),
    ],
)
def test_the_name_of_the_site_is_cut_off(text: str, cut: str) -> None:
    assert (cut, Cut.SITE) in list(cut_site(text, ["examplenews", "例文新聞"]))
