"""What README and docs say is true."""

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from twosource.cli import app

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = {command.name or command.callback.__name__ for command in app.registered_commands}
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_to_files(page):
    for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_commands_and_options_exist(page):
    for command, rest in re.findall(r"twosource ([a-z]+)\b([^\n`]*)", page.read_text("utf-8")):
        if command in COMMANDS:
            known = CliRunner().invoke(app, [command, "--help"]).output
            for option in re.findall(r"--[a-z-]+", rest):
                assert option in known, f"twosource {command} {option}"


@pytest.mark.model
def test_the_example_in_the_readme_is_what_the_command_prints():
    shown = CliRunner().invoke(app, ["brief", *sorted(str(p) for p in (ROOT / "examples" / "pages").iterdir())]).stdout
    (example,) = re.findall(r"```text\n(.*?)```", README, flags=re.DOTALL)
    at = 0
    for line in filter(None, (line.rstrip() for line in example.split("\n") if line.strip() != "...")):
        found = shown.find(line, at)
        assert found >= 0, f"the program no longer prints: {line}"
        at = found


@pytest.mark.model
def test_the_python_example_in_the_readme_runs(monkeypatch, capsys):
    monkeypatch.chdir(ROOT)
    (example,) = re.findall(r"```python\n(.*?)```", README, flags=re.DOTALL)
    exec(compile(example, "README.md", "exec"), {})  # noqa: S102 - our own README
    assert "Seventeen people died" in capsys.readouterr().out


def _examples(page):
    """Each Python example of the page with the output that the page shows behind it."""
    return re.findall(r"```python\n(.*?)```\s+```text\n(.*?)```", page.read_text(encoding="utf-8"), flags=re.DOTALL)


@pytest.mark.model
@pytest.mark.parametrize("page", [page for page in PAGES[1:] if _examples(page)], ids=lambda page: page.name)
def test_the_examples_of_the_docs_print_what_they_show(page, capsys, monkeypatch):
    monkeypatch.chdir(ROOT)
    for code, shown in _examples(page):
        exec(compile(code, page.name, "exec"), {})  # noqa: S102 - our own docs
        assert capsys.readouterr().out.split("\n")[:-1] == shown.split("\n")[:-1]
