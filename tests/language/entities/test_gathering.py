import pytest
from spacy.language import Language

from twosource.language import annotate
from twosource.model.annotation import Entity, EntityKind
from twosource.model.article import Article

pytestmark = pytest.mark.model


def find(nlp: Language, text: str) -> tuple[Entity, ...]:
    (parsed,) = annotate([Article.from_text(text)], nlp)
    return parsed.entities


def named(nlp: Language, text: str, name: str) -> Entity:
    return next(entity for entity in find(nlp, text) if name in entity.names)


def mentions(entity: Entity) -> list[str]:
    return [mention.text for mention in entity.mentions]


def test_title_surname_description_and_pronoun_are_one_person(nlp: Language) -> None:
    text = (
        "Peruvian President Carlos Mendoza visited the flooded coast on Monday.\n\n"
        "Mr. Mendoza said help was on its way. He promised new houses.\n\n"
        "The Peruvian president will return in June."
    )
    person = named(nlp, text, "Carlos Mendoza")
    assert mentions(person) == ["Carlos Mendoza", "Mendoza", "He", "Peruvian president"]
    assert person.roles == ("Peruvian President", "Peruvian president")
    assert person.country == "PE"


def test_a_lead_that_describes_is_tied_to_the_name_that_opens_the_next_paragraph(nlp: Language) -> None:
    text = (
        "Troops will leave within a week, the Kenyan president said Tuesday.\n\n"
        "Daniel Otieno said the mission was over.\n\nMr. Otieno thanked the soldiers."
    )
    assert mentions(named(nlp, text, "Daniel Otieno"))[:2] == ["Kenyan president", "Daniel Otieno"]


def test_two_people_of_one_surname_stay_two(nlp: Language) -> None:
    text = "Anna Berg spoke first. Her brother Peter Berg spoke next. Then Berg left."
    people = [entity for entity in find(nlp, text) if entity.kind is EntityKind.PERSON]
    assert {"Anna Berg", "Peter Berg"} <= {person.name for person in people}
    assert all("Berg" not in mentions(person) for person in people if " " in person.name)


def test_an_age_describes_whom_the_sentence_before_introduced(nlp: Language) -> None:
    text = (
        "President Daniel Otieno spoke in Nairobi. On Friday, Mr. Otieno named Grace Wanjiru as finance minister. "
        "The 52-year-old official had led the central bank."
    )
    assert "52-year-old official" in mentions(named(nlp, text, "Grace Wanjiru"))


def test_the_president_of_another_country_is_not_that_president(nlp: Language) -> None:
    text = "President Carlos Mendoza of Peru met Daniel Otieno. The Kenyan president smiled."
    assert "Kenyan president" not in mentions(named(nlp, text, "Carlos Mendoza"))


def test_an_acronym_in_brackets_is_the_body(nlp: Language) -> None:
    text = (
        "The Pacific Storm Relief Organization (PSRO) sent ten boats. "
        "The PSRO said that more would follow. The organization has 300 members."
    )
    body = named(nlp, text, "Pacific Storm Relief Organization")
    assert mentions(body).count("PSRO") == 2
    assert mentions(body)[-1] == "organization"


@pytest.mark.parametrize(
    ("text", "name", "mention", "country"),
    [
        ("Kenya’s interior ministry said so.", "Kenya's interior ministry", "Kenya’s interior ministry", "KE"),
        ("Two died, interior ministry officials said.", "interior ministry", "interior ministry officials", None),
        ("Health authorities said ten had died.", "Health authorities", "Health authorities", None),
        ("Kenyan police closed the road.", "Kenyan police", "Kenyan police", "KE"),
        ("The embattled government resigned.", "government", "government", None),
    ],
)
def test_institutions_by_description(nlp: Language, text: str, name: str, mention: str, country: str | None) -> None:
    body = named(nlp, text, name)
    assert body.kind is EntityKind.ORGANISATION
    assert mentions(body) == [mention]
    assert body.country == country


def test_the_ministry_of_the_only_minister(nlp: Language) -> None:
    text = (
        "Kenyan Defense Minister Grace Wanjiru denied it. The troops stay, the defense ministry said. "
        "Later the ministry fell silent."
    )
    body = named(nlp, text, "defense ministry")
    assert (body.country, mentions(body)) == ("KE", ["defense ministry", "ministry"])


def test_pronouns_in_quotations_are_left_alone(nlp: Language) -> None:
    text = "“He is my brother,” said Grace Wanjiru."
    assert mentions(named(nlp, text, "Grace Wanjiru")) == ["Grace Wanjiru"]


def test_a_country_has_its_adjective_among_its_names(nlp: Language) -> None:
    place = next(entity for entity in find(nlp, "Peruvian troops left Peru.") if entity.kind is EntityKind.PLACE)
    assert (place.name, place.names, place.country) == ("Peru", ("Peru", "Peruvian"), "PE")


def test_ids_do_not_depend_on_anything_but_the_article(nlp: Language) -> None:
    text = "Anna Berg met Peter Lund in Lima."
    assert [entity.id for entity in find(nlp, text)] == [entity.id for entity in find(nlp, text)]


def test_an_office_keeps_the_body_behind_it(nlp: Language) -> None:
    person = named(nlp, "Ivan Holm, the president of the dockworkers’ union, spoke on Friday.", "Ivan Holm")
    assert person.roles == ("president of the dockworkers' union",)


def test_a_title_is_no_part_of_the_name(nlp: Language) -> None:
    person = named(nlp, "Investigator Scott Holm spoke. Mr. Holm left early.", "Scott Holm")
    assert (person.name, person.roles) == ("Scott Holm", ("Investigator",))


def test_an_office_with_the_name_behind_it_is_that_persons(nlp: Language) -> None:
    person = named(nlp, "The foreign minister, Musalia Otieno, left on Friday.", "Musalia Otieno")
    assert person.roles == ("foreign minister",)


def test_a_town_on_the_map_is_no_body(nlp: Language) -> None:
    entity = named(nlp, "The mayor of Almaty said on Tuesday that the bridge was shut.", "Almaty")
    assert entity.kind is EntityKind.PLACE


def test_how_many_they_were_is_no_part_of_the_name_of_their_body(nlp: Language) -> None:
    names = {entity.name for entity in find(nlp, "The mayor said that at least 40 police officers were hurt.")}
    assert not any("40" in name for name in names)
