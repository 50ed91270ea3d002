"""Bylines give people's names; none is better than a wrong one."""

from importlib.resources import files

import pytest

from twosource.reading.byline import find_credited, is_byline, read_byline, read_names_alone
from twosource.reading.names import is_person
from twosource.reading.newsroom_note import is_newsroom_note
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
    ("line", "names"),
    [
        ("Von Jane Doe und Max Muster", ("Jane Doe", "Max Muster")),
        ("Ein Kommentar von Jane Doe", ("Jane Doe",)),
        ("Text: Jane Doe", ("Jane Doe",)),
        ("Interview: Jane Doe, Berlin", ("Jane Doe",)),
        ("Jane Doe, dpa", ()),
        ("Von Jane Doe, dpa", ("Jane Doe",)),
        ("Par Jane Doe le 7 mai 2020", ("Jane Doe",)),
        ("Por Jane Doe jane@example.org", ("Jane Doe",)),
        ("Di Jane Doe", ("Jane Doe",)),
        ("Escrito por Jane Doe", ("Jane Doe",)),
        ("Door Jane Doe", ("Jane Doe",)),
        ("Av Jane Doe", ("Jane Doe",)),
        ("Tekst: Jane Doe", ("Jane Doe",)),
        ("Автор: Иван Петров", ("Иван Петров",)),
        ("Yazan: Ayşe Yılmaz", ("Ayşe Yılmaz",)),
        ("（记者 李明）", ("李明",)),
        ("文・田中花子", ("田中花子",)),
        ("بقلم: أحمد علي", ("أحمد علي",)),
        ("A cura di Jane Doe", ("Jane Doe",)),
        ("به قلم علی رضایی", ("علی رضایی",)),
        ("5 May 2024 Fact checked by Jane Doe", ()),
        ("5 May 2024 Paid for by Jane Doe", ()),
        ("Von der Leyen warnt vor Zöllen", ()),
        ("Foto von Jane Doe", ()),
        ("Posted by Jane Doe Last updated Nov 8, 2023", ("Jane Doe",)),
    ],
)
def test_bylines_of_other_languages_name_people(line: str, names: tuple[str, ...]) -> None:
    assert read_byline(line) == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Jane Doe", ("Jane Doe",)),
        ("9. September 2025 um 15:46 Uhr / Jane Doe", ("Jane Doe",)),
        ("27. Januar 2026 • Jane Doe • 3 Minuten", ("Jane Doe",)),
        ("Jane Doe1", ("Jane Doe",)),
        ("Jane Doe5 May 2024", ("Jane Doe",)),
        ("Jane Doe wins again", ()),
        ("World News", ()),
    ],
)
def test_a_line_of_names_and_dates_is_read(line: str, names: tuple[str, ...]) -> None:
    assert read_names_alone(line) == names


@pytest.mark.parametrize(
    ("line", "rest"), [("Written by Jane Doe", "Jane Doe"), ("Photo by Jane Doe", None), ("Jane Doe", None)]
)
def test_what_stands_behind_the_words_of_a_credit(line: str, rest: str | None) -> None:
    assert find_credited(line) == rest


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


@pytest.mark.parametrize(
    ("kind", "line", "rest"),
    [
        ("before", "{} Jane Doe", "Jane Doe"),
        ("label", "{}: Jane Doe", "Jane Doe"),
        ("other", "5/5/24 {} by Jane Doe", None),
    ],
)
def test_every_phrase_of_the_table_counts(kind: str, line: str, rest: str | None) -> None:
    rows = files("twosource.reading").joinpath("byline.tsv").read_text(encoding="utf-8").splitlines()[1:]
    phrases = {phrase for found, _, phrase in (row.split("\t") for row in rows) if found == kind}
    assert {phrase for phrase in phrases if find_credited(line.format(phrase)) != rest} == set()
