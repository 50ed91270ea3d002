"""How text is split into the pieces that an encoder knows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.learned.word_pieces import FIRST, LAST, UNKNOWN, number_pieces, split_pieces

KNOWN = ("[PAD]", UNKNOWN, FIRST, LAST, "cur", "##few", "##fews", "curfew", "a", "##s", "cafe", ".", "-", "n", "##t")
NUMBERS = number_pieces(KNOWN)


def split(text: str, most: int = 50) -> list[str]:
    """The pieces of the text by name, without the marks at both ends."""
    return [KNOWN[number] for number in split_pieces(text, NUMBERS, most).numbers[1:-1]]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("curfew", ["curfew"]),
        ("Curfew", ["curfew"]),
        ("curfews", ["curfew", "##s"]),
        ("café", ["cafe"]),
        ("A curfew.", ["a", "curfew", "."]),
        ("a-a", ["a", "-", "a"]),
        ("zebra", [UNKNOWN]),
        ("a" * 101, [UNKNOWN]),
        ("", []),
    ],
)
def test_words_fall_into_the_longest_known_pieces(text: str, pieces: list[str]) -> None:
    assert split(text) == pieces


def test_a_piece_is_found_by_any_character_of_its_word() -> None:
    pieces = split_pieces("A curfews a", NUMBERS, 50)
    assert {pieces.find(offset) for offset in range(2, 9)} == {2}


def test_between_words_there_is_none() -> None:
    assert split_pieces("a a", NUMBERS, 50).find(1) is None


def test_what_is_too_long_is_cut_before_the_end_mark() -> None:
    pieces = split_pieces("a " * 30, NUMBERS, 10)
    assert len(pieces.numbers) == 10
    assert pieces.numbers[-1] == NUMBERS[LAST]
    assert pieces.find(50) is None


@given(st.text(max_size=300), st.integers(3, 40))
def test_any_text_gives_pieces_inside_of_it_in_order(text: str, most: int) -> None:
    pieces = split_pieces(text, NUMBERS, most)
    assert len(pieces.numbers) == len(pieces.starts) == len(pieces.ends) <= most
    assert pieces.starts == sorted(pieces.starts)
    assert all(0 <= start <= end <= len(text) for start, end in zip(pieces.starts, pieces.ends, strict=True))
