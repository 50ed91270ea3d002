"""The days that a page's markup gives."""

import json

import pytest
from lxml.html import document_fromstring

from twosource.reading.metadata import read_metadata

LINKED = '{"@graph": [{"@type": "NewsArticle", "datePublished": "2023-05-09"}]}'


def signs_of(head="", body="<p>Text</p>"):
    return read_metadata(document_fromstring(f"<html><head>{head}</head><body>{body}</body></html>")).dates


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


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Tue, 09 May 2023 01:30:00 +0200", "2023-05-09T01:30:00+02:00"),
        ("2023-05-09 08:30:00 +0200", "2023-05-09T08:30:00+02:00"),
        ("1683613800", "2023-05-09T06:30:00Z"),
        ("9. Mai 2023, 08:30 Uhr", "2023-05-09T08:30"),
    ],
)
def test_the_markup_is_read_as_a_container_is(text, value):
    assert signs_of(f'<meta property="article:published_time" content="{text}">')[0].value == value


def test_a_date_of_the_markup_that_reads_two_ways_is_marked_so():
    signs = signs_of(
        '<meta property="article:published_time" content="04/05/2016"><meta name="date" content="2016-04-05">',
        '<time datetime="04/05/2016">Monday</time>',
    )
    assert [sign.two_ways for sign in signs] == [True, False, True]


def test_htmldate_is_asked_where_nothing_else_tells():
    sign = signs_of(body="<div>Aufgerufen: 7</div><script>showDate('2023/05/09 01:43:09')</script>")[0]
    assert (sign.day.isoformat(), sign.marks[0]) == ("2023-05-09", "searched")


def test_an_escaped_script_is_no_burden():
    script = "<script>" + json.dumps({"a": '"datePublished\\": ' * 20_000}) + "</script>"
    assert signs_of(script) == ()
