"""The second reading of candidates in doubt."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.extracting.meaning.sentence_verdicts import Blend, load_blends, review, weigh
from twosource.language import annotate
from twosource.model.article import Article

TEXT = "The council will close the bridge on Monday. The mayor said it was old."


@pytest.fixture(scope="module")
def parsed(nlp):
    return next(iter(annotate([Article.from_text(TEXT, published="2024-03-05")], nlp)))


@pytest.mark.model
@pytest.mark.parametrize("chance", [0.0, 0.001, 0.999, 1.0])
def test_what_is_plain_stays_as_it_is(parsed, chance):
    assert review(parsed, "commitments", [TEXT.index("close")], [chance]) == [chance]


@pytest.mark.model
def test_in_doubt_the_sentence_decides(parsed):
    middle = sum(load_blends()["commitments"][:2]) / 2
    close, was = review(parsed, "commitments", [TEXT.index("close"), TEXT.index("was")], [middle, middle])
    assert close > middle > was


@pytest.mark.model
def test_no_candidates_no_chances(parsed):
    assert review(parsed, "restrictions", [], []) == []


@given(st.floats(0.01, 0.99), st.floats(-20, 20), st.floats(0, 5))
def test_the_chance_grows_with_what_the_network_says(chance, odds, more):
    blend = Blend(0.1, 0.9, 0.5, 0.5, 0.0)
    assert 0.0 <= weigh(blend, chance, odds) <= weigh(blend, chance, odds + more) <= 1.0
