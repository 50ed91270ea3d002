"""Where an outlet sets its own doubt beside what another says."""

import pytest

from twosource.extracting.attribution.challenges import find_doubts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Miners blamed the owner, yet showed scant evidence of it.", "showed scant evidence"),
        ("He blamed spies without providing any evidence.", "without providing any evidence"),
        ("He blamed spies without evidence.", "without evidence"),
        ("The number could not be independently verified.", "could not be independently verified"),
        ("The outlet was unable to verify the video.", "unable to verify"),
        ("They did not give any proof.", "did not give any proof"),
        ("The video has not been verified.", "has not been verified"),
    ],
)
def test_doubt_is_found(text: str, expected: str):
    start, end = next(find_doubts(text))
    assert text[start:end].startswith(expected)


@pytest.mark.parametrize("text", ["The police provided evidence.", "Officials verified the count.", "There was rain."])
def test_what_is_no_doubt_is_left(text: str):
    assert list(find_doubts(text)) == []


def test_doubts_of_several_lines_are_found_in_their_order():
    text = "No evidence here.\n\nHe gave no proof.\nRain fell.\nThe claim could not be verified, and is baseless."
    assert [text[start:end] for start, end in find_doubts(text)] == [
        "gave no proof",
        "could not be verified",
        "baseless",
    ]
