"""What happened, in a few lines."""

from dataclasses import replace
from datetime import date

import pytest

import twosource as ts
from twosource.model.annotation import Comparator
from twosource.model.finding import Origin, OriginKind, Verdict
from twosource.model.statement import About, Office, OfficeChange, Status
from twosource.presenting import present
from twosource.presenting.summary import UNTITLED, _is_within, choose_title, name_origin


def retitle(analyses, *titles):
    """The analyses with these titles."""
    return [
        replace(analysis, article=replace(analysis.article, title=title))
        for analysis, title in zip(analyses, titles, strict=True)
    ]


def change(story, **changes):
    """The story with other fields in its first finding."""
    analyses, resolution, reconciliation = story
    first, *rest = reconciliation.findings
    return analyses, resolution, replace(reconciliation, findings=(replace(first, **changes), *rest))


def test_the_first_line_is_a_lead(dossier):
    text = "A storm tide broke the eastern dyke of Marvale on Monday night and flooded the old harbour."
    assert dossier.summary[0].text == text


def test_a_lead_has_the_day_that_the_timeline_has_for_it(dossier):
    assert dossier.summary[0].when == "2031-03-10"


def test_a_lead_of_two_days_or_of_none_has_no_day(story):
    analyses, resolution, reconciliation = story
    dyke, *others = reconciliation.timeline
    later = replace(dyke, earliest=date(2031, 3, 11), latest=date(2031, 3, 11))
    for moments in ((dyke, later, *others), others):
        shown = present(analyses, resolution, replace(reconciliation, timeline=tuple(moments)))
        assert shown.summary[0].when is None


def test_a_lead_that_repeats_another_is_left_out(dossier):
    assert not any("late on Monday" in line.text for line in dossier.summary)


def test_counts_say_who_and_how_well(dossier):
    texts = [line.text for line in dossier.summary]
    count = "At least 12 people killed, according to the coast guard (single origin, two outlets)."
    assert f"{count} More than 40 was retracted. Revised from 15." in texts


def test_a_retracted_count_is_told_as_such(story):
    shown = present(*change(story, verdict=Verdict.RETRACTED, reason="the health office withdrew it"))
    assert any("he health office withdrew it" in line.text for line in shown.summary)


def test_outlets_of_a_value_that_was_revised_do_not_count_for_what_stands(story):
    shown = present(*change(story, verdict=Verdict.REVISED))
    assert any("according to the coast guard (revised)." in line.text for line in shown.summary)


def test_background_counts_are_left_out(story):
    analyses, resolution, reconciliation = story
    far = [
        replace(one, figures=tuple(replace(figure, about=About.BACKGROUND) for figure in one.figures))
        for one in analyses
    ]
    shown = present(far, resolution, reconciliation)
    assert not any("killed," in line.text for line in shown.summary)


def test_who_came_into_office_is_told_where_two_outlets_say_so(story):
    analyses, resolution, reconciliation = story
    post = analyses[0]
    named = Office(
        id="off-reyl",
        evidence=post.offices[1].evidence,
        person="Tomas Reyl",
        role="head of the dyke board",
        change=OfficeChange.APPOINTED,
    )
    origin = Origin("org", "governor", OriginKind.PERSON, ("art-post",), ("off-reyl",))
    finding = replace(
        reconciliation.findings[0],
        id="fin-reyl",
        kind="office",
        question="who is head of the dyke board",
        value="Tomas Reyl",
        statements=("off-reyl",),
        origins=(origin, origin),
        verdict=Verdict.CORROBORATED,
        independent_origins=2,
        measure=None,
    )
    told = replace(reconciliation, findings=(*reconciliation.findings, finding))
    shown = present((replace(post, offices=(*post.offices, named)), analyses[1]), resolution, told)
    line = "Tomas Reyl is head of the dyke board (corroborated, two outlets, two independent origins)."
    assert line in [one.text for one in shown.summary]


def test_there_are_at_most_eight_lines(dossier):
    assert 3 <= len(dossier.summary) <= 8


@pytest.mark.parametrize(
    ("titles", "expected"),
    [
        (("Dyke breaks at Marvale", "Marvale dyke breaks, many dead"), "Dyke breaks at Marvale"),
        ((None, " Marvale\n under water "), "Marvale under water"),
        (
            (None, None),
            "MARVALE — A storm tide broke the eastern dyke of Marvale on Monday night and flooded the old harbour.",
        ),
    ],
)
def test_the_title_is_that_of_an_article(story, titles, expected):
    assert choose_title(retitle(story[0], *titles)) == expected


def test_without_articles_there_is_still_a_title():
    assert choose_title(()) == UNTITLED


def test_where_no_count_stands_the_summary_says_what_became_of_it(story):
    analyses, resolution, reconciliation = story
    first, *rest = reconciliation.findings
    gone = {"low": None, "best": None, "high": None, "value": None, "verdict": Verdict.REVISED}
    told = replace(first, **gone, measure="missing", reason="No count of it stands. Two of the earlier 4 were found.")
    lines = present(analyses, resolution, replace(reconciliation, findings=(told, *rest))).summary
    assert any(line.text.endswith(": no confirmed number. Two of the earlier 4 were found.") for line in lines)


def test_all_the_dead_come_before_the_officers_among_them(story):
    analyses, resolution, reconciliation = story
    first, *rest = reconciliation.findings
    officers = replace(first, id="fin-officers", population="officers", independent_origins=9)
    told = present(analyses, resolution, replace(reconciliation, findings=(officers, first, *rest)))
    assert any("people killed" in line.text for line in told.summary)
    assert not any("officers killed" in line.text for line in told.summary)


def test_an_authority_has_its_article():
    origin = Origin("ori", "Lorn Transport Authority", OriginKind.BODY, (), ())
    assert name_origin(origin) == "the Lorn Transport Authority"


def test_a_count_names_only_those_who_give_it(story):
    (post, wire), _, reconciliation = story
    first = next(one for one in reconciliation.findings if one.kind == "figure" and one.measure == "killed")
    by_id = {one.id: one for analysis in (post, wire) for one in analysis.figures}
    other = next(one for key in first.statements if (one := by_id[key]).status is Status.STANDS)
    far = replace(other, id=f"{other.id}-57", low=57, high=57, comparator=Comparator.EXACT)
    high = replace(first, statements=(*first.statements, far.id), high=57)
    assert [_is_within(one, high) for one in (other, far)] == [True, False]


def test_a_count_told_as_part_of_another_measure_is_no_part(story):
    analyses, resolution, reconciliation = story
    whole = next(one for one in reconciliation.findings if one.kind == "figure" and one.measure == "killed")
    freed = replace(whole, id="fin-freed", measure="rescued", population="girls", subset_of=whole.id)
    few = replace(whole, id="fin-few", measure="rescued", population="sailors", independent_origins=0)
    told = replace(reconciliation, findings=(whole, few, freed))
    lines = [line.text for line in present(analyses, resolution, told).summary if "rescued" in line.text]
    assert len(lines) == 1
    assert "girls" in lines[0]


@pytest.mark.parametrize(("least", "speaks"), [(38.0, True), (32.0, False)])
def test_an_at_least_far_below_is_no_word_for_the_count(story, least, speaks):
    (post, _), _, reconciliation = story
    finding = next(one for one in reconciliation.findings if one.kind == "figure")
    toll = replace(finding, low=46.0, best=46.0, high=46.0, verdict=Verdict.REVISED)
    assert _is_within(replace(post.figures[0], low=least, high=None), toll) is speaks


@pytest.mark.model
def test_a_lead_has_not_the_day_of_what_it_promises():
    text = (
        "LUND - The mayor of Lund, Ada Berg, closed the old harbour on Thursday and promised to build a new one within"
        " two years. The old harbour had been flooded."
    )
    page = ts.Article.from_text(text, title="Lund closes its old harbour", published="2031-03-14")
    lead = next(line for line in ts.brief([page]).summary if "closed the old harbour" in line.text)
    assert lead.when is None or "2033" not in lead.when
