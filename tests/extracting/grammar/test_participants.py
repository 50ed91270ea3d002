"""Participants: their sector by their words."""

import pytest

from twosource.extracting.grammar.participants import find_sector


@pytest.mark.parametrize(
    ("text", "sector"),
    [
        ("the foreign minister", "GOV"),
        ("Ruritanian soldiers", "MIL"),
        ("riot police", "COP"),
        ("three gunmen", "UAF"),
        ("the rebels", "REB"),
        ("opposition activists", "OPP"),
        ("500 villagers", "CVL"),
        ("the supreme court", "JUD"),
        ("the parliament", "LEG"),
        ("two nurses", "MED"),
        ("a local newspaper", "JRN"),
        ("the United Nations", "IGO"),
        ("the bridge", None),
    ],
)
def test_the_words_of_a_participant_show_its_sector(text, sector):
    assert find_sector(text, None) == sector
