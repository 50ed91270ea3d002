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
            'Deputy Luis "Jerry" Orteg was shot. Jerry Orteg was 35. Orteg died on Friday.',
            [['Luis "Jerry" Orteg', "Jerry Orteg", "Orteg"]],
        ),
        (
            "Tom Orteg and Luis “Jerry” Orteg met. Jerry Orteg was 35. Orteg left.",
            [["Tom Orteg"], ["Luis “Jerry” Orteg", "Jerry Orteg"], ["Orteg"]],
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
