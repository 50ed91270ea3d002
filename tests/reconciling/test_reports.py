"""What several outlets tell in like words, and how many origins stand behind it."""

from dataclasses import replace

import pytest

from twosource.model.finding import Verdict
from twosource.model.likeness import Told, telling_words
from twosource.model.span import Span
from twosource.model.statement import Form
from twosource.reconciling import reconcile
from twosource.reconciling.retelling import Match, agree_in_facts, copy_words, group_told, same_utterance

TITLE = "Storm over Norland."
FERRY = "The ferry Halden ran onto rocks off the harbour of Lorn before dawn, and its crew climbed onto the roof."
AGAIN = "Before dawn the old Halden ferry ran aground on rocks near Lorn and the crew waited on its roof for help."
SCHOOLS = "Teachers in the mountain valleys will give lessons in tents until new schools stand in autumn."
FILLER = (
    "Bakers in the capital complain about the price of flour this spring.",
    "A museum of clocks has opened its doors in the old mint.",
    "Snow closed the pass road to lorries for the third week.",
    "Voters choose a new council for the islands in June.",
)


def analyses_of(newsroom, pages):
    """The pages' analyses with every line as a sentence."""
    found = []
    for page in pages:
        text = page.article.text
        spans = tuple(Span(text.index(line), text.index(line) + len(line), line) for line in page.lines)
        found.append(replace(page.analysis(), sentences=spans))
    return found


def reports(newsroom, *pages, copies=()):
    found = reconcile(analyses_of(newsroom, pages), newsroom.resolution(pages, copies), None).findings
    return [one for one in found if one.kind == "report"]


def pages_of(newsroom, *lines, outlets=("Post", "Wire", "Echo")):
    return [
        newsroom.page(outlet, "2031-03-11", TITLE, line, FILLER[at])
        for at, (outlet, line) in enumerate(zip(outlets, lines, strict=False))
    ]


def test_sentences_of_two_outlets_in_like_words_are_one_report(newsroom):
    (report,) = reports(newsroom, *pages_of(newsroom, FERRY, AGAIN, SCHOOLS))
    assert {one.sentence for one in report.evidence} == {FERRY, AGAIN}
    assert (set(report.outlets), report.verdict) == ({"Post", "Wire"}, Verdict.CORROBORATED)
    assert "two independent origins" in report.reason


def test_the_order_of_the_pages_changes_nothing(newsroom):
    pages = pages_of(newsroom, FERRY, AGAIN, SCHOOLS)
    assert reports(newsroom, *pages) == reports(newsroom, *reversed(pages))


@pytest.mark.parametrize(
    "other",
    [
        AGAIN.replace("the crew", "seven of the crew"),
        AGAIN.replace("ran aground", "never ran aground"),
        SCHOOLS,
    ],
    ids=["a number more", "denied", "something else"],
)
def test_what_differs_in_number_or_denial_or_matter_is_none(newsroom, other):
    first = FERRY.replace("its crew", "nine of its crew") if "seven" in other else FERRY
    assert reports(newsroom, *pages_of(newsroom, first, other)) == []


def test_copies_of_one_text_are_one_voice(newsroom):
    pages = pages_of(newsroom, FERRY, FERRY)
    assert reports(newsroom, *pages, copies=[pages]) == []


def test_one_sentence_word_for_word_is_one_text(newsroom):
    (report,) = reports(newsroom, *pages_of(newsroom, FERRY, FERRY))
    assert (report.independent_origins, report.verdict) == (1, Verdict.SINGLE_ORIGIN)
    assert "word for word" in report.reason


def test_what_two_outlets_have_from_one_body_has_one_origin(newsroom):
    told = [f"{line[:-1]}, the Norland coast guard said." for line in (FERRY, AGAIN)]
    pages = pages_of(newsroom, *told)
    for page, line in zip(pages, told, strict=True):
        page.claim(line.partition(", the Norland")[0], "the Norland coast guard")
    (report,) = reports(newsroom, *pages)
    assert (report.independent_origins, len(report.origins)) == (1, 1)
    assert "coast guard" in report.origins[0].name or "emergency" in report.origins[0].name


def test_where_one_names_a_source_the_silent_other_is_no_origin(newsroom):
    told = f"{FERRY[:-1]}, the Norland coast guard said."
    pages = pages_of(newsroom, told, AGAIN)
    pages[0].claim(FERRY[:-1], "the Norland coast guard")
    (report,) = reports(newsroom, *pages)
    assert report.independent_origins == 1
    assert "where a source is named" in report.reason


def test_one_quote_in_two_outlets_is_one_utterance(newsroom):
    first = '"We shall rebuild every school in the valleys before the autumn," Ada Lind said in Lorn.'
    second = '"We shall rebuild every school of the valleys before autumn comes," Ms. A. Lind told reporters in Lorn.'
    pages = pages_of(newsroom, first, second)
    for page, line, name in zip(pages, (first, second), ("Ada Lind", "Ms. A. Lind"), strict=True):
        page.claim(line.partition(",")[0], name)
        page.statements["attributions"][-1] = replace(page.statements["attributions"][-1], form=Form.DIRECT)
    (report,) = reports(newsroom, *pages)
    assert report.independent_origins == 1


def test_happenings_of_two_days_are_not_one(newsroom):
    pages = pages_of(newsroom, FERRY, AGAIN)
    found = analyses_of(newsroom, pages)
    dated = []
    for one, day in zip(found, ("2031-03-02", "2031-03-09"), strict=True):
        dated.append(replace(one, times=(_time(one.sentences[1], day),)))
    same = [replace(one, times=(_time(one.sentences[1], "2031-03-09"),)) for one in found]
    for analyses, count in ((dated, 0), (same, 1)):
        kept = reconcile(analyses, newsroom.resolution(pages), None).findings
        assert len([one for one in kept if one.kind == "report"]) == count


def _time(span, day):
    from datetime import date  # noqa: PLC0415 - of this one test

    from twosource.model.annotation import Time, TimeType  # noqa: PLC0415

    at = date.fromisoformat(day)
    return Time(span.start, span.start + 3, span.text[:3], TimeType.DATE, day, None, at, at)


def test_quotes_of_other_words_are_two_utterances():
    assert (
        same_utterance('He said "no bridge was shut at all".', 'He said "all the bridges are open to cars".') is False
    )
    assert same_utterance("He said so.", '"No bridge was shut," he said.') is None
    assert not agree_in_facts('He said "the bridge is shut".', 'He said "we will all go home".')


def test_a_quote_is_no_copied_text(newsroom):
    def told(text):
        page = newsroom.page("Post", "2031-03-11", text)
        return Told(page.article, "Post", Span(0, len(text), text), telling_words(text))

    assert copy_words(told(FERRY), told(FERRY))
    assert not copy_words(told(f'"{FERRY}"'), told(f'"{FERRY}"'))
    assert not copy_words(told(FERRY), told(SCHOOLS))


def test_a_person_is_no_origin_beside_a_body(newsroom):
    told = f"{FERRY[:-1]}, the Norland coast guard said.", f"{AGAIN[:-1]}, Ada Lind said."
    pages = pages_of(newsroom, *told)
    pages[0].claim(FERRY[:-1], "the Norland coast guard")
    lind = pages[1].person("Ada Lind")
    pages[1].claim(AGAIN[:-1], "Ada Lind", entity=lind, speaker=lind)
    (report,) = reports(newsroom, *pages)
    assert (report.independent_origins, len(report.origins)) == (1, 2)
    assert "may be the same" in report.reason


def test_two_bodies_are_two_origins(newsroom):
    told = f"{FERRY[:-1]}, the Norland coast guard said.", f"{AGAIN[:-1]}, Doctors Abroad said."
    pages = pages_of(newsroom, *told)
    pages[0].claim(FERRY[:-1], "the Norland coast guard")
    pages[1].claim(AGAIN[:-1], "Doctors Abroad")
    (report,) = reports(newsroom, *pages)
    assert report.independent_origins == 2


def test_a_post_that_a_page_gives_twice_is_one_report(newsroom):
    post = "The payload of the first rocket will be my own red car playing an old song."
    again = "Payload of the rocket will be my red car playing an old song."
    first, second, third = (
        newsroom.page(outlet, "2031-03-11", TITLE, post, again).article for outlet in ("Post", "Wire", "Echo")
    )

    def told(article, outlet, text):
        at = article.text.index(text)
        return Told(article, outlet, Span(at, at + len(text), text), telling_words(text))

    pairs = {
        told(first, "Post", post): [Match(told(second, "Wire", post), 1.9)],
        told(first, "Post", again): [Match(told(third, "Echo", again), 1.8)],
    }
    (group,) = group_told(pairs)
    assert [one.voice for one in group] == ["Post", "Wire", "Echo"]


def test_what_an_outlet_says_of_its_own_page_is_none(newsroom):
    note = "An earlier version of this article misstated the year in which the ferry Halden ran onto rocks."
    assert reports(newsroom, *pages_of(newsroom, note, note)) == []


def test_of_a_very_long_story_the_first_sentences_are_compared(newsroom, monkeypatch):
    pages = [newsroom.page(outlet, "2031-03-11", TITLE, *FILLER, line) for outlet, line in (("A", FERRY), ("B", AGAIN))]
    assert len(reports(newsroom, *pages)) > 0
    monkeypatch.setattr("twosource.reconciling.reports.MOST_SENTENCES", 8)
    found = reports(newsroom, *pages)
    assert not any(one.sentence in (FERRY, AGAIN) for report in found for one in report.evidence)


def test_an_agency_under_two_names_is_one_voice(newsroom):
    pages = [
        newsroom.page(outlet, "2031-03-11", TITLE, line, FILLER[at], credit=credit)
        for at, (outlet, line, credit) in enumerate((("Post", FERRY, "AP"), ("Wire", AGAIN, "The Associated Press")))
    ]
    assert reports(newsroom, *pages) == []


def test_a_person_called_by_his_office_elsewhere_is_no_body_of_its_own(newsroom):
    third = "The Halden ran aground on rocks off Lorn before dawn; its crew stayed on the roof of the ferry"
    told = f"{FERRY[:-1]}, Ada Lind said.", f"{AGAIN[:-1]}, Harbour Master Lind said.", f"{third}, Doctors Abroad said."
    pages = pages_of(newsroom, *told)
    lind = pages[0].person("Ada Lind")
    pages[0].claim(FERRY[:-1], "Ada Lind", entity=lind, speaker=lind)
    pages[1].claim(AGAIN[:-1], "Harbour Master Lind")
    pages[2].claim(third, "Doctors Abroad")
    (report,) = reports(newsroom, *pages)
    assert (len(report.outlets), report.independent_origins) == (3, 1)


def test_what_somebody_would_not_say_is_told_by_nobody(newsroom):
    unsaid = "Harbour chief Ada Lind did not say whether the pilot of the ferry Halden had not slept before dawn."
    said = "Harbour chief Ada Lind said that the pilot of the ferry Halden had not slept before dawn."
    assert reports(newsroom, *pages_of(newsroom, unsaid, said)) == []


def test_a_short_sentence_word_for_word_is_one_text(newsroom):
    line = "Passengers were taken to a church by farmers of the valley."
    (report,) = reports(newsroom, *pages_of(newsroom, line, line))
    assert report.independent_origins == 1
