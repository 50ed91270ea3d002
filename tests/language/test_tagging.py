import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from twosource.errors import MissingModel
from twosource.language import annotate, load_model
from twosource.language.tagging import PLAIN, split_text, tag
from twosource.model.article import Article


@given(st.text(max_size=200), st.integers(1, 20))
def test_pieces_joined_are_the_text(text: str, limit: int) -> None:
    pieces = list(split_text(text, limit))
    assert "".join(piece for piece, _ in pieces) == text
    assert [last for _, last in pieces] == [False] * (len(pieces) - 1) + [True]


@given(st.text(alphabet=st.characters(codec=None), max_size=50))
def test_plain_text_has_as_many_characters(text: str) -> None:
    assert len(text.translate(PLAIN)) == len(text)


@pytest.mark.model
def test_long_texts_are_parsed_in_pieces(nlp: Language) -> None:
    text = "Mr. Brown went to Lima on Jan. 5.\n\n" * 20
    ((article, doc),) = tag([Article.from_text(text)], nlp, limit=100)
    assert doc.text == article.text
    assert len(list(doc.sents)) == 20


@pytest.mark.model
@pytest.mark.parametrize("text", ["", " ", "\n\n", "!!!", "“", "\ud800", "\u0000", "a\u00a0b", "🙂 said 🙂."])
def test_any_text_is_annotated(nlp: Language, text: str) -> None:
    article = Article.from_text(text)
    (parsed,) = annotate([article], nlp)
    assert len(parsed.doc.text) == len(article.text)
    assert all(article.text[one.start : one.end].strip() for one in parsed.sentences)


@pytest.mark.model
def test_articles_come_back_in_their_order(nlp: Language) -> None:
    articles = [Article.from_text(f"Number {number} was read.") for number in range(40)]
    assert [parsed.article for parsed in annotate(articles, nlp)] == articles


@pytest.mark.model
def test_annotating_twice_gives_the_same(nlp: Language) -> None:
    article = Article.from_text("Mayor Anna Berg met Kenyan officials in Lima, Peru. She left on Jan. 5.")
    first, second = (next(annotate([article], nlp)) for _ in range(2))
    assert (first.entities, first.places) == (second.entities, second.places)


def test_a_model_that_is_not_installed_is_named() -> None:
    with pytest.raises(MissingModel, match="en_no_such_model"):
        load_model("en_no_such_model")
