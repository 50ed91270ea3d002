"""Which candidates are restrictions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from twosource.extracting.restriction_readings import Reading
from twosource.model.statement import Modality, RestrictionKind


class Chosen(NamedTuple):
    """A reading that is a restriction, how likely it is one, of which kind, and how it is put."""

    reading: Reading
    chance: float
    kind: RestrictionKind
    modality: Modality
    lifted: bool


def take(one: Reading) -> Chosen:
    return Chosen(one, 0.5, one.candidate.trigger.kind, one.modality, one.lifted)


def choose(readings: Sequence[Reading]) -> list[Chosen]:
    return [take(one) for one in readings if one.candidate.told and one.modality not in (Modality.POSSIBLE, Modality.CONDITIONAL)]
