"""What a careful reader gets from two real pages on one happening: the test of the whole line.

The pages are not part of the repository; they are found beside the corpora, and the tests are skipped without them.
"""

from datetime import date

import pytest

import twosource as ts
from twosource.model.finding import State, Verdict
from twosource.model.statement import Measure, OfficeChange, RestrictionKind, Status

pytestmark = [pytest.mark.model, pytest.mark.corpus]


@pytest.fixture(scope="module")
def dossier(seeds):
    return ts.brief(seeds)


def finding(dossier, measure, **bounds):
    found = [
        item
        for item in dossier.findings
        if item.measure == measure and all(getattr(item, name) == value for name, value in bounds.items())
    ]
    assert len(found) == 1, [(item.question, item.low, item.best, item.high) for item in dossier.findings]
    return found[0]


def figures(dossier, measure, low=None, high=None):
    return [
        figure
        for figure in dossier.statements.figures
        if (figure.measure, figure.low, figure.high) == (measure, low, high)
    ]


def test_both_pages_are_of_the_same_day(dossier):
    assert [article.published.day for article in dossier.articles] == [date(2022, 1, 11)] * 2


def test_the_day_of_the_crawl_is_refused_and_the_other_page_settles_the_true_one(dossier):
    reprint = next(article for article in dossier.articles if article.reprint_of)
    assert "settled by Al Jazeera" in reprint.published.reason
    assert any(c.value == "2022-05-24" and "refused" in c.reason for c in reprint.published.candidates)


def test_the_first_publisher_of_the_reprint_is_named(dossier):
    assert {source.first_publisher or source.outlet for source in dossier.sources} == {
        "The Wall Street Journal",
        "Al Jazeera",
    }


def test_ten_thousand_detained_is_two_outlets_and_one_origin(dossier):
    detained = finding(dossier, Measure.DETAINED)
    assert (len(detained.outlets), detained.independent_origins, detained.high) == (2, 1, 10000)
    assert detained.verdict is Verdict.SINGLE_ORIGIN


def test_the_retracted_toll_is_visible_and_out_of_the_best_estimate(dossier):
    retracted = figures(dossier, Measure.KILLED, low=165)
    assert [figure.status for figure in retracted] == [Status.RETRACTED]
    toll = next(item for item in dossier.findings if retracted[0].id in item.statements)
    assert toll.verdict is not Verdict.CORROBORATED
    assert 165 not in (toll.low, toll.best, toll.high)


def test_the_source_that_still_carries_a_retracted_toll_is_pointed_out(dossier):
    toll = next(item for item in dossier.findings if item.measure == Measure.KILLED and item.still_carried_by)
    assert "Wall Street Journal" in " ".join(toll.still_carried_by)


def test_sixteen_officers_in_both_revised_from_eighteen(dossier):
    sixteen = figures(dossier, Measure.KILLED, low=16, high=16)
    assert len({figure.article for figure in sixteen}) == 2
    revised = figures(dossier, Measure.KILLED, low=18, high=18)
    assert [figure.status for figure in revised] == [Status.REVISED]
    officers = next(item for item in dossier.findings if revised[0].id in item.statements)
    assert {figure.id for figure in sixteen} <= set(officers.statements)
    assert officers.best == 16


def test_twenty_six_armed_criminals_in_one_only(dossier):
    (criminals,) = figures(dossier, Measure.KILLED, low=26, high=26)
    alone = next(item for item in dossier.findings if criminals.id in item.statements)
    assert alone.outlets == ("Al Jazeera",)


def test_more_than_two_thousand_troops_in_both(dossier):
    assert len(finding(dossier, Measure.DEPLOYED).outlets) == 2


def test_the_pullout_starts_within_two_days_and_takes_ten_at_most(dossier):
    due = [promise.commitment.due for promise in dossier.commitments if promise.commitment.due]
    assert any(d.latest == date(2022, 1, 13) for d in due)
    assert any("10 days" in d.text for d in due)


def test_the_curfew_holds_at_night_in_almaty_until_the_nineteenth(dossier):
    curfews = [s for s in dossier.restrictions if s.restriction.kind is RestrictionKind.CURFEW]
    assert any(
        s.restriction.hours == "23:00-07:00"
        and s.restriction.where is not None
        and s.restriction.where.name == "Almaty"
        and s.restriction.to is not None
        and s.restriction.to.latest == date(2022, 1, 19)
        and s.state is State.IN_FORCE
        for s in curfews
    )


@pytest.mark.parametrize("what", ["special group", "reforms"])
def test_promises_are_kept_in_view(dossier, what):
    told = [f"{p.commitment.who} {p.commitment.what}" for p in dossier.commitments]
    assert any(what in text for text in told), told


def test_reforms_are_due_in_september(dossier):
    assert any(
        p.commitment.due
        and (p.commitment.due.earliest, p.commitment.due.latest) == (date(2022, 9, 1), date(2022, 9, 30))
        for p in dossier.commitments
    )


def test_the_new_prime_minister(dossier):
    gained = [
        office
        for office in dossier.statements.offices
        if office.change in (OfficeChange.APPOINTED, OfficeChange.NOMINATED, OfficeChange.ELECTED)
        and office.person == "Alikhan Smailov"
        and "prime minister" in office.role.lower()
    ]
    assert len({office.article for office in gained}) == 2


def test_what_he_was_before_is_not_disputed(dossier):
    assert not any("Smailov" in line.text for line in dossier.disputed)


def test_the_claim_of_outsiders_is_shown_with_the_doubt_about_it(dossier):
    told = " ".join(line.text + " ".join(e.sentence for e in line.evidence) for line in dossier.disputed)
    assert "little evidence" in told


def test_the_burned_building_is_an_event(dossier):
    assert any("set on fire" in event.evidence[0].sentence for event in dossier.statements.events)


def test_every_line_is_verbatim(dossier):
    lines = [
        *dossier.summary,
        *dossier.timeline,
        *dossier.disputed,
        *(line for o in dossier.only_in for line in o.lines),
    ]
    assert lines
    for line in lines:
        for evidence in line.evidence:
            text = dossier.article(evidence.article).text
            assert text[evidence.start : evidence.end] == evidence.quote
            assert evidence.quote in evidence.sentence
            assert evidence.sentence in text


def test_the_order_of_the_pages_does_not_matter(dossier, seeds):
    assert ts.brief(reversed(seeds)).to_json() == dossier.to_json()


def test_the_burned_building_is_shown_with_its_sentence(dossier):
    lines = [*dossier.summary, *dossier.timeline, *(line for one in dossier.only_in for line in one.lines)]
    assert any("set on fire" in evidence.sentence for line in lines for evidence in line.evidence)


def test_the_spokesman_without_information_stands_beside_the_claim_of_outsiders(dossier):
    told = " ".join(evidence.sentence for line in dossier.disputed for evidence in line.evidence)
    assert "no information about foreigners" in told


def test_the_pullout_is_over_ten_days_after_it_has_begun_at_the_latest(dossier):
    ends = [p.commitment.due for p in dossier.commitments if p.commitment.due and "10 days" in p.commitment.due.text]
    assert ends
    assert all(due.latest == date(2022, 1, 23) for due in ends)
