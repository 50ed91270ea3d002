"""Whose word a promise is, and what is none: fates, refusals that are past, and days that do nothing."""

import pytest

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The premier said he would not be ousted by the miners.", [("premier", True)]),
        ("The premier said the bridge would be opened by the mayor on Friday.", [("the mayor", False)]),
        ("The ministry said there are no plans for the fleet to sail to Norland.", [("the fleet", True)]),
        ("The bakers will be unable to sell bread until Friday.", []),
        ("The rebels pledged a ceasefire by Friday.", [("The rebels", False)]),
    ],
)
def test_whose_word_it_is_and_what_is_no_undertaking(commitments, text, told):
    assert [(one.who, one.negative) for one in commitments(text)] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A court jailed the poet for refusing to testify before a panel.", []),
        ("The coast guard said the inquiry would be finished by April 15.", [None]),
        ("The coast guard said the inquiry would be led by a judge.", ["a judge"]),
    ],
)
def test_refusals_are_past_and_a_day_does_nothing(commitments, text, told):
    assert [one.who for one in commitments(text)] == told


def test_the_month_of_an_order_is_not_the_day_by_which_it_is_due(commitments):
    found = commitments("The envoy had been ordered to leave by the rulers in August.")
    assert [one.due for one in found] == [None] * len(found)
