"""A person's name in any script, told from roles, outlets, places and labels."""

import pytest

from twosource.reading.names import cut_name, drop_sites, is_person, only_names, split_names


@pytest.mark.parametrize(
    "name",
    [
        "Jane Doe",
        "Ana de la Cruz",
        "Max van der Fort",
        "J. R. Doe",
        "Jane O'Neil-Smith",
        "Иван Петров",
        "Trine Jørgensen",
    ],
)
def test_names_with_capitals_are_people(name: str) -> None:
    assert is_person(name)


@pytest.mark.parametrize(
    "name",
    [
        "Jane",
        "Example News",
        "Staff Writer",
        "Le Matin",
        "New York",
        "Von Jane",
        "NDR Hamburg",
        "Text Size Small Medium Large",
        "Jane 2",
        "example.org Online",
        "Auf X",
    ],
)
def test_outlets_roles_places_and_labels_are_no_people(name: str) -> None:
    assert not is_person(name)


@pytest.mark.parametrize(
    ("name", "named", "person"),
    [
        ("李明", False, True),
        ("田中花子", False, True),
        ("政治経済", False, False),
        ("田中花子", True, True),
        ("例文新聞", True, False),
    ],
)
def test_without_capitals_a_surname_or_a_credit_tells(name: str, named: bool, person: bool) -> None:
    assert is_person(name, named=named) is person


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Jane Doe und Max Muster, dpa", ("Jane Doe", "Max Muster")),
        ("Jane Doe, John Roe & Ana Cruz", ("Jane Doe", "John Roe", "Ana Cruz")),
        ("Dr. JANE DOE Staff Writer", ("Jane Doe",)),
        ("Max Muster Leitender Wirtschaftsredakteur", ("Max Muster",)),
        ("李明、王芳", ("李明", "王芳")),
        ("Jane Doe, PhD, John Roe, PhD", ("Jane Doe", "John Roe")),
        ("Jane Doe in Oslo", ("Jane Doe",)),
        ("the quick fox and Jane Doe ran away", ()),
    ],
)
def test_a_list_of_names_is_split(text: str, people: tuple[str, ...]) -> None:
    assert split_names(text) == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Jane Doe, Staff Writer", ("Jane Doe",)),
        ("Reuters, Jane Doe", ("Jane Doe",)),
        ("Jane Doe wins again", ()),
        ("Jane Doe, the mayor of the town, said so", ()),
    ],
)
def test_a_line_of_names_holds_nothing_else(text: str, people: tuple[str, ...]) -> None:
    assert only_names(text) == people


def test_what_stands_behind_a_name_is_given_too() -> None:
    assert cut_name("Jane Doe Staff Writer") == ("Jane Doe", "Staff Writer")


def test_the_site_is_no_writer() -> None:
    assert drop_sites(("Jane Doe", "Example Blatt"), ("example-blatt.example.org", "Example-Blatt")) == ("Jane Doe",)
