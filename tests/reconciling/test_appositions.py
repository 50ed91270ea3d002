"""Who speaks where a body is called by its kind, and by its name beside."""

from __future__ import annotations

from dataclasses import replace

import pytest

from twosource.model.annotation import EntityKind, Mention


def root_of(newsroom, line, words, named="Lorn Flood Watch", *, place=None):
    page = newsroom.page("Post", "2031-03-11", "Flood in Norland.", line)
    for name, kind in ((named, EntityKind.ORGANISATION), (place, EntityKind.PLACE)):
        if name:
            page.person(name, kind=kind)
            at = page.article.text.index(name)
            beside = Mention(page.article.id, at, at + len(name), name)
            page.entities[-1] = replace(page.entities[-1], mentions=(beside,))
    page.figure("12 people died", 12, 12, by=words)
    return newsroom.roots(page).of(page.statements["figures"][0])


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("In all 12 people died, said the town-based monitor, the Lorn Flood Watch.", "the town-based monitor"),
        ("In all 12 people died, according to a relief group, Lorn Flood Watch.", "a relief group, Lorn Flood Watch"),
        ("In all 12 people died, as the charity, Lorn Flood Watch, said.", "the charity"),
    ],
)
def test_a_body_that_is_named_behind_its_kind_speaks(newsroom, line, words):
    assert root_of(newsroom, line, words).name == "Lorn Flood Watch"


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("In all 12 people died, according to the charity, Lorn Flood Watch and a priest.", "the charity"),
        ("In all 12 people died, according to the charity, and Lorn Flood Watch will meet.", "the charity"),
        ("In all 12 people died, according to a doctor, the Lorn Flood Watch.", "a doctor"),
    ],
)
def test_who_stands_beside_in_a_list_is_another(newsroom, line, words):
    assert root_of(newsroom, line, words).name != "Lorn Flood Watch"


def test_a_name_that_begins_with_that_of_a_people_is_the_bodys(newsroom):
    line = "In all 12 people died, according to a monitor, the Norlander Flood Watch."
    assert root_of(newsroom, line, "a monitor", "Norlander Flood Watch", place="Norlander").name == (
        "Norlander Flood Watch"
    )
