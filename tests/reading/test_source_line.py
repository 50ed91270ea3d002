"""Other outlets that a line beside the story names as its source."""

import pytest

from twosource.model.article import Role
from twosource.reading.block import HEADLINE, Block
from twosource.reading.source_line import find_source_line

TITLE = Block("Port closed", None, HEADLINE)
BODY = Block("The port was closed on Tuesday.", Role.BODY)
LONG = (
    "Der Hafen bleibt nach den Angaben des Amtes noch viele Wochen geschlossen, wie am Abend mitgeteilt wurde. "
    "(Quelle: Norviker Post)"
)
LAST = Block("It will stay closed for weeks.", Role.BODY)


def line(text: str) -> Block:
    return Block(text, None, "a line")


def source(*blocks: Block) -> str | None:
    found = find_source_line(blocks)
    return found.outlet if found else None


@pytest.mark.parametrize(
    ("blocks", "outlet"),
    [
        ([BODY, LAST, line("Fuente: El Faro de Norvik")], "El Faro de Norvik"),
        ([BODY, LAST, line("Source: Der Spiegel")], "Der Spiegel"),
        ([BODY, LAST, line("Provided by University of Norvik")], "University of Norvik"),
        ([TITLE, line("courier.example.org, 3 May 2021"), BODY, LAST], "courier.example.org"),
        ([TITLE, line("Jane Doe | Der Spiegel"), line("3 May 2021"), BODY, LAST], "Der Spiegel"),
        ([TITLE, line("Courtesy of Norvik News"), line("Written by: Jane Doe"), BODY, LAST], "Norvik News"),
        ([BODY, Block(LONG, Role.BODY)], "Norviker Post"),
    ],
)  # fmt: skip
def test_a_line_beside_the_story_names_its_source(blocks: list[Block], outlet: str) -> None:
    assert source(*blocks) == outlet


@pytest.mark.parametrize(
    "blocks",
    [
        [BODY, line("Quelle: Norviker Post"), LAST],
        [BODY, LAST, line("Source: Department of Ports")],
        [BODY, LAST, line("Source: Norvik Post")],
        [BODY, LAST, line("Quelle: Statistisches Landesamt")],
        [BODY, LAST, line("Quelle: dpa")],
        [TITLE, line("Print"), line("3 May 2021"), BODY, LAST],
        [TITLE, line("harbour-1160x768.jpg"), line("3 May 2021"), BODY, LAST],
    ],
)
def test_charts_offices_and_menus_are_no_source(blocks: list[Block]) -> None:
    assert source(*blocks) is None


def test_a_writer_of_the_metadata_brings_his_outlet() -> None:
    found = find_source_line([BODY], writers=("Jane Doe | Der Spiegel",))
    assert found is not None
    assert found.outlet == "Der Spiegel"
