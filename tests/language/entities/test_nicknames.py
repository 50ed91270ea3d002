"""People who are called by a nickname between the parts of their names."""

import pytest

from twosource.language import annotate
from twosource.model.annotation import EntityKind, MentionForm
from twosource.model.article import Article

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            'Deputy Robert "Benny" Marsh won. Benny Marsh was 35. Marsh left on Friday.',
            [['Robert "Benny" Marsh', "Benny Marsh", "Marsh"]],
        ),
        (
            "Tom Marsh and Robert “Benny” Marsh met. Benny Marsh was 35. Marsh left.",
            [["Tom Marsh"], ["Robert “Benny” Marsh", "Benny Marsh"], ["Marsh"]],
        ),
    ],
)
def test_a_nickname_names_the_same_person(nlp, text, people):
    (parsed,) = annotate([Article.from_text(text)], nlp)
    assert [
        [one.text for one in entity.mentions if one.form is MentionForm.NAME]
        for entity in parsed.entities
        if entity.kind is EntityKind.PERSON
    ] == people
