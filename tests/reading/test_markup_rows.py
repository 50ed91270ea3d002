"""The rows and boxes of a page of markup."""

import pytest

from twosource.reading.markup_rows import Layout, read_layout
from twosource.reading.markup_tree import parse


def lay_out(body: str) -> Layout:
    tree, _ = parse(f"<html><body>{body}</body></html>")
    assert tree is not None
    return read_layout(tree)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>One <b>two</b> three</p>", ["One two three"]),
        ("<div>One<p>two</p>three</div>", ["One", "two", "three"]),
        ("<p>One<br>two<br><br>three</p>", ["One", "two", "three"]),
        ("<p>軍<ruby>縮<rt>しゅく</rt></ruby>会議</p>", ["軍縮しゅく会議"]),
        ("<p>See <x-link>this</x-link> page</p>", ["See this page"]),
        ("<x-box><p>One</p><p>two</p></x-box>", ["One", "two"]),
        ("<p>One<script>two()</script> three</p>", ["One three"]),
        ("<p>One<!-- two --> three</p>", ["One three"]),
    ],
    ids=["inline", "block", "breaks", "ruby", "own inline tag", "own block tag", "script", "comment"],
)
def test_a_row_is_text_that_no_block_cuts(body: str, expected: list[str]) -> None:
    assert [row.text for row in lay_out(body).rows] == expected


def test_a_row_knows_how_much_of_it_is_link() -> None:
    (row,) = lay_out("<p>See <a href='x'>this page</a> now</p>").rows
    assert (row.links, row.linked) == (1, len("this page"))


def test_a_link_around_blocks_counts_in_each_of_them() -> None:
    rows = lay_out("<a href='x'><h3>Storm</h3><p>Boats sank</p></a>").rows
    assert [row.linked for row in rows] == [len("Storm"), len("Boats sank")]


def test_line_breaks_above_a_row_are_counted() -> None:
    assert [row.breaks for row in lay_out("<p>One<br>two<br><br>three</p>").rows] == [0, 1, 2]


def test_a_box_has_the_words_of_its_names() -> None:
    layout = lay_out("<div class='articleBody main-text' data-type='story'><p>One</p></div>")
    assert layout.boxes[layout.boxes[layout.rows[0].box].parent].hints == ("article", "body", "main", "text", "story")


@pytest.mark.parametrize("attribute", ["hidden", "style='display: none'"])
def test_what_readers_do_not_see_is_marked_down_to_its_inner_boxes(attribute: str) -> None:
    layout = lay_out(f"<div {attribute}><p>One</p></div>")
    assert layout.boxes[layout.rows[0].box].unseen


def test_deep_markup_is_walked_without_recursion() -> None:
    assert lay_out("<div>" * 200 + "deep" + "</div>" * 200).rows[0].text == "deep"
