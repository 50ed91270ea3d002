"""Days that no statement tells are told by sentences of the text, where these say what was done on them."""

from dataclasses import replace
from datetime import date

import pytest

from twosource.model.annotation import Time, TimeType
from twosource.model.span import Span
from twosource.reconciling import reconcile

TUESDAY = date(2031, 3, 11)
HIT = "The ferry Lind hit a pillar of the bridge near Lunde on Tuesday evening."


@pytest.fixture
def timeline(newsroom):
    """The texts of the timeline of pages published on Wednesday, each of one line with its day and the words for it."""

    def build(*told, times=()):
        pages = [
            newsroom.page(f"Post {at}", "2031-03-12", "Ferry hits bridge in Norland.", line)
            for at, (line, _, _) in enumerate(told)
        ]
        analyses = []
        for page, (line, words, day) in zip(pages, told, strict=True):
            text = page.article.text
            at = text.index(line) + line.index(words)
            time = Time(at, at + len(words), words, TimeType.DATE, day.isoformat(), None, day, day)
            start = text.index(line)
            sentences = Span(0, start - 2, text[: start - 2]), Span(start, start + len(line), line)
            analyses.append(replace(page.analysis(), sentences=sentences, times=(time,)))
        return reconcile(analyses, newsroom.resolution(pages), None).timeline

    return build


def test_a_day_that_no_statement_tells_is_told_by_a_sentence(timeline):
    (moment,) = timeline((HIT, "Tuesday evening", TUESDAY))
    assert (moment.earliest, moment.latest, moment.text, moment.statements) == (TUESDAY, TUESDAY, HIT, ())
    assert [one.sentence for one in moment.evidence] == [HIT]


def test_two_texts_that_tell_it_are_one_moment(timeline):
    other = "Near Lunde the ferry hit a pillar of the old bridge on Tuesday."
    (moment,) = timeline((HIT, "Tuesday evening", TUESDAY), (other, "Tuesday", TUESDAY))
    assert len(moment.evidence) == 2


def test_of_a_day_that_is_told_only_what_two_texts_tell_is_added(timeline):
    other = "A swan landed beside the harbour office of Vik on Tuesday."
    assert len(timeline((HIT, "Tuesday", TUESDAY), (other, "Tuesday", TUESDAY))) == 1


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("The ferry hit the bridge near Lunde, the police said Tuesday.", "Tuesday"),
        ("The ferry would sail from Lunde to Vik on Tuesday evening.", "Tuesday"),
        ("It hit a pillar of the bridge near Lunde on Tuesday.", "Tuesday"),
        ("Divers looked for the ferry after Tuesday's storm off Lunde.", "Tuesday"),
        ("Divers looked for the ferry after the Tuesday storm off Lunde.", "Tuesday"),
        ("The file photo shows the ferry at Lunde on Tuesday.", "Tuesday"),
        ("Ferry Lind at the bridge near Lunde, Tuesday, 6 pm", "Tuesday"),
        ("The ferry hit a pillar of the bridge near Lunde at 6 pm.", "6 pm"),
        ("Who saw the ferry hit the bridge near Lunde on Tuesday?", "Tuesday"),
    ],
    ids=["said then", "to come", "pronoun", "owner", "noun", "picture", "no sentence", "hour", "question"],
)
def test_a_sentence_that_tells_no_deed_of_the_day_is_none(timeline, line, words):
    assert timeline((line, words, TUESDAY)) == ()


def test_what_was_long_before_is_background(timeline):
    assert timeline((HIT.replace("on Tuesday evening", "on 11 May 2030"), "11 May 2030", date(2030, 5, 11))) == ()
