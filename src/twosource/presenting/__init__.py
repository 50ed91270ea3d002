"""Findings become a dossier that people read."""

from __future__ import annotations

from collections.abc import Sequence

from twosource.model.analysis import Analysis
from twosource.model.finding import Reconciliation
from twosource.model.group import Resolution
from twosource.model.record import Problem
from twosource.presenting.composing import compose
from twosource.presenting.dossier import Dossier

__all__ = ["Dossier", "present"]


def present(
    analyses: Sequence[Analysis],
    resolution: Resolution,
    reconciliation: Reconciliation,
    problems: Sequence[Problem] = (),
) -> Dossier:
    """The dossier of these articles. Their order does not matter; an article that is there twice counts once."""
    return compose(analyses, resolution, reconciliation, problems)
