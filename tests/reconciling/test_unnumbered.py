"""Counts that are taken back without their number, and an outlet that follows up its own."""

from __future__ import annotations

import pytest

from twosource.model.finding import Verdict
from twosource.model.statement import Measure

OLD = "At least 31 drowned off Norland"
NEW = "The boat took 22 lives"


def old_and_new(newsroom, days, sentence, *, old_by="Lorn harbour office", new_by=None, old=31, new=22):
    first = newsroom.page("Post", days[0], "Norland boat.", f"{OLD}, it was said.")
    first.figure(OLD, old, by=old_by)
    later = newsroom.page("Star", days[2], "Norland boat.", f"{NEW}. {sentence}" if sentence else f"{NEW}.")
    later.figure(NEW, new, new, by=new_by)
    return first, later


@pytest.mark.parametrize(
    "sentence",
    [
        "Lorn harbour office revised its earlier toll.",
        "An earlier count by the Lorn harbour office was corrected.",
        "That is down from a previous figure of the Lorn harbour office.",
        "Lorn harbour office has lowered their preliminary death toll.",
    ],
)
def test_an_earlier_count_without_its_number_no_longer_stands(newsroom, days, sentence):
    finding = newsroom.finding(*old_and_new(newsroom, days, sentence))
    assert (finding.verdict, finding.best, finding.high) == (Verdict.REVISED, 22, 22)
    assert "the earlier at least 31 was revised, as Star says" in finding.reason.replace("The ", "the ")


@pytest.mark.parametrize(
    "sentence",
    [
        "",
        "Lorn harbour office may revise its earlier toll.",
        "Lorn harbour office did not correct its earlier toll.",
        "Lorn harbour office refused to revise its earlier toll.",
        "Divers raised the boat, and the earlier toll of the storm was nine.",
    ],
)
def test_what_is_not_revised_still_stands_against_it(newsroom, days, sentence):
    assert newsroom.finding(*old_and_new(newsroom, days, sentence)).verdict is Verdict.DISPUTED


def test_nothing_is_taken_back_where_two_counts_may_be_meant(newsroom, days):
    first, later = old_and_new(newsroom, days, "An earlier count was revised.", old_by="Ada Lund")
    other = newsroom.page("Mail", days[0], "Norland boat.", "At least 40 drowned off Norland, it was said.")
    other.figure("At least 40", 40, by="Ola Berg")
    assert newsroom.finding(first, other, later).verdict is Verdict.DISPUTED


def test_of_two_counts_the_last_of_the_same_source_is_meant(newsroom, days):
    first, later = old_and_new(newsroom, days, "An earlier count was revised.", new_by="Lorn harbour office")
    other = newsroom.page("Mail", days[0], "Norland boat.", "At least 40 drowned off Norland, it was said.")
    other.figure("At least 40", 40, by="Ola Berg")
    finding = newsroom.finding(first, other, later)
    assert "at least 31 was revised" in finding.reason


def test_a_death_toll_is_no_count_of_the_hurt(newsroom, days):
    first = newsroom.page("Post", days[0], "Norland boat.", f"{OLD}, it was said.")
    first.figure(OLD, 31, measure=Measure.INJURED, by="Ada Lund")
    later = newsroom.page("Star", days[2], "Norland boat.", f"{NEW}. Ada Lund revised her earlier death toll.")
    later.figure(NEW, 22, 22, measure=Measure.INJURED)
    assert newsroom.finding(first, later, measure=Measure.INJURED).verdict is Verdict.DISPUTED


def test_a_count_before_it_is_not_revised_by_an_older_page(newsroom, days):
    assert newsroom.finding(*old_and_new(newsroom, days[::-1], "An earlier count was revised.")).best == 31


@pytest.mark.parametrize(("outlet", "origins"), [("Post", 1), ("Mail", 2)])
def test_an_outlet_that_follows_up_its_own_least_is_no_second_origin(newsroom, days, outlet, origins):
    first = newsroom.page("Post", days[0], "Norland boat.", f"{OLD}, it was said.")
    first.figure(OLD, 31, by="Ada Lund")
    later = newsroom.page(outlet, days[2], "Norland boat.", "The boat took 35 lives.")
    later.figure("35", 35, 35, by="Ola Berg")
    assert newsroom.finding(first, later).independent_origins == origins


def test_what_an_outlet_had_from_an_agency_is_not_its_own_two_days_later(newsroom, days):
    first = newsroom.page("Post", days[0], "Norland boat.", "The boat took 35 lives.", credit="Reuters")
    later = newsroom.page("Post", days[2], "Norland boat.", "The boat took 35 lives, and more are feared.")
    for page in (first, later):
        page.figure("35", 35, 35)
    assert newsroom.finding(first, later).independent_origins == 1
