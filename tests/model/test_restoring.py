"""Nouns survive being written out."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import twosource as ts
from twosource.errors import DamagedRecord
from twosource.model.analysis import Analysis
from twosource.model.annotation import Comparator, Place
from twosource.model.article import Article
from twosource.model.noun import to_builtins
from twosource.model.record import Record
from twosource.model.restoring import restore, restore_json
from twosource.model.span import Evidence
from twosource.model.statement import Attributed, Commitment, Figure, Measure, Office, OfficeChange, Status, When

TEXT = "Nine people died at Lorn, the mayor said. He resigned on Monday."
PAGES = sorted((Path(__file__).parents[2] / "examples" / "pages").iterdir())


def make_article():
    return replace(Article.from_text(TEXT, title="A fire", published="2031-03-10"), bylines=("Ana Reyl",))


def make_statements(article):
    evidence = (Evidence.cite(article, 0, 16, 0, 41),)
    said = Attributed("the mayor", "ent-1", ("the mayor",), "said")
    when = When("Monday", "2031-03-10", date(2031, 3, 10), None)
    place = Place(20, 24, "Lorn", "Lorn", "city", 1.5, -2.25, 7, "NO")
    figure = Figure(
        id="fig-1", evidence=evidence, attributed_to=said, when=when, where=place, status=Status.DISPUTED,
        status_reason=evidence[0], measure=Measure.KILLED, low=9, high=None, comparator=Comparator.AT_LEAST,
        population="people",
    )  # fmt: skip
    office = Office(id="off-1", evidence=evidence, person="X", role="mayor", change=OfficeChange.RESIGNED, from_=when)
    return figure, office, Commitment(id="com-1", evidence=evidence, who=None, what="rebuild", due=when)


def test_an_analysis_comes_back_equal():
    article = make_article()
    figure, office, promise = make_statements(article)
    analysis = Analysis(article, figures=(figure,), offices=(office,), commitments=(promise,))
    assert restore(Analysis, analysis.to_dict()) == analysis


def test_it_is_written_again_byte_for_byte():
    article = make_article()
    analysis = Analysis(article, figures=make_statements(article)[:1])
    assert restore_json(Analysis, analysis.to_json()).to_json() == analysis.to_json()


def test_a_field_that_an_older_record_lacks_keeps_its_default():
    shape = make_article().to_dict()
    del shape["credits"]
    assert restore(Article, shape).credits == ()


def test_a_field_that_a_newer_record_adds_is_passed_over():
    assert restore(Article, {**make_article().to_dict(), "mood": "sad"}) == make_article()


@pytest.mark.parametrize("text", ["{", "[]", "null", '{"id": 1}', '{"id": "art-1", "published": "today"}'])
def test_a_damaged_record_is_told(text):
    with pytest.raises(DamagedRecord):
        restore_json(Article, text)


@pytest.mark.model
def test_a_whole_dossier_comes_back_equal():
    dossier = ts.brief(PAGES)
    record = restore(Record, json.loads(dossier.to_json()))
    assert to_builtins(record) == dossier.to_dict()


@pytest.mark.model
def test_analyses_of_the_examples_come_back_equal():
    for analysis in ts.analyse_many([ts.read(page) for page in PAGES]):
        assert restore_json(Analysis, analysis.to_json()) == analysis
