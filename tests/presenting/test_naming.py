"""The names behind pronouns and descriptions."""

from dataclasses import replace

import pytest

from twosource.model.annotation import Mention, MentionForm
from twosource.model.group import Link, Resolution
from twosource.model.span import Evidence
from twosource.presenting import present
from twosource.presenting.citing import Citer


@pytest.fixture
def citer(story):
    """The names of a story in which "the council" is another word for Ilse Brandt."""
    (post, wire), _, reconciliation = story
    at = post.article.text.index("the council")
    mention = Mention("art-post", at, at + len("the council"), "the council", MentionForm.NOMINAL)
    brandt = replace(post.entities[0], mentions=(*post.entities[0].mentions, mention))
    return Citer(present((post, wire), Resolution((), (), (Link(brandt, ("ent-brandt",), ""),)), reconciliation))


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("the council", "the council (Ilse Brandt)"),
        ("Ilse Brandt", "Ilse Brandt"),
        ("The household", "the household"),
    ],
)
def test_descriptions_get_their_name(story, citer, words, named):
    said = story[0][0].attributions[0]
    assert citer.name_person(words, said) == named


def test_a_pronoun_gives_way_to_the_name(story):
    (post, wire), _, reconciliation = story
    at = post.article.text.index("its losses")
    mention = Mention("art-post", at, at + 3, "its", MentionForm.PRONOUN)
    brandt = replace(post.entities[0], mentions=(mention,))
    citer = Citer(present((post, wire), Resolution((), (), (Link(brandt, ("ent-brandt",), ""),)), reconciliation))
    assert citer.name_person("its", post.attributions[0]) in ("Ilse Brandt", "its (Ilse Brandt)")


@pytest.mark.parametrize(
    ("name", "roles", "said"),
    [
        ("Ilse Brandt", ("governor",), "Fishermen carried the sick. [she: Ilse Brandt]"),
        ("Ilse Brandt", (), "Fishermen carried the sick."),
        ("a sick woman", ("governor",), "Fishermen carried the sick."),
        ("Ilse Fishermen", ("governor",), "Fishermen carried the sick."),
    ],
    ids=["told of", "named once", "described only", "named in the sentence"],
)
def test_who_a_pronoun_is_stands_behind_a_sentence_that_does_not_say_so(story, name, roles, said):
    (post, wire), _, reconciliation = story
    at = post.article.text.index("Fishermen")
    mentions = Mention("art-post", at + 18, at + 21, "she", MentionForm.PRONOUN), Mention("art-post", 0, 4, name)
    person = replace(post.entities[0], name=name, names=(name,), roles=roles, mentions=mentions)
    citer = Citer(present((post, wire), Resolution((), (), (Link(person, (person.id,), ""),)), reconciliation))
    cited = Evidence.cite(post.article, at, at + 9, at, at + 27)
    assert (
        citer.explain("Fishermen carried the sick.", [replace(cited, sentence="Fishermen carried the sick.")]) == said
    )


@pytest.mark.parametrize(
    ("others", "said"),
    [
        ((), "Fishermen carried the sick. [she: Ilse Brandt]"),
        (("her", "he"), "Fishermen carried the sick. [she: Ilse Brandt]"),
        (("he",), "Fishermen carried the sick."),
        (("his", "him"), "Fishermen carried the sick."),
    ],
)
def test_a_pronoun_of_the_other_sex_is_not_told_by_name(story, others, said):
    (post, wire), _, reconciliation = story
    at = post.article.text.index("Fishermen")
    mentions = (
        Mention("art-post", at + 18, at + 21, "she", MentionForm.PRONOUN),
        Mention("art-post", 0, 4, "Ilse Brandt"),
        *(Mention("art-wire", place, place + 2, word, MentionForm.PRONOUN) for place, word in enumerate(others)),
    )
    person = replace(post.entities[0], name="Ilse Brandt", names=("Ilse Brandt",), roles=("mayor",), mentions=mentions)
    citer = Citer(present((post, wire), Resolution((), (), (Link(person, (person.id,), ""),)), reconciliation))
    cited = replace(Evidence.cite(post.article, at, at + 9, at, at + 27), sentence="Fishermen carried the sick.")
    assert citer.explain("Fishermen carried the sick.", [cited]) == said
