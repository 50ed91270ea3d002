"""A newsroom for tests: articles of invented outlets, their statements built by hand, all on one story."""

from dataclasses import replace
from datetime import date

import pytest

from twosource.model.analysis import Analysis
from twosource.model.annotation import Comparator, Entity, EntityKind, Mention, Place
from twosource.model.article import Article, Reprint
from twosource.model.group import Copy, Link, Resolution, Story
from twosource.model.noun import content_id
from twosource.model.span import Evidence, Span
from twosource.model.statement import (
    Attributed,
    Attribution,
    Commitment,
    Event,
    EventType,
    Figure,
    Form,
    Measure,
    Office,
    Participant,
    Restriction,
    When,
)
from twosource.reconciling import reconcile
from twosource.reconciling.origins import Roots
from twosource.reconciling.sources import Sources

KINDS = {
    Figure: "figures",
    Attribution: "attributions",
    Event: "events",
    Office: "offices",
    Restriction: "restrictions",
    Commitment: "commitments",
}


class Page:
    """One article in the making: every statement cites the whole sentence that it is given with."""

    def __init__(self, outlet, day, lines, *, place="Norland", country="NO", reprint_of=None, credit=None):
        text = "\n\n".join(lines)
        published = day if isinstance(day, str) or day is None else day.isoformat()
        article = Article.from_text(text, title=lines[0], published=published, url=f"https://{outlet}.example.org")
        self.article = replace(
            article,
            outlet=outlet,
            credit=credit,
            reprint_of=Reprint(reprint_of, "a rights line names it") if reprint_of else None,
        )
        self.lines = lines
        self.statements = {name: [] for name in KINDS.values()}
        self.entities = []
        self.places = []
        if place in text:
            at = text.index(place)
            self.places.append(Place(at, at + len(place), place, place, "country", None, None, None, country))

    def cite(self, quote, line=None):
        """The evidence for the quote."""
        sentence = self.lines[line] if line is not None else next(each for each in self.lines if quote in each)
        start = self.article.text.index(sentence)
        at = start + sentence.index(quote)
        return Evidence.cite(self.article, at, at + len(quote), start, start + len(sentence))

    def span(self, quote):
        """The span of the quote."""
        at = self.article.text.index(quote)
        return Span(at, at + len(quote), quote)

    def add(self, noun, quote, *, by=None, entity=None, **fields):
        """One more statement of that noun, which cites the quote."""
        evidence = self.cite(quote)
        known = self.statements[KINDS[noun]]
        known_as = content_id(noun.__name__.lower()[:3], self.article.id, len(known), quote)
        said = Attributed(by, entity) if by else None
        known.append(noun(id=known_as, evidence=(evidence,), attributed_to=said, **fields))
        return known[-1]

    def figure(self, quote, low, high=None, *, measure=Measure.KILLED, comparator=None, population="people", **fields):
        """A count."""
        if comparator is None:
            comparator = Comparator.EXACT if low == high else Comparator.AT_LEAST
        return self.add(
            Figure, quote, measure=measure, low=low, high=high, comparator=comparator, population=population, **fields
        )

    def event(self, quote, trigger, *, type=EventType.RETREAT, actors=(), **fields):
        """An event."""
        people = tuple(Participant(name, 0, len(name)) for name in actors)
        return self.add(Event, quote, type=type, trigger=self.span(trigger), actors=people, **fields)

    def claim(self, content, source, **fields):
        """An attribution."""
        spans = {"source": (self.span(source),), "cue": (), "content": (self.span(content),)}
        return self.add(Attribution, content, by=source, form=Form.INDIRECT, **spans, **fields)

    def person(self, name, *, roles=(), country=None, kind=EntityKind.PERSON, names=None):
        """The id of one more entity."""
        known = content_id("ent", self.article.id, name)
        mention = Mention(self.article.id, 0, len(name), name)
        self.entities.append(Entity(known, kind, name, names or (name,), (mention,), tuple(roles), country))
        return known

    def toponym(self, text, country, kind="country", name=None):
        """One more place that the page names."""
        at = self.article.text.index(text)
        place = Place(at, at + len(text), text, name or text, kind, None, None, None, country)
        self.places.append(place)
        return place

    def analysis(self):
        """All that was found in the page."""
        kinds = {name: tuple(found) for name, found in self.statements.items()}
        return Analysis(self.article, places=tuple(self.places), entities=tuple(self.entities), **kinds)


class Newsroom:
    """Builds pages, and asks what they come to together."""

    Page = Page

    @staticmethod
    def page(outlet, day, *lines, **settings):
        """A page of that outlet with those lines, the first its title."""
        return Page(outlet, day, lines, **settings)

    @staticmethod
    def when(earliest, latest=None, text="then"):
        """A time of those days."""
        return When(text, None, earliest, latest or earliest)

    @staticmethod
    def resolution(pages, copies=(), links=()):
        """All pages as one story."""
        articles = tuple(sorted({page.article.id for page in pages}))
        story = Story(content_id("sto", *articles), articles, "one happening")
        groups = tuple(
            Copy(content_id("cop", *group), tuple(sorted(group)), None, None, "one text")
            for group in ([page.article.id for page in members] for members in copies)
        )
        return Resolution(groups, (story,), tuple(Link(entity, members, "the same") for entity, members in links))

    def reconcile(self, *pages, as_of=None, copies=(), links=()):
        """What the pages come to."""
        return reconcile([page.analysis() for page in pages], self.resolution(pages, copies, links), as_of)

    def sources(self, *pages, copies=(), links=()):
        """The pages as sources."""
        return Sources([page.analysis() for page in pages], self.resolution(pages, copies, links))

    def roots(self, *pages, copies=(), links=()):
        """The roots of their statements."""
        return Roots(self.sources(*pages, copies=copies, links=links))

    def finding(self, *pages, population="people", measure=Measure.KILLED, copies=()):
        """The one finding on that count."""
        found = [
            finding
            for finding in self.reconcile(*pages, copies=copies).findings
            if finding.measure == measure and finding.population == population
        ]
        assert len(found) == 1, [(finding.question, finding.value) for finding in found]
        return found[0]


MONDAY, TUESDAY, WEDNESDAY = date(2031, 3, 10), date(2031, 3, 11), date(2031, 3, 12)


@pytest.fixture
def newsroom():
    return Newsroom()


@pytest.fixture
def days():
    return MONDAY, TUESDAY, WEDNESDAY
