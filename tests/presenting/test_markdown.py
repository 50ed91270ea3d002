"""The dossier as Markdown."""

import re

import pytest

from twosource.presenting.markdown import escape


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("*bold* _it_", "\\*bold\\* \\_it\\_"),
        ("# no heading", "\\# no heading"),
        ("- no list", "\\- no list"),
        ("1. no list", "1\\. no list"),
        ("a | b", "a \\| b"),
        ("[x](javascript:y)", "\\[x\\](javascript:y)"),
        ("<b>", "\\<b\\>"),
        ("two\nlines", "two lines"),
    ],
)
def test_nothing_of_a_page_is_markup(text, escaped):
    assert escape(text) == escaped


def test_addresses_are_no_links():
    assert "http://" not in escape("see http://example.org/x")


def test_every_citation_has_its_footnote(dossier):
    text = dossier.to_markdown()
    notes = re.findall(r"^\[\^(\d+)\]:", text, re.MULTILINE)
    cited = re.findall(r"\[\^(\d+)\](?!:)", text)
    assert sorted(set(cited), key=int) == notes


def test_figures_are_a_table(dossier):
    rows = [line for line in dossier.to_markdown().splitlines() if line.startswith("|")]
    assert rows[0].startswith("| Question | Answer | Verdict | Low | Best | High |")
    assert len({row.replace("\\|", "").count("|") for row in rows}) == 1


def test_what_was_retracted_is_struck(dossier):
    assert "~~more than 40~~" in dossier.to_markdown()


def test_no_markup_of_a_page_survives(hostile):
    assert not re.search(r"(?<!\\)<(script|img|svg)", hostile.to_markdown())


def test_a_reader_of_markdown_finds_no_markup_of_a_page(hostile):
    reader = pytest.importorskip("markdown_it").MarkdownIt("commonmark", {"html": True}).enable(["table"])
    tokens = [inner for token in reader.parse(hostile.to_markdown()) for inner in (token, *(token.children or ()))]
    assert {token.type for token in tokens} & {"html_block", "html_inline", "link_open", "image", "code_block"} == set()
