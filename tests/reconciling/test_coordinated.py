"""Counts that are joined in one sentence."""

import pytest

from twosource.model.finding import Verdict
from twosource.reconciling.coordinated import find_coordinated


def joined(newsroom, sentence, *counts):
    """The quotes of the counts that are no wholes; the counts are (quote, number, population)."""
    page = newsroom.page("Post", "2031-03-11", "Raid in Norland.", sentence)
    figures = [page.figure(quote, number, number, population=noun) for quote, number, noun in counts]
    found = find_coordinated(figures)
    return [each.evidence[0].quote for each in figures if each.id in found]


@pytest.mark.parametrize(
    ("sentence", "counts", "parts"),
    [
        (
            "Three men and one woman died.",
            [("Three men", 3, "men"), ("one woman", 1, "woman")],
            ["Three men"],
        ),
        (
            "They held 12 Danish and 11 Dutch sailors.",
            [("12 Danish", 12, "danish"), ("11 Dutch sailors", 11, "sailors")],
            ["12 Danish", "11 Dutch sailors"],
        ),
        (
            "Two officers and 16 civilians died.",
            [("Two officers", 2, "officers"), ("16 civilians", 16, "civilians")],
            [],
        ),
        (
            "Four people and 30 nets were lost.",
            [("Four people", 4, "people"), ("30 nets", 30, "nets")],
            [],
        ),
        (
            "Four people died in the town and nine people on the coast.",
            [("Four people", 4, "people"), ("nine people", 9, "people")],
            [],
        ),
    ],
)
def test_what_is_joined_is_no_whole(newsroom, sentence, counts, parts):
    assert joined(newsroom, sentence, *counts) == parts


def test_a_joined_count_is_no_rival_of_the_whole(newsroom):
    one = newsroom.page("Post", "2031-03-11", "Raid in Norland.", "Three men and one woman died.")
    one.figure("Three men", 3, 3, population="men")
    one.figure("one woman", 1, 1, population="woman")
    other = newsroom.page("Herald", "2031-03-11", "Raid in Norland.", "Four people died, police said.")
    other.figure("Four people", 4, 4, by="police")
    finding = newsroom.finding(one, other)
    assert (finding.best, finding.high) == (4, 4)
    assert finding.verdict is not Verdict.DISPUTED
