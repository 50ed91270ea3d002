"""No pattern of the package takes long on a line that was made to make it try everything."""

import importlib
import pkgutil
import re
import time
from collections.abc import Iterator

import pytest

import twosource.reading

LENGTH = 600
"""Characters of a bait; one that takes steps with the square of them ends in hundredths of a second."""
SLOWEST = 0.5
"""Seconds of CPU; patterns that are quadratic in a line are held to short lines where they are used."""
UNITS = (
    "a", "A", "1", " ", "-", ".", ",", "(", "月", "_", "|", "—", "…", "<p ", "<!--", "a.", "a-", "A. ", "Aa ", "1. ",
    "May 1, ", "2023-05-", "© ", "page ", ' a="', "Reuters ", "(AP) ", "\t",
)  # fmt: skip


def patterns_in(value: object, depth: int = 0) -> Iterator[re.Pattern[str] | re.Pattern[bytes]]:
    """The patterns that a constant is or holds."""
    if isinstance(value, re.Pattern):
        yield value
    elif depth < 3 and isinstance(value, tuple | list | frozenset | set | dict):
        for item in value.values() if isinstance(value, dict) else value:
            yield from patterns_in(item, depth + 1)


def constants() -> list[tuple[str, re.Pattern[str] | re.Pattern[bytes]]]:
    """Every pattern of every module that reads pages, by module and name."""
    found = {}
    for module in pkgutil.iter_modules(twosource.reading.__path__, "twosource.reading."):
        for name, value in vars(importlib.import_module(module.name)).items():
            for pattern in patterns_in(value):
                found.setdefault(pattern, f"{module.name.rpartition('.')[2]}.{name}")
    return sorted(((name, pattern) for pattern, name in found.items()), key=lambda one: (one[0], str(one[1].pattern)))


CONSTANTS = constants()


def seconds(pattern: re.Pattern[str] | re.Pattern[bytes], unit: str) -> float:
    """The CPU time that the pattern takes on the unit over and over, with an end that does not fit."""
    text = (unit * (LENGTH // len(unit) + 1))[:LENGTH] + "!\x01"
    bait = text.encode() if isinstance(pattern.pattern, bytes) else text
    started = time.process_time()
    pattern.search(bait)
    pattern.fullmatch(bait)
    return time.process_time() - started


def test_there_are_patterns_to_look_at() -> None:
    assert len(CONSTANTS) > 100


@pytest.mark.parametrize("pattern", [one for _, one in CONSTANTS], ids=[name for name, _ in CONSTANTS])
def test_a_pattern_ends_soon(pattern: re.Pattern[str] | re.Pattern[bytes]) -> None:
    assert {unit: took for unit in UNITS if (took := seconds(pattern, unit)) > SLOWEST} == {}
