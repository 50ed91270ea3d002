"""The governing verb tells whether a sentence looks back or ahead."""

import pytest
import spacy
from spacy.tokens import Doc

from twosource.language.times.tenses import COMING, OPEN, PAST, had_lasted, judge_direction

VOCAB = spacy.blank("en").vocab


def build(words, *, heads, pos, tags, deps, lemmas=None):
    """A Doc as a parser would give it."""
    return Doc(VOCAB, words=words, heads=heads, pos=pos, tags=tags, deps=deps, lemmas=lemmas or words)


def test_simple_past_looks_back():
    doc = build(
        ["They", "met", "Friday"],
        heads=[1, 1, 1],
        pos=["PRON", "VERB", "PROPN"],
        tags=["PRP", "VBD", "NNP"],
        deps=["nsubj", "ROOT", "npadvmod"],
    )
    assert judge_direction(doc, 2) == PAST


@pytest.mark.parametrize(
    ("helper", "expected"), [("will", COMING), ("would", COMING), ("may", COMING), ("could", OPEN)]
)
def test_helper_verb_decides(helper, expected):
    doc = build(
        ["They", helper, "meet", "Friday"],
        heads=[2, 2, 2, 2],
        pos=["PRON", "AUX", "VERB", "PROPN"],
        tags=["PRP", "MD", "VB", "NNP"],
        deps=["nsubj", "aux", "ROOT", "npadvmod"],
    )
    assert judge_direction(doc, 3) == expected


def test_until_after_a_past_perfect_is_past():
    doc = build(
        ["They", "had", "met"],
        heads=[2, 2, 2],
        pos=["PRON", "AUX", "VERB"],
        tags=["PRP", "VBD", "VBN"],
        deps=["nsubj", "aux", "ROOT"],
    )
    assert had_lasted(doc, 0)


def test_planned_event_lies_ahead():
    doc = build(
        ["planned", "for", "March"],
        heads=[0, 0, 1],
        pos=["VERB", "ADP", "PROPN"],
        tags=["VBN", "IN", "NNP"],
        deps=["ROOT", "prep", "pobj"],
        lemmas=["plan", "for", "March"],
    )
    assert judge_direction(doc, 2) == COMING


def test_possessive_date_looks_back():
    doc = build(
        ["review", "Friday", "'s", "ruling"],
        heads=[0, 3, 1, 0],
        pos=["VERB", "PROPN", "PART", "NOUN"],
        tags=["VB", "NNP", "POS", "NN"],
        deps=["ROOT", "poss", "case", "dobj"],
    )
    assert judge_direction(doc, 1) == PAST
