"""What speaks for a phrase as a filler of a slot, and for a sentence as one that tells of an incident: plain words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from twosource.extracting.incidents.phrases import Phrase
from twosource.language.tokens import Doc

BUCKETS = 1 << 18
"""Signs are told apart by their hash alone, so that the weights are one small table."""

HIGHEST = 4
"""Steps from a phrase up to the verb that it depends on."""

NEAR = 4
"""Words on either side of a phrase that speak for it."""

EDGE = "^"
_ARTICLES = frozenset({"the", "a", "an"})
_VERBS = frozenset({"VERB", "AUX"})

Buckets = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Words:
    """The tokens of a document by column: asking spaCy for them again and again is slow."""

    lower: list[str]
    lemma: list[str]
    tag: list[str]
    pos: list[str]
    dep: list[str]
    above: list[int]
    told: list[bool]
    """Whether it is a word, not a mark or a space."""

    @classmethod
    def of(cls, doc: Doc) -> Words:
        """The columns of that document."""
        return cls(
            lower=["0" if token.is_digit else token.lower_ for token in doc],
            lemma=[token.lemma_.lower() for token in doc],
            tag=[token.tag_ for token in doc],
            pos=[token.pos_ for token in doc],
            dep=[token.dep_ for token in doc],
            above=[token.head.i for token in doc],
            told=[not (token.is_punct or token.is_space) for token in doc],
        )


def to_buckets(signs: Iterable[str]) -> Buckets:
    """The numbers of the signs, each once, rising."""
    return np.array(sorted({crc32(sign.encode("utf-8", "surrogatepass")) % BUCKETS for sign in signs}), dtype=np.int32)


def find_sentence_signs(words: Words, sentence: tuple[int, int]) -> Iterator[str]:
    """The words of a sentence, as they stand and by lemma, and its pairs of neighbours."""
    before = EDGE
    for place in range(*sentence):
        if words.told[place]:
            word = words.lower[place]
            yield "S" + word
            yield "L" + words.lemma[place]
            yield f"P{before} {word}"
            before = word


def find_own_signs(words: Words, phrase: Phrase) -> Iterator[str]:
    """What the phrase says by itself."""
    inside = words.lower[phrase.first : phrase.last]
    yield "n=" + phrase.name
    yield "h=" + words.lower[phrase.head]
    yield "hl=" + words.lemma[phrase.head]
    yield "e=" + inside[-1]
    yield "f=" + inside[0]
    yield f"len={len(inside)}"
    yield "tags=" + " ".join(words.tag[phrase.first : phrase.last])
    yield "suffix=" + inside[-1][-3:]
    for word in inside:
        yield "w=" + word


def find_outer_signs(words: Words, phrase: Phrase, sentence: tuple[int, int]) -> Iterator[str]:
    """What its sentence says of the phrase: its neighbours, what it depends on, the verbs about it."""
    yield from _neighbours(words, phrase, sentence)
    yield from _above(words, phrase.head)
    yield from _verbs(words, phrase, sentence)


def _neighbours(words: Words, phrase: Phrase, sentence: tuple[int, int]) -> Iterator[str]:
    first, last = sentence

    def word(place: int) -> str:
        return words.lower[place] if first <= place < last else EDGE

    left, right = phrase.first - 1, phrase.last
    over = left - 1 if word(left) in _ARTICLES else left
    before = words.tag[left] if left >= first else EDGE
    after = words.tag[right] if right < last else EDGE
    yield "l=" + word(left)
    yield "lt=" + before
    yield "r=" + word(right)
    yield "rt=" + after
    yield "ls=" + word(over)
    yield f"ll={word(over - 1)} {word(over)}"
    yield f"rr={word(right)} {word(right + 1)}"
    yield f"lh={word(over)} {words.lower[phrase.head]}"
    yield f"lr={before} {after}"
    yield "l.=" + word(over - 2)
    yield "r.=" + word(right + 1)
    for place in range(max(first, over - NEAR), over):
        yield "l~" + words.lower[place]
    for place in range(right, min(last, right + NEAR)):
        yield "r~" + words.lower[place]


def _above(words: Words, head: int) -> Iterator[str]:
    """The path from the head up to the first verb: "killed by men" gives `pobj by agent kill`."""
    path, place = words.dep[head], head
    yield "d=" + path
    for _ in range(HIGHEST):
        if words.above[place] == place:
            return
        place = words.above[place]
        lemma = words.lemma[place]
        if words.pos[place] in _VERBS or words.dep[place] == "ROOT":
            yield f"g={path} {lemma}"
            yield "gv=" + lemma
            yield f"gh={lemma} {words.lower[head]}"
            return
        if words.pos[place] == "NOUN":
            yield f"gn={path} {lemma}"
        path += " " + (lemma if words.pos[place] == "ADP" else words.dep[place])


def _verbs(words: Words, phrase: Phrase, sentence: tuple[int, int]) -> Iterator[str]:
    """The nearest verb on each side, with its form and without."""
    before, after = range(phrase.first - 1, sentence[0] - 1, -1), range(phrase.last, sentence[1])
    for name, places in (("vl", before), ("vr", after)):
        verb = next((place for place in places if words.pos[place] == "VERB"), None)
        if verb is not None:
            yield f"{name}={words.lemma[verb]} {words.tag[verb]}"
            yield f"{name}.={words.lemma[verb]}"
