"""Our tokens say what spaCy's say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.lang.en import English
from spacy.tokens import Doc as SpacyDoc

from twosource.language.tokens import Doc

VOCAB = English().vocab
TEXTS = (
    'The mayor, who had fled, said on Monday: "Three bridges fell." Nobody was hurt, she and a nurse told the station.',
    "Ann Lee ran home.\n\n“No,” he said — twice. It's 40 km to O'Hara's farm, isn't it?  Yes!",
    "",
    " ",
    "...",
)
OWN = (
    *("i", "idx", "text", "lower_", "lemma_", "pos_", "tag_", "dep_", "ent_type_", "ent_iob_", "whitespace_"),
    *("is_space", "is_punct", "is_quote", "is_alpha", "is_digit", "is_title", "is_stop", "like_num", "text_with_ws"),
)
OTHERS = ("lefts", "rights", "children", "conjuncts", "ancestors", "subtree")


@pytest.fixture(scope="module")
def pairs(nlp):
    """Each text as spaCy has it and as we have it."""
    return [(doc, Doc(doc)) for doc in nlp.pipe(TEXTS)]


@pytest.mark.model
@pytest.mark.parametrize("name", OWN)
def test_a_token_is_what_it_is_to_spacy(pairs, name):
    for doc, read in pairs:
        assert [getattr(token, name) for token in read] == [getattr(token, name) for token in doc]


@pytest.mark.model
@pytest.mark.parametrize("name", ["head", "left_edge", "right_edge"])
def test_a_token_hangs_on_the_same_word(pairs, name):
    for doc, read in pairs:
        assert [getattr(token, name).i for token in read] == [getattr(token, name).i for token in doc]


@pytest.mark.model
@pytest.mark.parametrize("name", OTHERS)
def test_the_same_words_hang_together_in_the_same_order(pairs, name):
    for doc, read in pairs:
        for token, own in zip(doc, read, strict=True):
            assert [one.i for one in getattr(own, name)] == [one.i for one in getattr(token, name)]


@pytest.mark.model
def test_the_sentences_are_the_same(pairs):
    for doc, read in pairs:
        assert [(one.start, one.end, one.text) for one in read.sents] == [
            (one.start, one.end, one.text) for one in doc.sents
        ]
        assert all(token.sent.start <= token.i < token.sent.end for token in read)


@pytest.mark.model
def test_each_run_has_the_same_root_and_text(pairs):
    for doc, read in pairs:
        for start in range(len(doc)):
            for end in range(start + 1, len(doc) + 1):
                assert read[start:end].root.i == doc[start:end].root.i
                assert read[start:end].text == doc[start:end].text


@pytest.mark.model
def test_the_tokens_at_a_place_of_the_text_are_the_same(pairs):
    for doc, read in pairs:
        for start in range(len(doc.text)):
            for end in range(start + 1, min(len(doc.text), start + 12) + 1):
                expected, found = doc.char_span(start, end, alignment_mode="expand"), read.char_span(start, end)
                assert (found.start, found.end) == (expected.start, expected.end)


def test_no_tokens_lie_beyond_the_text():
    doc = Doc(SpacyDoc(VOCAB, words=["One", "two"]))
    assert doc.char_span(0, 99) is None
    assert doc.char_span(99, 100) is None


def test_a_run_is_asked_from_either_end():
    run = Doc(SpacyDoc(VOCAB, words=["a", "b", "c", "d"]))[1:]
    assert (run[0].text, run[-1].text, run[1:].text, len(run[5:])) == ("b", "d", "c d", 0)
    with pytest.raises(IndexError):
        run[3]


def test_a_token_has_no_neighbour_beyond_the_ends():
    doc = Doc(SpacyDoc(VOCAB, words=["a", "b"]))
    assert doc[0].nbor() is doc[1]
    with pytest.raises(IndexError):
        doc[0].nbor(-1)
    with pytest.raises(IndexError):
        doc[1].nbor()


@given(st.integers(1, 400))
def test_a_chain_of_any_length_is_read(length):
    heads = [max(0, i - 1) for i in range(length)]
    doc = Doc(SpacyDoc(VOCAB, words=["x"] * length, heads=heads, deps=["ROOT", *["conj"] * (length - 1)]))
    assert doc[length - 1].depth == length - 1
    assert len([*doc[0].subtree]) == length
    assert len(doc[0].conjuncts) == length - 1
