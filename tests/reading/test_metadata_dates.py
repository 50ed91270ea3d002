"""The days that a page's markup gives."""

import json

import pytest
from lxml.html import document_fromstring

from twosource.reading.metadata import read_metadata
from twosource.reading.metadata_dates import any_date, iso_date

LINKED = '{"@graph": [{"@type": "NewsArticle", "datePublished": "2023-05-09"}]}'


def signs_of(head="", body="<p>Text</p>"):
    return read_metadata(document_fromstring(f"<html><head>{head}</head><body>{body}</body></html>")).dates


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2022-01-11", "2022-01-11"),
        ("2022-01-11T14:05:00.000Z", "2022-01-11T14:05:00Z"),
        ("2022-01-11 14:05:00 +0100", "2022-01-11T14:05:00+0100"),
        ("20220111", "2022-01-11"),
        ("20220111T140500Z", "2022-01-11"),
        ("1641909900", "2022-01-11T14:05:00Z"),
        ("1641909900000", "2022-01-11T14:05:00Z"),
        ("9999999999", None),
        ("11 January", None),
        (None, None),
    ],
)
def test_a_date_is_read_as_iso(text, value):
    assert iso_date(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [("Tue, 11 Jan 2022 14:05:00 GMT", "2022-01-11T14:05:00"), ("11. Januar 2022", "2022-01-11"), ("soon", None)],
)
def test_a_date_in_words_is_read_too(text, value):
    assert any_date(text) == value


@pytest.mark.parametrize(
    ("head", "mark"),
    [
        ('<meta property="article:published_time" content="2023-05-09T08:00:00Z">', "meta_published"),
        ('<meta name="date" content="9 May 2023">', "meta_date"),
        ('<meta property="article:modified_time" content="2023-05-09">', "meta_modified"),
        ('<meta property="og:image" content="https://example.org/img/2023/05/09/a.jpg">', "image"),
        (f'<script type="application/ld+json">{LINKED}</script>', "jsonld"),
        ('<script>var page = {"publishedAt": "2023-05-09T08:00:00Z"};</script>', "script_published"),
    ],
)
def test_the_head_gives_a_day_with_its_mark(head, mark):
    sign = signs_of(head)[0]
    assert (sign.day.isoformat(), sign.marks[0]) == ("2023-05-09", mark)
    assert sign.where


def test_htmldate_is_asked_where_nothing_else_tells():
    sign = signs_of(body="<div>Aufgerufen: 7</div><script>showDate('2023/05/09 01:43:09')</script>")[0]
    assert (sign.day.isoformat(), sign.marks[0]) == ("2023-05-09", "searched")


def test_an_escaped_script_is_no_burden():
    script = "<script>" + json.dumps({"a": '"datePublished\\": ' * 20_000}) + "</script>"
    assert signs_of(script) == ()
