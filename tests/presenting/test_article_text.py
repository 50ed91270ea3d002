"""A clean article as text for a terminal."""

from dataclasses import replace

from twosource.model.article import Article, Paragraph, Removed, Reprint, Role
from twosource.presenting.article_text import article_to_text

ARTICLE = replace(
    Article.from_text("Rain fell.\n\nA wet street.", title="Rain", published="2023-03-15"),
    paragraphs=(Paragraph(0, 10), Paragraph(12, 25, Role.CAPTION)),
    bylines=("Jane Doe", "Joe Roe"),
    reprint_of=Reprint("Coast Post", "the page says so"),
    removed=(Removed("Log in", "a menu line"),),
)


def test_the_facts_stand_above_the_text():
    shown = article_to_text(ARTICLE)
    assert shown.startswith("Rain\n")
    assert "  by: Jane Doe, Joe Roe\n" in shown
    assert "  first published by: Coast Post (the page says so)\n" in shown
    assert "  published: 2023-03-15 (100% sure; given by the caller)\n" in shown
    assert shown.endswith("Rain fell.\n\n[caption] A wet street.")


def test_dropped_lines_are_shown_on_demand():
    assert "Log in" not in article_to_text(ARTICLE)
    assert article_to_text(ARTICLE, removed=True).endswith("Dropped (1):\n  - Log in\n      a menu line")


def test_an_unknown_date_says_why():
    assert "published: unknown (the page shows no date)" in article_to_text(Article.from_text("Rain fell."))
