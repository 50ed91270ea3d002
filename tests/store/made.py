"""Articles for a desk, and a quick analysis of them that loads no model: counts of people, and who said so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from twosource.model.analysis import Analysis
from twosource.model.annotation import Comparator, Entity, EntityKind, Mention, Place
from twosource.model.article import Article
from twosource.model.noun import content_id
from twosource.model.record import Problem
from twosource.model.span import Evidence, Span
from twosource.model.statement import Attributed, Commitment, Event, EventType, Figure, Measure, When
from twosource.store.desk import Surroundings

COUNT = re.compile(r"(?P<number>[\d,]+) (?P<who>\w+) were (?P<measure>killed|injured|detained|missing)")
SAID = re.compile(r"(?P<source>the [a-z ]+?) said")
PROMISE = re.compile(
    r"(?P<who>The [a-z]+) will (?P<what>[a-z ]+) (?:by (?P<day>\d{4}-\d\d-\d\d)|in (?P<days>\d+) days)"
)
CLASH = re.compile(r"(?P<actor>[A-Z]\w+) attacked (?P<other>[A-Z]\w+)")
SENTENCE = re.compile(r"[^.\n]+\.")
NAME = re.compile(r"\b[A-Z][a-z]+ [A-Z][a-z]+\b")
PLACES = {"Norland": "NO", "Sudland": "SD", "Kazakhstan": "KZ"}
NOON = datetime(2031, 3, 12, 12, 0, tzinfo=UTC)


def article(outlet, *lines, day="2031-03-10", url=None, title=None, language="en"):
    """An article of an outlet under example.org."""
    text = "\n\n".join(lines)
    page = url or f"https://{outlet}.example.org/{content_id('x', text)}"
    made = Article.from_text(text, title=title or lines[0], published=day, url=page)
    return replace(made, outlet=outlet, page=page, language=language)


def analyse(articles: Iterable[Article]) -> Iterator[Analysis]:
    """What the patterns above find."""
    for one in articles:
        found = list(SENTENCE.finditer(one.text))
        yield Analysis(
            one,
            sentences=tuple(Span(m.start(), m.end(), m.group()) for m in found),
            places=tuple(places(one)),
            entities=tuple(entities(one)),
            figures=tuple(figure for sentence in found for figure in figures(one, sentence)),
            events=tuple(event for sentence in found for event in events(one, sentence)),
            commitments=tuple(promise for sentence in found for promise in promises(one, sentence)),
        )


def part(articles):
    """Those in English, and a problem for each other."""
    articles = tuple(articles)
    foreign = tuple(Problem(one.page, "another language") for one in articles if one.language != "en")
    return tuple(one for one in articles if one.language == "en"), foreign


def places(one):
    for name, country in PLACES.items():
        for found in re.finditer(name, one.text):
            yield Place(found.start(), found.end(), name, name, "country", 10.0, 20.0, 77, country)


def entities(one):
    for name in dict.fromkeys(NAME.findall(one.text)):
        at = one.text.index(name)
        mention = Mention(one.id, at, at + len(name), name)
        yield Entity(content_id("ent", one.id, name), EntityKind.PERSON, name, (name,), (mention,))


def cite(one, sentence, found):
    start = sentence.start()
    return (Evidence.cite(one, start + found.start(), start + found.end(), start, sentence.end()),)


def figures(one, sentence):
    for found in COUNT.finditer(sentence.group()):
        number = float(found["number"].replace(",", ""))
        said = SAID.search(sentence.group())
        where = next((p for p in places(one) if sentence.start() <= p.start < sentence.end()), None)
        yield Figure(
            id=content_id("fig", one.id, sentence.start() + found.start(), found["measure"]),
            evidence=cite(one, sentence, found), attributed_to=Attributed(said["source"]) if said else None,
            where=where, confidence=0.8, measure=Measure(found["measure"]), low=number, high=number,
            comparator=Comparator.EXACT, population=found["who"],
        )  # fmt: skip


def events(one, sentence):
    for found in CLASH.finditer(sentence.group()):
        start = sentence.start() + found.start()
        yield Event(
            id=content_id("evt", one.id, start), evidence=cite(one, sentence, found), type=EventType.ASSAULT,
            trigger=Span(start, start + 3, found.group()[:3]), confidence=0.6,
        )  # fmt: skip


def promises(one, sentence):
    for found in PROMISE.finditer(sentence.group()):
        if found["day"] is None and one.published.day is None:
            continue
        later = timedelta(days=int(found["days"] or 0))
        day = one.published.day + later if found["days"] else datetime.fromisoformat(found["day"]).date()
        yield Commitment(
            id=content_id("com", one.id, sentence.start()), evidence=cite(one, sentence, found), who=found["who"],
            what=found["what"], due=When(found.group(), day.isoformat(), None, day), confidence=0.9,
        )  # fmt: skip


def surroundings(**given):
    """A world without a model, in which it is always the same noon."""
    return Surroundings(**{"analyse": analyse, "part": part, "now": lambda: NOON, "program": "1.0.0", **given})


FIRE = (
    article("ledger", "Fire destroys the Lorn textile mill in Norland",
            "9 weavers were killed in the Lorn textile mill, the fire brigade said.",
            "Mara Quist of the weavers guild wants an inquiry into the mill.", day="2031-03-10"),
    article("herald", "Toll of the Lorn textile mill fire rises",
            "12 weavers were killed in the Lorn textile mill in Norland, the ministry said.",
            "The state will rebuild the mill by 2031-06-01. Mara Quist doubts that the weavers will see it.",
            day="2031-03-11"),
)  # fmt: skip
VOTE = (
    article("courier", "Protest in Kazakhstan over the ballot",
            "1,200 protesters were detained in Kazakhstan, the police said.",
            "Ballot boxes went missing in Almaty, observers complained.", day="2022-01-10"),
)  # fmt: skip
ALL = (*FIRE, *VOTE)
