"""Of which body, town or state an office is: what its words, the words around it and its holder's name tell."""

from __future__ import annotations

import re
from collections.abc import Sequence

from twosource.extracting.offices.titles import CHANGING_HANDS, PARTY_AND_SEAT, QUALIFIER_WORDS
from twosource.extracting.offices.words import LED
from twosource.language.entities.titles import ECHOES
from twosource.language.parsed import Parsed
from twosource.model.annotation import Entity, EntityKind, Mention, MentionForm

ALLIANCES = frozenset(("UN", "U.N.", "EU", "E.U.", "NATO", "AU", "OSCE", "IMF", "WHO"))
"""Bodies of many states, which taggers often take for nothing."""

LED_BY = 20
"""Characters before an "its" in which it may be told whom somebody leads: "the team, led by its coach"."""

OF_STATE = re.compile(r" of (?:the )?(?=[A-Z])")


def find_body(
    parsed: Parsed, entity: Entity | None, role: str, *, start: int, end: int, of: str | None
) -> tuple[str | None, str | None]:
    """The body and the country (ISO 3166 alpha-2) of the role at text[start:end], each None when not told."""
    country = next((place.country for place in parsed.places_within(start, end) if place.country), None)
    body = next((token.text for token in parsed.tokens(start, end) if token.text in ALLIANCES), None)
    named = sorted(parsed.mentions_within(start, end), key=lambda pair: pair[0].form is not MentionForm.NAME)
    for mention, found in named:
        if (
            found.kind is EntityKind.ORGANISATION
            and not _names_field(mention.text)
            and mention.start >= start
            and mention.end <= end
        ):
            body = body or mention.text
            country = country or found.country
            break
    if body is None and of is not None and country is None:
        name = of.split(maxsplit=1)[-1].removeprefix("the ")
        body = name if name[:1].isupper() or (ECHOES | LED) & set(name.lower().split()) else None
    if country is None:
        holders = (found for mention, found in named if mention.start >= start and mention.form is MentionForm.NOMINAL)
        country = next((found.country for found in holders if found.country), None)
    if country is None and entity is not None and (role in CHANGING_HANDS or role.endswith(" minister")):
        country = entity.country
    return body, country


def find_part(parsed: Parsed, role: str, start: int, end: int) -> str | None:
    """The city, state or province whose office it is, where the words name one: "Mayor of Port Ilo"."""
    for place in parsed.places_within(start, end):
        if place.kind not in ("country", "continent", "region") and place.text[:1].isupper():
            return None if role == "ambassador" else place.text
    return None


def find_state_behind(parsed: Parsed, role: str, end: int) -> str | None:
    """The country that follows a head of state's or a minister's name: "President Berg of Ruritania"."""
    if role not in CHANGING_HANDS and not role.endswith(" minister"):
        return None
    match = OF_STATE.match(flatten(parsed.text(end, end + 40)))
    if match is None:
        return None
    places = parsed.places_within(end + match.end(), end + 60)
    return places[0].country if places and places[0].start == end + match.end() else None


def find_seat(parsed: Parsed, end: int, country: str | None) -> tuple[str | None, str | None]:
    """The state or town that follows a lawmaker's or governor's name ("(R-Ohio)", "of Iowa"), and its country."""
    behind = flatten(parsed.text(end, end + 50))
    match = PARTY_AND_SEAT.match(behind)
    if match is not None:
        return match["seat"], country or "US"
    match = OF_STATE.match(behind)
    place = next(iter(parsed.places_within(end + match.end(), end + 60)), None) if match is not None else None
    if match is None or place is None or place.start != end + match.end() or place.kind in ("country", "continent"):
        return None, country
    return place.text, country or place.country


def find_owner(parsed: Parsed, role_start: int) -> tuple[str | None, str | None]:
    """What "its" means before a role ("Its president"): the last body or state before it; its name and country."""
    before = parsed.text(max(0, role_start - 5), role_start).split()
    if not before or before[-1].lower() != "its":
        return None, None
    at = role_start - 4
    here = parsed.sentence_at(at)
    start = parsed.sentence_at(here.start - 1).start if here.start > 0 else here.start
    if parsed.text(max(0, at - LED_BY), at).endswith(("led by ", "headed by ", "run by ")):
        near = [pair for pair in parsed.mentions_within(here.start, at) if pair[0].form is MentionForm.NAME]
        return (max(near, key=lambda pair: pair[0].start)[0].text, None) if near else (None, None)
    pairs = [
        (mention, entity)
        for mention, entity in parsed.mentions_within(start, at)
        if entity.kind in (EntityKind.ORGANISATION, EntityKind.PLACE) and mention.end <= at
    ]
    if _has_nameless_subject(parsed, here.start, at, pairs):
        return None, None
    subjects = [pair for pair in pairs if parsed.tokens(pair[0].start, pair[0].end).root.dep_ in ("nsubj", "nsubjpass")]
    if not pairs:
        return None, None
    mention, entity = (subjects or pairs)[-1]
    return (None, entity.country) if entity.kind is EntityKind.PLACE else (mention.text, entity.country)


def leave_out_names(parsed: Parsed, modifiers: str, start: int) -> str:
    """The modifiers without the names of places, peoples and bodies: "Ruritanian Defense " is "Defense "."""
    if not modifiers.strip():
        return modifiers
    end = start + len(modifiers.rstrip())
    named = [
        (mention.start, mention.end)
        for mention, entity in parsed.mentions_within(start, end)
        if entity.kind is not EntityKind.PERSON and not _names_field(mention.text)
    ]
    named += [(place.start, place.end) for place in parsed.places_within(start, end)]
    kept = (
        parsed.token_text(token)
        for token in parsed.tokens(start, end)
        if token.text not in ALLIANCES
        and "poss" not in (token.dep_, token.head.dep_ if token.dep_ == "compound" else "")
        and (token.ent_type_ not in ("GPE", "NORP", "LOC") or token.lower_ in QUALIFIER_WORDS)
        and not any(a <= token.idx < b for a, b in named)
    )
    return " ".join(word for word in kept if word not in ("'s", "’s", "-")) + " "


def _names_field(text: str) -> bool:
    """Whether what was taken for a body is but the field of an office: "Defense", "State"."""
    return all(word in QUALIFIER_WORDS for word in text.lower().split())


def flatten(text: str) -> str:
    """The text with each white character as a blank, of the same length."""
    return re.sub(r"\s", " ", text)


def _has_nameless_subject(parsed: Parsed, start: int, end: int, named: Sequence[tuple[Mention, Entity]]) -> bool:
    """Whether a thing without a name is the subject before an "its": "the mill will close, its director said"."""
    return any(
        token.dep_ in ("nsubj", "nsubjpass") and token.pos_ == "NOUN"
        and not any(mention.start <= token.idx < mention.end for mention, _ in named)
        for token in parsed.tokens(start, end)
    )  # fmt: skip
