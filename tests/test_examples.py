"""What the example pages give: the whole line on pages that we wrote, with the facts that we put into them."""

from datetime import date
from pathlib import Path

import pytest

import twosource as ts
from twosource.model.finding import State
from twosource.model.statement import Measure, Status

pytestmark = pytest.mark.model

PAGES = sorted((Path(__file__).parents[1] / "examples" / "pages").iterdir())


@pytest.fixture(scope="module")
def dossier():
    return ts.brief(PAGES)


def article(dossier, name):
    return next(item for item in dossier.articles if item.page and item.page.endswith(name))


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("harbour-herald.html", date(2023, 3, 15)),
        ("daily-lantern.txt", date(2023, 3, 15)),
        ("coast-post.txt", date(2023, 3, 16)),
        ("black-sea-wire.txt", date(2023, 3, 17)),
        ("morning-ledger.txt", date(2023, 3, 17)),
    ],
)
def test_every_page_is_dated(dossier, name, day):
    assert article(dossier, name).published.day == day


def test_the_days_of_the_crawl_are_nowhere(dossier):
    assert not any(a.published.value.startswith(("2023-06", "2023-08")) for a in dossier.articles)


def test_the_reprint_names_its_first_publisher(dossier):
    reprint = article(dossier, "daily-lantern.txt").reprint_of
    assert reprint is not None
    assert reprint.outlet.removeprefix("the ") == "Harbour Herald"


def test_the_reprint_is_found_as_a_copy(dossier):
    (copy,) = dossier.copies
    assert set(copy.articles) == {article(dossier, n).id for n in ("harbour-herald.html", "daily-lantern.txt")}


def toll(dossier):
    """The finding on all who were killed: the one that the withdrawn count belongs to."""
    (withdrawn,) = [f for f in dossier.statements.figures if f.status is Status.RETRACTED and f.low == 22]
    return next(finding for finding in dossier.findings if withdrawn.id in finding.statements)


def test_the_toll_that_stands_is_the_latest_one(dossier):
    assert (toll(dossier).measure, toll(dossier).best) == (Measure.KILLED, 18)


def test_the_withdrawn_count_is_out_of_the_estimate(dossier):
    assert toll(dossier).high in (18, None)


def test_the_page_that_still_carries_the_withdrawn_count_is_pointed_out(dossier):
    assert toll(dossier).still_carried_by == ("Morning Ledger",)


def test_the_count_of_nineteen_was_revised_in_the_article_and_its_copy(dossier):
    revised = [f for f in dossier.statements.figures if f.status is Status.REVISED]
    assert {(f.measure, f.low, f.high) for f in revised} == {(Measure.KILLED, 19, 19)}


def test_the_evacuated_have_two_outlets_and_one_origin(dossier):
    (evacuated,) = [finding for finding in dossier.findings if finding.measure == Measure.DISPLACED]
    assert (evacuated.high, evacuated.independent_origins) == (2000, 1)


def test_three_managers_detained(dossier):
    detained = [finding for finding in dossier.findings if finding.measure == Measure.DETAINED and finding.best == 3]
    assert len(detained) == 1


def test_the_curfew_holds_until_the_twentieth(dossier):
    (curfew,) = [s for s in dossier.restrictions if s.restriction.kind.value == "curfew"]
    assert curfew.restriction.hours == "22:00-06:00"
    assert curfew.restriction.to is not None
    assert curfew.restriction.to.latest == date(2023, 3, 20)
    assert curfew.state is State.IN_FORCE


def test_the_curfew_has_ended_later():
    later = ts.brief(PAGES, as_of="2023-04-20")
    (curfew,) = [s for s in later.restrictions if s.restriction.kind.value == "curfew"]
    assert curfew.state is State.ENDED


@pytest.mark.parametrize(
    ("what", "due"),
    [("findings of an inquiry", date(2023, 4, 14)), ("10,000 euros", date(2023, 4, 30)), ("reopen", date(2023, 3, 27))],
)
def test_promises_have_their_due_day(dossier, what, due):
    days = [p.commitment.due.latest for p in dossier.commitments if p.commitment.due and what in p.commitment.what]
    assert due in days, [(p.commitment.what, p.commitment.due) for p in dossier.commitments]


def test_a_promise_past_its_day_is_not_called_kept():
    later = ts.brief(PAGES, as_of="2023-06-01")
    states = {p.state for p in later.commitments if "findings of" in p.commitment.what}
    assert states == {State.UNKNOWN}


def test_who_is_who(dossier):
    offices = {(office.person, office.role.lower()) for office in dossier.statements.offices}
    assert ("Elena Marcu", "prime minister") in offices
    assert ("Adrian Lupescu", "interior minister") in offices


def test_nobody_resigns(dossier):
    resigned = {o.person for o in dossier.statements.offices if o.change == "resigned" and o.modality == "asserted"}
    assert resigned <= {"Victor Danila"}


def test_the_unions_president_is_not_the_countrys(dossier):
    assert not any(finding.value == "Radu Vlaicu" and "Romania" in finding.question for finding in dossier.findings)


def test_the_doubt_about_the_smugglers_is_told(dossier):
    told = " ".join(evidence.sentence for line in dossier.disputed for evidence in line.evidence)
    assert "no evidence" in told


def test_all_layouts_hold_the_same_facts(dossier):
    for layout in (dossier.to_text(width=10_000), dossier.to_markdown(), dossier.to_html()):
        assert "Almost 2,000" in layout or "almost 2,000" in layout
        assert "Harbour Herald" in layout


def test_the_order_of_the_pages_does_not_matter(dossier):
    assert ts.brief(PAGES[::-1]).to_json() == dossier.to_json()
    assert ts.brief([*PAGES, PAGES[0]]).to_json() == dossier.to_json()
