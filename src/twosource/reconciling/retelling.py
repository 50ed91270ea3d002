"""Which sentences of different outlets tell the same: by rare words, meaning, numbers, days and quotes."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from twosource.learned.text_meaning import measure_likeness
from twosource.model.analysis import Analysis
from twosource.model.annotation import Time
from twosource.model.likeness import Likeness, Told, denies_alike, find_numbers, telling_words
from twosource.model.pictured import is_caption

# Telling words of a sentence that is worth bringing together with another, and its words in all.
FEWEST_TELLING, LONGEST = 5, 60
# Share of a sentence's telling words (by weight) that another has, the cosine of their meanings, and both together,
# from which on they tell the same: `python -m bench retelling` prints what they are worth.
LEAST_SHARED, LEAST_LIKE, LEAST_TOGETHER = 0.3, 0.6, 1.03
# Sentences with so great a share in common are the same without asking what they mean.
ALMOST_ALL, MANY_WORDS = 0.75, 5
# Sentences of one story that are compared by meaning, those first that share most: each costs some milliseconds.
MOST_COMPARED = 150
# A time of more days than these tells no two happenings apart.
SHORT_TIME = 31
# Quotes with a smaller share of the shorter one's words in common are two utterances.
SAME_QUOTE = 0.34
# Sentences with so many telling words, and hardly another, are one text that both print.
VERBATIM, MANY_TELLING = 0.9, 8
_UNCLEAR = re.compile(
    r"^[\"“'‘]?(?:and|but|or|so|then|he|she|it|they|his|her|their|its|this|that|these|those|such|there|here|also|"
    r"however|still)\b",
    re.IGNORECASE,
)
# What an outlet says of its own page.
_CORRECTION = re.compile(r"\W*(?:(?:an|the) (?:earlier|previous|original) version\b|corrections?\b)", re.IGNORECASE)
# What somebody would not say is no report of it.
_UNSAID = re.compile(
    r"\b(?:did|does|do|would|could|will)(?: not|n['’]t) (?:immediately )?"
    r"(?:say|tell|comment|confirm|give|respond|reply)\b|"
    r"\bdeclin(?:e|es|ed) to\b",
    re.IGNORECASE,
)
_ENDS = (".", "!", "”", '"', "’", "'")
_QUOTE = re.compile(r"[\"“]([^\"“”]{12,})")


@dataclass(frozen=True, slots=True)
class Match:
    """A sentence of another voice that tells what a sentence tells, and how surely (0 to 2)."""

    told: Told
    score: float


def match_sentences(likeness: Likeness, analyses: Sequence[Analysis]) -> dict[Told, list[Match]]:
    """For each sentence that other voices tell too the best match of each of these."""
    times = {one.article.id: sorted(one.times, key=_start_of) for one in analyses}
    near = chain.from_iterable(_find_near(told, likeness, times) for told in likeness.told if is_worth(told))
    compared: set[str] = set()
    matches: dict[Told, dict[str, Match]] = {}
    for share, told, other in sorted(near, key=lambda one: -one[0]):
        texts = {told.span.text, other.span.text}
        if share >= ALMOST_ALL and len(told.words & other.words) >= MANY_WORDS:
            score = 2 * share
        elif len(compared | texts) > MOST_COMPARED:
            continue
        else:
            compared |= texts
            score = _score(share, measure_likeness(told.span.text, other.span.text))
        best = matches.get(told, {}).get(other.voice)
        if score >= LEAST_TOGETHER and (best is None or best.score < score):
            matches.setdefault(told, {})[other.voice] = Match(other, score)
    return {told: list(found.values()) for told, found in matches.items()}


def group_told(matches: Mapping[Told, Sequence[Match]]) -> list[list[Told]]:
    """Groups of sentences that tell the same, first in each the one of which the others tell most; none is in two."""
    ranked = sorted(
        matches,
        key=lambda told: (
            -len(matches[told]),
            _UNCLEAR.match(told.span.text) is not None,
            -sum(match.score for match in matches[told]),
            told.article.id,
            told.span.start,
        ),
    )
    matched_by: dict[Told, list[Told]] = {}
    for told, found in matches.items():
        for match in found:
            matched_by.setdefault(match.told, []).append(told)
    taken: set[Told] = set()
    groups: list[list[Told]] = []
    for told in ranked:
        others = [match.told for match in matches[told] if match.told not in taken]
        if told in taken or not others:
            continue
        taken.update((told, *(match.told for match in matches[told]), *matched_by.get(told, ())))
        home = next((group for group in groups if _repeats(told, group[0])), None)
        if home is None:
            groups.append([told, *others])
        else:
            voices = {one.voice for one in home}
            home.extend({one.voice: one for one in reversed([told, *others]) if one.voice not in voices}.values())
    return groups


def _repeats(told: Told, other: Told) -> bool:
    """Whether the shorter of the two has nearly nothing that the longer one has not: a post that a page gives twice."""
    shared = len(told.words & other.words)
    return shared >= MANY_WORDS and shared >= VERBATIM * min(len(told.words), len(other.words))


def same_utterance(text: str, other: str) -> bool | None:
    """Whether both quote the same words; None where one of them quotes nothing.

    >>> same_utterance('He said "no bridge was shut".', '"No bridge was shut on Monday," he said.')
    True
    """
    ours, theirs = (frozenset(chain.from_iterable(map(telling_words, _QUOTE.findall(one)))) for one in (text, other))
    if not ours or not theirs:
        return None
    return len(ours & theirs) >= SAME_QUOTE * min(len(ours), len(theirs))


def agree_in_facts(text: str, other: str) -> bool:
    """Whether `other` has every number of the text, denies where it does, and quotes nothing else where both quote.

    >>> [agree_in_facts("Two boats sank.", other) for other in ("He said two boats sank.", "Five boats sank.")]
    [True, False]
    """
    if not (find_numbers(text) <= find_numbers(other) and denies_alike(text, other)):
        return False
    return same_utterance(text, other) is not False


def copy_words(one: Told, other: Told) -> bool:
    """Whether both print one text, word for word, that is no quote of somebody."""
    shared = len(one.words & other.words)
    many = MANY_WORDS if one.words == other.words else MANY_TELLING
    if shared < many or shared < VERBATIM * max(len(one.words), len(other.words)):
        return False
    return not _QUOTE.search(one.span.text) and not _QUOTE.search(other.span.text)


def _score(share: float, alike: float) -> float:
    return share + alike if alike >= LEAST_LIKE else 0.0


def _find_near(
    told: Told, likeness: Likeness, times: Mapping[str, Sequence[Time]]
) -> Iterator[tuple[float, Told, Told]]:
    for other in likeness.find_sharing(told.words, LEAST_SHARED):
        if other.voice != told.voice and _may_be_same(told, other, times):
            yield likeness.share(told.words, other.words), told, other


def is_worth(told: Told) -> bool:
    """Whether it is a whole sentence that tells enough to be brought together with another."""
    text = told.span.text.rstrip()
    if not _tells(text):
        return False
    return len(told.words) >= FEWEST_TELLING and len(text.split()) <= LONGEST and text.endswith(_ENDS)


def _tells(text: str) -> bool:
    return _CORRECTION.match(text) is None and _UNSAID.search(text) is None and not is_caption(text)


def _may_be_same(told: Told, other: Told, times: Mapping[str, Sequence[Time]]) -> bool:
    """Whether `other` agrees in its facts with the sentence, and names no other days."""
    if not _tells(other.span.text) or not agree_in_facts(told.span.text, other.span.text):
        return False
    ours, theirs = _days_of(told, times), _days_of(other, times)
    return not ours or not theirs or any(one[0] <= each[1] and each[0] <= one[1] for one in ours for each in theirs)


def _days_of(told: Told, times: Mapping[str, Sequence[Time]]) -> list[tuple[int, int]]:
    """The first and last day (as ordinals) of each short time that the sentence names."""
    named = times.get(told.article.id, ())
    begins, ends = (bisect_left(named, at, key=_start_of) for at in (told.span.start, told.span.end))
    days = [
        (one.earliest.toordinal(), one.latest.toordinal()) for one in named[begins:ends] if one.earliest and one.latest
    ]
    return [(first, last) for first, last in days if last - first <= SHORT_TIME]


def _start_of(time: Time) -> int:
    return time.start
