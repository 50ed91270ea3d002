"""Figures as statements: evidence, who says so, population, plans."""

import pytest

from twosource.extracting.attributions import find_attributions
from twosource.extracting.figures import find_figures
from twosource.language import annotate
from twosource.model.article import Article
from twosource.model.statement import About, Modality

pytestmark = pytest.mark.model

TEXT = (
    "Ferry sinks off northern coast, 18 dead\n"
    "At least 18 people drowned and dozens more were injured when a ferry sank on Tuesday, the coast guard said.\n"
    "The navy will send four ships on Thursday.\n"
    "In 2009, a similar accident killed 70 people.\n"
)


@pytest.fixture(scope="module")
def parsed(nlp):
    return next(iter(annotate([Article.from_text(TEXT, published="2024-03-06")], nlp)))


@pytest.fixture(scope="module")
def figures(parsed):
    return find_figures(parsed, find_attributions(parsed))


def test_the_evidence_is_verbatim(parsed, figures):
    for figure in figures:
        (evidence,) = figure.evidence
        assert parsed.article.text[evidence.start : evidence.end] == evidence.quote
        assert evidence.quote in evidence.sentence


def test_the_quote_is_the_counted_phrase(figures):
    assert figures[1].evidence[0].quote == "At least 18 people"


def test_who_says_so_is_named(figures):
    assert figures[1].attributed_to.text == "the coast guard"


def test_a_number_without_a_noun_counts_what_the_one_before_it_counts(figures):
    assert (figures[2].measure, figures[2].population) == ("injured", "people")


def test_what_is_to_come_is_planned(figures):
    assert (figures[3].measure, figures[3].modality) == ("deployed", Modality.PLANNED)


def test_another_year_is_background(figures):
    assert [figure.about for figure in figures][-2:] == [About.MAIN, About.BACKGROUND]


def test_ids_differ_and_come_from_the_content(parsed, figures):
    again = find_figures(parsed, find_attributions(parsed))
    assert [figure.id for figure in again] == [figure.id for figure in figures]
    assert len({figure.id for figure in figures}) == len(figures)
