"""The characters around a number tell what it is a number of."""

import pytest

from twosource.language.quantities.units import ends_like_age, judge_unit
from twosource.model.annotation import Unit


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [
        ("it fell 12 percent", "12", Unit.PERCENT),
        ("it fell 12% again", "12", Unit.PERCENT),
        ("a 49-year-old baker", "49", Unit.AGE),
        ("a boy aged 7 was found", "7", Unit.AGE),
        ("cost 40 million euros", "40 million", Unit.MONEY),
        ("fell 300 metres", "300", Unit.MEASURE),
        ("a magnitude 6.1 quake", "6.1", Unit.MEASURE),
        ("a 15-member council", "15", Unit.MEASURE),
        ("and 15 members", "15", Unit.COUNT),
        ("under article 15 of it", "15", None),
        ("two-thirds of them", "two", None),
        ("they won 3-1 there", "3", None),
    ],
)
def test_unit_is_judged(text, number, unit):
    start = text.index(number)
    assert judge_unit(text, start, start + len(number)) == unit


@pytest.mark.parametrize(("text", "expected"), [("orlova, 49, said", True), ("killed 49, he said", False)])
def test_commas_on_both_sides_mark_an_age(text, expected):
    assert ends_like_age(text, text.index("49"), text.index("49") + 2) is expected
