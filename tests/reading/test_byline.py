"""Bylines give people's names; none is better than a wrong one."""

import pytest

from twosource.reading.byline import find_bylines, is_byline, is_newsroom_note, is_person, read_byline
from twosource.reading.prose import look_at


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Jane Doe", ("Jane Doe",)),
        ("By JANE DOE and JOHN ROE", ("Jane Doe", "John Roe")),
        ("by Jane Doe, John Q. Public & Ana de la Cruz", ("Jane Doe", "John Q. Public", "Ana de la Cruz")),
        ("By Jane Doe, Example News", ("Jane Doe",)),
        ("By Jane DoeStaff Writer", ("Jane Doe",)),
        ("Written by Jane Doe for Example News", ("Jane Doe",)),
        ("Posted on March 5, 2024 by Jane Doe", ("Jane Doe",)),
        ("By Dr. Jane O'Neil", ("Jane O'Neil",)),
        ("By Staff", ()),
        ("By Example News Desk", ()),
        ("By Reuters", ()),
        ("By Monday, the army had left the town and the roads were open again.", ()),
        ("Jane Doe", ()),
    ],
)
def test_a_byline_names_people(line: str, names: tuple[str, ...]) -> None:
    assert read_byline(line) == names


def test_a_desk_has_a_byline_without_names() -> None:
    assert is_byline("By Staff")


@pytest.mark.parametrize(
    ("lines", "near", "names"),
    [
        (["Jane Doe", "March 5, 2024", "The port was closed."], range(2), ("Jane Doe",)),
        (["Jane Doe", "World", "The port was closed."], range(2), ()),
        (["World News", "March 5, 2024", "The port was closed."], range(2), ()),
        (["The port was closed.", "Write to Jane Doe at jane@example.org"], range(0), ("Jane Doe",)),
    ],
)
def test_a_name_alone_needs_a_date_beside_it(lines: list[str], near: range, names: tuple[str, ...]) -> None:
    assert find_bylines(lines, near=near) == names


def test_a_name_of_the_story_is_no_byline() -> None:
    assert find_bylines(["Jane Doe", "March 5, 2024"], near=range(1), story="A friend of Jane Doe said so.") == ()


@pytest.mark.parametrize(
    ("name", "person"), [("Jane Doe", True), ("Example News", False), ("Jane", False), ("New york", False)]
)
def test_a_person_has_two_capitals_and_no_outlet_in_the_name(name: str, person: bool) -> None:
    assert is_person(name) is person


@pytest.mark.parametrize(
    ("line", "note"),
    [
        ("Jane Doe is a reporter based in Oslo.", True),
        ("Reporting by Jane Doe; editing by John Roe", True),
        ("John Roe contributed to this report.", True),
        ("Jane Doe is the mayor of the town.", False),
    ],
)
def test_notes_on_writers_are_told_from_the_story(line: str, note: bool) -> None:
    assert is_newsroom_note(line, look_at(line)) is note
