"""One number of whom two pages tell contrary fates."""

import pytest

from twosource.model.finding import Verdict
from twosource.model.statement import Measure


def page(newsroom, outlet, *told):
    lines = [f"Then {count} sailors were {measure.value}." for count, measure in told]
    made = newsroom.page(outlet, "2031-03-11", "Raid in Norland.", *lines)
    for count, measure in told:
        made.figure(f"{count} sailors were {measure.value}", count, count, measure=measure, population="sailors")
    return made


def verdicts(newsroom, *pages):
    return {finding.measure: finding.verdict for finding in newsroom.reconcile(*pages).findings}


def test_the_same_number_arrested_and_rescued_is_disputed(newsroom):
    pages = page(newsroom, "Post", (26, Measure.DETAINED)), page(newsroom, "Herald", (26, Measure.RESCUED))
    found = newsroom.reconcile(*pages).findings
    assert {finding.verdict for finding in found} == {Verdict.DISPUTED}
    assert "Herald has 26 rescued or freed" in next(one.reason for one in found if one.measure == Measure.DETAINED)


@pytest.mark.parametrize("count", [4, 40])
def test_small_and_round_numbers_meet_by_chance(newsroom, count):
    pages = page(newsroom, "Post", (count, Measure.DETAINED)), page(newsroom, "Herald", (count, Measure.RESCUED))
    assert Verdict.DISPUTED not in verdicts(newsroom, *pages).values()


def test_a_page_that_gives_both_speaks_of_two_groups(newsroom):
    both = page(newsroom, "Post", (26, Measure.DETAINED), (26, Measure.RESCUED))
    other = page(newsroom, "Herald", (26, Measure.RESCUED))
    assert Verdict.DISPUTED not in verdicts(newsroom, both, other).values()


def test_fates_that_may_follow_each_other_are_none(newsroom):
    pages = page(newsroom, "Post", (26, Measure.MISSING)), page(newsroom, "Herald", (26, Measure.KILLED))
    assert Verdict.DISPUTED not in verdicts(newsroom, *pages).values()
