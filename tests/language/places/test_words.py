import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from twosource.language.places.words import read_words
from twosource.language.tokens import Doc

pytestmark = pytest.mark.model


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=60))
def test_the_words_lie_where_the_doc_s_tokens_lie(nlp: Language, text: str) -> None:
    doc = nlp.make_doc(text.encode("utf-8", "replace").decode())
    words = read_words(doc, ())
    assert words.text == doc.text
    assert words.words == [token.text for token in doc]
    assert words.starts == [token.idx for token in doc]


def test_a_name_of_the_tagger_knows_where_it_begins_and_ends(nlp: Language) -> None:
    doc = Doc(nlp("Rain fell in New York on Monday."))
    words = read_words(doc, ())
    at = words.words.index("York")
    assert (words.label[at], words.label_first[at], words.label_last[at]) == ("GPE", at - 1, at + 1)
