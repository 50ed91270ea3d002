"""Rows for whole sentences."""

import numpy as np
import pytest

from twosource.learned.sentence_encoder import encode, measure_likeness

FERRY = "A ferry with 200 people on board sank off Marvale on Monday night."


@pytest.mark.parametrize("text", [FERRY, "", "Ο πρωθυπουργός παραιτήθηκε.", "word " * 2_000])
def test_every_text_has_a_row_of_length_one(text):
    row = encode(text)
    assert row.shape == (384,)
    assert np.linalg.norm(row) == pytest.approx(1.0, abs=1e-4)


def test_a_paraphrase_is_nearer_than_another_matter_in_the_same_words():
    paraphrase = measure_likeness(
        FERRY, "The boat, carrying two hundred passengers, went down near Marvale late on Monday."
    )
    other = measure_likeness(FERRY, "The ferry to Marvale costs two crowns, and sails on Monday night.")
    assert paraphrase > other


def test_a_sentence_is_like_itself_and_likeness_goes_both_ways():
    other = "The mayor resigned."
    assert measure_likeness(FERRY, FERRY) == pytest.approx(1.0, abs=1e-4)
    assert measure_likeness(FERRY, other) == pytest.approx(measure_likeness(other, FERRY))
