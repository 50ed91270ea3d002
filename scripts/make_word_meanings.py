"""Writes word_meanings.tsv: what words that tell of events mean, from WordNet, so that "quake" is an "earthquake".

    python scripts/make_word_meanings.py /usr/share/wordnet > src/twosource/resolving/word_meanings.tsv

The folder is that of WordNet 3.0's data files, as Debian's package wordnet-base lays them. A row is a word, then each
of its meanings with a weight of 1 to 9: a number stands for one of WordNet's groups of synonyms. Kept are a word's
commonest meanings, those of the words made of it ("destroy", "destruction"), and what these are kinds of.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from twosource.resolving.wording import word_shares

PARTS = {"v": "verb", "n": "noun", "a": "adj"}
MOST_SENSES = 3
SENSE_WEIGHTS = (1.0, 0.8, 0.6)
"""Of the commonest sense, of the next ones."""
DERIVED, ENTAILED, KIND = 0.9, 0.7, 0.6
"""What is left of a weight by way of derivation, entailment or cause, and a step up to what it is a kind of."""
STEPS_UP = 2
LEAST = 0.35
Synset = str


@dataclass(frozen=True, slots=True)
class Group:
    """A group of synonyms: its words, and its pointers as symbol, group pointed at, number of the word that points."""

    words: tuple[str, ...]
    pointers: tuple[tuple[str, Synset, int], ...]


def main() -> None:
    """Print the table."""
    folder = Path(sys.argv[1])
    groups = dict(read_groups(folder))
    senses: dict[str, dict[Synset, float]] = {}
    for part, word, synsets, tagged in read_index(folder):
        if "_" not in word and word.isalpha() and (tagged or word in word_shares()):
            meanings = senses.setdefault(word, {})
            for synset, weight in mean(word, [part + one for one in synsets[:MOST_SENSES]], groups):
                meanings[synset] = max(weight, meanings.get(synset, 0.0))
    shared = Counter(synset for meanings in senses.values() for synset in meanings)
    numbers = {synset: at for at, synset in enumerate(sorted(one for one, count in shared.items() if count > 1))}
    for word, meanings in sorted({**senses, **dict(read_irregular(folder, senses))}.items()):
        told = [f"{numbers[one]}:{round(9 * weight)}" for one, weight in sorted(meanings.items()) if one in numbers]
        if told:
            sys.stdout.write(f"{word}\t{' '.join(told)}\n")


def read_groups(folder: Path) -> Iterator[tuple[Synset, Group]]:
    """Every group of synonyms by part of speech and offset."""
    for part, name in PARTS.items():
        for line in _read(folder / f"data.{name}"):
            fields = line.split(" | ")[0].split()
            count = int(fields[3], 16)
            words = tuple(fields[4 + 2 * at].lower() for at in range(count))
            rest = fields[5 + 2 * count :]
            pointers = tuple(
                (symbol, target.replace("s", "a") + offset, int(source[:2], 16))
                for symbol, offset, target, source in zip(
                    *[iter(rest[: 4 * int(fields[4 + 2 * count])])] * 4, strict=True
                )
            )
            yield part + fields[0], Group(words, pointers)


def read_index(folder: Path) -> Iterator[tuple[str, str, list[str], int]]:
    """Each word with its part of speech, its senses, the commonest first, and how many of them were met in texts."""
    for part, name in PARTS.items():
        for line in _read(folder / f"index.{name}"):
            fields = line.split()
            at = 4 + int(fields[3])
            yield part, fields[0], fields[at + 2 :], int(fields[at + 1])


def read_irregular(folder: Path, senses: dict[str, dict[Synset, float]]) -> Iterator[tuple[str, dict[Synset, float]]]:
    """Irregular forms of verbs ("struck") with the meanings of the verb and, as nouns, their own."""
    for line in _read(folder / "verb.exc"):
        form, verb = line.split()[:2]
        if form.isalpha() and verb in senses and (form in word_shares() or form in senses):
            yield form, {**senses[verb], **senses.get(form, {})}


def mean(word: str, synsets: list[Synset], groups: dict[Synset, Group]) -> Iterator[tuple[Synset, float]]:
    """What the word means by these senses, with weights; a meaning may come more than once."""
    for own, weight in zip(synsets, SENSE_WEIGHTS, strict=False):
        reached = [(own, weight)]
        place = groups[own].words.index(word) + 1 if word in groups[own].words else 0
        for symbol, target, source in groups[own].pointers:
            if target not in groups:
                continue
            if symbol == "+" and source == place:
                reached.append((target, weight * DERIVED))
            elif symbol in ("*", ">", "$"):
                reached.append((target, weight * ENTAILED))
        for start, least in reached:
            yield from _climb(start, least, groups)


def _climb(start: Synset, weight: float, groups: dict[Synset, Group]) -> Iterator[tuple[Synset, float]]:
    level = [start]
    for _ in range(STEPS_UP + 1):
        for one in level:
            if weight >= LEAST:
                yield one, weight
        level = [
            to for one in level for symbol, to, _ in groups[one].pointers if symbol in ("@", "@i") and to in groups
        ]
        weight *= KIND


def _read(path: Path) -> Iterator[str]:
    for line in path.read_text("latin-1").splitlines():
        if not line.startswith("  "):
            yield line


if __name__ == "__main__":
    main()
