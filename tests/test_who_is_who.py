"""Whom a dossier of several pages tells of, through the whole line."""

from __future__ import annotations

import pytest

import twosource as ts
from twosource.presenting.layout import lay_out

PAGES = (
    (
        "Letter writer held in Marvale",
        "Rolf Tandberg was arrested in Marvale on Monday. He wrote to the Orlo Bank, judge Ines Lund said.",
    ),
    (
        "Arrest in Marvale",
        "Police arrested Rolf Tandberg in Marvale. Judge Ines Lund will see him. Pia Brask left Orlo Bank. "  # noqa: ISC004
        "“He never raised his voice,” Nora Vik said of him.",
    ),
)


@pytest.fixture(scope="module")
def names(nlp):
    """The headings of who is who."""
    articles = [ts.Article.from_text(text, title=title, published="2024-03-05") for title, text in PAGES]
    people = next((one for one in lay_out(ts.brief(articles)).sections if one.id == "people"), None)
    return [] if people is None else [entry.heading for entry in people.entries]


@pytest.mark.model
def test_whom_both_pages_tell_of_is_there_without_an_office(names):
    assert "Rolf Tandberg" in names


@pytest.mark.model
def test_who_only_passes_by_is_not(names):
    assert "Pia Brask" not in names


@pytest.mark.model
def test_who_is_quoted_is_there_with_the_sentence_that_quotes(nlp):
    articles = [ts.Article.from_text(text, title=title, published="2024-03-05") for title, text in PAGES]
    sheet = lay_out(ts.brief(articles))
    people = next(one for one in sheet.sections if one.id == "people")
    (vik,) = [entry for entry in people.entries if entry.heading == "Nora Vik"]
    (item,) = vik.items
    cited = {one.number: one.sentence for one in sheet.citations}
    assert [cited[ref.number] for ref in item.citations] == ["“He never raised his voice,” Nora Vik said of him."]
