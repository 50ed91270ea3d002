"""Tolls that are lowered, raised or put at a number, and what that does to the counts of other pages."""

import pytest

from twosource.model.finding import Verdict
from twosource.model.statement import Measure


def count(newsroom, day, line, quote, number, *, by="the mayor"):
    page = newsroom.page(f"Post {by}", day, "Ferry burns off Norland.", line)
    page.figure(quote, number, number, by=by)
    return page


@pytest.mark.parametrize(
    ("line", "verdict"),
    [
        ("The coast guard lowered the number of people killed in the fire to 29 on Saturday.", Verdict.REVISED),
        ("The coast guard on Saturday revised down the toll of Monday's fire to 29.", Verdict.REVISED),
        ("The death toll was corrected to 29, the coast guard said.", Verdict.REVISED),
        ("The coast guard cut its toll of the fire to 29 on Saturday.", Verdict.DISPUTED),
        ("The coast guard refused to lower the toll to 29.", Verdict.DISPUTED),
        ("The coast guard said 29 people were killed in the fire.", Verdict.DISPUTED),
    ],
)
def test_who_lowers_the_toll_takes_it_from_whoever_gave_it(newsroom, line, verdict):
    pages = (
        count(newsroom, "2031-03-11", "The fire killed 31 people, the mayor said.", "31 people", 31),
        count(newsroom, "2031-03-15", line, "29", 29, by="the coast guard"),
    )
    assert newsroom.finding(*pages).verdict is verdict


def test_a_later_page_with_a_lowered_toll_is_not_overtaken_by_the_older_one(newsroom):
    line = "The minister on Saturday revised down the toll of the quakes to just over 1,000."
    later = newsroom.page("Sun", "2031-03-15", "Quakes in Norland.", line)
    later.figure("just over 1,000", 1001, None, by="the minister")
    early = count(newsroom, "2031-03-11", "In all 2,445 people died, the mayor said.", "2,445 people", 2445)
    assert newsroom.finding(early, later).best == 1001


@pytest.mark.parametrize(
    ("line", "best"),
    [
        ("Two bodies were found on Tuesday, bringing the confirmed death toll to 11.", 24),
        ("The number of people killed in the fire rose to 11.", 24),
    ],
)
def test_a_step_of_a_growing_toll_yields_to_the_larger_count_of_its_day(newsroom, line, best):
    pages = (
        count(newsroom, "2031-03-11", line, "11", 11, by="the mayor"),
        count(newsroom, "2031-03-11", "Police said 24 people had died.", "24 people", 24, by="police"),
    )
    finding = newsroom.finding(*pages)
    assert (finding.best, finding.verdict) == (best, Verdict.REVISED)


def test_two_counts_of_one_day_without_a_rise_stay_a_conflict(newsroom):
    pages = (
        count(newsroom, "2031-03-11", "The mayor said 11 had died.", "11", 11, by="the mayor"),
        count(newsroom, "2031-03-11", "Police said 24 people had died.", "24 people", 24, by="police"),
    )
    assert newsroom.finding(*pages).verdict is Verdict.DISPUTED


@pytest.mark.parametrize(
    ("line", "quote", "told"),
    [
        ("The president put the number of dead at six.", "six", ["people killed"]),
        (
            "The president named six of them, all from one village.",
            "six",
            ["people killed", "people killed (6 of them)"],
        ),
    ],
)
def test_a_toll_that_another_puts_lower_in_one_page_is_no_part(newsroom, line, quote, told):
    page = newsroom.page("Post", "2031-03-11", "Protests in Norland.", "At least 23 died, the doctors said.", line)
    page.figure("At least 23", 23, 23, by="the doctors")
    page.figure(quote, 6, 6, by="the president")
    found = newsroom.reconcile(page).findings
    assert sorted(one.question.partition(",")[0] for one in found) == told


@pytest.mark.parametrize(
    ("quote", "verdict"), [("Eleven of the injured", Verdict.SINGLE_ORIGIN), ("Eleven people", Verdict.DISPUTED)]
)
def test_some_of_the_injured_are_no_rivals_of_all(newsroom, quote, verdict):
    pages = []
    for outlet, day, line, counted, number, by in (
        ("Post", "2031-03-11", "In all 15 people were injured, police said.", "15 people", 15, "police"),
        ("Sun", "2031-03-12", f"{quote} were treated in the town, a doctor said.", quote, 11, "a doctor"),
    ):
        page = newsroom.page(outlet, day, "Bus burns in Norland.", line)
        page.figure(counted, number, number, by=by, measure=Measure.INJURED)
        pages.append(page)
    finding = newsroom.finding(*pages, measure=Measure.INJURED)
    assert finding.verdict is verdict


@pytest.mark.parametrize(("counted", "verdict"), [("bodies", Verdict.SINGLE_ORIGIN), ("people", Verdict.DISPUTED)])
def test_bodies_found_so_far_say_nothing_against_a_larger_toll(newsroom, counted, verdict):
    pages = []
    for day, number, noun, by in (("2031-03-11", 670, "people", "the agency"), ("2031-03-12", 6, counted, "the army")):
        page = newsroom.page(f"Post {by}", day, "Landslide in Norland.", f"There were {number} {noun}, {by} said.")
        page.figure(f"{number} {noun}", number, number, by=by, population=noun)
        pages.append(page)
    assert newsroom.finding(*pages).verdict is verdict
