"""An article in a language that is not analysed is kept, found, and told of; it is never lost."""

import pytest
from tests.store.made import FIRE, article, surroundings

from twosource.store.desk import Desk

RUSSIAN = article(
    "vesti", "Пожар уничтожил ткацкую фабрику в Лорне.", "Погибли девять ткачей.", day="2031-03-10",
    title="Пожар на фабрике", language="ru",
)  # fmt: skip
JAPANESE = article("asa", "昨夜、織物工場で火災が発生した。", day="2031-03-11", title="工場火災", language="ja")


@pytest.fixture
def full(desk):
    desk.add([*FIRE, RUSSIAN, JAPANESE])
    return desk


def test_adding_tells_it(desk):
    added = desk.add([FIRE[0], RUSSIAN])
    assert ([one.foreign for one in added.added], added.problems) == ([None, "Russian"], ())


def test_it_is_known_again(full):
    assert [one.arrival for one in full.add([RUSSIAN]).added] == ["known"]


@pytest.mark.parametrize(
    ("query", "title"),
    [("фабрику", "Пожар на фабрике"), ("пожар since 2031-03", "Пожар на фабрике"), ("火災", "工場火災"),
     ("織物工場", "工場火災"), ("工場火災", "工場火災"), ("language: Russian", "Пожар на фабрике"),
     ("language: ja", "工場火災"), ("outlet: vesti", "Пожар на фабрике")],
)  # fmt: skip
def test_its_words_day_outlet_and_language_are_searched(full, query, title):
    assert [(hit.text, hit.foreign is not None) for hit in full.search(query)] == [(title, True)]


def test_words_that_stand_apart_are_no_phrase(full):
    assert full.search("災火") == ()


def test_all_of_them_are_listed(full):
    assert {hit.foreign for hit in full.search("language: other")} == {"Russian", "Japanese"}


def test_stories_tell_of_it(full):
    assert sorted(line.foreign for line in full.stories()) == [0, 1, 1]
    story = full.search("фабрику")[0].story
    (member,) = full.story(story).members
    assert (member.foreign, "not analysed" in member.reason) == ("Russian", True)


def test_the_doctor_counts_them(full):
    health = full.check()
    assert (health.foreign, health.faults) == ((("Japanese", 1), ("Russian", 1)), ())


def test_its_story_has_a_dossier_that_says_so(full):
    dossier = full.dossier(full.search("фабрику")[0].story)
    assert (dossier.articles, dossier.title, len(dossier.problems)) == ((), "Пожар на фабрике", 1)
    assert "Russian" in dossier.problems[0].error


def test_put_into_a_story_by_hand_it_is_named_there(full):
    russian, mill = (full.search(word)[0].story for word in ("фабрику", "mill"))
    full.review.merge(russian, mill, who="ana")
    dossier = full.dossier(mill)
    assert (len(dossier.articles), len(dossier.problems), full.story(mill).story.foreign) == (2, 1, 1)


def test_its_day_can_be_put_right(full):
    full.review.correct_article(RUSSIAN.id, {"published": "2031-03-09"}, who="ana")
    assert [hit.day for hit in full.search("фабрику")] == ["2031-03-09"]


def test_a_newer_version_keeps_it(full, url):
    with Desk(url, surroundings=surroundings(program="2.0.0")) as later:
        assert sorted(one.foreign or "" for one in later.renew()) == ["", "", "Japanese", "Russian"]
        assert len(later.search("language: other")) == 2
