"""What must hold for every dossier."""

from dataclasses import fields, is_dataclass, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from twosource.model.analysis import Analysis
from twosource.model.annotation import Comparator
from twosource.model.article import Article
from twosource.model.finding import Reconciliation
from twosource.model.group import Resolution
from twosource.model.record import Line, Problem
from twosource.model.span import Evidence, Span
from twosource.model.statement import Figure, Measure, Status
from twosource.presenting import present

SECTIONS = ("summary", "timeline", "disputed")


def all_evidence(noun):
    """Every piece of evidence anywhere in a noun."""
    if isinstance(noun, Evidence):
        yield noun
    elif is_dataclass(noun):
        for field in fields(noun):
            yield from all_evidence(getattr(noun, field.name))
    elif isinstance(noun, tuple):
        for item in noun:
            yield from all_evidence(item)


def all_lines(noun):
    """Every line anywhere in a noun."""
    if isinstance(noun, Line):
        yield noun
    elif is_dataclass(noun):
        for field in fields(noun):
            yield from all_lines(getattr(noun, field.name))
    elif isinstance(noun, tuple):
        for item in noun:
            yield from all_lines(item)


def test_all_evidence_is_verbatim(dossier):
    for one in all_evidence(dossier):
        text = dossier.article(one.article).text
        assert text[one.start : one.end] == one.quote
        assert text[one.sentence_start : one.sentence_start + len(one.sentence)] == one.sentence


def test_no_line_is_without_evidence(dossier):
    assert all(line.evidence for line in all_lines(dossier))


@pytest.mark.parametrize("section", SECTIONS)
def test_each_main_section_has_lines(dossier, section):
    assert getattr(dossier, section)


@pytest.mark.parametrize("form", ["to_text", "to_markdown", "to_html", "to_json"])
def test_the_same_input_gives_the_same_bytes(story, form):
    assert getattr(present(*story), form)() == getattr(present(*story), form)()


@pytest.mark.parametrize("form", ["to_text", "to_markdown", "to_html", "to_json"])
def test_the_order_of_pages_does_not_matter(story, form):
    analyses, resolution, reconciliation = story
    turned = present(tuple(reversed(analyses)), resolution, reconciliation)
    assert getattr(turned, form)() == getattr(present(*story), form)()


def test_an_article_that_is_there_twice_counts_once(story):
    analyses, resolution, reconciliation = story
    assert present((*analyses, *analyses), resolution, reconciliation) == present(*story)


def test_problems_are_listed_in_order_and_once(story):
    problems = (Problem("b.html", "empty"), Problem("a.html", "a login page"), Problem("b.html", "empty"))
    found = present(*story, problems).problems
    assert [problem.page for problem in found] == ["a.html", "b.html"]


def test_no_pages_give_a_dossier_that_can_be_shown():
    empty = present((), Resolution((), (), ()), Reconciliation(None, (), (), (), (), ()), (Problem("a", "empty"),))
    assert "empty" in empty.to_text()
    assert "empty" in empty.to_markdown()
    assert "empty" in empty.to_html()


@settings(max_examples=20, deadline=None)
@given(title=st.text(max_size=80), page=st.text(max_size=40))
def test_any_title_and_page_name_can_be_shown(story, title, page):
    analyses, resolution, reconciliation = story
    renamed = replace(analyses[0], article=replace(analyses[0].article, title=title))
    shown = present((renamed, analyses[1]), resolution, reconciliation, (Problem(page, title),))
    for text in (shown.to_text(), shown.to_markdown(), shown.to_html()):
        text.encode("utf-8")
    assert "\x1b" not in shown.to_text()


WORDS = ("dyke", "broke", "harbour", "flood", "boats", "12", "mayor", "<b>", "“warned”", "\u202e", "Lorn", "\x1b")
SENTENCES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=8).map(" ".join)


@st.composite
def analyses(draw):
    """Articles of random sentences, some with a count or an event in them."""
    found = []
    for number in range(draw(st.integers(1, 4))):
        texts = draw(st.lists(SENTENCES, min_size=1, max_size=5))
        article = replace(Article.from_text("\n\n".join(texts), title=draw(SENTENCES)), outlet=f"Outlet {number % 3}")
        spans = [Span.of(article, one.start, one.end) for one in article.paragraphs]
        counts = []
        for span in draw(st.lists(st.sampled_from(spans), max_size=3)):
            start = draw(st.integers(span.start, span.end - 1))
            cited = Evidence.cite(article, start, draw(st.integers(start + 1, span.end)), span.start, span.end)
            low = draw(st.none() | st.integers(0, 99))
            counts.append(
                Figure(
                    id=f"fig-{article.id}-{len(counts)}",
                    evidence=(cited,),
                    measure=draw(st.sampled_from(Measure)),
                    low=low,
                    high=None,
                    comparator=draw(st.sampled_from(Comparator)),
                    population=None,
                    status=draw(st.sampled_from(Status)),
                )
            )
        found.append(Analysis(article, tuple(spans), figures=tuple(counts)))
    return found


@given(analyses(), st.randoms(use_true_random=False))
@settings(max_examples=40, deadline=None)
def test_whatever_the_articles_say(found, random):
    resolution, nothing = Resolution((), (), ()), Reconciliation(None, (), (), (), (), ())
    shown = present(found, resolution, nothing)
    for one in all_evidence(shown):
        text = shown.article(one.article).text
        assert text[one.start : one.end] == one.quote
        assert one.quote in one.sentence
        assert one.sentence in text
    turned = list(found)
    random.shuffle(turned)
    again = present(turned, resolution, nothing)
    assert again.to_html() == shown.to_html()
    assert again.to_json() == shown.to_json()


def test_sources_name_the_first_publisher(dossier):
    found = {source.outlet: source.first_publisher for source in dossier.sources}
    assert found == {"Eastern Wire": "Northern Agency", "Harbour Post": None}


def test_sources_carry_their_relations(dossier):
    found = {source.outlet: [relation.kind for relation in source.relations] for source in dossier.sources}
    assert found == {"Eastern Wire": ["reprints"], "Harbour Post": []}


def test_of_two_pages_with_one_text_the_first_by_name_counts_in_any_order(story):
    (post, wire), resolution, reconciliation = story
    twin = replace(post, article=replace(post.article, outlet="Zenith"))
    both = [present(order, resolution, reconciliation) for order in ((post, twin, wire), (twin, post, wire))]
    assert both[0].to_json() == both[1].to_json()
    assert "Zenith" not in both[0].to_text()
