"""A desk whose file is no longer what was written: told as such, by every command, and left as it is."""

import random

import pytest
from sqlalchemy import text
from tests.store.made import ALL, surroundings
from typer.testing import CliRunner

from twosource.cli import app
from twosource.errors import DamagedDesk, DeskError
from twosource.store.desk import Desk, examine_desk

PAGE = 4_096
STORY = "sto-1"
COMMANDS = (
    "stories", f"story {STORY}", f"dossier {STORY}", f"export {STORY} --to csv", f"figures {STORY}", "commitments",
    "search figure > 0", "search the", "review list", "review log", "article art-1", "backup {folder}/copy.db",
)  # fmt: skip


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """The bytes of a desk."""
    path = tmp_path_factory.mktemp("whole") / "news.db"
    with Desk(path, surroundings=surroundings()) as desk:
        desk.add(ALL)
        for story in desk.stories():
            desk.dossier(story.id)
    return path.read_bytes()


def cut(data, seed):
    return data[: random.Random(seed).randrange(100, len(data) - 1)]  # noqa: S311 - the same breaks in each run


def overwrite(data, seed):
    chance = random.Random(seed)  # noqa: S311 - the same
    broken = bytearray(data)
    for page in chance.sample(range(len(data) // PAGE), 6):
        broken[page * PAGE : (page + 1) * PAGE] = chance.randbytes(PAGE)
    return bytes(broken)


BREAKS = [pytest.param(how, seed, id=f"{how.__name__}-{seed}") for how in (cut, overwrite) for seed in range(3)]


@pytest.mark.parametrize(("how", "seed"), BREAKS)
def test_every_command_answers_with_an_error_of_ours(whole, tmp_path, how, seed):
    (tmp_path / "news.db").write_bytes(how(whole, seed))
    for command in COMMANDS:
        words = command.format(folder=tmp_path).split()
        shown = CliRunner().invoke(app, [*words, "--desk", str(tmp_path / "news.db")])
        assert isinstance(shown.exception, SystemExit | None), (command, shown.exception)


@pytest.mark.parametrize(("how", "seed"), BREAKS)
@pytest.mark.parametrize("repair", [[], ["--repair"]])
def test_the_doctor_finds_it(whole, tmp_path, how, seed, repair):
    (tmp_path / "news.db").write_bytes(how(whole, seed))
    shown = CliRunner().invoke(app, ["doctor", *repair, "--desk", str(tmp_path / "news.db")])
    assert (shown.exit_code, "damaged" in shown.output or "no desk" in shown.output) in {(1, True), (2, True)}


def test_no_sql_is_shown(whole, tmp_path):
    (tmp_path / "news.db").write_bytes(cut(whole, 3))
    shown = CliRunner().invoke(app, ["stories", "--desk", str(tmp_path / "news.db")])
    assert "damaged" in shown.stderr
    assert "SELECT" not in shown.stderr


def test_a_repair_leaves_a_damaged_file_as_it_is(whole, tmp_path):
    path = tmp_path / "news.db"
    path.write_bytes(overwrite(whole, 1))
    before = path.read_bytes()
    assert {fault.what for fault in examine_desk(path, repair=True).faults} == {"the desk is damaged"}
    assert path.read_bytes() == before


@pytest.mark.parametrize("table", ["stories", "corrections"])
def test_a_table_that_is_gone_is_damage(desk, table):
    desk.add(ALL)
    with desk.database.write() as connection:
        connection.execute(text(f"DROP TABLE {table}"))
    with pytest.raises(DamagedDesk, match=table):
        desk.check()


def test_the_doctor_tells_of_a_table_that_is_gone(desk, url):
    with desk.database.write() as connection:
        connection.execute(text("DROP TABLE corrections"))
    desk.close()
    assert [fault.what for fault in examine_desk(url).faults] == ["the desk is damaged"]


def test_a_fault_of_the_program_on_a_whole_desk_is_no_damage(desk):
    with pytest.raises(ValueError, match="mine"), desk.database.read():
        raise ValueError("mine")


def test_damage_is_an_error_of_the_desk():
    assert issubclass(DamagedDesk, DeskError)
