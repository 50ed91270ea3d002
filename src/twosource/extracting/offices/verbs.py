"""Offices that a verb tells of: named, elected, dismissed, resigned, served as, was."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from twosource.extracting.grammar.circumstance import find_when
from twosource.extracting.grammar.participants import find_phrase, find_subject, is_passive
from twosource.extracting.grammar.word_finding import find_words
from twosource.extracting.offices.bodies import find_body, leave_out_names
from twosource.extracting.offices.holders import child_of, cover_telling, find_giver_country, find_holder
from twosource.extracting.offices.mentions import VAGUE, Held, past_when
from twosource.extracting.offices.titles import ACTING_WORDS, CHANGING_HANDS, ROLE_AT_START, normalise_role
from twosource.extracting.offices.words import (
    COLLECTIVES,
    GIVING,
    LEADING,
    LEAVING,
    LED,
    LEFT,
    SERVING,
    TAKING,
    WANTING,
)
from twosource.language.parsed import Parsed
from twosource.language.tokens import Token
from twosource.model.annotation import Entity
from twosource.model.statement import OfficeChange, When

VERB_CONFIDENCE = 0.75
BEGINNINGS = frozenset((
    *GIVING, *TAKING, *LEAVING, *SERVING, "step", "leave", "vacate", "relinquish", "be", "become", "resignation",
))  # fmt: skip
"""Lemmas of the words that may tell of an office."""


def find_told_offices(parsed: Parsed) -> Iterator[Held]:
    """The offices that verbs tell of."""
    for token in find_words(parsed.doc, BEGINNINGS):
        if token.pos_ not in ("VERB", "AUX"):
            if token.lemma_ == "resignation":
                yield from _read_resignation(parsed, token)
        elif not _is_only_wanted(token):
            yield from _read_verb(parsed, token)


def _read_verb(parsed: Parsed, verb: Token) -> Iterator[Held]:
    lemma = verb.lemma_
    if lemma in GIVING:
        yield from _read_giving(parsed, verb, GIVING[lemma])
    elif lemma in TAKING:
        yield from _read_loss(parsed, verb, _find_affected(verb), OfficeChange.DISMISSED)
    elif _resigns(verb):
        yield from _read_loss(parsed, verb, find_subject(verb), OfficeChange.RESIGNED)
    elif lemma in SERVING and verb.tag_ != "VB":
        yield from _read_holding(parsed, verb, role_after(verb, "as"))
    elif lemma == "be" and _is_fact(verb):
        yield from _read_holding(parsed, verb, child_of(verb, "attr"))
    elif lemma == "become":
        yield from _read_becoming(parsed, verb)


def _resigns(verb: Token) -> bool:
    if verb.lemma_ == "step":
        return _has(verb, "down")
    return (verb.lemma_ in LEAVING and _may_be_left(verb)) or _leaves_office(verb)


def _is_only_wanted(verb: Token) -> bool:
    """Whether somebody only calls for it or asks about it, or it is in a name: "the Committee to Elect the Mayor"."""
    if verb.text[0].isupper() and verb.i != verb.sent.start and not verb.text.isupper():
        return True
    if verb.dep_ not in ("ccomp", "xcomp", "acl", "pcomp", "advcl"):
        return False
    governor = verb.head.head if verb.head.dep_ == "prep" else verb.head
    return governor.lemma_ in WANTING


def _is_fact(verb: Token) -> bool:
    """Whether the form of "be" tells what is or was, not what would, should or shall be, and denies nothing."""
    helpers = {child.lower_ for child in verb.children if child.dep_ in ("aux", "neg")}
    if verb.tag_ in ("VBZ", "VBP", "VBD"):
        return not helpers & {"not", "n't", "n’t", "never"}
    return verb.tag_ == "VBN" and bool(helpers & {"has", "have", "had"}) and not helpers & {"not", "never", "would"}


def _has(verb: Token, word: str) -> bool:
    return any(child.lower_ == word for child in verb.children)


def _leaves_office(verb: Token) -> bool:
    if verb.lemma_ not in ("leave", "vacate", "relinquish"):
        return False
    left = child_of(verb, "dobj")
    return left is not None and left.lemma_ in LEFT


def _may_be_left(verb: Token) -> bool:
    """Whether what is quit, if it is named, can be an office: not a race, a habit or a country."""
    left = child_of(verb, "dobj")
    return left is None or left.lemma_ in LEFT


def _find_affected(verb: Token) -> Token | None:
    if is_passive(verb):
        return find_subject(verb)
    found = child_of(verb, "dobj")
    if found is not None and found.tag_ in ("WDT", "WP") and verb.dep_ == "relcl":
        return verb.head
    if found is None and verb.dep_ == "relcl":
        return verb.head
    return found


def role_after(verb: Token, word: str) -> Token | None:
    """The noun after "as" or "to be" behind the verb."""
    for child in verb.children:
        if child.dep_ in ("prep", "mark") and child.lower_ == word:
            return next((token for token in child.children if token.dep_ in ("pobj", "pcomp")), None)
    return child_of(verb, "oprd", "attr")


def _read_giving(parsed: Parsed, verb: Token, change: OfficeChange) -> Iterator[Held]:
    affected = _find_given(parsed, verb) or _find_affected(verb) or _find_tasked(verb)
    if affected is None:
        return
    role = role_after(verb, "as") or role_after(affected, "as")
    role = None if role is not None and role.i == affected.i else role
    if verb.lemma_ == "vote" and not _has(verb, "in"):
        return
    if verb.lemma_ == "swear" and not _has(verb, "in"):
        return
    entity = find_holder(parsed, affected)
    if entity is None:
        return
    when = find_when(parsed, verb.idx, verb.idx + len(verb))
    task = _find_task(verb, affected) if role is None else None
    if task is not None:
        yield _make_led(parsed, verb, task, entity, change)
        return
    if role is None and verb.lemma_ != "vote":
        role = _object_predicate(verb, affected)
    if role is None and verb.lemma_ not in ("vote", "nominate", "elect", "swear"):
        return
    yield from read_role(parsed, verb, entity, role, change, from_=when, when=when)


def _find_task(verb: Token, affected: Token) -> tuple[str, Token] | None:
    """The role and the body of whoever is named "to lead the inquiry"; None without such words."""
    for child in (*verb.children, *affected.children):
        if child.dep_ in ("xcomp", "advcl", "acl", "relcl", "ccomp") and child.tag_ == "VB" and child.lemma_ in LEADING:
            led = child_of(child, "dobj")
            if led is not None and led.lemma_.lower() in LED:
                return LEADING[child.lemma_], led
    return None


def _find_tasked(verb: Token) -> Token | None:
    """Who is named to do something, where the parser made him the subject of what he is to do."""
    for child in verb.rights:
        if child.dep_ in ("ccomp", "xcomp") and child.tag_ == "VB" and child.lemma_ in LEADING:
            return child_of(child, "nsubj")
    return None


def _make_led(parsed: Parsed, verb: Token, task: tuple[str, Token], entity: Entity, change: OfficeChange) -> Held:
    role, led = task
    when = find_when(parsed, verb.idx, verb.idx + len(verb))
    start, end = cover_telling(parsed, verb, entity, when)
    body = find_phrase(parsed, led)
    return Held(
        start,
        max(end, body[1]),
        (verb.idx, verb.idx + len(verb)),
        entity.name,
        entity.id,
        role,
        change,
        parsed.text(*body),
        next((place.country for place in parsed.places_within(*body) if place.country), None),
        when,
        when,
        confidence=VERB_CONFIDENCE,
    )


def _find_given(parsed: Parsed, verb: Token) -> Token | None:
    """A person named right behind the verb, whatever the parser took the name for."""
    for child in verb.rights:
        if child.dep_ in ("dobj", "oprd", "appos", "attr", "nsubj", "ccomp") and child.pos_ == "PROPN":
            return child if find_holder(parsed, child) is not None else None
    return None


def _object_predicate(verb: Token, affected: Token) -> Token | None:
    """The role in "elected X president" and "was named prime minister"."""
    for child in verb.children:
        if (
            child.dep_ in ("oprd", "attr", "dobj", "appos")
            and child.i != affected.i
            and child.pos_ in ("NOUN", "PROPN")
        ):
            return child
    return next((child for child in affected.rights if child.dep_ == "appos"), None)


def _read_becoming(parsed: Parsed, verb: Token) -> Iterator[Held]:
    subject = find_subject(verb)
    entity = None if subject is None else find_holder(parsed, subject)
    role = child_of(verb, "attr")
    if entity is not None and role is not None and role.left_edge.lower_ not in ("a", "an"):
        when = find_when(parsed, verb.idx, verb.idx + len(verb))
        yield from read_role(parsed, verb, entity, role, OfficeChange.APPOINTED, from_=when, when=when, needed=True)


def _read_holding(parsed: Parsed, verb: Token, role: Token | None) -> Iterator[Held]:
    subject = find_subject(verb)
    if role is None or subject is None:
        return
    entity = find_holder(parsed, subject)
    if entity is None:
        return
    when = find_when(parsed, verb.idx, verb.idx + len(verb))
    from_, to = _split(when)
    if from_ is None and to is None and _is_over(verb):
        to = past_when(parsed, _verb_words(parsed, verb))
    yield from read_role(parsed, verb, entity, role, OfficeChange.HOLDS, from_=from_, to=to, when=when, needed=True)


def _is_over(verb: Token) -> bool:
    helpers = {child.lower_ for child in verb.children if child.dep_ == "aux"}
    return verb.tag_ == "VBD" or "had" in helpers


def _verb_words(parsed: Parsed, verb: Token) -> str:
    first = min((child for child in verb.children if child.dep_ == "aux"), key=lambda child: child.i, default=verb)
    return parsed.text(first.idx, verb.idx + len(verb))


def _split(when: When | None) -> tuple[When | None, When | None]:
    """The beginning and the end of an office, from the time that it was held."""
    if when is None:
        return None, None
    if when.latest is None:
        return when, None
    if when.earliest is None:
        return None, when
    if when.value is not None and "/" in when.value:
        first, last = when.value.split("/", 1)
        return (
            When(when.text, first, when.earliest, _end_of(first, when.earliest)),
            When(when.text, last, _start_of(last, when.latest), when.latest),
        )
    return None, None


def _end_of(value: str, day: date) -> date:
    return date(day.year, 12, 31) if len(value) == 4 else day


def _start_of(value: str, day: date) -> date:
    return date(day.year, 1, 1) if len(value) == 4 else day


def _read_loss(parsed: Parsed, verb: Token, affected: Token | None, change: OfficeChange) -> Iterator[Held]:
    if affected is None:
        return
    when = find_when(parsed, verb.idx, verb.idx + len(verb))
    entity = find_holder(parsed, affected)
    if entity is not None:
        role = role_after(verb, "as")
        if role is None and affected.pos_ == "PRON" and verb.lemma_ == "remove" and not _is_out_of_office(verb):
            return
        yield from read_role(parsed, verb, entity, role, change, to=when, when=when)
    elif affected.lemma_ in COLLECTIVES:
        yield _make_collective(parsed, affected, verb, change, when)


def _is_out_of_office(verb: Token) -> bool:
    """Whether it is said that somebody is removed from an office, and not from a train or a list."""
    left = next((child_of(child, "pobj") for child in verb.rights if child.lower_ == "from"), None)
    return left is not None and left.lemma_ in LEFT


def _read_resignation(parsed: Parsed, noun: Token) -> Iterator[Held]:
    """An accepted or announced resignation: "accepted the government's resignation"."""
    verb = noun.head
    if verb.lemma_ not in ("accept", "announce", "submit", "tender", "offer", "follow", "after"):
        return
    owner = child_of(noun, "poss")
    if owner is None:
        of = next((child for child in noun.children if child.lower_ == "of"), None)
        owner = None if of is None else child_of(of, "pobj")
    if owner is None or owner.pos_ == "PRON":
        owner = find_subject(verb) if owner is not None and verb.lemma_ != "accept" else owner
    if owner is None:
        return
    when = find_when(parsed, noun.idx, noun.idx + len(noun))
    if owner.lemma_ in COLLECTIVES:
        yield _make_collective(parsed, owner, noun, OfficeChange.RESIGNED, when)
        return
    entity = find_holder(parsed, owner)
    accepting = find_subject(verb) if owner.pos_ == "PRON" and verb.lemma_ == "accept" else None
    if accepting is not None and find_holder(parsed, accepting) is entity:
        return  # nobody accepts his own resignation
    if entity is not None:
        yield from read_role(parsed, noun, entity, None, OfficeChange.RESIGNED, to=when, when=when)


def _make_collective(parsed: Parsed, body: Token, verb: Token, change: OfficeChange, when: When | None) -> Held:
    start, end = find_phrase(parsed, body)
    left = body.left_edge
    if left.lower_ == "the" and left.idx < start:
        start = left.idx
    text = parsed.text(start, end)
    first, last = min(start, verb.idx), max(end, verb.idx + len(verb))
    country = next((place.country for place in parsed.places_within(start, end) if place.country), None)
    country = country or find_giver_country(parsed, verb)
    anchor = (verb.idx, verb.idx + len(verb))
    return Held(
        first, last, anchor, text, None, body.lemma_, change, text, country, when, None, when,
        confidence=VERB_CONFIDENCE,
    )  # fmt: skip


def read_role(
    parsed: Parsed,
    verb: Token,
    entity: Entity,
    role: Token | None,
    change: OfficeChange,
    *,
    when: When | None,
    from_: When | None = None,
    to: When | None = None,
    needed: bool = False,
) -> Iterator[Held]:
    """The office with its role; without one only where none is `needed`, for the reader to complete."""
    if role is None:
        if not needed:
            start, end = cover_telling(parsed, verb, entity, when)
            anchor = (verb.idx, verb.idx + len(verb))
            yield Held(start, end, anchor, entity.name, entity.id, "", change, None, entity.country, when, from_, to)
        return
    phrase_start, phrase_end = role.left_edge.idx, role.right_edge.idx + len(role.right_edge)
    phrase = parsed.text(phrase_start, phrase_end)
    match = ROLE_AT_START.search(phrase)
    if match is None or VAGUE.search(match.group(0)) or phrase_start + match.end("head") <= role.idx:
        return
    if to is None and from_ is None and change is OfficeChange.HOLDS and "previous" in phrase:
        to = past_when(parsed, "previous")
    yield _read_named(parsed, verb, entity, match, phrase_start, change=change, when=when, from_=from_, to=to)


def _read_named(
    parsed: Parsed,
    verb: Token,
    entity: Entity,
    match: re.Match[str],
    at: int,
    *,
    change: OfficeChange,
    when: When | None,
    from_: When | None,
    to: When | None,
) -> Held:
    """The office of the role that `match` names in the phrase that begins at `at`."""
    modifiers = leave_out_names(parsed, match.group("modifiers"), at + match.start("modifiers"))
    title = normalise_role(modifiers, match.group("head"))
    end = at + match.end()
    body, country = find_body(parsed, entity, title, start=at, end=end, of=match.group("of"))
    if country is None and change is not OfficeChange.HOLDS and (title in CHANGING_HANDS or title.endswith("minister")):
        country = find_giver_country(parsed, verb)
    told = cover_telling(parsed, verb, entity, when)
    return Held(
        min(told[0], at),
        max(told[1], end),
        (verb.idx, verb.idx + len(verb)),
        entity.name,
        entity.id,
        title,
        change,
        body,
        country,
        when,
        from_,
        to,
        bool(set(match.group("modifiers").lower().split()) & ACTING_WORDS),
        VERB_CONFIDENCE,
    )
