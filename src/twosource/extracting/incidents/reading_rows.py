"""What the network's reading adds to the rows that trees judge: see `rows`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from twosource.extracting.incidents.reading import UNREAD, Reading
from twosource.model.incident import IncidentSlot, IncidentType

Floats = NDArray[np.float64]

SLOTS, TYPES = tuple(IncidentSlot), tuple(IncidentType)

TYPE_READINGS = (
    "read article", "read best other", *(f"read article {kind}" for kind in TYPES), "read best sentence",
    "read second sentence", "read sum of sentences", "read best phrase", "read best filler", "read sum of fillers",
    "read any filler", *(f"read best {slot}" for slot in SLOTS),
)  # fmt: skip

NAME_READINGS = (
    "read odds", "read mean odds", "read sum of chances", "read first odds", "read odds at best",
    *(f"read odds {slot}" for slot in SLOTS), "read other slots", "read rank", "read behind best",
    "read best longer", "read best shorter", "read best of same head",
)  # fmt: skip

PAIR_READINGS = (
    "read of type", "read of type at best", "read of other types", "read both", "read both at first",
    "read sum of both", "read sentence", "read article of type", *(f"read of {kind}" for kind in TYPES),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Listed:
    """A name as the reading sees it: itself, its phrases, the one that speaks most for the slot, their sentences."""

    name: str
    phrases: tuple[int, ...]
    best: int
    sentences: tuple[int, ...]


def to_chances(odds: Floats) -> Floats:
    """The chances that these log odds stand for."""
    chances: Floats = 1.0 / (1.0 + np.exp(-np.clip(odds, -30.0, 30.0)))
    return chances


def describe_read_types(reading: Reading) -> Floats:
    """A row for each type, in the order of TYPES."""
    empty = np.full((1, len(TYPES)), UNREAD)
    sentences = reading.sentences if len(reading.sentences) else empty
    slots, types = (reading.slots, reading.types) if len(reading.slots) else (empty[:, : len(SLOTS)], empty)
    any_slot = slots.max(axis=1)
    rows = []
    for number in range(len(TYPES)):
        ranked = np.sort(sentences[:, number])[::-1]
        both = np.minimum(any_slot, types[:, number])
        rows.append([
            reading.article[number], np.delete(reading.article, number).max(), *reading.article, ranked[0],
            ranked[1] if len(ranked) > 1 else UNREAD, to_chances(sentences[:, number]).sum(), types[:, number].max(),
            both.max(), to_chances(both).sum(), any_slot.max(), *slots.max(axis=0),
        ])  # fmt: skip
    return np.array(rows, dtype=np.float64)


def describe_read_names(reading: Reading, names: Sequence[Listed], slot: int) -> list[list[float]]:
    """A row for each name with the NAME_READINGS for the slot."""
    best = [float(reading.slots[list(name.phrases), slot].max()) for name in names]
    ranked = sorted(range(len(names)), key=lambda at: (-best[at], at))
    ranks = {at: rank for rank, at in enumerate(ranked)}
    return [
        [*_describe_name(reading, name, slot), ranks[at], max(best) - best[at], *_kin(names, best, at)]
        for at, name in enumerate(names)
    ]


def describe_read_pair(reading: Reading, name: Listed, slot: int, number: int) -> list[float]:
    """The PAIR_READINGS of the name in the slot with the type of that number."""
    phrases = list(name.phrases)
    odds, types = reading.slots[phrases, slot], reading.types[phrases]
    both = np.minimum(odds, types[:, number])
    return [
        types[:, number].max(), reading.types[name.best, number], np.delete(types, number, axis=1).max(), both.max(),
        both[0], float(to_chances(odds) @ to_chances(types[:, number])),
        reading.sentences[list(name.sentences), number].max(), reading.article[number], *types.max(axis=0),
    ]  # fmt: skip


def _describe_name(reading: Reading, name: Listed, slot: int) -> Iterator[float]:
    slots = reading.slots[list(name.phrases)]
    odds = slots[:, slot]
    highest = slots.max(axis=0)
    yield from (odds.max(), odds.mean(), to_chances(odds).sum(), odds[0], reading.slots[name.best, slot])
    yield from highest
    yield np.delete(highest, slot).max()


def _kin(names: Sequence[Listed], best: Sequence[float], at: int) -> Iterator[float]:
    """Of the names that hold this one, that it holds, and that end as it does: the highest log odds."""
    name = names[at].name
    ending = name.rpartition(" ")[2]
    others = [(f" {other.name} ", odds) for other, odds in zip(names, best, strict=True) if other is not names[at]]
    yield max((odds for other, odds in others if f" {name} " in other), default=UNREAD)
    yield max((odds for other, odds in others if other in f" {name} "), default=UNREAD)
    yield max((odds for other, odds in others if other.rstrip().rpartition(" ")[2] == ending), default=UNREAD)
