"""Which counted nouns mean the same."""

import pytest

from twosource.model.statement import Measure
from twosource.reconciling.populations import classify_population


@pytest.mark.parametrize(
    ("noun", "expected"),
    [
        (None, "people"),
        ("people", "people"),
        ("dead", "people"),
        ("passengers on the ferry", "people"),
        ("those trapped", "people"),
        ("law-enforcement officers", "police and security officers"),
        ("members of the security forces", "people"),
        ("security forces", "police and security officers"),
        ("mostly foreign troops", "soldiers"),
        ("“armed criminals”", "attackers"),
        ("girls", "children"),
        ("civilians", "civilians"),
        ("troops and tanks", "soldiers"),
        ("fire engines", "vehicles"),
        ("rescue crews", "units"),
        ("rescue units", "units"),
        ("crew", "rescuers"),
        ("houses and buildings", "buildings"),
        ("dolphins", "dolphins"),
    ],
)
def test_class_of_the_counted(noun, expected):
    assert classify_population(noun, Measure.KILLED) == expected


def test_what_is_destroyed_without_a_name_is_no_people():
    assert classify_population(None, Measure.DESTROYED) == "buildings"
