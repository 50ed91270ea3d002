"""How likely two tellings are of one event, and the groups that follow: learned weights, then linkage."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from importlib.resources import files

import numpy as np

from twosource.learned.trees import Floats
from twosource.resolving.incident_reading import Telling
from twosource.resolving.incident_signs import SIGNS, Experience, compare, describe_setting

CONSTANT = "constant"
# Two groups are as near as the mean chance of their pairs, and as that of their likeliest pair, in these shares; from
# ONE_EVENT on they are one. Sought by cross-validation (scripts/train_incidents.py): the mean alone is worse.
MEAN_SHARE = 0.3
ONE_EVENT = 0.5
FORBIDDEN = -1e9
"""Stands for the chance of a pair that may not be joined: no group that holds it comes near ONE_EVENT."""

Forbids = Callable[[int, int], bool]


def group_tellings(tellings: Sequence[Telling], forbids: Forbids | None = None) -> list[tuple[int, ...]]:
    """The places of the tellings of one event, for each event; all of one story. `forbids` keeps pairs apart."""
    chances = judge_pairs(tellings)
    if forbids is not None:
        for one in range(len(tellings)):
            for other in range(one):
                if forbids(one, other):
                    chances[one, other] = chances[other, one] = FORBIDDEN
    return link(chances, ONE_EVENT)


def judge_pairs(tellings: Sequence[Telling]) -> Floats:
    """The chance that two tellings are of one event, for each two; the diagonal is FORBIDDEN."""
    size = len(tellings)
    chances = np.full((size, size), FORBIDDEN)
    if size < 2:
        return chances
    setting, experience = describe_setting(tellings), load_experience()
    constant, weights = incident_weights()
    for one in range(1, size):
        rows = np.array([compare(tellings[one], tellings[other], setting, experience) for other in range(one)])
        chances[one, :one] = 1.0 / (1.0 + np.exp(-np.clip(rows @ weights + constant, -30.0, 30.0)))
        chances[:one, one] = chances[one, :one]
    return chances


def link(chances: Floats, least: float) -> list[tuple[int, ...]]:
    """Groups joined two at a time, the nearest first, while two are at least as near as `least`."""
    mean, top = chances.copy(), chances.copy()
    near = _weigh(mean, top)
    groups: dict[int, tuple[int, ...]] = {at: (at,) for at in range(len(mean))}
    while len(groups) > 1:
        one, other = divmod(int(near.argmax()), len(near))
        if near[one, other] < least:
            break
        large, small = len(groups[one]), len(groups[other])
        _merge(mean, one, other, (mean[one] * large + mean[other] * small) / (large + small))
        _merge(top, one, other, np.maximum(top[one], top[other]))
        _merge(near, one, other, _weigh(mean[one], top[one]))
        groups[one] += groups.pop(other)
    return [tuple(sorted(group)) for group in groups.values()]


def _weigh(mean: Floats, top: Floats) -> Floats:
    return MEAN_SHARE * mean + (1 - MEAN_SHARE) * top


def _merge(near: Floats, one: int, other: int, joined: Floats) -> None:
    near[one], near[:, one] = joined, joined
    near[other], near[:, other] = FORBIDDEN, FORBIDDEN
    near[one, one] = FORBIDDEN


@cache
def incident_weights() -> tuple[float, Floats]:
    """The constant and the weight of each sign. Raises ValueError where they were learned for other signs."""
    weights = {name: float(value) for name, value in _read_table("incident_weights.tsv")}
    if set(weights) != {CONSTANT, *SIGNS}:
        raise ValueError("incident_weights.tsv was made for other signs; run scripts/train_incidents.py")
    return weights[CONSTANT], np.array([weights[sign] for sign in SIGNS])


@cache
def load_experience() -> Experience:
    """How often two words told one event, in the training topics of ECB+."""
    return Experience(
        {(one, other): (int(same), int(total)) for one, other, same, total in _read_table("incident_pairs.tsv")}
    )


def _read_table(name: str) -> list[list[str]]:
    return [line.split("\t") for line in files(__package__).joinpath(name).read_text("utf-8").splitlines()]
