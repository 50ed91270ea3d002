"""Pages that tell of several happenings."""

from __future__ import annotations

from dataclasses import replace

from twosource.model.finding import Reconciliation
from twosource.model.group import Resolution, Story
from twosource.presenting import present


def apart(story):
    """The same pages, each as a story of its own."""
    analyses, resolution, reconciliation = story
    stories = tuple(Story(f"sto-{one.article.id}", (one.article.id,), "alone") for one in analyses)
    return present(analyses, replace(resolution, stories=stories), reconciliation)


def test_one_story_is_one_chapter(dossier):
    assert [chapter.title for chapter in dossier.stories] == [dossier.title]


def test_two_stories_are_named_in_the_title(story):
    assert apart(story).title.startswith("Two happenings: ")


def test_every_story_has_its_lines_under_its_title(story):
    dossier = apart(story)
    shown = dossier.to_text(width=200).splitlines()
    assert all(chapter.title in shown for chapter in dossier.stories)
    assert dossier.summary == tuple(line for chapter in dossier.stories for line in chapter.summary)


def test_a_line_of_a_story_cites_its_own_articles(story):
    for chapter in apart(story).stories:
        assert {one.article for line in chapter.summary for one in line.evidence} <= set(chapter.articles)


def test_without_articles_the_record_says_so():
    nothing = present((), Resolution((), (), ()), Reconciliation(None, (), (), (), (), ()))
    assert (nothing.title, nothing.stories) == ("No article could be read", ())
    assert all((nothing.to_text(), nothing.to_html(), nothing.to_markdown(), nothing.to_json()))
