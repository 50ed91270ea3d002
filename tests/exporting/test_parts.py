"""Which counts include which."""

from dataclasses import replace

import pytest

from twosource.exporting.parts import INFERRED, TOLD, Part, find_whole
from twosource.model.finding import Finding, Verdict
from twosource.model.span import Evidence

CITED = (Evidence("art-1", 0, 4, 0, "Nine people died.", "Nine"),)


def count(id, population, best, *, story="sto-1", measure="killed", **given):
    return Finding(
        id, f"{population} {measure}, Lorn fire, by 3 May 2031", "figure", ("fig-1",), Verdict.SINGLE_ORIGIN, (), (), 1,
        "", CITED, best, best, best, measure=measure, population=population, story=story, **given,
    )  # fmt: skip


ALL = count("fin-all", "people", 18.0)


def test_a_part_that_the_pages_tell_is_one():
    one = count("fin-1", "people", 6.0, subset_of="fin-all")
    assert find_whole(one, [ALL, one]) == Part("fin-all", TOLD)


def test_a_count_of_some_is_in_the_count_of_all_people():
    one = count("fin-1", "firefighter", 1.0)
    assert find_whole(one, [ALL, one]) == Part("fin-all", INFERRED)


@pytest.mark.parametrize(
    "one",
    [
        ALL,
        count("fin-1", "firefighters", 40.0),
        count("fin-1", "firefighter", 1.0, story="sto-2"),
        count("fin-1", "firefighter", 1.0, measure="injured"),
        replace(count("fin-1", "miners", 5.0), question="miners killed (in another matter), Lorn fire"),
    ],
    ids=["all people", "larger", "another story", "another measure", "another matter"],
)
def test_others_are_parts_of_nothing(one):
    assert find_whole(one, [ALL, one]) is None


def test_two_kinds_of_people_are_not_in_each_other():
    one, other = count("fin-1", "soldiers", 1.0), count("fin-2", "miners", 5.0)
    assert find_whole(one, [one, other]) is None
