"""How tests of the extractors read a text."""

import pytest

from twosource.extracting.attribution.attributions import find_attributions
from twosource.extracting.figures.figures import find_figures
from twosource.language import annotate
from twosource.model.article import Article


@pytest.fixture(scope="session")
def parse(nlp):
    """A function from a text, of a Wednesday, to what was parsed of it."""

    def read(text):
        return next(iter(annotate([Article.from_text(text, published="2024-03-06")], nlp)))

    return read


@pytest.fixture(scope="session")
def read_figures(parse):
    """A function from a text to its figures."""

    def read(text):
        parsed = parse(text)
        return find_figures(parsed, find_attributions(parsed))

    return read
