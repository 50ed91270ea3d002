"""Nouns that name people by their ending."""

import pytest

from twosource.extracting.events.people import is_people


@pytest.mark.parametrize("word", ["loyalists", "fishermen", "settlers", "technicians", "truckers"])
def test_endings_of_people_are_known(word):
    assert is_people(word)


@pytest.mark.parametrize("word", ["borders", "papers", "rockets", "talks", "trees"])
def test_things_are_no_people(word):
    assert not is_people(word)
