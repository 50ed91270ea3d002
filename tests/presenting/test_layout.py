"""A record laid out."""

from dataclasses import replace
from datetime import date

import pytest

from twosource.model.finding import Finding, State, Verdict
from twosource.model.record import Problem
from twosource.model.statement import About, Modality, OfficeChange
from twosource.presenting import present
from twosource.presenting.layout import lay_out


def section(dossier, id):
    """The section with that id, None where it is left out."""
    return next((one for one in lay_out(dossier).sections if one.id == id), None)


def find_entry(dossier, id):
    """The entry with that id."""
    return next(entry for one in lay_out(dossier).sections for entry in one.entries if entry.id == id)


def test_sections_stand_in_their_order(dossier):
    assert [one.id for one in lay_out(dossier).sections] == [
        "summary",
        "figures",
        "timeline",
        "people",
        "restrictions",
        "commitments",
        "disputed",
        "only",
        "unknown",
        "sources",
    ]


def test_pages_that_could_not_be_read_are_listed(story):
    shown = present(*story, (Problem("a.html", "a login page"),))
    (item,) = section(shown, "problems").items
    assert (item.source, item.text) == ("a.html", "a login page")


def test_citations_are_numbered_as_they_are_first_shown(dossier):
    sheet = lay_out(dossier)
    assert [one.number for one in sheet.citations] == list(range(1, len(sheet.citations) + 1))
    assert sheet.sections[0].items[0].citations[0].number == 1


def test_one_sentence_has_one_number(dossier):
    sentences = [(one.article, one.start) for one in lay_out(dossier).citations]
    assert len(sentences) == len(set(sentences))


def test_a_finding_has_a_row_for_each_statement(dossier):
    items = find_entry(dossier, "fin-killed").items
    assert [(item.text, item.source, item.struck) for item in items] == [
        ("at least 12", "the coast guard, in Harbour Post", False),
        ("15", "the coast guard, in Harbour Post", True),
        ("at least 12", "the coast guard, in Eastern Wire", False),
        ("more than 40", "the health office, in Eastern Wire", True),
    ]


def test_an_outlet_that_still_carries_a_retracted_count_is_pointed_out(story):
    analyses, resolution, reconciliation = story
    first, *rest = reconciliation.findings
    carried = replace(first, verdict=Verdict.RETRACTED, still_carried_by=("Harbour Post",))
    shown = present(analyses, resolution, replace(reconciliation, findings=(carried, *rest)))
    found = find_entry(shown, "fin-killed")
    assert found.value == "unconfirmed: at least 12"
    assert "still carried here" in [badge.text for badge in found.items[0].badges]


def test_a_promise_names_its_day_and_its_state(dossier):
    found = find_entry(dossier, "com-pay")
    assert found.facts == (("Due", "14 March 2031 (“by Friday”)"),)
    assert [badge.text for badge in found.badges] == [State.OPEN.value]


def test_what_decides_a_state_is_cited(story):
    analyses, resolution, reconciliation = story
    followed = reconciliation.commitments[0]
    kept = replace(followed, state=State.KEPT, decided_by=analyses[0].events[1].evidence[0])
    shown = present(analyses, resolution, replace(reconciliation, commitments=(kept,)))
    assert "decides the state" in [badge.text for badge in find_entry(shown, "com-pay").items[-1].badges]


def find_governor(post):
    """The statement on who is governor."""
    return next(one for one in post.offices if one.id == "off-governor")


def question(story, **fields):
    """A finding that is no count."""
    evidence = story[0][0].offices[0].evidence
    given = {"kind": "office", "verdict": Verdict.CORROBORATED, "outlets": ("A", "B"), "value": "x", **fields}
    return Finding(
        id="fin-q",
        question="who is governor",
        statements=("off-governor",),
        origins=(),
        independent_origins=2,
        reason="two say so",
        evidence=evidence,
        **given,
    )


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        ({}, False),
        ({"kind": "claim"}, True),
        ({"kind": "claim", "outlets": ("A",)}, False),
        ({"outlets": ("A",), "verdict": Verdict.DISPUTED}, True),
        ({"kind": "event"}, False),
        ({"kind": "event", "verdict": Verdict.DISPUTED}, True),
    ],
)
def test_only_questions_that_need_comparing_are_shown(story, fields, shown):
    analyses, resolution, reconciliation = story
    told = replace(reconciliation, findings=(*reconciliation.findings, question(story, **fields)))
    assert (section(present(analyses, resolution, told), "questions") is not None) is shown


@pytest.mark.parametrize(
    ("changes", "shown"),
    [
        ({"change": OfficeChange.APPOINTED}, True),
        ({"change": OfficeChange.RESIGNED, "modality": Modality.DENIED}, False),
        ({"change": OfficeChange.ELECTED, "about": About.BACKGROUND}, False),
        ({"role": "Governor", "person": "Nils Marr", "change": OfficeChange.DISMISSED}, True),
        ({"role": "mayor", "change": OfficeChange.ELECTED}, False),
    ],
)
def test_an_office_is_a_question_where_it_changed(story, changes, shown):
    (post, wire), resolution, reconciliation = story
    other = replace(find_governor(post), id="off-change", **changes)
    told = replace(reconciliation, findings=(*reconciliation.findings, question(story)))
    record = present((replace(post, offices=(*post.offices, other)), wire), resolution, told)
    assert (section(record, "questions") is not None) is shown


def test_an_office_is_a_question_where_it_is_given_to_two(story):
    (post, wire), resolution, reconciliation = story
    other = replace(find_governor(post), id="off-other", person="Nils Marr")
    asked = replace(question(story), statements=("off-governor", "off-other"))
    told = replace(reconciliation, findings=(*reconciliation.findings, asked))
    record = present((replace(post, offices=(*post.offices, other)), wire), resolution, told)
    assert section(record, "questions") is not None


@pytest.mark.parametrize(
    ("when", "ahead"),
    [
        ("2031-03-12", True),
        ("2031-03-11", False),
        ("2031-04", True),
        ("2031-03", False),
        ("../2040", False),
        (None, False),
    ],
)
def test_days_that_had_not_come_are_marked(dossier, when, ahead):
    line = replace(dossier.summary[0], when=when)
    told = replace(dossier, summary=(line,), stories=(), as_of=date(2031, 3, 11))
    (item,) = next(one for one in lay_out(told).sections if one.id == "summary").items
    assert ("still ahead" in [badge.text for badge in item.badges]) is ahead


def test_what_the_pages_tell_as_done_is_not_ahead_on_an_earlier_day(dossier):
    line = replace(dossier.summary[0], when="2031-03-10")
    told = replace(dossier, summary=(line,), stories=(), as_of=date(2031, 3, 1))
    (item,) = next(one for one in lay_out(told).sections if one.id == "summary").items
    assert item.badges == ()
