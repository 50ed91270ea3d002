"""All that may tell the day of a page."""

from datetime import date

import pytest

from twosource.model.article import DateCandidate
from twosource.reading.date_evidence import gather
from twosource.reading.date_sign import DateSign, make_sign
from twosource.reading.lines import PageLine

STORY = "The council closed the old bridge at the harbour on the evening of that day, its chair said."


def make_lines(*texts):
    return (
        PageLine("Bridge closed", kept=False, is_title=True, reason="title"),
        *(PageLine(text, kept=False, is_title=False, reason="date") for text in texts),
        PageLine(STORY, kept=True, is_title=False, reason=None),
    )


@pytest.mark.parametrize(
    ("url", "days"),
    [
        ("https://example.org/2020/05/17/bridge", ["2020-05-17"]),
        ("https://example.org/2020/5/7/bridge", ["2020-05-07"]),
        ("https://example.org/bridge-2020-05-17.html", ["2020-05-17"]),
        ("https://example.org/bridge-20200517", ["2020-05-17"]),
        ("https://example.org/bridge_17-05-2020", ["2020-05-17"]),
        ("https://example.org/article/202005179", []),
        ("https://example.org/2020/13/17/bridge", []),
        (None, []),
    ],
)
def test_the_days_of_an_address(url, days):
    assert [sign.value for sign in gather((), url=url).signs] == days


def test_a_sign_after_the_fetch_is_none():
    signs = gather(make_lines("8 Feb 2022", "8 Mar 2022"), fetched=date(2022, 2, 10), language="en").signs
    assert {sign.day for sign in signs} == {date(2022, 2, 8)}


@pytest.mark.parametrize(
    ("value", "kept"),
    [
        ("2022-02-10", 1),
        ("2022-02-11", 0),
        ("2022-02-11T03:00:00+09:00", 1),
        ("2022-02-11T03:00:00", 0),
        ("2022-02-11T23:00:00+09:00", 0),
    ],
)
def test_the_fetch_is_reckoned_by_the_clock_of_greenwich(value, kept):
    declared = (DateCandidate(value, "the feed gives it"),)
    assert len(gather((), metadata=declared, fetched=date(2022, 2, 10)).signs) == kept


def test_a_banner_that_the_story_contradicts_is_marked():
    banner = PageLine("14 June 2022", kept=False, is_title=False, reason="menu")
    story = PageLine(STORY + " It opens again on Feb. 20.", kept=True, is_title=False, reason=None)
    assert "visit_far" in gather((banner, *make_lines(), story), language="en").signs[0].marks


def test_what_the_container_declares_is_a_sign():
    evidence = gather((), metadata=(DateCandidate("2022-02-08", "the feed gives it"),))
    assert [sign.marks[0] for sign in evidence.signs] == ["declared"]
    assert evidence.way == "stated"


@pytest.mark.parametrize("value", ["yesterday", "", "2022-13-01"])
def test_what_is_no_date_is_no_sign(value):
    assert gather((), metadata=(DateCandidate(value, "a record"),)).signs == ()


def test_signs_of_one_day_know_of_each_other():
    stated = make_sign("2022-02-08", ("jsonld",), "JSON-LD")
    shown = gather(make_lines("8 Feb 2022"), metadata=(stated,), url="https://example.org/2022/02/08/a").signs[-1]
    assert {"also_markup", "also_url", "url_month", "beside_stated"} <= set(shown.marks)


def test_an_update_beside_an_earlier_date():
    signs = gather(make_lines("Published 8 Feb 2022, updated 9 Feb 2022"), language="en").signs
    assert ["updated_of_two" in sign.marks for sign in signs] == [False, True]


def test_a_day_before_one_that_the_story_tells():
    lines = (
        *make_lines("8 Feb 2022"),
        PageLine(STORY + " It had been shut on 3 March 2022.", kept=True, is_title=False, reason=None),
    )
    assert "before_told" in gather(lines, language="en").signs[0].marks


@pytest.mark.parametrize(("two_ways", "day"), [(False, "2022-03-02"), (True, "2022-02-03")])
def test_only_a_sure_day_of_the_markup_tells_how_the_page_writes_its_dates(two_ways, day):
    stated = DateSign(date(2022, 3, 2), "2022-03-02", ("jsonld",), "the markup gives it", two_ways=two_ways)
    shown = gather(make_lines("02/03/2022"), metadata=(stated,), language="en").signs[1]
    assert shown.value == day
