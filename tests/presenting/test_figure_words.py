"""Findings on counts in words."""

from dataclasses import replace

import pytest

from twosource.presenting.figure_words import count_as, name_count, name_figure


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


@pytest.mark.parametrize(("best", "counted"), [(4.0, 4.0), (3.0, 1.0)])
def test_the_next_one_of_a_row_is_told_in_its_words(story, best, counted):
    (post, _), _, reconciliation = story
    finding = next(one for one in reconciliation.findings if one.kind == "figure")
    evidence = replace(post.figures[0].evidence[0], quote="A fourth person")
    fourth = replace(post.figures[0], low=1.0, high=1.0, evidence=(evidence,))
    taken = count_as(fourth, replace(finding, best=best))
    assert (taken.low, name_figure(taken)) == (counted, "“A fourth person”")


def test_a_toll_of_a_place_says_so(story):
    *_, reconciliation = story
    finding = next(one for one in reconciliation.findings if one.kind == "figure")
    placed = replace(finding, question="people killed (in Malmo), Sweden storm", low=2.0, best=2.0, high=2.0)
    assert name_count(placed, ()).endswith("killed in Malmo")
