"""What speaks for and against a reading of a count: the numbers that the trees of `figure_choice` are asked with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import log10

from spacy.strings import get_string_id
from spacy.tokens import Token

from twosource.extracting import measure_words as words
from twosource.extracting.counted_nouns import Kind
from twosource.extracting.counts import Count, Form, is_headline
from twosource.extracting.measures import Readings, Rule
from twosource.extracting.predicates import Judged
from twosource.extracting.vocabulary import list_words
from twosource.language.parsed import Parsed
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
_ROLES = ("nsubj", "nsubjpass", "dobj", "pobj", "conj", "appos", "attr", "ROOT", "nummod")
_PREPOSITIONS = ("of", "for", "by", "with", "to", "among", "from", "at", "in", "on", "between", "than")
_TAGS = ("VBN", "VBG", "VBD", "VBZ", "VBP", "VB")
_MEASURES = tuple(Measure)
_KINDS = tuple(Kind)
_RULES = tuple(Rule)

_NONE: Counter[Measure] = Counter()

FEATURES = (
    *(f"rule {rule.value}" for rule in _RULES),
    *("best of this", "best of another", "decided strength", "is decided", "another decided", "rules agreeing"),
    *(f"measure {measure.value}" for measure in _MEASURES),
    *(f"kind {kind.value}" for kind in _KINDS),
    *("no noun", "no kind", "single", "none", "exact", "indefinite", "approximate", "value", "is one", "is two"),
    *(f"role {role}" for role in _ROLES),
    *(f"under {word}" for word in _PREPOSITIONS),
    *(f"verb {tag}" for tag in _TAGS),
    *("passive", "stative", "telling", "verb known", "verb is root", "in a clause", "fact", "is copy"),
    *("definite", "generic", "office", "one of", "before of", "headline", "sentence", "share", "in quotes"),
    *("words of this", "words of others", "title words of this", "title words of others", "share of this"),
    *("same value this", "same value other", "beside", "beside this", "told", "shot", "fewer dead", "capital before"),
    *("far cue", "cue before", "cue is verb", "things"),
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
    """What an article tells around its counts: the words of each measure by sentence, and what the rules decided."""

    words_by_sentence: Mapping[int, Counter[Measure]]
    all_words: Counter[Measure]
    decided: Sequence[tuple[Count, Judged]]
    by_value: Mapping[tuple[float | None, float | None], Counter[Measure]]
    by_sentence: Mapping[int, Counter[Measure]]
    told: Sequence[Measure | None]
    quoted: Sequence[bool]
    numbers: Mapping[int, int]


def survey(parsed: Parsed, candidates: Sequence[Candidate]) -> Surroundings:
    """The surroundings of the counts of an article."""
    told, quoted = _read_words(parsed)
    by_sentence: dict[int, Counter[Measure]] = {}
    whole: Counter[Measure] = Counter()
    for sentence in parsed.sentences:
        found = Counter(one for one in told[sentence.first_token : sentence.last_token] if one is not None)
        by_sentence[sentence.start] = found
        whole.update(found)
    decided = [(one.count, one.readings.decided) for one in candidates if one.readings.decided is not None]
    sure = [(count, judged) for count, judged in decided if judged.strength >= SURE]
    values: dict[tuple[float | None, float | None], Counter[Measure]] = {}
    beside: dict[int, Counter[Measure]] = {}
    for count, judged in sure:
        values.setdefault((count.low, count.high), Counter())[judged.measure] += 1
        beside.setdefault(count.sentence.start, Counter())[judged.measure] += 1
    numbers = {sentence.start: number for number, sentence in enumerate(parsed.sentences)}
    return Surroundings(by_sentence, whole, sure, values, beside, told, quoted, numbers)


@cache
def _hash_words() -> tuple[Mapping[int, Measure], Mapping[int, Measure], Mapping[int, Measure]]:
    """The words that speak of a measure anywhere, by spaCy's hashes: lemmas of verbs, forms, and lemmas of the rest."""
    verbs = {**words.DONE, **words.UNDERGONE}
    nouns = {**words.DEEDS, **words.COUNTED_FATES}
    verb, form, noun = (
        {get_string_id(word): measure for word, measure in table.items()} for table in (verbs, words.FATES, nouns)
    )
    return verb, form, noun


def _read_words(parsed: Parsed) -> tuple[list[Measure | None], list[bool]]:
    """For each token the measure that it speaks of, and whether it stands in quotation marks.

    Quotations end with their paragraph.
    """
    verb, form, noun = _hash_words()
    told: list[Measure | None] = []
    quoted: list[bool] = []
    inside = False
    mark, verbal, space = get_string_id('"'), get_string_id("VERB"), get_string_id("SPACE")
    for lemma, lower, pos in parsed.doc.to_array(["LEMMA", "LOWER", "POS"]).tolist():
        told.append(verb.get(lemma) if pos == verbal else form.get(lower) or noun.get(lemma))
        if lower == mark:
            inside = not inside
        elif pos == space:
            inside = False
        quoted.append(inside)
    return told, quoted


def describe(
    parsed: Parsed, around: Surroundings, candidate: Candidate, measures: Sequence[Measure]
) -> list[list[float]]:
    """A row of FEATURES for each of the measures that the count may have."""
    if not measures:
        return []
    shared_front, shared_back = _describe_count(parsed, around, candidate)
    return [_describe_measure(around, candidate, measure, shared_front, shared_back) for measure in measures]


def _describe_measure(
    around: Surroundings, candidate: Candidate, measure: Measure, count_signs: list[float], text_signs: list[float]
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
    told = around.words_by_sentence[count.sentence.start]
    title = around.words_by_sentence[next(iter(around.words_by_sentence))]
    values = around.by_value.get((count.low, count.high), _NONE)
    own = 1 if agrees and strength >= SURE else 0
    other_own = 1 if decided is not None and not agrees and strength >= SURE else 0
    beside = around.by_sentence.get(count.sentence.start, _NONE)
    cue = find_cue(candidate, measure)
    total = sum(around.all_words.values())
    return [
        *by_rule,
        *(max(by_rule), other, strength, float(agrees), float(decided is not None and not agrees)),
        float(sum(1 for value in by_rule if value)),
        *(float(measure is one) for one in _MEASURES),
        *count_signs,
        *text_signs,
        *(float(told[measure]), float(told.total() - told[measure])),
        *(float(title[measure]), float(title.total() - title[measure])),
        around.all_words[measure] / total if total else 0.0,
        *(float(values[measure] - own), float(values.total() - values[measure] - other_own)),
        *(float(beside.total() - own - other_own), float(beside[measure] - own), float(len(around.decided))),
        float(cue.lemma_.lower() in SHOOTING),
        float(_has_fewer_dead(around, count)),
        float(_follows_name(count)),
        *(float(min(abs(cue.i - count.top.i), 20)), float(cue.i < count.first), float(cue.pos_ == "VERB")),
        float(count.kind in (Kind.VEHICLES, Kind.RESCUE_VEHICLES, Kind.BUILDINGS, Kind.WEAPONS)),
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


def _describe_count(parsed: Parsed, around: Surroundings, candidate: Candidate) -> tuple[list[float], list[float]]:
    """What holds of the count whatever its measure: what is counted, and where it stands."""
    count = candidate.count
    comparator = count.comparator
    value = count.low if count.low is not None else count.high or 0.0
    lemma = "" if count.noun is None else count.noun.lemma_.lower()
    first = [
        *(float(count.kind is kind) for kind in _KINDS),
        *(float(count.noun is None), float(count.kind is None), float(count.form is Form.SINGLE)),
        *(float(count.form is Form.NONE), float(comparator is Comparator.EXACT)),
        float(comparator is Comparator.INDEFINITE),
        float(comparator not in (Comparator.EXACT, Comparator.INDEFINITE)),
        *(log10(value + 1.0), float(value == 1), float(value == 2)),
    ]
    top = count.top
    preposition = top.head.lower_ if top.dep_ == "pobj" else ""
    verb = _governing_verb(top)
    before = [token.lower_ for token in top.doc[max(count.sentence.first_token, count.first - 2) : count.first + 1]]
    after = top.doc[count.last].lower_ if count.last < count.sentence.last_token else ""
    number = around.numbers[count.sentence.start]
    verb_lemma = verb.lemma_.lower()
    second = [
        *(float(top.dep_ == role) for role in _ROLES),
        *(float(preposition == word) for word in _PREPOSITIONS),
        *(float(verb.tag_ == tag) for tag in _TAGS),
        float(any(child.dep_ == "auxpass" for child in verb.children)),
        *(float(verb_lemma in _STATIVE), float(verb_lemma in _TELLING), float(around.told[verb.i] is not None)),
        *(float(verb.dep_ == "ROOT"), float(verb.dep_ in ("relcl", "acl", "advcl", "ccomp"))),
        *(float(candidate.is_fact), float(candidate.readings.is_copy)),
        *(float(not _DEFINITE.isdisjoint(before)), float(lemma in _GENERIC), float(lemma in _OFFICE)),
        *(float("of" in before[:-1]), float(after == "of"), float(is_headline(parsed, count.sentence))),
        *(float(min(number, 30)), number / max(1, len(parsed.sentences)), float(around.quoted[count.first])),
    ]
    return first, second


def _governing_verb(top: Token) -> Token:
    token = top
    for _ in range(6):
        if token.pos_ in ("VERB", "AUX") or token.head.i == token.i:
            return token
        token = token.head
    return token
