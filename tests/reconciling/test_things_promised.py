"""Promises of a thing, and what later pages say of it."""

from datetime import date

import pytest

from twosource.model.finding import State
from twosource.model.statement import Commitment


@pytest.mark.parametrize(
    ("what", "line", "state"),
    [
        ("200,000 pesos", "Relatives said not one peso has been paid by Copper Star.", "missed"),
        ("a report", "The judge had still not received the report that was promised.", "missed"),
        ("refunds to riders", "About 3,000 riders are still waiting for refunds from Copper Star.", "missed"),
        ("new boots for crews", "Crews got new helmets on Saturday.", "unknown"),
        ("a report", "A report on the weather was published on Saturday.", "unknown"),
    ],
)
def test_a_later_page_says_whether_the_thing_was_given(newsroom, what, line, state):
    page = newsroom.page("Post", "2031-03-11", "Norland.", f"Copper Star promised {what} by Thursday.")
    page.add(Commitment, "promised", who="Copper Star", what=what, due=newsroom.when(date(2031, 3, 13)))
    later = newsroom.page("Herald", "2031-03-17", "Norland.", line)
    later.event(line.rstrip("."), line.split()[1])
    (followed,) = newsroom.reconcile(page, later).commitments
    assert followed.state is State(state)


@pytest.mark.parametrize(
    ("line", "state"),
    [
        ("The drivers called off a second strike on Saturday.", State.OPEN),
        ("The drivers called off the strike on Saturday.", State.MISSED),
    ],
)
def test_one_more_of_its_kind_that_is_called_off_is_another(newsroom, line, state):
    page = newsroom.page("Post", "2031-03-11", "Norland.", "The drivers will strike on March 20.")
    due = newsroom.when(date(2031, 3, 20))
    page.add(Commitment, "strike", who="The drivers", what="strike on March 20", due=due)
    later = newsroom.page("Herald", "2031-03-17", "Norland.", line)
    later.event(line.rstrip("."), "called")
    (followed,) = newsroom.reconcile(page, later).commitments
    assert followed.state is state
