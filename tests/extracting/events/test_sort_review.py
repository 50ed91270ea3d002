"""The sort of a short text, read a second time where its words leave it in doubt."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from twosource.extracting.events import sort_review
from twosource.extracting.events.sort_review import blend, direct, sort_closely
from twosource.extracting.events.sorts import Sort, sort_text

PLAIN = "A mob dragged a man accused of theft from his house and beat him to death."
DOUBTFUL = "After four years of shelling along the ridge the enemies settled on the wording of a pact."


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        (DOUBTFUL, Sort.AGREEMENT),
        (
            "Parcels of flour, stoves and doors were carried off by a crowd from the cooperative as guards looked on.",
            Sort.LOOTING,
        ),
    ],
)
def test_the_whole_text_corrects_what_its_words_suggest(text, sort):
    assert sort_text(text).sort is not sort
    assert sort_closely(text).sort is sort


def test_what_the_words_make_plain_stays_as_it_is():
    assert sort_closely(PLAIN) == sort_text(PLAIN)


@pytest.mark.parametrize(("text", "times"), [(PLAIN, 0), (DOUBTFUL, 1)])
def test_the_network_is_asked_in_doubt_only(monkeypatch, text, times):
    asked = []
    monkeypatch.setattr(sort_review, "find_text_meaning", asked.append)
    sort_closely(text)
    assert len(asked) == times


def test_a_text_without_known_words_has_none():
    assert sort_closely("ξψω") is None


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=200))
def test_any_text_has_a_probable_sort_or_none(text):
    found = sort_closely(text)
    assert found is None or 0.0 <= found.confidence <= 1.0


def test_a_second_reading_that_tells_nothing_changes_no_order():
    scores = np.array([0.3, 0.1, 0.2])
    assert blend(scores, np.zeros(3), 0.5).argsort().tolist() == scores.argsort().tolist()


def test_a_direction_does_not_depend_on_the_distance():
    middle = np.array([1.0, 1.0], np.float32)
    near, far = (direct(np.array([1.0, 1.0 + away], np.float32), middle) for away in (0.5, 4.0))
    assert near.tolist() == far.tolist() == [0.0, 1.0]
