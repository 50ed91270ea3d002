"""The dossier for a terminal."""

import pytest


@pytest.mark.parametrize("width", [40, 72, 100, 160])
def test_lines_keep_to_the_width(dossier, width):
    long_words = [word for word in dossier.to_text(width=width).split() if len(word) > width]
    assert long_words == []
    assert max(map(len, dossier.to_text(width=width).splitlines())) <= width


def test_there_are_no_colours_unless_asked_for(dossier):
    assert "\x1b" not in dossier.to_text()


def test_colours_change_nothing_but_colours(dossier):
    coloured = dossier.to_text(colour=True)
    assert "\x1b[" in coloured
    bare = coloured
    for code in ("0", "1", "2", "9", "31", "32", "33", "36"):
        bare = bare.replace(f"\x1b[{code}m", "")
    assert bare == dossier.to_text()


def test_a_page_cannot_steer_the_terminal(hostile):
    assert not {"\x1b", "\u202e"} & set(hostile.to_text())


@pytest.mark.parametrize(
    "line",
    [
        "People killed, Marvale flood, by 11 March 2031: at least 12 [single origin]",
        "  - 15 (the coast guard, in Harbour Post) [revised] [5]",
        "  - more than 40 (the health office, in Eastern Wire) [retracted] [6]",
        "Curfew in Marvale [in force]",
        "  Due: 14 March 2031 (“by Friday”)",
        "  - Held before: minister of ports, 2015 to 2018 [10]",
        "Only in Northern Agency",
        "[3] Harbour Post, 11 March 2031: “At least 12 people were killed, the coast guard said on Tuesday.”",
    ],
)
def test_what_an_analyst_looks_for_is_there(dossier, line):
    assert line in dossier.to_text(width=120).splitlines()
