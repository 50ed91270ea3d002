"""Which wording of the headline a page of markup means: a small learned score over who gives it and who agrees."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from twosource.reading.prose import fold
from twosource.reading.title_candidates import Cut, Source, Wording, pack

WEIGHTS = "title_weights.json"
SHORT = 12
"""Letters; a headline has seldom fewer, a label of a section often."""
LONG = 110
SURE = 3.0
"""A feature that is trusted beforehand is given this size, so that the training shrinks its weight less."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The headline of a page (None where it gives none) and all wordings that mean the same heading."""

    title: str | None
    headings: tuple[str, ...] = ()


def choose_title(wordings: Sequence[Wording], *, told: str = "", address: str = "") -> Choice:
    """The wording with the best score; of equals the first. `told` is the page's running text, `address` its URL."""
    groups = group_wordings(wordings)
    if not groups:
        return Choice(None)
    weights = load_weights()
    context = Context.of(groups, told, address)
    scored = [
        (sum(weights.get(name, 0.0) * value for name, value in describe(text, groups, context).items()), text)
        for text in groups
    ]
    best = max(score for score, _ in scored)
    title = next(text for score, text in scored if score == best)
    return Choice(title, same_heading(title, groups))


@dataclass(frozen=True, slots=True)
class Context:
    """What the page says besides its wordings: folded words of its text, its address, and each wording folded."""

    told: frozenset[str]
    address: str
    folded: Mapping[str, str]
    packed: Mapping[str, str]

    @classmethod
    def of(cls, groups: Mapping[str, Sequence[Wording]], told: str, address: str) -> Context:
        """The context of the wordings of one page."""
        return cls(
            frozenset(fold(told).split()),
            pack(address),
            {text: fold(text) for text in groups},
            {text: pack(text) for text in groups},
        )


def describe(text: str, groups: Mapping[str, Sequence[Wording]], context: Context) -> dict[str, float]:
    """The visible features of one wording among all of its page, by name; missing ones are 0."""
    features: dict[str, float] = {}
    for wording in groups[text]:
        name = wording.source.name.lower()
        if wording.cut is Cut.NONE:
            features[f"is_{name}"] = 1.0
            if wording.order == 0:
                features[f"first_{name}"] = 1.0
        else:
            features[f"cut_{wording.cut.name.lower()}_{name}"] = 1.0
    whole = {wording.source for wording in groups[text] if wording.cut is Cut.NONE}
    cuts = {wording.cut for wording in groups[text]}
    features["places"] = float(len(whole))
    features["site_cut"] = float(Cut.SITE in cuts)
    features["only_cut"] = float(not whole)
    features["only_unsure"] = float(cuts == {Cut.UNSURE})
    features.update(_agreement(text, groups, context))
    features.update(_shape(text, context))
    return features


def _agreement(text: str, groups: Mapping[str, Sequence[Wording]], context: Context) -> dict[str, float]:
    """How many sources word it alike but for marks, hold it within a longer one, or hold a part of it."""
    mine, packed = context.folded[text], context.packed[text]
    like: set[Source] = set()
    within: set[Source] = set()
    holds: set[Source] = set()
    site_behind = 0.0
    for other, wordings in groups.items():
        if other == text:
            continue
        sources = {wording.source for wording in wordings if wording.cut is Cut.NONE}
        theirs = context.packed[other]
        if context.folded[other] == mine or theirs == packed:
            like |= sources
        elif packed in theirs:
            within |= sources
        elif theirs in packed and len(theirs) >= SHORT:
            holds |= sources
        if other != text and theirs in packed and any(wording.cut is Cut.SITE for wording in wordings):
            site_behind = SURE
    found = {f"like_{source.name.lower()}": 1.0 for source in like}
    found.update({f"within_{source.name.lower()}": 1.0 for source in within})
    return {**found, "like": float(len(like)), "within": float(len(within)), "holds": float(len(holds)),
            "has_site": site_behind}  # fmt: skip


def _shape(text: str, context: Context) -> dict[str, float]:
    words = context.folded[text].split()
    long = [word for word in words if len(word) > 3] or words
    told = sum(word in context.told for word in long) / max(1, len(long))
    in_address = sum(pack(word) in context.address for word in long) / max(1, len(long))
    length = len(context.packed[text])
    return {
        "told": told,
        "in_address": in_address,
        "short": float(length < SHORT),
        "very_short": float(length < SHORT // 2),
        "long": float(length > LONG),
        "curly": float(any(mark in text for mark in "“”‘’„")),
        "cut_off": float(text.endswith(("...", "…"))),
    }


def group_wordings(wordings: Sequence[Wording]) -> dict[str, list[Wording]]:
    """The wordings by their text, in order."""
    groups: dict[str, list[Wording]] = {}
    for wording in wordings:
        if wording.text:
            groups.setdefault(wording.text, []).append(wording)
    return groups


def same_heading(title: str, groups: Mapping[str, Sequence[Wording]]) -> tuple[str, ...]:
    """The first-level headings that word the title, a longer or shorter form of it, or stand alone on the page."""
    chosen = set(fold(title).split())
    headings = [
        text
        for text, wordings in groups.items()
        if any(wording.source is Source.HEADING and wording.cut is Cut.NONE for wording in wordings)
    ]
    alike = [text for text in headings if 2 * len(chosen & set(fold(text).split())) >= len(set(fold(text).split()))]
    return (title, *(text for text in alike if text != title))


@cache
def load_weights() -> Mapping[str, float]:
    """The weights by feature, as `scripts/train_titles.py` left them."""
    table: dict[str, float] = json.loads(files("twosource.reading").joinpath(WEIGHTS).read_text(encoding="utf-8"))
    return table
