"""Figures that a later clause takes back without their numbers."""

import pytest

from twosource.model.statement import Status

pytestmark = pytest.mark.model


def retracted(figures):
    return [figure.low for figure in figures if figure.status is Status.RETRACTED]


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("The health office said 164 people had died, including two children. It later retracted the figure.", [164]),
        ("Police said 31 people had drowned, among them four tourists. They walked back the toll.", [31]),
        ("The coroner said nine men had died and 40 were hurt. An hour later he withdrew the statement.", [9, 40]),
        ("The coroner said nine men had died and 40 were hurt. The injury count was later withdrawn.", [40]),
        ("The army said 70 men were killed. More than 100 were wounded, it said. It took back the death toll.", [70]),
        ("Police said 31 people had drowned, but later retracted the figure.", [31]),
        ("The agency said 70 people were killed. On Tuesday it retracted the figure and said 26 had died.", [70]),
        ("A statement said that 14 people, three of them nurses, had died. The ministry deleted the post.", [14, 3]),
    ],
)
def test_a_retraction_takes_back_the_number_that_it_means(read_figures, text, gone):
    assert retracted(read_figures(text)) == gone


@pytest.mark.parametrize(
    "text",
    [
        "Police said 31 people had drowned. They refused to retract the figure.",
        "Police said 31 people had drowned. They did not withdraw the statement.",
        "Police said 31 people had drowned. They may yet withdraw the figure.",
        "Police said 31 people had drowned. The mayor withdrew a complaint.",
    ],
)
def test_what_is_not_taken_back_stands(read_figures, text):
    assert retracted(read_figures(text)) == []


def test_an_earlier_statement_is_not_the_one_told_before(read_figures):
    text = "Police treated 40 injured people. The directorate withdrew an earlier statement that said 22 had died."
    assert retracted(read_figures(text)) == [22]


def test_a_pronoun_leaves_the_figure_with_its_giver(read_figures):
    (figure,) = read_figures("The health office said 164 people had died. It later retracted the figure.")
    assert figure.attributed_to.text == "The health office"
