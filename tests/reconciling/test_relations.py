"""How sources depend on each other."""

import pytest

from twosource.model.statement import Office, OfficeChange


def relations(newsroom, page):
    return {(relation.kind, relation.target) for relation in newsroom.reconcile(page).relations}


def test_a_page_reprints_quotes_and_cites(newsroom):
    page = newsroom.page("Blog", "2031-03-11", "Flood in Norland.", "12 died.", "9 are hurt.", reprint_of="Post")
    page.figure("12 died", 12, 12, by="the interior ministry")
    page.figure("9 are hurt", 9, 9, by="the Reuters news agency")
    assert relations(newsroom, page) == {
        ("reprints", "Post"),
        ("quotes", "interior ministry of Norland"),
        ("cites", "the Reuters news agency"),
    }


def test_what_it_quotes_has_evidence(newsroom):
    page = newsroom.page("Blog", "2031-03-11", "Flood in Norland.", "12 died.")
    page.figure("12 died", 12, 12, by="the interior ministry")
    (relation,) = newsroom.reconcile(page).relations
    assert relation.evidence[0].quote == "12 died"


def test_a_credited_agency_is_reprinted(newsroom):
    page = newsroom.page("Blog", "2031-03-11", "Flood in Norland.", credit="Reuters")
    assert relations(newsroom, page) == {("reprints", "Reuters")}


def test_a_wire_that_credits_itself_reprints_nobody(newsroom):
    page = newsroom.page("Sea Wire", "2031-03-11", "Flood in Norland.", "The river rose.", credit="Sea Wire")
    assert newsroom.reconcile(page).relations == ()


def test_an_outlet_is_not_its_own_source(newsroom):
    page = newsroom.page("Harbour Post", "2031-03-11", "Flood in Norland.", "12 died, the Harbour Post said.")
    page.figure("12 died", 12, 12, by="the Harbour Post")
    assert relations(newsroom, page) == set()


def test_an_office_in_another_ones_words_cites_nobody(newsroom):
    page = newsroom.page("Harbour Post", "2031-03-11", "Flood in Norland.", "Mayor Ada Lund left, police said.")
    page.add(Office, "Mayor Ada Lund", by="police", person="Ada Lund", role="mayor", change=OfficeChange.HOLDS)
    assert relations(newsroom, page) == set()


@pytest.mark.parametrize("kind", ["Media outlets", "One social media user", "The newspaper"])
def test_a_kind_of_media_is_no_outlet(newsroom, kind):
    page = newsroom.page("Blog", "2031-03-11", "Flood in Norland.", f"{kind} gave 12 dead.")
    page.figure("12 dead", 12, 12, by=kind)
    assert relations(newsroom, page) == set()


def test_who_only_acts_is_no_source(newsroom):
    page = newsroom.page("Blog", "2031-03-11", "Norland Rowing Club raised the flood gates there.")
    page.claim("raised the flood gates", "Norland Rowing Club", confidence=0.5)
    assert relations(newsroom, page) == set()


def test_an_outlet_is_one_by_its_long_and_its_short_name(newsroom):
    page = newsroom.page("Blog", "2031-03-11", "Flood in Norland.", "12 died.", "9 are hurt.")
    page.figure("12 died", 12, 12, by="the Harbour Post")
    page.figure("9 are hurt", 9, 9, by="Post")
    ((kind, name),) = relations(newsroom, page)
    assert (kind, name.removeprefix("the ")) == ("cites", "Harbour Post")


def test_a_source_is_named_without_its_clause(newsroom):
    page = newsroom.page("Blog", "2031-03-11", "Flood in Norland.", "12 died.")
    page.figure("12 died", 12, 12, by="the Rowing Club of Lorn, which owns the pier")
    assert relations(newsroom, page) == {("quotes", "Rowing Club of Lorn")}
