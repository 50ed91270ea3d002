"""Equal counts under other nouns are one; those of other people, of one sentence, and of parts are not."""

import pytest

from twosource.model.annotation import Comparator, Place
from twosource.model.statement import About, Measure


def rescued(newsroom, *told, day="2031-03-11"):
    """A page on each (line, population, number, further fields) and the findings on the freed."""
    pages = []
    for at, (line, population, number, fields) in enumerate(told):
        page = newsroom.page(f"Post {at}", fields.pop("day", day), "Raid in Norland.", line)
        page.figure(line, number, number, measure=Measure.RESCUED, population=population, **fields)
        pages.append(page)
    return [one for one in newsroom.reconcile(*pages).findings if one.measure == Measure.RESCUED]


def in_town(name):
    return Place(0, 1, name, name, "town", None, None, None, "NO")


def test_equal_counts_by_age_sex_and_school_are_one(newsroom):
    nouns = ("schoolgirls", "women and girls", "#freeourgirls", "students", "schoolgirls")
    found = rescued(newsroom, *((f"Some 21 came home, {at}.", noun, 21, {}) for at, noun in enumerate(nouns)))
    assert [(one.best, len(one.statements)) for one in found] == [(21, 5)]


def test_the_number_alone_stands_for_those_whom_the_page_counts_so(newsroom):
    page = newsroom.page(
        "Post", "2031-03-11", "Raid in Norland.", "21 girls came home.", "The 21 were well.", "57 had fled before."
    )
    page.figure("21 girls", 21, 21, measure=Measure.RESCUED, population="girls")
    page.figure("The 21", 21, 21, measure=Measure.RESCUED, population=None)
    page.figure("57", 57, 57, measure=Measure.RESCUED, population=None)
    found = [one for one in newsroom.reconcile(page).findings if one.measure == Measure.RESCUED]
    assert sorted((one.best, len(one.statements)) for one in found) == [(21, 2), (57, 1)]


@pytest.mark.parametrize(
    ("nouns", "number"),
    [(("soldiers", "militants"), 12), (("boats", "sailors"), 12), (("children", "women"), 3)],
    ids=["enemies", "things", "small"],
)
def test_equal_counts_of_others_stay_apart(newsroom, nouns, number):
    found = rescued(newsroom, *((f"The {noun} came home.", noun, number, {}) for noun in nouns))
    assert len(found) == 2


def test_equal_counts_of_women_and_children_in_one_sentence_are_two(newsroom):
    page = newsroom.page("Post", "2031-03-11", "Raid in Norland.", "12 women and 12 children came home.")
    for noun in ("women", "children"):
        page.figure(f"12 {noun}", 12, 12, measure=Measure.RESCUED, population=noun)
    assert len([one for one in newsroom.reconcile(page).findings if one.measure == Measure.RESCUED]) == 2


def test_a_part_that_two_pages_name_otherwise_is_one_part(newsroom):
    pages = []
    for outlet, noun in (("Post", "patients"), ("Herald", "those injured")):
        page = newsroom.page(outlet, "2031-03-11", "Crash in Norland.", "50 were hurt.", f"31 {noun} went home.")
        page.figure("50", 50, 50, measure=Measure.INJURED)
        page.figure(f"31 {noun}", 31, 31, measure=Measure.INJURED, population=noun)
        pages.append(page)
    found = [one for one in newsroom.reconcile(*pages).findings if one.measure == Measure.INJURED]
    assert sorted((one.best, len(one.statements)) for one in found) == [(31, 2), (50, 2)]


def test_equal_parts_in_two_towns_are_two(newsroom):
    page = newsroom.page(
        "Post", "2031-03-11", "Raid in Norland.", "50 came home.", "12 were in Vik.", "12 were in Lom."
    )
    page.figure("50", 50, 50, measure=Measure.RESCUED)
    for town in ("Vik", "Lom"):
        page.figure(f"12 were in {town}", 12, 12, measure=Measure.RESCUED, where=in_town(town))
    found = [one for one in newsroom.reconcile(page).findings if one.measure == Measure.RESCUED]
    assert sorted(one.best for one in found) == [12, 12, 50]


def test_things_that_one_page_counts_as_part_are_those_that_another_counts(newsroom):
    pages = [
        newsroom.page("Post", "2031-03-11", "Raid in Norland.", "Five boats were seen.", "Two boats were searched."),
        newsroom.page("Herald", "2031-03-11", "Raid in Norland.", "The navy searched two boats."),
    ]
    pages[0].figure("Five boats", 5, 5, measure=Measure.OTHER, population="boats")
    pages[0].figure("Two boats", 2, 2, measure=Measure.OTHER, population="boats")
    pages[1].figure("two boats", 2, 2, measure=Measure.OTHER, population="boats")
    found = [one for one in newsroom.reconcile(*pages).findings if one.measure == Measure.OTHER]
    assert sorted((one.best, len(one.statements)) for one in found) == [(2, 2), (5, 1)]


def test_what_a_late_page_tells_again_goes_with_what_it_retells(newsroom):
    told = (
        ("21 girls came home.", "girls", 21, {"day": "2031-03-11"}),
        ("Another 82 girls came home.", "girls", 82, {"day": "2032-01-11"}),
        ("Last year 21 girls came home.", "girls", 21, {"day": "2032-01-11", "about": About.BACKGROUND}),
    )
    found = rescued(newsroom, *told)
    assert sorted((one.best, len(one.statements)) for one in found) == [(21, 2), (82, 1)]


def test_more_than_a_number_below_the_whole_is_a_bound_of_it_and_no_part(newsroom):
    page = newsroom.page("Post", "2031-03-11", "Flood in Norland.", "More than 200 were hurt.", "276 were hurt in all.")
    page.figure("More than 200", 201, None, measure=Measure.INJURED, comparator=Comparator.MORE_THAN)
    page.figure("276", 276, 276, measure=Measure.INJURED)
    assert newsroom.finding(page, measure=Measure.INJURED).best == 276


def test_a_whole_is_not_joined_to_the_parts_set_beside_it(newsroom):
    line = "At least three sailors, one man and two women, died."
    page = newsroom.page("Post", "2031-03-11", "Fire in Norland.", "A fire killed at least three people.", line)
    page.figure("at least three people", 3, None)
    whole = page.figure("At least three sailors", 3, None)
    page.figure("one man", 1, 1, population="man", subset_of=whole.id)
    page.figure("two women", 2, 2, population="women", subset_of=whole.id)
    found = [one for one in newsroom.reconcile(page).findings if one.best == 3]
    assert [len(one.statements) for one in found] == [2]


def test_joined_parts_are_those_that_another_page_names_beside_its_whole(newsroom):
    pages = []
    lines = ("129 were aboard.", "103 passengers were aboard."), ("103 passengers and 26 sailors were aboard.",)
    for outlet, told in zip(("Post", "Herald"), lines, strict=True):
        pages.append(newsroom.page(outlet, "2031-03-11", "Ship in Norland.", *told))
    pages[0].figure("129", 129, 129, measure=Measure.ATTENDING)
    pages[0].figure("103 passengers", 103, 103, measure=Measure.ATTENDING, population="passengers")
    parts = {"measure": Measure.ATTENDING, "where": in_town("Lunde")}
    pages[1].figure("103 passengers", 103, 103, population="passengers", **parts)
    pages[1].figure("26 sailors", 26, 26, population="other people", **parts)
    found = [one for one in newsroom.reconcile(*pages).findings if one.measure == Measure.ATTENDING]
    assert {one.best: len(one.statements) for one in found}[103] == 2
