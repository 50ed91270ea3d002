"""Findings become a dossier that people read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from twosource.model.analysis import Analysis
from twosource.model.finding import Reconciliation
from twosource.model.group import Resolution
from twosource.model.record import Problem, Unsure
from twosource.presenting.composing import compose
from twosource.presenting.dossier import Dossier

__all__ = ["Dossier", "present"]


def present(
    analyses: Sequence[Analysis],
    resolution: Resolution,
    reconciliation: Reconciliation,
    problems: Sequence[Problem] = (),
    unsure: Unsure = Unsure(),  # noqa: B008 - a frozen noun
) -> Dossier:
    """The dossier of these articles. Their order does not matter; an article that is there twice counts once.

    `unsure` is what the analyses were parted from, for the record.
    """
    return replace(compose(analyses, resolution, reconciliation, problems), unsure=unsure)
