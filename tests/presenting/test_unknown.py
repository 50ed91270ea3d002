"""What nobody says."""

from dataclasses import replace
from datetime import date

import pytest

from twosource.model.analysis import Analysis
from twosource.model.annotation import Comparator, Time, TimeType
from twosource.model.article import Article
from twosource.model.finding import OriginKind, State, Verdict
from twosource.model.span import Evidence
from twosource.model.statement import EventType, Figure, Measure, When
from twosource.presenting import present
from twosource.presenting.unknown import Told, _main_only, _missing_circumstances, _missing_counts

MONDAY = date(2031, 3, 10)


@pytest.mark.parametrize(
    "line",
    [
        "No page says how many people were injured (looked in two pages).",
        "No page says who is responsible for the violence.",
        "As of when these numbers hold, no page says: about 300 people displaced.",
    ],
)
def test_open_questions_are_named(dossier, line):
    assert line in dossier.unknown


def test_what_is_told_is_not_asked(dossier):
    assert not any("killed (looked" in line for line in dossier.unknown)


def test_calm_stories_are_not_asked_for_victims(story):
    analyses, resolution, reconciliation = story
    calm = [
        replace(one, figures=(), events=tuple(replace(event, type=EventType.CONSULT) for event in one.events))
        for one in analyses
    ]
    shown = present(calm, resolution, replace(reconciliation, findings=()))
    assert not any("how many" in line for line in shown.unknown)


def test_protests_are_asked_for_their_size(story):
    analyses, resolution, reconciliation = story
    protest = [
        replace(
            one,
            article=replace(one.article, title="Fishermen of Marvale march to the town hall"),
            events=tuple(replace(event, type=EventType.PROTEST) for event in one.events),
        )
        for one in analyses
    ]
    assert any("how many people took part" in line for line in present(protest, resolution, reconciliation).unknown)


def test_a_retracted_number_leaves_a_question(story):
    analyses, resolution, reconciliation = story
    first, *rest = reconciliation.findings
    told = replace(reconciliation, findings=(replace(first, verdict=Verdict.RETRACTED), *rest))
    shown = present(analyses, resolution, told)
    assert any("now that more than 40 was retracted" in line for line in shown.unknown)


def test_unnamed_sources_are_named_as_such(story):
    analyses, resolution, reconciliation = story
    first, second = reconciliation.findings
    origin = replace(second.origins[0], name="unnamed officials", kind=OriginKind.UNNAMED)
    told = replace(reconciliation, findings=(first, replace(second, origins=(origin,))))
    assert any(line.startswith("Who the officials are") for line in present(analyses, resolution, told).unknown)


def test_a_restriction_without_end_is_asked_for_it(story):
    analyses, resolution, reconciliation = story
    standing = reconciliation.restrictions[0]
    endless = replace(standing, restriction=replace(standing.restriction, to=None))
    shown = present(analyses, resolution, replace(reconciliation, restrictions=(endless,)))
    assert "Until when this holds, no page says: curfew in Marvale." in shown.unknown


@pytest.mark.parametrize("state", [State.ENDED, State.LIFTED])
def test_a_restriction_that_is_over_is_not_asked_for_its_end(story, state):
    analyses, resolution, reconciliation = story
    standing = reconciliation.restrictions[0]
    over = replace(standing, restriction=replace(standing.restriction, to=None), state=state)
    shown = present(analyses, resolution, replace(reconciliation, restrictions=(over,)))
    assert not any(line.startswith("Until when") for line in shown.unknown)


def test_a_count_whose_sentence_names_a_day_is_not_asked_for_it(story):
    (post, wire), resolution, reconciliation = story
    asked = "As of when these numbers hold, no page says: about 300 people displaced."
    first = next(one.evidence[0] for one in wire.figures if one.measure is Measure.DISPLACED)
    time = Time(
        first.sentence_start, first.sentence_start + 5, "Monday", TimeType.DATE, "2031-03-10", None, MONDAY, MONDAY
    )
    dated = replace(wire, times=(*wire.times, time))
    assert asked in present((post, wire), resolution, reconciliation).unknown
    assert asked not in present((post, dated), resolution, reconciliation).unknown


def test_a_promise_without_day_is_asked_for_it(story):
    analyses, resolution, reconciliation = story
    followed = reconciliation.commitments[0]
    undated = replace(followed, commitment=replace(followed.commitment, due=None))
    shown = present(analyses, resolution, replace(reconciliation, commitments=(undated,)))
    assert any(line.startswith("By when this is to be done") for line in shown.unknown)


def test_a_country_is_not_where_it_happened(story):
    analyses, resolution, reconciliation = story

    def widen(one):
        return replace(one, where=replace(one.where, kind="country", name="Lorvia") if one.where else None)

    wide = [
        replace(one, figures=tuple(map(widen, one.figures)), events=tuple(map(widen, one.events)), places=())
        for one in analyses
    ]
    country = next(one.where for analysis in wide for one in (*analysis.events, *analysis.figures) if one.where)
    wide = [replace(one, places=(country,)) for one in wide]
    line = "No page says where it happened more exactly than Lorvia."
    assert line in present(wide, resolution, reconciliation).unknown


def test_every_measure_that_is_asked_for_can_be_answered(story):
    analyses, resolution, reconciliation = story
    post = analyses[0]
    all_measures = tuple(replace(post.figures[0], id=f"fig-{one}", measure=one) for one in Measure)
    empty = replace(reconciliation, findings=(), timeline=(), relations=())
    shown = present((replace(post, figures=all_measures),), resolution, empty)
    assert not any("how many" in line for line in shown.unknown)


def test_what_is_no_matter_of_the_story_is_not_asked_for():
    text = "The council met in Lorn. The hall had been shut since the riots of 2019, when police arrested students."
    raised = frozenset({EventType.COERCE, EventType.PROTEST})
    told = Told((), (), frozenset(), raised, text, "The council met in Lorn.")
    assert list(_missing_counts(told, "one page")) == []


def test_the_abducted_are_not_asked_for_as_detained():
    text = "Raiders swapped the girls for detained leaders."
    told = Told((), (), frozenset({Measure.ABDUCTED}), frozenset({EventType.COERCE}), text, text)
    assert list(_missing_counts(told, "one page")) == []


@pytest.mark.parametrize(("title", "asked"), [("Miners march in Lorn", True), ("The mine shuts on 2 March", False)])
def test_the_month_of_march_is_no_gathering(title, asked):
    told = Told((), (), frozenset(), frozenset({EventType.PROTEST}), title, title)
    assert any("took part" in line for line in _missing_counts(told, "one page")) is asked


def test_a_page_that_tells_of_no_fatal_injury_leaves_no_question_of_the_dead():
    text = "A tram hit a wall in Lorn, but none of the injuries was fatal."
    told = Told((), (), frozenset(), frozenset({EventType.ASSAULT}), text, text)
    assert not any("killed" in line for line in _missing_counts(told, "one page"))


def test_nobody_is_asked_by_when_an_aim_is_to_be_reached(story):
    analyses, resolution, reconciliation = story
    followed = reconciliation.commitments[0]
    promise = followed.commitment
    said = "The mayor vowed to make Marvale safe."
    evidence = replace(promise.evidence[0], sentence=said, quote="vowed", start=promise.evidence[0].sentence_start + 10)
    vow = replace(promise, due=None, evidence=(replace(evidence, end=evidence.start + 5),))
    told = replace(reconciliation, commitments=(replace(followed, commitment=vow, also=()),))
    assert not any(line.startswith("By when") for line in present(analyses, resolution, told).unknown)


def test_who_is_named_among_the_dead_is_not_asked_for():
    text = "A man stabbed the keeper of the dyke on Monday, and she died in Marvale."
    told = Told((), (), frozenset(), frozenset({EventType.ASSAULT}), text, text)
    assert not any("killed" in line for line in _missing_counts(told, "one page"))


@pytest.mark.parametrize(("words", "asked"), [("The quake shook Lorn.", True), ("The rally marched on.", False)])
def test_only_disasters_are_asked_for_the_missing(words, asked):
    told = Told((), (), frozenset({Measure.DESTROYED}), frozenset(), words, words)
    assert any("missing" in line for line in _missing_counts(told, "one page")) is asked


def test_a_weekday_that_cannot_be_dated_is_told_all_the_same(story):
    analyses, resolution, reconciliation = story
    thursday = Time(0, 8, "Thursday", TimeType.DATE, "XXXX-WXX-4")
    undated = [
        replace(
            one,
            times=(thursday,),
            figures=tuple(replace(each, when=None) for each in one.figures),
            events=tuple(replace(each, when=None) for each in one.events),
        )
        for one in analyses
    ]
    assert "No page says on which day it happened." not in present(undated, resolution, reconciliation).unknown


@pytest.mark.parametrize(("words", "asked"), [("Police arrested them.", True), ("Snow fell on Lorn.", False)])
def test_an_order_without_arrests_raises_no_question_of_them(words, asked):
    told = Told((), (), frozenset(), frozenset({EventType.COERCE}), words, words)
    assert any("detained" in line for line in _missing_counts(told, "one page")) is asked


def test_who_the_officials_are_is_not_asked_where_a_body_is_named_beside_them(story):
    analyses, resolution, reconciliation = story
    first, second = reconciliation.findings
    nameless = replace(second.origins[0], name="officials in Lorvia", kind=OriginKind.UNNAMED)
    told = replace(reconciliation, findings=(first, replace(second, origins=(nameless, first.origins[0]))))
    assert not any(line.startswith("Who the officials") for line in present(analyses, resolution, told).unknown)


def test_a_restriction_that_is_to_end_on_a_named_day_is_not_asked_for_its_end(story):
    analyses, resolution, reconciliation = story
    standing = reconciliation.restrictions[0]
    day = date(2031, 3, 27)
    assert reconciliation.as_of < day
    reopening = replace(standing.restriction, to=None, when=When("on March 27", None, day, day))
    told = replace(standing, restriction=reopening, state=State.IN_FORCE)
    shown = present(analyses, resolution, replace(reconciliation, restrictions=(told,)))
    assert not any(line.startswith("Until when") for line in shown.unknown)


def test_nobody_is_asked_by_when_something_is_not_to_be_done(story):
    analyses, resolution, reconciliation = story
    followed = reconciliation.commitments[0]
    for negative, asked in ((False, True), (True, False)):
        promise = replace(followed.commitment, due=None, negative=negative)
        told = replace(reconciliation, commitments=(replace(followed, commitment=promise, also=()),))
        shown = present(analyses, resolution, told).unknown
        assert any(line.startswith("By when") for line in shown) is asked


@pytest.mark.parametrize(("line", "asked"), [("in Kalund", False), ("in March", True), ("at night", True)])
def test_a_town_of_no_gazetteer_is_where_it_happened(line, asked):
    analysis = Analysis(
        Article.from_text(f"A bridge fell {line}, killing 7.", title="Seven die", published="2031-03-11")
    )
    quote = Evidence.cite(analysis.article, 0, 8, 0, len(analysis.article.text))
    fallen = Figure(
        id="fig-1",
        evidence=(quote,),
        measure=Measure.KILLED,
        low=7,
        high=7,
        comparator=Comparator.EXACT,
        population=None,
    )
    told = _main_only((replace(analysis, figures=(fallen,)),))
    assert ("No page says where it happened." in list(_missing_circumstances(told, (analysis,)))) is asked


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("The tram driver was arrested at the scene.", False),
        ("A 30-year-old man, who lives in Vik, has been detained.", False),
        ("Police arrested the captain of the ferry.", False),
        ("No arrests were made.", False),
        ("Police arrested the students.", True),
        ("Police arrested the captain and his men.", True),
        ("The organisers were detained.", True),
    ],
)
def test_where_one_was_arrested_nobody_asks_how_many(words, asked):
    told = Told((), (), frozenset(), frozenset({EventType.COERCE}), words, "Arrests after the crash in Lorn.")
    assert any("detained" in line for line in _missing_counts(told, "one page")) is asked


@pytest.mark.parametrize(
    ("words", "questions"),
    [("No casualties were reported.", 0), ("The crew was unhurt.", 1), ("The walls shook.", 2)],
)
def test_that_nobody_came_to_harm_answers_how_many_did(words, questions):
    told = Told((), (), frozenset(), frozenset({EventType.ASSAULT}), words, "A quake struck Lorn.")
    found = [line for line in _missing_counts(told, "one page") if "killed" in line or "injured" in line]
    assert len(found) == questions


@pytest.mark.parametrize(
    ("words", "asked"), [("a sexual assault after a crash", False), ("an assault on a crowd", True)]
)
def test_an_assault_on_one_person_raises_no_question_of_the_dead(words, asked):
    text = f"An actor told of {words} and an attack in Lorn."
    told = Told((), (), frozenset(), frozenset({EventType.ASSAULT}), text, text)
    assert any("killed" in line for line in _missing_counts(told, "one page")) is asked
