"""Counts of people present."""

import pytest

from twosource.model.statement import Measure


@pytest.mark.parametrize(("few", "asked"), [(20, 1), (6_000, 2)])
def test_a_few_people_somewhere_are_no_count_of_the_crowd(newsroom, few, asked):
    one = newsroom.page("Post", "2031-03-11", "March in Norland.", "Police said 50,000 people marched.")
    one.figure("50,000 people", 50_000, 50_000, measure=Measure.ATTENDING)
    other = newsroom.page("Wire", "2031-03-11", "March in Norland.", f"Police said {few} people had been inside.")
    other.figure(f"{few} people", few, few, measure=Measure.ATTENDING)
    found = newsroom.reconcile(one, other).findings
    whole = next(each for each in found if "(" not in each.question)
    assert len(whole.statements) == asked
