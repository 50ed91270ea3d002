"""The commands on a desk, as a user runs them."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from twosource.cli import app

PAGES = Path(__file__).parents[1] / "examples" / "pages"


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    path = str(tmp_path_factory.mktemp("desk") / "news.db")
    assert CliRunner().invoke(app, ["add", "--desk", path, str(PAGES)]).exit_code == 0
    return path


@pytest.fixture
def run(desk):
    def invoke(command, *arguments):
        return CliRunner().invoke(app, [*command.split(), *arguments, "--desk", desk])

    return invoke


pytestmark = pytest.mark.model


def story(run):
    return json.loads(run("stories --json").stdout)["id"]


def test_added_again_the_pages_are_known(run):
    assert run("add", str(PAGES)).stdout == "5 known\n"


def test_a_page_that_cannot_be_read_is_named(run, tmp_path):
    (tmp_path / "empty.txt").write_bytes(b"")
    shown = run("add", str(tmp_path / "empty.txt"))
    assert (shown.exit_code, "empty.txt" in shown.stderr) == (1, True)


def test_the_pages_stand_in_one_story(run):
    assert json.loads(run("stories --json").stdout)["articles"] == 5


def test_a_story_tells_why_each_article_is_there(run):
    shown = json.loads(run("story --json", story(run)).stdout)
    assert all(member["reason"] for member in shown["members"])


@pytest.mark.parametrize("layout", ["text", "md", "html", "json"])
def test_the_dossier_is_printed_in_each_layout(run, layout):
    shown = run(f"dossier --format {layout}", story(run))
    assert (shown.exit_code, "Constanta" in shown.stdout) == (0, True)


@pytest.mark.parametrize(
    "command", ["stories", "search killed > 10", "search port -ferry", "search person: Marcu", "commitments", "doctor",
                "review list", "review log", "renew"]
)  # fmt: skip
@pytest.mark.parametrize("json_too", ["", " --json"])
def test_each_command_runs_and_its_json_is_json(run, command, json_too):
    shown = run(command + json_too)
    assert shown.exit_code == 0, shown.output
    if json_too:
        assert all(json.loads(line) for line in shown.stdout.splitlines())


@pytest.mark.parametrize(
    "to", ["csv", "jsonl", "parquet", "geojson", "ftm", "jsonld", "hxl", "acled", "ucdp", "plover"]
)
def test_a_story_is_handed_on_in_each_format(run, tmp_path, to):
    assert run(f"export --to {to} -o {tmp_path / to}", story(run)).exit_code == 0
    assert (tmp_path / to).stat().st_size > 0


def test_an_unknown_format_is_wrong_use(run):
    assert run("export --to docx", story(run)).exit_code == 2


def test_a_fault_in_a_query_is_wrong_use(run):
    shown = run("search killed >")
    assert (shown.exit_code, "a number is expected" in shown.stderr) == (2, True)


def test_no_desk_is_wrong_use(tmp_path):
    shown = CliRunner().invoke(app, ["stories", "--desk", str(tmp_path / "none.db")])
    assert (shown.exit_code, "there is no desk" in shown.stderr) == (2, True)


def test_a_statement_is_corrected_and_the_correction_undone(run):
    hit = json.loads(run("search --json killed > 10").stdout.splitlines()[0])
    assert run("review correct", hit["id"], "low=99", "high=99", "--who", "ana", "--why", "a test").exit_code == 0
    assert json.loads(run("search --json killed = 99").stdout)["standing"] == "corrected"
    number = json.loads(run("review log --json").stdout.splitlines()[-1])["number"]
    assert run("review undo", str(number)).exit_code == 0
    assert run("search --json killed = 99").stdout == ""


def test_a_backup_is_a_desk(run, tmp_path):
    assert run("backup", str(tmp_path / "copy.db")).exit_code == 0
    shown = CliRunner().invoke(app, ["doctor", "--desk", str(tmp_path / "copy.db")])
    assert (shown.exit_code, "no fault found" in shown.stdout) == (0, True)


def test_the_desk_may_be_named_by_the_environment(desk, monkeypatch):
    monkeypatch.setenv("TWOSOURCE_DESK", desk)
    assert CliRunner().invoke(app, ["stories"]).exit_code == 0


def test_promises_are_listed_by_the_day_on_which_they_are_due(run):
    days = [line.split()[0] for line in run("commitments").stdout.splitlines() if not line.startswith(" ")]
    assert "2023-03-22" in days
    assert days == sorted(days)


SETTINGS = (
    "",
    "--estimates acled --confidence 0.8",
    "--grade Coast#Post=B2 --as-of 2023-04-01",
)


@pytest.mark.parametrize("settings", SETTINGS)
def test_a_dossier_is_that_of_brief_with_the_same_settings(run, settings):
    """But for the id of the story, and why its articles stand in it."""
    options = [option.replace("#", " ") for option in settings.split()]
    pages = sorted(str(page) for page in PAGES.iterdir())
    of_pages = json.loads(CliRunner().invoke(app, ["brief", "--json", *options, *pages]).stdout)
    (chapter,) = of_pages["stories"]
    shown = run("dossier --json", *options, story(run)).stdout.replace(story(run), chapter["id"])
    of_desk = json.loads(shown)
    of_desk["stories"][0]["reason"] = chapter["reason"]
    assert of_desk == of_pages


def test_a_grade_is_kept_on_the_desk_and_taken_back(run):
    act = json.loads(run("review grade --json", "Coast Post", "B2").stdout)
    graded = json.loads(run("dossier --json", story(run)).stdout)
    assert {one["outlet"]: one["grade"] for one in graded["sources"]}["Coast Post"] == "B2"
    run("review undo", str(act["number"]))
    assert json.loads(run("dossier --json", story(run)).stdout) != graded


def test_an_article_is_put_right_and_the_dossier_follows(run):
    article = json.loads(run("story --json", story(run)).stdout)["members"][-1]["article"]
    act = json.loads(run("review correct --json", article, "published=2023-05-02", "outlet=Vale Gazette").stdout)
    moved = json.loads(run("dossier --json", story(run)).stdout)
    assert (moved["as_of"], "Vale Gazette" in {one["outlet"] for one in moved["sources"]}) == ("2023-05-02", True)
    run("review undo", str(act["number"]))
    assert json.loads(run("dossier --json", story(run)).stdout)["as_of"] < "2023-05-02"


def test_the_log_tells_what_was_done(run):
    run("review merge", "organisation:Coast Post", "organisation:Nobody")
    run("review grade", "Morning Ledger", "C", "--who", "ana", "--why", "owner unknown")
    assert "ana: grade Morning Ledger C (owner unknown)" in run("review log").stdout


def test_an_article_in_another_language_is_kept_and_told_of(run, tmp_path):
    (tmp_path / "russian.txt").write_text(RUSSIAN, encoding="utf-8")
    shown = run("add", str(tmp_path / "russian.txt"))
    assert (shown.exit_code, shown.stdout) == (0, "1 added (1 not analysed)\n")
    assert "the text is in Russian: it is kept" in shown.stderr
    assert "not analysed: Russian" in run("search буксир").stdout
    assert "1 of the articles in Russian, not analysed" in run("doctor").stdout


RUSSIAN = """Буксир сел на мель у входа в гавань

15 марта 2023

Вечером во вторник буксир сел на мель у входа в гавань, сообщила в среду портовая служба города.

На борту было шесть человек, все они сошли на берег сами, никто из них не пострадал, говорится в сообщении.

Судно обещают снять с мели до конца недели, когда поднимется вода и утихнет северный ветер.
"""
