"""The next one of a row makes a total of the count before it."""

import pytest

from twosource.model.statement import Measure


def crash(newsroom, day, line, low, **fields):
    page = newsroom.page("Post" if low > 1 else "Sun", day, "Crash in Norland.", line)
    page.figure(line.partition(" was")[0].partition(" were")[0].partition(" died")[0], low, low, **fields)
    return page


def test_a_fourth_dead_makes_four_of_the_three(newsroom):
    finding = newsroom.finding(
        crash(newsroom, "2031-03-10", "3 people were killed.", 3, by="the police"),
        crash(newsroom, "2031-03-11", "A fourth person died in hospital.", 1),
    )
    assert (finding.low, finding.best, finding.high, finding.verdict.value) == (4, 4, 4, "revised")
    assert "An earlier 3 (Post, 10 March 2031) was overtaken" in finding.reason


def test_one_page_with_both_is_no_conflict(newsroom):
    page = newsroom.page("Post", "2031-03-10", "Crash in Norland.", "3 were killed.", "A fourth person died later.")
    page.figure("3", 3, 3)
    page.figure("A fourth person", 1, 1)
    finding = newsroom.finding(page)
    assert (finding.best, finding.high, finding.verdict.value) == (4, 4, "revised")


@pytest.mark.parametrize(("day", "before"), [("2031-03-11", 2), ("2031-03-13", 3)])
def test_without_the_count_before_it_one_is_one(newsroom, day, before):
    pages = (
        crash(newsroom, day, f"{before} people were killed.", before),
        crash(newsroom, "2031-03-12", "A fourth person died in hospital.", 1),
    )
    assert newsroom.finding(*pages).best == before


def test_who_is_counted_on_from_the_dead_is_one_hurt(newsroom):
    line = "2 people were killed and a third person was hurt."
    page = newsroom.page("Post", "2031-03-10", "Crash in Norland.", line)
    page.figure("2 people", 2, 2)
    page.figure("a third person", 1, 1, measure=Measure.INJURED)
    assert newsroom.finding(page, measure=Measure.INJURED).best == 1
