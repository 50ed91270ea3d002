"""Which pieces of a text stand in quotation marks."""

import pytest

from twosource.extracting.attribution.quotations import find_quotations
from twosource.model.article import Article
from twosource.model.statement import Form


def quoted(text: str) -> list[str]:
    """The quotations of that text as written."""
    article = Article.from_text(text)
    return [text[one.start : one.end] for one in find_quotations(article).found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She called it “a mistake”, twice.", ["“a mistake”"]),
        ('She called it "a mistake", twice.', ['"a mistake"']),
        ("She called it «a mistake», twice.", ["«a mistake»"]),
        ("She called it ''a mistake,'' twice.", ["''a mistake,''"]),
        ("She called it ‘a mistake’, twice.", ["‘a mistake’"]),
        ("The union's strike isn't over, workers' leaders say.", []),
        ("Bridge 'unsafe for years', inspectors find", ["'unsafe for years'"]),
        ("An empty pair “” says nothing.", []),
    ],
)
def test_each_style_of_marks_is_known(text: str, expected: list[str]):
    assert expected == quoted(text)


def test_an_open_quotation_ends_with_its_paragraph():
    assert quoted("“We left at noon.\n\n“Then it rained.”") == ["“We left at noon.", "“Then it rained.”"]


def test_a_paragraph_with_only_a_last_mark_ends_the_quotation_before_it():
    assert quoted('"We left at noon.\n\nThen it rained." The end.') == ['"We left at noon.', 'Then it rained."']


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("“We will not go,”", Form.DIRECT),
        ("he would “not go”", Form.MIXED),
        ("he would stay", Form.INDIRECT),
    ],
)
def test_a_paraphrase_is_never_a_quotation(words: str, expected: Form):
    text = f"The mayor said {words} and left."
    start = text.index(words)
    assert expected == find_quotations(Article.from_text(text)).measure([(start, start + len(words))])
