"""Commands on a desk of made articles: nothing is analysed by them, and no model is loaded."""

import json

import pytest
from tests.store.made import ALL, surroundings
from typer.testing import CliRunner

from twosource.cli import app
from twosource.store.desk import Desk


@pytest.fixture
def desk(tmp_path):
    path = tmp_path / "news.db"
    with Desk(path, surroundings=surroundings()) as made:
        made.add(ALL)
    return str(path)


@pytest.fixture
def run(desk):
    def invoke(command, *arguments):
        return CliRunner().invoke(app, [*command.split(), *arguments, "--desk", desk])

    return invoke


@pytest.fixture
def fire(run):
    """The id of the story of the fire."""
    return json.loads(run("search --json weavers").stdout.splitlines()[0])["story"]


@pytest.mark.parametrize("command", ["dossier", "dossier --json", "export --to csv"])
class TestGradeOfAnUnknownOutlet:
    def test_it_is_told(self, run, fire, command):
        shown = run(f"{command} --grade Nosuch=B2", fire)
        assert (shown.exit_code, "no page is of Nosuch; the outlets are herald, ledger" in shown.stderr) == (0, True)

    def test_one_that_is_written_much_alike_is_named(self, run, fire, command):
        assert "Leger (is ledger meant?)" in run(f"{command} --grade Leger=B2", fire).stderr

    def test_nothing_is_told_of_a_known_one(self, run, fire, command):
        assert run(f"{command} --grade Ledger=B2", fire).stderr == ""


def test_a_grade_that_is_kept_for_an_unknown_outlet_is_told(run):
    shown = run("review grade --who ana Nosuch B2")
    assert "no article on the desk is of Nosuch yet" in shown.stderr


def test_a_grade_that_is_kept_for_a_known_outlet_is_just_kept(run):
    assert run("review grade --who ana ledger B2").stderr == ""
