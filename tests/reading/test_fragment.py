"""Pieces of text and markup as pages."""

import pytest
from tests.reading.made import PARAGRAPHS, STORY

from twosource.reading.fragment import has_markup, is_teaser, make_page_text, part_lines, plain_text


@pytest.mark.parametrize(
    ("fragment", "expected"),
    [("<p>A</p>", True), ("A<br/>B", True), ("a < b > c", False), ("Dear <name>", False), ("", False)],
)
def test_markup_is_told_from_text(fragment, expected):
    assert has_markup(fragment) == expected


@pytest.mark.parametrize(
    ("fragment", "summary", "expected"),
    [
        (PARAGRAPHS, False, False),
        (PARAGRAPHS[:400], True, True),
        (PARAGRAPHS * 2, True, False),
        (" ".join(STORY) + " …", False, True),
        (" ".join(STORY * 4) + " …", False, False),
        (" ".join(STORY * 4) + " [+90 chars]", False, True),
        (" ".join(STORY) + " [&hellip;]", False, True),
        (" ".join(STORY) + "<a href='x'>Continue reading →</a>", False, True),
        (" ".join(STORY) + " [+1234 chars]", False, True),
        ("桟橋が閉鎖された。" * 20, False, False),
        ("桟橋が閉鎖された。" * 20 + "続きを読む", False, True),
        ("A barge broke loose.", False, True),
    ],
)
def test_a_teaser_is_told_from_an_article(fragment, summary, expected):
    assert is_teaser(fragment, summary=summary) == expected


def test_lines_that_end_as_sentences_are_paragraphs():
    assert part_lines("\n".join(STORY)) == "\n\n".join(STORY)


def test_wrapped_lines_stay_together():
    wrapped = "The ferry pier of Tarn was\nclosed on Tuesday after a\nbarge broke loose."
    assert part_lines(wrapped) == wrapped


def test_the_title_stands_on_top_once():
    assert make_page_text("Pier", "It is shut.") == "Pier\n\nIt is shut."
    assert make_page_text("Pier", "Pier\nIt is shut.").startswith("Pier\n")


def test_a_title_is_no_markup():
    assert "<h1>Pier &lt;b&gt;</h1><p>It" in make_page_text("Pier <b>", "<p>It is shut.</p>")


def test_a_whole_document_stays_as_it_is():
    assert make_page_text("Pier", "<html><body><p>Shut.</p></body></html>") == "<html><body><p>Shut.</p></body></html>"


@pytest.mark.parametrize(
    ("fragment", "expected"),
    [("<p>A &amp; B</p>\n", "A & B"), ("a < b", "a < b"), ("<!-- x -->A", "A"), ("A\x02\ud800B", "AB")],
)
def test_a_fragment_has_a_plain_text(fragment, expected):
    assert plain_text(fragment) == expected
