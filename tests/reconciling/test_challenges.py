"""What one says and another does not let stand."""

from __future__ import annotations

from twosource.model.finding import Verdict


def test_a_denial_stands_against_the_claim_that_it_denies(newsroom):
    page = newsroom.page(
        "Post",
        "2031-03-11",
        "Fire in Norland.",
        "Ada Lind said the brewery had been warned twice of leaking vats.",
        "The brewery's owner Jon Marr denied that he had received any warning.",
    )
    page.claim("the brewery had been warned twice of leaking vats", "Ada Lind")
    page.claim("denied that he had received any warning", "Jon Marr")
    (finding,) = newsroom.reconcile(page).findings
    assert finding.verdict is Verdict.DISPUTED
    assert "Against it Jon Marr, in Post: “The brewery's owner" in finding.reason


def test_who_does_not_deny_contradicts_nobody(newsroom):
    page = newsroom.page(
        "Post",
        "2031-03-11",
        "Fire in Norland.",
        "Ada Lind said the brewery had been warned twice of leaking vats.",
        "Its owner Jon Marr does not deny that he had received a warning.",
    )
    page.claim("the brewery had been warned twice of leaking vats", "Ada Lind")
    page.claim("deny that he had received a warning", "Jon Marr")
    assert newsroom.reconcile(page).findings == ()


def test_a_claim_that_the_outlet_calls_unbacked_is_disputed(newsroom):
    line = "The harbour office has offered no evidence for its claim that smugglers lit the fire."
    page = newsroom.page("Post", "2031-03-11", "Fire in Norland.", line)
    page.claim("no evidence for its claim that smugglers lit the fire", "The harbour office")
    (finding,) = newsroom.reconcile(page).findings
    assert finding.value == "smugglers lit the fire"
    assert finding.reason == f"Post doubts it: “{line}”"


def test_who_shows_a_thing_claims_nothing(newsroom):
    page = newsroom.page(
        "Post",
        "2031-03-11",
        "Fire in Norland.",
        "Ada Lind showed reporters three ledgers dated Monday and Friday.",
        "The brewery's owner Jon Marr said he had no information about any ledgers.",
    )
    page.claim("three ledgers dated Monday and Friday", "Ada Lind")
    page.claim("he had no information about any ledgers", "Jon Marr")
    assert newsroom.reconcile(page).findings == ()


def test_who_knows_nothing_of_a_thing_denies_what_is_said_of_it(newsroom):
    page = newsroom.page(
        "Post",
        "2031-03-11",
        "Fire in Norland.",
        "Ada Lind said the ledgers were burnt on Monday.",
        "The brewery's owner Jon Marr said he had no information about any ledgers.",
    )
    page.claim("the ledgers were burnt on Monday", "Ada Lind")
    page.claim("he had no information about any ledgers", "Jon Marr")
    (finding,) = newsroom.reconcile(page).findings
    assert finding.verdict is Verdict.DISPUTED


def test_one_speaker_under_a_longer_name_does_not_contradict_himself(newsroom):
    page = newsroom.page(
        "Post",
        "2031-03-11",
        "Leak in Norland.",
        "Lorn Water said it would write to customers harmed by leaking vats.",
        "Lorn Water Ltd. has no evidence that customers abroad were harmed by vats.",
    )
    page.claim("it would write to customers harmed by leaking vats", "Lorn Water")
    page.claim("no evidence that customers abroad were harmed by vats", "Lorn Water Ltd.")
    assert newsroom.reconcile(page).findings == ()


def test_a_short_denial_needs_all_of_its_words(newsroom):
    page = newsroom.page(
        "Post",
        "2031-03-11",
        "Leak in Norland.",
        "Ada Lind said the laws of brewing fit changing vats.",
        "Jon Marr had no knowledge of any leaking vats.",
    )
    page.claim("the laws of brewing fit changing vats", "Ada Lind")
    page.claim("no knowledge of any leaking vats", "Jon Marr")
    assert newsroom.reconcile(page).findings == ()


def test_who_is_aware_of_nothing_denies_no_praise(newsroom):
    page = newsroom.page(
        "Post",
        "2031-03-11",
        "Blast in Norland.",
        "Jon Marr said the captain did anything to help those in need.",
        "Nobody had threatened the bank, its owner Ada Lind said: we are not aware of anything.",
    )
    page.claim("the captain did anything to help those in need", "Jon Marr")
    page.claim("we are not aware of anything", "Ada Lind")
    assert newsroom.reconcile(page).findings == ()
