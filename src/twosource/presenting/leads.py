"""Which opening sentences may stand for the whole story."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from twosource.learned.text_meaning import measure_likeness
from twosource.model.finding import Finding, Verdict
from twosource.model.finite_verbs import has_verb
from twosource.model.likeness import SAME_FACT, Likeness, Told, telling_words
from twosource.model.pictured import is_caption
from twosource.model.statement import About, Event, Figure, Measure, Office, Statement, Status
from twosource.presenting.figure_words import count_as

MOST_LEADS = 2
TOLLS = (Measure.KILLED, Measure.INJURED)
MANY_VOICES = 3
SAME_NEWS = 0.66
"""The cosine from which on two openings tell one piece of news; lower than for
paraphrases, for the second is to tell more than the first."""

STATES_MUCH = 2
OPENING = 6
"""A lead is among so many first sentences: before it may stand a date line, a credit, a caption that was not seen."""

FEWEST_WORDS = 6
"""Telling words of a lead; "BERLIN (AP)" and "Last updated on Tuesday" have fewer."""

ENDS = (".", "!", "?", "”", '"', "’", "'")

SHARED_WITH_TITLE = 3
"""Words of its headline by which a first sentence shows that it tells what the page is about."""

MOST_COUNTED = 3
"""Statements beyond these make a lead no better: a list of everything is no lead."""

Place = tuple[str, int]
"""Where a sentence stands: the article's id and the offset at which it begins."""


def choose_leads(likeness: Likeness, findings: Sequence[Finding], statements: Mapping[str, Statement]) -> list[Told]:
    """At most two leads of different voices that do not repeat each other.

    Best are those that state most and that most voices support, then those whose counts are not overtaken, then those
    that give the tolls, then the latest.
    """
    stating = Counter(_list_stating(statements))
    tolls = Counter(_list_tolls(statements))
    stale = set(_list_stale(findings, statements))
    leads = _find_leads(likeness, stating, frozenset(_list_withdrawn(findings, statements)))
    days = {one.article.id: one.article.published.value or "" for one in leads}
    latest = sorted(range(len(leads)), key=lambda place: days[leads[place].article.id], reverse=True)
    ranked = sorted(latest, key=lambda place: _judge(leads[place], likeness, stating, stale, tolls))
    chosen: list[Told] = []
    for place in ranked:
        lead = leads[place]
        if len(chosen) < MOST_LEADS and _adds(lead, chosen, likeness, stating):
            chosen.append(lead)
    return chosen


def _adds(lead: Told, chosen: Sequence[Told], likeness: Likeness, stating: Counter[Place]) -> bool:
    """It repeats none of the chosen; and where there are many voices, another one supports it, or it states much."""
    much = stating[lead.article.id, lead.span.start] >= STATES_MUCH
    alone = not likeness.told_by(lead.words, without=lead.voice) and not much and not _is_headline(lead, likeness)
    if chosen and alone and len(set(likeness.voices.values())) >= MANY_VOICES:
        return False
    return all(
        likeness.share(lead.words, one.words) < SAME_FACT
        and measure_likeness(lead.span.text, one.span.text) < SAME_NEWS
        for one in chosen
    )


def _is_headline(lead: Told, likeness: Likeness) -> bool:
    """Whether the headline of another voice says it too."""
    titles = {told.article.id: told.article.title or "" for told in likeness.told if told.voice != lead.voice}
    return any(len(lead.words & telling_words(title)) >= SHARED_WITH_TITLE + 1 for title in titles.values())


def _judge(
    lead: Told, likeness: Likeness, stating: Counter[Place], stale: set[Place], tolls: Counter[Place]
) -> tuple[int, bool, int]:
    place = (lead.article.id, lead.span.start)
    support = len(likeness.told_by(lead.words, without=lead.voice))
    return -(support + min(stating[place], MOST_COUNTED)), place in stale, -tolls[place]


def _find_leads(likeness: Likeness, stating: Counter[Place], withdrawn: frozenset[Place]) -> list[Told]:
    openings: dict[str, list[Told]] = {}
    for told in likeness.told:
        if (told.article.id, told.span.start) in withdrawn:
            continue
        opening = openings.setdefault(told.article.id, [])
        if len(opening) < OPENING:
            opening.append(told)
    return [lead for opening in openings.values() if (lead := _find_lead(opening, stating)) is not None]


def _find_lead(opening: Sequence[Told], stating: Counter[Place]) -> Told | None:
    """The first whole sentence that is long enough; where the next one states something and it does not, that one.

    The first stands where it tells what the headline says.
    """
    long = [told for told in opening if len(told.words) >= FEWEST_WORDS and _is_sentence(told.span.text)][:2]
    if long and len(long[0].words & telling_words(long[0].article.title or "")) >= SHARED_WITH_TITLE:
        return long[0]
    return next((told for told in long if (told.article.id, told.span.start) in stating), long[0] if long else None)


def _is_sentence(text: str) -> bool:
    """Whether it ends like a sentence and holds a word that is a verb, as far as its form tells.

    >>> [_is_sentence(text) for text in ("A dyke broke at Lorn.", "Brits in a cyber attack on a credit firm.")]
    [True, False]
    """
    return text.rstrip().endswith(ENDS) and has_verb(text) and not is_caption(text)


def _list_withdrawn(findings: Sequence[Finding], statements: Mapping[str, Statement]) -> Iterator[Place]:
    """Where a claim stands that was taken back elsewhere: no news to open with."""
    for finding in findings:
        if finding.kind == "claim" and finding.verdict is Verdict.RETRACTED:
            told = [statements[key] for key in finding.statements if key in statements]
            yield from ((one.article, one.evidence[0].sentence_start) for one in told if one.status is Status.STANDS)


def _list_stating(statements: Mapping[str, Statement]) -> Iterator[Place]:
    for one in statements.values():
        if isinstance(one, Figure | Event | Office) and one.about is About.MAIN:
            yield one.article, one.evidence[0].sentence_start


def _list_tolls(statements: Mapping[str, Statement]) -> Iterator[Place]:
    """The sentences of the counts that the story's size is told by."""
    for one in statements.values():
        if isinstance(one, Figure) and one.about is About.MAIN and one.measure in TOLLS:
            yield one.article, one.evidence[0].sentence_start


def _list_stale(findings: Sequence[Finding], statements: Mapping[str, Statement]) -> Iterator[Place]:
    """The sentences with a count that does not stand, or that is not what it came to."""
    for finding in findings:
        for key in finding.statements:
            one = statements.get(key)
            if isinstance(one, Figure) and finding.best is not None:
                one = count_as(one, finding)
                above = one.low is not None and one.low > finding.best
                below = one.high is not None and one.high < finding.best
                if one.status is not Status.STANDS or above or below:
                    yield one.article, one.evidence[0].sentence_start
