"""The incidents that an article reports, as templates with slots: MUC-4's task, by small models learned from its texts.

Not part of `extract`: the types and slots are those of reports on political violence in Latin America around 1990.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from twosource.extracting.incidents.pages import Places
from twosource.extracting.incidents.priors import load_priors
from twosource.extracting.incidents.reading import read_article
from twosource.extracting.incidents.rows import (
    FILLER_FEATURES,
    SLOTS,
    TYPE_FEATURES,
    TYPES,
    Floats,
    describe_fillers,
    describe_types,
    list_names,
)
from twosource.extracting.incidents.weights import Described, Opinion, describe, judge
from twosource.language.parsed import Parsed
from twosource.learned.trees import load_trees
from twosource.model.incident import IncidentFiller, IncidentSlot, IncidentTemplate

TYPE_TREES = "incident_type_trees.json"
SLOT_TREES = "incident_slot_trees.json"

HIT = (SLOTS.index(IncidentSlot.TARGET), SLOTS.index(IncidentSlot.VICTIM))

LEAST_ASKED = 0.08
"""The chance of a type below which its slots are not looked at."""

LEAST_SPLIT = 0.7
FARTHEST = 1
"""The victims and targets of a type that is at least so likely are of different incidents where none of one group
stands within so many sentences of one of the other. Gaps of 1 to 7 sentences were tried on the train texts."""

LEAST_TYPE = 0.22
LEAST_FILLER = (0.22, 0.26, 0.28, 0.15, 0.2)
"""The chances of a type and of a filler of each slot from which on they are given: about what is best
by folds of texts in blocks; see scripts/train_templates.py."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A phrase, by its number, that was chosen for a slot, and its chance."""

    phrase: int
    name: str
    chance: float


Chosen = tuple[int, Sequence[Sequence[Choice]]]
"""The number of a type and the choices for each slot."""


def find_templates(parsed: Parsed) -> tuple[IncidentTemplate, ...]:
    """The incidents of the article by type, and those of one type in the order in which their victims are named."""
    sentences = [(sentence.first_token, sentence.last_token) for sentence in parsed.sentences]
    if not sentences:
        return ()
    described = describe(parsed.doc, sentences)
    places = Places.of(parsed.doc, described.sentences, described.phrases)
    opinion = judge(described, read_article(parsed.article.text, places))
    chances = load_trees(__package__, TYPE_TREES, TYPE_FEATURES).chances(describe_types(opinion))
    chosen = choose(described, judge_fillers(described, opinion, chances.tolist()), chances.tolist())
    return tuple(
        _write(parsed, described, opinion, number, float(chances[number]), slots=slots) for number, slots in chosen
    )


def judge_fillers(described: Described, opinion: Opinion, chances: Sequence[float]) -> list[list[tuple[int, Choice]]]:
    """For each slot the names that may fill it, with the number of the type, each with its chance."""
    types = list_types(chances)
    if not types:
        return [[] for _ in SLOTS]
    names = [list_names(described, opinion, slot) for slot in range(len(SLOTS))]
    rows = [
        describe_fillers(
            described, opinion, chances, slot,
            names=named, types=types, priors=load_priors().look_up([one.name for one in named]),
        )
        for slot, named in enumerate(names)
    ]  # fmt: skip
    found: Floats = load_trees(__package__, SLOT_TREES, FILLER_FEATURES).chances(np.concatenate(rows))
    left = iter(found.tolist())
    return [
        [(number, Choice(name.best, name.name, next(left))) for name in named for number in types] for named in names
    ]


def list_types(chances: Sequence[float]) -> list[int]:
    """The numbers of the types whose slots are worth a look."""
    return [number for number, chance in enumerate(chances) if chance > LEAST_ASKED]


def choose(
    described: Described, judged: Sequence[Sequence[tuple[int, Choice]]], chances: Sequence[float],
    least_type: float = LEAST_TYPE, least_filler: Sequence[float] = LEAST_FILLER,
) -> list[Chosen]:  # fmt: skip
    """The types that are likely enough with the names that are, one for each entity: the likeliest."""
    chosen: list[Chosen] = []
    for number, chance in enumerate(chances):
        if chance > least_type:
            slots = [
                _one_of_each([choice for kind, choice in slot if kind == number and choice.chance > least])
                for slot, least in zip(judged, least_filler, strict=True)
            ]
            incidents = split_by_place(described, slots) if chance >= LEAST_SPLIT else [slots]
            chosen += [(number, incident) for incident in incidents]
    return chosen


def split_by_place(described: Described, slots: Sequence[Sequence[Choice]]) -> list[list[list[Choice]]]:
    """The slots of each incident, in reading order: what happened to things and people in different places of the text.

    Whoever did it, and with what, goes with the victims and targets that are named nearest.
    """

    def sentence(choice: Choice) -> int:
        return described.phrases[choice.phrase].sentence

    hit = sorted({sentence(choice) for slot in HIT for choice in slots[slot]})
    groups: list[list[int]] = []
    for at in hit:
        if groups and at - groups[-1][-1] <= FARTHEST:
            groups[-1].append(at)
        else:
            groups.append([at])
    incidents: list[list[list[Choice]]] = [[[] for _ in slots] for _ in groups or [[]]]
    for slot, choices in enumerate(slots):
        for choice in choices:
            away = [min(abs(at - sentence(choice)) for at in group) for group in groups]
            incidents[away.index(min(away)) if away else 0][slot].append(choice)
    return incidents


def _one_of_each(choices: Sequence[Choice]) -> list[Choice]:
    """The choices without those that are another name of a likelier one: a longer or shorter form of it."""
    kept: list[Choice] = []
    for choice in sorted(choices, key=lambda one: (-one.chance, one.name)):
        if not any(_same(choice.name, other.name) for other in kept):
            kept.append(choice)
    return kept


def _same(one: str, other: str) -> bool:
    return f" {one} " in f" {other} " or f" {other} " in f" {one} "


def _write(
    parsed: Parsed, described: Described, opinion: Opinion, number: int, chance: float, *,
    slots: Sequence[Sequence[Choice]],
) -> IncidentTemplate:  # fmt: skip
    best = parsed.sentences[int(np.argmax(opinion.sentences[:, number]))]
    fillers = {
        slot.value: tuple(_write_filler(parsed, described, choice) for choice in choices)
        for slot, choices in zip(SLOTS, slots, strict=True)
    }
    return IncidentTemplate(
        type=TYPES[number],
        evidence=parsed.cite(best.start, best.end),
        confidence=round(chance, 4),
        **fillers,
    )


def _write_filler(parsed: Parsed, described: Described, choice: Choice) -> IncidentFiller:
    phrase = described.phrases[choice.phrase]
    start, last = parsed.doc[phrase.first].idx, parsed.doc[phrase.last - 1]
    end = last.idx + len(last)
    return IncidentFiller(parsed.text(start, end), parsed.cite(start, end), round(choice.chance, 4))
