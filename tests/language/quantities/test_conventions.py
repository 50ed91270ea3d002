"""Round words stand for what the chosen convention says."""

import pytest

from twosource.errors import UsageError
from twosource.language.quantities.conventions import FIGURES, Convention, read_convention


@pytest.mark.parametrize(
    ("words", "figures", "acled"),
    [
        ("several", 3, 3),
        ("dozens", 24, 12),
        ("scores", 40, 20),
        ("hundreds", 200, 100),
        ("tens of thousands", 20_000, 10_000),
        ("hundreds of thousands", 200_000, 100_000),
        ("several hundred", 300, 300),
        ("a few dozen", 36, 36),
        ("a couple of", 2, 2),
    ],
)
def test_round_words_are_read(words, figures, acled):
    assert (FIGURES.read(words), read_convention("acled").read(words)) == (figures, acled)


def test_words_of_ones_own_are_read():
    assert Convention("mine", (("dozens", 30),)).read("dozens of thousands") == 30_000


def test_a_word_that_the_convention_leaves_open_has_no_value():
    assert Convention("mine", (("dozens", 30),)).read("several") is None


def test_an_unknown_convention_is_named():
    with pytest.raises(UsageError, match="figures, acled"):
        read_convention("ucdp")
