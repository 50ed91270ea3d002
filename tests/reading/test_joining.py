"""Broken lines are joined where a sentence goes on, and nowhere else."""

import pytest

from twosource.reading.joining import split_lines


@pytest.mark.parametrize(
    ("rows", "lines"),
    [
        (
            ["On Friday, President", "Jane Doe", "defended the plan."],
            ["On Friday, President Jane Doe defended the plan."],
        ),
        (["Jane Doe", "said the plan was sound."], ["Jane Doe said the plan was sound."]),
        (
            ["He named, after a long night of talks,", "Jane Doe", "as his deputy."],
            ["He named, after a long night of talks, Jane Doe as his deputy."],
        ),
        (
            ["She followed the longtime leader", "John Roe,", "who left after ten years."],
            ["She followed the longtime leader John Roe, who left after ten years."],
        ),
        (
            ["It was published by the", "Ministry of Health", "on Friday."],
            ["It was published by the Ministry of Health on Friday."],
        ),
        (
            ["Das Papier stammt nach Angaben aus dem", "Umweltministerium", "in Oslo."],
            ["Das Papier stammt nach Angaben aus dem Umweltministerium in Oslo."],
        ),
        (["The talks ended.", "and so on went the day."], ["The talks ended.", "and so on went the day."]),
        (["World", "Sports", "The talks ended."], ["World", "Sports", "The talks ended."]),
        (["Home", "example.com is our site."], ["Home", "example.com is our site."]),
    ],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n", "\n\n\n"])
def test_lines_are_joined_over_any_gap(rows: list[str], lines: list[str], gap: str) -> None:
    assert [line.text for line in split_lines(gap.join(rows))] == lines


def test_text_wrapped_at_a_margin_is_unwrapped() -> None:
    wrapped = (
        "The port authority said that it would reopen two of the five\n"
        "berths by the end of the week if the wind drops, and the rest\n"
        "by the end of the month.\n\n"
        "Ferries to the outer islands were sent to the old harbour in\n"
        "the north, where travellers waited for hours in the cold wind\n"
        "before a boat came.\n"
    )
    assert len(split_lines(wrapped)) == 2


def test_paragraphs_of_one_length_are_not_taken_for_wrapped_lines() -> None:
    rows = [f"The harbour of Norvik will be closed to all ferries on day {number} of May." for number in range(1, 7)]
    assert len(split_lines("\n".join(rows))) == 6


def test_the_gap_counts_the_empty_lines_before() -> None:
    assert [line.gap for line in split_lines("One.\n\n\nTwo.\nThree.")] == [0, 2, 0]
