"""Findings on counts in words."""

from dataclasses import replace

import pytest

from twosource.presenting.figure_words import name_count


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("girls taken captive, Norland raid, by 11 March 2031", "197 girls abducted"),
        ("girls still held, Norland raid, by 11 March 2031", "197 girls still held"),
    ],
)
def test_those_taken_and_those_still_held_are_told_apart(story, question, expected):
    *_, reconciliation = story
    finding = next(one for one in reconciliation.findings if one.kind == "figure")
    held = replace(finding, question=question, measure="abducted", population="girls", low=197, best=197, high=197)
    assert name_count(held, ()) == expected
