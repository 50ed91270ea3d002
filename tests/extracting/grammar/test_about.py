"""Main happening or background, on Docs built by hand."""

from datetime import date

import pytest
from spacy.lang.en import English
from spacy.tokens import Doc as SpacyDoc

from twosource.extracting.grammar.about import judge_about
from twosource.language.parsed import Parsed, Sentence
from twosource.language.tokens import Doc
from twosource.model.annotation import Time, TimeType
from twosource.model.article import Article, Role
from twosource.model.statement import About

VOCAB = English().vocab


def build(rows, times=(), published="2024-03-06"):
    """A Parsed of one sentence. Rows: word, dependency, index of the head."""
    doc = Doc(
        SpacyDoc(VOCAB, words=[row[0] for row in rows], deps=[row[1] for row in rows], heads=[row[2] for row in rows])
    )
    article = Article.from_text(doc.text.rstrip(), published=published)
    sentence = Sentence(0, len(article.text), 0, len(doc), 0, Role.BODY)
    return Parsed(article, doc, (sentence,), times, (), (), ())


def time(text, words, first, last, type=TimeType.DATE):
    start = text.index(words)
    return Time(start, start + len(words), words, type, None, None, date.fromisoformat(first), date.fromisoformat(last))


KILLED = [
    ("In", "prep", 3), ("2009", "pobj", 0), ("floods", "nsubj", 3), ("killed", "ROOT", 3), ("70", "dobj", 3),
]  # fmt: skip
FREED = [
    ("They", "nsubj", 1), ("freed", "ROOT", 1), ("girls", "dobj", 1), ("taken", "acl", 2), ("in", "prep", 3),
    ("2009", "pobj", 4),
]  # fmt: skip


def judge(parsed, word):
    start = parsed.article.text.index(word)
    return judge_about(parsed, start, start + len(word))


def test_what_happened_long_before_the_publication_is_background():
    parsed = build(KILLED, (time("In 2009 floods", "2009", "2009-01-01", "2009-12-31"),))
    assert judge(parsed, "killed") is About.BACKGROUND


def test_what_happened_in_the_last_weeks_is_main():
    parsed = build(KILLED, (time("In 2009 floods", "2009", "2024-03-01", "2024-03-01"),))
    assert judge(parsed, "killed") is About.MAIN


def test_without_a_publication_date_nothing_is_called_background():
    parsed = build(KILLED, (time("In 2009 floods", "2009", "2009-01-01", "2009-12-31"),), published=None)
    assert judge(parsed, "killed") is About.MAIN


@pytest.mark.parametrize(("word", "about"), [("freed", About.MAIN), ("taken", About.BACKGROUND)])
def test_the_time_of_a_clause_is_not_that_of_the_clause_around_it(word, about):
    text = "They freed girls taken in 2009"
    assert judge(build(FREED, (time(text, "2009", "2009-01-01", "2009-12-31"),)), word) is about


def test_a_yearly_time_tells_nothing():
    yearly = time("In 2009 floods", "2009", "2009-01-01", "2009-12-31", TimeType.SET)
    assert judge(build(KILLED, (yearly,)), "killed") is About.MAIN


def test_a_separate_case_is_background():
    rows = [
        ("In", "prep", 5), ("a", "det", 3), ("separate", "amod", 3), ("case", "pobj", 0), ("two", "nsubj", 5),
        ("died", "ROOT", 5),
    ]  # fmt: skip
    assert judge(build(rows), "died") is About.BACKGROUND


AFTER = [
    ("Riots", "ROOT", 0), ("broke", "acl", 0), ("out", "prt", 1), ("after", "mark", 6), ("four", "nsubjpass", 6),
    ("were", "auxpass", 6), ("killed", "advcl", 1),
]  # fmt: skip


def test_what_set_off_a_riot_is_background():
    parsed = build(AFTER)
    start = parsed.article.text.index("killed")
    assert judge_about(parsed, start, start + 6) is About.BACKGROUND


YEARS = [("They", "nsubj", 1), ("killed", "ROOT", 1), ("800", "dobj", 1), ("over", "prep", 1), ("four", "nummod", 5),
    ("decades", "pobj", 3),
]  # fmt: skip


def test_a_sum_over_years_is_background():
    parsed = build(YEARS)
    start = parsed.article.text.index("killed")
    assert judge_about(parsed, start, start + 6) is About.BACKGROUND
