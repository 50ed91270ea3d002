"""What another outlet tells in other words."""

import pytest

from twosource.model.analysis import Analysis
from twosource.model.article import Article
from twosource.model.likeness import Likeness
from twosource.model.span import Span
from twosource.presenting import same_meaning
from twosource.presenting.same_meaning import Paraphrases

TOLD = "A man suspected of leading the smugglers was found hanged in his prison cell on Monday."


def paraphrases(*others):
    """The paraphrases of a dossier of two outlets: one tells `TOLD`, the Wire the other sentences."""
    analyses = []
    for text in (TOLD, " ".join(others)):
        article = Article.from_text(text)
        ends = [at + 1 for at, letter in enumerate(text) if letter == "."]
        starts = [0, *(end + 1 for end in ends[:-1])]
        analyses.append(Analysis(article, tuple(Span.of(article, *pair) for pair in zip(starts, ends, strict=True))))
    return Paraphrases(Likeness(analyses, {analyses[0].article.id: "Post", analyses[1].article.id: "Wire"}))


@pytest.mark.parametrize(
    ("other", "found"),
    [
        ("The alleged leader of the smugglers has hanged himself in his cell in prison.", True),
        ("The alleged leader of the smugglers has not hanged himself in his cell in prison.", False),
        ("The smugglers kept their boats behind the prison, police said.", False),
    ],
)
def test_the_same_in_other_words_is_found(other, found):
    assert paraphrases(other).has(TOLD, "Post", exact=False) is found


@pytest.mark.parametrize(("exact", "found"), [(True, False), (False, True)])
def test_a_number_stands_in_the_same_sentence_or_in_the_article(exact, found):
    told = "Police detained 12 fishermen who had blocked the harbour of Marvale."
    others = paraphrases(
        "Fishermen who blocked the harbour at Marvale were detained by police.", "There were 12 of them."
    )
    assert others.has(told, "Post", exact=exact) is found


def test_an_outlet_does_not_repeat_itself():
    assert not paraphrases("The mayor resigned.").has(TOLD, "Post", exact=False)


def test_in_long_stories_only_the_first_sentences_are_compared(monkeypatch):
    monkeypatch.setattr(same_meaning, "MOST_ASKED", 1)
    found = paraphrases("The alleged leader of the smugglers has hanged himself in his cell in prison.")
    assert [found.has(TOLD, "Post", exact=False) for _ in range(2)] == [True, False]
