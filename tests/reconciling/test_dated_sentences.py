"""Days that no statement tells are told by sentences of the text, where these say what was done on them."""

from dataclasses import replace
from datetime import date

import pytest

from twosource.model.annotation import Time, TimeType
from twosource.model.span import Span
from twosource.model.statement import Measure
from twosource.reconciling import reconcile

TUESDAY = date(2031, 3, 11)
HIT = "The ferry Lind hit a pillar of the bridge near Lunde on Tuesday evening."


@pytest.fixture
def timeline(newsroom):
    """The timeline of pages published on Wednesday, each of one line with its day and the words for it.

    A second day may follow with its words; `before` are sentences that stand before the line.
    """

    def build(*told, before=()):
        pages = [
            newsroom.page(f"Post {at}", "2031-03-12", "Ferry hits bridge in Norland.", *before, line)
            for at, (line, *_) in enumerate(told)
        ]
        analyses = []
        for page, (line, *days) in zip(pages, told, strict=True):
            text = page.article.text
            times = []
            for words, day in zip(days[::2], days[1::2], strict=True):
                at = text.index(line) + line.index(words)
                times.append(Time(at, at + len(words), words, TimeType.DATE, day.isoformat(), None, day, day))
            first = text[: text.index((*before, line)[0]) - 2]
            spans = [Span(text.index(each), text.index(each) + len(each), each) for each in (first, *before, line)]
            analyses.append(replace(page.analysis(), sentences=tuple(spans), times=tuple(times)))
        return reconcile(analyses, newsroom.resolution(pages), None).timeline

    return build


def test_a_day_that_no_statement_tells_is_told_by_a_sentence(timeline):
    (moment,) = timeline((HIT, "Tuesday evening", TUESDAY))
    assert (moment.earliest, moment.latest, moment.text, moment.statements) == (TUESDAY, TUESDAY, HIT, ())
    assert [one.sentence for one in moment.evidence] == [HIT]


def test_a_plane_is_no_plan(timeline):
    line = "A plane of the old line hit a pillar of the bridge near Lunde on Tuesday."
    assert [one.text for one in timeline((line, "Tuesday", TUESDAY))] == [line]


def test_two_texts_that_tell_it_are_one_moment(timeline):
    other = "Near Lunde the ferry hit a pillar of the old bridge on Tuesday."
    (moment,) = timeline((HIT, "Tuesday evening", TUESDAY), (other, "Tuesday", TUESDAY))
    assert len(moment.evidence) == 2


def test_of_a_day_that_is_told_only_what_two_texts_tell_is_added(timeline):
    other = "A swan landed beside the harbour office of Vik on Tuesday."
    told = (HIT, "Tuesday evening", TUESDAY), (other, "Tuesday", TUESDAY)
    assert len(timeline(*told, before=("The Lind is white.", "It has two decks."))) == 1


def test_what_opens_a_page_is_told_beside_other_lines_of_its_day(timeline):
    other = "Divers of the harbour office searched the Vik channel on Tuesday."
    assert len(timeline((HIT, "Tuesday evening", TUESDAY), (other, "Tuesday", TUESDAY))) == 2


def test_the_day_on_which_it_was_said_leaves_the_day_on_which_it_happened(timeline):
    line = "The ferry Lind hit a pillar of the bridge on Tuesday evening, the police said on Wednesday."
    (moment,) = timeline((line, "Tuesday evening", TUESDAY, "Wednesday", date(2031, 3, 12)))
    assert moment.earliest == TUESDAY


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("The ferry hit the bridge near Lunde, the police said Tuesday.", "Tuesday"),
        ("The ferry would sail from Lunde to Vik on Tuesday evening.", "Tuesday"),
        ("It hit a pillar of the bridge near Lunde on Tuesday.", "Tuesday"),
        ("Divers looked for the ferry after Tuesday's storm off Lunde.", "Tuesday"),
        ("Divers looked for the ferry after the Tuesday storm off Lunde.", "Tuesday"),
        ("The file photo shows the ferry at Lunde on Tuesday.", "Tuesday"),
        ("Grab from a video of the ferry that hit the bridge near Lunde on Tuesday.", "Tuesday"),
        ("Ferry Lind at the bridge near Lunde, Tuesday, 6 pm", "Tuesday"),
        ("The ferry hit a pillar of the bridge near Lunde at 6 pm.", "6 pm"),
        ("Who saw the ferry hit the bridge near Lunde on Tuesday?", "Tuesday"),
        ("Prosecutors opened an inquiry into the ferry that hit the bridge near Lunde on Tuesday.", "Tuesday"),
    ],
    ids=[
        "said then",
        "to come",
        "pronoun",
        "owner",
        "noun",
        "picture",
        "film",
        "no sentence",
        "hour",
        "question",
        "by the way",
    ],
)
def test_a_sentence_that_tells_no_deed_of_the_day_is_none(timeline, line, words):
    assert timeline((line, words, TUESDAY)) == ()


@pytest.mark.parametrize(
    "line",
    [
        "The ferry Lind, of the old line, near the bridge on Tuesday.",
        "The line had nine ferries on the river as of Tuesday.",
    ],
    ids=["no verb", "a state"],
)
def test_what_has_no_verb_or_tells_a_state_is_none(timeline, line):
    assert timeline((line, "Tuesday", TUESDAY)) == ()


def test_the_month_of_may_is_no_doubt(newsroom):
    line = "The ferry Lind hit a pillar of the bridge near Lunde on 8 May."
    page = newsroom.page("Post", "2031-05-10", "Ferry hits bridge in Norland.", line)
    text, day = page.article.text, date(2031, 5, 8)
    at = text.index("8 May")
    time = Time(at, at + 5, "8 May", TimeType.DATE, day.isoformat(), None, day, day)
    spans = tuple(Span(text.index(each), text.index(each) + len(each), each) for each in page.lines)
    analysis = replace(page.analysis(), sentences=spans, times=(time,))
    (moment,) = reconcile([analysis], newsroom.resolution([page]), None).timeline
    assert moment.earliest == day


def test_a_long_paragraph_that_speaks_of_a_picture_is_no_caption(newsroom):
    line = f"{HIT} {'The river was high and the wind was cold. ' * 8}A photo shows the deck."
    page = newsroom.page("Post", "2031-03-12", "Ferry hits bridge in Norland.", line)
    text = page.article.text
    at = text.index("Tuesday evening")
    time = Time(at, at + 15, "Tuesday evening", TimeType.DATE, TUESDAY.isoformat(), None, TUESDAY, TUESDAY)
    span = Span(text.index(HIT), text.index(HIT) + len(HIT), HIT)
    analysis = replace(page.analysis(), sentences=(span,), times=(time,))
    (moment,) = reconcile([analysis], newsroom.resolution([page]), None).timeline
    assert moment.text == HIT


def test_what_was_long_before_is_background(timeline):
    assert timeline((HIT.replace("on Tuesday evening", "on 11 May 2030"), "11 May 2030", date(2030, 5, 11))) == ()


def test_a_sentence_that_a_moment_rests_on_is_told_once(newsroom):
    lines = (
        ("Clerks opened a case on five rowers, among them the three that were detained on Tuesday.", "the three"),
        ("Three members of the club were arrested in Vik on Tuesday.", "Three members"),
    )
    pages = [newsroom.page(f"Post {at}", "2031-03-12", "Case in Norland.", line) for at, (line, _) in enumerate(lines)]
    analyses = []
    for page, (line, quote) in zip(pages, lines, strict=True):
        page.figure(quote, 3, 3, measure=Measure.DETAINED, when=newsroom.when(TUESDAY, text="on Tuesday"))
        at = page.article.text.index("Tuesday")
        time = Time(at, at + 7, "Tuesday", TimeType.DATE, TUESDAY.isoformat(), None, TUESDAY, TUESDAY)
        start = page.article.text.index(line)
        span = Span(start, start + len(line), line)
        analyses.append(replace(page.analysis(), sentences=(span,), times=(time,)))
    (moment,) = reconcile(analyses, newsroom.resolution(pages), None).timeline
    assert moment.text == lines[1][0]
