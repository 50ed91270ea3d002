"""Who first said a statement."""

from dataclasses import replace

import pytest

from twosource.model.annotation import EntityKind, Mention
from twosource.model.finding import OriginKind
from twosource.reconciling.government import find_organ


def page_with(newsroom, by, *, outlet="Post", entity=None, **settings):
    page = newsroom.page(outlet, "2031-03-11", "Flood in Norland.", "The dead were counted in the town.", **settings)
    page.figure("The dead were counted", 12, 12, by=by, entity=entity)
    return page


def root_of(newsroom, *pages, copies=()):
    roots = newsroom.roots(*pages, copies=copies)
    return [roots.of(page.statements["figures"][0]) for page in pages]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Norland's interior ministry", "law-enforcement officials"),
        ("the interior ministry", "police in Norland"),
        ("a spokesman for the defence ministry", "the military"),
        ("health officials", "the health ministry"),
        ("officials", "Norland authorities"),
    ],
)
def test_organs_of_one_field_and_state_are_one_root(newsroom, one, other):
    first, second = root_of(newsroom, page_with(newsroom, one), page_with(newsroom, other, outlet="Herald"))
    assert first.key == second.key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the interior ministry", "the health ministry"),
        ("the police", "a local hospital"),
        ("the police", "witnesses"),
        ("the police", "Doctors Abroad"),
    ],
)
def test_different_bodies_are_different_roots(newsroom, one, other):
    first, second = root_of(newsroom, page_with(newsroom, one), page_with(newsroom, other, outlet="Herald"))
    assert first.key != second.key


def test_ministries_of_two_states_are_two_roots(newsroom):
    ours = page_with(newsroom, "the interior ministry")
    theirs = newsroom.page("Herald", "2031-03-11", "Flood in Norland.", "Sudland police counted the dead.")
    theirs.toponym("Sudland", "SD")
    theirs.figure("counted the dead", 12, 12, by="Sudland police")
    first, second = root_of(newsroom, ours, theirs)
    assert (first.state, second.state) == ("NO", "SD")
    assert first.key != second.key


def test_a_country_that_is_only_inferred_is_said_to_be(newsroom):
    (root,) = root_of(newsroom, page_with(newsroom, "the interior ministry"))
    assert "taken to be that of the country the story is set in" in root.reason


def test_a_person_speaks_for_the_body_of_his_role(newsroom):
    page = newsroom.page("Post", "2031-03-11", "Flood in Norland.", "The dead were counted in the town.")
    speaker = page.person("Ada Lund", roles=("spokeswoman of the interior ministry",), country="NO")
    page.figure("The dead were counted", 12, 12, by="Lund", entity=speaker)
    first, second = root_of(newsroom, page, page_with(newsroom, "police in Norland", outlet="Herald"))
    assert first.key == second.key


def test_a_person_without_a_body_is_a_root_of_his_own(newsroom):
    page = newsroom.page("Post", "2031-03-11", "Flood in Norland.", "The dead were counted in the town.")
    speaker = page.person("Ada Lund", roles=("fisherwoman",))
    page.figure("The dead were counted", 12, 12, by="Lund", entity=speaker)
    assert root_of(newsroom, page)[0].kind is OriginKind.PERSON


def test_who_left_an_office_does_not_speak_for_it(newsroom):
    (root,) = root_of(newsroom, page_with(newsroom, "a former interior minister"))
    assert not root.key.startswith("state:")


def test_a_country_as_speaker_is_its_government(newsroom):
    page = newsroom.page("Post", "2031-03-11", "Flood in Norland.", "Norland counted the dead.")
    page.figure("counted the dead", 12, 12, by="Norland")
    assert root_of(newsroom, page)[0].name == "government of Norland"


def test_a_cited_agency_is_the_root(newsroom):
    (root,) = root_of(newsroom, page_with(newsroom, "the Reuters news agency"))
    assert root.kind is OriginKind.AGENCY


def test_a_credited_agency_is_the_root_of_what_names_nobody(newsroom):
    first, second = root_of(
        newsroom,
        page_with(newsroom, None, credit="Reuters"),
        page_with(newsroom, None, outlet="Herald", credit="Reuters"),
    )
    assert first.key == second.key


def test_a_reprint_has_the_origin_of_what_it_reprints(newsroom):
    first, second = root_of(
        newsroom, page_with(newsroom, None, outlet="Post"), page_with(newsroom, None, outlet="Blog", reprint_of="Post")
    )
    assert first.key == second.key


def test_copies_have_one_origin(newsroom):
    pages = page_with(newsroom, None), page_with(newsroom, None, outlet="Herald")
    first, second = root_of(newsroom, *pages, copies=[pages])
    assert first.key == second.key


@pytest.mark.parametrize(
    ("one", "other", "independent"),
    [
        ("the interior ministry", "officials", 1),
        ("the interior ministry", "the government", 1),
        ("the interior ministry", "a source", 1),
        ("officials", "a source", 1),
        ("the interior ministry", "the health ministry", 2),
        ("a source", "a diplomat", 1),
        ("the police", None, 2),
        (None, None, 2),
    ],
)
def test_only_roots_that_cannot_be_the_same_are_independent(newsroom, one, other, independent):
    pages = page_with(newsroom, one), page_with(newsroom, other, outlet="Herald")
    roots = newsroom.roots(*pages)
    assert roots.count_independent([page.statements["figures"][0] for page in pages]) == independent


def test_every_origin_has_a_reason_and_its_statements(newsroom):
    pages = page_with(newsroom, "police"), page_with(newsroom, "the interior ministry", outlet="Herald")
    figures = [page.statements["figures"][0] for page in pages]
    (origin,) = newsroom.roots(*pages).gather(figures)
    assert origin.name == "interior ministry of Norland"
    assert set(origin.statements) == {figure.id for figure in figures}
    assert "Post gives it from “police”" in origin.reason


def test_the_president_of_a_union_does_not_speak_for_the_state(newsroom):
    page = page_with(newsroom, "Ada Lind, the president of the rowers' union")
    page.person("Ada Lind")
    (root,) = root_of(newsroom, page)
    assert root.state is None


def test_a_minister_named_by_the_surname_alone_speaks_for_the_ministry(newsroom):
    page = page_with(newsroom, "Lind")
    lind = page.person("Ada Lind", roles=("Interior Minister",), names=("Ada Lind", "Lind"))
    page.statements["figures"].clear()
    page.figure("The dead were counted", 12, 12, by="Lind", entity=lind)
    (root,) = root_of(newsroom, page)
    assert root.name.startswith("interior ministry")


def test_a_pronoun_is_no_root(newsroom):
    (root,) = root_of(newsroom, page_with(newsroom, "that"))
    assert root.name == "somebody who is not named"


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("police", "police"),
        ("Lomar police", "Lomar police"),
        ("police in Lomar", "police in Lomar"),
        ("Norland police", "police of Norland"),
    ],
)
def test_a_police_force_is_that_of_the_state_only_where_the_words_say_so(newsroom, said, name):
    page = newsroom.page("Post", "2031-03-11", "Flood in Norland.", "The dead were counted in Lomar, Norland.")
    page.toponym("Norland", "NO", kind="country")
    page.toponym("Lomar", "NO", kind="city")
    page.figure("The dead were counted", 12, 12, by=said)
    (root,) = root_of(newsroom, page)
    assert root.name == name


def test_who_is_called_president_of_a_chapter_elsewhere_does_not_speak_for_the_state(newsroom):
    page = page_with(newsroom, "Lind")
    lind = page.person("Ada Lind", roles=("President", "rowers' chapter president"), names=("Ada Lind", "Lind"))
    page.statements["figures"].clear()
    page.figure("The dead were counted", 12, 12, by="Lind", entity=lind)
    (root,) = root_of(newsroom, page)
    assert root.state is None


def test_where_some_origins_may_be_one_the_reason_says_so(newsroom):
    pages = (
        page_with(newsroom, "the interior ministry"),
        page_with(newsroom, "officials", outlet="Herald"),
        page_with(newsroom, "Doctors Abroad", outlet="Wire"),
    )
    finding = newsroom.finding(*pages)
    assert (finding.independent_origins, len(finding.origins)) == (2, 3)
    assert "two independent origins at least, as some of these may be one" in finding.reason


@pytest.mark.parametrize(("said", "state"), [("Right-wing Norlanders", None), ("Norland", "NO")])
def test_the_people_of_a_country_are_not_its_government(newsroom, said, state):
    page = newsroom.page("Post", "2031-03-11", "Raid in Norland.", f"{said} counted 12 dead.")
    place = page.person("Norland", kind=EntityKind.PLACE, country="NO")
    page.toponym("Norland", "NO")
    figure = page.figure("12 dead", 12, 12, by=said, entity=place)
    assert newsroom.roots(page).of(figure).state == state


def test_a_spokesman_for_the_president_of_a_state_speaks_for_the_presidency(newsroom):
    first = page_with(newsroom, "Ada Lund, a spokeswoman for President Olav Reyl")
    second = page_with(newsroom, "the president", outlet="Herald")
    (one, other) = root_of(newsroom, first, second)
    assert one.key == other.key
    assert one.kind is OriginKind.BODY


def test_a_spokesman_for_the_president_of_a_club_does_not(newsroom):
    page = page_with(newsroom, "Ada Lund, a spokeswoman for the rowing club's president")
    (root,) = root_of(newsroom, page)
    assert "presidency" not in root.name


def test_the_government_is_its_entitys_and_not_the_one_named_last(newsroom):
    page = newsroom.page(
        "Post",
        "2031-03-11",
        "Captives freed in Norland.",
        "The Swiss government brokered the deal.",
        "The captives are well, the government said.",
    )
    page.toponym("Swiss", "CH")
    government = page.person("Norland's government", country="NO", kind=EntityKind.ORGANISATION)
    page.claim("The Swiss government brokered the deal", "The Swiss government")
    page.figure("The captives are well", 12, 12, by="the government", entity=government)
    assert newsroom.roots(page).of(page.statements["figures"][0]).name == "government of Norland"


def test_an_agency_is_called_by_one_name(newsroom):
    pages = [
        page_with(newsroom, "the harbour office", outlet=outlet, credit=credit)
        for outlet, credit in (("Post", "The Associated Press"), ("Wire", "AP"))
    ]
    sources = newsroom.sources(*pages)
    assert {sources.first_publisher(page.article.id).name for page in pages} == {"AP"}


def page_with_office(newsroom, words, *, outlet="Post", named="Ada Berg"):
    line = f"{named} will come, {words} said."
    page = newsroom.page(outlet, "2031-03-11", "Flood in Norland.", line)
    person = page.person(named)
    at = page.article.text.index(words)
    her = Mention(page.article.id, at, at + 3, words[:3])
    page.entities[0] = replace(page.entities[0], mentions=(*page.entities[0].mentions, her))
    page.figure(line[:-1], 12, 12, by=words)
    assert page.entities[0].id == person
    return page


def test_her_office_speaks_for_her(newsroom):
    (root,) = root_of(newsroom, page_with_office(newsroom, "her office"))
    assert (root.name, root.kind) == ("Ada Berg", OriginKind.PERSON)


def test_an_office_of_nobody_known_has_no_name_and_is_nobody_elses(newsroom):
    pages = page_with(newsroom, "their office"), page_with(newsroom, "their office", outlet="Sun")
    first, second = root_of(newsroom, *pages)
    assert (first.name, first.kind) == ("an unnamed office", OriginKind.UNNAMED)
    assert newsroom.roots(*pages).count_independent([page.statements["figures"][0] for page in pages]) == 1
    assert first.key != second.key


def test_a_president_of_no_known_country_is_not_that_of_the_country_named_most(newsroom):
    pages = []
    for outlet, by in (("Post", "President Ada Lund"), ("Sun", "Norland officials")):
        line = f"The dead of Norland and Osterland were counted, {by} said. Osterland shot at Norland."
        page = newsroom.page(outlet, "2031-03-11", "War.", line)
        at = line.index("Osterland")
        page.places.append(replace(page.places[0], start=at, end=at + 9, text="Osterland", country="DK"))
        lund = page.person("Ada Lund", roles=("President",)) if by.endswith("Lund") else None
        page.figure("The dead of Norland", 12, 12, by=by, entity=lund)
        pages.append(page)
    lund, _ = root_of(newsroom, *pages)
    assert (lund.name, lund.state) == ("Ada Lund", None)
    figures = [page.statements["figures"][0] for page in pages]
    assert newsroom.roots(*pages).count_independent(figures) == 1


@pytest.mark.parametrize(
    ("by", "kind", "name"),
    [
        ("A British charity", OriginKind.UNNAMED, "a British charity"),
        ("the Lund-based firm", OriginKind.UNNAMED, "Lund-based firm"),
        ("a Lund Trust spokeswoman", OriginKind.BODY, "Lund Trust"),
        ("the Lund Trust", OriginKind.BODY, "Lund Trust"),
    ],
)
def test_any_body_of_a_kind_has_no_name(newsroom, by, kind, name):
    (root,) = root_of(newsroom, page_with(newsroom, by))
    assert (root.kind, root.name.removeprefix("the ")) == (kind, name)


@pytest.mark.parametrize(
    ("words", "organ"),
    [
        ("Norland Liberation Army", None),
        ("the rebel health ministry", None),
        ("a separatist official of the valley", None),
        ("the People's Liberation Army", "the military"),
        ("the Norland army", "the military"),
    ],
)
def test_those_who_fight_a_state_are_none_of_its_organs(words, organ):
    found = find_organ(words)
    assert (None if found is None else found.label) == organ


def test_a_spokesman_for_the_ministry_speaks_for_the_one_named_before(newsroom):
    line = "Over 2,400 died, the disaster ministry said. Ada Berg, spokesman for the ministry, said 40 died."
    page = newsroom.page("Post", "2031-03-11", "Quake in Norland.", line)
    berg = page.person("Ada Berg", roles=("spokesman for the ministry",))
    page.claim("Over 2,400 died", "the disaster ministry")
    page.figure("Over 2,400", 2400, None, by="the disaster ministry")
    page.figure("40", 40, 40, by="Ada Berg", entity=berg)
    first, second = (newsroom.roots(page).of(figure) for figure in page.statements["figures"])
    assert first.key == second.key


@pytest.mark.parametrize(("name", "origins"), [("Lund", 1), ("Berg", 2)])
def test_a_surname_alone_may_be_that_of_a_head_of_state(newsroom, name, origins):
    first = newsroom.page("Post", "2031-03-11", "War in Norland.", "Eleven were held, the presidency of Norland said.")
    first.person("Ada Lund", roles=("President",), country="NO")
    first.figure("Eleven", 11, 11, by="the presidency of Norland")
    second = newsroom.page("Sun", "2031-03-12", "War in Norland.", f"Eleven were held, {name} said.")
    second.figure("Eleven", 11, 11, by=name, entity=second.person(name))
    figures = [page.statements["figures"][0] for page in (first, second)]
    assert newsroom.roots(first, second).count_independent(figures) == origins


@pytest.mark.parametrize(("wing", "origins"), [("its media wing ISPR", 1), ("the charity ISPR", 2)])
def test_a_media_wing_is_no_second_voice(newsroom, wing, origins):
    first = newsroom.page("Post", "2031-03-11", "War in Norland.", "Two died, the army of Norland said.")
    first.figure("Two", 2, 2, by="the army of Norland")
    second = newsroom.page("Sun", "2031-03-12", "War in Norland.", f"Two died, {wing} said.")
    arm = second.person("ISPR", kind=EntityKind.ORGANISATION)
    second.figure("Two", 2, 2, by="ISPR", entity=arm)
    figures = [page.statements["figures"][0] for page in (first, second)]
    assert newsroom.roots(first, second).count_independent(figures) == origins


def test_its_ministry_is_that_of_the_country_that_the_sentence_names(newsroom):
    line = "Osterland has sent 40 boats, its defence ministry said."
    page = newsroom.page("Post", "2031-03-11", "Flood in Norland.", line, "It said 12 people were saved in Norland.")
    page.toponym("Osterland", "DK")
    page.figure("40 boats", 40, 40, by="its defence ministry")
    page.figure("12 people", 12, 12, by="its defence ministry")
    assert {newsroom.roots(page).of(figure).state for figure in page.statements["figures"]} == {"DK"}
