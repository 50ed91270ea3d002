"""What a bare number counts by the numbers before it in its sentence."""

from __future__ import annotations

from collections.abc import Sequence

from twosource.extracting.counting.counted_nouns import THINGS, Kind, find_kind
from twosource.extracting.counting.counts import Count, is_doer
from twosource.extracting.counting.judged import Judged
from twosource.extracting.counting.measure_words import TOLLS
from twosource.extracting.figures.moved_tolls import find_move
from twosource.extracting.figures.subsets import find_whole


def recall_population(found: Sequence[tuple[Count, Judged]], one: tuple[Count, Judged]) -> str | None:
    """What a bare number counts by the number before it in its sentence, or by the whole that this is a part of.

    The injured are no "dead" where these were counted before.
    """
    at = len(found) - 1
    same = one[1].measure is found[at][1].measure
    named = None if same else find_whole(found, at)
    whole = at if named is None or found[named][0].sentence != one[0].sentence else named
    if not _counts_alike(found[whole], one) or is_doer(one[0].top):
        return None
    population = found[whole][0].population
    return population if same or find_kind(population) is not Kind.FATES else None


def _counts_alike(former: tuple[Count, Judged], latter: tuple[Count, Judged]) -> bool:
    """Whether a bare number may count what another one in its sentence does.

    The dead are no houses where those were counted before, and no soldiers where these were only sent: a toll that is
    moved is that of an event, whoever it killed.
    """
    (before, read), (count, judged) = former, latter
    same = read.measure is judged.measure
    toll = find_move(count) is not None or (judged.cue.pos_ == "NOUN" and judged.cue.lower_ in TOLLS)
    return before.sentence == count.sentence and (same or (before.kind not in THINGS and not toll))
