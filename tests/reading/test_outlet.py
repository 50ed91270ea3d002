"""Whose site a page stands on, and who had the article first."""

from importlib.resources import files

import pytest

from twosource.model.article import Role
from twosource.reading.agency_credit import Credited
from twosource.reading.block import Block
from twosource.reading.furniture import Furniture
from twosource.reading.outlet import (
    GENERAL,
    find_holder,
    find_known,
    find_outlet,
    load_publishers,
    name_domain,
    name_outlet,
    site_of,
)
from twosource.reading.reprint import find_reprint, same_outlet

BODY = Block("The port was closed on Tuesday.", Role.BODY)
LINK = Block("Source link", None, Furniture.SOURCE.value)
TABLE = [
    (outlet, list(filter(None, companies.split("|"))), list(filter(None, domains.split("|"))))
    for outlet, companies, domains in (
        row.split("\t")
        for row in files("twosource.reading").joinpath("outlets.tsv").read_text(encoding="utf-8").splitlines()[1:]
    )
]


def rights(text: str) -> Block:
    return Block(text, None, Furniture.RIGHTS.value)


def dropped(text: str) -> Block:
    return Block(text, None, "a line")


@pytest.mark.parametrize(
    ("line", "holder"),
    [
        ("© 2022 Example Media Network", "Example Media Network"),
        ("Copyright ©2022 Example Courier, Inc. All Rights Reserved. 0f3c9ab77e1d5c22", "Example Courier"),
        ("(c) 2016 The Daily Example. Distributed by Example Agency.", "The Daily Example"),
        ("All rights reserved.", None),
        ("Copyright. All rights reserved.", None),
    ],
)
def test_a_rights_line_names_its_holder(line: str, holder: str | None) -> None:
    assert find_holder(line) == holder


@pytest.mark.parametrize(
    ("company", "outlet"),
    [
        ("Dow Jones", "The Wall Street Journal"),
        ("Cable News Network", "CNN"),
        ("Example Courier Media Group", "Example Courier"),
        ("News Limited", "News Limited"),
        ("Nation Media Group", "Nation Media Group"),
        ("Times Newspapers Limited", "The Times"),
        ("The Guardian", "The Guardian"),
    ],
)
def test_a_company_is_named_by_its_outlet(company: str, outlet: str) -> None:
    assert name_outlet(company) == outlet


@pytest.mark.parametrize("name", ["News", "Times", "Post", "Guardian", "News Limited", "AD", "Nature"])
def test_a_common_word_alone_names_no_outlet(name: str) -> None:
    assert find_known(name) is None
    assert find_outlet([BODY], url=None, site=name) == name


def test_no_name_in_the_table_is_a_common_word() -> None:
    assert GENERAL.isdisjoint(load_publishers().by_name)
    assert [company for _, companies, _ in TABLE for company in companies if find_known(company) is None] == []


def test_every_row_tells_something_that_no_other_row_tells() -> None:
    owners = load_publishers()
    names = [name for outlet, companies, _ in TABLE for name in (outlet, *companies) if find_known(name)]
    domains = [domain for _, _, found in TABLE for domain in found]
    assert (len(names), len(domains)) == (len(owners.by_name), len(owners.by_domain))
    assert [outlet for outlet, companies, found in TABLE if not found] == []


def test_a_name_that_outlets_of_several_countries_bear_is_nobodys() -> None:
    told_apart = [outlet.partition(" (")[0] for outlet, _, _ in TABLE if outlet.endswith(")")]
    assert {name: find_known(name) for name in told_apart if find_known(name) not in (None, name)} == {}


@pytest.mark.parametrize(
    ("host", "site"),
    [
        ("www.example.org", "example.org"),
        ("news.example.co.uk", "example.co.uk"),
        ("example.or.jp", "example.or.jp"),
        ("north.mk.example", "mk.example"),
        ("north.ab.ru", "ab.ru"),
        (None, None),
    ],
)
def test_a_site_is_what_its_owner_registered(host: str | None, site: str | None) -> None:
    assert site_of(host) == site


def test_a_mail_domain_belongs_to_an_outlet() -> None:
    assert (name_domain("news.bbc.co.uk"), name_domain("mail.example.org")) == ("BBC News", None)


@pytest.mark.parametrize(
    ("blocks", "url", "outlet"),
    [
        ([BODY, rights("© 2022 Example Courier Ltd")], None, "Example Courier"),
        ([BODY, rights("© 2022 Example Courier Ltd"), LINK], None, None),
        ([BODY, dropped("You rely on Example Courier for truth")], None, "Example Courier"),
        ([BODY, dropped("Readers count on Example Courier to tell them")], None, "Example Courier"),
        ([BODY, dropped("Follow Example Courier:")], None, "Example Courier"),
        ([BODY, dropped("You rely on the Example Courier for truth")], None, "Example Courier"),
        ([BODY, rights("© 2022 the Example Courier")], None, "Example Courier"),
        ([BODY, dropped("You rely on the Wall Street Journal for truth")], None, "The Wall Street Journal"),
        ([BODY], "https://www.reuters.com/world/x", "Reuters"),
        ([BODY], "https://news.example.org/x", "news.example.org"),
        ([BODY], None, None),
    ],
)
def test_the_site_is_named_by_its_own_words(blocks: list[Block], url: str | None, outlet: str | None) -> None:
    assert find_outlet(blocks, url=url) == outlet


@pytest.mark.parametrize(
    ("blocks", "outlet", "credit", "origin"),
    [
        ([BODY, rights("© 2022 Example Courier"), LINK], None, None, "Example Courier"),
        ([BODY, rights("© 2022 Example Courier"), LINK], "Example Courier", None, None),
        (
            [BODY, dropped("This article was originally published by Example Courier.")],
            "Norvik Post",
            None,
            "Example Courier",
        ),
        (
            [BODY, dropped("This article is republished from Example Courier under a free licence. Read it there.")],
            None,
            None,
            "Example Courier",
        ),
        ([BODY, dropped("The post Port Closed appeared first on Example Courier.")], None, None, "Example Courier"),
        ([BODY, dropped("Originally published on courier.example.org")], None, None, "courier.example.org"),
        ([BODY, dropped("This story first appeared in the Example Courier.")], None, None, "Example Courier"),
        ([BODY, dropped("Write to Jane Doe at jane.doe@wsj.com")], None, None, "The Wall Street Journal"),
        ([BODY, dropped("Write to Jane Doe at jane.doe@gmail.com")], None, None, None),
        ([BODY], "Norvik Post", "AFP", "AFP"),
        ([BODY], "AFP", "AFP", None),
        ([BODY, dropped("Via the harbour")], None, None, None),
    ],
)
def test_the_first_publisher_is_named(
    blocks: list[Block], outlet: str | None, credit: str | None, origin: str | None
) -> None:
    credited = (Credited(credit, "a credit"),) if credit else ()
    found = find_reprint(blocks, outlet=outlet, credited=credited)
    assert (found.outlet if found else None) == origin


def test_an_outlet_under_a_longer_name_is_the_same() -> None:
    assert same_outlet("Example Courier", "The Example Courier Online")
    assert not same_outlet("Example Courier", "Norvik Post")


def test_a_report_that_the_story_speaks_of_makes_no_reprint() -> None:
    told = Block("The report was first published by Example Watch in March.", Role.BODY)
    assert find_reprint([told], outlet=None) is None


@pytest.mark.parametrize(
    ("url", "canonical", "origin"),
    [
        ("https://post.example.org/a", "https://www.spiegel.de/a", "Der Spiegel"),
        ("https://post.example.org/a", "https://norvikkurier.test/a", "norvikkurier.test"),
        ("https://post.example.org/a", "https://www.example.org/a", None),
        ("https://web.archive.org/a", "https://norvikkurier.test/a", None),
        (None, "https://norvikkurier.test/a", None),
    ],
)
def test_an_address_on_another_site_is_the_first_publishers(
    url: str | None, canonical: str, origin: str | None
) -> None:
    found = find_reprint([BODY], outlet=None, url=url, canonical=canonical)
    assert (found.outlet if found else None) == origin


def test_an_agency_that_wrote_only_a_part_makes_no_reprint() -> None:
    assert find_reprint([BODY], outlet=None, credited=(Credited("AP", "a credit", alone=False),)) is None


def test_a_rights_line_of_another_holder_above_the_sites_own_names_the_first_publisher() -> None:
    blocks = [
        BODY,
        BODY,
        rights("Copyright © 2022 Example Courier. All rights reserved."),
        rights("© 2022 Norvik Post"),
    ]
    found = find_reprint(blocks, outlet="Norvik Post")
    assert (found.outlet if found else None) == "Example Courier"


def test_an_outlet_that_the_pages_frame_names_again_and_again_is_its_own() -> None:
    frame = [dropped("Example Courier"), dropped("Example Courier is part of Example Group")]
    said = dropped("Originally published on Example Courier.")
    assert find_reprint([*frame, *[dropped("Menu")] * 6, BODY, said], outlet=None) is None


def test_an_agency_is_no_outlet_but_on_its_own_site() -> None:
    lent = [BODY, rights("© 2022 Reuters")]
    assert find_outlet(lent, url=None) is None
    assert find_outlet(lent, url="https://post.example.org/a", site="AFP") == "post.example.org"
    assert find_outlet(lent, url="https://www.afp.com/a", site="AFP") == "AFP"


@pytest.mark.parametrize("line", ["© Jane Doe/Example Pictures", "© 2019", "Todos los derechos reservados © 2020"])
def test_photographers_years_and_reservations_hold_no_rights(line: str) -> None:
    assert find_holder(line) is None
