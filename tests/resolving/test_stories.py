"""Articles on one happening."""

from twosource.resolving.copies import find_copies
from twosource.resolving.stories import group_stories
from twosource.resolving.wording import word_shares

SECOND = (
    "Marvale, Tuesday. The harbour is under water since the dam above the town burst, and two bridges are gone. "
    "The mayor lets people sleep in the school; the army has been asked for pumps. Fishermen brought out the sick."
)


def test_two_articles_on_one_happening_are_one_story(analysis, texts):
    flood, election = texts
    told = [analysis("Post", text=flood), analysis("Herald", text=SECOND), analysis("Wire", text=election)]
    stories = group_stories(told, ())
    assert sorted(len(story.articles) for story in stories) == [1, 2]
    assert any("marvale" in story.reason for story in stories)


def test_every_article_is_in_exactly_one_story(analysis, texts):
    told = [analysis(name, text=text) for name, text in zip("abcd", (*texts, SECOND, ""), strict=True)]
    members = [article for story in group_stories(told, ()) for article in story.articles]
    assert sorted(members) == sorted(one.article.id for one in told)


def test_copies_are_in_one_story(analysis, texts):
    flood, _ = texts
    told = [analysis("Post", text=flood), analysis("Herald", text=flood)]
    copies = find_copies([one.article for one in told])
    assert len(group_stories(told, copies)) == 1


def test_shares_of_words_are_shares():
    assert all(0 < share <= 1 and 0 <= capital <= 1 for share, capital in word_shares().values())
    assert "the" in word_shares()
