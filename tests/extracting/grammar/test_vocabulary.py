"""Tables of words."""

import pytest

from twosource.extracting.grammar.vocabulary import index_words
from twosource.model.statement import Measure


def test_each_word_leads_to_its_measure():
    assert index_words({Measure.KILLED: "dead slain"}) == {"dead": Measure.KILLED, "slain": Measure.KILLED}


def test_a_word_under_two_measures_is_refused():
    with pytest.raises(ValueError, match="'hurt' stands under"):
        index_words({Measure.INJURED: "hurt", Measure.AFFECTED: "hurt"})
