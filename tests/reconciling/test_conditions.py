"""How badly the counted are hurt names their part."""

import pytest

from twosource.model.statement import Measure
from twosource.reconciling.conditions import name_grade, name_hospital


@pytest.mark.parametrize(
    ("line", "counted", "grade"),
    [
        ("Some 40 people were hurt, four of them seriously.", "four of them", "seriously"),
        ("Some 40 people were hurt, four of them seriously.", "40 people", None),
        ("Six were in a critical condition while 20 others were slightly hurt.", "Six", "critically"),
        ("Six were in a critical condition while 20 others were slightly hurt.", "20 others", "slightly"),
        ("The hospital took 20 people, of whom four are badly hurt.", "20 people", None),
        ("Four people were hurt, none of the wounds life-threatening.", "Four people", None),
        ("Four people had wounds that are not serious.", "Four people", None),
        ("Four people had serious or slight wounds.", "Four people", None),
        ("Four people have serious or life-threatening wounds.", "Four people", "seriously"),
        ("Some 20 people came, four of whom were badly hurt and six were well.", "four", "seriously"),
        ("The hospital has four badly hurt people and 16 who are walking wounded.", "16", "slightly"),
    ],
)
def test_the_words_around_the_count_tell_its_grade(newsroom, line, counted, grade):
    page = newsroom.page("Post", "2031-03-11", "Crash in Norland.", line)
    assert name_grade(page.figure(counted, 4, 4, measure=Measure.INJURED)) == grade


def test_the_dead_have_no_grade(newsroom):
    page = newsroom.page("Post", "2031-03-11", "Crash in Norland.", "Four people died of serious wounds.")
    assert name_grade(page.figure("Four people", 4, 4, measure=Measure.KILLED)) is None


def test_the_badly_hurt_of_two_pages_are_one_part(newsroom):
    lines = ("Some 40 people were hurt, four of them seriously.", "Forty were hurt, four of them badly.")
    pages = []
    for outlet, line, whole in zip(("Post", "Wire"), lines, ("40 people", "Forty"), strict=True):
        page = newsroom.page(outlet, "2031-03-11", "Crash in Norland.", line)
        known = page.figure(whole, 40, 40, measure=Measure.INJURED)
        page.figure("four of them", 4, 4, measure=Measure.INJURED, subset_of=known.id)
        pages.append(page)
    found = [one for one in newsroom.reconcile(*pages).findings if one.measure == Measure.INJURED]
    assert [(one.best, "(seriously)" in one.question, len(one.statements)) for one in found] == [
        (40, False, 2),
        (4, True, 2),
    ]


@pytest.mark.parametrize(
    ("line", "hospital"),
    [
        ("At St Mary's Hospital 20 people are treated.", "St Mary's Hospital"),
        ("Lund University Hospital took 20 people.", "Lund University Hospital"),
        ("Lund General Hospital and Malmo Hospital took 20 people.", None),
        ("The hospital took 20 people.", None),
    ],
)
def test_the_one_hospital_that_a_sentence_names_is_where_the_hurt_are(newsroom, line, hospital):
    page = newsroom.page("Post", "2031-03-11", "Crash in Norland.", line)
    assert name_hospital(page.figure("20 people", 20, 20, measure=Measure.INJURED)) == hospital


def test_those_of_one_hospital_are_called_by_it(newsroom):
    page = newsroom.page(
        "Post", "2031-03-11", "Crash in Norland.", "In all 50 people were hurt.", "Lund Hospital has 20."
    )
    page.figure("50 people", 50, 50, measure=Measure.INJURED)
    page.figure("20", 20, 20, measure=Measure.INJURED, population="people")
    found = [one.question for one in newsroom.reconcile(page).findings if one.measure == Measure.INJURED]
    assert sum("(at Lund Hospital)" in question for question in found) == 1
