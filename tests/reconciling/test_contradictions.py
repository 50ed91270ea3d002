"""One page says that it was so, another that it was not."""

from dataclasses import replace

import pytest

from twosource.model.span import Span
from twosource.reconciling import reconcile

WARNED = "The harbour had been warned about the old crane in March."
DENIED = "The harbour had not been warned about the old crane, the mayor said."


def contest(newsroom, one, other, *, days=("2031-03-11", "2031-03-12"), outlets=("Post", "Sun")):
    pages = [
        newsroom.page(outlet, day, f"Collapse in Norland, {outlet}.", line)
        for outlet, day, line in zip(outlets, days, (one, other), strict=True)
    ]
    analyses = []
    for page in pages:
        text = page.article.text
        starts = [text.index(line) for line in page.lines]
        spans = [Span(at, at + len(line), line) for at, line in zip(starts, page.lines, strict=True)]
        analyses.append(replace(page.analysis(), sentences=tuple(spans)))
    found = reconcile(analyses, newsroom.resolution(pages)).findings
    return [one for one in found if one.kind == "claim"]


def test_both_sides_stand_in_one_finding(newsroom):
    (found,) = contest(newsroom, WARNED, DENIED)
    assert (found.verdict.value, found.outlets) == ("disputed", ("Post", "Sun"))
    assert [one.sentence for one in found.evidence] == [WARNED, DENIED]
    assert found.reason.startswith("Post, in Post: “The harbour had been warned")
    assert "Against it Sun, in Sun: “The harbour had not been warned" in found.reason


@pytest.mark.parametrize(
    "other",
    [
        "The harbour had been warned about the old crane, the mayor said.",
        "The harbour had not been told of the old crane, the mayor said.",
        "The harbour had not been warned about the coming storm, the mayor said.",
        "The harbour will not be warned about the old crane, the mayor said.",
        "The harbour has not been warned about the old crane, the mayor said.",
        "Had the harbour not been warned about the old crane?",
    ],
)
def test_what_denies_another_thing_or_leaves_it_open_contradicts_nothing(newsroom, other):
    assert contest(newsroom, WARNED, other) == []


@pytest.mark.parametrize(
    "one", ["The mayor asked whether the harbour had been warned about the old crane.", "It may have been warned."]
)
def test_what_is_not_said_to_be_so_is_contradicted_by_nothing(newsroom, one):
    assert contest(newsroom, one, DENIED) == []


@pytest.mark.parametrize(("days", "found"), [(("2031-03-11", "2031-03-12"), 1), (("2031-03-12", "2031-03-11"), 0)])
def test_what_was_not_done_may_be_done_on_a_later_day(newsroom, days, found):
    told = "Police arrested the owner of the old crane.", "Police did not arrest the owner of the old crane."
    assert len(contest(newsroom, *told, days=days)) == found


def test_an_outlet_does_not_contradict_itself_here(newsroom):
    assert contest(newsroom, WARNED, DENIED, outlets=("Post", "Post")) == []
