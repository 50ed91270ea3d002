"""What happened to the counted: the rules in the order in which they are asked."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from twosource.extracting.counting.counted_nouns import LIVING, Kind
from twosource.extracting.counting.counts import Count, Form
from twosource.extracting.counting.judged import PRESENT, Judged, look_up, look_up_state
from twosource.extracting.counting.measure_words import (
    COUNTED_FATES,
    DONE,
    LEAVING,
    NEVER_ALONE,
    NO_FIGURE,
    TALLYING,
    TOLLS,
    UNDERGONE,
)
from twosource.extracting.counting.predicates import (
    has_object,
    is_unaccomplished,
    read_modifiers,
    read_participle,
    read_roles,
)
from twosource.extracting.figures.measure_fit import counts_children, find_unfit, fits, is_record
from twosource.extracting.figures.measure_senses import specify
from twosource.extracting.figures.moved_tolls import read_move
from twosource.language.tokens import Token, Tokens
from twosource.model.statement import Measure

DEFAULTS: dict[Kind, tuple[Measure, float]] = {
    Kind.FORCES: (Measure.DEPLOYED, 0.45),
    Kind.RESCUE_VEHICLES: (Measure.DEPLOYED, 0.45),
    Kind.CROWD: (Measure.ATTENDING, 0.5),
    Kind.SUSPECTS: (Measure.OTHER, 0.5),
    Kind.WEAPONS: (Measure.OTHER, 0.5),
    Kind.PEOPLE: (Measure.OTHER, 0.25),
    Kind.VEHICLES: (Measure.OTHER, 0.25),
}
"""Measures of last resort and how sure they are, by the kind of the counted."""

NOUN_DEFAULTS: dict[str, tuple[Measure, float]] = {
    "patient": (Measure.INJURED, 0.5),
    "victim": (Measure.AFFECTED, 0.5),
    "refugee": (Measure.DISPLACED, 0.5),
    "evacuee": (Measure.DISPLACED, 0.5),
    "hostage": (Measure.ABDUCTED, 0.5),
    "captive": (Measure.ABDUCTED, 0.5),
    "protester": (Measure.ATTENDING, 0.5),
    "protestor": (Measure.ATTENDING, 0.5),
    "demonstrator": (Measure.ATTENDING, 0.5),
    "marcher": (Measure.ATTENDING, 0.5),
}
"""The same for nouns that say more than their kind."""

INVOLVED = 0.5
"""How sure the last resort is where the sentence says that they were involved."""

SHARED = 0.75
"""What is left of the sureness when a count borrows the measure of the one before."""

LONGEST_LABEL = 5
"""Tokens of a label before a number, with its colon: "Total dead: 192"."""

LONGEST_LISTING = 10
"""Tokens between a whole and the first part that is named of it."""

SERVING = frozenset(
    (
        *("arrive", "assist", "attend", "battle", "be", "bring", "come", "contain", "control", "cordon", "douse"),
        *("enter", "evacuate", "extinguish", "fight", "go", "guard", "help", "hunt", "involve", "join", "keep"),
        *("monitor", "move", "protect", "put", "raid", "rush", "search", "secure", "seal", "spend", "stand", "storm"),
        *("surround", "tackle", "take", "treat", "try", "use", "work", "clear", "comb", "remain", "begin", "continue"),
    )
)
"""What those do who were sent; officers who "received awards" or "pulled over a car" are no deployment."""

RIDERSHIP = frozenset(("use", "serve", "ride"))
"""Verbs of yearly counts of customers, which are no figures of an event."""

_STOPS = frozenset((",", ";", ":", "(", "—", "–"))
_RELATORS = frozenset(("IN", "TO", "WDT", "WP", "WRB"))
_LINKS = frozenset(("and", "while", "but", "as", "with"))


class Rule(StrEnum):
    """Where a reading of a count comes from, in the order in which the rules are believed."""

    OWN = "own word"
    NEXT = "next word"
    PREDICATE = "predicate"
    MODIFIER = "modifier"
    WHOLE = "fate of the whole"
    NEIGHBOUR = "neighbour"
    SHARED = "shared"
    PRONOUN = "pronoun"
    KIND = "kind"


@dataclass(frozen=True, slots=True)
class Readings:
    """What the rules say of a count: all that fits it by rule, and the one that they decide on (None: no figure)."""

    decided: Judged | None
    by_rule: Mapping[Rule, tuple[Judged, ...]]
    is_copy: bool


NOTHING: Mapping[Rule, tuple[Judged, ...]] = dict.fromkeys(Rule, ())


def read_measures(count: Count, previous: tuple[Count, Judged] | None, is_fact: Callable[[Token], bool]) -> Readings:
    """What may have happened to the counted.

    The first rule that fits decides, except that what is only planned or attempted yields to what has befallen the
    counted ("to free two people still trapped"). `previous` is the figure before this one in the same sentence.
    """
    if count.noun is not None and count.kind is None:
        return Readings(None, NOTHING, is_copy=False)
    partial = _is_partitive_whole(count, previous)
    found = {
        Rule.OWN: _by_own_word(count),
        Rule.NEXT: _by_next_word(count),
        Rule.PREDICATE: _by_predicate(count),
        Rule.MODIFIER: _by_modifier(count),
        Rule.WHOLE: _by_fate_of_whole(count),
        Rule.NEIGHBOUR: iter(()) if partial else _by_neighbour(count),
        Rule.SHARED: _by_sharing(count, previous),
        Rule.PRONOUN: _by_pronoun(count),
        Rule.KIND: _by_kind(count),
    }
    read = {rule: tuple(each) for rule, each in found.items()}
    unfit = find_unfit(read[Rule.PREDICATE], count)
    by_rule = {
        rule: tuple(specify(one, count) for one in each if fits(one, count) and one.cue.i != unfit)
        for rule, each in read.items()
    }
    nothing = any(judged.strength <= NO_FIGURE for judged in by_rule[Rule.PREDICATE][:1])
    if nothing or counts_children(count) or is_record(count):
        return Readings(None, NOTHING, is_copy=False)
    is_copy = _is_copy(count)
    return Readings(None if is_copy else _decide(count, previous, by_rule, is_fact), by_rule, is_copy)


def _by_pronoun(count: Count) -> Iterator[Judged]:
    """What befell "they" later in the sentence: "searched for four boys after they were taken"."""
    if count.low == 1 or count.kind not in LIVING:
        return
    for token in count.top.doc[count.last : count.sentence.last_token]:
        if token.like_num:
            return
        if token.lower_ in ("they", "them") and token.dep_ in ("nsubj", "nsubjpass", "dobj"):
            for judged in read_roles(token):
                yield replace(judged, strength=judged.strength * SHARED)
            return


def _decide(
    count: Count,
    previous: tuple[Count, Judged] | None,
    by_rule: Mapping[Rule, tuple[Judged, ...]],
    is_fact: Callable[[Token], bool],
) -> Judged | None:
    first = {rule: readings[0] for rule, readings in by_rule.items() if readings}
    predicate, modifier = first.get(Rule.PREDICATE), first.get(Rule.MODIFIER)
    if (
        predicate is not None
        and count.form is not Form.NONE
        and _is_attempt(predicate, is_fact)
        and modifier is not None
    ):
        first[Rule.PREDICATE] = modifier
    if modifier is not None and count.noun is None and modifier.strength <= PRESENT and Rule.SHARED in first:
        del first[Rule.MODIFIER]  # "thirty were hurt in Lyon and four in a school in Nice": these were hurt there
    if modifier is not None and Rule.OWN not in first and _is_listed_part(count, previous):
        return modifier
    return next((first[rule] for rule in Rule if rule in first), None)


def _is_attempt(judged: Judged, is_fact: Callable[[Token], bool]) -> bool:
    """Whether it is still to come: planned, denied, or under "to" ("working to free", "committed to freeing")."""
    cue = judged.cue
    if judged.measure is Measure.KILLED and cue.pos_ == "NOUN":
        return False
    infinitive = cue.tag_ == "VB" and any(child.tag_ == "TO" for child in cue.children)
    return infinitive or (cue.dep_ == "pcomp" and cue.head.lower_ == "to") or not is_fact(cue)


def _is_copy(count: Count) -> bool:
    """Whether the phrase only describes one told of elsewhere: "the first was a child", "Smith, one of the injured"."""
    if count.form is not Form.SINGLE and not _is_one_of(count):
        return False
    listed = count.top.dep_ == "appos" and count.top.head.tag_ in ("NNS", "NNPS")
    if listed and not _is_one_of(count):  # "three sailors, a mate and two cooks"
        return False
    if _is_one_of(count) and any(child.dep_ == "appos" and child.pos_ == "PROPN" for child in count.top.children):
        return True  # "one of the suspects, Smith,"
    return count.top.dep_ in ("attr", "appos") or (count.top.dep_ == "pobj" and count.top.head.lower_ == "as")


def _is_one_of(count: Count) -> bool:
    return count.low == count.high == 1 and count.top.lower_ == "one"


def _by_own_word(count: Count) -> Iterator[Judged]:
    """The counted noun tells it itself: "6,644 deaths", "24 dead"."""
    if count.noun is not None and count.form is not Form.SINGLE:
        yield from look_up(COUNTED_FATES, count.noun, 0.9)


def _by_next_word(count: Count) -> Iterator[Judged]:
    """The state right behind a number without a noun, or under "left": "9 dead and 20 missing"."""
    doc = count.top.doc
    at = count.last
    if at + 1 < count.sentence.last_token and doc[at].tag_ == "RB" and doc[at].text.endswith("ly"):
        at += 1  # "one seriously injured"
    yield from _by_label(count)
    if at < count.sentence.last_token and (count.noun is None or count.top.head.lemma_ in LEAVING):
        yield from look_up_state(doc[at], 0.88)


def _by_label(count: Count) -> Iterator[Judged]:
    """What a number is labelled with, or is the size of: "Injured: 74", "a crowd of 220"."""
    doc, at = count.top.doc, count.first - 1
    if at < count.sentence.first_token + 1:
        return
    if doc[at].text == ":" and count.first - count.sentence.first_token <= LONGEST_LABEL:
        for token in doc[count.sentence.first_token : at]:
            yield from look_up_state(token, 0.85)
            yield from look_up(COUNTED_FATES, token, 0.85)
    if doc[at].lower_ == "of" and count.noun is None:
        yield from look_up(TOLLS, doc[at - 1], 0.8)


def _by_predicate(count: Count) -> Iterator[Judged]:
    """The word that governs the phrase, unless something is said of a part only: "21 of the 200 girls"."""
    top = count.top
    if any(token.text == ":" for token in top.doc[top.head.i : count.first]):
        return
    if top.dep_ == "pobj" and top.head.lower_ == "of" and top.head.head.pos_ in ("NUM", "DET", "PRON"):
        return
    roles = tuple(read_roles(top))
    yield from roles or read_move(count)


def _by_modifier(count: Count) -> Iterator[Judged]:
    """What hangs on the phrase, unless it is one of many so described: "one of the injured passengers"."""
    if _is_one_of(count):
        return
    yield from read_modifiers(count.top)
    if count.noun is not None and count.noun.i != count.top.i:
        yield from read_modifiers(count.noun)
    yield from _by_shared_modifier(count)


def _by_shared_modifier(count: Count) -> Iterator[Judged]:
    """What hangs on the last of two phrases that are joined: "50 schools and 1,500 houses rendered unsafe"."""
    last = next((child for child in count.top.rights if child.dep_ == "conj"), None)
    counted = last is not None and any(child.dep_ == "nummod" for child in last.lefts)
    if last is None or not counted or any(child.dep_ in ("acl", "relcl") for child in count.top.rights):
        return
    for clause in last.rights:
        if clause.dep_ == "acl" and clause.tag_ == "VBN":
            yield from (replace(each, strength=each.strength * SHARED) for each in read_participle(clause))


def _by_neighbour(count: Count) -> Iterator[Judged]:
    """The word beside the phrase, for headlines and broken parses: "27 hurt", "injuring another 40"."""
    doc, sentence = count.top.doc, count.sentence
    for token in doc[count.last : min(sentence.last_token, count.last + 7)]:
        if token.text in _STOPS or token.pos_ in ("NUM", "CCONJ") or (token.pos_ == "VERB" and has_object(token)):
            break
        if token.tag_ in _RELATORS or token.pos_ in ("PRON", "NOUN", "DET"):
            yield from look_up_state(token, 0.6)
            break
        yield from look_up_state(token, 0.8)
        if token.tag_ == "VBN" or (token.tag_ == "VBD" and token.lemma_ not in NEVER_ALONE):
            yield from look_up(UNDERGONE, token, 0.7)
        headline = token.i == count.last and token.tag_ in ("NNP", "NNPS")
        if token.pos_ == "VERB" or headline:
            yield from look_up(DONE, token, 0.75)
    yield from _by_word_before(count)


def _by_word_before(count: Count) -> Iterator[Judged]:
    doc = count.top.doc
    for at in range(count.first - 1, max(count.sentence.first_token, count.first - 4) - 1, -1):
        token = doc[at]
        if token.text in _STOPS or token.lower_ == "and" or (token.tag_ == "IN" and token.lower_ != "of"):
            return
        if token.tag_ == "VBN" and doc[at - 1].lemma_ == "be":
            return
        if is_unaccomplished(token):
            return
        if token.pos_ == "VERB" or (at == count.first - 1 and token.pos_ in ("NOUN", "PROPN")):
            yield from look_up(UNDERGONE, token, 0.65)
        if at == count.first - 1 and token.pos_ in ("NOUN", "PROPN") and token.lower_.endswith("s"):
            measure = UNDERGONE.get(token.lower_.removesuffix("s"))
            if measure is not None:  # a headline's verb taken for a noun: "Blast Kills 4"
                yield Judged(measure, token, 0.65)


def _by_fate_of_whole(count: Count) -> Iterator[Judged]:
    """The state of those that it is part of: "six of the 20 injured on the pier were tourists"."""
    doc = count.top.doc
    at = count.first
    while at < count.last and doc[at].lower_ != "of":
        at += 1
    if doc[min(at, len(doc) - 1)].lower_ != "of":
        return
    for token in doc[at + 1 : min(at + 5, count.sentence.last_token)]:
        if token.pos_ not in ("DET", "NUM", "NOUN", "ADJ", "VERB", "ADV"):
            return
        yield from look_up_state(token, 0.8)


def _is_partitive_whole(count: Count, previous: tuple[Count, Judged] | None) -> bool:
    """Whether a part of it is counted right before, of which the sentence goes on: "two of the three victims died"."""
    if previous is None:
        return False
    return previous[0].first < count.first < previous[0].last + 2 and count.top.head.lower_ == "of"


def _is_listed_part(count: Count, previous: tuple[Count, Judged] | None) -> bool:
    """Whether "including" or "among them" leads from the count before to this one."""
    if previous is None:
        return False
    between = [token.lower_ for token in count.top.doc[previous[0].last : count.first]]
    listing = "including" in between or ("among" in between and not {"them", "whom"}.isdisjoint(between))
    return len(between) < LONGEST_LISTING and listing


def _is_pronoun_part(count: Count) -> bool:
    """Whether a phrase without a verb of its own tells of some of them: "three of them children"."""
    words = [token.lower_ for token in count.top.doc[count.first : count.last + 2]]
    head = count.top.head
    own_verb = count.top.dep_ in ("nsubj", "nsubjpass") and head.pos_ in ("VERB", "AUX") and head.lemma_ != "be"
    return not own_verb and "of" in words[:3] and not {"them", "whom"}.isdisjoint(words)


def _by_sharing(count: Count, previous: tuple[Count, Judged] | None) -> Iterator[Judged]:
    """What was said of the count before, where this one goes on from it: "20 were taken to one ward, and 31 home"."""
    if previous is None:
        return
    former, judged = previous
    between = count.top.doc[former.last : count.first]
    # A noun that is joined to a verb begins a clause: "a nurse died and two men, both porters, underwent surgery".
    clause = count.noun is not None and count.top.head.pos_ == "VERB"
    listed = count.top.dep_ == "conj" and not clause
    bare = count.noun is None or count.noun.lower_ in ("others", "more")
    included = _is_listed_part(count, previous) or _is_pronoun_part(count)
    listed = listed or (count.noun is None and _goes_on_listing(between))
    if listed or included or (bare and any(token.lower_ in _LINKS for token in between)):
        yield replace(judged, strength=judged.strength * SHARED)


def _goes_on_listing(between: Tokens) -> bool:
    """Whether the list of counts goes on behind a comma: "three dead in Perth, two in Kent and one in Hull"."""
    if not between or between[-1].lower_ not in (",", "and", "including") or len(between) > LONGEST_LISTING:
        return False
    return all(token.pos_ not in ("VERB", "AUX") or token.tag_ in ("VBN", "VBG") for token in between)


def _by_kind(count: Count) -> Iterator[Judged]:
    """Nothing is said of them that we know: what such are mostly counted for."""
    if count.noun is None or count.kind is None or count.form is Form.SINGLE:
        return
    if _is_tallied(count.top):
        return
    above = {token.lemma_ for token in (count.top.head, *count.top.head.ancestors)}
    if above & RIDERSHIP:
        return
    last_resort = NOUN_DEFAULTS.get(count.noun.lemma_.lower()) or DEFAULTS.get(count.kind)
    measure, strength = last_resort or (Measure.OTHER, 0.0)
    if "involve" in above:
        strength = max(strength, INVOLVED)
    if count.kind is Kind.FORCES and count.top.dep_ == "pobj" and count.top.head.dep_ == "agent":
        measure, strength = Measure.OTHER, DEFAULTS[Kind.PEOPLE][1]
    if count.kind is Kind.FORCES and count.top.dep_ == "nsubj" and not above & SERVING:
        measure, strength = Measure.OTHER, DEFAULTS[Kind.PEOPLE][1]
    if count.form is Form.NUMBER or count.kind is Kind.CROWD:
        yield Judged(measure, count.noun, strength)


def _is_tallied(top: Token) -> bool:
    """Whether they are only counted or named: "two victims had been counted twice", "victims who were named"."""
    clauses = [child for child in top.children if child.dep_ in ("relcl", "acl")]
    verbs = [top.head] if top.dep_ in ("nsubjpass", "dobj") else []
    return any(verb.lemma_.lower() in TALLYING for verb in (*verbs, *clauses))
