"""Headlines that round the count of their own text."""

import pytest

from twosource.model.annotation import Comparator
from twosource.model.statement import Measure
from twosource.reconciling.headlines import find_rounded


def page(newsroom, head, text, *, below):
    """A page whose headline has `head`, a number, and whose text has `below`, bounds and comparator."""
    made = newsroom.page("Post", "2031-03-11", f"{head} hurt in Norland", text)
    top = made.figure(f"{head} hurt", head, head, measure=Measure.INJURED)
    low, high, comparator = below
    made.figure(text, low, high, measure=Measure.INJURED, comparator=comparator)
    return made, top


@pytest.mark.parametrize(
    ("head", "below", "rounds"),
    [
        (50, (52, 52, Comparator.EXACT), False),  # two numbers that do not agree are none of one
        (50, (51, None, Comparator.MORE_THAN), True),
        (52, (51, None, Comparator.MORE_THAN), False),
        (50, (50, 50, Comparator.EXACT), False),
        (50, (50, None, Comparator.AT_LEAST), True),
        (50, (51, 51, Comparator.ABOUT), True),
    ],
)
def test_the_more_exact_words_of_the_text_stand(newsroom, head, below, rounds):
    made, top = page(newsroom, head, "They were counted in the clinics.", below=below)
    found = find_rounded(made.analysis().figures, newsroom.sources(made))
    assert found == (frozenset({top.id}) if rounds else frozenset())


def test_the_finding_takes_the_words_of_the_text(newsroom):
    made, _ = page(newsroom, 50, "They were counted in the clinics.", below=(51, None, Comparator.MORE_THAN))
    finding = newsroom.finding(made, measure=Measure.INJURED)
    assert (finding.best, finding.value, len(finding.statements)) == (51, "more than 50", 2)
