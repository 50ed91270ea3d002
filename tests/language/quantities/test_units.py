"""The characters around a number tell what it is a number of."""

import pytest

from twosource.language.quantities.units import Setting, read_kind, read_setting
from twosource.model.annotation import Unit


def kind_of(text, number, setting=None):
    start = text.index(number)
    return read_kind(text, start, start + len(number), 40, setting or Setting())


@pytest.mark.parametrize(
    ("text", "number", "unit", "measure"),
    [
        ("it fell 12 percent", "12", Unit.PERCENT, None),
        ("it fell 12% again", "12", Unit.PERCENT, None),
        ("it fell 3 percentage points", "3", Unit.PERCENT, "point"),
        ("a 49-year-old baker", "49", Unit.AGE, "year"),
        ("a boy aged 7 was found", "7", Unit.AGE, "year"),
        ("she turned 18 in june", "18", Unit.AGE, "year"),
        ("he was 87.", "87", Unit.AGE, "year"),
        ("children under 5 are ill", "5", Unit.AGE, "year"),
        ("fell 300 metres", "300", Unit.MEASURE, "m"),
        ("a lake 178cm deep", "178", Unit.MEASURE, "cm"),
        ("some 1,300 square feet", "1,300", Unit.MEASURE, "square foot"),
        ("a room of 10 by 20 feet", "10", Unit.MEASURE, "foot"),
        ("a magnitude 6.1 quake", "6.1", Unit.MEASURE, "magnitude"),
        ("a 15-member council", "15", Unit.MEASURE, "member"),
        ("gave 500 pounds of rice", "500", Unit.MEASURE, "pound"),
        ("for two more weeks", "two", Unit.TIME, "week"),
        ("a year or two later", "two", Unit.TIME, "year"),
        ("and 15 members", "15", Unit.COUNT, None),
        ("they won 13 medals", "13", Unit.COUNT, None),
    ],
)
def test_unit_is_read(text, number, unit, measure):
    kind = kind_of(text, number)
    assert (kind.unit, kind.measure) == (unit, measure)


@pytest.mark.parametrize(
    ("text", "number", "currency"),
    [
        ("cost $40 million", "40", "USD"),
        ("cost us$40", "40", "USD"),
        ("cost c$40", "40", "CAD"),
        ("cost 40 canadian dollars", "40", "CAD"),
        ("cost 40 million rubles", "40 million", "RUB"),
        ("cost £3m", "3m", "GBP"),
        ("cost 300 swiss francs", "300", "CHF"),
        ("cost 300 francs", "300", None),
        ("cost rs 20 crore", "20 crore", None),
        ("cost 65 cents", "65", None),
        ("cost 50p there", "50", "GBP"),
    ],
)
def test_currency_is_told(text, number, currency):
    kind = kind_of(text, number)
    assert (kind.unit, kind.currency) == (Unit.MONEY, currency)


def test_cents_are_hundredths():
    assert kind_of("cost 65 cents", "65").factor == 0.01


@pytest.mark.parametrize(
    ("url", "sign", "currency"),
    [
        ("https://news.example.ca/a", "$40", "CAD"),
        ("https://news.example.com/ca", "$40", "USD"),
        ("https://news.example.in/a", "rs 40", "INR"),
        (None, "$40", "USD"),
    ],
)
def test_a_bare_sign_is_of_the_country_of_the_site(url, sign, currency):
    text = f"cost {sign} there"
    assert kind_of(text, "40", read_setting(text, url)).currency == currency


def test_pounds_are_money_where_the_page_speaks_of_sterling():
    text = "a fine of £30, later 500 pounds"
    assert kind_of(text, "500", read_setting(text, None)).currency == "GBP"


@pytest.mark.parametrize(("text", "number"), [("the 5g network", "5"), ("a 3d film", "3"), ("a 4x4 car", "4")])
def test_letters_at_the_digits_make_a_code(text, number):
    assert kind_of(text, number) is None


@pytest.mark.parametrize(("text", "currency"), [("between $200 and $300", "USD"), ("between £10m and £15m", "GBP")])
def test_the_sign_of_a_range_stands_inside(text: str, currency: str) -> None:
    kind = read_kind(text, 0, len(text), 300, Setting())
    assert kind is not None
    assert (kind.unit, kind.currency) == (Unit.MONEY, currency)
