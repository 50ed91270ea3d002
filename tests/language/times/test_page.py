"""The examples of docs/times.md print what the page shows."""

import re
from pathlib import Path

import pytest

PAGE = (Path(__file__).parents[3] / "docs" / "times.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```python\n(.*?)```\n\n```text\n(.*?)```", PAGE, flags=re.DOTALL)


@pytest.mark.model
@pytest.mark.parametrize(("code", "shown"), EXAMPLES, ids=["library", "component"])
def test_example_prints_what_the_page_shows(code, shown, capsys):
    exec(compile(code, "times.md", "exec"), {})  # noqa: S102 - our own page
    assert capsys.readouterr().out == shown
