"""What the rows of a page repeat of its metadata and of one another."""

import numpy as np
import pytest
from lxml.html import document_fromstring

from twosource.reading.markup_echoes import NAMES, Sources, find_echoes, find_sources, list_tokens

LINE = "The bridge at Lunde was closed on Friday."


def echo(texts: list[str], column: str, sources: Sources) -> list[float]:
    table = find_echoes([list_tokens(text) for text in texts], sources, np.zeros(len(texts)))
    return [float(value) for value in table[:, NAMES.index(column)]]


def test_the_body_in_json_ld_is_found_where_the_script_is_no_clean_json() -> None:
    script = '{"@type": "NewsArticle", "articleBody": "The bridge \\u2013 closed &amp; barred", oops}'
    page = f'<html><head><script type="application/ld+json">{script}</script></head><body></body></html>'
    assert find_sources(document_fromstring(page)).body == "The bridge – closed & barred"


def test_titles_and_summaries_are_found() -> None:
    page = '<html><head><title>Bridge</title><meta property="og:description" content="Shut"></head><body></body></html>'
    assert find_sources(document_fromstring(page)) == Sources(("Bridge",), ("Shut",), None)


@pytest.mark.parametrize(
    ("column", "expected"),
    [("in_body", [1.0, 0.0]), ("in_summary", [0.0, 1.0]), ("elsewhere", [0.0, 0.0]), ("has_body", [1.0, 1.0])],
)
def test_a_row_is_told_by_what_it_repeats(column: str, expected: list[float]) -> None:
    sources = Sources((), ("Buses go the long way round.",), f"{LINE} More follows.")
    assert echo([LINE, "Buses go the long way round."], column, sources) == expected


def test_a_row_that_stands_twice_has_a_twin_and_the_first_is_known() -> None:
    sources = Sources((), (), None)
    assert echo([LINE, LINE, "Else"], "twins", sources) == [2.0, 2.0, 1.0]
    assert echo([LINE, LINE, "Else"], "is_first_twin", sources) == [1.0, 0.0, 1.0]


def test_the_title_with_the_site_behind_it_is_the_title() -> None:
    sources = Sources(("Bridge at Lunde closed | Post",), (), None)
    assert echo(["Bridge at Lunde closed", "Bridge"], "is_title", sources) == [1.0, 0.0]
