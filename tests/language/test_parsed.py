"""What is marked in an article, asked for by place."""

import pytest

from twosource.language import annotate
from twosource.language.parsed import Sentence
from twosource.model.article import Article


@pytest.mark.model
def test_of_an_endless_sentence_only_the_times_around_are_searched(nlp):
    text = "The road shut on Friday and " + "the mayor spoke and " * 200 + "the bridge shut on Monday."
    parsed = next(iter(annotate([Article.from_text(text, published="2024-03-06")], nlp)))
    sentence = Sentence(0, len(text), 0, len(parsed.doc), 0, parsed.sentences[0].role)
    around = parsed.times_around(sentence, text.index("bridge"))
    assert [text[time.start : time.end] for time in around] == ["Monday"]
