import pytest

from twosource.language.places.candidates import Candidate
from twosource.language.places.gazetteer import look_up
from twosource.language.places.namings import read_namings
from twosource.language.places.whereabouts import Naming


def read(text: str, *names: str) -> tuple[list[Naming], list[int]]:
    spans, at = [], 0
    for name in names:
        at = text.index(name, at)
        spans.append(Candidate(at, at + len(name), 0, 1, name, look_up(name)))
        at += len(name)
    return read_namings(text, spans)


@pytest.mark.parametrize(
    "text",
    [
        "in Athens, Ohio, on",
        "in Athens (Ohio) on",
        "in Athens, in northern Ohio, on",
        "in the city of Athens in Ohio on",
        "in Ohio's Athens on",
        "in Ohio's southern Athens on",
        "in the Ohio town of Athens on",
    ],
)
def test_the_text_says_where_a_town_lies(text: str) -> None:
    names = sorted(("Athens", "Ohio"), key=text.index)
    namings, _ = read(text, *names)
    (athens,) = (naming for naming in namings if naming.text == "Athens")
    assert {one.inside[:2] for one in athens.holders if one.kind == "admin1"} == {("US", "OH")}


def test_a_list_is_no_containment() -> None:
    namings, _ = read("in Kenya, Norway and Peru", "Kenya", "Norway", "Peru")
    assert [naming.holders for naming in namings] == [(), (), ()]


def test_mentions_of_one_name_are_one_place() -> None:
    _, owner = read("PERU beat Chile. Peru won.", "PERU", "Chile", "Peru")
    assert owner == [0, 1, 0]


def test_mentions_that_the_text_puts_apart_are_two_places() -> None:
    text = "in Birmingham, Alabama, and Birmingham, England"
    _, owner = read(text, "Birmingham", "Alabama", "Birmingham", "England")
    assert owner == [0, 1, 2, 3]


def test_a_state_called_so_is_no_town() -> None:
    namings, owner = read("Washington said that Washington state is dry", "Washington", "Washington")
    assert owner == [0, 1]
    assert {one.kind for one in namings[1].known} == {"admin1"}


def test_a_city_called_so_is_no_province() -> None:
    namings, _ = read("the city of Kandahar fell", "Kandahar")
    assert {one.kind for one in namings[0].known} <= {"city", "capital"}


@pytest.mark.parametrize("text", ["the president of Georgia left", "The Prime Minister of Georgia left"])
def test_what_has_a_president_is_no_state_of_a_federation(text: str) -> None:
    namings, _ = read(text, "Georgia")
    assert {one.inside[0] for one in namings[0].known} == {"GE"}


def test_a_country_and_a_state_of_one_name_are_two_places() -> None:
    _, owner = read("the president of Georgia went to the state of Georgia", "Georgia", "Georgia")
    assert owner == [0, 1]
