"""The phrases of a text that may fill a slot of an incident: every run of words that a noun could head.

They are found without capitals and without the parser, for reports that come in one case are tagged badly: a run ends
at marks and at function words, and each part of a run is offered: what was learned chooses where a filler begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from twosource.language.tokens import Doc

LONGEST = 6
"""Words of a phrase within one run; longer fillers are rare."""

JOINED_BEFORE, JOINED_AFTER = 3, 4
"""Words on either side of the "of" in a phrase such as "the army of national liberation"."""

FUNCTION_WORDS = frozenset({
    "the", "a", "an", "of", "for", "in", "at", "from", "with", "on", "by", "to", "who", "which", "that", "whose",
    "and", "or", "but", "near", "against", "as", "is", "was", "were", "are", "be", "been", "being", "has", "have",
    "had", "do", "does", "did", "not", "no", "nor", "he", "she", "it", "they", "we", "i", "you", "his", "her",
    "its", "their", "our", "my", "your", "this", "these", "those", "him", "them", "us", "me", "there", "here",
    "when", "while", "where", "after", "before", "during", "since", "until", "because", "if", "though", "although",
    "than", "then", "so", "such", "also", "only", "just", "even", "into", "onto", "upon", "over", "under",
    "between", "among", "through", "about", "around", "above", "below", "within", "without", "toward", "towards",
    "behind", "beside", "besides", "per", "via", "out", "up", "down", "off", "will", "would", "can", "could", "may",
    "might", "must", "shall", "should", "what", "how", "why", "all", "both", "each", "every", "either", "neither",
    "some", "any", "other", "others", "another", "same", "own", "very", "more", "most", "many", "much",
    "few", "less", "least", "several", "said", "says", "reported", "added", "according", "today", "yesterday",
    "tomorrow",
})  # fmt: skip
"""Words that no filler holds, save "of" and "for" between two runs."""

LINKS = frozenset({("of",), ("of", "the"), ("for",), ("for", "the")})

_MARKS = re.compile(r"^\W+$")
_TIES = frozenset({"'s", "'", "-"})
_LEFT_OUT = re.compile(r"""[!"#$%&'()*+,\-./:;<=>?@\[\\\]^_`{|}~]""")
_ARTICLES = re.compile(r"\b(?:a|an|the)\b")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A candidate: its tokens (end exclusive), the number of its sentence, its words as they are compared."""

    first: int
    last: int
    head: int
    sentence: int
    name: str


def plain_name(text: str) -> str:
    """The words without case, marks and articles: what makes two phrases the same.

    >>> plain_name("the AR-15 rifle")
    'ar15 rifle'
    """
    return " ".join(_ARTICLES.sub(" ", _LEFT_OUT.sub("", text.lower())).split())


def find_phrases(doc: Doc, sentences: Sequence[tuple[int, int]]) -> list[Phrase]:
    """The candidates in reading order; a sentence is given by its first token and the one behind its last."""
    words = [token.lower_ for token in doc]
    tight = [not token.whitespace_ for token in doc]
    text = doc.text
    starts = [token.idx for token in doc]
    ends = [token.idx + len(token) for token in doc]
    found = []
    for number, (first, last) in enumerate(sentences):
        for start, end, head in sorted(_parts(words, tight, first, last)):
            name = plain_name(text[starts[start] : ends[end - 1]])
            if name:
                found.append(Phrase(start, end, head, number, name))
    return found


def _parts(words: Sequence[str], tight: Sequence[bool], first: int, last: int) -> Iterator[tuple[int, int, int]]:
    runs = list(_runs(words, tight, first, last))
    for start, end in runs:
        for stop in range(start + 1, end + 1):
            for begin in range(max(start, stop - LONGEST), stop):
                if _whole(words, begin, stop, start, end):
                    yield begin, stop, stop - 1
    for (start, end), (start_of_next, end_of_next) in pairwise(runs):
        if tuple(words[end:start_of_next]) in LINKS:
            for begin in range(max(start, end - JOINED_BEFORE), end):
                for stop in range(start_of_next + 1, min(end_of_next, start_of_next + JOINED_AFTER) + 1):
                    if _whole(words, begin, stop, start, end_of_next):
                        yield begin, stop, end - 1


def _whole(words: Sequence[str], begin: int, stop: int, start: int, end: int) -> bool:
    """Whether the part neither begins nor ends in the middle of a word with a hyphen or at a possessive."""
    if words[begin] in _TIES or words[stop - 1] in _TIES:
        return False
    return not (stop < end and words[stop] == "-") and not (begin > start and words[begin - 1] == "-")


def _runs(words: Sequence[str], tight: Sequence[bool], first: int, last: int) -> Iterator[tuple[int, int]]:
    start = first
    for place in range(first, last + 1):
        if place == last or not _inside(words, tight, place, first, last):
            if place > start:
                yield start, place
            start = place + 1


def _inside(words: Sequence[str], tight: Sequence[bool], place: int, first: int, last: int) -> bool:
    word = words[place]
    if word in ("'s", "'"):
        return place > first and not _MARKS.match(words[place - 1])
    if word == "-":
        return first < place < last - 1 and tight[place - 1] and tight[place] and not _MARKS.match(words[place - 1])
    return not word.isspace() and not _MARKS.match(word) and word not in FUNCTION_WORDS
