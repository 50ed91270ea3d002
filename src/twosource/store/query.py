"""The language of `twosource search`, read: words, and conditions on what the articles state.

    query     = { condition | phrase | word | "-" word }
    condition = measure comparison number         detained > 1000, killed at least 5
              | "in" place                        in Kazakhstan, in "Port Louis"
              | ("since" | "until" | "on") day    since 2022-01, on 2022-01-11
              | field ":" value                   source: police, kind: event, person: Tokayev

A keyword in quotation marks is a word like any other.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from twosource.errors import BadQuery
from twosource.model.annotation import EntityKind
from twosource.model.statement import Measure, Modality, Status
from twosource.reading.tongue import find_code

ANY = "figure"
"""Stands for whatever measure."""
MEASURES = {
    **{measure.value: measure.value for measure in Measure},
    ANY: ANY,
    "dead": "killed", "deaths": "killed", "wounded": "injured", "hurt": "injured", "arrested": "detained",
    "kidnapped": "abducted", "evacuated": "displaced", "freed": "rescued",
}  # fmt: skip
"""The measures of figures, and other words for them."""
COMPARISONS = {
    ">": ">", ">=": ">=", "<": "<", "<=": "<=", "=": "=", "more than": ">", "over": ">", "at least": ">=",
    "fewer than": "<", "less than": "<", "under": "<", "at most": "<=", "exactly": "=",
}  # fmt: skip
MULTIPLES = {"k": 1_000, "thousand": 1_000, "m": 1_000_000, "million": 1_000_000}
SINCE, UNTIL, ON = ("since", "after"), ("until", "before", "by"), ("on",)
STATEMENT_KINDS = ("figure", "attribution", "event", "office", "restriction", "commitment")
ENTITY_KINDS = tuple(kind.value for kind in EntityKind)
FIELDS = (
    "kind",
    "status",
    "modality",
    "source",
    "outlet",
    "story",
    "what",
    "measure",
    "language",
    "entity",
    *ENTITY_KINDS,
)
KNOWN: dict[str, tuple[str, ...]] = {
    "kind": STATEMENT_KINDS, "status": tuple(Status), "modality": tuple(Modality), "measure": tuple(MEASURES),
}  # fmt: skip
"""What the fields may hold that do not take any words."""
PLAIN_FIELDS = ("kind", "status", "modality", "source", "outlet", "story", "what", "language")
"""Those that hold one word or phrase, and nothing else."""
OTHER = "other"
"""Stands for all languages that are not analysed."""
LONGEST = 1_000
"""Characters of a query."""

_TOKEN = re.compile(
    r"""\s*(?:"(?P<phrase>[^"]*)"|(?P<sign>>=|<=|>|<|=)|(?P<field>[a-z]+):|(?P<minus>-(?=\w))|(?P<word>[^\s"<>=]+))"""
)
_NUMBER = re.compile(r"(?P<digits>\d[\d,]*(?:\.\d+)?)(?P<unit>[km]?)", re.IGNORECASE)
_DAY = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?")


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a query: what kind of piece, its text, and where it begins."""

    kind: str
    text: str
    start: int

    def is_word(self, *words: str) -> bool:
        """Whether it is one of those words, not in quotation marks."""
        return self.kind == "word" and self.text.lower() in words


@dataclass(frozen=True, slots=True)
class Query:
    """What is asked for. Days are ISO 8601, inclusive."""

    words: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    measure: str | None = None
    comparison: str | None = None
    number: float | None = None
    place: str | None = None
    since: str | None = None
    until: str | None = None
    kind: str | None = None
    status: str | None = None
    modality: str | None = None
    source: str | None = None
    outlet: str | None = None
    story: str | None = None
    what: str | None = None
    language: str | None = None
    entity: str | None = None
    entity_kind: str | None = None

    def part(self) -> tuple[tuple[str, Query], ...]:
        """Each part of it as a query of its own, with the words in which it is shown; what it is without is in none."""
        parts = [(f"“{word}”", Query(words=(word,))) for word in self.words]
        if self.measure is not None:
            count = f"{self.measure} {self.comparison} {self.number:g}" if self.number is not None else self.measure
            parts.append((count, Query(measure=self.measure, comparison=self.comparison, number=self.number)))
        if self.place is not None:
            parts.append((f"in {self.place}", Query(place=self.place)))
        if self.since is not None:
            parts.append((f"since {self.since}", Query(since=self.since)))
        if self.until is not None:
            parts.append((f"until {self.until}", Query(until=self.until)))
        if self.entity is not None:
            kind = self.entity_kind or "entity"
            parts.append((f"{kind}: {self.entity}", Query(entity=self.entity, entity_kind=self.entity_kind)))
        named = ((name, getattr(self, name)) for name in PLAIN_FIELDS)
        return (*parts, *((f"{name}: {value}", replace(Query(), **{name: value})) for name, value in named if value))

    @property
    def asks_statements(self) -> bool:
        """Whether statements are asked for, and not articles or entities."""
        return any((self.measure, self.kind, self.status, self.modality, self.source, self.what))


def read_query(text: str) -> Query:
    """What a query asks for. Raises BadQuery, which shows the place of the fault.

    >>> query = read_query("detained > 1,000 in Kazakhstan since 2022-01")
    >>> query.measure, query.comparison, query.number, query.place, query.since
    ('detained', '>', 1000.0, 'Kazakhstan', '2022-01-01')
    """
    if len(text) > LONGEST:
        raise BadQuery(f"the query has {len(text):,} characters, more than {LONGEST:,}")
    query = _Reader(text, _tokenise(text)).read()
    if query == Query(without=query.without):
        raise BadQuery("say what is searched for" + (", not only what is not" if query.without else ""))
    if query.entity is not None and query.asks_statements:
        raise BadQuery("a person or body is searched for alone, or with words, a place and days")
    return query


def _tokenise(text: str) -> list[Token]:
    tokens = []
    at = 0
    end = len(text.rstrip())
    while at < end:
        found = _TOKEN.match(text, at)
        if found is None or found.lastgroup is None:
            raise _fault(text, at, "this quotation mark is never closed")
        tokens.append(Token(found.lastgroup, found[found.lastgroup], found.start(found.lastgroup)))
        at = found.end()
    return tokens


def _fault(text: str, at: int, why: str) -> BadQuery:
    return BadQuery(f"{why}\n  {text}\n  {' ' * at}^")


class _Reader:
    """Reads the tokens from left to right."""

    def __init__(self, text: str, tokens: list[Token]) -> None:
        self._text = text
        self._tokens = tokens
        self._at = 0
        self._query = Query()

    def read(self) -> Query:
        """The whole query."""
        while (token := self._peek()) is not None:
            if not any(step(token) for step in self._steps()):
                raise self._fault(token, f"a condition is expected before “{token.text}”, as in `killed > 5`")
        return self._query

    def _steps(self) -> tuple[Callable[[Token], bool], ...]:
        return (
            self._read_count,
            self._read_place,
            self._read_days,
            self._read_field,
            self._read_without,
            self._read_word,
        )

    def _peek(self, ahead: int = 0) -> Token | None:
        at = self._at + ahead
        return self._tokens[at] if at < len(self._tokens) else None

    def _fault(self, token: Token | None, why: str) -> BadQuery:
        return _fault(self._text, token.start if token else len(self._text.rstrip()), why)

    def _set(self, token: Token, **given: object) -> None:
        for name in given:
            if getattr(self._query, name) is not None:
                raise self._fault(token, f"the {name} is given twice")
        self._query = replace(self._query, **given)  # type: ignore[arg-type]  # the names are those of the fields

    def _read_count(self, token: Token) -> bool:
        measure = MEASURES.get(token.text.lower()) if token.kind == "word" else None
        taken, comparison = self._find_comparison(1)
        if measure is None or comparison is None:
            return False
        self._at += 1 + taken
        self._set(token, measure=measure, comparison=comparison, number=self._take_number())
        return True

    def _find_comparison(self, ahead: int) -> tuple[int, str | None]:
        """How many tokens tell a comparison, and which."""
        first, second = self._peek(ahead), self._peek(ahead + 1)
        if first is None:
            return 0, None
        if first.kind == "sign":
            return 1, COMPARISONS[first.text]
        both = f"{first.text} {second.text}".lower() if second and second.kind == "word" else ""
        if first.kind == "word" and both in COMPARISONS:
            return 2, COMPARISONS[both]
        return 1, COMPARISONS.get(first.text.lower()) if first.kind == "word" else None

    def _take_number(self) -> float:
        token, unit = self._peek(), self._peek(1)
        found = _NUMBER.fullmatch(token.text) if token and token.kind == "word" else None
        if found is None:
            raise self._fault(token, "a number is expected here, as in `killed > 5`")
        self._at += 1
        number = float(found["digits"].replace(",", "")) * MULTIPLES.get(found["unit"].lower(), 1)
        if unit is not None and unit.is_word("thousand", "million"):
            self._at += 1
            number *= MULTIPLES[unit.text.lower()]
        return number

    def _read_place(self, token: Token) -> bool:
        if not token.is_word("in"):
            return False
        self._at += 1
        self._set(token, place=self._take_name("a place"))
        return True

    def _take_name(self, what: str) -> str:
        """A phrase, a word, or a run of words with capitals."""
        token = self._peek()
        if token is None or token.kind not in ("phrase", "word") or not token.text.strip():
            raise self._fault(token, f"{what} is expected here")
        self._at += 1
        words = [token.text]
        while token.kind == "word" and token.text[0].isupper():
            following = self._peek()
            if following is None or following.kind != "word" or not following.text[0].isupper():
                break
            words.append(following.text)
            self._at += 1
        return " ".join(words)

    def _read_days(self, token: Token) -> bool:
        if not token.is_word(*SINCE, *UNTIL, *ON):
            return False
        self._at += 1
        given = self._peek()
        found = _DAY.fullmatch(given.text) if given is not None and given.kind == "word" else None
        days = _read_days(found) if found is not None else None
        if days is None:
            raise self._fault(given, "a day is expected here: 2022-01-11, 2022-01 or 2022")
        self._at += 1
        word = token.text.lower()
        if word in SINCE or word in ON:
            self._set(token, since=days[0])
        if word in UNTIL or word in ON:
            self._set(token, until=days[1])
        return True

    def _read_field(self, token: Token) -> bool:
        if token.kind != "field":
            return False
        if token.text not in FIELDS:
            raise self._fault(token, f"there is no {token.text!r}: it is one of {', '.join(FIELDS)}")
        self._at += 1
        value = self._take_name(f"what the {token.text} is")
        if token.text in ("entity", *ENTITY_KINDS):
            self._set(token, entity=value)
            self._query = replace(self._query, entity_kind=None if token.text == "entity" else token.text)
            return True
        self._set(token, **{token.text: self._check(token, value)})
        return True

    def _check(self, token: Token, value: str) -> str:
        """The value, where it must be one of some: the one meant."""
        known = KNOWN.get(token.text)
        if token.text == "language":
            code = OTHER if value.lower() == OTHER else find_code(value)
            if code is None:
                raise self._fault(
                    token, f"{value!r} is no language: write Russian, or ru, or {OTHER} for all but English"
                )
            return code
        if known is None:
            return value
        if value.lower() not in known:
            raise self._fault(token, f"the {token.text} cannot be {value!r}: it is one of {', '.join(known)}")
        return MEASURES[value.lower()] if token.text == "measure" else value.lower()

    def _read_without(self, token: Token) -> bool:
        following = self._peek(1)
        if token.kind != "minus" or following is None:
            return False
        self._query = replace(self._query, without=(*self._query.without, following.text))
        self._at += 2
        return True

    def _read_word(self, token: Token) -> bool:
        if token.kind not in ("word", "phrase") or not token.text.strip():
            return False
        self._query = replace(self._query, words=(*self._query.words, token.text))
        self._at += 1
        return True


def _read_days(found: re.Match[str]) -> tuple[str, str] | None:
    """The first and the last day of a year, a month or a day; None where there is no such day."""
    year, month, day = (int(part) if part else None for part in found.groups())
    try:
        first = date(year or 0, month or 1, day or 1)
        last_month = month or 12
        last = date(first.year, last_month, day or monthrange(first.year, last_month)[1])
    except ValueError:
        return None
    return first.isoformat(), last.isoformat()
