"""Tolls that are moved, whatever stands between the toll and its numbers."""

import pytest

from twosource.extracting.figures.figures import find_figures
from twosource.language import annotate
from twosource.model.article import Article
from twosource.model.statement import Status

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "measure", "old", "new"),
    [
        ("The navy lowered the death toll from the barge that sank off Orva to 35 from 38.", "killed", 38, 35),
        ("The mayor cut the toll in the mine fire down to nine, from 12.", "killed", 12, 9),
        ("The county lowered its count of people missing after the flood to 14 from 20.", "missing", 20, 14),
        (
            "Civil defence raised the number of wounded in the strike that levelled a market to 120 from 95.",
            "injured",
            95,
            120,
        ),
        (
            "Officials brought the tally of missing passengers from the bus that plunged into a gorge from 22 to 17.",
            "missing",
            22,
            17,
        ),
        (
            "The ministry cut the death toll from the fire, which broke out on Sunday, to 51 from an earlier 59.",
            "killed",
            59,
            51,
        ),
        (
            "The state lowered the count of homes destroyed by the fire that swept the ridge to 230 from 310.",
            "destroyed",
            310,
            230,
        ),
    ],
)
def test_a_moved_toll_gives_its_old_and_its_new_value(read_figures, text, measure, old, new):
    found = {figure.low: figure for figure in read_figures(text)}
    assert {figure.measure for figure in found.values()} == {measure}
    assert (found[new].status, found[old].status) == (Status.STANDS, Status.REVISED)
    assert found[old].revised_to == found[new].id


def test_a_toll_that_is_moved_to_one_number_gives_that(read_figures):
    (figure,) = read_figures("The mayor lowered the death toll from the tower that collapsed last week to nine.")
    assert (figure.measure, figure.low) == ("killed", 9)


@pytest.mark.parametrize(
    "text",
    [
        "The ministry raised the death toll after prices climbed to 35 from 20.",
        "The bank cut its rate as the toll from the storm rose, and lowered its forecast to 3 from 4.",
        "The coach who praised the toll of goals moved from 12 to 15.",
    ],
)
def test_what_moves_beside_a_toll_is_no_toll(read_figures, text):
    assert read_figures(text) == ()


@pytest.mark.parametrize(
    ("text", "giver"),
    [
        ("The navy lowered the death toll from the barge that sank off Orva to 35 from 38.", "The navy"),
        ("The death toll was lowered by the governor's office to 18.", "the governor's office"),
        ("Health officials cut the number of people killed in the crush to 27.", "Health officials"),
        ("A second landslide raised the death toll to 27.", None),
        ("The death toll rose to 27.", None),
    ],
)
def test_who_moves_a_toll_gives_the_new_value(read_figures, text, giver):
    (figure, *_) = read_figures(text)
    assert (None if figure.attributed_to is None else figure.attributed_to.text) == giver


def test_people_are_not_counted_in_the_houses_before_them(read_figures):
    homes, dead = read_figures("The death toll from the quake that flattened 600 homes in the valley climbed to 640.")
    assert (homes.population, dead.population) == ("homes", None)


def test_who_moves_a_toll_is_named_without_the_day(nlp):
    text = "The governor of South Kivu on Friday cut the number of dead from a boat accident to 34 from 78."
    parsed = next(iter(annotate([Article.from_text(text, published="2024-10-04")], nlp)))
    (first, *_) = find_figures(parsed, ())
    assert (first.attributed_to.text, first.attributed_to.entity) == ("The governor of South Kivu", None)
