"""The role of a kept line and the reason of a dropped one."""

import pytest

from twosource.reading.joining import split_lines
from twosource.reading.line_roles import OFTEN, find_usual_gap, is_set_apart, is_subheading, tell_reason
from twosource.reading.run import judge

STORY = "The port authority said that it would reopen two of the five berths by the end of the week."


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("By Jane Doe", "the byline; kept as bylines"),
        ("Jane Doe is a reporter in Oslo.", "a note on the writers or the newsroom"),
        ("Sign up for our newsletter", "an invitation to subscribe, sign up or give"),
        ("Norvik Port", "elsewhere"),
    ],
)
def test_a_line_tells_its_reason_or_its_place_does(line: str, reason: str) -> None:
    (item,) = judge(split_lines(line))
    assert tell_reason(item, "elsewhere") == reason


def test_a_line_between_the_paragraphs_that_the_page_repeats_says_so() -> None:
    items = judge(split_lines("\n".join(["Norvik Port"] * 3)))
    assert tell_reason(items[0], "a label or link between the paragraphs") == OFTEN


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        ("Berths to reopen", True),
        ("What Is Known So Far?", True),
        ("Berths, wind and rust,", False),
        ("and the rest", False),
        (STORY, False),
    ],
)
def test_a_label_above_a_sentence_is_a_subheading(line: str, heading: bool) -> None:
    item, after = judge(split_lines(f"{line}\n\n“Nobody listened,” a union leader said on Friday in the port."))
    assert is_subheading(item, after) is heading


def test_a_sentence_with_a_credit_below_it_is_set_apart() -> None:
    items = judge(split_lines(f"{STORY}\nDivers search the harbour on Tuesday.\nLena Voss/Getty Images\n{STORY}"))
    assert is_set_apart(items, 1, find_usual_gap(items))


def test_a_sentence_where_the_lines_of_a_picture_stood_is_set_apart() -> None:
    items = judge(split_lines(f"{STORY}\n\nThe town hall was set on fire during the night.\n\n\n\n{STORY}\n\n{STORY}"))
    assert is_set_apart(items, 1, find_usual_gap(items))
