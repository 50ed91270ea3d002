"""What speaks for and against a reading of a count: the numbers that the trees of `figure_choice` are asked with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log10

from twosource.extracting.counting import measure_words as words
from twosource.extracting.counting.counted_nouns import THINGS, Kind
from twosource.extracting.counting.counts import Count, Form, is_headline
from twosource.extracting.counting.judged import Judged
from twosource.extracting.figures.measures import Readings, Rule
from twosource.extracting.grammar.vocabulary import list_words
from twosource.language.parsed import Parsed
from twosource.language.tokens import Token
from twosource.model.annotation import Comparator
from twosource.model.statement import Measure

SURE = 0.6
"""Strength from which a reading of the rules counts as told, where others are compared with it."""

SHOOTING = list_words("shoot stab gun shot stabbed shooting stabbing")
"""What may end in a death or not: of those shot some died."""

_GENERIC = list_words("people person man woman child boy girl men women children boys girls youths")
_OFFICE = list_words(
    "member official leader minister lawmaker judge expert analyst source spokesman executive employee"
)
_DEFINITE = list_words("the these those all both other our their his her its")
_STATIVE = list_words("be have need want like know include own own contain comprise total number represent employ")
_TELLING = list_words(
    "say tell report announce describe speak write note add interview ask talk call claim believe think"
)
_MEASURES = tuple(Measure)
_KINDS = tuple(Kind)
_RULES = tuple(Rule)

_NONE: Counter[Measure] = Counter()

FEATURES = (
    *(f"rule {rule.value}" for rule in _RULES),
    *("best of this", "best of another", "decided strength", "is decided", "another decided", "rules agreeing"),
    *(f"measure {measure.value}" for measure in _MEASURES),
    *(f"kind {kind.value}" for kind in _KINDS),
    *("no noun", "no kind", "single", "none", "indefinite", "value", "is one", "is two"),
    *("passive", "stative", "telling", "verb known", "verb is root", "in a clause", "fact", "is copy"),
    *("definite", "generic", "office", "one of", "before of", "headline"),
    *("same value this", "same value other", "shot", "fewer dead", "capital before", "things"),
)
"""The columns, in their order; the trees are bound to it."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A count with what the rules read of it; `is_fact` tells whether what they decided is told as a fact."""

    count: Count
    readings: Readings
    is_fact: bool


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the rules decided for sure of the counts of an article, and the measures of each value among them."""

    decided: Sequence[tuple[Count, Judged]]
    by_value: Mapping[tuple[float | None, float | None], Counter[Measure]]


def survey(candidates: Sequence[Candidate]) -> Surroundings:
    """The surroundings of the counts of an article."""
    decided = [(one.count, one.readings.decided) for one in candidates if one.readings.decided is not None]
    sure = [(count, judged) for count, judged in decided if judged.strength >= SURE]
    values: dict[tuple[float | None, float | None], Counter[Measure]] = {}
    for count, judged in sure:
        values.setdefault((count.low, count.high), Counter())[judged.measure] += 1
    return Surroundings(sure, values)


def describe(
    parsed: Parsed, around: Surroundings, candidate: Candidate, measures: Sequence[Measure]
) -> list[list[float]]:
    """A row of FEATURES for each of the measures that the count may have."""
    if not measures:
        return []
    of_count = _describe_count(parsed, candidate)
    return [_describe_measure(around, candidate, measure, of_count) for measure in measures]


def _describe_measure(
    around: Surroundings, candidate: Candidate, measure: Measure, of_count: list[float]
) -> list[float]:
    count, readings = candidate.count, candidate.readings
    by_rule, other = [], 0.0
    for rule in _RULES:
        best = 0.0
        for one in readings.by_rule[rule]:
            if one.measure is measure:
                best = max(best, one.strength)
            else:
                other = max(other, one.strength)
        by_rule.append(best)
    decided = readings.decided
    agrees = decided is not None and decided.measure is measure
    strength = 0.0 if decided is None else decided.strength
    values = around.by_value.get((count.low, count.high), _NONE)
    own = 1 if agrees and strength >= SURE else 0
    other_own = 1 if decided is not None and not agrees and strength >= SURE else 0
    cue = find_cue(candidate, measure)
    return [
        *by_rule,
        *(max(by_rule), other, strength, float(agrees), float(decided is not None and not agrees)),
        float(sum(1 for value in by_rule if value)),
        *(float(measure is one) for one in _MEASURES),
        *of_count,
        *(float(values[measure] - own), float(values.total() - values[measure] - other_own)),
        float(cue.lemma_.lower() in SHOOTING),
        float(_has_fewer_dead(around, count)),
        float(_follows_name(count)),
        float(count.kind in THINGS),
    ]


def find_cue(candidate: Candidate, measure: Measure) -> Token:
    """The word that best tells the measure of the count: that of the rules, else the counted noun or its head."""
    decided = candidate.readings.decided
    if decided is not None and decided.measure is measure:
        return decided.cue
    best = max(
        (one for each in candidate.readings.by_rule.values() for one in each if one.measure is measure),
        key=lambda one: one.strength,
        default=None,
    )
    if best is not None:
        return best.cue
    return candidate.count.noun or candidate.count.top


def _has_fewer_dead(around: Surroundings, count: Count) -> bool:
    """Whether fewer are told to be dead: "three were shot" where one died."""
    mine = count.low or count.high or 0.0
    return any(judged.measure is Measure.KILLED and 0 < (other.high or 0) < mine for other, judged in around.decided)


def _follows_name(count: Count) -> bool:
    return count.first > count.sentence.first_token and count.top.doc[count.first - 1].pos_ == "PROPN"


def _describe_count(parsed: Parsed, candidate: Candidate) -> list[float]:
    """What holds of the count whatever its measure: what is counted, and where it stands."""
    count = candidate.count
    value = count.low if count.low is not None else count.high or 0.0
    return [
        *(float(count.kind is kind) for kind in _KINDS),
        *(float(count.noun is None), float(count.kind is None), float(count.form is Form.SINGLE)),
        *(float(count.form is Form.NONE), float(count.comparator is Comparator.INDEFINITE)),
        *(log10(value + 1.0), float(value == 1), float(value == 2)),
        *_describe_verb(_governing_verb(count.top)),
        *(float(candidate.is_fact), float(candidate.readings.is_copy)),
        *_describe_words(count),
        float(is_headline(parsed, count.sentence)),
    ]


def _describe_verb(verb: Token) -> list[float]:
    lemma = verb.lemma_.lower()
    known = lemma in words.DONE or lemma in words.UNDERGONE or verb.lower_ in words.FATES
    return [
        float(any(child.dep_ == "auxpass" for child in verb.children)),
        *(float(lemma in _STATIVE), float(lemma in _TELLING), float(known)),
        *(float(verb.dep_ == "ROOT"), float(verb.dep_ in ("relcl", "acl", "advcl", "ccomp"))),
    ]


def _describe_words(count: Count) -> list[float]:
    """What the words before, in and behind the phrase are: an article, a common noun, an office, "of"."""
    doc = count.top.doc
    lemma = "" if count.noun is None else count.noun.lemma_.lower()
    before = [token.lower_ for token in doc[max(count.sentence.first_token, count.first - 2) : count.first + 1]]
    after = doc[count.last].lower_ if count.last < count.sentence.last_token else ""
    return [
        *(float(not _DEFINITE.isdisjoint(before)), float(lemma in _GENERIC), float(lemma in _OFFICE)),
        *(float("of" in before[:-1]), float(after == "of")),
    ]


def _governing_verb(top: Token) -> Token:
    token = top
    for _ in range(6):
        if token.pos_ in ("VERB", "AUX") or token.head.i == token.i:
            return token
        token = token.head
    return token
