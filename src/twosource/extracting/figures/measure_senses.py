"""What a word of several senses means of the counted: the navy captures pirates, and pirates capture sailors."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from twosource.extracting.counting.counted_nouns import LIVING, SENT, THINGS, Kind
from twosource.extracting.counting.counts import Count
from twosource.extracting.counting.judged import PRESENT, Judged
from twosource.extracting.counting.measure_words import AUTHORITIES, CAPTIVITY, FATES, HUNTED
from twosource.language.tokens import Token
from twosource.model.statement import Measure

HELD = 0.65
"""How sure it is that those "held" without a word of captivity are detained."""

CAPTURING = frozenset(("capture", "seize", "catch", "intercept"))
"""What kidnappers and the police do alike."""


CAPTORS = frozenset(("pirates", "kidnappers", "gunmen", "rebels", "militants", "hijackers", "insurgents", "terrorists"))
"""Whose captives are abducted."""


def specify(judged: Judged, count: Count) -> Judged:
    """The reading with the measure that the cue means of such as are counted, where it means several."""
    lemma = judged.cue.lemma_.lower()
    if judged.measure is Measure.ATTENDING and count.kind in SENT:
        return replace(judged, measure=Measure.DEPLOYED)
    if judged.measure is Measure.INJURED and _has_died(count):
        return replace(judged, measure=Measure.KILLED, cue=count.top.head)
    if lemma == "bury" and count.kind in THINGS:
        return replace(judged, measure=Measure.DESTROYED)
    if lemma in CAPTURING and judged.measure is Measure.ABDUCTED:
        return _specify_taken(judged, count)
    if judged.measure is Measure.DISPLACED and lemma == "flee" and (count.kind in THINGS or _is_hunted(count)):
        return replace(judged, measure=Measure.RESCUED)
    if judged.measure is Measure.DEPLOYED and judged.cue.lower_ == "scene" and count.kind not in SENT:
        return replace(judged, measure=Measure.ATTENDING, strength=PRESENT)
    if lemma in ("hand", "turn", "transfer") and judged.measure is Measure.RESCUED and _is_hunted(count):
        return replace(judged, measure=Measure.DETAINED)
    if lemma == "hold" and count.noun is not None and count.noun.lower_ in CAPTIVITY:
        return replace(judged, measure=Measure.ABDUCTED)
    if lemma == "hold" and judged.measure is Measure.ATTENDING:
        return _specify_held(judged)
    return judged


def _has_died(count: Count) -> bool:
    """Whether the counted are those of the injured who died: "two of the wounded died in hospital"."""
    of_hurt = count.noun is not None and FATES.get(count.noun.lower_) is Measure.INJURED
    return of_hurt and count.top.dep_ == "nsubj" and count.top.head.lemma_ in ("die", "succumb", "perish")


def _specify_held(judged: Judged) -> Judged:
    """Whether the held are captives or prisoners; in a hall that "holds" them they are neither."""
    verb = judged.cue
    if any(doer.lower_ in CAPTORS for doer in _doers(verb)):
        return Judged(Measure.ABDUCTED, verb, HELD)
    passive = verb.tag_ == "VBN" or any(child.dep_ == "auxpass" for child in verb.children)
    if passive or _has_authority(verb):
        return Judged(Measure.DETAINED, verb, HELD)
    return judged


def _specify_taken(judged: Judged, count: Count) -> Judged:
    """Whether the captured are detained or abducted; things that are captured are neither."""
    if count.kind in THINGS:
        return replace(judged, measure=Measure.OTHER)
    if count.kind in LIVING and (_is_hunted(count) or _has_authority(judged.cue)):
        return replace(judged, measure=Measure.DETAINED)
    return judged


def _is_hunted(count: Count) -> bool:
    """Whether the phrase names such as the police hunt: "pirates", "alleged members of a gang"."""
    if count.noun is None:
        return False
    if count.kind is Kind.SUSPECTS:
        return True
    near = [*count.noun.doc[count.first : count.noun.i + 1]]
    near += [inner for child in count.noun.children if child.lower_ == "of" for inner in child.children]
    return any(token.lower_ in HUNTED or token.lemma_.lower() in HUNTED for token in near)


def _has_authority(verb: Token) -> bool:
    """Whether the police, an army or the like does it, in the active or the passive."""
    return any(
        token.lower_ in AUTHORITIES for doer in _doers(verb) for token in (doer, *doer.lefts) if token.dep_ != "det"
    )


def _doers(verb: Token) -> Iterator[Token]:
    """Who does it: its subject or agent, and the subject of the verb that it hangs on ("came by, seizing ten")."""
    for child in verb.children:
        if child.dep_ == "agent":
            yield next((inner for inner in child.children if inner.dep_ == "pobj"), child)
        elif child.dep_ == "nsubj":
            yield child
    if verb.dep_ == "acl" and verb.tag_ == "VBG":
        yield verb.head
    if verb.dep_ in ("advcl", "conj", "xcomp", "ccomp"):
        yield from (child for child in verb.head.children if child.dep_ == "nsubj")
