"""How near the meanings of two words are, by WordNet: "quake" is "earthquake", "heist" is near "robbery"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files

# Endings of the regular forms of English verbs and nouns, and what the word without them ends with.
FORMS = (("ies", "y"), ("es", "e"), ("es", ""), ("s", ""), ("ed", "e"), ("ed", ""), ("ing", "e"), ("ing", ""))
LEAST_LETTERS = 2
WHOLE = 9
"""The weight in word_meanings.tsv of a meaning that is the word's own first."""
Meanings = Mapping[int, float]


def compare_meanings(ones: Sequence[str], others: Sequence[str]) -> tuple[float, float]:
    """How near the two nearest words of the two tellings are, and how near all are on average; both 0 to 1.

    >>> compare_meanings(("quake",), ("earthquake",))[0] > 0.5 > compare_meanings(("quake",), ("wedding",))[0]
    True
    """
    if not ones or not others:
        return 0.0, 0.0
    table = [[compare_words(one, other) for other in others] for one in ones]
    rows, columns = [max(row) for row in table], [max(column) for column in zip(*table, strict=True)]
    return max(rows), (sum(rows) / len(rows) + sum(columns) / len(columns)) / 2


@lru_cache(maxsize=50_000)
def compare_words(one: str, other: str) -> float:
    """How near two words in lower case are: 1 for one first sense, 0 where they share none or one is unknown."""
    first, second = find_meanings(one), find_meanings(other)
    return max((weight * second[meaning] for meaning, weight in first.items() if meaning in second), default=0.0)


@lru_cache(maxsize=20_000)
def find_meanings(word: str) -> Meanings:
    """The meanings of a word in whatever form, each with a weight of 0 to 1."""
    found: dict[int, float] = {}
    for form in _list_forms(word):
        for meaning, weight in _read_meanings(form):
            found[meaning] = max(weight, found.get(meaning, 0.0))
    return found


def _list_forms(word: str) -> Iterator[str]:
    yield word
    for ending, instead in FORMS:
        if word.endswith(ending) and len(word) - len(ending) >= LEAST_LETTERS:
            plain = word[: -len(ending)] + instead
            yield plain
            if not instead and plain[-1] == plain[-2]:
                yield plain[:-1]


def _read_meanings(word: str) -> Iterator[tuple[int, float]]:
    for told in load_meanings().get(word, "").split():
        number, _, weight = told.partition(":")
        yield int(number), int(weight) / WHOLE


@cache
def load_meanings() -> dict[str, str]:
    """The rows of word_meanings.tsv by word, unread."""
    table = files(__package__).joinpath("word_meanings.tsv").read_text("utf-8")
    return dict(line.split("\t") for line in table.splitlines())
