"""One person told of without a number."""

import pytest

from twosource.model.finding import Verdict
from twosource.model.statement import Measure


@pytest.mark.parametrize(
    ("told", "verdict"),
    [
        ("A gang member", Verdict.SINGLE_ORIGIN),
        ("Gang member", Verdict.SINGLE_ORIGIN),
        ("One gang member", Verdict.DISPUTED),
    ],
)
def test_one_of_two_says_nothing_against_the_two(newsroom, told, verdict):
    one = newsroom.page("Post", "2031-03-11", "Trial in Norland.", "Two men were held.")
    one.figure("Two men", 2, 2, measure=Measure.DETAINED)
    other = newsroom.page("Wire", "2031-03-11", "Trial in Norland.", f"{told} was convicted.")
    other.figure(told, 1, 1, measure=Measure.DETAINED)
    finding = newsroom.finding(one, other, measure=Measure.DETAINED)
    assert (finding.verdict, finding.high) == (verdict, 2)


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("Two prisoners escaped from a van.", "people escaped"),
        ("Two hostages were rescued from a van.", "people rescued or freed"),
        ("Two prisoners who escaped were found alive.", "people rescued or freed"),
    ],
)
def test_who_got_away_is_not_called_rescued(newsroom, line, asked):
    page = newsroom.page("Post", "2031-03-11", "Van in Norland.", line)
    page.figure("Two", 2, 2, measure=Measure.RESCUED)
    assert newsroom.finding(page, measure=Measure.RESCUED).question.startswith(asked)
