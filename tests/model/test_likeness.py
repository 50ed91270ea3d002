"""Which sentences tell the same."""

import pytest

from twosource.model.analysis import Analysis
from twosource.model.article import Article
from twosource.model.likeness import Likeness, telling_words
from twosource.model.span import Span

PAGES = {
    "Post": "The eastern dyke broke on Monday night. Fishermen carried the sick to church. Schools stay shut.",
    "Wire": "Late on Monday the eastern dyke broke. The mayor resigned. Trains run again.",
    "Echo": "The dyke in the east broke. Bread is dear. Nobody was warned.",
}


@pytest.fixture
def likeness():
    """The likeness of three pages of three outlets."""
    analyses = []
    for text in PAGES.values():
        article = Article.from_text(text)
        starts = [0, *(at + 2 for at, letter in enumerate(text[:-1]) if letter == ".")]
        ends = [at + 1 for at, letter in enumerate(text) if letter == "."]
        spans = tuple(Span.of(article, *pair) for pair in zip(starts, ends, strict=True))
        analyses.append(Analysis(article, spans))
    voices = {analysis.article.id: voice for analysis, voice in zip(analyses, PAGES, strict=True)}
    return Likeness(analyses, voices)


def test_endings_and_grammar_do_not_count():
    assert telling_words("They were detaining 16 of the protesters") == telling_words("16 protester detained")


def test_the_same_told_in_other_order_is_found(likeness):
    assert likeness.told_by(telling_words("The eastern dyke broke"), without="Post") == {"Wire", "Echo"}


def test_what_only_one_tells_is_not_found(likeness):
    assert likeness.told_by(telling_words("Fishermen carried the sick to church"), without="Post") == set()


def test_a_sentence_shares_all_with_itself(likeness):
    words = telling_words("The mayor resigned")
    assert likeness.share(words, words) == 1.0


def test_another_outlets_sentence_with_nearly_all_words_repeats_it(likeness):
    assert likeness.repeats("The mayor resigned.", without="Post")
    assert not likeness.repeats("The mayor resigned.", without="Wire")
    assert not likeness.repeats("The mayor has not resigned.", without="Post")


def test_nothing_shares_nothing(likeness):
    assert likeness.share(frozenset(), frozenset()) == 0.0
