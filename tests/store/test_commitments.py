"""Promises over all stories of a desk."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import func, select
from tests.store.made import FIRE, analyse, surroundings

from twosource.model.finding import State
from twosource.store.desk import Desk
from twosource.store.tables import dossiers

DUE = date(2031, 6, 1)


def open_on(url, day):
    return Desk(url, surroundings=surroundings(now=lambda: datetime(day.year, day.month, day.day, 12, tzinfo=UTC)))


def analyse_as_vows(found):
    for one in analyse(found):
        yield replace(one, commitments=tuple(replace(vow, checkable=False) for vow in one.commitments))


@pytest.fixture
def pledged(desk):
    desk.add(FIRE)
    return desk


@pytest.mark.parametrize(("today", "state"), [(date(2031, 5, 1), State.OPEN), (date(2031, 7, 1), State.UNKNOWN)])
def test_a_promise_is_judged_today(pledged, url, today, state):
    with open_on(url, today) as later:
        assert [one.promise.state for one in later.commitments()] == [state]


def test_a_promise_is_judged_on_the_day_that_is_asked_for(pledged, url):
    with open_on(url, date(2032, 1, 1)) as later:
        assert [one.promise.state for one in later.commitments(as_of="2031-05-01")] == [State.OPEN]


def test_a_vow_that_nobody_could_check_is_left_out(url):
    with Desk(url, surroundings=surroundings(analyse=analyse_as_vows)) as desk:
        desk.add(FIRE)
        assert desk.commitments() == ()


def test_the_doer_is_told(pledged):
    assert [one.doer for one in pledged.commitments()] == ["The state"]


def test_a_dossier_of_another_day_is_not_kept_beside_todays(pledged, url):
    for day in (1, 2, 3):
        with open_on(url, date(2031, 5, day)) as later:
            later.commitments()
    with pledged.database.read() as connection:
        assert connection.execute(select(func.count()).select_from(dossiers)).scalar() == 1
