"""What it tells of the counted where they are: "on board", "in custody", "among the dead", "without power"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from twosource.extracting.counting import measure_words as words
from twosource.extracting.counting.counted_nouns import Kind, find_kind
from twosource.extracting.counting.judged import PRESENT, Judged, look_up, look_up_state
from twosource.language.tokens import Token
from twosource.model.statement import Measure

PREMISES = frozenset((Kind.BUILDINGS, Kind.VEHICLES))
"""What people are counted in when something happens to it."""

PARTIES = frozenset(("party", "group", "team", "crowd", "queue", "room"))
"""Of what people are one by one counted: "there were six in the party"."""

_WITHIN = frozenset(("in", "at", "on", "under", "behind", "into"))


def read_place(preposition: Token) -> Iterator[Judged]:
    """What being in such a place means: "on board", "in custody", "at the scene"."""
    places = {token.lower_: token for token in preposition.subtree}
    if preposition.lower_ == "aboard" or (preposition.lower_ == "on" and "board" in places):
        yield Judged(Measure.ATTENDING, preposition, 0.85)
    yield from _read_plight(preposition, places)
    if preposition.lower_ not in _WITHIN:
        return
    for measure, nouns in (
        (Measure.DETAINED, words.CUSTODY),
        (Measure.ABDUCTED, words.CAPTIVITY),
        (Measure.DEPLOYED, words.SCENES),
    ):
        found = next((places[noun] for noun in places if noun in nouns), None)
        if found is not None:
            yield Judged(measure, found, 0.75)
    yield from _read_stay(preposition, places)
    if "condition" in places and not words.CONDITIONS.isdisjoint(places):
        yield Judged(Measure.INJURED, places["condition"], 0.8)
    occasion = next((places[noun] for noun in places if noun in words.GATHERINGS), None)
    if occasion is not None and occasion.head.i == preposition.i:
        yield Judged(Measure.ATTENDING, occasion, 0.6)


def _read_plight(preposition: Token, places: Mapping[str, Token]) -> Iterator[Judged]:
    """What "among the dead", "without power", "inside" and "at work" tell."""
    if preposition.lower_ == "among":
        yield from _read_group(preposition)
    if preposition.lower_ == "without" and not words.UTILITIES.isdisjoint(places):
        yield Judged(Measure.AFFECTED, preposition, 0.75)
    if preposition.lower_ == "inside" or (preposition.lower_ == "at" and "work" in places):
        yield Judged(Measure.ATTENDING, preposition, PRESENT)


def _read_stay(preposition: Token, places: Mapping[str, Token]) -> Iterator[Judged]:
    """What it tells that they are, or lie, in a hospital, a building or a vehicle."""
    lying = preposition.head.lemma_ in ("be", "remain", "stay", "lie", "leave") or preposition.head.pos_ == "NUM"
    if lying and not words.HOSPITALS.isdisjoint(places):
        yield Judged(Measure.INJURED, preposition, 0.75)
    if lying and any(find_kind(place.text) in PREMISES or place.lower_ in PARTIES for place in preposition.children):
        yield Judged(Measure.ATTENDING, preposition, PRESENT)


def _read_group(among: Token) -> Iterator[Judged]:
    """The state of those among whom they are: "were among the dead"."""
    for group in among.children:
        yield from look_up(words.COUNTED_FATES, group, 0.85)
        yield from look_up_state(group, 0.8)
