"""When "last week" was, behind a sentence."""

from dataclasses import replace
from datetime import date

import pytest

from twosource.model.statement import When
from twosource.presenting.citing import Citer

WEEK = date(2031, 3, 3), date(2031, 3, 9)


def explained(dossier, words, sentence, days=WEEK, *, dated=False):
    """What stands behind the sentence, of which a statement has that time."""
    figure = dossier.statements.figures[0]
    evidence = replace(figure.evidence[0], sentence=sentence, quote=sentence[:3])
    told = replace(figure, evidence=(evidence,), when=When(words, None, *days))
    statements = replace(dossier.statements, figures=(told,))
    return Citer(replace(dossier, statements=statements)).explain(sentence, (evidence,), dated=dated)


def test_a_relative_time_is_told_by_its_days(dossier):
    line = "Last week, the pumps of Marvale were sold."
    assert explained(dossier, "Last week", line) == f"{line} [last week: 3–9 March 2031]"


@pytest.mark.parametrize("words", ["on Monday", "in March 2031", "On 3 March"])
def test_a_time_that_says_enough_is_left(dossier, words):
    line = f"The pumps of Marvale were sold, {words}, to the port."
    assert explained(dossier, words, line) == line


def test_a_dated_line_needs_no_days(dossier):
    line = "Last week, the pumps of Marvale were sold."
    assert explained(dossier, "Last week", line, dated=True) == line


def test_a_time_without_known_days_is_left(dossier):
    line = "Last week, the pumps of Marvale were sold."
    assert explained(dossier, "Last week", line, (None, WEEK[1])) == line
