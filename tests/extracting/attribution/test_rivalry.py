"""What the claims around a claim tell of it."""

import numpy as np
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc as SpacyDoc

from twosource.extracting.attribution.claims import Claim
from twosource.extracting.attribution.rivalry import NONE, RIVALRY, measure_rivalry
from twosource.extracting.attribution.sentence_places import Places, find_places_of_tokens
from twosource.language.tokens import Doc

DOC = Doc(SpacyDoc(spacy.blank("en").vocab, words=["word"] * 40, sent_starts=[True] + [False] * 39))
PLACES = find_places_of_tokens(DOC, [])


def claim(head: int, start: int, end: int) -> Claim:
    """A claim of one word with that content."""
    return Claim(DOC[head], "ccomp", None, None, (head, head + 1), ((start, end),))


def column(claims, weights, name):
    """One column of the signs of these claims."""
    return measure_rivalry(claims, np.array(weights), PLACES)[:, RIVALRY.index(name)].tolist()


def test_readings_of_one_cue_know_each_other():
    claims = [claim(5, 6, 10), claim(5, 6, 20)]
    assert column(claims, [1.0, 2.0], "best of its cue") == [2.0, 1.0]
    assert column(claims, [1.0, 2.0], "better of its cue") == [1.0, 0.0]


def test_a_claim_knows_the_one_that_holds_it():
    claims = [claim(2, 3, 30), claim(5, 6, 10)]
    assert column(claims, [1.5, 0.0], "best around") == [NONE, 1.5]
    assert column(claims, [1.5, 0.0], "best within") == [0.0, NONE]


def test_claims_that_cross_are_rivals():
    claims = [claim(2, 10, 20), claim(30, 11, 21)]
    assert column(claims, [1.5, 0.5], "best across") == [0.5, 1.5]


def test_a_claim_alone_has_no_rivals():
    assert column([claim(2, 3, 5)], [0.3], "best of its cue") == [NONE]


@given(
    st.lists(
        st.tuples(st.integers(0, 39), st.integers(0, 30), st.integers(1, 9), st.floats(-5, 5)), min_size=2, max_size=9
    )
)
def test_the_order_in_which_claims_come_changes_nothing(drawn):
    claims = [claim(head, start, start + length) for head, start, length, _ in drawn]
    weights = np.array([weight for *_, weight in drawn])
    forwards = measure_rivalry(claims, weights, PLACES)
    backwards = measure_rivalry(claims[::-1], weights[::-1], PLACES)[::-1]
    assert np.array_equal(forwards, backwards)


def test_places_know_quotations_and_a_headline():
    doc = Doc(
        SpacyDoc(
            spacy.blank("en").vocab,
            words=["Bridge", "falls", "\n", '"', "No", '"', "."],
            sent_starts=[1, 0, 0, 1, 0, 0, 0],
        )
    )
    places = find_places_of_tokens(doc, [(3, 6)])
    assert places == Places([0, 0, 0, 1, 1, 1, 1], bytearray([0, 0, 0, 1, 1, 1, 0]), [(0, 3), (3, 7)], 2)
