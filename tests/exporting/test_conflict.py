"""The days that a count of the dead tells."""

from datetime import date

import pytest

from twosource.exporting.conflict import days_of_deaths
from twosource.model.annotation import Comparator
from twosource.model.span import Evidence
from twosource.model.statement import Figure, Measure, Status, When

BLAST, NEXT, LATER = date(2031, 3, 14), date(2031, 3, 15), date(2031, 3, 17)


def told(sentence, day, status=Status.STANDS):
    return Figure(
        id="fig-1", evidence=(Evidence("art-1", 0, len(sentence), 0, sentence, sentence),), status=status,
        when=When("then", day.isoformat(), day, day), measure=Measure.KILLED, low=9, high=9,
        comparator=Comparator.EXACT, population="people",
    )  # fmt: skip


def test_the_day_on_which_they_died_is_told():
    assert days_of_deaths([told("Nine people died on Tuesday.", BLAST)], [NEXT]) == (BLAST, BLAST)


@pytest.mark.parametrize(
    "sentence", ["The death toll stood at nine on Friday.", "The tally rose to nine on Friday.", "The TOLL is nine."]
)
def test_the_day_of_a_toll_is_none(sentence):
    assert days_of_deaths([told(sentence, LATER)], [LATER]) is None


def test_a_day_after_the_first_report_is_none():
    assert days_of_deaths([told("Nine people were dead on Friday.", LATER)], [NEXT, LATER]) is None


def test_the_day_of_a_retracted_count_is_none():
    assert days_of_deaths([told("Nine people died on Tuesday.", BLAST, Status.RETRACTED)], [NEXT]) is None


def test_without_a_day_of_publication_the_day_stands():
    assert days_of_deaths([told("Nine people died on Tuesday.", BLAST)], [None]) == (BLAST, BLAST)
