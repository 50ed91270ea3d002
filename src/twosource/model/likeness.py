"""Which sentences of different articles tell the same: by the rare words that they share."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from twosource.model.analysis import Analysis
from twosource.model.article import Article, Role
from twosource.model.span import Evidence, Span

WORD = re.compile(r"\d[\d,.]*\d|\d|[^\W\d_]{2,}")

FUNCTION_WORDS = frozenset(
    WORD.findall("""
    about after again all also among an and another any are as at be because been before being between both but by
    can could did do does down during each for from had has have he her here him his how if in into is it its just
    last may more most mr mrs ms much must no nor not of off on once one only or other our out over own said same
    say says she should since so some still such than that the their them then there these they this those through
    to told too under until up upon was we were what when where which while who whom whose why will with would you
    your monday tuesday wednesday thursday friday saturday sunday
    """)
)
"""Words that any two sentences of news share: grammar, saying, weekdays."""

NUMBER_WORDS = frozenset(
    WORD.findall("""
    two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions
    billion billions dozen dozens half third quarter
    """)
)
NEGATION = re.compile(r"\b(?:no|not|never|none|nobody|nor|neither|without|den(?:y|ied|ies))\b|n[’']t\b", re.IGNORECASE)

ENDINGS = ("ing", "ies", "ied", "ed", "es", "s", "’s", "'s")
"""What is cut off so that "detained" meets "detain": crude, but both sides are cut alike."""

FEWEST_SHARED = 2
"""One word in common, however rare, tells nothing."""

SAME_FACT = 0.5
"""Share of a sentence's rare words (by weight) that another must have to tell the same.

Read off pairs of sentences from two reports on one event: above it nearly all pairs told one fact, below 0.4 few did.
"""


LEAST_SHARED = 0.12
"""Share of a sentence's rare words that a paraphrase has at least: asking below it found no more in two stories."""

NEARLY_ALL = 0.8
"""Share of a sentence's rare words from which on another one repeats it (read off reprinted copies)."""


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence of an article, the outlet that speaks in it, and its telling words."""

    article: Article
    voice: str
    span: Span
    words: frozenset[str]

    def cite(self) -> Evidence:
        """The whole sentence as evidence."""
        return Evidence.cite(self.article, self.span.start, self.span.end, self.span.start, self.span.end)


def telling_words(text: str) -> frozenset[str]:
    """The words and numbers of the text that say something, without their endings.

    >>> sorted(telling_words("Police detained 16 people."))
    ['16', 'detain', 'people', 'police']
    """
    return frozenset(_cut_ending(word) for word in WORD.findall(text.lower()) if word not in FUNCTION_WORDS)


def keeps_facts(text: str, other: str) -> bool:
    """Whether `other` has every number of the text, and denies where the text does.

    >>> keeps_facts("Two died.", "Police say two died."), keeps_facts("Two died.", "Four died.")
    (True, False)
    """
    return find_numbers(text) <= find_numbers(other) and denies_alike(text, other)


def find_numbers(text: str) -> frozenset[str]:
    """The numbers of the text, in figures or in words, as they stand there in small letters."""
    return frozenset(word for word in WORD.findall(text.lower()) if word[0].isdigit() or word in NUMBER_WORDS)


def denies_alike(text: str, other: str) -> bool:
    """Whether both have a word of denial, or neither has."""
    return bool(NEGATION.search(text)) == bool(NEGATION.search(other))


@lru_cache(maxsize=20_000)
def _cut_ending(word: str) -> str:
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


class Likeness:
    """All sentences of the articles' running text, and which other voices tell the same as each."""

    def __init__(self, analyses: Sequence[Analysis], voices: Mapping[str, str]) -> None:
        self.told = tuple(
            Told(analysis.article, voices[analysis.article.id], span, telling_words(span.text))
            for analysis in analyses
            for span in running_sentences(analysis)
        )
        self.voices = dict(voices)
        self._weights: dict[str, float] = {}
        self._told_by: dict[frozenset[str], frozenset[str]] = {}
        self._counts = Counter(word for told in self.told for word in told.words)
        self._holders: dict[str, list[int]] = defaultdict(list)
        for number, told in enumerate(self.told):
            for word in told.words:
                self._holders[word].append(number)

    def weight(self, words: frozenset[str]) -> float:
        """How much the words tell: the rarer in these articles, the more."""
        return math.fsum(self._weigh(word) for word in words)

    def _weigh(self, word: str) -> float:
        if word not in self._weights:
            self._weights[word] = math.log((len(self.told) + 1) / self._counts.get(word, 1))
        return self._weights[word]

    def share(self, words: frozenset[str], other: frozenset[str]) -> float:
        """The part of `words`, by weight, that `other` has too: 0 to 1."""
        whole = self.weight(words)
        return self.weight(words & other) / whole if whole else 0.0

    def told_by(self, words: frozenset[str], *, without: str) -> frozenset[str]:
        """The voices, other than `without`, that have a sentence which tells the same as these words."""
        if words not in self._told_by:
            self._told_by[words] = self._find_tellers(words)
        return self._told_by[words] - {without}

    def repeats(self, text: str, *, without: str) -> bool:
        """Whether a sentence of another voice than `without` has nearly all that this one tells."""
        found = self.find_sharing(telling_words(text), NEARLY_ALL)
        return any(told.voice != without and keeps_facts(text, told.span.text) for told in found)

    def closest(self, words: frozenset[str], most: int, *, without: str) -> list[Told]:
        """At most so many sentences of other voices than `without`, those first that share most of the words."""
        found = [told for told in self.find_sharing(words, LEAST_SHARED) if told.voice != without]
        return sorted(found, key=lambda told: -self.weight(words & told.words))[:most]

    def _find_tellers(self, words: frozenset[str]) -> frozenset[str]:
        return frozenset(told.voice for told in self.find_sharing(words, SAME_FACT))

    def find_sharing(self, words: frozenset[str], share: float) -> list[Told]:
        """The sentences that have at least this share of the words, by weight, and two of them."""
        needed = share * self.weight(words)
        shared: dict[int, float] = defaultdict(float)
        counts: Counter[int] = Counter()
        for word in sorted(words):
            weight = self._weigh(word)
            for number in self._holders.get(word, ()):
                shared[number] += weight
                counts[number] += 1
        found = (number for number, weight in shared.items() if weight >= needed and counts[number] >= FEWEST_SHARED)
        return [self.told[number] for number in found]


def running_sentences(analysis: Analysis) -> Iterator[Span]:
    """The sentences of the body and the lead, in reading order: no subheadings, no captions."""
    paragraphs = iter(analysis.article.paragraphs)
    paragraph = next(paragraphs, None)
    for span in analysis.sentences:
        while paragraph is not None and paragraph.end <= span.start:
            paragraph = next(paragraphs, None)
        if paragraph is None or paragraph.role in (Role.BODY, Role.LEAD):
            yield span
