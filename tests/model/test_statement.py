"""Statements and lines cannot be built without evidence, nor evidence that is not verbatim."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.model.annotation import Comparator
from twosource.model.article import Article
from twosource.model.record import Line
from twosource.model.span import Evidence
from twosource.model.statement import Commitment, Figure, Measure

ARTICLE = Article.from_text("Rain fell. Five people died. The sun rose.")
EVIDENCE = Evidence.cite(ARTICLE, 11, 22, 11, 28)


def make_figure(**changes):
    fields = {
        "id": "fig-1",
        "evidence": (EVIDENCE,),
        "measure": Measure.KILLED,
        "low": 5,
        "high": 5,
        "comparator": Comparator.EXACT,
        "population": "people",
    }
    return Figure(**{**fields, **changes})


def test_evidence_is_cut_from_the_text():
    assert (EVIDENCE.quote, EVIDENCE.sentence) == ("Five people", "Five people died.")


@pytest.mark.parametrize(
    "offsets", [(11, 11, 11, 28), (5, 22, 11, 28), (11, 30, 11, 28), (11, 22, 11, 99), (-3, 2, -3, 9)]
)
def test_evidence_outside_of_its_sentence_is_refused(offsets):
    with pytest.raises(ValueError, match="no quote at"):
        Evidence.cite(ARTICLE, *offsets)


@given(st.integers(-5, 50), st.integers(-5, 50), st.integers(-5, 50), st.integers(-5, 50))
def test_evidence_is_verbatim_or_refused(start, end, first, last):
    try:
        evidence = Evidence.cite(ARTICLE, start, end, first, last)
    except ValueError:
        return
    assert evidence.quote
    assert evidence.quote in evidence.sentence
    assert ARTICLE.text[evidence.start : evidence.end] == evidence.quote
    assert ARTICLE.text[evidence.sentence_start :].startswith(evidence.sentence)


def test_a_statement_without_evidence_is_refused():
    with pytest.raises(ValueError, match="has no evidence"):
        make_figure(evidence=())


def test_a_confidence_above_one_is_refused():
    with pytest.raises(ValueError, match="outside 0 to 1"):
        make_figure(confidence=1.2)


def test_a_line_without_evidence_is_refused():
    with pytest.raises(ValueError, match="has no evidence"):
        Line("Five people died.", ())


def test_a_statement_knows_its_article():
    assert make_figure().article == ARTICLE.id


@pytest.mark.parametrize(
    ("what", "negative", "told"),
    [
        ("to close the port", False, "to close the port"),
        ("to close the port", True, "not to close the port"),
        ("will not close the port", True, "will not close the port"),
        ("the port won't be closed", True, "the port won't be closed"),
    ],
)
def test_what_is_not_to_be_done_is_told_with_its_not(what, negative, told):
    assert Commitment(id="com-1", evidence=(EVIDENCE,), who="The guild", what=what, negative=negative).told == told
