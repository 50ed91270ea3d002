"""The time that somebody has or is given, and what day is told of the promise and what of the deed."""

from datetime import date

import pytest

from twosource.model.statement import CommitmentKind

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "who", "latest"),
    [
        ("Residents have until Monday to comment on the plan.", "Residents", date(2024, 3, 11)),
        ("The judge gave the company until Friday to produce the papers.", "the company", date(2024, 3, 8)),
        ("The agency gave the refinery 60 days to fix the leak.", "the refinery", date(2024, 5, 5)),
        ("The firm was given two weeks to reply.", "The firm", date(2024, 3, 20)),
    ],
)
def test_a_term_that_is_had_or_given_is_a_deadline(commitments, text, who, latest):
    (found,) = commitments(text)
    assert (found.kind, found.who, found.due.latest) == (CommitmentKind.DEADLINE, who, latest)
    assert found.what.startswith("to ")


@pytest.mark.parametrize(
    "text", ["He has two days to live, doctors said.", "The team had 20 minutes to go.", "He had the day to himself."]
)
def test_what_is_left_of_a_time_is_no_deadline(commitments, text):
    assert commitments(text) == ()


@pytest.mark.parametrize(
    ("text", "who", "latest"),
    [
        ("Alliance ministers agreed Thursday to send 1,000 more trainers.", "Alliance ministers", None),
        ("Alliance ministers agreed on Thursday to send trainers by May.", "Alliance ministers", date(2024, 5, 31)),
        ("The mayor promised Friday to open the pool.", "The mayor", None),
        ("The union voted to strike on Friday.", "The union", date(2024, 3, 8)),
        ("The company said it expects to hire 200 people by the end of the year.", "The company", date(2024, 12, 31)),
        ("The deadline to register is Friday.", None, date(2024, 3, 8)),
        ("The premier will extend the curfew by 30 days.", "The premier", None),
        ("NAIROBI, March 8 - Norland will investigate the raid.", "Norland", None),
        ("The minister promised a report within two weeks.", "The minister", date(2024, 3, 20)),
        ("The firm promised 5,000 dollars to the family of each miner within 10 days.", "The firm", date(2024, 3, 16)),
        ("The general pledged a return to civilian rule within two years.", "The general", date(2026, 3, 6)),
        ("The minister promised the families compensation by June 7.", "The minister", date(2024, 6, 7)),
        ("The mayor gave the rebels until noon on Thursday to release the hostages.", "the rebels", date(2024, 3, 7)),
        ("The bridge will be repaired before the end of the month.", None, date(2024, 3, 31)),
    ],
)
def test_the_day_of_the_promise_is_not_that_of_the_deed(commitments, text, who, latest):
    (found,) = commitments(text)
    assert (found.who, found.due and found.due.latest) == (who, latest)


def test_an_occasion_that_is_planned_is_told_once(commitments):
    (found,) = commitments("Sentencing was scheduled for April 12.")
    assert found.what == "Sentencing was scheduled for April 12"


@pytest.mark.parametrize(
    "text",
    ["She has not yet said if she will accept it.", "The minister has not said whether he will resign."],
)
def test_what_is_left_open_is_no_promise(commitments, text):
    assert commitments(text) == ()


def test_who_refused_will_not_do_it(commitments):
    (found,) = commitments("Beck and Holm refused to plead guilty.")
    assert found.negative


@pytest.mark.parametrize("text", ["The king will turn 70 in May.", "The sun is due to rise at 6:40 a.m."])
def test_birthdays_and_sunrises_are_no_plans(commitments, text):
    assert commitments(text) == ()
