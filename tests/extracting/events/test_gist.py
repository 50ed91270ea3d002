"""What sort of incident an article tells of."""

from __future__ import annotations

import pytest

from twosource.extracting.events import gist
from twosource.extracting.events.gist import LIKELY, find_gist
from twosource.extracting.events.sorts import Sort, Sorting
from twosource.language import annotate
from twosource.model.article import Article

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def tell(nlp):
    def one(text, title=None):
        article = Article.from_text(text, title=title, published="2024-03-05")
        return find_gist(next(iter(annotate([article], nlp))))

    return one


def test_a_headline_and_an_opening_have_a_sort_of_acled(tell):
    found = tell("Nine worshippers died at the gate of the mosque.", "Suicide bomber kills nine in Marvale")
    assert (found.sort, found.acled) == ("Suicide bomb", "Suicide bomb")


def test_a_disaster_is_no_sort_of_acled(tell):
    found = tell("A strong earthquake shook the coast of Ruritania on Monday and damaged hundreds of houses.")
    assert (found.sort, found.acled) == ("Natural disaster", None)


def test_in_doubt_the_whole_opening_decides(tell):
    found = tell("The two delegations initialled a text that ends four years of shelling along the ridge.")
    assert found.sort == "Agreement"


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("Police charged a schoolgirl who had thrown a stone at an officer.", "Arrests"),
        ("Militants freed nine girls whom they had taken from a boarding school.", "Abduction/forced disappearance"),
        ("Two women and a girl were shot dead by gunmen in their house.", "Attack"),
    ],
)
def test_that_it_befell_women_makes_no_sexual_violence(tell, text, sort):
    assert tell(text).sort == sort


def test_nothing_is_said_where_nothing_is_likely(tell, monkeypatch):
    monkeypatch.setattr(gist, "sort_closely", lambda _: Sorting(Sort.ATTACK, LIKELY - 0.01))
    assert tell("The keeper of the lighthouse found a broken lamp.") is None
