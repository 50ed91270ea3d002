"""Lines that say who wrote the copy."""

import pytest

from twosource.reading.credit_line import CreditLine, Label, read_credit_line


@pytest.mark.parametrize(
    ("line", "agencies"),
    [
        ("By Jane Doe and AP", ("AP",)),
        ("By JANE DOE AP Sports Writer", ("AP",)),
        ("By Jane DoeThe Associated Press", ("AP",)),
        ("Von Jane Doe, dpa", ("dpa",)),
        ("Von Jane Doe mit AP", ("AP",)),
        ("PTI | July 9, 2020 | Updated 08:24 IST", ("PTI",)),
        ("BNS2020.10.26 13:44", ("BNS",)),
        ("PTI Norvik", ("PTI",)),
        ("Quelle: sid/dpa", ("SID", "dpa")),
        ("(mik/AFP)", ("AFP",)),
        ("Weitere Quellen • AP", ("AP",)),
        ("(Con información de AFP, EFE y Reuters)", ("AFP", "EFE", "Reuters")),
        ("22/11/2020 - 04:30 - Fonte: Agência Brasil - Foto: Ann Lee/Example", ("Agência Brasil",)),
        ("© dpa-infocom, dpa:201227-99-820474/3", ("dpa",)),
        ("2024年04月24日23:52 | 来源：新华网", ("Xinhua",)),
        ("Copyright 2019 The Associated Press. All rights reserved.", ("AP",)),
        ("Le Courrier avec AFP", ("AFP",)),
    ],
)
def test_a_credit_names_its_agencies(line: str, agencies: tuple[str, ...]) -> None:
    found = read_credit_line(line)
    assert found is not None
    assert found.agencies == agencies


@pytest.mark.parametrize(
    "line",
    [
        "Jane Doe/AP",
        "AP Photo/Ann Lee",
        "APA/AFP/Ann Lee",
        "Foto: AFP",
        "Jane Doe | Bloomberg | Getty Images",
        "AFP via Getty Images",
        "Example Record via AP",
        "Reuters has learned that the company left",
        "Michael Bloomberg",
        "PARTY 18 plus",
        "By Jane Doe",
        "",
    ],
)
def test_pictures_sentences_and_people_credit_nobody(line: str) -> None:
    assert read_credit_line(line) is None


def test_a_credit_keeps_what_speaks_for_it() -> None:
    assert read_credit_line("Quelle: dpa, 3. Mai 2021") == CreditLine(("dpa",), Label.SOURCE, dated=True)


def test_the_outlet_itself_may_stand_beside_an_agency() -> None:
    assert read_credit_line("courier.example/AFP", own="the courier.example") is not None


def test_a_sentence_with_a_year_behind_an_agency_is_no_stamp() -> None:
    line = "Reuters In 2014 the ferry was towed to Vik by two tugs when its engine failed in the storm off Lunde"
    assert read_credit_line(line) is None
    assert read_credit_line("Reuters Updated 5:30 p.m. EST, 3 March 2014") is not None
