"""The place that a clause behind "where" tells of."""

import pytest

import twosource as ts

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The minister flew to Lima, where 300 people were arrested.", "Lima"),
        ("Rebels came to Maiduguri, a city in Nigeria, where 12 people were killed.", "Maiduguri"),
        ("The minister flew to Lima, where 300 people were arrested in Callao.", "Callao"),
        ("The minister flew to Lima and said where 300 people were arrested.", None),
        ("In Lima the minister was told of a town where 300 people were arrested.", None),
    ],
)
def test_a_clause_behind_where_tells_of_the_place_before_it(text, place):
    figure = ts.analyse(ts.Article.from_text(text, published="2031-03-11")).figures[-1]
    assert (figure.where.text if figure.where else None) == place
