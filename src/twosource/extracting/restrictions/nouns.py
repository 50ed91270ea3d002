"""The nouns that say that something is forbidden, closed or stopped, and what can be closed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from twosource.extracting.grammar.participants import find_subject
from twosource.extracting.restrictions.words import (
    CLOSABLE,
    NEEDED,
    NOUNS,
    PARTS,
    PERMISSIONS,
    SERVICES,
    SPORTS,
    STATES,
    STREETS,
    WANTED,
)
from twosource.language.tokens import Token
from twosource.model.statement import RestrictionKind

ROAD_NUMBER = re.compile(r"[ABCEM]\d{1,4}|(?:I|US|SR|Hwy|Route)-?\d{1,4}")
"""Names of numbered roads: "M40", "I-95"."""

NAMING = frozenset(("ban", "prohibition", "moratorium", "embargo"))
"""Nouns of bans, of whatever is named behind them."""

SETTING = frozenset(("impose", "introduce", "ease", "lift", "tighten", "relax", "enforce", "announce", "place", "set"))
ROUTES = frozenset(("U.S.", "US", "Interstate", "Highway", "Route", "Hwy", "Hwy."))
"""Words before the number of a road: "U.S. 83"."""


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that says a limit, its kind, the word for what is limited, and whether the limit is over by it.

    `refused` where the limit is that something is not allowed: its "not" denies nothing then.
    """

    word: Token
    kind: RestrictionKind
    limited: Token | None = None
    lifted: bool = False
    refused: bool = False


def read_noun(noun: Token) -> Iterator[Trigger]:
    """The limit that the noun says, if it says one."""
    lemma = noun.lemma_.lower()
    if lemma in NOUNS and not (noun.text == "Ban" and noun.ent_type_ == "PERSON"):
        words = frozenset(token.lemma_.lower() for token in noun.subtree)
        needed = NEEDED.get(lemma)
        named = needed is None or words & needed or (lemma in NAMING and _names_its_object(noun)) or _is_imposed(noun)
        if named and not words & SPORTS and not _is_wanted(noun):
            yield Trigger(noun, NOUNS[lemma], find_limited(noun) if needed or lemma == "cordon" else None)
    elif (
        lemma == "state"
        and any(word.lower_ in STATES for of in noun.children if of.lower_ == "of" for word in of.children)
    ) or (lemma == "law" and noun.i > 0 and noun.nbor(-1).lower_ == "martial"):
        yield Trigger(noun, RestrictionKind.EMERGENCY)
    elif (lemma == "emergency" and _is_declared(noun)) or (lemma == "limit" and _is_imposed(noun)):
        yield Trigger(noun, RestrictionKind.EMERGENCY if lemma == "emergency" else RestrictionKind.OTHER)
    else:
        yield from _read_place(noun, lemma)


def _read_place(noun: Token, lemma: str) -> Iterator[Trigger]:
    """A place, a thing or a service that is off limits, outlawed or not there."""
    if lemma == "limit" and noun.i > 0 and noun.head.i < noun.i and _is_off_limits(noun):
        told = find_subject(noun.head)
        if told is not None and is_closable(told):
            yield Trigger(noun, RestrictionKind.CLOSURE, told)
    elif lemma == "zone" and noun.i > 1 and noun.nbor(-2).lower_ == "no" and noun.nbor(-1).text.endswith("ing"):
        yield Trigger(noun, RestrictionKind.BAN, refused=True)
    elif noun.lower_ in ("banning", "outlawing", "barring") and any(child.lower_ == "of" for child in noun.rights):
        yield Trigger(noun, RestrictionKind.BAN, find_limited(noun))
    elif lemma in ("zone", "area") and noun.i > 0 and noun.nbor(-1).lower_ in ("exclusion", "go", "fly"):
        yield Trigger(noun, RestrictionKind.CLOSURE, find_limited(noun))
    elif lemma in SERVICES and any(child.lower_ == "no" and child.dep_ == "det" for child in noun.children):
        if noun.dep_ in ("attr", "nsubj", "nsubjpass", "ROOT"):
            yield Trigger(noun, RestrictionKind.SHUTDOWN, noun, refused=True)
    else:
        yield from _read_access(noun, lemma)


def _read_access(noun: Token, lemma: str) -> Iterator[Trigger]:
    """Entry or permission that is denied."""
    if lemma == "access" and noun.dep_ == "nsubjpass" and noun.head.lemma_ in ("deny", "block", "prohibit", "bar"):
        yield Trigger(noun, RestrictionKind.CLOSURE, _find_access(noun))
    elif lemma in PERMISSIONS and noun.dep_ == "dobj":
        verb = noun.head
        denied = verb.lemma_ in ("deny", "refuse") or (
            verb.lemma_ in ("grant", "give") and any(child.dep_ == "neg" for child in verb.children)
        )
        aimed = noun.lemma_ != "access" and any(
            child.dep_ in ("acl", "xcomp", "prep", "advcl") for child in noun.rights
        )
        aimed = aimed or any(child.dep_ in ("xcomp", "advcl") for child in verb.rights)
        if (
            denied
            and aimed
            and not any(child.dep_ == "neg" and verb.lemma_ in ("deny", "refuse") for child in verb.children)
        ):
            yield Trigger(noun, RestrictionKind.OTHER, refused=True)


def _find_access(noun: Token) -> Token | None:
    """Where access leads: "access to the harbour"."""
    return next((inner for to in noun.rights if to.lower_ == "to" for inner in to.children), None)


def _names_its_object(ban: Token) -> bool:
    """Whether it is said what the ban is on, or that it is a ban of somebody's: "their ban on", "a sports ban"."""
    on = any(child.dep_ == "prep" and child.lower_ in ("on", "against") for child in ban.rights)
    return on or any(child.dep_ in ("compound", "poss") for child in ban.lefts)


def _is_imposed(noun: Token) -> bool:
    """Whether it is told that the limit is set or lifted: "imposed restrictions on", "limits imposed on"."""
    if noun.lemma_ not in ("restriction", "limit"):
        return False
    above = noun.head.lemma_.lower() if noun.dep_ in ("dobj", "nsubjpass") else ""
    return above in SETTING or any(child.dep_ == "acl" and child.lemma_.lower() in SETTING for child in noun.rights)


def _is_declared(emergency: Token) -> bool:
    """Whether it is declared: "declared a public health emergency", "a declaration of disaster emergency"."""
    above = emergency.head
    if emergency.dep_ == "pobj":
        return above.head.lemma_.lower() in ("declaration", "proclamation")
    declared = above.lemma_.lower() in ("declare", "proclaim", "declaration", "proclamation")
    return declared and emergency.dep_ in ("dobj", "nsubjpass", "oprd", "compound", "ccomp", "attr")


def _is_wanted(noun: Token) -> bool:
    """Whether the limit is only called for: "demanded a ban on", "a call for the closure of"."""
    while noun.dep_ == "conj" and noun.head.i < noun.i and noun.head.pos_ in ("NOUN", "VERB"):
        noun = noun.head
    head = noun.head.head if noun.dep_ == "pobj" else noun.head
    return noun.dep_ in ("dobj", "pobj") and head.lemma_.lower() in WANTED


def find_limited(noun: Token) -> Token | None:
    """What the noun's phrase names as limited: "the closure of the bridge", "road closures"."""
    for child in noun.rights:
        if child.dep_ == "prep" and child.lower_ in ("of", "on", "around", "at", "near"):
            return next((token for token in child.children if token.dep_ == "pobj"), None)
    fenced = find_fenced(noun) or (_find_surrounded(noun) if noun.lemma_ == "cordon" else None)
    if fenced is not None:
        return fenced
    beside = next((child for child in noun.lefts if child.dep_ == "compound"), None)
    return None if beside is None or (noun.lemma_ == "cordon" and not is_closable(beside)) else beside


def find_fenced(closing: Token) -> Token | None:
    """What is behind the "off" where a parser hangs it on that: "closed off the square"."""
    for child in closing.rights:
        if child.lower_ == "off" and child.dep_ in ("prep", "prt"):
            return next((token for token in child.children if token.dep_ == "pobj"), None)
    return None


def _find_surrounded(noun: Token) -> Token | None:
    """What a cordon is put around, where a parser hangs that on the verb: "put a cordon around the school"."""
    if noun.dep_ not in ("dobj", "nsubjpass"):
        return None
    for child in noun.head.rights:
        if child.dep_ == "prep" and child.lower_ in ("around", "round", "near") and child.i > noun.i:
            return next((token for token in child.children if token.dep_ == "pobj"), None)
    return None


def is_closable(affected: Token) -> bool:
    """Whether it names what keeps people out when it is closed: a road, a school, a part of a bridge."""
    if affected.lemma_.lower() in CLOSABLE:
        return True
    if affected.i + 1 < len(affected.doc) and affected.text in ROUTES and affected.nbor(1).like_num:
        return True
    if affected.i and affected.like_num and affected.nbor(-1).text in ROUTES:
        return True
    if affected.lemma_.lower() in PARTS or affected.pos_ == "NUM":
        whole = [token for of in affected.rights if of.lower_ == "of" for token in of.children if token.dep_ == "pobj"]
        return any(is_closable(token) for token in whole)
    if ROAD_NUMBER.fullmatch(affected.text):
        return True
    return affected.pos_ in ("PROPN", "NUM") and any(
        word.text in STREETS for word in affected.subtree if word.i <= affected.i + 1
    )


def _is_off_limits(noun: Token) -> bool:
    """Whether the words before "limits" make it "off limits" or "off-limits", told of something."""
    before = noun.nbor(-1)
    off = before.nbor(-1) if before.text == "-" and before.i > 0 else before
    return off.lower_ == "off"
