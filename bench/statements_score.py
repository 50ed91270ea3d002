"""How good predicted offices, restrictions and commitments are, against the hand-made gold.

A prediction is a mapping of the three kinds to lists of statements in the gold's fields. A span is [start, end] into
the row's text; where the gold has a span a prediction may also give the words themselves, except for `trigger` and
`what`, which say where the statement stands. An office may say so in `at`. Fields it does not know may be left out.

An office matches when it is the same person (the spans overlap, the last words of the names are equal, or all words of
one name are among those of the other) and the roles have a word in common (with the role words of any mention).
A restriction matches when the kind is the same and its `trigger` (or `sentence`) overlaps the sentence of the gold's.
A commitment matches when its `what` shares at least half of the shorter of the two with the gold's and begins in its
sentence. The later mentions of a statement that the gold lists serve as well as the first one.

Each gold label is found once; the largest matching counts, and among the candidates of a label the one that agrees
best is tried first. A prediction that repeats a label already found, or stands in a skipped stretch, is not counted.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from bench.statements_gold import KINDS
from bench.table import Score

Label = Mapping[str, Any]
Row = Mapping[str, Any]
Predictions = Mapping[str, Sequence[Label]]
Place = tuple[int, int]

SHORT_FORMS = {
    "gov": "governor", "sen": "senator", "rep": "representative", "pm": "prime", "vp": "vice", "ceo": "chief",
    "asst": "assistant", "con": "constable", "ch": "chief", "gen": "general", "sec": "secretary", "exec": "executive",
}  # fmt: skip
"""Short forms of role words in news, so that "Gov." in one mention agrees with "governor" in another."""
SMALL_WORDS = frozenset({"the", "a", "an", "of", "for", "and", "to", "in", "at", "its", "his", "her", "their"})
ABBREVIATION = re.compile(
    r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Gov|Sen|Rep|St|Prof|Rev|Jan|Feb|Aug|Sept|Oct|Nov|Dec))\s?$"
)
SENTENCE_END = re.compile(r"[.!?]+[\"”’')\]]*\s+(?=[\"“‘'(\[]?[A-Z])|\n+(?![ \t]{2})")
"""A line break ends a sentence unless the next line is indented, as in texts that were wrapped."""


@dataclass(frozen=True, slots=True)
class Share:
    """How many of the matched labels have the right value in one field; `named` counts those where the gold has one."""

    right: int = 0
    counted: int = 0
    named_right: int = 0
    named: int = 0

    @property
    def accuracy(self) -> float:
        """The share that is right, over all matched labels."""
        return self.right / self.counted if self.counted else 0.0

    @property
    def named_accuracy(self) -> float:
        """The share that is right, where the gold gives a value."""
        return self.named_right / self.named if self.named else 0.0


@dataclass(slots=True)
class Tally:
    """What was found of one kind."""

    gold: int = 0
    predicted: int = 0
    matched: int = 0
    fields: dict[str, Share] = field(default_factory=dict)

    @property
    def precision(self) -> float:
        """The share of the counted predictions that match."""
        return self.matched / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """The share of the gold that was found."""
        return self.matched / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Article:
    """A row's text with the beginnings of its sentences found once."""

    text: str
    starts: tuple[int, ...]
    skipped: tuple[Place, ...]

    def sentence(self, place: Place) -> Place:
        """Where the sentence or sentences of that place begin and end."""
        start = max((at for at in self.starts if at <= place[0]), default=0)
        end = min((at for at in self.starts if at >= place[1]), default=len(self.text))
        return start, end

    def words(self, value: Any) -> str:
        """The words of a field, whether it gives them or says where they stand."""
        if value is None or isinstance(value, str):
            return value or ""
        return self.text[value[0] : value[1]]


def score(gold: Sequence[Row], predict: Callable[[Row], Predictions]) -> dict[str, Tally]:
    """The tally of each kind over the rows that `statements_gold.load` gives.

    `predict` is called with the row's id, url, title, text and published day only. ValueError names an article for
    which it gives a statement without a place.
    """
    tallies = {kind: Tally() for kind in KINDS}
    for row in gold:
        known = {key: row.get(key) for key in ("id", "url", "title", "text", "published")}
        found = predict(known)
        article = read_article(row)
        for kind in row.get("kinds", KINDS):
            try:
                _add(tallies[kind], kind, row[kind], found.get(kind, ()), article)
            except KeyError as error:
                raise ValueError(f"{row['id']}: one of the {kind} has no {error}") from error
    return tallies


def to_scores(benchmark: str, tallies: Mapping[str, Tally]) -> list[Score]:
    """The tallies as lines of the benchmark's table."""
    lines = []
    for kind, tally in tallies.items():
        for measure, value in (("precision", tally.precision), ("recall", tally.recall), ("F1", tally.f1)):
            lines.append(Score(benchmark, f"{kind}, {measure}", value))
        lines += [
            Score(benchmark, f"{kind}, {name} of the matched", share.accuracy) for name, share in tally.fields.items()
        ]
    return lines


def read_article(row: Row) -> Article:
    """The row's text, ready to be asked for sentences."""
    text = row["text"]
    ends = (
        end.end()
        for end in SENTENCE_END.finditer(text)
        if "\n" in end[0] or not ABBREVIATION.search(text, max(0, end.start() - 8), end.start())
    )
    return Article(text, (0, *ends), tuple((start, end) for start, end in row.get("skipped", ())))


def _add(tally: Tally, kind: str, gold: Sequence[Label], found: Sequence[Label], article: Article) -> None:
    agree, fields = MATCHERS[kind]
    kept = [label for label in found if not _is_skipped(label, kind, article)]
    weights = [[agree(label, guess, article) for guess in kept] for label in gold]
    pairs = _pair(weights)
    taken = set(pairs.values())
    repeats = sum(1 for at in range(len(kept)) if at not in taken and any(line[at] for line in weights))
    tally.gold += len(gold)
    tally.predicted += len(kept) - repeats
    tally.matched += len(pairs)
    for name, same in fields.items():
        share = tally.fields.get(name, Share())
        for label_at, guess_at in sorted(pairs.items()):
            share = _count(share, name, gold[label_at], same(gold[label_at], kept[guess_at], article))
        tally.fields[name] = share


def _count(share: Share, name: str, label: Label, right: bool) -> Share:
    named = label.get(name) not in (None, False)
    return Share(share.right + right, share.counted + 1, share.named_right + (right and named), share.named + named)


def _pair(weights: Sequence[Sequence[float]]) -> dict[int, int]:
    """The largest matching of gold with predictions (augmenting paths), the best agreeing tried first."""
    owner: dict[int, int] = {}

    def settle(label: int, seen: set[int]) -> bool:
        for guess in sorted(range(len(weights[label])), key=lambda at: (-weights[label][at], at)):
            if not weights[label][guess] or guess in seen:
                continue
            seen.add(guess)
            if guess not in owner or settle(owner[guess], seen):
                owner[guess] = label
                return True
        return False

    for label in range(len(weights)):
        settle(label, set())
    return {label: guess for guess, label in owner.items()}


def _place(label: Label, kind: str) -> Place | None:
    if kind == "offices":
        for value in (label.get("at"), label.get("person")):
            if value is not None and not isinstance(value, str):
                return value[0], value[1]
        return None
    name = "what" if kind == "commitments" else "trigger" if label.get("trigger") else "sentence"
    return label[name][0], label[name][1]


def _is_skipped(label: Label, kind: str, article: Article) -> bool:
    place = _place(label, kind)
    return place is not None and any(_shared(place, stretch) for stretch in article.skipped)


def _shared(one: Place, other: Place) -> int:
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


def _tokens(words: str) -> list[str]:
    return [word for word in re.findall(r"\w+", words.lower()) if word not in SMALL_WORDS]


def _role_words(words: str) -> set[str]:
    """The words of a role, short forms and plurals ("Sens.", "presidents") as the word for one in full."""
    singular = (
        word[:-1] if word.endswith("s") and (len(word) > 4 or word[:-1] in SHORT_FORMS) else word
        for word in _tokens(words)
    )
    return {SHORT_FORMS.get(word, word) for word in singular}


def _same_words(one: str, other: str) -> bool:
    """Whether the F1 of their words is at least a half, or both are empty."""
    first, second = Counter(_tokens(one)), Counter(_tokens(other))
    shared = sum((first & second).values())
    return (not first and not second) or 4 * shared >= sum(first.values()) + sum(second.values()) > 0


def _same_person(label: Label, guess: Label, article: Article) -> bool:
    given = guess["person"]
    if not isinstance(given, str) and _shared(tuple(label["person"]), tuple(given)):
        return True
    one, other = _tokens(article.words(label["person"])), _tokens(article.words(given))
    if not one or not other:
        return False
    return one[-1] == other[-1] or set(one) <= set(other) or set(other) <= set(one)


def _agree_office(label: Label, guess: Label, article: Article) -> float:
    if not _same_person(label, guess, article):
        return 0.0
    given = _role_words(article.words(guess["role"]))
    first = _role_words(article.words(label["role"]))
    elsewhere = {word for at in label["mentions"] for word in _role_words(article.words(at))}
    elsewhere -= set(_tokens(article.words(label["person"]))) | set(_tokens(article.words(label["body"])))
    if not given & (first | elsewhere):
        return 0.0
    return 1.0 + len(given & first) + _same_words(article.words(label["body"]), article.words(guess.get("body")))


def _agree_restriction(label: Label, guess: Label, article: Article) -> float:
    place = _place(guess, "restrictions")
    if place is None or label["kind"] != guess["kind"]:
        return 0.0
    if any(_shared(place, tuple(at)) for at in label["mentions"]):
        return 2.0
    return float(any(_shared(place, article.sentence(tuple(at))) > 0 for at in label["mentions"]))


def _agree_commitment(label: Label, guess: Label, article: Article) -> float:
    start, end = guess["what"]
    best = 0.0
    for at in (label["what"], *label["mentions"]):
        first, last = article.sentence(tuple(at))
        shared = _shared((start, end), tuple(at))
        shorter = min(end - start, at[1] - at[0])
        if shared and 2 * shared >= shorter and first <= start < last:
            best = max(best, 1.0 + shared / max(end - start, at[1] - at[0]))
    return best


def _equal(name: str) -> Callable[[Label, Label, Article], bool]:
    return lambda label, guess, _: (label[name] or None) == (guess.get(name) or None)


def _alike(name: str) -> Callable[[Label, Label, Article], bool]:
    def same(label: Label, guess: Label, article: Article) -> bool:
        return _same_words(article.words(label[name]), article.words(guess.get(name)))

    return same


def _same_role(label: Label, guess: Label, article: Article) -> bool:
    """Whether the F1 of the words of the roles is at least a half."""
    first, second = _role_words(article.words(label["role"])), _role_words(article.words(guess["role"]))
    return 4 * len(first & second) >= len(first) + len(second) > 0


def _same_due(label: Label, guess: Label, _: Article) -> bool:
    """The same last day. Where the gold has none, the same first day; no due date on either side is the same too."""
    wanted, given = label["due"] or {}, guess.get("due") or {}
    end = "latest" if wanted.get("latest") else "earliest"
    return (
        bool(wanted) == bool(given)
        and wanted.get(end) == given.get(end)
        and (end == "latest" or not given.get("latest"))
    )


Same = Callable[[Label, Label, Article], bool]
MATCHERS: dict[str, tuple[Callable[[Label, Label, Article], float], dict[str, Same]]] = {
    "offices": (
        _agree_office,
        {
            "role": _same_role,
            "body": _alike("body"),
            **{name: _equal(name) for name in ("country", "acting", "former", "change", "from", "to")},
        },
    ),
    "restrictions": (
        _agree_restriction,
        {"place": _alike("place"), **{name: _equal(name) for name in ("hours", "from", "to", "status")}},
    ),
    "commitments": (
        _agree_commitment,
        {
            "who": _alike("who"),
            "due": _same_due,
            "condition": _alike("condition"),
            **{name: _equal(name) for name in ("kind", "negative")},
        },
    ),
}
"""For each kind, how well a prediction agrees with a gold label (0: not at all), and when each field is right."""
