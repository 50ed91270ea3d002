"""People who are described, tied to their names or to each other: sentences of our own."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from twosource.language import annotate
from twosource.language.entities.person_nouns import PERSON_NOUNS
from twosource.model.annotation import Entity, EntityKind
from twosource.model.article import Article


def find(nlp: Language, text: str) -> tuple[Entity, ...]:
    (parsed,) = annotate([Article.from_text(text)], nlp)
    return parsed.entities


def holder(nlp: Language, text: str, mention: str) -> list[str]:
    """The names of the entities that have the mention."""
    return [entity.name for entity in find(nlp, text) if any(one.text == mention for one in entity.mentions)]


@pytest.mark.model
def test_one_who_is_never_named_is_one_person_throughout(nlp: Language) -> None:
    text = (
        "A 17-year-old boy was shot in Lima on Friday. The teenager was taken to a hospital, where he died. "
        "Police said the boy had been on his way home."
    )
    (person,) = (entity for entity in find(nlp, text) if entity.kind is EntityKind.PERSON)
    assert person.name == "A 17-year-old boy"
    assert [one.text for one in person.mentions] == ["17-year-old boy", "teenager", "he", "boy", "his"]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "mention", "name"),
    [
        ("Anna Berg, a nurse from Lund, was fined. She paid.", "nurse", "Anna Berg"),
        ("Anna Berg was fined on Monday. The actress paid at once.", "actress", "Anna Berg"),
        ("Anna Berg is a nurse. Ivan Holm is not.", "nurse", "Anna Berg"),
    ],
)
def test_a_description_is_tied_to_whom_it_means(nlp: Language, text: str, mention: str, name: str) -> None:
    assert holder(nlp, text, mention) == [name]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("Ivan Holm met the nurse on Friday.", "nurse"),
        ("Ivan Holm said the nurse had left.", "nurse"),
        ("Anna Berg spoke. Berg's sister left early.", "sister"),
        ("Ivan Holm was fined on Monday. The actress paid at once.", "actress"),
        ("Ivan Holm, 34, spoke. The 51-year-old driver was silent.", "51-year-old driver"),
        ("Ivan Holm spoke first. The nominee spoke last.", "nominee"),
        ("Ivan Holm spoke first. Later the crowd cheered. Then a driver left.", "driver"),
    ],
)
def test_a_description_of_somebody_else_is_left_alone(nlp: Language, text: str, mention: str) -> None:
    assert holder(nlp, text, mention) == []


@pytest.mark.model
def test_no_entity_is_made_of_one_description(nlp: Language) -> None:
    assert not any(entity.kind is EntityKind.PERSON for entity in find(nlp, "A driver was hurt near the bridge."))


@pytest.mark.parametrize(("noun", "female"), [("actress", True), ("uncle", False), ("driver", None)])
def test_a_noun_may_tell_a_woman_or_a_man(noun: str, female: bool | None) -> None:
    assert PERSON_NOUNS[noun].female is female


SENTENCES = st.lists(
    st.sampled_from(
        (
            "Anna Berg met Ivan Holm in Lima.", "The actress said she was glad.", "A man was shot.",
            "Moscow denied it.", "The suspect, 34, had a knife.", "Mr. Holm’s brother left.", "Police said he was ill.",
            "The World Storm Office (WSO) warned them.", "The WSO said no.", "HOLM WINS AGAIN",
            "The ministry’s spokesman smiled.",
            "Kenya’s defense ministry spokesman, Peter Berg, said so.", "", "\n\n",
        )
    ),
    max_size=8,
).map(" ".join)  # fmt: skip


@pytest.mark.model
@settings(max_examples=25, deadline=None)
@given(text=SENTENCES)
def test_mentions_are_verbatim_of_one_entity_each_and_the_same_in_every_run(nlp: Language, text: str) -> None:
    entities = find(nlp, text)
    article = Article.from_text(text)
    spans = [(one.start, one.end) for entity in entities for one in entity.mentions]
    assert all(article.text[one.start : one.end] == one.text for entity in entities for one in entity.mentions)
    assert len(spans) == len(set(spans))
    assert find(nlp, text) == entities


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("Ada Lund was found dead on Tuesday. Ivan Holm once hit his sister after she left.", "sister"),
        ("Ada Lund won the vote. She thanked her mother.", "mother"),
        ("Ada Lund won the vote. Ivan Holm thanked his wife.", "wife"),
    ],
)
def test_whose_kin_are_not_whoever_was_named_before(nlp: Language, text: str, mention: str) -> None:
    assert "Ada Lund" not in holder(nlp, text, mention)


@pytest.mark.model
def test_kin_who_are_named_as_such_are_known_by_it(nlp: Language) -> None:
    text = "Ivan Holm came with his wife, Ada Lund. His wife was taken to hospital."
    (person,) = (entity for entity in find(nlp, text) if entity.name == "Ada Lund")
    assert sum(one.text.lower() == "wife" for one in person.mentions) == 2


@pytest.mark.model
def test_a_surname_is_not_that_of_kin_who_are_named_later(nlp: Language) -> None:
    text = (
        "Berg was hurt in the crash. She was taken to hospital. Her father, Ivan Berg, said she would live. "
        "Berg left on Monday."
    )
    people = {entity.name: entity for entity in find(nlp, text) if entity.kind is EntityKind.PERSON}
    assert [one.text for one in people["Berg"].mentions] == ["Berg", "She", "Her", "she", "Berg"]


@pytest.mark.model
def test_whom_she_told_is_not_she(nlp: Language) -> None:
    text = "Ada Lund was angry. She told the pilot that she would write to the airline."
    assert holder(nlp, text, "pilot") != ["Ada Lund"]
