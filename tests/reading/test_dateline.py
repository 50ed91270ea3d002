"""Datelines, and the agencies that they name."""

import pytest

from twosource.model.article import Dateline
from twosource.reading.dateline import NOTHING, Opening, find_dateline, read_dateline


@pytest.mark.parametrize(
    ("text", "dateline", "agencies"),
    [
        ("MOSCOW—Troops began to leave.", Dateline("MOSCOW"), ()),
        ("NAIROBI, Jan 11 (Reuters) - Rain fell.", Dateline("NAIROBI", "Jan 11"), ("Reuters",)),
        ("PORT NORVIK, Kenya (AP) — Rain fell.", Dateline("PORT NORVIK, Kenya"), ("AP",)),
        ("SANTA BREVIK, N.M. (AP) — Rain fell.", Dateline("SANTA BREVIK, N.M."), ("AP",)),
        ("(AFP) - Rain fell.", None, ("AFP",)),
        ("Paris, March 3 — Rain fell.", Dateline("Paris", "March 3"), ()),
        ("BERLIN, 3. Mai (Reuters) - Der Regen fiel.", Dateline("BERLIN", "3. Mai"), ("Reuters",)),
        ("Brüssel (APA/dpa) – Der Regen fiel.", Dateline("Brüssel"), ("APA", "dpa")),
        ("Moskau/Kiew - Der Regen fiel.", Dateline("Moskau/Kiew"), ()),
        ("PARIS, 3 mai (AFP) - La pluie est tombée.", Dateline("PARIS", "3 mai"), ("AFP",)),
        ("Madrid, 3 may (EFE).- Llovió.", Dateline("Madrid", "3 may"), ("EFE",)),
        ("ROMA (ITALPRESS) - La pioggia.", Dateline("ROMA"), ("Italpress",)),
        ("EFE.- Llovió.", None, ("EFE",)),
        ("МОСКВА, 3 мая. /ТАСС/. Дождь идёт.", Dateline("МОСКВА", "3 мая"), ("TASS",)),
        ("МОСКВА, 3 мая - РИА Новости. Дождь идёт.", Dateline("МОСКВА", "3 мая"), ("RIA Novosti",)),
        ("新华社北京4月24日电 下雨了。", Dateline("北京", "4月24日"), ("Xinhua",)),
        ("【ワシントン共同】雨が降った。", Dateline("ワシントン"), ("Kyodo",)),
        ("(서울=연합뉴스) 비가 왔다.", Dateline("서울"), ("Yonhap",)),
        ("नई दिल्ली, पीटीआइ। बारिश हुई।", Dateline("नई दिल्ली"), ("PTI",)),
        ("NEW BREVIK: Rain fell.", Dateline("NEW BREVIK"), ()),
        ("NORVIK, Texas (KNRV) -- Rain fell.", Dateline("NORVIK, Texas"), ()),
    ],
)
def test_a_story_opens_with_place_day_and_agency(
    text: str, dateline: Dateline | None, agencies: tuple[str, ...]
) -> None:
    assert find_dateline([text]) == Opening(dateline, agencies)


@pytest.mark.parametrize(
    "text",
    [
        "Rain fell on Friday – and more is to come.",
        "The minister — who was not there — said so.",
        "Olga Lund – The minister",
        "BREAKING: Rain fell.",
        "Der Präsident (CDU) – Er war da.",
        "24/09/2020 – Rain fell.",
    ],
)
def test_a_sentence_is_no_dateline(text: str) -> None:
    assert read_dateline(text) == NOTHING


def test_the_dateline_of_a_wire_that_nobody_knows_names_it() -> None:
    assert read_dateline("NORVIK, May 3 (Norvik Wire) - Rain fell.").agencies == ("Norvik Wire",)
