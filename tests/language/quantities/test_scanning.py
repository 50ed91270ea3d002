"""Number expressions are found by their words alone."""

import pytest

from twosource.language.quantities.scanning import Form, find_expressions


@pytest.mark.parametrize(
    ("text", "form", "low", "high"),
    [
        ("between 20 and 30 carts", Form.RANGE, 20, 30),
        ("18- to 24-year-old", Form.RANGE, 18, 24),
        ("a 20-to-30-minute ride", Form.RANGE, 20, 30),
        ("10%-15% more", Form.RANGE, 10, 15),
        ("$5 million to $7 million", Form.RANGE, 5_000_000, 7_000_000),
        ("5-6,000 carts", Form.RANGE, 5_000, 6_000),
        ("one or two dozen carts", Form.RANGE, 12, 24),
        ("two or three hundred carts", Form.RANGE, 200, 300),
        ("ten to two hundred carts", Form.RANGE, 10, 200),
        ("two-thirds of it", Form.SHARE, 0.666667, 0.666667),
        ("up by a third.", Form.SHARE, 0.333333, 0.333333),
        ("about 1/10th of it", Form.SHARE, 0.1, 0.1),
        ("one in five voters", Form.SHARE, 0.2, 0.2),
        ("nine out of 10 voters", Form.SHARE, 0.9, 0.9),
        ("the twenty-first day", Form.ORDINAL, 21, 21),
        ("in her early 30s", Form.DECADE, 30, 39),
        ("not a single cart", Form.NONE, 0, 0),
    ],
)
def test_expression_is_found(text, form, low, high):
    (found,) = find_expressions(text)
    assert (found.form, found.low, found.high) == (form, low, high)


@pytest.mark.parametrize(
    "text",
    ["they won 3-1 there", "they won 3 to 1", "a g20 meeting", "covid-19 rose", "at x/12 and #5", "a scored goal"],
)
def test_scores_and_codes_are_no_expressions(text):
    assert [*find_expressions(text)] == []


def test_a_vague_word_takes_all_its_scales():
    assert [found.words for found in find_expressions("several hundred thousand left")] == ["several hundred thousand"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("sales rose from 15 to 20 in may", [15, 20]),
        ("a vote of 216 to 212", [216, 212]),
        ("from $122,492 in 2008 to $110,416", [122_492, 2_008, 110_416]),
        ("a third man of 12", [3, 12]),
    ],
)
def test_two_numbers_are_no_range(text, values):
    assert [found.low for found in find_expressions(text)] == values


@pytest.mark.parametrize(("text", "number"), [("1,063ft (324m)", "324"), ("ran 100m in 9.8 seconds", "100")])
def test_metres_are_no_millions(text, number):
    assert number in [text[one.start : one.end] for one in find_expressions(text)]
