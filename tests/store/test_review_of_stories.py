"""What people decide about articles and stories holds while the program goes on finding, joining and splitting them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import delete, select
from tests.store.made import FIRE, VOTE, analyse, article, surroundings
from tests.store.streams import find_stream, make_stream

from twosource.model.desk import ShiftKind
from twosource.store.desk import Desk
from twosource.store.membership import NOWHERE
from twosource.store.tables import articles, drafts, readings, terms, unread, words

RUSSIAN = article("vesti", "Пожар уничтожил фабрику.", title="Пожар на фабрике", language="ru")
LATER = article(
    "post", "Weavers mourn at the Lorn textile mill", "Mara Quist led the weavers to the Lorn textile mill.",
    "Norland wants an inquiry into the fire at the Lorn mill.", day="2031-03-12",
)  # fmt: skip


def homes(desk):
    with desk.database.read() as connection:
        return dict(map(tuple, connection.execute(select(articles.c.id, articles.c.story))))


def remembered(desk):
    with desk.database.read() as connection:
        held = select(articles.c.id).join(readings, readings.c.article == articles.c.number)
        return set(connection.execute(held).scalars())


def shift_kinds(desk):
    return {shift.kind for line in desk.stories() for shift in desk.story(line.id).shifts}


class TestRejected:
    def test_it_draws_no_others(self, desk):
        desk.add(FIRE[:1])
        desk.review.reject_article(FIRE[0].id, who="ana")
        desk.add(FIRE[1:])
        assert (remembered(desk), desk.check().faults) == ({FIRE[1].id}, ())
        assert homes(desk)[FIRE[1].id] == desk.stories()[0].id

    def test_undone_it_draws_them_again(self, desk):
        desk.add(FIRE)
        act = desk.review.reject_article(FIRE[0].id, who="ana")
        desk.review.undo(act.number, who="ana")
        desk.add([LATER])
        assert (remembered(desk), len(desk.stories())) == ({*homes(desk)}, 1)

    @pytest.mark.parametrize("kind", list(ShiftKind))
    def test_it_stays_so_when_its_story_is_joined_or_split(self, desk, kind):
        stream = find_stream(kind.value)
        desk.add([*stream[:-1], *VOTE])
        double = replace(stream[0], id="art-double", page="https://double.example.org/x")
        desk.add([double])
        desk.review.reject_article(double.id, who="ana")
        desk.add(stream[-1:])
        assert (shift_kinds(desk), homes(desk)[double.id]) == ({kind}, NOWHERE)
        assert desk.check().faults == ()


class TestReadOtherwise:
    """A newer version reads a page as another article: what was decided on the former holds for it."""

    TEXT = "A fire took the Lorn mill in the valley, and nobody was hurt. "

    @pytest.fixture
    def pages(self, tmp_path):
        for count in (4, 5):
            (tmp_path / f"page{count}.txt").write_text(f"Lorn mill burns\n\n{self.TEXT * count}")
        return sorted(tmp_path.glob("*.txt"))

    def test_a_rejected_one_stays_so(self, url, pages):
        with Desk(url, surroundings=surroundings()) as desk:
            (added,) = desk.add(pages[:1]).added
            desk.review.reject_article(added.article, who="ana")
        with Desk(url, surroundings=surroundings(program="2.0.0", analyse=_rename)) as later:
            list(later.renew())
            assert (set(homes(later).values()), remembered(later), later.stories()) == ({NOWHERE}, set(), ())

    def test_one_that_was_split_off_stays_so(self, url, pages):
        with Desk(url, surroundings=surroundings()) as desk:
            one, other = (desk.add([page]).added[0] for page in pages)
            assert one.story == other.story
            desk.review.split(one.story, [other.article], who="ana")
            before = sorted(homes(desk).values())
        with Desk(url, surroundings=surroundings(program="2.0.0", analyse=_rename)) as later:
            list(later.renew())
            assert (sorted(homes(later).values()), later.check().faults) == (before, ())


def _rename(found):
    return analyse([replace(one, id=one.id.replace("art-", "art-9"), title="Mill") for one in found])


class TestForeign:
    def test_it_is_not_remembered(self, desk):
        desk.add([RUSSIAN, *FIRE])
        assert remembered(desk) == {one.id for one in FIRE}

    def test_put_into_a_story_it_leaves_that_its_title_and_its_comers(self, desk):
        desk.add([*FIRE, RUSSIAN])
        home = homes(desk)
        desk.review.merge(home[RUSSIAN.id], home[FIRE[0].id], who="ana")
        desk.add([LATER])
        (line,) = desk.stories()
        assert (line.articles, line.foreign, line.title) == (4, 1, FIRE[0].title)

    def test_a_story_put_into_its_own_lends_that_its_title_and_its_comers(self, desk):
        desk.add([RUSSIAN, *FIRE])
        home = homes(desk)
        desk.review.merge(home[FIRE[0].id], home[RUSSIAN.id], who="ana")
        desk.add([LATER])
        (line,) = desk.stories()
        assert (line.id, line.articles, line.title) == (home[RUSSIAN.id], 4, FIRE[0].title)
        assert desk.dossier(line.id).title == FIRE[0].title

    def test_its_story_is_called_after_its_opening_where_it_has_no_title(self, desk):
        desk.add([replace(RUSSIAN, title=None)])
        desk.check(repair=True)
        assert desk.stories()[0].title.startswith("Пожар уничтожил фабрику.")

    @pytest.mark.parametrize("before", ["en", "ru"])
    def test_a_version_that_reads_the_language_otherwise_remembers_it_otherwise(self, url, before):
        former, latter = (_take_all, _take_none) if before == "en" else (_take_none, _take_all)
        with Desk(url, surroundings=surroundings(part=former)) as desk:
            desk.add(FIRE[:1])
            assert bool(remembered(desk)) == (before == "en")
        with Desk(url, surroundings=surroundings(program="2.0.0", part=latter)) as later:
            list(later.renew())
            assert (bool(remembered(later)), later.check().faults) == (before != "en", ())


def _take_all(found):
    return tuple(found), ()


def _take_none(found):
    return (), ()


class TestPutRight:
    def test_a_story_called_after_the_article_takes_its_new_title(self, desk):
        desk.add(FIRE)
        desk.review.correct_article(FIRE[0].id, {"title": "Looms burn"}, who="ana")
        assert desk.stories()[0].title == desk.dossier(desk.stories()[0].id).title == "Looms burn"

    def test_a_story_called_after_another_of_that_title_does_not(self, desk):
        desk.add([FIRE[0], replace(FIRE[1], title=FIRE[0].title)])
        desk.review.correct_article(FIRE[1].id, {"title": "Looms burn"}, who="ana")
        assert desk.stories()[0].title == FIRE[0].title

    def test_a_title_that_is_taken_away_gives_way_to_another(self, desk):
        desk.add(FIRE)
        desk.review.correct_article(FIRE[0].id, {"title": None}, who="ana")
        assert desk.stories()[0].title == FIRE[1].title

    def test_its_words_move_to_the_new_day(self, desk):
        desk.add(FIRE)
        desk.review.correct_article(FIRE[0].id, {"published": "2031-04-01"}, who="ana")
        with desk.database.read() as connection:
            number = select(articles.c.number).where(articles.c.id == FIRE[0].id).scalar_subquery()
            days = set(connection.execute(select(terms.c.day).where(terms.c.article == number)).scalars())
        assert days == {"2031-04-01"}


def test_a_comer_to_a_story_that_was_put_into_another_does_not_name_that(desk):
    desk.add([*VOTE, *FIRE])
    home = homes(desk)
    desk.review.merge(home[FIRE[0].id], home[VOTE[0].id], who="ana")
    desk.add([LATER])
    assert [line.title for line in desk.stories()] == [VOTE[0].title]


def test_a_desk_of_an_earlier_version_learns_no_rejected_and_no_foreign_article(desk):
    desk.add([*FIRE, *VOTE, RUSSIAN])
    desk.review.reject_article(VOTE[0].id, who="ana")
    with desk.database.write() as connection:  # as an earlier version left it
        for table in (terms, words, readings, drafts):
            connection.execute(delete(table))
        connection.execute(unread.insert().from_select(["article"], select(articles.c.number)))
    desk.add([LATER])
    assert remembered(desk) == {LATER.id, *(one.id for one in FIRE)}
    assert homes(desk)[LATER.id] == homes(desk)[FIRE[0].id]


def test_undone_before_it_is_learned_a_rejected_article_is_learned_once(desk):
    desk.add(make_stream(21)[:3])
    first = next(iter(homes(desk)))
    act = desk.review.reject_article(first, who="ana")
    with desk.database.write() as connection:
        number = connection.execute(select(articles.c.number).where(articles.c.id == first)).scalar_one()
        connection.execute(unread.insert().values(article=number))
    desk.review.undo(act.number, who="ana")
    desk.add([LATER])
    assert remembered(desk) == {*homes(desk)}


def titles_of(desk):
    return {line.id: line.title for line in desk.stories()}


DECISIONS = {
    "reject": lambda desk, _: desk.review.reject_article(FIRE[0].id, who="ana"),
    "merge": lambda desk, home: desk.review.merge(home[FIRE[0].id], home[VOTE[0].id], who="ana"),
    "split": lambda desk, home: desk.review.split(home[FIRE[0].id], [FIRE[0].id], who="ana"),
}


@pytest.mark.parametrize("decision", DECISIONS)
def test_an_undoing_gives_the_stories_their_titles_back(desk, decision):
    desk.add([*FIRE, *VOTE, LATER])
    before = titles_of(desk)
    act = DECISIONS[decision](desk, homes(desk))
    desk.review.undo(act.number, who="ana")
    assert titles_of(desk) == before
