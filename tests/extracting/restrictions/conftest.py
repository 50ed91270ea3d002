"""Restrictions of a text."""

import pytest

from twosource.extracting.restrictions.restrictions import find_restrictions
from twosource.language import annotate
from twosource.model.article import Article


@pytest.fixture(scope="session")
def restrictions(nlp):
    """A function from a text to its restrictions."""

    def find(text):
        article = Article.from_text(text, published="2024-03-06")
        parsed = next(iter(annotate([article], nlp)))
        return find_restrictions(parsed, ())

    return find
