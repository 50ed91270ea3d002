"""Whether two counts can be one."""

import pytest

from twosource.model.annotation import Comparator
from twosource.model.span import Evidence
from twosource.model.statement import Figure, Measure
from twosource.reconciling.agreement import agree, compatible, counts_others, name_value


def figure(low, high, comparator, quote="x"):
    cited = Evidence("art-1", 0, len(quote), 0, quote, quote)
    return Figure(
        id=f"fig-{low}-{high}",
        evidence=(cited,),
        measure=Measure.KILLED,
        low=low,
        high=high,
        comparator=comparator,
        population=None,
    )


@pytest.mark.parametrize(
    ("one", "other", "can_both_be_true", "support_each_other"),
    [
        ((161, None, Comparator.MORE_THAN), (164, 164, Comparator.EXACT), True, True),
        ((161, None, Comparator.MORE_THAN), (165, None, Comparator.MORE_THAN), True, True),
        ((5, None, Comparator.AT_LEAST), (22, 22, Comparator.EXACT), True, False),
        ((22, 22, Comparator.EXACT), (24, 24, Comparator.EXACT), False, False),
        ((24, None, Comparator.INDEFINITE), (164, 164, Comparator.EXACT), True, True),
        ((24, None, Comparator.INDEFINITE), (3, 3, Comparator.EXACT), False, False),
        ((None, 10000, Comparator.ALMOST), (9900, 9900, Comparator.EXACT), True, True),
        ((None, 10000, Comparator.ALMOST), (26, 26, Comparator.EXACT), False, False),
        ((50, 50, Comparator.ABOUT), (53, 53, Comparator.EXACT), True, True),
        ((5000, 6000, Comparator.RANGE), (5400, 5400, Comparator.EXACT), True, True),
    ],
)
def test_counts(one, other, can_both_be_true, support_each_other):
    first, second = figure(*one), figure(*other)
    assert compatible(first, second) is compatible(second, first) is can_both_be_true
    assert agree(first, second) is agree(second, first) is support_each_other


@pytest.mark.parametrize(
    ("bounds", "words"),
    [
        ((161, None, Comparator.MORE_THAN), "more than 160"),
        ((None, 10000, Comparator.ALMOST), "almost 10,000"),
        ((7, None, Comparator.AT_LEAST), "at least 7"),
        ((None, 57, Comparator.AT_MOST), "up to 57"),
        ((None, 99, Comparator.LESS_THAN), "fewer than 100"),
        ((24, None, Comparator.INDEFINITE, "Dozens of people"), "dozens"),
        ((12, None, Comparator.INDEFINITE, "dozens of people"), "dozens"),
        ((20_000, None, Comparator.INDEFINITE, "tens of thousands"), "tens of thousands"),
        ((50, 50, Comparator.ABOUT), "about 50"),
        ((5, 6, Comparator.RANGE), "5 to 6"),
        ((16, 16, Comparator.EXACT), "16"),
        ((0, 0, Comparator.EXACT), "none"),
    ],
)
def test_words_of_a_count(bounds, words):
    assert name_value(figure(*bounds)) == words


@pytest.mark.parametrize(
    ("quote", "population", "counted"),
    [
        ("11 others", "others", True),
        ("a man", "man", True),
        ("another 5 people", "people", True),
        ("one person", "person", False),
        ("11 people", "people", False),
    ],
)
def test_who_is_counted_besides_others_is_no_whole(newsroom, quote, population, counted):
    page = newsroom.page("Post", "2031-03-11", "Flood in Norland.", f"The water killed {quote} in town.")
    number = 1 if quote.startswith(("a ", "one")) else 11
    one = page.figure(quote, number, number, population=population)
    whole = page.figure("The water", 24, 24)
    assert counts_others(one) is counted
    assert compatible(one, whole) is counted
    assert not agree(one, whole)
