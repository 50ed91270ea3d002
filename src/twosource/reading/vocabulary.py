"""The lists of words that the rules of this package look into, kept as plain text in `words.txt`."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


def load_words(name: str) -> frozenset[str]:
    """The words of one list of `words.txt`, named by the module and the constant that hold it.

    >>> "and" in load_words("prose.stop_words")
    True
    """
    return _load()[name]


@cache
def _load() -> dict[str, frozenset[str]]:
    lists: dict[str, set[str]] = {}
    words: set[str] = set()
    for line in files("twosource.reading").joinpath("words.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            words = lists.setdefault(line.strip("[]"), set())
        else:
            words.update(line.split())
    return {name: frozenset(found) for name, found in lists.items()}
