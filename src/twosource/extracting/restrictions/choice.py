"""Which candidates are restrictions: a logistic regression weighs what the rules and the words around make of them.

`scripts/train_restrictions.py` learns the weights from articles and sentences marked by hand (bench/statements.md). A
network that reads the whole sentence has its say too (`sentence_verdicts`).
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from twosource.extracting.meaning.sentence_verdicts import review
from twosource.extracting.restrictions.readings import Reading
from twosource.language.parsed import Parsed
from twosource.model.statement import Modality, RestrictionKind

TABLE = "restriction_contexts.tsv"
QUESTION = "restrictions"
"""What the network that reads the whole sentence is asked in doubt."""

BIAS = ""
LEAST_TOLD, LEAST_GUESSED = 0.3, 0.4
"""The least chance of what the rules take for a restriction, and of what only a word suggests: about where F1 was best
on articles that were left out."""

BORDER = 0.6
"""How likely "closed its border with Norland" is a restriction; set by hand."""

BORDERS = frozenset(("border", "frontier", "airspace"))
SHUTTING = frozenset(("close", "shut", "seal"))

UNSURE = frozenset((Modality.POSSIBLE, Modality.CONDITIONAL))


class Chosen(NamedTuple):
    """A reading that is a restriction, how likely it is one, of which kind, and how it is put."""

    reading: Reading
    chance: float
    kind: RestrictionKind
    modality: Modality
    lifted: bool


@cache
def load_weights() -> Mapping[str, float]:
    """Feature to log-odds, from the table beside this module; the empty feature is what every candidate has."""
    lines = files(__package__).joinpath(TABLE).read_text(encoding="utf-8").splitlines()
    pairs = (line.rsplit("\t", 1) for line in lines if not line.startswith("# "))
    return {feature: float(weight) for feature, weight in pairs}


def rate(one: Reading) -> float:
    """The chance that it is a restriction."""
    known = load_weights().get
    odds = known(BIAS, 0.0) + sum(known(feature, 0.0) for feature in dict.fromkeys(one.words))
    return 1.0 / (1.0 + math.exp(-odds))


def take(one: Reading, chance: float) -> Chosen:
    """The reading as a restriction that is that likely; a "not" denies only what the rules read."""
    denied = one.modality is Modality.DENIED and not one.candidate.told
    modality = Modality.ASSERTED if denied else one.modality
    return Chosen(one, chance, one.candidate.trigger.kind, modality, one.lifted)


def is_likely(one: Reading, chance: float) -> bool:
    """Whether that chance is enough for what the rules make of it; what only may be is none."""
    if one.modality in UNSURE:
        return False
    return chance >= (LEAST_TOLD if one.candidate.told else LEAST_GUESSED)


def choose(parsed: Parsed, readings: Sequence[Reading]) -> list[Chosen]:
    """The restrictions in reading order."""
    sure = [one for one in readings if one.modality not in UNSURE]
    chances = review(parsed, QUESTION, [one.candidate.trigger.word.idx for one in sure], [rate(one) for one in sure])
    told = [
        (one, max(chance, BORDER) if closes_border(one) else chance) for one, chance in zip(sure, chances, strict=True)
    ]
    return [take(one, round(chance, 4)) for one, chance in told if is_likely(one, chance)]


def closes_border(one: Reading) -> bool:
    """Whether it is told outright that a border was shut, which the weights have seldom seen."""
    trigger = one.candidate.trigger
    verb, border = trigger.word, trigger.limited
    if border is None or border.lemma_.lower() not in BORDERS or verb.lemma_.lower() not in SHUTTING:
        return False
    outright = verb.dep_ in ("ROOT", "ccomp", "conj") and verb.tag_ in ("VBD", "VBN", "VBZ")
    return outright and border.head.i == verb.i and border.dep_ in ("dobj", "nsubjpass")
