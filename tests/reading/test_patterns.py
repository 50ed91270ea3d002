"""Tables of regular expressions."""

import re

import pytest

from twosource.reading.patterns import load_patterns


@pytest.mark.parametrize("table", ["credit_notes.txt", "first_published.txt"])
def test_every_pattern_compiles(table: str) -> None:
    for name in ("before", "inside", "itself", "provided"):
        for line in load_patterns(table).get(name, ()):
            re.compile(line)
