"""Those once taken and those still held are two questions."""

from datetime import date

import pytest

from twosource.model.statement import Measure
from twosource.reconciling.phases import IN_HOSPITAL, STILL, name_phase


def count(newsroom, sentence, quote, number, *, day="2031-03-11", outlet="Post", **fields):
    page = newsroom.page(outlet, day, "Raid in Norland.", sentence)
    figure = page.figure(quote, number, number, measure=fields.pop("measure", Measure.ABDUCTED), **fields)
    return page, figure


@pytest.mark.parametrize(
    ("sentence", "quote", "phase"),
    [
        ("The raiders kidnapped 40 fishermen in the spring.", "40 fishermen", ""),
        ("Thirty fishermen remain in captivity.", "Thirty fishermen", STILL),
        ("Of the 40 men who were taken, 30 are still held.", "40 men", ""),
        ("Of the 40 men who were taken, 30 are still held.", "30", STILL),
        ("The raiders hold 30 men.", "30 men", STILL),
    ],
)
def test_the_nearer_words_decide(newsroom, sentence, quote, phase):
    assert name_phase(count(newsroom, sentence, quote, 30)[1]) == phase


def test_other_measures_have_no_phases(newsroom):
    assert name_phase(count(newsroom, "30 men are still ill.", "30 men", 30, measure=Measure.INJURED)[1]) == ""


def test_they_are_two_findings(newsroom):
    pages = [
        count(newsroom, "The raiders kidnapped 40 fishermen.", "40 fishermen", 40)[0],
        count(newsroom, "30 fishermen are still held.", "30 fishermen", 30, outlet="Herald")[0],
    ]
    found = newsroom.reconcile(*pages).findings
    assert sorted((finding.best, finding.verdict.value, finding.question.partition(",")[0]) for finding in found) == [
        (30, "single_origin", "people still held"),
        (40, "single_origin", "people taken captive"),
    ]


def test_who_is_missing_grows_fewer_without_a_conflict(newsroom):
    pages = [
        count(newsroom, "9 people are missing.", "9 people", 9, measure=Measure.MISSING, by="the navy")[0],
        count(
            newsroom,
            "4 people are missing.",
            "4 people",
            4,
            day="2031-03-12",
            outlet="Sun",
            measure=Measure.MISSING,
            by="Lund",
        )[0],
    ]
    finding = newsroom.finding(*pages, measure=Measure.MISSING)
    assert (finding.best, finding.high, finding.verdict.value) == (4, 4, "revised")


@pytest.mark.parametrize(
    ("last", "told"), [(date(2031, 2, 28), "(Post)"), (date(2031, 2, 1), "(Post, 1 February 2031)")]
)
def test_a_month_is_no_day_of_an_earlier_count(newsroom, last, told):
    then = newsroom.when(date(2031, 2, 1), last)
    pages = [
        count(newsroom, "40 fishermen are still held.", "40 fishermen", 40, when=then)[0],
        count(newsroom, "30 fishermen are still held.", "30 fishermen", 30, outlet="Herald")[0],
    ]
    (finding,) = newsroom.reconcile(*pages).findings
    assert f"An earlier 40 {told} was overtaken" in finding.reason


@pytest.mark.parametrize(
    ("line", "quote", "phase"),
    [
        ("Five people remained in hospital on Sunday.", "Five people", IN_HOSPITAL),
        ("Five were still being treated.", "Five", IN_HOSPITAL),
        ("As many as 64 of the 187 injured remain in hospital.", "187 injured", ""),
        ("Some 21 people were hurt, and five remained in hospital.", "21 people", ""),
        ("Five people were taken to hospital.", "Five people", ""),
    ],
)
def test_who_is_in_hospital_yet_is_a_question_of_its_own(newsroom, line, quote, phase):
    assert name_phase(count(newsroom, line, quote, 5, measure=Measure.INJURED)[1]) == phase


def test_those_left_in_hospital_overtake_no_count_of_the_hurt(newsroom):
    line = "5 people remained in hospital."
    pages = [
        count(newsroom, "21 people were hurt.", "21 people", 21, measure=Measure.INJURED)[0],
        count(newsroom, line, "5 people", 5, day="2031-03-12", outlet="Sun", measure=Measure.INJURED)[0],
    ]
    found = newsroom.reconcile(*pages).findings
    assert sorted((finding.best, finding.question.partition(",")[0]) for finding in found) == [
        (5, "people still in hospital"),
        (21, "people injured"),
    ]
