"""Articles cut at their citations."""

from hypothesis import given
from hypothesis import strategies as st

from twosource.model.article import Article
from twosource.presenting.context import cut_article
from twosource.presenting.sheet import Citation

ARTICLE = Article.from_text("One two three. Four five.\n\nSix seven eight.")


def citation(number, start, end, *quotes):
    """A citation of ARTICLE's text from start to end."""
    return Citation(number, ARTICLE.id, "Post", None, start, ARTICLE.text[start:end], quotes)


def test_a_quote_is_a_piece_of_its_own():
    first, _ = cut_article(ARTICLE, [citation(1, 0, 14, (4, 7))])
    assert [(piece.text, piece.classes) for piece in first.pieces] == [
        ("One ", "c1"),
        ("two", "c1 c1-0"),
        (" three.", "c1"),
        (" Four five.", ""),
    ]


def test_the_anchors_of_all_quotes_stand_before_the_sentence():
    first, _ = cut_article(ARTICLE, [citation(1, 0, 14, (4, 7), (0, 3))])
    assert first.pieces[0].anchors == ("c1-0", "c1-1")


def test_quotes_may_overlap():
    first, _ = cut_article(ARTICLE, [citation(1, 0, 14, (0, 7), (4, 13))])
    assert [(piece.text, piece.quotes) for piece in first.pieces[:3]] == [
        ("One ", ("c1-0",)),
        ("two", ("c1-0", "c1-1")),
        (" three", ("c1-1",)),
    ]


@given(st.lists(st.tuples(st.integers(0, 42), st.integers(0, 42)), max_size=8))
def test_pieces_are_the_text_and_each_anchor_stands_once(pairs):
    spans = [tuple(sorted(pair)) for pair in pairs]
    cited = [citation(number, start, end + 1, (start, end + 1)) for number, (start, end) in enumerate(spans, 1)]
    passages = cut_article(ARTICLE, cited)
    assert ["".join(piece.text for piece in passage.pieces) for passage in passages] == [
        ARTICLE.text[p.start : p.end] for p in ARTICLE.paragraphs
    ]
    anchors = [anchor for passage in passages for piece in passage.pieces for anchor in piece.anchors]
    assert sorted(anchors) == sorted(f"c{number}-0" for number in range(1, len(cited) + 1))
