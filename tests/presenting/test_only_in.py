"""What only one outlet has."""

from dataclasses import replace

import pytest

from twosource.model.annotation import Comparator
from twosource.model.article import Role
from twosource.model.likeness import Likeness, keeps_facts, running_sentences
from twosource.model.record import Line
from twosource.model.span import Evidence
from twosource.model.statement import Status
from twosource.presenting import present
from twosource.presenting.only_in import _add, _by_sentence, _only_announces


def exclusives(dossier):
    """The lines by outlet."""
    return {one.outlet: [line.text for line in one.lines] for one in dossier.only_in}


def test_what_nobody_else_tells_is_listed(dossier):
    assert (
        "Fishermen carried the sick to the church on the hill in their own boats."
        in exclusives(dossier)["Harbour Post"]
    )


def test_what_another_outlet_tells_is_not(dossier):
    assert not any("dyke of Marvale" in text for lines in exclusives(dossier).values() for text in lines)


def test_a_count_that_the_other_gives_too_is_not(dossier):
    assert not any("At least 12" in text for text in exclusives(dossier)["Harbour Post"])


@pytest.mark.parametrize(
    "changes",
    [
        {"status": Status.RETRACTED},
        {"comparator": Comparator.INDEFINITE},
        {"low": 20, "high": 20},
    ],
)
def test_a_count_that_the_other_does_not_support_is_listed(story, changes):
    (post, wire), resolution, reconciliation = story
    killed = replace(post.figures[0], low=12, high=12, comparator=Comparator.EXACT)
    other = replace(wire.figures[0], **changes)
    post = replace(post, figures=(killed, *post.figures[1:]))
    wire = replace(wire, figures=(other, *wire.figures[1:]))
    lines = exclusives(present((post, wire), resolution, reconciliation))["Harbour Post"]
    assert any("At least 12" in text for text in lines)


def test_one_outlet_alone_has_nothing_of_its_own(story):
    (post, _), resolution, reconciliation = story
    empty = replace(reconciliation, findings=(), timeline=(), relations=())
    assert present((post,), resolution, empty).only_in == ()


def test_a_sentence_is_cited_within_a_longer_citation_that_holds_it(story):
    (post, *_), *_ = story
    known = next(one for one in post.events if one.evidence[0].sentence_start > 9)
    start, end = known.evidence[0].sentence_start, known.evidence[0].sentence_start + len(known.evidence[0].sentence)
    around = Evidence.cite(post.article, known.evidence[0].start, known.evidence[0].end, start - 9, end)
    longer = replace(known, id=f"{known.id}-2", evidence=(around,))
    cited = dict(_by_sentence(replace(post, events=(*post.events, longer))))
    assert {known, longer} <= set(cited[Evidence.cite(post.article, start - 9, end, start - 9, end)])
    assert all(one.sentence_start != start for one in cited)


def test_lines_are_whole_sentences(dossier):
    for one in dossier.only_in:
        for line in one.lines:
            assert line.text == line.evidence[0].sentence


def test_a_caption_counts_only_where_it_tells_of_an_event_or_a_count(story):
    (post, wire), resolution, reconciliation = story
    paragraphs = tuple(replace(each, role=Role.CAPTION) for each in post.article.paragraphs)
    captions = replace(post, article=replace(post.article, paragraphs=paragraphs))
    told = [(one.start, one.end) for one in (each.evidence[0] for each in (*post.figures, *post.events))]
    (alone,) = (o for o in present((captions, wire), resolution, reconciliation).only_in if o.outlet == "Harbour Post")
    for line in alone.lines:
        sentence = line.evidence[0]
        assert any(sentence.start <= start < end <= sentence.end for start, end in told)
    bare = replace(captions, figures=(), events=())
    assert "Harbour Post" not in exclusives(present((bare, wire), resolution, reconciliation))


def test_a_sentence_with_other_quotation_marks_is_listed_once(story):
    analyses = story[0]
    likeness = Likeness(analyses, {one.article.id: one.article.outlet for one in analyses})
    lines = []
    for text in ("“We rowed all night,” Lind said.", '"We rowed all night," Lind said.', "We rowed all night."):
        _add(lines, Line(text, analyses[0].figures[0].evidence), likeness)
    assert [line.text for line in lines] == ["“We rowed all night,” Lind said."]


@pytest.mark.parametrize(
    ("text", "other", "agrees"),
    [
        ("A second ship took 103 passengers to Marvale.", "Another ship took the 103 passengers to Marvale.", True),
        ("A second ship took 103 passengers to Marvale.", "Another ship took 90 passengers to Marvale.", False),
        ("Four men drowned in the harbour.", "Six men drowned in the harbour.", False),
        ("The dyke was not repaired in May.", "The dyke was repaired in May.", False),
    ],
)
def test_a_sentence_repeats_another_with_its_numbers_and_its_not(text, other, agrees):
    assert keeps_facts(text, other) is agrees


@pytest.mark.parametrize(("line", "only"), [("The minister replied:", True), ("The minister replied: no.", False)])
def test_what_only_announces_is_no_line(line, only):
    assert _only_announces(line) is only


def test_captions_are_no_running_text(story):
    analysis = story[0][0]
    first, *rest = analysis.article.paragraphs
    article = replace(analysis.article, paragraphs=(replace(first, role=Role.CAPTION), *rest))
    spans = list(running_sentences(replace(analysis, article=article)))
    assert spans == list(analysis.sentences[1:])


def test_a_sentence_that_others_have_in_like_words_is_not_one_outlets(story):
    analyses, resolution, reconciliation = story
    told = "Fishermen carried the sick to the church on the hill in their own boats."
    assert any(told in lines for lines in exclusives(present(*story)).values())
    spans = [next(one for one in analyses[0].sentences if one.text == told), analyses[1].sentences[4]]
    evidence = tuple(
        Evidence.cite(one.article, span.start, span.end, span.start, span.end)
        for one, span in zip(analyses, spans, strict=True)
    )
    report = replace(reconciliation.findings[0], id="fin-report", kind="report", evidence=evidence, measure=None)
    kept = present(analyses, resolution, replace(reconciliation, findings=(*reconciliation.findings, report)))
    assert not any(told in lines for lines in exclusives(kept).values())
