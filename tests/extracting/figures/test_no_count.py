"""Numbers of people whom nothing befell: the kin of the dead, who awaits a sentence, a hunted man who is found."""

import pytest

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "text",
    [
        "She is survived by her husband, two sons, and a sister.",
        "The Lund court on Friday ordered the execution of a spy.",
        "The court ordered the execution of two men.",
        '"No chair is worth one more death," said Serge Amani.',
        "Ada Lund will run the office until a new chief is found.",
        "A parolee was found asleep in a barn.",
    ],
)
def test_nobody_is_counted(read_figures, text):
    assert read_figures(text) == ()


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Two sons survived the crash.", "rescued"),
        ("The state carried out the execution of two men.", "killed"),
        ("Two hikers were found on Monday after a night in the snow.", "rescued"),
    ],
)
def test_to_others_the_same_words_happened(read_figures, text, measure):
    assert [(one.measure.value, one.low) for one in read_figures(text)] == [(measure, 2)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Two of the injured died in hospital on Sunday.", [("killed", 2)]),
        ("Two of the injured were flown to hospital.", [("injured", 2)]),
        (
            "The number of people killed when a ferry overturned in the strait has risen to 23, officials said.",
            [("killed", 23)],
        ),
        (
            "A second hostage died, which brings the number of those killed to six, three of them robbers.",
            [("killed", 1), ("killed", 6), ("killed", 3)],
        ),
        ("Twenty-two guards remain in the hands of the prisoners.", [("abducted", 22)]),
    ],
)
def test_what_befell_the_counted_is_told_by_the_verb_behind_them(read_figures, text, told):
    assert [(one.measure.value, one.low) for one in read_figures(text)] == told


def test_a_death_that_takes_the_toll_up_gives_no_number(read_figures):
    found = {one.low: one for one in read_figures("A man died on Sunday, taking the toll from 56 to 57.")}
    assert found[57].attributed_to is None
