"""The best of several counts, by the rule that one chooses."""

import pytest

from twosource.errors import UsageError
from twosource.model.annotation import Comparator
from twosource.model.finding import Verdict
from twosource.model.statement import Measure, Modality
from twosource.reconciling import reconcile
from twosource.reconciling.estimates import read_rule


def page(newsroom, outlet, number, by):
    made = newsroom.page(outlet, "2031-03-11", "Flood in Norland.", f"{number} people died.")
    made.figure(f"{number} people", number, number, by=by)
    return made


def estimate(newsroom, rule, *pages):
    found = reconcile([one.analysis() for one in pages], newsroom.resolution(pages), estimates=rule).findings
    (finding,) = found
    return finding.low, finding.best, finding.high, finding.rule


@pytest.mark.parametrize(
    ("rule", "best", "named"),
    [(None, 22, "supported"), ("supported", 22, "supported"), ("ucdp", 24, "ucdp"), ("acled", 22, "acled")],
)
def test_two_counts_that_are_as_well_supported(newsroom, rule, best, named):
    pages = page(newsroom, "Post", 22, "the interior ministry"), page(newsroom, "Herald", 24, "Doctors Abroad")
    assert estimate(newsroom, rule, *pages) == (22, best, 24, named)


def test_the_most_conservative_outranks_the_better_supported_by_acled(newsroom):
    pages = (
        page(newsroom, "Post", 24, "the interior ministry"),
        page(newsroom, "Sun", 24, "Doctors Abroad"),
        page(newsroom, "Herald", 22, "the Harbour Trust"),
    )
    assert estimate(newsroom, "supported", *pages)[1] == 24
    assert estimate(newsroom, "acled", *pages)[1] == 22


def test_an_upper_bound_does_not_widen_the_range_of_an_exact_count(newsroom):
    about = newsroom.page("Sun", "2031-03-11", "Flood in Norland.", "Almost 100 people died.")
    about.figure("Almost 100 people", None, 100, comparator="almost")
    assert estimate(newsroom, None, page(newsroom, "Post", 99, "the navy"), about)[2] == 99


def test_another_rule_is_refused():
    with pytest.raises(UsageError, match="supported, ucdp, acled"):
        read_rule("guess")


def test_a_denied_count_does_not_hide_a_vague_one_that_stands(newsroom):
    vague = newsroom.page("Post", "2031-03-11", "Riot in Norland.", "Hundreds of shops were burnt.")
    vague.figure("Hundreds", 200, None, measure=Measure.DESTROYED, comparator=Comparator.INDEFINITE, population="shops")
    denied = newsroom.page("Herald", "2031-03-11", "Riot in Norland.", "There were no 355 burnt shops.")
    denied.figure("355", 355, 355, measure=Measure.DESTROYED, population="shops", modality=Modality.DENIED)
    finding = newsroom.finding(vague, denied, measure=Measure.DESTROYED, population="shops")
    assert finding.best == 200


def test_the_very_number_of_an_upper_bound_is_the_answer_and_hides_no_smaller_one(newsroom):
    """Both 70 and 80 agree with "as many as 80", and not with each other."""
    told = (("Post", "as many as 80", None, 80), ("Wire", "80", 80, 80), ("Echo", "70", 70, 70))
    pages = []
    for outlet, words, low, high in told:
        page = newsroom.page(outlet, "2031-03-11", "Quake in Norland.", f"The quake hurt {words} people, they said.")
        comparator = Comparator.AT_MOST if low is None else Comparator.EXACT
        page.figure(words, low, high, measure=Measure.INJURED, comparator=comparator)
        pages.append(page)
    finding = newsroom.finding(*pages, measure=Measure.INJURED)
    assert (finding.best, finding.verdict) == (80, Verdict.DISPUTED)
    assert "Echo" in finding.reason
