"""Numbers are found with bounds, comparator, unit and counted noun."""

from itertools import pairwise

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from twosource.language.quantities.conventions import read_convention
from twosource.language.quantities.expressions import find_quantities
from twosource.language.times.expressions import find_times
from twosource.model.annotation import Comparator, Unit
from twosource.model.article import Article

BLANK = spacy.blank("en")


def read(text, pipeline=BLANK):
    article, doc = Article.from_text(text, published="2021-06-16"), pipeline(text)
    return find_quantities(article, doc, find_times(article, doc))


@pytest.mark.parametrize(
    ("text", "found", "low", "high", "comparator"),
    [
        ("12 people fled", "12", 12, 12, Comparator.EXACT),
        ("Twenty-one people fled", "Twenty-one", 21, 21, Comparator.EXACT),
        ("more than 50 people fled", "more than 50", 51, None, Comparator.MORE_THAN),
        ("over a million people fled", "over a million", 1_000_001, None, Comparator.MORE_THAN),
        ("at least 7 people fled", "at least 7", 7, None, Comparator.AT_LEAST),
        ("30 or more people fled", "30 or more", 30, None, Comparator.AT_LEAST),
        ("as many as 57 people fled", "as many as 57", None, 57, Comparator.AT_MOST),
        ("up to five people fled", "up to five", None, 5, Comparator.AT_MOST),
        ("fewer than 50 people fled", "fewer than 50", None, 49, Comparator.LESS_THAN),
        ("nearly 200 people fled", "nearly 200", None, 200, Comparator.ALMOST),
        ("just under 200 people fled", "just under 200", None, 200, Comparator.ALMOST),
        ("about 1 , 500 people fled", "about 1 , 500", 1_500, 1_500, Comparator.ABOUT),
        ("an estimated 14 people fled", "an estimated 14", 14, 14, Comparator.ABOUT),
        ("between 20 and 30 people fled", "between 20 and 30", 20, 30, Comparator.RANGE),
        ("5-6,000 people fled", "5-6,000", 5_000, 6_000, Comparator.RANGE),
        ("two to three people fled", "two to three", 2, 3, Comparator.RANGE),
        ("dozens fled", "dozens", 24, None, Comparator.INDEFINITE),
        ("tens of thousands fled", "tens of thousands", 20_000, None, Comparator.INDEFINITE),
        ("half a dozen fled", "half a dozen", 6, 6, Comparator.EXACT),
        ("a pair of guards fled", "a pair of", 2, 2, Comparator.EXACT),
        ("a couple of guards fled", "a couple of", 2, None, Comparator.INDEFINITE),
        ("up to several hundred guards fled", "up to several hundred", None, None, Comparator.AT_MOST),
        ("not a single guard fled", "not a single", 0, 0, Comparator.EXACT),
        ("nobody fled", "nobody", 0, 0, Comparator.EXACT),
    ],
)
def test_number_is_bounded(text, found, low, high, comparator):
    (quantity,) = read(text)
    assert (quantity.text, quantity.low, quantity.high, quantity.comparator) == (found, low, high, comparator)


@pytest.mark.parametrize(
    ("text", "unit", "low"),
    [
        ("It cost $2.5 million there", Unit.MONEY, 2_500_000),
        ("It fell more than 12 percent", Unit.PERCENT, 12),
        ("The second flood came", Unit.ORDINAL, 2),
        ("The quake of magnitude 6.1 came", Unit.MEASURE, 6.1),
        ("A 49-year-old came", Unit.AGE, 49),
        ("It took two weeks", Unit.TIME, 2),
        ("It cost 65 cents there", Unit.MONEY, 0.65),
        ("It fell to -5 degrees there", Unit.MEASURE, -5),
        ("It is minus 12 degrees there", Unit.MEASURE, -12),
        ("It lost a third of them", Unit.FRACTION, 0.333333),
        ("It lost more than half of them", Unit.FRACTION, 0.5),
        ("It is half a mile long", Unit.MEASURE, 0.5),
        ("She is in her 40s", Unit.AGE, 40),
    ],
)
def test_unit_is_told(text, unit, low):
    assert [(quantity.unit, quantity.low) for quantity in read(text)] == [(unit, low)]


@pytest.mark.parametrize(
    "text",
    ["On May 3, 2020 at 9:30 a.m. it rained", "They won 3-1", "Flight 370 vanished", "207 South Main Street", ""],
)
def test_dates_clocks_scores_and_labels_are_no_numbers(text):
    assert read(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "9" * 5_000,
        "1," * 5_000,
        "one " * 2_000,
        "5 of the " * 1_000,
        "the" + " " * 50_000 + "x",
        "1,000," * 5_000,
        "a " * 9_000,
    ],
)
def test_hostile_numbers_are_read(text):
    assert all(text[quantity.start : quantity.end] == quantity.text for quantity in read(text))


@given(st.text(alphabet="0123456789 -/.,$%'\nabdefhilmnorstuwyoAN", max_size=80))
@settings(max_examples=150, deadline=None)
def test_any_text_is_read(text):
    quantities = read(text)
    assert all(text[quantity.start : quantity.end] == quantity.text != "" for quantity in quantities)
    assert all(q.low <= q.high for q in quantities if q.low is not None and q.high is not None)
    assert all(one.end <= following.start for one, following in pairwise(quantities))


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "nouns"),
    [
        ("Police sent 70 more local police officers to the square.", ["police officers"]),
        ("The storm killed 16 and left 25 injured.", [None, None]),
        ("The storm injured 21 of the freed girls and women.", ["girls and women"]),
        ("They took 12 captives and killed two guards.", ["captives", "guards"]),
        ("Three of those trapped were rescued.", ["those trapped"]),
        ("No one was hurt in the storm.", ["one"]),
        ("The storm left 25 dead on Monday.", [None]),
        ("About 30 heavily armed, masked men came.", ["men"]),
    ],
)
def test_counted_noun_is_found(nlp, text, nouns):
    assert [quantity.noun for quantity in read(text, nlp)] == nouns


@pytest.mark.model
def test_indefinite_article_counts_one_person(nlp):
    (quantity,) = read("The flood killed a young man near the bridge.", nlp)
    assert (quantity.text, quantity.low, quantity.high, quantity.noun) == ("a", 1, 1, "man")


@pytest.mark.model
def test_noun_stands_in_the_text_where_it_says(nlp):
    text = "Rescuers found 14 Norwegian Schoolchildren there."
    (quantity,) = read(text, nlp)
    assert text[quantity.noun_start : quantity.noun_end].lower() == quantity.noun


@pytest.mark.model
def test_age_after_a_name_is_no_count(nlp):
    assert [quantity.unit for quantity in read("Anna Berg, 49, runs the office.", nlp)] == [Unit.AGE]


@pytest.mark.parametrize("text", ["Call 0845 125 2222 now", "Ring 0800 555111 today"])
def test_a_telephone_number_counts_nothing(text):
    assert read(text) == ()


def test_the_convention_for_round_words_is_chosen():
    text = "dozens fled"
    (quantity,) = find_quantities(Article.from_text(text), BLANK(text), (), convention=read_convention("acled"))
    assert quantity.low == 12


@pytest.mark.parametrize("text", ["It cost $3 billion over two years.", "Under three kings it grew."])
def test_a_preposition_bounds_nothing(text):
    assert {quantity.comparator for quantity in read(text)} == {Comparator.EXACT}


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("One might think the big one was this one.", []),
        ("The first lady met the first of them.", ["first"]),
        ("Windows 10 and Pixel 2 came out.", []),
        ("A man and two women were rescued.", ["A", "two"]),
        ("They spent six successful years there.", ["six"]),
        ("No signs of life, no soldiers.", ["no"]),
        ("They handed over 21 boats.", ["21"]),
    ],
)
def test_what_counts_is_told_by_syntax(nlp, text, found):
    assert [quantity.text for quantity in read(text, nlp)] == found
