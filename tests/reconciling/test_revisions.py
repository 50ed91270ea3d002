"""Which of two counts is the later one."""

from __future__ import annotations

import pytest

from twosource.model.annotation import Comparator
from twosource.model.finding import OriginKind, Verdict
from twosource.model.statement import Status


@pytest.mark.parametrize(
    ("first", "second", "best"),
    [
        ("2031-03-11T09:00+06:00", "2031-03-11T05:00+00:00", 12),
        ("2031-03-11T23:30+00:00", "2031-03-12T01:00+06:00", 15),
        ("2031-03-11T10:00Z", "2031-03-11T12:30+02:00", 12),
        ("2031-03-10T22:00+00:00", "2031-03-11", 12),
    ],
)
def test_times_are_compared_in_utc(newsroom, first, second, best):
    """The later count of one source stands, though it is the smaller one."""
    pages = []
    for outlet, day, count in (("Post", first, 15), ("Herald", second, 12)):
        page = newsroom.page(outlet, day, "Flood in Norland.", "The dead were counted in the town.")
        page.figure("The dead were counted", count, count, by="Norland's interior ministry")
        pages.append(page)
    assert newsroom.finding(*pages).best == best


@pytest.mark.parametrize("first", ["2031-03-11T09:00", "2031-03-11"])
def test_without_an_offset_one_day_has_no_order(newsroom, first):
    pages = []
    for outlet, day, count in (("Post", first, 15), ("Herald", "2031-03-11T23:00+00:00", 12)):
        page = newsroom.page(outlet, day, "Flood in Norland.", "The dead were counted in the town.")
        page.figure("The dead were counted", count, count, by="Norland's interior ministry")
        pages.append(page)
    finding = newsroom.finding(*pages)
    assert (finding.low, finding.high, finding.verdict) == (12, 15, Verdict.DISPUTED)
    assert "12 and 15 are given as the word of the interior ministry" in finding.reason


@pytest.mark.parametrize("status", [Status.REVISED, Status.RETRACTED])
def test_a_corrected_count_does_not_come_from_its_corrector(newsroom, status):
    page = newsroom.page("Post", "2031-03-11", "Flood in Norland.", "At least 12 died, the ministry said, not 14.")
    page.figure("At least 12", 12, by="Norland's interior ministry")
    old = page.figure("14", 14, 14, status=status)
    origins = newsroom.finding(page).origins
    assert [(each.kind, each.name) for each in origins if old.id in each.statements] == [(OriginKind.OUTLET, "Post")]


@pytest.mark.parametrize(
    ("second_day", "verdict"), [("2031-03-12", Verdict.REVISED), ("2031-03-11", Verdict.SINGLE_ORIGIN)]
)
def test_what_allows_a_larger_count_is_overtaken_only_by_a_later_one(newsroom, second_day, verdict):
    first = newsroom.page("Post", "2031-03-11", "Flood in Norland.", "At least 70 people died.")
    first.figure("At least 70 people", 70, None, comparator=Comparator.AT_LEAST)
    second = newsroom.page("Herald", second_day, "Flood in Norland.", "In all 100 people died.")
    second.figure("100 people", 100, 100)
    finding = newsroom.finding(first, second)
    assert (finding.best, finding.verdict, "overtaken" in finding.reason) == (100, verdict, verdict is Verdict.REVISED)


def test_a_count_that_was_revised_stands_on_no_other_page(newsroom):
    """The old value is gone everywhere, though the words of the new one ("at least 97") would allow it."""
    first = newsroom.page("Post", "2031-03-11", "Fire in Norland.", "In all 115 people died.")
    first.figure("115 people", 115, 115)
    second = newsroom.page("Sun", "2031-03-20", "Fire in Norland.", "The toll has fallen to at least 97 from 115.")
    new = second.figure("at least 97", 97, None)
    second.figure("115", 115, 115, status=Status.REVISED, revised_to=new.id)
    assert newsroom.finding(first, second).best == 97


@pytest.mark.parametrize(
    ("least", "second_day", "toll", "origins"),
    [
        (195, "2031-03-12", "In all 230 people died.", 1),
        (195, "2031-03-12", "The death toll has risen to 230 people.", 1),
        (225, "2031-03-12", "In all 230 people died.", 2),
        (195, "2031-03-11", "In all 230 people died.", 2),
    ],
)
def test_the_least_of_the_day_before_is_no_second_voice_for_a_toll_that_grew(
    newsroom, least, second_day, toll, origins
):
    """One stands behind a number who has said it, or the round number below it."""
    first = newsroom.page("Post", "2031-03-11", "Flood in Norland.", f"At least {least} people died.")
    first.figure(f"At least {least} people", least, by="Norland's interior ministry")
    second = newsroom.page("Herald", second_day, "Flood in Norland.", toll)
    second.figure("230 people", 230, 230, by="Norland's health ministry")
    finding = newsroom.finding(first, second)
    assert (finding.best, finding.independent_origins) == (230, origins)


def test_the_most_that_a_later_page_allows_overtakes_no_least(newsroom):
    first = newsroom.page("Post", "2031-03-11", "Flood in Norland.", "At least 17 people died.")
    first.figure("At least 17 people", 17, by="Norland's interior ministry")
    second = newsroom.page("Herald", "2031-03-12", "Flood in Norland.", "Up to 22 people died.")
    second.figure("Up to 22 people", None, 22, comparator=Comparator.AT_MOST, by="Norland's health ministry")
    assert "overtaken" not in newsroom.finding(first, second).reason
