"""Whom a source rests on: chains of those who pass on another's words."""

import pytest

from twosource.extracting.attribution.attributions import find_attributions
from twosource.extracting.figures.figures import find_figures
from twosource.language import annotate
from twosource.model.article import Article

pytestmark = pytest.mark.model


def read(nlp, text):
    return next(iter(annotate([Article.from_text(text, published="2024-03-06")], nlp)))


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        (
            "The harbour agency, citing Health Minister Ana Pop, said on Monday that 20 people had been killed.",
            ("The harbour agency", "Health Minister Ana Pop"),
        ),
        (
            "Sixteen officers were killed, the state news agency said, citing the interior ministry.",
            ("the state news agency", "the interior ministry"),
        ),
        (
            "The agency reported, citing the defense ministry, that 40 soldiers had died.",
            ("The agency", "the defense ministry"),
        ),
        ("Sixteen officers were killed, the minister said, citing safety concerns.", ("the minister",)),
        ("Sixteen officers were killed, the minister said.", ("the minister",)),
    ],
)
def test_a_figure_goes_to_the_one_who_is_cited_behind_the_one_who_cites(nlp, text, chain):
    parsed = read(nlp, text)
    (figure,) = find_figures(parsed, find_attributions(parsed))
    assert figure.attributed_to.chain == chain
    assert figure.attributed_to.text == chain[-1]
