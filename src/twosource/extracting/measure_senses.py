"""What a word of several senses means of the counted: the navy captures pirates, and pirates capture sailors."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from twosource.extracting.counted_nouns import LIVING, SENT, THINGS
from twosource.extracting.counts import Count
from twosource.extracting.measure_words import AUTHORITIES, CAPTIVITY, HUNTED
from twosource.extracting.predicates import Judged
from twosource.model.statement import Measure

HELD = 0.65
"""How sure it is that those "held" without a word of captivity are detained."""

CAPTURING = frozenset(("capture", "seize", "catch", "intercept"))
"""What kidnappers and the police do alike."""


def specify(judged: Judged, count: Count) -> Judged:
    """The reading with the measure that the cue means of such as are counted, where it means several."""
    lemma = judged.cue.lemma_.lower()
    if judged.measure is Measure.ATTENDING and count.kind in SENT:
        return replace(judged, measure=Measure.DEPLOYED)
    if lemma == "bury" and count.kind in THINGS:
        return replace(judged, measure=Measure.DESTROYED)
    taken = lemma in CAPTURING and judged.measure is Measure.ABDUCTED
    if taken and count.kind in LIVING and (_is_hunted(count) or _has_authority(judged.cue)):
        return replace(judged, measure=Measure.DETAINED)
    if taken and count.kind in THINGS:
        return replace(judged, measure=Measure.OTHER)
    if lemma in ("hand", "turn", "transfer") and judged.measure is Measure.RESCUED and _is_hunted(count):
        return replace(judged, measure=Measure.DETAINED)
    if lemma == "hold" and count.noun is not None and count.noun.lower_ in CAPTIVITY:
        return replace(judged, measure=Measure.ABDUCTED)
    if lemma == "hold" and judged.measure is Measure.ATTENDING:
        passive = judged.cue.tag_ == "VBN" or any(child.dep_ == "auxpass" for child in judged.cue.children)
        if passive or _has_authority(judged.cue):
            return Judged(Measure.DETAINED, judged.cue, HELD)
    return judged


def _is_hunted(count: Count) -> bool:
    return count.noun is not None and count.noun.lemma_.lower() in HUNTED


def _has_authority(verb: Token) -> bool:
    """Whether the police, an army or the like does it, in the active or the passive."""
    for child in verb.children:
        doer = (
            next((inner for inner in child.children if inner.dep_ == "pobj"), child) if child.dep_ == "agent" else child
        )
        if child.dep_ in ("nsubj", "agent") and doer.lower_ in AUTHORITIES:
            return True
    return False
