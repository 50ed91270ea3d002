"""The rows that boosted trees judge: does the article report an incident of a type, and does a phrase fill its slot."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from twosource.extracting.incidents.priors import PARTS, PRIOR_FEATURES
from twosource.extracting.incidents.reading_rows import (
    NAME_READINGS,
    PAIR_READINGS,
    TYPE_READINGS,
    Listed,
    describe_read_names,
    describe_read_pair,
    describe_read_types,
    to_chances,
)
from twosource.extracting.incidents.weights import Described, Opinion
from twosource.model.incident import IncidentSlot, IncidentType

Floats = NDArray[np.float64]

TYPES = tuple(IncidentType)
SLOTS = tuple(IncidentSlot)
MOST_NAMES = 12
"""Names that are considered for each slot."""

SURE_NAMES = 3
LEAST_ODDS = -4.5
"""The three likeliest names are always considered, further ones above these log odds only."""

NOTHING = -9.0
"""The log odds that stand where there is nothing to weigh."""

_IS = tuple(f"is {kind}" for kind in TYPES)

TYPE_FEATURES = (
    "article", "best other", "second other", *(f"article {kind}" for kind in TYPES), "best sentence",
    "second sentence", "sum of sentences", "sum of best types", "place of best", "number of best", "first sentence",
    "first three", "sentences", *(f"best {slot}" for slot in SLOTS), *_IS, *TYPE_READINGS,
)  # fmt: skip

NAME_FEATURES = (
    *(f"{slot} in sentence" for slot in SLOTS), *(f"{slot} nearby" for slot in SLOTS), "odds", "mean odds",
    "sum of chances", "first odds", "own odds", "mentions", *(f"odds {slot}" for slot in SLOTS), "words", "first at",
    "first part", "at", "part", "rank", "behind best", "best longer", "best shorter", "best of same head", "longer",
    "shorter", "plural", "sentences",
)  # fmt: skip

PAIR_FEATURES = (
    "sentence odds", "mean sentence odds", "odds at best", "odds around", "any type", "best sentence",
    "behind sentence", "away from best", "after best", "article", "chance", "chance of others",
    "sum of chances of types", *(f"sentence {kind}" for kind in TYPES), *_IS,
)  # fmt: skip

SLOT_FEATURES = (
    "this slot in sentence", "this slot nearby", "odds of other slots", *(f"this slot by {part}" for part in PARTS),
    *(f"other slots by {part}" for part in PARTS), *(f"for {slot}" for slot in SLOTS),
)  # fmt: skip
"""One forest judges all slots: these say which slot is meant, and what the others above say of that one."""

FILLER_FEATURES = NAME_FEATURES + PAIR_FEATURES + PRIOR_FEATURES + SLOT_FEATURES + NAME_READINGS + PAIR_READINGS


_ODDS = NAME_FEATURES.index(f"odds {SLOTS[0]}")


@dataclass(frozen=True, slots=True)
class Name:
    """The phrases of an article that are one name, by number, and the one that speaks most for the slot.

    `odds` are the mean of what the words and the network's reading say of that one.
    """

    name: str
    phrases: tuple[int, ...]
    best: int
    odds: float


def describe_types(opinion: Opinion) -> Floats:
    """A row for each type, in the order of TYPES."""
    sentences = opinion.sentences if len(opinion.sentences) else np.full((1, len(TYPES)), NOTHING)
    chances = to_chances(sentences)
    slots = opinion.phrases.max(axis=0) if len(opinion.phrases) else np.full(len(SLOTS), NOTHING)
    rows = []
    for number in range(len(TYPES)):
        column = sentences[:, number]
        ranked = np.sort(column)[::-1]
        best = int(np.argmax(column))
        others = np.sort(np.delete(opinion.article, number))[::-1]
        rows.append([
            opinion.article[number], *others[:2], *opinion.article, ranked[0],
            ranked[1] if len(ranked) > 1 else NOTHING, chances[:, number].sum(), chances.max(axis=1).sum(),
            best / len(column), best, column[0], column[:3].max(), len(column), *slots, *_one_hot(number),
        ])  # fmt: skip
    return np.concatenate([np.array(rows, dtype=np.float64), describe_read_types(opinion.reading)], axis=1)


def list_names(described: Described, opinion: Opinion, slot: int) -> tuple[Name, ...]:
    """The names that may fill the slot, the likeliest first."""
    grouped: dict[str, list[int]] = {}
    for number, phrase in enumerate(described.phrases):
        grouped.setdefault(phrase.name, []).append(number)
    names = []
    both = (opinion.phrases[:, slot] + opinion.reading.slots[:, slot]) / 2
    for name, phrases in grouped.items():
        odds = both[phrases]
        best = int(np.argmax(odds))
        names.append(Name(name, tuple(phrases), phrases[best], float(odds[best])))
    names.sort(key=lambda one: (-one.odds, one.name))
    return tuple(one for rank, one in enumerate(names[:MOST_NAMES]) if rank < SURE_NAMES or one.odds > LEAST_ODDS)


def describe_fillers(
    described: Described, opinion: Opinion, chances: Sequence[float], slot: int, *,
    names: Sequence[Name], types: Sequence[int], priors: Floats,
) -> Floats:  # fmt: skip
    """A row for each name with each of the types, in that order; `chances` are those of the types.

    `priors` has a row for each name: see `Priors.look_up`.
    """
    strongest = _strongest(described, opinion)
    listed = [_list(described, name) for name in names]
    readings = describe_read_names(opinion.reading, listed, slot)
    rows = []
    for rank, name in enumerate(names):
        own = list(_describe_name(described, opinion, strongest, names, slot=slot, rank=rank))
        known = priors[rank].tolist()
        for_slot = list(_describe_slot(own, priors[rank].reshape(len(PARTS), -1), slot))
        rows += [
            [*own, *_describe_pair(described, opinion, chances, name, number), *known, *for_slot, *readings[rank],
             *describe_read_pair(opinion.reading, listed[rank], slot, number)]
            for number in types
        ]  # fmt: skip
    return np.array(rows, dtype=np.float64).reshape(-1, len(FILLER_FEATURES))


def _list(described: Described, name: Name) -> Listed:
    sentences = tuple(described.phrases[number].sentence for number in name.phrases)
    return Listed(name.name, name.phrases, name.best, sentences)


def _one_hot(number: int) -> list[float]:
    return [float(number == other) for other in range(len(TYPES))]


def _strongest(described: Described, opinion: Opinion) -> Floats:
    """The highest log odds of a phrase of each sentence, by slot."""
    strongest = np.full((len(described.sentences), len(SLOTS)), NOTHING)
    np.maximum.at(strongest, [phrase.sentence for phrase in described.phrases], opinion.phrases)
    return strongest


def _describe_name(
    described: Described, opinion: Opinion, strongest: Floats, names: Sequence[Name], *, slot: int, rank: int
) -> Iterator[float]:
    name = names[rank]
    phrases = list(name.phrases)
    odds = opinion.phrases[phrases, slot]
    sentences = sorted({described.phrases[number].sentence for number in phrases})
    nearby = sorted({near for at in sentences for near in (at - 1, at, at + 1) if 0 <= near < len(described.sentences)})
    at = described.phrases[name.best].sentence
    total = len(described.sentences)
    yield from strongest[sentences].max(axis=0)
    yield from strongest[nearby].max(axis=0)
    yield from (odds.max(), odds.mean(), to_chances(odds).sum(), odds[0], opinion.own[name.best, slot], len(phrases))
    yield from opinion.phrases[phrases].max(axis=0)
    yield from (name.name.count(" ") + 1, sentences[0], sentences[0] / total, at, at / total)
    yield from (rank, names[0].odds - name.odds)
    yield from _kin(names, name)
    yield from (described.plural[name.best], total)


def _kin(names: Sequence[Name], name: Name) -> Iterator[float]:
    """Of the names that hold this one, that it holds, and that end as it does: the highest log odds, and how many."""
    whole = f" {name.name} "
    ending = name.name.rpartition(" ")[2]
    longer = [other.odds for other in names if other is not name and whole in f" {other.name} "]
    shorter = [other.odds for other in names if other is not name and f" {other.name} " in whole]
    same = [other.odds for other in names if other is not name and other.name.rpartition(" ")[2] == ending]
    yield from (max(group, default=NOTHING) for group in (longer, shorter, same))
    yield from (len(longer), len(shorter))


def _describe_pair(
    described: Described, opinion: Opinion, chances: Sequence[float], name: Name, number: int
) -> Iterator[float]:
    column = opinion.sentences[:, number]
    sentences = [described.phrases[phrase].sentence for phrase in name.phrases]
    here = column[sentences]
    at = described.phrases[name.best].sentence
    best = int(np.argmax(column))
    others = [chance for other, chance in enumerate(chances) if other != number]
    yield from (here.max(), here.mean(), column[at], column[max(0, at - 1) : at + 2].max())
    yield from (opinion.sentences[sentences].max(), column[best], column[best] - here.max())
    yield from (abs(at - best), at - best, opinion.article[number], chances[number], max(others), sum(chances))
    yield from opinion.sentences[at]
    yield from _one_hot(number)


def _describe_slot(own: Sequence[float], known: Floats, slot: int) -> Iterator[float]:
    """What the features of the name and its priors, a row for each part, say of this slot and of the others."""
    of_slots = own[_ODDS : _ODDS + len(SLOTS)]
    yield from (own[slot], own[len(SLOTS) + slot])
    yield max(odds for other, odds in enumerate(of_slots) if other != slot)
    yield from known[:, slot]
    yield from np.delete(known[:, : len(SLOTS)], slot, axis=1).max(axis=1)
    yield from (float(slot == other) for other in range(len(SLOTS)))
