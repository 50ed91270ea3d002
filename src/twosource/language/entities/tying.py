"""Descriptions tied to the people they mean, named or not: "a man ... the suspect ... Ivan Holm, 34"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from importlib.resources import files

from twosource.language.entities.drafts import Draft
from twosource.language.entities.nominals import Nominal
from twosource.language.entities.traits import Known, Setting, find_able, read_traits
from twosource.model.annotation import EntityKind, MentionForm

SURE = -0.4
"""Log-odds from which on a description is tied."""
WEIGHTS = "tie_weights.tsv"
MOST_NAMED, MOST_UNNAMED = 30, 10
"""People whom a description is compared with at most: those most often named, and those last described."""

Traits = dict[str, float]
Judge = Callable[[Nominal, Sequence[Known], Sequence[Traits]], int | None]
"""Picks the number of one of the people that a description may mean, given the traits of each pair, or None."""


@cache
def _read_weights() -> dict[str, float]:
    lines = files("twosource.language.entities").joinpath(WEIGHTS).read_text(encoding="utf-8").splitlines()
    return {name: float(weight) for name, weight in (line.split("\t") for line in lines)}


def judge_by_weights(_nominal: Nominal, _people: Sequence[Known], traits: Sequence[Traits]) -> int | None:
    """The number of the likeliest person, where that is likely enough."""
    weights = _read_weights()
    sums = [sum(weights.get(name, 0.0) * value for name, value in each.items()) for each in traits]
    best = max(range(len(sums)), key=lambda number: sums[number])
    return best if sums[best] + weights[""] >= SURE else None


def tie_nominals(
    nominals: Sequence[Nominal], people: Sequence[Known], setting: Setting, judge: Judge = judge_by_weights
) -> list[Known]:
    """Add each description to whom it means; those of nobody known become people without a name, who are returned."""
    named = sorted(people, key=lambda one: -len(one.spans))[:MOST_NAMED]
    minted: list[Known] = []
    for nominal in nominals:
        able = find_able(nominal, [*named, *minted[-MOST_UNNAMED:]], setting)
        chosen = None
        if able:
            chosen = judge(nominal, able, [read_traits(nominal, one, able, setting) for one in able])
        one = able[chosen] if chosen is not None else None
        if one is None:
            one = Known(Draft(EntityKind.PERSON, _name(nominal, setting)), named=False, spans=[])
            minted.append(one)
        one.note(nominal)
        one.draft.mention(nominal.start, nominal.end, MentionForm.NOMINAL)
    return minted


def _name(nominal: Nominal, setting: Setting) -> str:
    """The description as written, with the article that the mention leaves out: "The suspect", "a boy"."""
    start = nominal.start
    if start and setting.tokens[start - 1].dep_ == "det" and setting.tokens[start - 1].head.i == nominal.head:
        start -= 1
    return setting.tokens[start].doc[start : nominal.end].text
