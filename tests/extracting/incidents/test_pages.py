"""Pages of an article that a network reads at once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.extracting.incidents.pages import BEFORE, BEHIND, MOST_PIECES, PAGE, Places, cut_pages

NUMBERS = {"[UNK]": 0, "[CLS]": 1, "[SEP]": 2, "bomb": 3, "tower": 4, ",": 5}


def cut(text, phrases=(), sentences=(0,)):
    return list(cut_pages(text, Places(tuple(sentences), tuple(phrases)), NUMBERS))


def test_a_short_text_is_one_page_between_its_marks():
    (page,) = cut("bomb, tower")
    assert page.pieces == (1, 3, 5, 4, 2)


def test_a_phrase_has_the_places_of_its_first_word_its_last_word_and_its_head():
    (page,) = cut("bomb, tower", phrases=[(0, 6, 6)])
    assert page.phrases == ((0, (1, 3, 3)),)


def test_a_text_without_words_has_no_page():
    assert cut(" \n ") == []


@pytest.mark.parametrize("count", [PAGE + BEFORE + BEHIND, PAGE * 2, PAGE * 3 + 1, 5000])
def test_each_phrase_and_each_sentence_is_judged_on_one_page(count):
    starts = range(0, count * 5, 5)
    pages = cut("bomb " * count, phrases=[(at, at, at) for at in starts], sentences=starts)
    for part in ("phrases", "sentences"):
        assert [number for page in pages for number, _ in getattr(page, part)] == list(range(count))


def test_a_page_is_no_longer_than_the_network_reads():
    assert max(len(page.pieces) for page in cut("bomb " * 3000)) <= PAGE + BEFORE + BEHIND + 2


def test_what_stands_before_a_page_is_read_with_it():
    _, second = cut("bomb " * PAGE + "tower " * PAGE)
    assert second.pieces[1 : BEFORE + 2] == (3,) * BEFORE + (4,)


def test_what_stands_behind_the_last_page_is_not_read():
    beyond = (MOST_PIECES + 10) * 5
    pages = cut("bomb " * (MOST_PIECES + 20), phrases=[(0, 0, 0), (beyond, beyond, beyond)])
    assert [number for page in pages for number, _ in page.phrases] == [0]


@given(st.text(alphabet="bomb tower,\n", max_size=300), st.integers(0, 300))
def test_places_are_within_their_page(text, offset):
    for page in cut(text, phrases=[(offset, offset, offset)], sentences=[offset]):
        places = [place for _, phrase in page.phrases for place in phrase] + [place for _, place in page.sentences]
        assert all(0 < place < len(page.pieces) - 1 for place in places)
