"""Commitments of a text."""

import pytest

from twosource.extracting.commitments.commitments import find_commitments
from twosource.language import annotate
from twosource.model.article import Article


@pytest.fixture(scope="session")
def commitments(nlp):
    """A function from a text to its commitments."""

    def find(text):
        article = Article.from_text(text, published="2024-03-06")
        parsed = next(iter(annotate([article], nlp)))
        return find_commitments(parsed, ())

    return find
