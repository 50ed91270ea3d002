"""Where else something to be done may be told, and what the words around it weigh."""

import numpy as np
import pytest

from twosource.extracting.commitments.candidates import find_candidates
from twosource.extracting.commitments.contexts import describe_context, load_weights, weigh_context
from twosource.extracting.commitments.doers import find_doer
from twosource.extracting.commitments.readings import read_all
from twosource.extracting.commitments.senses import describe_senses

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("The council voted to sell the harbour.", "sell"),
        ("The harbour fair opens on Saturday.", "opens"),
        ("Thousands joined the planned march.", "march"),
        ("The ministry announced a summit of mayors.", "summit"),
        ("The firm has plans for closing the mine.", "closing"),
    ],
)
def test_what_no_rule_reads_is_a_loose_candidate(parse, text, head):
    loose = [one for one in find_candidates(parse(text)) if one.loose]
    assert head in [one.undertaking.head.text for one in loose]


def test_each_word_is_one_candidate_at_most(parse):
    parsed = parse("The mayor vowed to close the mine, sell the land and pay the planned fee on Friday.")
    heads = [one.undertaking.head.i for one in find_candidates(parsed)]
    assert sorted(set(heads)) == heads


def test_unlikely_loose_candidates_are_not_read(parse):
    parsed = parse("The crew tried to find a way to get the ship to move.")
    assert [one.candidate.undertaking.head.text for one in read_all(parsed, ())] == []


@pytest.mark.parametrize(
    "text",
    [
        "Will the army leave by Friday?",
        "Heavy rain will reach the coast on Friday.",
        "The minister refused to comment on Friday.",
        "The union demanded that the mayor resign by Sunday.",
        "The firm wants to sell the harbour.",
        "There are concerns that Ruritania intends to invade its neighbour.",
    ],
)
def test_questions_forecasts_and_excuses_are_not_even_read(parse, text):
    assert read_all(parse(text), ()) == []


def test_a_feature_counts_once():
    feature = max(load_weights(), key=lambda name: abs(load_weights()[name]) if name else 0.0)
    assert weigh_context([feature, feature]) == weigh_context([feature])


def test_words_that_were_never_seen_weigh_nothing():
    assert weigh_context(["cue=xyzzy"]) == weigh_context([])


def test_a_vow_weighs_more_than_a_wish(parse):
    weights = []
    for text in ("The minister vowed to sign the treaty.", "The minister would like to sign the treaty."):
        parsed = parse(text)
        (one,) = [each.undertaking for each in find_candidates(parsed) if each.undertaking.head.lemma_ == "sign"]
        weights.append(weigh_context(describe_context(parsed, one, find_doer(parsed, one))))
    assert weights[0] > weights[1]


def test_senses_are_numbers_of_equal_count_whatever_is_missing(parse):
    parsed = parse("Planned: a march. The mayor will sign the treaty on Friday.")
    rows = describe_senses(parsed, read_all(parsed, ()))
    assert len(rows)
    assert np.isfinite(rows).all()
