"""Which opening sentences may stand for the story."""

from dataclasses import replace

import pytest

from twosource.model.analysis import Analysis
from twosource.model.annotation import Comparator
from twosource.model.article import Article
from twosource.model.finding import Finding, Verdict
from twosource.model.likeness import Likeness
from twosource.model.span import Evidence, Span
from twosource.model.statement import Figure, Measure
from twosource.presenting import leads
from twosource.presenting.leads import _is_sentence, choose_leads

DAYS = ("2031-03-11", "2031-03-12")
FIVE = "Five people died when the eastern dyke of Marvale broke in a storm."
SEVEN = "Seven people died when the eastern dyke of Marvale broke in a storm."
OTHER = "Ministers promised new pumps, sandbags and boats to all towns along that coast."


def tell(number, *lines):
    """An article of these lines, of the outlet and day with that number."""
    article = Article.from_text("\n\n".join(lines), published=DAYS[number % 2])
    article = replace(article, outlet=f"Outlet {number}")
    return Analysis(article, tuple(Span.of(article, one.start, one.end) for one in article.paragraphs))


def choose(analyses, findings=(), statements=()):
    """The texts of the chosen leads."""
    voices = {one.article.id: one.article.outlet for one in analyses}
    chosen = choose_leads(Likeness(analyses, voices), findings, {one.id: one for one in statements})
    return [lead.span.text for lead in chosen]


@pytest.mark.parametrize(
    "junk", ["BERLIN (AP) -", "Tuesday, March 11, 2031", "Last updated at 13:00 by the desk", "Hello."]
)
def test_date_lines_and_credits_are_no_leads(junk):
    assert choose([tell(0, junk, FIVE)]) == [FIVE]


def test_the_later_of_two_equal_leads_is_chosen():
    assert choose([tell(0, FIVE), tell(1, SEVEN)]) == [SEVEN]


def test_leads_on_different_things_are_both_chosen():
    assert set(choose([tell(0, FIVE), tell(1, OTHER)])) == {FIVE, OTHER}


def test_among_many_voices_a_lead_that_nobody_supports_is_left_out():
    assert choose([tell(0, FIVE), tell(1, SEVEN), tell(2, OTHER)]) == [SEVEN]


def test_a_lead_whose_count_was_overtaken_comes_after_one_that_stands():
    early, late = tell(1, FIVE), tell(0, SEVEN)
    figures = []
    for analysis, count in ((early, 5), (late, 7)):
        cited = Evidence.cite(analysis.article, 0, 5, 0, len(analysis.article.text))
        figures.append(
            Figure(
                id=f"fig-{count}",
                evidence=(cited,),
                measure=Measure.KILLED,
                low=count,
                high=count,
                comparator=Comparator.EXACT,
                population="people",
            )
        )
    finding = Finding(
        id="fin",
        question="people killed",
        kind="figure",
        statements=("fig-5", "fig-7"),
        verdict=Verdict.REVISED,
        origins=(),
        outlets=(),
        independent_origins=1,
        reason="",
        evidence=figures[0].evidence,
        best=7,
    )
    assert choose([early, late], (finding,), figures) == [SEVEN]


def test_without_sentences_there_are_no_leads():
    assert choose([tell(0, "Short.")]) == []


def test_a_first_sentence_that_tells_the_headline_leads():
    first = "Heavy rain was falling on Marvale for days and has broken the old record of the town."
    analysis = tell(0, first, FIVE)
    titled = replace(analysis, article=replace(analysis.article, title="Marvale rain breaks old record"))
    at = titled.article.text.index(FIVE)
    evidence = Evidence.cite(titled.article, at, at + 4, at, at + len(FIVE))
    died = Figure(
        id="fig",
        evidence=(evidence,),
        measure=Measure.KILLED,
        low=5,
        high=5,
        comparator=Comparator.EXACT,
        population="people",
    )
    assert choose([titled], statements=[died]) == [first]
    assert choose([analysis], statements=[died]) == [FIVE]


def test_a_paraphrase_of_the_first_lead_is_no_second_one(monkeypatch):
    pages = [
        tell(0, "A suspected smuggling leader has hanged himself in prison in Marvale hours after being arrested."),
        tell(1, "An alleged smuggling boss seized on Tuesday hanged himself in a Marvale jail cell, police said."),
    ]
    assert len(choose(pages)) == 1
    monkeypatch.setattr(leads, "SAME_NEWS", 1.01)
    assert len(choose(pages)) == 2


def test_what_a_picture_shows_is_no_lead():
    assert not _is_sentence("A photo issued by the coast guard of the ferry that sank off Lorn on Monday.")
    assert _is_sentence("The ferry sank off Lorn on Monday.")
