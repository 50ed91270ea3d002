"""What is no limit on all: two travellers whom an airline turns away, a suspect in custody, a road shut each winter."""

from __future__ import annotations

import re

from twosource.extracting.counting.counted_nouns import LIVING, find_kind
from twosource.extracting.grammar.participants import describe, find_subject
from twosource.extracting.restrictions.harmless import is_harmless
from twosource.extracting.restrictions.nouns import Trigger
from twosource.extracting.restrictions.triggers import find_affected
from twosource.language.parsed import Parsed
from twosource.language.tokens import Token

REFUSING = frozenset(("bar", "ban", "deny", "refuse", "stop", "block", "prevent", "turn"))
"""Verbs that a doorman does to a guest as a state does to all."""

POWERS = frozenset(("GOV", "COP", "MIL", "LEG", "JUD", "REB", "SPY"))
"""Sectors whose word to one person is a ban: courts, ministries, armies."""

OF_EMERGENCIES = frozenset(
    (
        *(
            "ministry",
            "ministries",
            "minister",
            "department",
            "service",
            "services",
            "agency",
            "room",
            "rooms",
            "meeting",
        ),
        *(
            "session",
            "summit",
            "talks",
            "worker",
            "workers",
            "crew",
            "crews",
            "call",
            "calls",
            "number",
            "landing",
            "aid",
        ),
        *("management", "team", "teams", "responders", "chief", "officials", "official", "vehicles", "relief"),
    )
)
"""What an emergency gives its name to without being declared."""

OWN = frozenset(("its", "their", "his", "her", "our", "your", "my"))
PERSONAL = frozenset(("he", "she", "him", "her", "i", "me", "who"))
HOUSES = frozenset(
    (
        *("embassy", "consulate", "mission", "office", "branch", "plant", "factory", "shop", "store"),
        *("door", "window", "gate", "room", "curtain", "car", "eye", "account"),
    )
)
"""What its owner may shut without a limit on others."""

ROADBLOCKS = frozenset(("roadblock", "barricade"))
CLEARING = frozenset(("clear", "dismantle", "remove", "demolish", "bulldoze"))
CROWDS = frozenset(
    (
        *("rioter", "protester", "protestor", "demonstrator", "striker", "farmer", "resident", "villager", "gang"),
        *("gunman", "looter", "youth", "crowd", "mob", "activist", "trucker", "student", "separatist"),
    )
)
"""Who bars a road without the right to: it limits others, and is no measure of a state."""

CUSTODY = frozenset(("custody", "jail", "prison", "detention", "remand"))

_TIME_AND_AGAIN = re.compile(
    r"\b(?:(?:several|many|two|three|four|\d+) times|once|twice|often|every|each) (?:an? |every )?"
    r"(?:year|winter|month)\b",
    re.IGNORECASE,
)


def limits_nobody(parsed: Parsed, found: Trigger) -> bool:
    """Whether it is one refusal, one man's custody or what happens every year, and so no restriction."""
    word = found.word
    if (
        is_harmless(found)
        or _is_in_name(word)
        or _is_own_house(found)
        or _is_suspended_person(found)
        or _is_of_crowd(parsed, word)
    ):
        return True
    return _is_single_refusal(parsed, found) or _is_custody(word) or _is_habit(parsed, word)


def _is_in_name(word: Token) -> bool:
    """Whether it only says what a body is for: "the emergencies ministry", "an emergency meeting"."""
    following = word.nbor() if word.i + 1 < len(word.doc) else None
    return word.lemma_.lower() == "emergency" and following is not None and following.lower_ in OF_EMERGENCIES


def _is_of_crowd(parsed: Parsed, word: Token) -> bool:
    """Whether the roadblock is one of rioters or nobody's, and no state's: "shot at a roadblock", "cleared it"."""
    block = next((token for token in (word, *word.children) if token.lemma_.lower() in ROADBLOCKS), None)
    if block is None:
        return False
    if block.head.lemma_ in CLEARING and block.dep_ in ("dobj", "nsubjpass"):
        return True
    makers = [token for token in block.subtree if token.i != block.i and token.pos_ in ("NOUN", "PROPN")]
    giver = find_subject(block.head) if block.dep_ == "dobj" else None
    makers += [giver] if giver is not None else []
    if any(maker.lemma_.lower() in CROWDS for maker in makers):
        return True
    return block.dep_ == "pobj" and not any(
        (found := describe(parsed, maker)) is not None and found.sector in POWERS for maker in makers
    )


def _is_own_house(found: Trigger) -> bool:
    """Whether somebody shuts what is his, or a door: "Norland closed its embassy", "close your door"."""
    house = found.limited
    owned = house is not None and any(child.dep_ == "poss" and child.lower_ in OWN for child in house.lefts)
    return house is not None and owned and house.lemma_.lower() in HOUSES


def _is_suspended_person(found: Trigger) -> bool:
    """Whether somebody is kept from work or from school: "she was suspended", and not "suspended for two games"."""
    if found.word.pos_ != "VERB" or found.word.lemma_.lower() != "suspend" or _has_term(found.word):
        return False
    whom = found.limited or find_affected(found.word) or find_subject(found.word)
    if whom is None:
        return False
    return whom.lower_ in PERSONAL or whom.ent_type_ == "PERSON" or find_kind(whom.text) in LIVING


def _has_term(verb: Token) -> bool:
    """Whether it is told for how long: so many games or days, or until when."""
    terms = [child for child in verb.rights if child.dep_ == "prep" and child.lower_ in ("for", "until", "till")]
    return any(
        term.lower_ != "for" or any(inner.dep_ == "nummod" for noun in term.children for inner in noun.children)
        for term in terms
    )


def _is_single_refusal(parsed: Parsed, found: Trigger) -> bool:
    """Whether some people were turned away by somebody who rules nobody: "barred two girls from boarding"."""
    verb = found.word
    if verb.pos_ != "VERB" or verb.lemma_.lower() not in REFUSING:
        return False
    limited = found.limited or find_affected(verb)
    if limited is None or not _is_somebody(limited):
        return False
    giver = find_subject(verb)
    if giver is None or giver.i == limited.i:
        return False
    ruling = describe(parsed, giver)
    return ruling is None or ruling.sector not in POWERS


def _is_somebody(limited: Token) -> bool:
    """Whether it is so many people or one: a number, "a man", a name; not "journalists" or "all flights"."""
    if limited.ent_type_ == "PERSON":
        return True
    counted = any(child.dep_ == "nummod" for child in limited.children)
    return counted or (limited.tag_ == "NN" and any(child.lower_ in ("a", "an") for child in limited.lefts))


def _is_custody(word: Token) -> bool:
    """Whether it only says that somebody stays in prison: "ordered to remain in custody"."""
    return any(token.lower_ in CUSTODY and token.dep_ == "pobj" for token in word.subtree) and word.lemma_ in (
        *("remain", "stay", "order", "keep", "hold"),
    )


def _is_habit(parsed: Parsed, word: Token) -> bool:
    """Whether the sentence, in the present, tells what happens time and again: "is shut twice a winter"."""
    sentence = parsed.sentence_at(word.idx)
    present = word.tag_ in ("VBZ", "VBP") or any(child.tag_ in ("VBZ", "VBP") for child in word.lefts)
    return present and _TIME_AND_AGAIN.search(parsed.text(sentence.start, sentence.end)) is not None
