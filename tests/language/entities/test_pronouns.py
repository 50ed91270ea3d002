"""Whom a pronoun stands for, read by the model from sentences of our own."""

import pytest
from spacy.language import Language

from twosource.language import annotate
from twosource.language.entities.given_names import is_woman
from twosource.model.annotation import MentionForm
from twosource.model.article import Article


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "pronoun", "name"),
    [
        (
            "The depot burned, Mayor Anna Berg said. Prime Minister Lena Holm came to the port. She spoke to the crew.",
            "She",
            "Lena Holm",
        ),
        ("Premier Falk nominated Simon Berg, and the lower house quickly voted him in.", "him", "Simon Berg"),
        (
            "Interior Minister Ivan Holm faced questions. Opposition leader Bruno Kent demanded that he resign.",
            "he",
            "Ivan Holm",
        ),
        (
            "A bad flight\n\nAnna Berg left early.\n\nCoach Robin Falk tells of the flight\n\nThey were rude to her.",
            "her",
            "Anna Berg",
        ),
        ("Ivan Holm told the mayor that he would leave.", "he", "Ivan Holm"),
        ("The club fired Ivan Holm and replaced him with a younger coach.", "him", "Ivan Holm"),
        ("Minister Ivan Holm left early, and his ministry said nothing.", "his", "Ivan Holm"),
        ("Anna Berg met Ivan Holm on Friday. He had come by train.", "He", "Ivan Holm"),
        (
            "Ivan Holm called a vote. “We follow Peter Falk, and nobody else,” he said.",
            "he",
            "Ivan Holm",
        ),
        (
            "Ivan Holm called a vote. 'We follow Peter Falk's example, and nobody else's,' he said.",
            "he",
            "Ivan Holm",
        ),
        ("Ivan Holm thanked the driver. A man stood by the gate. He had a gun.", "He", "A man"),
    ],
)
def test_a_pronoun_is_tied_to_its_person(nlp: Language, text: str, pronoun: str, name: str) -> None:
    (parsed,) = annotate([Article.from_text(text)], nlp)
    tied = [
        entity.name
        for entity in parsed.entities
        for mention in entity.mentions
        if mention.form is MentionForm.PRONOUN and mention.text == pronoun
    ]
    assert tied == [name]


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "Talks between Ivan Holm and Peter Falk went on. Then it rained on him.",
        "Ivan Holm said: “Nobody saw what he did.”",
    ],
)
def test_a_pronoun_that_may_be_anybody_is_tied_to_nobody(nlp: Language, text: str) -> None:
    (parsed,) = annotate([Article.from_text(text)], nlp)
    forms = [mention.form for entity in parsed.entities for mention in entity.mentions]
    assert MentionForm.PRONOUN not in forms


@pytest.mark.parametrize(
    ("name", "woman"),
    [("Anna Berg", True), ("Ivan Holm", False), ("Robin Falk", None), ("Martin", None), ("Anna", True)],
)
def test_a_given_name_may_tell_a_woman_or_a_man(name: str, woman: bool | None) -> None:
    assert is_woman(name) is woman
