"""Dates, authors and names out of a page's markup."""

import pytest
from lxml.html import document_fromstring

from twosource.reading.metadata import iso_date, read_metadata

LINKED = '{"@graph": [{"@type": "NewsArticle", "datePublished": "2023-05-09"}]}'


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2022-01-11", "2022-01-11"),
        ("2022-01-11T14:05:00.000Z", "2022-01-11T14:05:00Z"),
        ("2022-01-11 14:05:00 +0100", "2022-01-11T14:05:00+0100"),
        ("20220111", "2022-01-11"),
        ("11 January", None),
        (None, None),
    ],
)
def test_a_date_is_read_as_iso(text: str | None, value: str | None) -> None:
    assert iso_date(text) == value


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ('<meta property="article:published_time" content="2023-05-09T08:00:00Z">', "2023-05-09T08:00:00Z"),
        (f'<script type="application/ld+json">{LINKED}</script>', "2023-05-09"),
        ('<time datetime="2023-05-09">9 May</time>', "2023-05-09"),
    ],
)
def test_a_day_is_found_with_its_reason(head: str, day: str) -> None:
    found = read_metadata(document_fromstring(f"<html><head>{head}</head><body><p>Text</p></body></html>"))
    assert [candidate.value for candidate in found.dates][:1] == [day]
    assert found.dates[0].reason


@pytest.mark.parametrize("script", ["{", "[]", "null", '{"@type": ["NewsArticle"], "author": 3}', "[" * 100_000])
def test_broken_json_is_passed_over(script: str) -> None:
    page = f'<html><head><script type="application/ld+json">{script}</script></head><body><p>Text</p></body></html>'
    assert read_metadata(document_fromstring(page)).authors == ()
