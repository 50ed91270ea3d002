"""Offices that are told by what somebody does now: "who chairs the committee", "heads the Red Cross"."""

from __future__ import annotations

from collections.abc import Iterator

from twosource.extracting.grammar.participants import find_subject, is_passive
from twosource.extracting.grammar.word_finding import find_words
from twosource.extracting.offices.holders import child_of, find_holder
from twosource.extracting.offices.mentions import Held
from twosource.language.parsed import Parsed
from twosource.language.tokens import Token
from twosource.model.annotation import EntityKind, Mention, MentionForm
from twosource.model.statement import OfficeChange

PRESIDING = {"head": "head", "chair": "chair", "lead": "leader"}
"""Verbs whose subject has an office of the body that is their object."""

PRESENT = ("VBZ", "VBP")

CONFIDENCE = 0.7


def find_led_bodies(parsed: Parsed) -> Iterator[Held]:
    """The offices of those who head, chair or lead a body that is named; of the past nothing is told."""
    for verb in find_words(parsed.doc, frozenset(PRESIDING)):
        if verb.pos_ != "VERB" or verb.tag_ not in PRESENT or is_passive(verb):
            continue
        body = _find_led(parsed, verb)
        subject = verb.head if _is_relative(verb) else find_subject(verb)
        entity = None if body is None or subject is None else find_holder(parsed, subject)
        if body is None or entity is None or entity.name == body.text:
            continue
        start = min(subject.idx if subject is not None else verb.idx, verb.idx)
        yield Held(
            start, body.end, (verb.idx, verb.idx + len(verb)), entity.name, entity.id, PRESIDING[verb.lemma_],
            OfficeChange.HOLDS, body.text, _find_country(parsed, body), confidence=CONFIDENCE,
        )  # fmt: skip


def _is_relative(verb: Token) -> bool:
    return verb.dep_ == "relcl" and any(child.lower_ == "who" for child in verb.lefts)


def _find_led(parsed: Parsed, verb: Token) -> Mention | None:
    """The body that is the verb's object, by its name."""
    led = child_of(verb, "dobj")
    if led is None:
        return None
    named = (
        mention
        for mention, entity in parsed.mentions_within(led.idx, led.idx + len(led))
        if entity.kind is EntityKind.ORGANISATION and mention.form is MentionForm.NAME
    )
    return next(named, None)


def _find_country(parsed: Parsed, body: Mention) -> str | None:
    return next((place.country for place in parsed.places_within(body.start, body.end) if place.country), None)
