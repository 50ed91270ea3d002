"""Which figures a later clause takes back without their numbers: "It later retracted the figure"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from twosource.extracting.counting.counts import Count
from twosource.extracting.counting.judged import Judged
from twosource.extracting.counting.measure_words import COUNTED_FATES, FATES, TOLLS
from twosource.extracting.grammar.circumstance import FAILING
from twosource.extracting.grammar.clauses import agent, own_subject
from twosource.extracting.grammar.vocabulary import list_words
from twosource.language.tokens import Token
from twosource.model.statement import Measure

RETRACTING = list_words("retract withdraw rescind recant disavow unsay delete revoke")
"""Verbs that take a statement back."""

NUMBERS = list_words("figure toll number count estimate tally total")
"""What is taken back of one count, and not of all that a sentence tells."""

ACCOUNTS = list_words("statement report claim announcement post message tweet")
"""What is taken back with all of its counts."""

FARTHEST_RETRACTION = 60
"""Tokens behind a figure's sentence in which a retraction still means it: two sentences."""

MOST_TOLD = 20
"""Figures of one sentence that are taken back together; a bound for texts made to hang a program."""

_BACKWARDS = list_words("take walk roll pull")
"""Verbs that take back with "back"."""

_EARLIER = list_words("earlier previous initial first preliminary prior")

Found = Sequence[tuple[Count, Judged]]


def takes_back(verb: Token) -> bool:
    """Whether the verb takes something back: "retracted", "walked back"."""
    lemma = verb.lemma_.lower()
    return lemma in RETRACTING or (lemma in _BACKWARDS and any(child.lower_ == "back" for child in verb.children))


def find_later_retraction(found: Found, at: int) -> Token | None:
    """The verb by which a clause behind the figure at that position takes it back, or None."""
    count = found[at][0]
    doc = count.top.doc
    end = min(count.sentence.last_token, count.last + FARTHEST_RETRACTION)
    for verb in doc[count.last : end + FARTHEST_RETRACTION]:
        if verb.pos_ != "VERB" or not takes_back(verb) or not is_done(verb):
            continue
        thing = next(_list_things(verb), None)
        if thing is not None and at in _find_meant(found, at, verb, thing):
            return verb
    return None


def find_taker(verb: Token) -> Token | None:
    """Who takes it back, where the clause names him and no pronoun does."""
    taker = agent(verb) or next((child for child in verb.children if child.dep_ == "nsubj"), None)
    return None if taker is None or taker.pos_ == "PRON" else taker


def is_done(verb: Token) -> bool:
    """Whether it was taken back: not "refused to retract", "did not retract", "may retract"."""
    if any(child.dep_ == "neg" or child.tag_ == "MD" for child in verb.children):
        return False
    return verb.tag_ != "VB" or (verb.head.lemma_.lower() not in FAILING and verb.dep_ not in ("advcl", "acl"))


def _list_things(verb: Token) -> Iterator[Token]:
    """What is taken back, where it points back to what was told: "the figure", and no "report that nine died"."""
    for child in verb.children:
        if child.dep_ not in ("dobj", "nsubjpass") or child.lemma_.lower() not in NUMBERS | ACCOUNTS:
            continue
        words = {token.lower_ for token in child.lefts}
        told = any(inner.dep_ in ("relcl", "acl") for inner in child.rights)
        counted = any(token.like_num for token in child.subtree)
        if not counted and not told and not words & {"a", "an"}:
            yield child


def _find_meant(found: Found, at: int, verb: Token, thing: Token) -> tuple[int, ...]:
    """The positions of the figures that the thing means: of the last sentence before the verb that tells such."""
    last = at
    while last + 1 < len(found) and found[last + 1][0].first < verb.i:
        last += 1
    measure = _read_measure(thing)
    position = last
    while position >= at:
        sentence = found[position][0].sentence
        first = position
        while first > max(0, position - MOST_TOLD) and found[first - 1][0].sentence == sentence:
            first -= 1
        told = [one for one in range(first, position + 1) if measure is None or found[one][1].measure is measure]
        if told and _reaches(found[position][0], verb, thing):
            return tuple(told) if _means_all(thing) else tuple(told[:1])
        position = first - 1
    return ()


def _reaches(count: Count, verb: Token, thing: Token) -> bool:
    """Whether the verb may mean a figure of that sentence; of its own only behind "but later" and the like."""
    if count.sentence.last_token <= verb.i:
        return True
    earlier = any(token.lower_ in _EARLIER for token in thing.lefts)
    return not earlier and verb.tag_ in ("VBD", "VBN") and own_subject(verb) is not count.top


def _means_all(thing: Token) -> bool:
    return thing.lemma_.lower() in ACCOUNTS or thing.tag_ == "NNS"


def _read_measure(thing: Token) -> Measure | None:
    """What the thing counts, where it says so: "the number of injured"; a "toll" alone is one of the dead."""
    for piece in (*thing.lefts, *thing.subtree):
        measure = COUNTED_FATES.get(piece.lemma_.lower()) or TOLLS.get(piece.lower_) or FATES.get(piece.lower_)
        if measure is not None:
            return measure
    return None
