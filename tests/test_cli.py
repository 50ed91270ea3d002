"""The command, as a user runs it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from tests.reading.made import MARKUP, TITLE, URL, Archive, make_feed, make_item, page_number
from typer.testing import CliRunner

from twosource.cli import app

PAGES = Path(__file__).parents[1] / "examples" / "pages"
HERALD = str(PAGES / "harbour-herald.html")
COAST = str(PAGES / "coast-post.txt")
LOGIN = "Log in\nEmail\nPassword\nForgot your password?\nCreate an account\n"


@pytest.fixture
def run(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    return lambda *arguments: CliRunner().invoke(app, list(arguments))


def test_help_tells_the_commands_and_the_exit_status(run):
    shown = run("--help")
    assert shown.exit_code == 0
    assert all(word in shown.output for word in ("brief", "read", "analyse", "schema", "Exit status"))


@pytest.mark.parametrize(
    "arguments", [("brief",), ("brief", "--format", "pdf", COAST), ("read", "--nonsense", COAST), ("dance",)]
)
def test_wrong_use_is_status_2(run, arguments):
    assert run(*arguments).exit_code == 2


@pytest.mark.model
@pytest.mark.parametrize("as_of", ["soon", "2022-02-31", "2022-01-11 or so"])
def test_a_day_that_is_none_is_wrong_use(run, as_of):
    shown = run("brief", "--as-of", as_of, COAST)
    assert (shown.exit_code, "is no day" in shown.stderr) == (2, True)


@pytest.mark.model
def test_a_model_that_is_not_installed_is_wrong_use(run):
    shown = run("analyse", "--model", "en_no_such_model", COAST)
    assert (shown.exit_code, "en_no_such_model" in shown.stderr) == (2, True)


def test_read_prints_one_json_document_a_page(run):
    shown = run("read", "--json", HERALD, COAST)
    titles = [json.loads(line)["title"] for line in shown.stdout.splitlines()]
    assert titles == [
        "Seventeen dead as warehouse explodes in port of Constanta",
        "Constanta blast: union says warnings were ignored",
    ]


def test_read_tells_what_was_dropped_and_why(run):
    shown = run("read", "--removed", COAST).stdout
    assert "We value your privacy" in shown.split("Dropped", maxsplit=1)[1]


def test_a_given_day_overrides_the_page(run):
    article = json.loads(run("read", "--json", "--published", "2021-05-06", COAST).stdout)
    assert article["published"]["value"] == "2021-05-06"


BAD_PAGES = {
    "empty.txt": b"",
    "blank.html": b"<html><body> </body></html>",
    "picture.txt": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40,
    "report.txt": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + bytes(range(128, 256)) * 20,
    "login.txt": LOGIN.encode(),
    "zeros.txt": b"\0" * 5000,
}


@pytest.mark.parametrize("name", BAD_PAGES)
def test_a_bad_page_is_named_and_the_others_go_on(run, tmp_path, name):
    (tmp_path / name).write_bytes(BAD_PAGES[name])
    shown = run("read", "--json", name, COAST)
    assert shown.exit_code == 1
    assert f"twosource: {name}:" in shown.stderr
    assert len(shown.stdout.splitlines()) == 1


@pytest.mark.parametrize("name", ["missing.txt", "."])
def test_a_path_that_is_no_file_is_named(run, name):
    shown = run("read", name)
    assert (shown.exit_code, f"twosource: {name}:" in shown.stderr) == (1, True)


def test_a_name_cannot_steer_the_terminal(run):
    assert "\x1b" not in run("read", "no\x1b[31mfile.txt").stderr


@pytest.mark.model
def test_a_name_that_is_no_text_loses_no_dossier(run, tmp_path):
    run("brief", "--json", "-o", "out.json", "bad\udcff.txt", COAST)
    assert json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))["problems"]


@pytest.mark.model
def test_brief_names_bad_pages_and_still_prints_the_dossier(run, tmp_path):
    (tmp_path / "login.txt").write_text(LOGIN)
    shown = run("brief", "--json", "login.txt", COAST)
    dossier = json.loads(shown.stdout)
    assert shown.exit_code == 1
    assert [problem["page"] for problem in dossier["problems"]] == ["login.txt"]
    assert "twosource: login.txt:" in shown.stderr


@pytest.mark.model
def test_brief_of_nothing_readable_prints_nothing(run, tmp_path):
    (tmp_path / "login.txt").write_text(LOGIN)
    shown = run("brief", "login.txt")
    assert (shown.exit_code, shown.stdout) == (1, "")


@pytest.mark.model
def test_brief_writes_a_file(run, tmp_path):
    shown = run("brief", "--format", "html", "--output", "out.html", COAST)
    assert (shown.exit_code, shown.stdout) == (0, "")
    assert (tmp_path / "out.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_read_prints_every_article_of_a_container(run, tmp_path):
    (tmp_path / "news.warc.gz").write_bytes(Archive().respond(MARKUP.encode()).respond(page_number(2)).data)
    shown = run("read", "--json", "news.warc.gz")
    assert [json.loads(line)["page"] for line in shown.stdout.splitlines()] == [
        f"news.warc.gz#1 {URL}",
        f"news.warc.gz#2 {URL}",
    ]


def test_what_a_container_only_names_is_a_page_that_failed(run, tmp_path):
    (tmp_path / "feed.xml").write_bytes(make_feed(make_item(), make_item(None, url=f"{URL}/2")))
    shown = run("read", "feed.xml")
    assert (shown.exit_code, shown.stdout.count("published:")) == (1, 1)
    assert shown.stderr.startswith(f"twosource: feed.xml#2 {URL}/2: the feed holds only a teaser of this article")


def test_records_that_are_no_pages_are_told_of_and_do_not_fail(run, tmp_path):
    archive = Archive().respond(MARKUP.encode()).respond(b"png", Content_Type="image/png")
    (tmp_path / "news.warc").write_bytes(archive.data)
    shown = run("read", "news.warc")
    assert (shown.exit_code, shown.stderr) == (
        0,
        "twosource: news.warc: passed over 1 record that is no page (1 image/png)\n",
    )


def test_a_list_of_pages_is_shown_one_a_line(run, tmp_path):
    (tmp_path / "feed.xml").write_bytes(make_feed(make_item(None)))
    shown = run("read", "--list", "feed.xml")
    assert (shown.exit_code, shown.stdout) == (0, f"2023-05-09  Tarn Times  {TITLE}  {URL}\n")
    assert json.loads(run("read", "--list", "--json", "feed.xml").stdout)["held"] is False


def test_folders_and_globs_are_read(run, tmp_path):
    (tmp_path / "news").mkdir()
    for number in (1, 2):
        (tmp_path / "news" / f"{number}.html").write_bytes(page_number(number))
    for name in ("news", "news/*.html"):
        lines = run("read", "--json", name).stdout.splitlines()
        assert [json.loads(line)["page"] for line in lines] == ["news/1.html", "news/2.html"]


@pytest.mark.parametrize("option", ["--removed", "--fetch", "--published=2023-05-09"])
def test_a_list_takes_no_option_that_reading_needs(run, option):
    refused = run("read", "--list", option, COAST)
    assert (refused.exit_code, refused.stdout) == (2, "")


@pytest.mark.model
def test_brief_reads_the_articles_of_a_container(run, tmp_path):
    (tmp_path / "news.warc").write_bytes(Archive().respond(MARKUP.encode()).respond(page_number(2), f"{URL}/2").data)
    assert len(json.loads(run("brief", "--json", "news.warc").stdout)["articles"]) == 2


@pytest.mark.model
def test_analyse_prints_the_sentence_of_each_statement(run):
    shown = run("analyse", COAST).stdout
    assert "Figures (" in shown
    assert "The directorate withdrew an earlier statement that said 22 people had died" in shown


@pytest.mark.parametrize("arguments", [["--help"], ["brief", "--help"]])
def test_help_loads_neither_spacy_nor_trafilatura(arguments):
    program = "import sys; from twosource.cli import app; app(standalone_mode=False, args=sys.argv[1:]);"
    program += "print({'spacy', 'trafilatura', 'jinja2', 'numpy'} & set(sys.modules))"
    shown = subprocess.run([sys.executable, "-c", program, *arguments], capture_output=True, text=True, check=True)
    assert shown.stdout.strip().endswith("set()")


@pytest.mark.model
def test_analyse_shows_what_is_sure_enough_and_says_how_much_is_left_out(run):
    whole, sure = (run("analyse", *more, COAST).stdout for more in ((), ("--confidence", "0.9")))
    assert "less than 90% sure" in sure
    assert "less than" not in whole.splitlines()[-1]
    assert len(sure) < len(whole)


def test_a_grade_without_an_outlet_is_wrong_use(run):
    found = run("brief", COAST, "--grade", "B2")
    assert found.exit_code == 2
    assert "OUTLET=CODE" in found.stderr


def test_an_unknown_rule_of_estimates_is_wrong_use(run):
    found = run("brief", COAST, "--estimates", "guess")
    assert found.exit_code == 2
    assert "supported, ucdp, acled" in found.stderr
