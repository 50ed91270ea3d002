"""Who holds an office, and what he was before."""

from dataclasses import replace
from datetime import date

from twosource.model.finding import Verdict
from twosource.model.statement import CountryBasis, Office, OfficeChange


def office(newsroom, outlet, person, role, *, change=OfficeChange.HOLDS, day="2031-03-11", **fields):
    page = newsroom.page(outlet, day, "A new cabinet in Norland.", f"{person} is spoken of as {role}.")
    page.add(Office, person, person=person, role=role, change=change, country="NO", **fields)
    return page


def findings(newsroom, *pages):
    return [finding for finding in newsroom.reconcile(*pages).findings if finding.kind == "office"]


def test_nominated_in_one_and_appointed_in_the_other_is_one_holder(newsroom):
    (finding,) = findings(
        newsroom,
        office(newsroom, "Post", "Ada Lund", "prime minister", change=OfficeChange.APPOINTED),
        office(newsroom, "Herald", "Ada Lund", "Prime Minister", change=OfficeChange.NOMINATED),
    )
    assert finding.question == "who is prime minister of Norland on 11 March 2031"
    assert (finding.value, finding.verdict) == ("Ada Lund", Verdict.CORROBORATED)


def test_two_holders_in_two_articles_are_a_conflict(newsroom):
    (finding,) = findings(
        newsroom,
        office(newsroom, "Post", "Ada Lund", "president"),
        office(newsroom, "Herald", "Bo Ek", "president"),
    )
    assert finding.verdict is Verdict.DISPUTED


def test_who_was_appointed_last_holds_it(newsroom):
    (finding,) = findings(
        newsroom,
        office(newsroom, "Post", "Bo Ek", "president", change=OfficeChange.ELECTED, day="2031-03-01"),
        office(newsroom, "Herald", "Ada Lund", "president", change=OfficeChange.ELECTED, day="2031-03-11"),
    )
    assert (finding.value, finding.verdict) == ("Ada Lund", Verdict.SINGLE_ORIGIN)


def test_former_offices_of_different_names_are_compatible(newsroom):
    until = newsroom.when(date(2020, 1, 1), date(2020, 12, 31), "2020")
    (finding,) = findings(
        newsroom,
        office(newsroom, "Post", "Ada Lund", "finance minister", to=until),
        office(newsroom, "Herald", "Ada Lund", "former deputy prime minister"),
    )
    assert finding.question == "which offices Ada Lund held before"
    assert finding.verdict is not Verdict.DISPUTED
    assert set(finding.value.split("; ")) == {"finance minister (until 2020)", "deputy prime minister"}


def test_spokesmen_are_many(newsroom):
    assert not findings(
        newsroom,
        office(newsroom, "Post", "Ada Lund", "police spokeswoman"),
        office(newsroom, "Herald", "Bo Ek", "police spokesman"),
    )


def test_a_president_of_no_named_body_or_country_is_no_finding(newsroom):
    pages = [
        newsroom.page(each, "2031-03-11", "Strike in Norland.", "President Lind spoke.") for each in ("Post", "Sun")
    ]
    for page in pages:
        page.toponym("Norland", "NL")
        page.add(Office, "President Lind", person="Lind", role="president", change=OfficeChange.HOLDS)
    assert newsroom.reconcile(*pages).findings == ()


def test_two_spellings_of_one_holder_are_no_conflict(newsroom):
    (finding,) = findings(
        newsroom,
        office(newsroom, "Post", "Heidar Alsvandiri", "president"),
        office(newsroom, "Herald", "Heydar Alsvandari", "president"),
    )
    assert finding.verdict is not Verdict.DISPUTED


def test_a_country_that_no_words_tell_makes_no_rival(newsroom):
    found = findings(
        newsroom,
        office(newsroom, "Post", "Ada Lund", "president"),
        office(newsroom, "Herald", "Bo Ek", "president", country_from=CountryBasis.SCENE),
    )
    assert [(finding.value, finding.verdict) for finding in found] == [("Ada Lund", Verdict.SINGLE_ORIGIN)]


def test_a_bare_president_is_that_of_the_country_that_another_page_says(newsroom):
    (finding,) = findings(
        newsroom,
        office(newsroom, "Post", "Ada Lund", "president"),
        office(newsroom, "Herald", "Ada Lund", "president", country_from=CountryBasis.SCENE),
    )
    assert finding.verdict is Verdict.CORROBORATED


def test_who_is_told_of_as_former_elsewhere_is_no_rival(newsroom):
    found = findings(
        newsroom,
        office(newsroom, "Post", "Ada Lund", "president"),
        office(newsroom, "Herald", "Bo Ek", "president"),
        office(newsroom, "Courier", "Bo Ek", "former president"),
    )
    assert Verdict.DISPUTED not in {finding.verdict for finding in found}


def test_an_article_that_names_both_sees_no_conflict(newsroom):
    known = office(newsroom, "Post", "Ada Lund", "president")
    other = newsroom.page("Herald", "2031-03-11", "Talks in Norland.", "President Bo Ek met Ada Lund.")
    lund = [page.person("Ada Lund") for page in (known, other)]
    known.statements["offices"][0] = replace(known.statements["offices"][0], entity=lund[0])
    other.add(Office, "Bo Ek", person="Bo Ek", role="president", change=OfficeChange.HOLDS, country="NO")
    joined = replace(known.entities[0], id="ent_lund")
    found = newsroom.reconcile(known, other, links=[(joined, tuple(lund))]).findings
    assert Verdict.DISPUTED not in {finding.verdict for finding in found if finding.kind == "office"}
