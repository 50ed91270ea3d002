"""Counts of a day, a side or a year."""

import pytest

from twosource.model.finding import Verdict
from twosource.model.statement import Measure


def page(newsroom, day, line, quote, number, *, by, **fields):
    made = newsroom.page(f"Post {by}", day, "Fighting in Norland.", line)
    made.figure(quote, number, number, by=by, **fields)
    return made


@pytest.mark.parametrize(
    ("line", "verdict"),
    [
        ("The two armies each freed 103 captives.", Verdict.SINGLE_ORIGIN),
        ("There were 103 captives freed on each side.", Verdict.SINGLE_ORIGIN),
        ("The army freed 103 captives.", Verdict.DISPUTED),
        ("The army freed 103 captives, who hugged each other.", Verdict.DISPUTED),
        ("The army freed 103 captives and each family wept.", Verdict.DISPUTED),
        ("The armies freed 103 captives each.", Verdict.SINGLE_ORIGIN),
    ],
)
def test_those_of_each_side_are_a_share_of_all(newsroom, line, verdict):
    pages = (
        page(
            newsroom,
            "2031-03-11",
            "In all 206 captives were freed.",
            "206 captives",
            206,
            by="a",
            measure=Measure.RESCUED,
        ),
        page(newsroom, "2031-03-11", line, "103 captives", 103, by="b", measure=Measure.RESCUED),
    )
    assert newsroom.finding(*pages, measure=Measure.RESCUED).verdict is verdict


@pytest.mark.parametrize(("span", "best"), [("in the past 24 hours", 222), ("in the town", 51)])
def test_the_dead_of_a_day_are_no_later_toll(newsroom, span, best):
    pages = (
        page(newsroom, "2031-03-11", "In all 222 people have died.", "222 people", 222, by="the ministry"),
        page(newsroom, "2031-03-12", f"The minister said 51 people died {span}.", "51 people", 51, by="the ministry"),
    )
    assert newsroom.finding(*pages).best == best


@pytest.mark.parametrize(("first", "best"), [("2031-01-01", 61), ("2031-03-10", 2250)])
def test_the_sum_of_a_year_is_not_the_toll_of_the_happening(newsroom, days, first, best):
    year = newsroom.when(days[0].fromisoformat(first), days[0].fromisoformat("2031-12-31"))
    if best == 2250:
        year = newsroom.when(days[0])
    pages = (
        page(newsroom, "2031-03-11", "In all 61 people drowned.", "61 people", 61, by="the agency"),
        page(newsroom, "2031-03-12", "Some 2250 people drowned then.", "2250 people", 2250, by="the agency", when=year),
    )
    assert newsroom.finding(*pages).best == best


def test_those_of_this_years_pilgrimage_are_those_of_a_happening(newsroom, days):
    year = newsroom.when(days[0].fromisoformat("2031-01-01"), days[0].fromisoformat("2031-12-31"), "this year")
    line = "In all 1301 people died in this year's pilgrimage."
    pages = (
        page(newsroom, "2031-03-11", "In all 550 people have died.", "550 people", 550, by="the agency"),
        page(newsroom, "2031-03-14", line, "1301 people", 1301, by="the agency", when=year),
    )
    assert newsroom.finding(*pages).best == 1301
