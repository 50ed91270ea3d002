"""The examples of docs/read.md are what the command prints."""

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from twosource.cli import app

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "read.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```console\n\$ twosource (.*?)\n(.*?)```", PAGE, flags=re.DOTALL)
PYTHON = re.findall(r"```python\n(.*?)```", PAGE, flags=re.DOTALL)


@pytest.mark.parametrize(("command", "shown"), EXAMPLES, ids=[command for command, _ in EXAMPLES])
def test_a_command_prints_what_the_page_shows(command, shown, monkeypatch):
    monkeypatch.chdir(ROOT)
    result = CliRunner().invoke(app, command.split())
    printed = result.stdout + result.stderr
    at = 0
    for part in re.split(r"\.\.\.\n?", shown):
        found = printed.find(part, at)
        assert found >= 0, f"the program no longer prints: {part}"
        at = found + len(part)


def test_the_example_in_python_runs(monkeypatch, capsys):
    monkeypatch.chdir(ROOT)
    (example,) = PYTHON
    exec(compile(example, "read.md", "exec"), {})  # noqa: S102 - our own page
    assert "2023-05-10T17:05:00+02:00 Coast guard takes food to the outer islands" in capsys.readouterr().out
