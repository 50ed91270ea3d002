"""Who held an office on a day."""

from __future__ import annotations

from datetime import date

import pytest

from twosource.model.finding import State
from twosource.model.statement import Office, OfficeChange


def office(newsroom, day, sentence, person, change, *, outlet="Post", **fields):
    page = newsroom.page(outlet, day, "Change in Norland.", sentence)
    page.add(Office, person, person=person, role="interior minister", change=change, country="NO", **fields)
    return page


@pytest.mark.parametrize(
    ("as_of", "state"),
    [(date(2031, 3, 9), State.HELD), (date(2031, 3, 10), State.LEFT), (date(2031, 3, 20), State.LEFT)],
)
def test_until_the_day_of_the_resignation(newsroom, as_of, state):
    before = office(newsroom, "2031-03-05", "Jan Vos is interior minister.", "Jan Vos", OfficeChange.HOLDS)
    to = newsroom.when(date(2031, 3, 10))
    after = office(
        newsroom, "2031-03-10", "Jan Vos resigned.", "Jan Vos", OfficeChange.RESIGNED, outlet="Herald", to=to
    )
    (tenure,) = newsroom.reconcile(before, after, as_of=as_of).tenures
    assert tenure.state is state


def test_a_successor_ends_it(newsroom):
    before = office(newsroom, "2031-03-05", "Jan Vos is interior minister.", "Jan Vos", OfficeChange.HOLDS)
    after = office(
        newsroom, "2031-03-10", "Maria Lund was appointed.", "Maria Lund", OfficeChange.APPOINTED, outlet="Herald"
    )
    states = {one.office.person: one for one in newsroom.reconcile(before, after).tenures}
    assert (states["Jan Vos"].state, states["Maria Lund"].state) == (State.LEFT, State.HELD)
    assert states["Jan Vos"].decided_by.sentence == "Maria Lund was appointed."


def test_the_minister_of_another_country_ends_nothing(newsroom):
    before = office(newsroom, "2031-03-05", "Jan Vos is interior minister.", "Jan Vos", OfficeChange.HOLDS)
    page = newsroom.page("Herald", "2031-03-10", "Change in Sudland.", "Maria Lund was appointed.")
    page.add(
        Office, "Maria Lund", person="Maria Lund", role="interior minister", change=OfficeChange.APPOINTED, country="SE"
    )
    states = {one.office.person: one.state for one in newsroom.reconcile(before, page).tenures}
    assert states["Jan Vos"] is State.HELD


def test_who_is_only_nominated_is_not_known_to_hold_it(newsroom):
    page = office(newsroom, "2031-03-05", "Maria Lund was nominated.", "Maria Lund", OfficeChange.NOMINATED)
    (tenure,) = newsroom.reconcile(page).tenures
    assert tenure.state is State.UNKNOWN


def test_it_is_to_begin(newsroom):
    page = office(
        newsroom, "2031-03-05", "Maria Lund takes over later.", "Maria Lund", OfficeChange.APPOINTED,
        from_=newsroom.when(date(2031, 4, 1)),
    )  # fmt: skip
    (tenure,) = newsroom.reconcile(page).tenures
    assert tenure.state is State.OPEN
