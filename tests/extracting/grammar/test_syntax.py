"""Heads, predicates and paths, on a Doc built by hand."""

import pytest
from spacy.lang.en import English
from spacy.tokens import Doc as SpacyDoc

from twosource.extracting.grammar.syntax import find_predicate, governing_preposition, measure_path
from twosource.language.tokens import Doc

WORDS = ["Police", "said", "rebels", "killed", "five", "and", "wounded", "six", "on", "Monday"]


@pytest.fixture(scope="module")
def doc():
    """A report of two deeds with one time, behind a verb of saying."""
    return Doc(
        SpacyDoc(
            English().vocab,
            words=WORDS,
            pos=["NOUN", "VERB", "NOUN", "VERB", "NUM", "CCONJ", "VERB", "NUM", "ADP", "PROPN"],
            deps=["nsubj", "ROOT", "nsubj", "ccomp", "dobj", "cc", "conj", "dobj", "prep", "pobj"],
            heads=[1, 1, 3, 1, 3, 3, 3, 6, 6, 8],
        )
    )


def test_the_predicate_of_an_object_is_its_verb(doc):
    assert find_predicate(doc[4]).text == "killed"


def test_a_time_is_nearer_to_its_own_verb_than_to_the_one_joined_to_it(doc):
    near, far = measure_path(doc[9], doc[6]), measure_path(doc[9], doc[3])
    assert near is not None
    assert far is not None
    assert near < far


def test_a_clause_divides_a_time_from_the_saying(doc):
    assert measure_path(doc[9], doc[1]) is None


def test_the_preposition_of_a_phrase_governs_it(doc):
    preposition = governing_preposition(doc[9])
    assert preposition is not None
    assert preposition.text == "on"


def test_an_object_has_no_preposition(doc):
    assert governing_preposition(doc[4]) is None
