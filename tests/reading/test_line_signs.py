"""What a line of a dump shows by itself and of its page."""

import pytest

from twosource.reading.joining import split_lines
from twosource.reading.line_signs import SIGNS, list_tokens, read_signs
from twosource.reading.run import judge

PAGE = """World
Kommentare
Photo: Jane Doe/Example Agency
The harbour of Norvik was closed on Tuesday after a crane fell into the water, officials said.
1. The crane fell at 6:40 in the morning of 9 May 2023, and the harbour was closed at once.

Ten beaches to visit this summer with your children, and our favourite hotels
World"""


def sign(row: int, name: str) -> float:
    matrix = read_signs(judge(split_lines(PAGE)))
    return float(matrix[row, SIGNS.index(name)])


@pytest.mark.parametrize(
    ("row", "name", "value"),
    [
        (0, "chars", 5),
        (0, "times", 2),
        (0, "again", 0),
        (6, "again", 1),
        (1, "comment", 1),
        (0, "comment", 0),
        (2, "caption", 1),
        (3, "ends", 1),
        (3, "prose", 1),
        (4, "bullet", 1),
        (4, "clock", 1),
        (4, "year", 1),
        (5, "gap", 1),
        (4, "gap_after", 1),
    ],
)
def test_a_line_shows_its_signs(row: int, name: str, value: float) -> None:
    assert sign(row, name) == value


def test_a_line_of_the_story_shares_more_words_with_it_than_one_of_another() -> None:
    usual = " ".join(f"word{chr(97 + at // 26)}{chr(97 + at % 26)}" for at in range(45))
    judged = judge(split_lines(PAGE + f"\n{usual}" * 3))
    told = read_signs(judged)[:, SIGNS.index("told_run")]
    assert told[4] > told[5]


def test_the_lines_of_a_numbered_list_are_counted() -> None:
    judged = judge(split_lines("Top films\n\n1. The Harbour\n\nA film of rain.\n\n2. The Crane\n\n7. Not of it"))
    assert list(read_signs(judged)[:, SIGNS.index("counted")]) == [0, 1, 0, 2, 1]


def test_letters_of_a_script_without_spaces_are_tokens_of_their_own() -> None:
    assert list_tokens("港は closed") == ["港", "は", "closed"]


def test_a_page_without_lines_has_no_rows() -> None:
    assert read_signs(()).shape == (0, len(SIGNS))
