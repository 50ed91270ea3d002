"""Which figure is part of which."""

import pytest

from twosource.extracting.figures.figures import find_figures
from twosource.language import annotate
from twosource.model.article import Article

pytestmark = pytest.mark.model


def find_parents(nlp, text):
    """For each figure the low bound of its whole, or None."""
    parsed = next(iter(annotate([Article.from_text(text, published="2024-03-06")], nlp)))
    figures = find_figures(parsed, ())
    lows = {figure.id: figure.low for figure in figures}
    return [lows.get(figure.subset_of) for figure in figures]


@pytest.mark.parametrize(
    ("text", "parents"),
    [
        ("The fire killed 30 people, including 12 children.", [None, 30]),
        ("Doctors treated 25 sailors, three of whom had been badly hurt.", [None, 25]),
        ("Rebels freed 21 of the 200 girls kidnapped in 2014.", [200, None]),
        ("The fire killed 30 people. The dead included 12 children.", [None, 30]),
        ("The fire killed 30 people and injured 12.", [None, None]),
        ("Five men were trapped, but three have been rescued.", [None, 5]),
        ("The blaze killed three people. Two women and a man died.", [None, 3, 3]),
        ("Five boats attacked. The navy seized the other three boats.", [None, 5]),
        ("The quake killed 30 people. In the northern district, 12 people were killed.", [None, 30]),
    ],
)
def test_a_part_leads_to_its_whole(nlp, text, parents):
    assert find_parents(nlp, text) == parents
