"""Offices in words."""

import pytest

from twosource.model.span import Evidence
from twosource.model.statement import CountryBasis, Office, OfficeChange
from twosource.presenting.office_words import name_post


def post(sentence, role, **fields):
    evidence = Evidence("art", 0, 4, 0, sentence, sentence[:4])
    return name_post(
        Office(id="off", evidence=(evidence,), person="Ada Lund", role=role, change=OfficeChange.HOLDS, **fields)
    )


@pytest.mark.parametrize(
    ("sentence", "role", "fields", "words"),
    [
        ("MVPD commissioner Ada Lund spoke.", "mvpd commissioner", {}, "MVPD commissioner"),
        ("President Ada Lund spoke.", "president", {"country": "NO"}, "president (NO)"),
        ("President Ada Lund spoke.", "president", {"country": "NO", "country_from": CountryBasis.SCENE}, "president"),
        (
            "Ada Lund, head of the advocacy group Doctors Abroad, spoke.",
            "head",
            {"body": "the advocacy group Doctors Abroad"},
            "head, Doctors Abroad",
        ),
    ],
)
def test_a_post_is_named_as_its_page_writes_it(sentence, role, fields, words):
    assert post(sentence, role, **fields) == words
