"""Lines that a site repeats under its articles are dropped as its pages arrive, whatever their order."""

import pytest
from tests.store.made import article

NOTE = "Subscribe to our evening letter and read the news of the valley first."
MILL = (
    "9 weavers were killed in the Lorn textile mill, the fire brigade said.",
    "Mara Quist of the Weavers Guild wants an inquiry into the mill at Lorn.",
)
CHESS = (
    "Otto Berg won the Sudland chess cup, and Ines Falk came second in Porto.",
    "The pawns of the cup of Porto were carved by Jan Holm of Sudland.",
)
FERRY = (
    "14 sailors were detained near Haven Point by the coast guard of Westmark.",
    "Captain Rolf Steen told the court in Westmark that the ferry had left Haven Point late.",
)


def page(lines, day, title):
    return article("ledger", *lines, NOTE, day=day, title=title)


PAGES = (
    page(MILL, "2031-03-10", "Fire destroys the mill at Lorn"),
    page(CHESS, "2031-04-02", "Chess cup decided in Porto"),
    page(FERRY, "2031-06-20", "Ferry held near Haven Point"),
)


def texts(desk):
    return {one.title: NOTE in desk.article(one.id).article.text for one in PAGES}


NOWHERE = dict.fromkeys([one.title for one in PAGES], False)


@pytest.mark.parametrize("order", [PAGES, PAGES[::-1]])
def test_one_at_a_time(desk, order):
    for one in order:
        desk.add([one])
    assert texts(desk) == NOWHERE


def test_all_at_once(desk):
    desk.add(PAGES)
    assert texts(desk) == NOWHERE


def test_the_first_page_keeps_it_until_a_second_gives_it_away(desk):
    desk.add(PAGES[:1])
    assert NOTE in desk.article(PAGES[0].id).article.text


def test_the_id_stays_and_the_line_is_told_of(desk):
    for one in PAGES:
        desk.add([one])
    held = [desk.article(one.id).article for one in PAGES]
    assert [one.removed[-1].text for one in held] == [NOTE] * 3


def test_it_is_no_longer_searched(desk):
    for one in PAGES:
        desk.add([one])
    assert (desk.search("subscribe"), len(desk.search("Westmark"))) == ((), 1)


def test_a_line_of_another_site_stays(desk):
    desk.add([*PAGES, article("herald", *CHESS, NOTE, day="2031-04-03", title="Cup won")])
    assert [hit.outlet for hit in desk.search("subscribe")] == ["herald"]


def test_what_people_put_right_stays(desk):
    desk.add(PAGES[:1])
    desk.review.correct_article(PAGES[0].id, {"title": "Mill fire"}, who="ana")
    desk.review.correct(desk.article(PAGES[0].id).figures[0].id, {"low": 8, "high": 8}, who="ana")
    for one in PAGES[1:]:
        desk.add([one])
    held = desk.article(PAGES[0].id)
    assert (NOTE in held.article.text, held.article.title, held.figures[0].low) == (False, "Mill fire", 8)


def test_a_sound_desk_is_sound_after_it(desk):
    for one in PAGES:
        desk.add([one])
    assert desk.check().faults == ()
    assert {one.arrival for one in desk.add(PAGES).added} == {"known"}
