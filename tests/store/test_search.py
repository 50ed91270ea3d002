"""What a query finds."""

from dataclasses import replace

import pytest
from tests.store.made import ALL, FIRE, VOTE, article

from twosource.model.article import Reprint


@pytest.fixture
def full(desk):
    desk.add(ALL)
    return desk


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("detained > 1000 in Kazakhstan since 2022-01", ["detained: 1,200 protesters"]),
        ("detained > 1200", []),
        ("detained >= 1200", ["detained: 1,200 protesters"]),
        ("detained > 1000 in Norland", []),
        ("detained > 1000 since 2022-02", []),
        ("killed > 5", ["killed: 12 weavers", "killed: 9 weavers"]),
        ("killed > 5 until 2031-03-10", ["killed: 9 weavers"]),
        ("killed < 10 mill", ["killed: 9 weavers"]),
        ("killed > 5 source: ministry", ["killed: 12 weavers"]),
        ("killed > 5 outlet: ledger", ["killed: 9 weavers"]),
        ("figure > 0 -mill", ["detained: 1,200 protesters"]),
        ("kind: commitment", ["The state: rebuild the mill"]),
    ],
)
def test_statements(full, query, expected):
    assert [hit.value for hit in full.search(query)] == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("mill", [FIRE[1], FIRE[0]]), ("mills", [FIRE[1], FIRE[0]]), ('"textile mill fire"', [FIRE[1]]),
        ("ballot -mill", [VOTE[0]]), ("protest in Kazakhstan", [VOTE[0]]), ("mill in Almaty", []),
        ("brigade ministry", []), ("ballot in Almaty", [VOTE[0]]), ("mill since 2031-03-11", [FIRE[1]]),
        ('"%"', []), ("'; DROP TABLE articles; --", []), ("articles_text NEAR/2 *", []),
    ],
)  # fmt: skip
def test_articles(full, query, expected):
    assert [hit.id for hit in full.search(query)] == [one.id for one in expected]


@pytest.mark.parametrize("query", ["person: Quist", "entity: mara", "person: Mara Quist since 2031"])
def test_people_are_found_by_any_of_their_names(full, query):
    (hit,) = full.search(query)
    assert (hit.text, hit.value) == ("Mara Quist", "named in 2 articles")


def test_a_part_of_a_word_is_no_name(full):
    assert full.search("person: uist") == ()


def test_a_country_taken_from_the_article_is_told(desk):
    desk.add([article("ledger", "Norland strike", "70 pickets were detained, the police said.")])
    (hit,) = desk.search("detained > 50 in NO") or desk.search('detained > 50 in "Norway"')
    assert (hit.country, hit.inferred) == ("NO", "the country is that of the article")


def test_a_replaced_article_is_not_found(desk):
    address = "https://ledger.example.org/x"
    first = article("ledger", "Strike", "70 pickets were detained.", url=address)
    desk.add([first, article("ledger", "Strike", "90 pickets were detained.", url=address)])
    assert [hit.value for hit in desk.search("detained > 1")] == ["detained: 90 pickets"]


def count_one(desk, low, high):
    """A desk with one count that gives these bounds."""
    desk.add(VOTE)
    (hit,) = desk.search("detained = 1200")
    desk.review.correct(hit.id, {"low": low, "high": high}, who="ana")


@pytest.mark.parametrize(
    ("low", "high", "query", "expected"),
    [
        (None, 22, "> 21", 0), (None, 22, ">= 22", 0), (None, 22, "< 23", 1), (None, 22, "<= 22", 1),
        (None, 22, "= 22", 1), (17, None, "= 17", 1),
        (17, None, "< 20", 0), (17, None, "<= 17", 0), (17, None, "> 16", 1), (17, None, ">= 17", 1),
        (20, 30, "> 19", 1), (20, 30, "> 25", 0), (20, 30, "< 31", 1), (20, 30, "< 25", 0), (20, 30, "= 25", 1),
        (None, None, "> 0", 0),
    ],
)  # fmt: skip
def test_a_count_compares_by_what_it_surely_is(desk, low, high, query, expected):
    count_one(desk, low, high)
    assert len(desk.search(f"detained {query}")) == expected


def test_a_count_is_found_whatever_its_bounds_by_its_measure(desk):
    count_one(desk, None, 22)
    assert len(desk.search("measure: detained")) == 1


@pytest.mark.parametrize("modality", ["denied", "planned"])
def test_how_a_statement_is_put_is_told_and_searched(full, modality):
    (hit,) = full.search("detained > 1")
    full.review.correct(hit.id, {"modality": modality}, who="ana")
    assert [one.modality for one in full.search(f"detained > 1 modality: {modality}")] == [modality]
    assert full.search("detained > 1 modality: asserted") == ()


INQUIRY = article(
    "post", "Ferry inquiry opens",
    "3 sailors were injured on the ferry.", "7 divers were injured, the drunken captain said.",
    "2 nurses were injured, the drunk captain said.", day="2031-03-11",
)  # fmt: skip


def test_statements_that_hold_the_words_themselves_come_first(desk):
    desk.add([INQUIRY])
    found = [(hit.value, hit.words_elsewhere) for hit in desk.search("captain kind: figure")]
    assert found == [("injured: 7 divers", False), ("injured: 2 nurses", False), ("injured: 3 sailors", True)]


@pytest.mark.parametrize(
    ("query", "held"),
    [("captains", 2), ('"the drunk captain"', 1), ("captain nurse", 1), ("ferries", 1), ("inquiry", 0)],
)
def test_words_are_held_in_any_form(desk, query, held):
    desk.add([INQUIRY])
    assert sum(not hit.words_elsewhere for hit in desk.search(f"{query} measure: injured")) == held


def test_those_that_hold_the_words_are_not_cut_off(desk):
    desk.add([INQUIRY])
    assert [hit.value for hit in desk.search("ferry measure: injured", limit=1)] == ["injured: 3 sailors"]


def test_a_search_with_words_leaves_nothing_behind(desk):
    desk.add([INQUIRY])
    assert desk.search("captain kind: figure") == desk.search("captain kind: figure")


def test_a_reprint_has_the_name_that_it_has_in_dossiers(desk):
    copy = replace(article("x", "Fire", "9 weavers were killed."), outlet=None, page="copy.txt", url=None,
                   reprint_of=Reprint("Lorn Ledger", "it says so"))  # fmt: skip
    desk.add([copy])
    (hit,) = desk.search("outlet: ledger")
    assert hit.outlet == desk.dossier(hit.story).sources[0].outlet == "Lorn Ledger (reprint)"


def test_so_many_are_given_as_are_asked_for(full):
    assert len(full.search("mill", limit=1)) == 1
