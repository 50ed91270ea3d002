"""What is judged of a claim."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.extracting.attribution.claim_signs import SIGNS
from twosource.extracting.attribution.judging import find_offers, judge, look_around, weigh_offers
from twosource.extracting.attribution.quotations import find_quotations
from twosource.extracting.attribution.quote_claims import find_quotes
from twosource.extracting.attribution.weights import load_weights
from twosource.language.tokens import Doc
from twosource.model.article import Article

pytestmark = pytest.mark.model


def look(nlp, text):
    """The offers of a text and their signs."""
    article = Article.from_text(text)
    doc = Doc(nlp(text))
    quotations = find_quotations(article)
    quotes = find_quotes(doc, text, quotations)
    offers, sums = weigh_offers(find_offers(article, doc, quotations, quotes), load_weights())
    return offers, look_around(doc, quotes, offers, sums)


def test_every_offer_has_a_row_of_signs(nlp):
    offers, signs = look(nlp, "Ann Lee said two boats had sunk. The harbour police denied it.")
    assert signs.shape == (len(offers), len(SIGNS))


def test_saying_is_likelier_than_doing(nlp):
    offers, signs = look(nlp, "Ann Lee said two boats had sunk. She gave the boy a coin.")
    best = {}
    for offer, score in zip(offers, judge(signs), strict=True):
        word = offer.claim.head.text
        best[word] = max(score, best.get(word, score))
    assert best["said"] > max(best.get("gave", -9.0), 0.0)


def test_a_text_without_claims_has_no_rows(nlp):
    offers, signs = look(nlp, "Rain.")
    assert (offers, signs.shape, judge(signs)) == ([], (0, len(SIGNS)), [])


@given(
    words=st.lists(
        st.sampled_from(["said", "Ann", "“", "”", ":", "that", "fled", "reportedly", ",", "\n", "it"]), max_size=30
    )
)
def test_any_words_are_judged(nlp, words):
    offers, signs = look(nlp, " ".join(words))
    assert len(judge(signs)) == len(offers)
