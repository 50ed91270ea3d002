"""What words mean, as rows of numbers."""

import numpy as np
import pytest

from twosource.extracting.meaning.word_vectors import WIDTH, load_vectors


@pytest.mark.parametrize(
    ("word", "near", "far"),
    [
        ("bomb", "explosion", "harvest"),
        ("kidnapped", "abducted", "elected"),
        ("flood", "storm", "treaty"),
        ("protesters", "demonstrators", "missiles"),
    ],
)
def test_words_that_are_used_alike_are_near(word, near, far):
    mean = load_vectors().mean
    assert mean([word]) @ mean([near]) > mean([word]) @ mean([far])


def test_a_mean_has_length_one():
    assert np.linalg.norm(load_vectors().mean(["rebels", "shelled", "the", "port"])) == pytest.approx(1.0, abs=1e-5)


def test_frequent_words_count_little():
    mean = load_vectors().mean
    assert mean(["the", "earthquake"]) @ mean(["earthquake"]) > 0.9


@pytest.mark.parametrize("words", [[], ["ξψω"], ["qwrtzpx"]])
def test_unknown_words_mean_nothing(words):
    assert load_vectors().mean(words).tolist() == [0.0] * WIDTH
