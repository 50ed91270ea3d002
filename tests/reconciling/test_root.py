"""How many of several roots are independent."""

from dataclasses import replace

import pytest

from twosource.model.statement import Measure, Office, OfficeChange


def page_with(newsroom, by, *, outlet="Post", entity=None, **settings):
    page = newsroom.page(outlet, "2031-03-11", "Flood in Norland.", "The dead were counted in the town.", **settings)
    page.figure("The dead were counted", 12, 12, by=by, entity=entity)
    return page


@pytest.mark.parametrize(
    ("other", "origins"), [("Heydar Alishbandi", 1), ("Ali Rezapour", 2)], ids=["spelled alike", "another"]
)
def test_one_name_spelled_in_two_ways_is_one_voice(newsroom, other, origins):
    pages = []
    for outlet, name in (("Post", "Heidar Alishvandi"), ("Herald", other)):
        page = newsroom.page(outlet, "2031-03-11", "Quake in Norland.", f"In {outlet} {name} said 40 people were hurt.")
        page.figure("40 people", 40, 40, by=name, entity=page.person(name), measure=Measure.INJURED)
        pages.append(page)
    assert newsroom.finding(*pages, measure=Measure.INJURED).independent_origins == origins


@pytest.mark.parametrize(("words", "origins"), [("Marvale Trust CFO", 1), ("Ilo Trust CFO", 2)])
def test_who_is_called_by_the_office_is_its_holder(newsroom, words, origins):
    one = newsroom.page("Post", "2031-03-11", "Quake in Norland.", "Ada Lund, CFO of Marvale Trust, said 40 were hurt.")
    person = one.person("Ada Lund")
    held = one.add(Office, "Ada Lund", person="Ada Lund", role="CFO", body="Marvale Trust", change=OfficeChange.HOLDS)
    one.statements["offices"] = [replace(held, entity=person)]
    one.figure("40", 40, 40, by="Ada Lund", entity=person, measure=Measure.INJURED)
    other = newsroom.page("Herald", "2031-03-11", "Quake in Norland.", f"The {words} said 40 people were hurt.")
    other.figure("40 people", 40, 40, by=words, measure=Measure.INJURED)
    assert newsroom.finding(one, other, measure=Measure.INJURED).independent_origins == origins


@pytest.mark.parametrize(("words", "origins"), [("the navy", 1), ("the health ministry", 2)])
def test_an_organ_of_no_known_country_may_be_that_of_its_field_in_one(newsroom, words, origins):
    known, unknown = page_with(newsroom, "Norland's defence ministry"), page_with(newsroom, words, outlet="Herald")
    unknown.places[:] = [replace(place, country="DK") for place in known.places]
    roots = newsroom.roots(known, unknown)
    figures = [page.statements["figures"][0] for page in (known, unknown)]
    assert len({roots.of(figure).key for figure in figures}) == 2
    assert roots.count_independent(figures) == origins
