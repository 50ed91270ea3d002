"""Who was missing and has been found."""

from __future__ import annotations

from dataclasses import replace

import pytest

from twosource.model.finding import Verdict
from twosource.model.span import Span
from twosource.model.statement import Measure
from twosource.reconciling import reconcile
from twosource.reconciling.found import Found, find_all_found, find_found


def missing(newsroom, sentence, quote, measure=Measure.MISSING):
    page = newsroom.page("Post", "2031-03-12", "Flood in Norland.", sentence)
    return page, page.figure(quote, 5, 5, measure=measure)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Three of the five anglers missing since Monday were found alive.", Found("three", "were found alive")),
        ("Some of the five anglers have been rescued.", Found("some", "have been rescued")),
        ("Three of the five anglers are known to have worn vests.", None),
        ("Three of the five anglers may have been found.", None),
        ("Rescuers look for the five anglers who were found missing.", None),
    ],
)
def test_how_many_were_found_stands_in_the_sentence_of_the_count(newsroom, sentence, expected):
    _, figure = missing(newsroom, sentence, "five anglers")
    assert find_found(figure) == expected


def test_of_the_dead_nobody_is_found(newsroom):
    _, figure = missing(newsroom, "Two of the five anglers were found.", "five anglers", Measure.KILLED)
    assert find_found(figure) is None


def test_the_missing_of_whom_some_were_found_no_longer_stand(newsroom):
    new, _ = missing(newsroom, "Three of the five anglers missing since Monday were found alive.", "five anglers")
    old = newsroom.page("Herald", "2031-03-11", "Flood in Norland.", "Five people are missing, police said.")
    old.figure("Five people", 5, 5, measure=Measure.MISSING, by="police")
    finding = newsroom.finding(new, old, measure=Measure.MISSING)
    assert (finding.verdict, finding.best, finding.value) == (Verdict.REVISED, None, None)
    assert finding.reason == "No count of it stands. Three of the earlier 5 were found alive, as Post says."


@pytest.mark.parametrize(
    ("later", "told"),
    [
        ("All the missing have been found dead.", "All of the earlier 5 have been found dead, as Sun says."),
        ("All the missing anglers were rescued.", "All of the earlier 5 were rescued, as Sun says."),
        ("Not all the missing have been found.", None),
        ("The mayor hoped that all the missing would be found.", None),
        ("All boats were found.", None),
        (
            "The body of the last missing angler was found on Monday.",
            "The last of the earlier 5 has been found, as Sun says.",
        ),
        (
            "Divers recovered the body of the last missing angler.",
            "The last of the earlier 5 has been found, as Sun says.",
        ),
        ("They hope that the last missing angler will be found.", None),
        ("The last angler was found on Monday.", None),
    ],
)
def test_a_later_page_tells_that_all_were_found(newsroom, later, told):
    page, _ = missing(newsroom, "Five anglers are missing.", "Five anglers")
    other = newsroom.page("Sun", "2031-03-14", "Flood in Norland, latest.", later)
    at = other.article.text.index(later)
    analyses = page.analysis(), replace(other.analysis(), sentences=(Span(at, at + len(later), later),))
    (found,) = reconcile(analyses, newsroom.resolution([page, other])).findings
    assert (found.best is None) is (told is not None)
    assert (told or "Only Post gives it") in found.reason
    assert any(one.sentence == later for one in found.evidence) is (told is not None)


def test_that_all_hostages_are_free_leaves_how_many_were_taken(newsroom):
    page, figure = missing(newsroom, "Raiders abducted five anglers.", "five anglers", Measure.ABDUCTED)
    other = newsroom.page("Sun", "2031-03-14", "Raid in Norland.", "All the hostages have been freed.")
    assert find_all_found(figure, newsroom.sources(page, other)) is None
