"""Counts of none among some."""

import pytest

from twosource.model.finding import Verdict
from twosource.model.statement import Measure


@pytest.mark.parametrize(
    ("population", "verdict"), [("passengers", Verdict.SINGLE_ORIGIN), ("people", Verdict.DISPUTED)]
)
def test_that_no_passengers_were_aboard_says_nothing_of_the_workers(newsroom, population, verdict):
    one = newsroom.page("Post", "2031-03-11", "Crash in Norland.", "Five people were on the trains.")
    one.figure("Five people", 5, 5, measure=Measure.ATTENDING, population="people")
    other = newsroom.page("Wire", "2031-03-11", "Crash in Norland.", f"No {population} were on the trains.")
    other.figure(f"No {population}", 0, 0, measure=Measure.ATTENDING, population=population)
    found = newsroom.reconcile(one, other).findings
    assert next(each for each in found if each.best == 5 or each.high == 5).verdict is verdict
