"""How sure a figure is, and that the trees fit the signs that they are asked with."""

import pytest

from twosource.extracting.figures.candidates import find_candidates
from twosource.extracting.figures.choice import TREES, choose_figures, list_measures
from twosource.extracting.figures.signs import FEATURES, describe, survey
from twosource.language import annotate
from twosource.learned.trees import load_trees
from twosource.model.article import Article

pytestmark = pytest.mark.model

TEXT = (
    "Landslide buries bus, 12 dead\n"
    "At least 12 passengers were killed and 30 hurt when a landslide buried a bus on Monday, police said.\n"
    "Nobody was hurt in the village, which has several shops. Two of the injured are nurses.\n"
)


@pytest.fixture(scope="module")
def parsed(nlp):
    return next(iter(annotate([Article.from_text(TEXT, published="2024-03-06")], nlp)))


def test_the_trees_were_made_for_these_signs():
    assert load_trees("twosource.extracting.figures", TREES).features == FEATURES


def test_each_reading_has_a_row_of_all_signs(parsed):
    candidates = find_candidates(parsed)
    around = survey(candidates)
    for candidate in candidates:
        measures = list_measures(around, candidate)
        rows = describe(parsed, around, candidate, measures)
        assert [len(row) for row in rows] == [len(FEATURES)] * len(measures)


def test_the_strength_of_a_choice_is_a_chance(parsed):
    chosen = [judged for _, judged in choose_figures(parsed, find_candidates(parsed)) if judged is not None]
    assert chosen
    assert all(0.0 < judged.strength < 1.0 for judged in chosen)


def test_what_is_told_outright_is_surer_than_what_is_guessed(parsed):
    by_quote = {
        parsed.text(candidate.count.start, candidate.count.end): judged
        for candidate, judged in choose_figures(parsed, find_candidates(parsed))
    }
    assert by_quote["At least 12 passengers"].strength > 0.9
    assert by_quote["several shops"] is None or by_quote["several shops"].strength < 0.9


def test_an_article_without_counts_has_no_figures(nlp):
    parsed = next(iter(annotate([Article.from_text("The council met on Monday.")], nlp)))
    assert choose_figures(parsed, find_candidates(parsed)) == []
