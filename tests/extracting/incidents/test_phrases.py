"""The phrases that may fill a slot of an incident."""

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc as SpacyDoc

from twosource.extracting.incidents.phrases import find_phrases, plain_name
from twosource.language.tokens import Doc

VOCAB = spacy.blank("en").vocab


def names_of(words, spaces=None):
    doc = Doc(SpacyDoc(VOCAB, words=words, spaces=spaces))
    return [phrase.name for phrase in find_phrases(doc, [(0, len(doc))])]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("the AR-15 rifle", "ar15 rifle"),
        ("A bomb", "bomb"),
        ('the "red band" movement', "red band movement"),
        ("", ""),
    ],
)
def test_names_are_compared_without_case_marks_and_articles(text, name):
    assert plain_name(text) == name


def test_each_part_of_a_run_of_words_is_offered():
    assert names_of(["the", "old", "bank", "was", "hit"]) == ["old", "old bank", "bank", "hit"]


def test_runs_are_joined_over_of():
    assert "army of renewal" in names_of(["the", "army", "of", "renewal"])


def test_the_head_of_a_joined_phrase_stands_before_of():
    doc = Doc(SpacyDoc(VOCAB, words=["army", "of", "renewal"]))
    (joined,) = [phrase for phrase in find_phrases(doc, [(0, 3)]) if phrase.name == "army of renewal"]
    assert doc[joined.head].text == "army"


def test_a_phrase_neither_begins_nor_ends_within_a_word_with_a_hyphen():
    names = names_of(["pro", "-", "union", "mayor"], [False, False, True, False])
    assert names == ["prounion", "prounion mayor", "mayor"]


@given(st.lists(st.sampled_from(["bomb", "the", "-", "'s", "of", ",", "Lima", " ", "x" * 40]), max_size=30))
def test_phrases_lie_in_their_sentence_and_have_words(words):
    doc = Doc(SpacyDoc(VOCAB, words=words))
    for phrase in find_phrases(doc, [(0, len(doc))]):
        assert 0 <= phrase.first <= phrase.head < phrase.last <= len(doc)
        assert phrase.name
