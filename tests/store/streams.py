"""Streams of made articles on two happenings that share some words: the program joins and splits their stories."""

from __future__ import annotations

import random
from functools import cache

import pytest
from tests.store.made import article

from twosource.resolving import StoryIndex

NAMES = "Marvale", "Orlo", "Brandt", "Quist", "Tessin", "Kaur", "Lorn", "Veldt"
WORDS = (
    *("ferry", "harbour", "divers", "wreck", "captain", "hull", "lighthouse", "sailors", "cargo"),
    *("rescue", "storm", "crane", "anchor", "inquiry", "salvage", "beacon", "dock", "tugboat"),
)
FRAMES = (
    "{} saw the {} near {} while the {} lay by the {}.",
    "In {} they argued over a {} until {} gave up its {}, though no {} had been counted.",
)
LONGEST = 10
SEEDS = 400


@cache
def find_stream(kind):
    """The first stream in which the index of stories joins or splits; the last article is the one that makes it."""
    for seed in range(SEEDS):
        stream, index = make_stream(seed), StoryIndex()
        for at, one in enumerate(stream, 1):
            changes = index.add(one.id, one.title, one.text, one.published.day).changes
            if [change.kind for change in changes] == [kind]:
                return tuple(stream[:at])
            if changes:
                break
    pytest.fail(f"no stream is {kind}")


def make_stream(seed):
    """Articles in the order of their days: of the one happening, of the other, or of both."""
    chance = random.Random(seed)  # noqa: S311 - made articles are no secret
    shared = chance.choice([0, 1, 2])
    one, other = NAMES[:4], NAMES[4 - shared : 8 - shared]
    words, more = WORDS[:8], WORDS[8 - chance.choice([2, 3, 4, 5, 6]) :]
    plan = [chance.choice("aabbm") for _ in range(LONGEST)]
    told = {"a": (one, words, FRAMES[:1]), "b": (other, more, FRAMES[1:]), "m": (one + other, words + more, FRAMES)}
    return [
        article(
            f"outlet{number}", *_tell(*told[kind], chance), day=f"2031-03-{number + 1:02}", title=_name(*told[kind][:2])
        )
        for number, kind in enumerate(plan)
    ]


def _name(names, words):
    return f"{names[0]} {words[0]}"


def _tell(names, words, frames, chance):
    for _ in range(6):
        near, there, three = chance.choice(names), chance.choice(names), chance.sample(words, 3)
        yield chance.choice(frames).format(near, three[0], there, *three[1:])
