"""One entity under all of its names."""

import pytest

from twosource.model.annotation import EntityKind
from twosource.resolving.entities import ALONE, link_entities
from twosource.resolving.known import know
from twosource.resolving.same_entity import body_keys

PERSON, BODY, PLACE, GROUP = EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE, EntityKind.GROUP


def link(analysis, one, other, countries=("NO", "NO")):
    """How the two entities of two articles are linked: the reason, or None when they stay apart."""
    told = [
        analysis(outlet, entity, text=f"{outlet} tells of it.", country=country)
        for outlet, entity, country in zip(("Post", "Herald"), (one, other), countries, strict=True)
    ]
    links = link_entities(told)
    return links[0].reason if len(links) == 1 else None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Ada Lund", PERSON, {}), ("Ada Lund", PERSON, {})),
        (("Kari-Ann Lund", PERSON, {}), ("Kari Ann Lund", PERSON, {})),
        (("A. Lund", PERSON, {}), ("Ada Lund", PERSON, {})),
        (("Lund", PERSON, {"roles": ("harbour master",)}), ("Ada Lund", PERSON, {"roles": ("the harbour master",)})),
        (("Lund", PERSON, {"country": "NO"}), ("Ada Lund", PERSON, {"country": "NO"})),
        (("Ada Del Rio", PERSON, {"roles": ("judge",)}), ("Ada DelRio", PERSON, {"roles": ("judge",)})),
        (("Ada Milliote", PERSON, {"roles": ("prosecutor",)}), ("Ada Miliote", PERSON, {"roles": ("a prosecutor",)})),
        (("Northern Fishing Nations Treaty", BODY, {}), ("NFNT", BODY, {})),
        (("Norland's interior ministry", BODY, {}), ("the interior ministry", BODY, {})),
        (("Ministry of Internal Affairs", BODY, {}), ("interior ministry", BODY, {})),
        (("Marvale", PLACE, {"geonameid": 7}), ("Marvale Town", PLACE, {"geonameid": 7, "names": ("Marvale",)})),
        (("Green League", GROUP, {}), ("Green League", GROUP, {})),
    ],
)
def test_one(analysis, one, other):
    assert link(analysis, one, other)


@pytest.mark.parametrize(
    ("one", "other", "countries"),
    [
        (("Lund", PERSON, {}), ("Ada Lund", PERSON, {}), ("NO", "NO")),
        (("Bo Lund", PERSON, {}), ("Ada Lund", PERSON, {}), ("NO", "NO")),
        (("Ada Milliote", PERSON, {}), ("Ada Miliote", PERSON, {}), ("NO", "NO")),
        (("Ada Milliote", PERSON, {"roles": ("cook",)}), ("Bo Miliote", PERSON, {"roles": ("cook",)}), ("NO", "NO")),
        (("Ada Lund", PERSON, {"roles": ("mayor",)}), ("Ada Lind", PERSON, {"roles": ("mayor",)}), ("NO", "NO")),
        (("Lund", PERSON, {"roles": ("mayor",)}), ("Ada Lund", PERSON, {"roles": ("singer",)}), ("NO", "NO")),
        (("Lund", PERSON, {"country": "NO"}), ("Ada Lund", PERSON, {"country": "SD"}), ("NO", "NO")),
        (("interior ministry", BODY, {}), ("interior ministry", BODY, {}), ("NO", "SD")),
        (("interior ministry", BODY, {}), ("health ministry", BODY, {}), ("NO", "NO")),
        (("Marvale", PLACE, {"geonameid": 7}), ("Marvale", PLACE, {"geonameid": 8}), ("NO", "NO")),
        (("residents", GROUP, {}), ("residents", GROUP, {}), ("NO", "NO")),
    ],
)
def test_two(analysis, one, other, countries):
    assert link(analysis, one, other, countries) is None


def test_a_link_carries_all_names_and_mentions(analysis):
    told = [
        analysis("Post", ("Ada Lund", PERSON, {"roles": ("mayor",)}), text="One."),
        analysis("Herald", ("Lund", PERSON, {"roles": ("mayor of Marvale",)}), text="Two."),
    ]
    (link,) = link_entities(told)
    assert link.entity.name == "Ada Lund"
    assert set(link.entity.names) == {"Ada Lund", "Lund"}
    assert {mention.article for mention in link.entity.mentions} == {one.article.id for one in told}


def test_a_surname_that_fits_two_people_is_linked_to_neither(analysis):
    told = [
        analysis("Post", ("Ada Lund", PERSON, {"country": "NO"}), text="One."),
        analysis("Herald", ("Bo Lund", PERSON, {"country": "NO"}), text="Two."),
        analysis("Wire", ("Lund", PERSON, {"country": "NO"}), text="Three."),
    ]
    assert [link.reason for link in link_entities(told)] == [ALONE] * 3


def test_every_entity_is_in_one_link(analysis):
    told = [analysis("Post", ("Ada Lund", PERSON, {}), ("Bo Ek", PERSON, {}), ("Marvale", PLACE, {}))]
    links = link_entities(told)
    assert [link.reason for link in links] == [ALONE] * 3
    assert {member for link in links for member in link.members} == {entity.id for entity in told[0].entities}


def test_a_name_alone_ties_nobody(analysis):
    for kind, name in ((PERSON, "Ada Lund"), (BODY, "Green League"), (GROUP, "Green League")):
        assert link(analysis, (name, kind, {}), (name, kind, {}), ("NO", "SD")) is None


def test_two_other_names_in_common_are_support(analysis):
    beside = [("Bo Ek", PERSON, {}), ("Harbour Trust", BODY, {})]
    told = [
        analysis("Post", ("Ada Lund", PERSON, {}), *beside, text="One."),
        analysis("Herald", ("Ada Lund", PERSON, {}), *beside, text="Two."),
    ]
    (link,) = [link for link in link_entities(told) if link.entity.name == "Ada Lund"]
    assert "both articles name bo ek and harbour trust too" in link.reason


def test_a_body_of_the_whole_world_needs_no_country(analysis):
    assert link(analysis, ("NATO", BODY, {}), ("NATO", BODY, {}), ("NO", "SD"))


def test_a_person_can_undo_a_link(analysis):
    told = [
        analysis("Post", ("Ada Lund", PERSON, {}), text="One.", country="NO"),
        analysis("Herald", ("Ada Lund", PERSON, {}), text="Two.", country="NO"),
    ]
    one, other = (each.entities[0].id for each in told)
    links = link_entities(told, keep_apart=[(other, one)])
    assert [link.members for link in links] == [(each,) for each in sorted((one, other))]
    assert any("kept apart from Ada Lund by the user" in link.reason for link in links)


def test_a_third_one_does_not_bring_together_what_is_kept_apart(analysis):
    told = [analysis(outlet, ("Ada Lund", PERSON, {}), text=outlet, country="NO") for outlet in ("Post", "Star", "Sun")]
    one, other = told[0].entities[0].id, told[1].entities[0].id
    groups = [set(link.members) for link in link_entities(told, keep_apart=[(one, other)])]
    assert not any({one, other} <= group for group in groups)
    assert len(groups) == 2


def test_a_name_without_a_country_does_not_tie_two_countries(analysis):
    told = [
        analysis("Post", ("Ada Lund", PERSON, {"country": "NO"}), text="One.", country="XX"),
        analysis("Star", ("Ada Lund", PERSON, {}), text="Two.", country="NO"),
        analysis("Sun", ("Ada Lund", PERSON, {"country": "SD"}), text="Three.", country="NO"),
    ]
    for found in link_entities(told):
        assert not {told[0].entities[0].id, told[2].entities[0].id} <= set(found.members)


def test_many_bodies_of_one_initial_are_not_compared_each_with_each(analysis):
    """Their initials alone are no acronym, so that they share no key."""
    body = know(analysis("Post", ("Union 7", BODY, {}), text="One."))[0]
    assert list(body_keys(body)) == ["union 7"]


def test_an_acronym_is_found_among_many_long_names(analysis):
    told = [
        analysis(
            f"Post {at}",
            (f"Northern Fishing Nations Treaty {'I' * at}".strip(), BODY, {}),
            text=f"No. {at}.",
            country="NO",
        )
        for at in range(30)
    ]
    short = analysis("Herald", ("NFNT", BODY, {}), text="Short.", country="NO")
    links = link_entities([*told, short])
    assert any({"NFNT", "Northern Fishing Nations Treaty"} <= set(one.entity.names) for one in links)


def test_a_surname_is_one_with_the_full_name_where_three_others_stand_beside_both(analysis):
    beside = tuple((name, PERSON, {}) for name in ("Bo Ek", "Ida Moe", "Per Aas"))
    told = [
        analysis("Post", ("Ada Lund", PERSON, {}), *beside, text="One."),
        analysis("Herald", ("Lund", PERSON, {}), *beside, text="Two."),
    ]
    (link,) = [one for one in link_entities(told) if one.entity.name == "Ada Lund"]
    assert len(link.members) == 2
    assert link.reason == "the same surname, and both articles name bo ek, ida moe, per aas too"


def test_what_a_caption_sets_before_a_name_is_no_part_of_it(analysis):
    told = [
        analysis("Post", ("Ada Lund", PERSON, {}), text="One.", country="NO"),
        analysis("Herald", ("Ada Lund", PERSON, {}), text="Two.", country="NO"),
        analysis("Star", ("Herald Ada Lund", PERSON, {"names": ("Herald Ada Lund", "Ada Lund")}), country="NO"),
    ]
    assert {one.entity.name for one in link_entities(told)} == {"Ada Lund"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("UN Harbour Council", "United Nations Harbour Council"),
        ("Norpress", "Norpress news agency"),
        ("Marvale Tidende newspaper", "Marvale Tidende"),
    ],
)
def test_a_body_told_shorter_is_one(analysis, one, other):
    assert link(analysis, (one, BODY, {}), (other, BODY, {}))


@pytest.mark.parametrize(("short", "full"), [("Dave Lund", "David Lund"), ("Liz Lund", "Elizabeth Lund")])
def test_a_short_form_of_a_given_name_is_one_with_the_full_one(analysis, short, full):
    assert link(analysis, (short, PERSON, {}), (full, PERSON, {}))


def test_two_spellings_are_one_only_where_the_role_agrees(analysis):
    one, other = "Karolos Lundis", "Carolos Lundis"
    role = {"roles": ("harbour master",)}
    assert link(analysis, (one, PERSON, role), (other, PERSON, role))
    assert link(analysis, (one, PERSON, {}), (other, PERSON, {})) is None


@pytest.mark.parametrize("other", ["Marvale Inc.", "Marvale Marvale", "Reuters Marvale", "Marvale Corp"])
def test_a_firm_is_one_with_and_without_its_legal_form(analysis, other):
    assert link(analysis, ("Marvale", BODY, {}), (other, BODY, {}))
