"""Articles found again by their telling words."""

import pytest

from twosource.resolving.story_postings import LOOKED_AT, Postings


def find(postings, *words):
    articles, likeness = postings.find(words)
    return dict(zip(articles.tolist(), likeness.tolist(), strict=True))


@pytest.fixture
def postings():
    found = Postings()
    found.add(0, [("orlo", 0.5), ("dam", 0.25)])
    found.add(3, [("dam", 0.75)])
    return found


def test_an_article_is_as_alike_as_the_products_of_all_shared_words(postings):
    assert find(postings, ("orlo", 0.5), ("dam", 0.5)) == pytest.approx({0: 0.375, 3: 0.375})


def test_one_search_leaves_nothing_for_the_next(postings):
    assert find(postings, ("dam", 0.5)) == find(postings, ("dam", 0.5))


def test_words_that_nobody_holds_find_nothing(postings):
    assert find(postings, ("marvale", 1.0)) == {}
    assert find(Postings(), ("marvale", 1.0)) == {}


def test_of_each_word_the_latest_articles_are_looked_at():
    postings = Postings()
    for article in range(5 * LOOKED_AT):
        postings.add(article, [("dam", 0.5)])
    assert sorted(find(postings, ("dam", 1.0))) == list(range(4 * LOOKED_AT, 5 * LOOKED_AT))


def test_postings_are_the_same_from_plain_data(postings):
    plain = postings.to_plain()
    assert Postings(plain).to_plain() == plain == {"orlo": ([0], [0.5]), "dam": ([0, 3], [0.25, 0.75])}
