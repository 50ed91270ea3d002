"""Numbers of people whom nothing befell: the kin of the dead, who awaits a sentence, a hunted man who is found."""

import pytest

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "text",
    [
        "She is survived by her husband, two sons, and a sister.",
        "A Marlow jury on Tuesday ordered execution for a gang member.",
        "The court ordered the execution of two men.",
        "A 27-year-old parolee was found cowering in a bathtub near the house.",
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
