"""Dates in elements of a page that are made to hold one."""

import pytest
from lxml.html import document_fromstring

from twosource.reading.date_places import MOST_PLACED, find_placed_dates


def signs_of(body):
    return tuple(find_placed_dates(document_fromstring(f"<html><body>{body}</body></html>"), "en"))


@pytest.mark.parametrize(
    ("body", "mark"),
    [
        ('<time datetime="2023-05-09">9 May</time>', "time"),
        ('<time class="published" datetime="2023-05-09">9 May</time>', "time_published"),
        ('<span itemprop="datePublished" content="2023-05-09">9 May</span>', "item_published"),
        ('<span itemprop="dateModified" content="2023-05-09">9 May</span>', "item_modified"),
        ('<abbr title="2023-05-09T10:00">9 May</abbr>', "time"),
        ('<div class="story-date">9 May 2023</div>', "classed"),
        ('<p class="posted-on">9 May 2023</p>', "classed_published"),
        ('<p class="date-updated">9 May 2023</p>', "classed_updated"),
    ],
)
def test_an_element_gives_a_day_with_its_mark(body, mark):
    sign = signs_of(body)[0]
    assert (sign.day.isoformat(), sign.marks[0]) == ("2023-05-09", mark)


def test_an_element_knows_how_near_the_headline_is():
    body = (
        '<article><header><h1>The bridge at the harbour</h1><time datetime="2023-05-09">9 May</time></header></article>'
        '<article><h2>Another story</h2><time datetime="2023-05-01">1 May</time></article>'
    )
    near, far = signs_of(body)
    assert {"place_1", "place_after"} <= set(near.marks)
    assert "place_other" in far.marks


def test_an_element_in_a_box_beside_the_article():
    assert "place_aside" in signs_of('<aside><time datetime="2023-05-09">9 May</time></aside>')[0].marks


def test_a_long_element_is_no_date():
    assert signs_of(f'<div class="story-date">{"word " * 40} 9 May 2023</div>') == ()


def test_a_list_without_an_end_is_cut():
    assert len(signs_of('<time datetime="2023-05-09">9 May</time>' * 500)) == MOST_PLACED
