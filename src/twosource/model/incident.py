"""An incident as a template with slots, in the vocabulary of the Message Understanding Conferences MUC-3 and MUC-4."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from twosource.model.noun import Noun
from twosource.model.span import Evidence


class IncidentType(StrEnum):
    """The types of incident that are told apart; MUC's "forced work stoppage" is too rare to learn."""

    ATTACK = "attack"
    BOMBING = "bombing"
    KIDNAPPING = "kidnapping"
    ARSON = "arson"
    ROBBERY = "robbery"


class IncidentSlot(StrEnum):
    """What a filler is in its incident."""

    PERP_INDIVIDUAL = "perp_individual"
    PERP_ORG = "perp_org"
    TARGET = "target"
    VICTIM = "victim"
    WEAPON = "weapon"


@dataclass(frozen=True, slots=True)
class IncidentFiller(Noun):
    """A phrase that fills a slot, at the place of the text that speaks for it most; `confidence` is its chance."""

    text: str
    evidence: Evidence
    confidence: float


@dataclass(frozen=True, slots=True)
class IncidentTemplate(Noun):
    """An incident that an article reports: its type, and who or what filled its slots, the likeliest filler first.

    `confidence` is the chance that the article reports an incident of this type; `evidence` the sentence that says so
    most clearly. A slot is empty where the article does not say.
    """

    type: IncidentType
    evidence: Evidence
    confidence: float
    perp_individual: tuple[IncidentFiller, ...] = ()
    perp_org: tuple[IncidentFiller, ...] = ()
    target: tuple[IncidentFiller, ...] = ()
    victim: tuple[IncidentFiller, ...] = ()
    weapon: tuple[IncidentFiller, ...] = ()
