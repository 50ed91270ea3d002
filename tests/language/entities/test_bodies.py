"""Bodies under their names, short names and seats, and the states they belong to: sentences of our own."""

import pytest
from spacy.language import Language

from twosource.language import annotate
from twosource.model.annotation import Entity, EntityKind
from twosource.model.article import Article

pytestmark = pytest.mark.model


def find(nlp: Language, text: str, kind: EntityKind = EntityKind.ORGANISATION) -> list[Entity]:
    (parsed,) = annotate([Article.from_text(text)], nlp)
    return [entity for entity in parsed.entities if entity.kind is kind]


def mentions(entity: Entity) -> list[str]:
    return [mention.text for mention in entity.mentions]


@pytest.mark.parametrize(
    ("text", "name", "said"),
    [
        ("The World Health Organization (WHO) warned. The WHO said so.", "World Health Organization", "WHO"),
        ("Members of the Collective Security Treaty Organization met. The CSTO sent soldiers.",
         "Collective Security Treaty Organization", "CSTO"),
        ("European Union officials met. The EU said sanctions would stay.", "European Union", "EU"),
        ("The Acme Corporation fired 30 people. Acme said it was sorry.", "Acme Corporation", "Acme"),
        ("The Acme Corporation fired 30 people. The company has 300 workers.", "Acme Corporation", "company"),
    ],
)  # fmt: skip
def test_a_short_name_is_the_body(nlp: Language, text: str, name: str, said: str) -> None:
    body = next(entity for entity in find(nlp, text) if entity.name == name)
    assert said in mentions(body)


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Moscow denied the report.", "government in Moscow", "RU"),
        ("Ankara said it would send aid.", "government in Ankara", "TR"),
        ("The Kremlin said no.", "Kremlin", "RU"),
        ("Downing Street said no.", "Downing Street", "GB"),
        ("In France, the foreign ministry said nothing.", "foreign ministry", "FR"),
        ("The French interior ministry agreed.", "French interior ministry", "FR"),
    ],
)
def test_a_body_has_its_state(nlp: Language, text: str, name: str, country: str) -> None:
    assert [(body.name, body.country) for body in find(nlp, text)] == [(name, country)]


@pytest.mark.parametrize("text", ["Troops stayed near Moscow.", "Moscow shivered in the cold.", "The bus left Ankara."])
def test_a_town_stays_a_place(nlp: Language, text: str) -> None:
    assert find(nlp, text) == []
    assert len(find(nlp, text, EntityKind.PLACE)) == 1


def test_the_government_is_the_one_told_of_before(nlp: Language) -> None:
    (body,) = find(nlp, "The Peruvian government resigned. The government had lost a vote.")
    assert (body.country, mentions(body)) == ("PE", ["Peruvian government", "government"])


def test_the_capital_joins_the_government_of_its_country(nlp: Language) -> None:
    (body,) = find(nlp, "The Russian government met on Friday. Moscow denied the report.")
    assert mentions(body) == ["Russian government", "Moscow"]


def test_ministries_of_two_countries_stay_two(nlp: Language) -> None:
    text = "Germany's foreign ministry protested. In France, the foreign ministry said nothing."
    assert [body.country for body in find(nlp, text)] == ["DE", "FR"]


def test_a_spokesman_is_a_person_beside_his_ministry(nlp: Language) -> None:
    text = "The foreign ministry spokesman, Reza Karimi, smiled. Karimi left."
    (person,) = find(nlp, text, EntityKind.PERSON)
    assert mentions(person) == ["foreign ministry spokesman", "Reza Karimi", "Karimi"]


@pytest.mark.parametrize(
    "text",
    [
        "NAIROBI, Kenya (Reuters) - Kenya's interior ministry said on Tuesday that gunmen had killed eight people.",
        "KABUL, Afghanistan — A Taliban spokesman, Zabihullah Mujahid, said a bomb went off.",
    ],
)
def test_the_town_of_a_dateline_is_no_government(nlp: Language, text: str) -> None:
    assert not [entity.name for entity in find(nlp, text) if entity.name.startswith("government in")]


def test_the_town_of_a_dateline_is_no_part_of_a_body_or_title(nlp: Language) -> None:
    text = "MANILA - Philippine Coast Guard spokesman Jay Tarriela said a ship had used water cannon."
    assert [entity.name for entity in find(nlp, text)] == ["Philippine Coast Guard"]
    (person,) = find(nlp, text, EntityKind.PERSON)
    assert person.roles == ("Philippine Coast Guard spokesman",)


def test_a_capital_acts_where_only_the_map_knows_it(nlp: Language) -> None:
    (body,) = find(nlp, "Kigali denied it.")
    assert (body.name, body.country) == ("government in Kigali", "RW")


def test_officers_of_a_police_department_are_that_department(nlp: Language) -> None:
    text = "Officers left. The Cambridge Police Department said no. Cambridge Police Department officers seek him."
    names = [entity.name for entity in find(nlp, text)]
    assert [name for name in names if "Cambridge" in name] == ["Cambridge Police Department"]


def test_the_governor_of_the_american_georgia_is_american(nlp: Language) -> None:
    text = "ATLANTA — Georgia Gov. Brian Kemp signed a bill on Friday. He thanked lawmakers from Savannah."
    (person,) = find(nlp, text, EntityKind.PERSON)
    assert (person.name, person.country) == ("Brian Kemp", "US")
