"""What cannot be seen goes from the text, and what can be seen stays as it was written."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.reading.cleaning import clean, looks_binary, resolve_references


@pytest.mark.parametrize(
    ("dirty", "expected"),
    [
        ("a\x00b", "ab"),
        ("a\r\nb\rc", "a\nb\nc"),
        ("a\u200bb\ufeff", "ab"),
        ("a\u2028b\u0085c", "a\nb\nc"),
        ("x\ud800y\udc00", "xy"),
        ("\ud83d\ude00", "😀"),
        ("shal\u00adlow", "shallow"),
        ("a\ue001b", "a b"),
        ("tag\U000e0041\U000e0042", "tag"),
        ("cafe\u0301", "café"),
        ("\u1112\u1161\u11ab", "한"),
        ("\x1b[1mbold", "[1mbold"),
    ],
)
def test_unseen_characters_go(dirty: str, expected: str) -> None:
    assert clean(dirty) == expected


@pytest.mark.parametrize(
    ("dirty", "expected"),
    [
        ("\u202eabc\u202c", "abc"),
        ("שלום\u200f! (\u2067abc\u2069)", "שלום! (abc)"),
        ("مرحبا\u061c 5\u200e", "مرحبا 5"),
    ],
)
def test_marks_of_direction_go_and_no_word_changes_its_place(dirty: str, expected: str) -> None:
    assert clean(dirty) == expected


@pytest.mark.parametrize(
    "text", ["می\u200cروم", "क्\u200dष", "👩\u200d🚀", "❤\ufe0f", "ἀρχή", "שָׁלוֹם", "ไทย", "a\u00a0b\tc"]
)
def test_joiners_and_points_that_spell_a_word_stay(text: str) -> None:
    assert clean(text) == text


def test_joiners_within_latin_words_go() -> None:
    assert clean("pass\u200cword\u200d") == "password"


def test_a_heap_of_accents_is_cut_before_it_is_put_in_order() -> None:
    started = time.process_time()
    text = clean("a" + "\u0301\u0316" * 200_000 + "b")
    assert time.process_time() - started < 2
    assert len(text) < 40
    assert text.endswith("b")


@given(st.text())
def test_clean_text_is_clean(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@pytest.mark.parametrize(
    ("markup", "resolved"),
    [
        ("It&#146;s", "It’s"),
        ("&#x4e2d;&#25991;", "中文"),
        ("a&shy;b&rlm;c&nbsp;d", "a\u00adb\u200fc\u00a0d"),
        ("1 &lt; 2 &amp;#146; &#60;b&#x3e;", "1 &lt; 2 &amp;#146; &#60;b&#x3e;"),
        ("&#xd800;&#9999999;&#x110000;", "\ufffd\ufffd\ufffd"),
        ("&eacute;", "&eacute;"),
    ],
)
def test_references_to_characters_beyond_ascii_are_resolved(markup: str, resolved: str) -> None:
    assert resolve_references(markup) == resolved


def test_control_characters_tell_binary_data() -> None:
    assert looks_binary("\x01\x02\x03abc")
    assert not looks_binary("The café’s owner.")
