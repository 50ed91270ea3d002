"""What can happen to what is counted, and how sure a rule must be of it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from twosource.extracting.counting.counted_nouns import LIVING, SENT, THINGS, Kind
from twosource.extracting.counting.counts import Count, Form
from twosource.extracting.counting.judged import Judged
from twosource.extracting.counting.measure_words import COUNTED_FATES
from twosource.language.tokens import Token
from twosource.model.statement import Measure

LEAST_FOR_ONE = 0.65
"""How sure a rule must be for a bare "one", which mostly stands for something else."""

NOT_SENT = frozenset(("refugee", "migrant", "immigrant", "child", "girl", "boy", "villager", "resident", "evacuee"))
"""People who are sent somewhere without being deployed."""

LEAST_FOR_SINGLE = 0.5
"""The same for one person: "a stowaway was found" is no rescue, "including a nurse" shares what befell the whole."""

SINGLE_MEASURES = frozenset(
    (Measure.KILLED, Measure.INJURED, Measure.MISSING, Measure.DETAINED, Measure.ABDUCTED, Measure.RESCUED)
)
"""What one person may be counted for: figures/README.md, decision 1."""

MEASURES_OF_THINGS = frozenset(
    (
        *(Measure.DESTROYED, Measure.DEPLOYED, Measure.AFFECTED, Measure.OTHER, Measure.MISSING),
        *(Measure.RESCUED, Measure.ABDUCTED),
    )
)
MEASURES_OF_WEAPONS = frozenset((Measure.OTHER, Measure.DEPLOYED, Measure.DESTROYED, Measure.MISSING))

ROOM = frozenset(("carry", "hold", "seat", "house", "accommodate", "host", "sleep", "take", "shelter"))
"""Verbs of having room for people."""

_MARGINS = frozenset(("majority", "minority", "margin", "lead", "score", "quorum", "average", "median"))
_SPANS = frozenset(("year", "month", "week", "day", "hour"))
_PARENTS = frozenset(
    (
        *("mother", "father", "parent", "parents", "grandmother", "grandfather", "grandparents", "stepmother"),
        *("mom", "mum", "dad", "mommy", "mummy", "daddy", "mama", "grandma", "grandpa", "stepfather", "widow"),
    )
)
_PAST = frozenset(("prior", "previous", "past"))


def fits_things(measure: Measure, kind: Kind | None) -> bool:
    """Whether that can happen to things of the kind."""
    return measure in (MEASURES_OF_WEAPONS if kind is Kind.WEAPONS else MEASURES_OF_THINGS)


def fits(judged: Judged, count: Count) -> bool:
    """Whether that can happen to what is counted."""
    measure = judged.measure
    if _is_left_behind(count.top) or count.top.head.lower_ == "worth":  # "not worth one more death"
        return False
    if count.form is Form.SINGLE:
        return measure in SINGLE_MEASURES and judged.strength >= LEAST_FOR_SINGLE
    if count.noun is None:
        if _is_of_measure(count.top):
            return False
        certain = judged.strength >= LEAST_FOR_ONE or not count.low == count.high == 1
        return certain and measure not in (Measure.OTHER, Measure.DEPLOYED)
    if measure is Measure.DEPLOYED and judged.cue.pos_ != "VERB" and count.kind not in SENT:
        return False
    if measure is Measure.DEPLOYED and count.noun.lemma_.lower() in NOT_SENT:
        return False
    if count.kind in THINGS and judged.measure is Measure.DEPLOYED and _carries_sent(count.top):
        return False
    if count.kind in THINGS:
        return fits_things(measure, count.kind) and judged.cue.lemma_ != "find"
    return count.kind in LIVING and measure is not Measure.DESTROYED


def _is_left_behind(top: Token) -> bool:
    """Whether they are the kin of somebody dead: "she is survived by two sons"."""
    while top.dep_ in ("conj", "appos"):
        top = top.head
    return top.dep_ == "pobj" and top.head.dep_ == "agent" and top.head.head.lemma_ == "survive"


def _is_of_measure(top: Token) -> bool:
    """Whether the number is that of a majority or the like, of whoever has it."""
    return top.dep_ == "pobj" and top.head.head.lemma_.lower() in _MARGINS


def _carries_sent(top: Token) -> bool:
    """Whether the things only bear what is sent: "deployed radars on four frigates"."""
    return top.dep_ == "pobj" and top.head.lower_ in ("on", "aboard")


def find_unfit(readings: Sequence[Judged], count: Count) -> int | None:
    """The place of the word whose surest reading cannot be of one person: who is thrown off a plane is not rescued."""
    unfit = count.form is Form.SINGLE and bool(readings) and not fits(readings[0], count)
    return readings[0].cue.i if unfit else None


def counts_children(count: Count) -> bool:
    """Whether it only tells whose parent somebody is: "the mother of two", "father to two boys"."""
    if count.top.dep_ == "pobj" and count.top.head.head.lower_ in _PARENTS:
        return True
    before = [token.lower_ for token in count.top.doc[max(0, count.first - 2) : count.first]]
    return len(before) == 2 and before[0] in _PARENTS and before[1] in ("of", "to")


def is_record(count: Count) -> bool:
    """Whether it only tells of somebody's past: "has four prior arrests"."""
    noun = count.noun
    return (
        noun is not None
        and noun.lemma_.lower() in COUNTED_FATES
        and any(child.lower_ in _PAST and child.dep_ == "amod" for child in noun.lefts)
    )


def is_capacity(count: Count, judged: Judged) -> bool:
    """Whether it tells how many something has room for: "the train can carry 700 passengers"."""
    return any(map(_has_room, (judged.cue, count.top.head, count.top.head.head)))


def _has_room(verb: Token) -> bool:
    able = any(child.dep_ == "aux" and child.lower_ in ("can", "could") for child in verb.children)
    return able and verb.lemma_.lower() in ROOM


def is_yearly(count: Count, judged: Judged) -> bool:
    """Whether it tells what befalls so many time and again: "every year 120 people die on the road"."""
    if judged.cue.tag_ not in ("VBP", "VBZ"):
        return False
    words = [token.lower_ for token in judged.cue.doc[count.sentence.first_token : count.sentence.last_token]]
    return "annually" in words or any(one in ("every", "each") and two in _SPANS for one, two in pairwise(words))
