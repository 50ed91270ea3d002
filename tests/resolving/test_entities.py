"""One entity under all of its names."""

import pytest

from twosource.model.annotation import EntityKind
from twosource.resolving.entities import ALONE, link_entities

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
