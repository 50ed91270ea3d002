"""What a desk keeps and gives back."""

from dataclasses import replace

import pytest
from sqlalchemy import func, select
from tests.store.made import ALL, FIRE, NOON, VOTE, analyse, article, surroundings

from twosource.errors import NotFound, UsageError
from twosource.store.desk import Desk
from twosource.store.keeping import Arrival
from twosource.store.packing import unpack_analysis
from twosource.store.tables import articles, entities, metadata, pages, statements

PAGE = """Lorn mill burns

A fire broke out in the mill at Lorn on Monday morning, and smoke lay over the valley until the evening.

The owner of the mill, which has stood empty since the spring, told reporters that he had sold the looms long ago.

Firemen from three towns pumped water out of the river. Nobody was hurt, but two cottages had to be left.
"""


def dump(desk):
    """All rows of all tables but the time of writing."""
    with desk.database.read() as connection:
        return {
            table.name: [tuple(row) for row in connection.execute(select(table).order_by(*table.primary_key))]
            for table in metadata.sorted_tables
        }


def test_what_is_added_comes_back_equal(desk):
    desk.add(ALL)
    assert [desk.article(one.id) for one in ALL] == list(analyse(ALL))


def test_articles_on_one_happening_stand_in_one_story(desk):
    desk.add(ALL)
    shown = {line.id: {m.article for m in desk.story(line.id).members} for line in desk.stories()}
    assert sorted(map(sorted, shown.values())) == sorted([sorted(a.id for a in FIRE), [VOTE[0].id]])


def test_the_order_of_adding_does_not_part_a_story(desk):
    desk.add(ALL[::-1])
    assert sorted(line.articles for line in desk.stories()) == [1, 2]


def test_every_member_says_why_it_is_there(desk):
    desk.add(FIRE)
    assert all(member.reason for member in desk.story(desk.stories()[0].id).members)


def test_a_page_added_twice_is_known_and_writes_nothing(desk):
    desk.add(ALL)
    before = dump(desk)
    again = desk.add(ALL)
    assert ({one.arrival for one in again.added}, dump(desk)) == ({Arrival.KNOWN}, before)


def test_one_article_from_two_pages_stands_once(desk, tmp_path):
    text = PAGE
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(text + ("\n" if name == "b.txt" else ""))
    desk.add([str(tmp_path)])
    with desk.database.read() as connection:
        counted = [connection.execute(select(func.count()).select_from(t)).scalar() for t in (articles, pages)]
    assert counted == [1, 2]


def test_an_unreadable_page_is_listed_and_the_others_go_on(desk):
    taken = desk.add([b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40, *FIRE])
    assert (len(taken.problems), len(taken.added)) == (1, 2)


def test_rows_follow_the_statements(desk):
    desk.add(FIRE)
    with desk.database.read() as connection:
        rows = connection.execute(select(statements.c.measure, statements.c.low, statements.c.country)).all()
        people = connection.execute(select(entities.c.name).distinct()).scalars().all()
    assert {tuple(row) for row in rows if row.measure} == {("killed", 9.0, "NO"), ("killed", 12.0, "NO")}
    assert "Mara Quist" in people


class TestDossier:
    def test_it_tells_of_all_articles_of_the_story(self, desk):
        desk.add(ALL)
        (story,) = [line for line in desk.stories() if line.articles == 2]
        assert {one.id for one in desk.dossier(story.id).articles} == {one.id for one in FIRE}

    def test_read_again_it_is_the_same_byte_for_byte(self, desk):
        desk.add(FIRE)
        (story,) = desk.stories()
        assert desk.dossier(story.id).to_json() == desk.dossier(story.id).to_json()

    def test_a_new_article_makes_it_new(self, desk):
        desk.add(FIRE[:1])
        (story,) = desk.stories()
        first = desk.dossier(story.id)
        desk.add(FIRE[1:])
        assert (len(first.articles), len(desk.dossier(story.id).articles)) == (1, 2)

    def test_promises_are_judged_on_the_day_given(self, desk):
        desk.add(FIRE)
        (story,) = desk.stories()
        states = [desk.dossier(story.id, as_of=day).commitments[0].state for day in ("2031-04-01", "2031-07-01")]
        assert states == ["open", "unknown"]

    def test_figures_are_its_counts(self, desk):
        desk.add(FIRE)
        (finding,) = desk.figures(desk.stories()[0].id)
        assert finding.measure == "killed"

    def test_the_beginning_of_an_id_is_enough(self, desk):
        desk.add(FIRE)
        story = desk.stories()[0].id
        assert desk.dossier(story[4:9]).articles == desk.dossier(story).articles

    @pytest.mark.parametrize("id", ["sto-nothing", "", "'; DROP TABLE stories; --"])
    def test_an_unknown_story_is_told(self, desk, id):
        with pytest.raises(NotFound):
            desk.dossier(id)


class TestChangedArticle:
    FIRST = article("ledger", "Mill fire", "9 weavers were killed at the mill.", url="https://ledger.example.org/fire")
    SECOND = article(
        "ledger", "Mill fire", "11 weavers were killed at the mill.", url="https://ledger.example.org/fire"
    )

    def test_both_versions_are_kept(self, desk):
        desk.add([self.FIRST])
        (added,) = desk.add([self.SECOND]).added
        assert (added.arrival, added.replaces) == (Arrival.CHANGED, self.FIRST.id)
        assert desk.article(self.FIRST.id).figures[0].low == 9.0

    def test_the_dossier_tells_of_the_newer_one(self, desk):
        desk.add([self.FIRST, self.SECOND])
        assert [one.id for one in desk.dossier(desk.stories()[0].id).articles] == [self.SECOND.id]


class TestNewerProgram:
    def read_closer(self, found):
        for analysis in analyse(found):
            yield replace(analysis, figures=tuple(replace(one, confidence=0.95) for one in analysis.figures))

    def newer(self, url, **given):
        return Desk(url, surroundings=surroundings(program="1.1.0", **given))

    def test_it_reads_the_page_again_in_the_same_story(self, desk, url):
        desk.add(FIRE)
        before = desk.stories()[0].id
        with self.newer(url, analyse=self.read_closer) as later:
            arrivals = {one.arrival for one in later.add(FIRE).added}
            assert (arrivals, later.stories()[0].id) == ({Arrival.RENEWED}, before)
            assert later.article(FIRE[0].id).figures[0].confidence == 0.95

    def test_until_its_result_is_whole_the_old_one_stands(self, desk, url):
        desk.add(FIRE)

        def fail(found):
            raise UsageError("out of memory, say")
            yield from found

        with self.newer(url, analyse=fail) as later, pytest.raises(UsageError):
            later.add(FIRE)
        assert desk.article(FIRE[0].id) == next(analyse(FIRE))

    def test_an_older_program_leaves_a_newer_reading_alone(self, url):
        with self.newer(url) as later:
            later.add(FIRE)
        with Desk(url, surroundings=surroundings()) as older:
            assert {one.arrival for one in older.add(FIRE).added} == {Arrival.KNOWN}

    def test_a_page_that_is_read_as_another_article_leaves_no_trace_of_the_first(self, desk, url, tmp_path):
        page = tmp_path / "page.txt"
        page.write_text(PAGE)
        desk.add([str(page)])

        def retitle(found):
            return analyse([replace(one, id=one.id.replace("art-", "art-9"), title="Mill") for one in found])

        with self.newer(url, analyse=retitle) as later:
            later.add([str(page)])
            held = dump(later)
        assert [len(held[name]) for name in ("articles", "pages", "stories")] == [1, 1, 1]


def test_dates_that_the_story_settles_are_settled(desk, tmp_path):
    """The page shows no date of its own; it tells of a Monday, and another page on the happening is dated."""
    lines = (
        "Mill at Lorn burns down", "Fire broke out in the Lorn Mill on Monday, Captain Reyl of Norland said.",
        "The Quist family owned the Lorn Mill in Norland and lived beside it on Weaver Street.",
        "Mayor Dahl asked Norland for pumps and blankets for Weaver Street.",
    )  # fmt: skip
    (tmp_path / "undated.txt").write_text("\n\n".join(lines * 3))
    desk.add([str(tmp_path / "undated.txt")])
    (undated,) = desk.stories()
    desk.add([article("herald", *lines, day="2031-03-12")])
    days = [member.day for line in desk.stories() for member in desk.story(line.id).members]
    assert (undated.last_day, days) == (None, ["2031-03-12", "2031-03-12"])


def test_what_is_packed_is_the_machines_layer(desk):
    desk.add(FIRE)
    with desk.database.read() as connection:
        data = connection.execute(select(articles.c.analysis).where(articles.c.id == FIRE[0].id)).scalar()
    assert unpack_analysis(data) == next(analyse(FIRE))


@pytest.mark.parametrize("text", ["zero \x00 byte", "lone \ud800 surrogate", "O'Hara; DROP TABLE articles; --", "%_\\"])
def test_hostile_text_is_kept_as_text(desk, text):
    hostile = article("ledger", f"Mill {text}", f"9 weavers were killed, the {text} said.")
    desk.add([hostile])
    assert desk.article(hostile.id).article.title == f"Mill {text}"


def test_the_time_of_adding_is_that_of_the_clock(desk):
    desk.add(FIRE)
    assert desk.stories()[0].changed == NOON.strftime("%Y-%m-%dT%H:%M:%SZ")


def test_stories_are_listed_newest_first_and_in_parts(desk):
    desk.add(ALL)
    assert [line.last_day for line in desk.stories()] == ["2031-03-11", "2022-01-10"]
    assert desk.stories(limit=1, offset=1)[0].last_day == "2022-01-10"


def test_a_story_is_found_by_one_of_its_articles(desk):
    desk.add(ALL)
    assert desk.story(VOTE[0].id).members[0].article == VOTE[0].id


def test_a_folder_that_holds_the_desk_is_added_without_it(tmp_path):
    (tmp_path / "page.txt").write_text(PAGE)
    with Desk(tmp_path / "desk.db", surroundings=surroundings()) as desk:
        taken = desk.add([str(tmp_path)])
    assert (len(taken.added), taken.problems) == (1, ())
