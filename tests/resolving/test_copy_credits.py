"""Lines that name another outlet as the one whose text a page carries."""

from dataclasses import replace

import pytest

from twosource.model.article import Article, Removed
from twosource.resolving.copy_credits import find_credits, links_to_source

TEXT = "Water ran through the old harbour on Monday night and carried off two bridges, the mayor said."


def page(*lines, text=TEXT, **fields):
    article = Article.from_text(text, url="https://harborledger.example/flood")
    return replace(article, outlet="Harbor Ledger", removed=tuple(Removed(line, "a line") for line in lines), **fields)


def names(*lines, outlets=(), **fields):
    return [credit.name for credit in find_credits(page(*lines, **fields), outlets)]


@pytest.mark.parametrize(
    "line",
    [
        "This article first appeared in Marvale Courier.",
        "Originally published on the Marvale Courier on Monday.",
        "This piece was carried first by Marvale Courier",
        "Reprinted with kind permission of the Marvale Courier.",
        "Syndicated from Marvale Courier",
        "Marvale Courier first reported this story.",
        "Source: Marvale Courier",
        "Original source: Marvale Courier",
        "Article by Marvale Courier",
        "via Marvale Courier",
        "© 2031 Marvale Courier",
        "Copyright Marvale Courier, 2031. All rights reserved.",
        "(c) 2031 Marvale Courier Ltd. Distributed by Content Carriers.",
        "Continue reading at Marvale Courier",
        "Tap here for the full story on Marvale Courier",
    ],
)
def test_a_line_of_any_such_form_names_the_outlet(line):
    assert names(line) == ["Marvale Courier"]


@pytest.mark.parametrize(
    "line",
    [
        "Marvale Courier contributed to this report.",
        "Photo: Marvale Courier",
        "(Image by Marvale Courier)",
        "Follow Marvale Courier on Twitter",
        "Additional reporting by Marvale Courier",
        "© 2031 Harbor Ledger. All rights reserved.",
        "Harbor Ledger is published by Midland Holdings Group",
        "Copyright 2031 Midland Media Group",
        "Source link",
        "This story was published on Monday",
        "Marvale Courier",
        "By Ann Lee",
        "The vote was published by his office, and nobody read it",
    ],
)
def test_a_line_of_another_kind_names_none(line):
    assert names(line) == []


@pytest.mark.parametrize("line", ["Marvale Courier", "(Nightjar)", "By Nightjar", "Courtesy of Nightjar", "Nightjar"])
def test_an_outlet_that_carries_the_text_too_is_believed_in_a_shorter_form(line):
    assert len(names(line, outlets=["The Marvale Courier", "Nightjar"])) == 1


def test_an_agency_before_a_caption_is_that_of_the_text():
    assert names(text=f"MARVALE, March 3 (Reuters) - A boat on the quay. {TEXT}") == ["Reuters"]


def test_an_agency_that_contributed_did_not_have_it_first():
    assert names("The AP contributed to this report.", credit="AP") == []


def test_a_link_to_an_unnamed_source_is_found():
    assert links_to_source(page("Share this", "Source link")) == "Source link"
    assert links_to_source(page("Share this", "Source: Marvale Courier")) is None


def test_long_lines_cost_little():
    assert names("read " * 50_000, "published " * 50_000, "© " * 50_000) == []
