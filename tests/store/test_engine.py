"""Desks are opened, brought up to date, or refused as they are."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import ClassVar

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy import text
from tests.store.made import ALL, FIRE, article, surroundings

from twosource.errors import ForeignDesk, NewerDesk, NoDesk, UsageError
from twosource.store import engine
from twosource.store.desk import Desk
from twosource.store.engine import open_database
from twosource.store.tables import REVISION, metadata


def bytes_of(path):
    return path.read_bytes()


def test_a_desk_that_is_not_there_is_told(tmp_path):
    with pytest.raises(NoDesk, match="twosource add"):
        Desk(tmp_path / "no.db", create=False)
    assert not (tmp_path / "no.db").exists()


@pytest.mark.parametrize("content", [b"just some notes\n" * 50, b"%PDF-1.7\n" + bytes(range(256)) * 9])
def test_a_file_of_another_kind_is_refused_unchanged(tmp_path, content):
    path = tmp_path / "notes.db"
    path.write_bytes(content)
    with pytest.raises(ForeignDesk):
        Desk(path)
    assert bytes_of(path) == content


def test_a_database_of_another_program_is_refused_unchanged(tmp_path):
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE recipes (name TEXT)")
    other.close()
    before = bytes_of(path)
    with pytest.raises(ForeignDesk):
        Desk(path)
    assert bytes_of(path) == before


def test_a_desk_of_a_newer_version_is_refused_unchanged(desk, url):
    desk.add(ALL)
    with desk.database.write() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(NewerDesk, match="9999"):
        Desk(url)
    with desk.database.read() as connection:
        assert connection.execute(text("SELECT count(*) FROM articles")).scalar() == len(ALL)


@pytest.mark.parametrize("url", ["mysql://desk@example.org/news", "postgresql://", "oracle://x"])
def test_another_kind_of_database_is_refused(url):
    with pytest.raises((UsageError, NoDesk)):
        open_database(url, create=True)


def test_a_password_is_never_shown():
    with pytest.raises(NoDesk) as error:
        open_database("postgresql://desk:secret@127.0.0.1:1/news", create=True)
    assert "secret" not in str(error.value)


def test_the_migrations_make_the_tables_that_the_program_knows(desk):
    with desk.database.read() as connection:
        context = MigrationContext.configure(connection, opts={"include_object": is_ours})
        assert compare_metadata(context, metadata) == []


def is_ours(thing, name, kind, _reflected, _compared):
    """All but the search index, which each engine keeps in its own way."""
    if kind == "table":
        return not name.startswith("articles_text")
    return not (kind in ("column", "index") and name in ("words", "articles_words"))


def test_a_backup_holds_all_that_the_desk_held(tmp_path):
    with Desk(tmp_path / "news.db", surroundings=surroundings()) as desk:
        desk.add(ALL)
        desk.backup(tmp_path / "copy.db")
    with Desk(tmp_path / "copy.db", create=False, surroundings=surroundings()) as copy:
        assert ({one.arrival for one in copy.add(ALL).added}, copy.check().faults) == ({"known"}, ())


def test_a_backup_overwrites_nothing(tmp_path):
    (tmp_path / "copy.db").write_text("mine")
    with Desk(tmp_path / "news.db") as desk, pytest.raises(UsageError):
        desk.backup(tmp_path / "copy.db")
    assert (tmp_path / "copy.db").read_text() == "mine"


class TestUpgrade:
    """A desk that an earlier version made, with what was on it."""

    STEPS: ClassVar = {
        "0001": "CREATE TABLE hooks (mine TEXT)",
        "0002": "CREATE INDEX entities_by_identity ON entities (name)",
        "0003": "CREATE TABLE shifts (mine TEXT)",
    }
    """Each earlier step, with what bars the way of its migration."""

    @pytest.fixture(params=STEPS)
    def earlier(self, request, tmp_path):
        path = tmp_path / "old.db"
        with Desk(path, surroundings=surroundings()) as made:
            made.add(ALL)
            with made.database.write() as connection:
                move_to(connection, request.param)
        return path

    def test_it_opens_with_all_that_was_on_it(self, earlier):
        with Desk(earlier, create=False, surroundings=surroundings()) as desk:
            health = desk.check()
            assert (health.step, health.faults, len(desk.stories())) == (REVISION, (), 2)
            assert {one.arrival for one in desk.add(ALL).added} == {"known"}

    def test_what_comes_next_finds_the_stories_that_were_on_it(self, earlier):
        later = article(
            "post", "Weavers mourn at the Lorn textile mill", "Mara Quist led the weavers to the Lorn textile mill.",
            "Norland wants an inquiry into the fire at the Lorn mill.", day="2031-03-12",
        )  # fmt: skip
        with Desk(earlier, create=False, surroundings=surroundings()) as desk:
            (added,) = desk.add([later]).added
            assert {member.article for member in desk.story(added.story).members} == {one.id for one in (*FIRE, later)}

    def test_a_migration_that_fails_leaves_it_as_it_was(self, earlier):
        raw = sqlite3.connect(earlier)
        raw.execute(self.STEPS[raw.execute("SELECT version_num FROM alembic_version").fetchone()[0]])
        raw.commit()
        before = sorted(raw.execute("SELECT name, sql FROM sqlite_master"))
        with pytest.raises(NoDesk, match="cannot be brought up to date"):
            Desk(earlier, create=False)
        assert sorted(raw.execute("SELECT name, sql FROM sqlite_master")) == before
        raw.close()

    def test_two_that_open_it_at_once_bring_it_up_once(self, earlier):
        with ThreadPoolExecutor(4) as pool:
            steps = list(pool.map(open_and_tell, [earlier] * 4))
        assert steps == [REVISION] * 4


def test_several_that_make_a_desk_at_once_make_one(tmp_path):
    with ThreadPoolExecutor(6) as pool:
        steps = list(pool.map(make_and_tell, [tmp_path / "new.db"] * 6))
    assert steps == [REVISION] * 6


def make_and_tell(path):
    with Desk(path, surroundings=surroundings()) as desk:
        return desk.check().step


def open_and_tell(path):
    with Desk(path, create=False, surroundings=surroundings()) as desk:
        return desk.check().step


def move_to(connection, step):
    """Takes the tables back to a step, as Alembic does."""
    config = Config()
    config.set_main_option("script_location", str(Path(engine.__file__).with_name("migrations")))
    config.attributes["connection"] = connection
    command.downgrade(config, step)


class TestDoctor:
    def break_it(self, desk, breaking):
        with desk.database.write() as connection:
            connection.execute(text(breaking))

    @pytest.mark.parametrize(
        ("breaking", "what"),
        [
            ("DELETE FROM statements", "an article's statements are not those of its analysis"),
            ("UPDATE stories SET articles = 7", "a story miscounts its articles"),
            ("DELETE FROM stories", "an article has no story"),
            ("UPDATE readings SET story = 'sto-x'", "an article is remembered in another story than it stands in"),
        ],
    )
    def test_a_fault_is_found_and_mended(self, desk, breaking, what):
        desk.add(ALL)
        self.break_it(desk, breaking)
        assert what in {fault.what for fault in desk.check().faults}
        assert desk.check(repair=True).faults == ()

    def test_a_damaged_analysis_is_named(self, desk):
        desk.add(ALL)
        with desk.database.write() as connection:
            connection.execute(
                text("UPDATE articles SET analysis = :data WHERE id = :id"), {"data": b"x", "id": ALL[0].id}
            )
        (fault,) = desk.check().faults
        assert (fault.what, ALL[0].id in fault.where) == ("an analysis is damaged", True)

    def test_a_search_index_that_lost_an_article_is_mended(self, tmp_path):
        with Desk(tmp_path / "news.db", surroundings=surroundings()) as desk:
            desk.add(ALL)
            self.break_it(desk, "INSERT INTO articles_text(articles_text) VALUES ('delete-all')")
            assert "the search index does not fit the articles" in {fault.what for fault in desk.check().faults}
            assert desk.check(repair=True).faults == ()
            assert desk.search("ballot")
