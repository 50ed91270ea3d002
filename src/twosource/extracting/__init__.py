"""An annotated article becomes statements, each with its evidence.

`grammar`, `counting` and `meaning` read the words; `attribution` says who tells it; each other package finds one kind
of statement.
"""

from __future__ import annotations

from twosource.extracting.attribution.attributions import find_attributions
from twosource.extracting.attribution.said_by import place
from twosource.extracting.commitments.commitments import find_commitments
from twosource.extracting.events.events import find_events
from twosource.extracting.events.gist import find_gist
from twosource.extracting.figures.figures import find_figures
from twosource.extracting.offices.offices import find_offices
from twosource.extracting.restrictions.restrictions import find_restrictions
from twosource.language.parsed import Parsed
from twosource.learned.one_thread import on_one_thread
from twosource.model.statement import Statements


def extract(parsed: Parsed) -> Statements:
    """All that the article states. Who says so is found first, for the other statements ask for it."""
    with on_one_thread():
        attributions = find_attributions(parsed)
        told = place(parsed, attributions)
        return Statements(
            figures=find_figures(parsed, told),
            attributions=attributions,
            events=find_events(parsed, told),
            offices=find_offices(parsed, told),
            restrictions=find_restrictions(parsed, told),
            commitments=find_commitments(parsed, told),
            gist=find_gist(parsed),
        )
