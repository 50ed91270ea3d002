"""The country of a participant whom the text calls by no country: what stands beside the name, else the scene."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from twosource.extracting.grammar.syntax import find_head
from twosource.language.parsed import Parsed
from twosource.model.annotation import Place
from twosource.model.statement import CountryBasis, Participant

INTERNATIONAL = frozenset(("IGO", "NGO", "MED"))
"""Sectors that belong to no country: the United Nations, the Red Cross."""

BEYOND = frozenset(
    ("international", "foreign", "united nations", "u.n.", "eu", "european", "nato", "league", "world", "amnesty")
)
"""Words that keep a participant from being taken for one of the country where it happens."""

Sides = tuple[tuple[Participant, ...], tuple[Participant, ...]]


def place_sides(parsed: Parsed, actors: tuple[Participant, ...], recipients: tuple[Participant, ...]) -> Sides:
    """The two sides with countries for those who have none of their own.

    First the country of the phrase that hangs on the name ("rebels in the valley of Ruritania"), then the one country
    of the sentence where it names but one: PLOVER's coders place "the president" in the state that is spoken of.
    """
    actors = tuple(_place_beside(parsed, one) for one in actors)
    recipients = tuple(_place_beside(parsed, one) for one in recipients)
    scene = _find_scene(parsed, actors, recipients)
    if scene is None:
        return actors, recipients
    return tuple(_take(one, scene) for one in actors), tuple(_take(one, scene) for one in recipients)


def _place_beside(parsed: Parsed, one: Participant) -> Participant:
    if one.country is not None or _is_beyond(one):
        return one
    head = find_head(parsed, one.start, one.end)
    last = head.right_edge
    sentence = parsed.sentence_at(one.start)
    for place in parsed.places_within(one.start, min(sentence.end, last.idx + len(last))):
        if place.country is not None:
            return replace(one, country=place.country, country_from=CountryBasis.BESIDE)
    return one


def _find_scene(parsed: Parsed, actors: tuple[Participant, ...], recipients: tuple[Participant, ...]) -> str | None:
    """The one country that the sentence speaks of, apart from those of the sides; else the one of the sides."""
    everyone = (*actors, *recipients)
    if not everyone:
        return None
    sentence = parsed.sentence_at(everyone[0].start)
    places = [place for place in parsed.places_within(sentence.start, sentence.end) if place.country is not None]
    counts = Counter(place.country for place in places)
    taken = {one.country for one in everyone if one.country is not None}
    free = [country for country in counts if country not in taken]
    if len(free) == 1:
        return free[0]
    if not free and len(taken) == 1:
        return next(iter(taken))
    return _nearest(places, everyone) if free else None


def _nearest(places: list[Place], everyone: tuple[Participant, ...]) -> str | None:
    unplaced = next((one for one in everyone if one.country is None), None)
    if unplaced is None:
        return None
    return min(places, key=lambda place: abs(place.start - unplaced.start)).country


def _take(one: Participant, country: str) -> Participant:
    if one.country is not None or _is_beyond(one):
        return one
    return replace(one, country=country, country_from=CountryBasis.SCENE)


def _is_beyond(one: Participant) -> bool:
    words = one.text.lower()
    return one.sector in INTERNATIONAL or any(word in words for word in BEYOND)
