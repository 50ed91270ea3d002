"""Articles go into the stories that the index of stories finds for them; late ones join and split stories."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import delete, func, select, text, update
from tests.store.made import FIRE, VOTE, analyse, article, surroundings
from tests.store.streams import find_stream, make_stream

from twosource.model.desk import ShiftKind
from twosource.resolving import StoryIndex
from twosource.resolving.story_index import LOOKED_AT_SIZES, PARTED
from twosource.store.desk import Desk
from twosource.store.remembering import ALL, RECALLED
from twosource.store.tables import articles, drafts, readings, terms, unread, words


def homes(desk):
    """The story of each article, the articles in the order of their coming."""
    with desk.database.read() as connection:
        held = select(articles.c.id, articles.c.story).order_by(articles.c.number)
        return {row.id: row.story for row in connection.execute(held)}


def group(home):
    found = {}
    for one, story in home.items():
        found.setdefault(story, []).append(one)
    return sorted(found.values())


def shifts_of(desk):
    return [shift for line in desk.stories() for shift in desk.story(line.id).shifts]


def held_by(desk, table, *columns):
    with desk.database.read() as connection:
        return sorted(map(tuple, connection.execute(select(*(table.c[name] for name in columns)))))


@pytest.mark.parametrize("seed", [1, 2, 4, 21, 25])
def test_the_desk_finds_joins_and_splits_as_the_index_does(desk, seed):
    stream, index = make_stream(seed), StoryIndex()
    for one in stream:
        index.add(one.id, one.title, one.text, one.published.day)
        desk.add([one])
        assert group(homes(desk)) == sorted(list(found) for _, found, _ in index.groups())


def test_it_makes_no_difference_how_the_articles_are_handed_over(desk, url, tmp_path):
    stream = make_stream(2)
    for one in stream:
        with Desk(url, surroundings=surroundings()) as other:
            other.add([one])
    with Desk(tmp_path / "whole.db", surroundings=surroundings()) as whole:
        whole.add(stream)
        assert homes(desk) == homes(whole)
        assert held_by(desk, drafts, "story", "data") == held_by(whole, drafts, "story", "data")


def test_a_story_that_is_split_tells_why(desk):
    stream = find_stream("split")
    desk.add(stream)
    (shift,) = set(shifts_of(desk))
    assert (shift.kind, shift.at, stream[-1].id in shift.reason) == (ShiftKind.SPLIT, "2031-03-12T12:00:00Z", True)
    assert {m.article for m in desk.story(shift.other).members} == set(shift.articles)


def test_a_joined_story_tells_why_and_its_old_id_leads_to_it(desk):
    desk.add(find_stream("joined"))
    (shift,) = shifts_of(desk)
    assert shift.kind is ShiftKind.JOINED
    assert desk.story(shift.other).story.id == shift.story
    assert desk.dossier(shift.story).stories[0].shifts == (shift.describe(shift.story),)
    assert f"{shift.other} was joined with it" in " ".join(desk.dossier(shift.story).to_text().split())
    assert [line.shift for line in desk.stories() if line.id == shift.story] == [shift]


def test_a_desk_is_sound_after_joining_and_splitting(desk):
    desk.add(make_stream(2))
    assert desk.check().faults == ()
    assert desk.check(repair=True).faults == ()


class TestPeopleOutrank:
    def test_what_a_person_merged_is_not_split(self, desk):
        stream = find_stream("split")
        desk.add([*VOTE, *stream[:-1]])
        home = homes(desk)
        desk.review.merge(home[VOTE[0].id], home[stream[0].id], who="ana")
        before = homes(desk)
        desk.add(stream[-1:])
        assert (homes(desk).items() >= before.items(), shifts_of(desk)) == (True, [])

    def test_what_a_person_split_is_not_joined(self, desk):
        stream = find_stream("joined")
        desk.add(stream[:-1])
        largest = max(desk.stories(), key=lambda line: line.articles).id
        desk.review.split(largest, [desk.story(largest).members[0].article], who="ana")
        before = homes(desk)
        desk.add(stream[-1:])
        assert (homes(desk).items() >= before.items(), shifts_of(desk)) == (True, [])

    def test_undone_it_is_the_programs_again(self, desk):
        stream = find_stream("split")
        desk.add([*VOTE, *stream[:-1]])
        home = homes(desk)
        act = desk.review.merge(home[VOTE[0].id], home[stream[0].id], who="ana")
        desk.review.undo(act.number, who="ana")
        desk.add(stream[-1:])
        assert [shift.kind for shift in set(shifts_of(desk))] == [ShiftKind.SPLIT]


class TestTitle:
    LINES = "Fire took the Lorn textile mill in Norland.", "Mara Quist saw the Lorn textile mill burn in Norland."

    def untitled(self):
        return replace(article("ledger", *self.LINES), title=None)

    def test_an_untitled_first_page_lends_its_words_only_until_a_title_comes(self, desk):
        desk.add([self.untitled()])
        (before,) = desk.stories()
        desk.add([FIRE[0]])
        (after,) = desk.stories()
        assert (before.title[:9], after.title) == ("Fire took", FIRE[0].title)

    def test_it_stays_as_the_story_grows(self, desk):
        desk.add(FIRE)
        assert desk.stories()[0].title == FIRE[0].title
        assert desk.dossier(desk.stories()[0].id).title == FIRE[0].title

    def test_it_goes_with_its_article(self, desk):
        desk.add(FIRE)
        (story,) = desk.stories()
        desk.review.split(story.id, [FIRE[0].id], who="ana")
        assert desk.story(story.id).story.title == FIRE[1].title


class TestEarlierDesk:
    """What is kept for finding stories is made of the articles where an older version has not kept it."""

    def forget_all(self, desk):
        with desk.database.write() as connection:
            for table in (terms, words, readings, drafts):
                connection.execute(delete(table))
            connection.execute(unread.insert().from_select(["article"], select(articles.c.number)))

    def test_its_articles_are_read_before_the_next_is_added(self, desk, tmp_path):
        stream = make_stream(21)
        desk.add(stream[:4])
        kept = held_by(desk, words, "word", "articles"), held_by(desk, terms, "term", "article", "weight")
        before = homes(desk)
        self.forget_all(desk)
        desk.add(stream[4:5])
        assert held_by(desk, unread, "article") == []
        assert homes(desk).items() >= before.items()
        with Desk(tmp_path / "whole.db", surroundings=surroundings()) as whole:
            whole.add(stream[:4])
            assert kept[0] == held_by(whole, words, "word", "articles")
            whole.add(stream[4:5])
            assert homes(desk) == homes(whole)
            assert held_by(desk, drafts, "story", "data") == held_by(whole, drafts, "story", "data")

    def test_what_another_version_kept_is_read_anew(self, desk):
        stream = make_stream(21)
        desk.add(stream[:5])
        with desk.database.write() as connection:
            for table in (readings, drafts):
                connection.execute(update(table).values(version=0, data=b""))
        desk.add(stream[5:])
        assert desk.check().faults == ()
        assert len(homes(desk)) == len(stream)


def test_an_article_that_is_let_go_is_forgotten(desk, url, tmp_path):
    page = tmp_path / "pages" / "page.txt"
    page.parent.mkdir()
    page.write_text(
        "Lorn mill burns\n\n" + "A fire took the Lorn mill in the valley on Monday, and nobody was hurt. " * 4
    )
    desk.add([str(page)])
    home = desk.stories()[0].id
    with Desk(url, surroundings=surroundings(program="1.1.0", analyse=_retitle)) as later:
        later.add([str(page)])
        assert [line.id for line in later.stories()] == [home]
    assert held_by(desk, words, "word", "articles")[0] == (ALL, 1)
    with desk.database.read() as connection:
        counted = connection.execute(select(func.count()).select_from(readings)).scalar()
        lost = connection.execute(text("SELECT count(*) FROM terms WHERE article NOT IN (SELECT number FROM articles)"))
        assert (counted, lost.scalar()) == (1, 0)


def _retitle(found):
    return analyse([replace(one, id=one.id.replace("art-", "art-9"), title="Mill") for one in found])


def test_as_many_are_recalled_as_are_compared():
    assert max(*LOOKED_AT_SIZES, PARTED) <= RECALLED
