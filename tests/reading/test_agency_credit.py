"""The agencies that wrote a story, told from those that lent a picture or are quoted."""

import pytest

from twosource.model.article import Role
from twosource.reading.agency_credit import Credited, find_credits
from twosource.reading.block import HEADLINE, Block
from twosource.reading.dateline import NOTHING, Opening

TITLE = Block("Port closed", None, HEADLINE)
BODY = Block("The port was closed on Tuesday.", Role.BODY)
LAST = Block("It will stay closed for weeks.", Role.BODY)


def line(text: str) -> Block:
    return Block(text, None, "a line")


def credited(*blocks: Block) -> tuple[str, ...]:
    return tuple(one.agency for one in find_credits(blocks, opening=NOTHING))


@pytest.mark.parametrize(
    ("blocks", "agencies"),
    [
        ([TITLE, line("By Associated Press"), BODY, LAST], ("AP",)),
        ([TITLE, line("Reuters"), line("March 16, 2020"), BODY, LAST], ("Reuters",)),
        ([TITLE, line("PTI Norvik"), line("Updated: 3 May 2021, 9:27 PM"), BODY, LAST], ("PTI",)),
        ([BODY, line("Bron: BELGA"), LAST], ("Belga",)),
        ([BODY, LAST, line("© dpa-infocom, dpa:201227-99-820474/3")], ("dpa",)),
        ([BODY, LAST, line("The Associated Press contributed to this report.")], ("AP",)),
        ([BODY, LAST, line("Diese Meldung wurde von der Deutschen Presse-Agentur (dpa) übernommen.")], ("dpa",)),
        ([BODY, LAST, line("(Reporting by Jane Doe; Editing by Ann Lee)")], ("Reuters",)),
        ([BODY, Block("It will stay closed. PTI", Role.BODY)], ("PTI",)),
        ([BODY, Block("It will stay closed, he said. — AFP", Role.BODY)], ("AFP",)),
        ([BODY, Block("Er bleibt geschlossen. (dpa/lno)", Role.BODY)], ("dpa",)),
        ([BODY, LAST, line("AFP")], ("AFP",)),
    ],
)
def test_an_agency_is_credited_with_the_story(blocks: list[Block], agencies: tuple[str, ...]) -> None:
    assert credited(*blocks) == agencies


@pytest.mark.parametrize(
    "blocks",
    [
        [TITLE, line("AP"), line("Ships in the harbour"), BODY, LAST],
        [TITLE, line("© AFP"), line("3 May 2021"), BODY, LAST],
        [TITLE, BODY, Block("The mayor told AFP that it will stay closed.", Role.BODY)],
        [BODY, LAST, line("Image copyright Reuters"), line("Ships"), line("Reuters")],
        [BODY, Block("Why is the port closed? [Bloomberg]", Role.BODY)],
        [BODY, LAST, line("This story was corrected; the report was not written by the Associated Press.")],
    ],
)
def test_pictures_quotations_and_corrections_credit_nobody(blocks: list[Block]) -> None:
    assert credited(*blocks) == ()


def test_a_bare_name_where_the_page_credits_pictures_to_it_is_one_more() -> None:
    assert credited(BODY, LAST, line("Reuters"), line("Image copyright Reuters")) == ()


def test_metadata_and_dateline_name_agencies_once() -> None:
    found = find_credits([BODY], opening=Opening(None, ("AFP",)), writers=("AFP", "Jane Doe"))
    assert found == (Credited("AFP", "the story opens with the name of AFP"),)


def test_an_agency_that_lent_some_reporting_did_not_write_alone() -> None:
    found = find_credits([BODY, LAST, line("With reporting by AP")], opening=NOTHING)
    assert [one.alone for one in found] == [False]


@pytest.mark.parametrize(
    ("path", "agencies"),
    [
        ("wires/afp/article-12/Port-closed.html", ("AFP",)),
        ("aponline/2024/03/04/world/port-closed.html", ("AP",)),
        ("reuters/2024/03/04/world/port-closed.html", ("Reuters",)),
        ("news-agency/reuters/port-closed", ("Reuters",)),
        ("wires/harbour/port-closed", ()),
        ("world/ap/port-closed", ()),
        ("2024/wires-cut-by-afp", ()),
    ],
)
def test_an_address_tells_the_agency_in_whose_folder_the_page_lies(path: str, agencies: tuple[str, ...]) -> None:
    found = find_credits([TITLE, BODY, LAST], opening=NOTHING, url=f"https://news.example.org/{path}")
    assert tuple(one.agency for one in found) == agencies


def test_two_agencies_in_one_line_each_lent_some_of_the_story() -> None:
    found = find_credits([BODY, LAST, line("jm/dm (AFP, dpa)")], opening=NOTHING)
    assert [(one.agency, one.alone) for one in found] == [("AFP", False), ("dpa", False)]
