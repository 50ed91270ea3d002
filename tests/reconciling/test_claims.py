"""Findings that are no counts."""

from datetime import date

import pytest

from twosource.model.finding import Verdict
from twosource.model.statement import Commitment, EventType, Modality


def told(newsroom, outlet, line, trigger, **fields):
    page = newsroom.page(outlet, "2031-03-11", "Unrest in Norland.", line)
    page.event(line, trigger, when=newsroom.when(date(2031, 3, 10)), **fields)
    return page


def test_what_two_outlets_report_is_one_finding(newsroom):
    pages = (
        told(newsroom, "Post", "Rioters burned the old customs house.", "burned", type=EventType.ASSAULT),
        told(newsroom, "Herald", "The old customs house was burned.", "burned", type=EventType.ASSAULT),
    )
    (finding,) = newsroom.reconcile(*pages).findings
    assert (finding.kind, finding.verdict, finding.independent_origins) == ("event", Verdict.CORROBORATED, 2)


def test_what_one_outlet_reports_is_no_finding(newsroom):
    assert newsroom.reconcile(told(newsroom, "Post", "Rioters burned the customs house.", "burned")).findings == ()


def test_reported_and_denied_is_disputed(newsroom):
    pages = (
        told(newsroom, "Post", "Troops shot at the crowd in the square.", "shot"),
        told(newsroom, "Herald", "Troops never shot at the crowd in the square.", "shot", modality=Modality.DENIED),
    )
    (finding,) = newsroom.reconcile(*pages).findings
    assert finding.verdict is Verdict.DISPUTED


@pytest.mark.parametrize(
    ("denier", "findings"), [("Rebels", 0), ("Troops", 1), ("They", 1)], ids=["another", "the same", "unnamed"]
)
def test_what_is_denied_of_somebody_else_is_no_conflict(newsroom, denier, findings):
    lines = "Troops shot at the crowd in the market square.", f"{denier} never shot at the crowd in the market square."
    pages = (
        told(newsroom, "Post", lines[0], "shot", actors=("Troops",)),
        told(newsroom, "Herald", lines[1], "shot", modality=Modality.DENIED, actors=(denier,)),
    )
    assert len(newsroom.reconcile(*pages).findings) == findings


def test_who_kept_it_from_happening_denies_no_report_of_the_attempt(newsroom):
    pages = (
        told(newsroom, "Post", "Rebels attacked the guards of the old bridge.", "attacked"),
        told(
            newsroom,
            "Herald",
            "Guards prevented rebels who attacked the old bridge.",
            "attacked",
            modality=Modality.DENIED,
        ),
    )
    assert newsroom.reconcile(*pages).findings == ()


def test_a_claim_that_the_article_challenges_is_disputed(newsroom):
    page = newsroom.page(
        "Post", "2031-03-11", "Unrest in Norland.", "Officials blame foreign agents, but gave no proof of it."
    )
    page.claim("foreign agents", "Officials", challenged_by=page.cite("gave no proof of it"))
    (finding,) = newsroom.reconcile(page).findings
    assert (finding.kind, finding.verdict) == ("claim", Verdict.DISPUTED)
    assert any(evidence.quote == "gave no proof of it" for evidence in finding.evidence)


def test_who_else_makes_the_challenged_claim_is_shown(newsroom):
    page = newsroom.page(
        "Post", "2031-03-11", "Unrest in Norland.", "Officials blame foreign agents for the riots, with no proof."
    )
    page.claim("foreign agents for the riots", "Officials", challenged_by=page.cite("with no proof"))
    other = newsroom.page("Herald", "2031-03-11", "Unrest in Norland.", "Police say outside agents led riots.")
    other.claim("outside agents led riots", "Police")
    (finding,) = newsroom.reconcile(page, other).findings
    assert len(finding.statements) == 2


@pytest.mark.parametrize(
    ("other", "origins"),
    [
        ("We will reach out to the players and the coach.", 1),
        ("The airline will reach out to the coach of the players on Monday.", 2),
    ],
)
def test_a_promise_printed_in_the_words_of_another_page_is_of_its_speaker(newsroom, other, origins):
    words = "We will reach out to the players and the coach"
    post = newsroom.page("Post", "2031-03-11", "Row in Norland.", f"{words}, Ada Lind said.")
    post.add(Commitment, words, who="We", what="will reach out to the players and the coach", by="Ada Lind")
    sun = newsroom.page("Sun", "2031-03-11", "Norland row.", other)
    sun.add(Commitment, other[:-1], who=other.partition(" will")[0], what=f"will{other.partition(' will')[2][:-1]}")
    (found,) = [one for one in newsroom.reconcile(post, sun).findings if one.kind == "commitment"]
    assert found.independent_origins == origins
