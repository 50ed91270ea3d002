"""Numbers of one list or sentence share what they count."""

import pytest

from twosource.language.quantities.expressions import find_quantities
from twosource.language.times.expressions import find_times
from twosource.language.tokens import Doc
from twosource.model.article import Article

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "nouns"),
    [
        ("The fires hurt three, four and five people.", ["people", "people", "people"]),
        ("We held dozens if not hundreds of meetings.", ["meetings", "meetings"]),
        ("Ten people died and six were hurt.", ["people", "people"]),
        ("They had a list of 20 names, 15 of which are false.", ["names", "names"]),
        (
            "Ten people died, including two boys and three girls, and six were hurt.",
            ["people", "boys", "girls", "people"],
        ),
        ("The storm left 12 dead and 30 injured.", [None, None]),
    ],
)
def test_noun_is_shared(nlp, text, nouns):
    article, doc = Article.from_text(text), Doc(nlp(text))
    assert [one.noun for one in find_quantities(article, doc, find_times(article, doc))] == nouns


def test_ages_of_a_list_are_all_ages(nlp):
    text = "The boys, aged 9, 7 and 8 months, are safe."
    article, doc = Article.from_text(text), Doc(nlp(text))
    assert [(one.low, one.measure) for one in find_quantities(article, doc, ())] == [
        (9, "year"),
        (7, "year"),
        (8, "month"),
    ]
