"""Which counts are figures, and of what: boosted trees weigh the readings of the rules.

The trees were learned by `scripts/train_figures.py` from two corpora of figures marked by hand.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from twosource.extracting.counting.counted_nouns import LIVING, SENT, THINGS
from twosource.extracting.counting.counts import Count, Form
from twosource.extracting.counting.judged import Judged
from twosource.extracting.figures.measure_fit import SINGLE_MEASURES, fits_things
from twosource.extracting.figures.signs import FEATURES, Candidate, Surroundings, describe, find_cue, survey
from twosource.language.parsed import Parsed
from twosource.learned.trees import load_trees
from twosource.model.statement import Measure

TREES = "figure_trees.json"
LEAST_CHANCE = 0.4
"""Counts that are less likely a figure are none."""


def choose_figures(parsed: Parsed, candidates: Sequence[Candidate]) -> list[tuple[Candidate, Judged | None]]:
    """Each count with its measure and how likely that is right (as `strength`); None where it is no figure."""
    around = survey(candidates)
    options = [list_measures(around, candidate) for candidate in candidates]
    rows = [row for one, each in zip(candidates, options, strict=True) for row in describe(parsed, around, one, each)]
    trees = load_trees("twosource.extracting.figures", TREES, FEATURES)
    chances = iter(trees.chances(np.array(rows)).tolist() if rows else ())
    chosen: list[tuple[Candidate, Judged | None]] = []
    for candidate, measures in zip(candidates, options, strict=True):
        weighed = [(next(chances), measure) for measure in measures]
        chance, measure = max(weighed, key=lambda pair: pair[0], default=(0.0, Measure.OTHER))
        sure = chance >= LEAST_CHANCE
        chosen.append((candidate, Judged(measure, find_cue(candidate, measure), round(chance, 4)) if sure else None))
    return chosen


def list_measures(around: Surroundings, candidate: Candidate) -> tuple[Measure, ...]:
    """What the count may be counted for, in the order of the measures."""
    count = candidate.count
    read = {one.measure for each in candidate.readings.by_rule.values() for one in each}
    if candidate.readings.decided is not None:
        read.add(candidate.readings.decided.measure)
    if count.form is not Form.SINGLE and (read or count.kind in LIVING):
        read.update((Measure.OTHER, Measure.AFFECTED))
        read.update(around.by_value.get((count.low, count.high), ()))
        if count.kind in LIVING:
            read.add(Measure.ATTENDING)
        if count.kind in SENT:
            read.add(Measure.DEPLOYED)
    return tuple(measure for measure in Measure if measure in read and _may_be(count, measure))


def _may_be(count: Count, measure: Measure) -> bool:
    if count.form is Form.SINGLE:
        return measure in SINGLE_MEASURES
    if count.kind in THINGS:
        return fits_things(measure, count.kind)
    return measure is not Measure.DESTROYED or count.kind not in LIVING
