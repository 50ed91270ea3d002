"""Whether a noun names people, by its ending, where no list has it."""

from __future__ import annotations

import re

from twosource.language.tokens import Token

PEOPLE_ENDINGS = re.compile(r"[a-z]{2}(?:ists?|ians?|eers?|crats?|men|women|folk|people|ers|ators|essors|utors|ees)$")
"""Endings of nouns for people: "loyalists", "technicians", "fishermen", "settlers", "escapees"."""

THINGS = frozenset(
    (
        *("orders", "numbers", "letters", "rivers", "papers", "matters", "powers", "centers", "borders", "barriers"),
        *("tankers", "carriers", "chapters", "computers", "corners", "waters", "offers", "quarters", "headquarters"),
        *("disasters", "timbers", "shelters", "bulldozers", "trees", "fees", "degrees", "committees", "containers"),
        *("trailers", "layers", "towers", "flowers", "drawers", "fingers", "shoulders", "answers", "banners"),
        *("posters", "boosters", "launchers", "mortars", "cruisers", "destroyers", "boulders", "ladders", "servers"),
        *("helicopters", "bombers", "freezers", "printers", "folders", "guarantees", "refers", "figures", "newspapers"),
    )
)
"""Words with such an ending that name no people."""


def is_people(word: str) -> bool:
    """Whether a word in lower case names people by its ending.

    >>> is_people("loyalists"), is_people("borders")
    (True, False)
    """
    return word not in THINGS and PEOPLE_ENDINGS.search(word) is not None


def names_people(noun: Token) -> bool:
    """Whether the token is a noun that names people by its ending."""
    return noun.pos_ == "NOUN" and is_people(noun.lower_)
