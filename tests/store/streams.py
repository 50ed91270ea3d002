"""Streams of made articles on two happenings that share some words: the program joins and splits their stories."""

from __future__ import annotations

import random

from tests.store.made import article

NAMES = "Marvale", "Orlo", "Brandt", "Quist", "Tessin", "Kaur", "Lorn", "Veldt"
WORDS = (
    *("ferry", "harbour", "divers", "wreck", "captain", "hull", "lighthouse", "sailors", "cargo"),
    *("rescue", "storm", "crane", "anchor", "inquiry", "salvage", "beacon", "dock", "tugboat"),
)
SPLIT_THEN_JOINED, JOINED = 2, 21
"""Streams (seeds) in which a story is split and later joined again, and in which two are joined."""
LONGEST = 10


def make_stream(seed, length=LONGEST):
    """Articles in the order of their days: of the one happening, of the other, or of both."""
    chance = random.Random(seed)  # noqa: S311 - made articles are no secret
    shared = chance.choice([0, 1, 2])
    one, other = NAMES[:4], NAMES[4 - shared : 8 - shared]
    words, more = WORDS[:8], WORDS[8 - chance.choice([2, 3, 4, 5, 6]) :]
    plan = [chance.choice("aabbm") for _ in range(LONGEST)]
    told = {"a": (one, words), "b": (other, more), "m": (one + other, words + more)}
    return [
        article(
            f"outlet{number}", *_tell(*told[kind], chance), day=f"2031-03-{number + 1:02}", title=_name(*told[kind])
        )
        for number, kind in enumerate(plan)
    ][:length]


def _name(names, words):
    return f"{names[0]} {words[0]}"


def _tell(names, words, chance):
    for _ in range(6):
        near, there, three = chance.choice(names), chance.choice(names), chance.sample(words, 3)
        yield f"{near} saw the {three[0]} near {there} while the {three[1]} lay by the {three[2]}."
