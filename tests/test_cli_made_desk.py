"""Commands on a desk of made articles: nothing is analysed by them, and no model is loaded."""

import json

import pytest
from tests.store.made import ALL, FIRE, surroundings
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


class TestNothingFound:
    @pytest.mark.parametrize("json_too", ["", " --json"])
    @pytest.mark.parametrize(
        ("query", "told"),
        [
            ("in Atlantis", "nothing found\n"),
            ("outlet: nosuch", "nothing found\n"),
            ("weavers in Atlantis", "nothing found; there is nothing at all for in Atlantis\n"),
            ("killed > 5 outlet: nosuch", "nothing found; there is nothing at all for outlet: nosuch\n"),
            ("weavers ballot", "nothing found\n"),
        ],
    )
    def test_a_search_tells_it(self, run, query, told, json_too):
        shown = run(f"search{json_too} {query}")
        assert (shown.exit_code, shown.stdout, shown.stderr) == (0, "", f"twosource: {told}")

    @pytest.mark.parametrize("command", ["commitments --state kept", "review log", "stories --offset 9"])
    def test_other_lists_tell_it_too(self, run, command):
        shown = run(command)
        assert (shown.exit_code, shown.stdout, bool(shown.stderr)) == (0, "", True)


class TestArticle:
    def test_a_rejected_one_is_marked(self, run):
        run("review reject --who ana --why satire", FIRE[0].id)
        assert "rejected by ana on" in run("article", FIRE[0].id).stderr
        assert ": satire; it is shown nowhere else" in run("article --json", FIRE[0].id).stderr

    def test_another_has_no_mark(self, run):
        assert run("article", FIRE[0].id).stderr == ""

    @pytest.mark.parametrize("part", [slice(0, 12), slice(4, 14)])
    def test_a_part_of_its_id_is_enough(self, run, part):
        assert FIRE[0].title in run("article", FIRE[0].id[part]).stdout

    @pytest.mark.parametrize("command", ["story", "dossier", "review reject --who ana"])
    def test_a_part_of_its_id_is_enough_in(self, run, command):
        words = command.split()
        at = 1 if words[0] != "review" else 2
        shown = run(" ".join([*words[:at], FIRE[0].id[:12], *words[at:]]))
        assert shown.exit_code == 0, shown.output

    def test_a_part_that_several_have_is_told(self, run):
        assert "several begin so" in run("article", "art-").stderr


def test_an_undoing_tells_what_it_took_back(run):
    run("review reject --who ana --why satire", FIRE[0].id)
    shown = run("review undo --who ben 1")
    assert f"ana: reject article {FIRE[0].id}" in shown.stdout


def test_what_waits_is_shown_with_how_sure_it_is(run):
    assert run("review list").stdout.splitlines()[0].startswith(" 80%  ")


def test_the_details_of_an_act_are_json_themselves(run):
    act = json.loads(run("review grade --json --who ana ledger B2").stdout)
    assert act["details"] == {"grade": "B2"}
