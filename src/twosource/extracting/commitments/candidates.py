"""Every verb and noun that may tell what is to be done, more than are commitments: trees choose among them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from twosource.extracting.commitments.cues import Undertaking, is_negated
from twosource.extracting.commitments.leads import find_leads
from twosource.extracting.commitments.undertakings import find_undertakings
from twosource.language.parsed import Parsed

BARE = frozenset(("VB", "VBP"))
"""Tags of a bare verb; behind a comma taggers take it for a present."""

GERUND = frozenset(("VBG",))


@dataclass(frozen=True, slots=True)
class Candidate:
    """What may be a commitment; `joined` where it goes on with another verb's cue: "will close it and sell it".

    `loose` where no rule found it: it is read only where the words around it speak for it.
    """

    undertaking: Undertaking
    joined: bool = False
    loose: bool = False


def find_candidates(parsed: Parsed) -> list[Candidate]:
    """The candidates in reading order, those that go on with the cue of another among them."""
    found = [Candidate(one) for one in find_undertakings(parsed)]
    heads = {one.undertaking.head.i for one in found}
    for one in tuple(found):
        found += [joined for joined in _join(one.undertaking) if joined.undertaking.head.i not in heads]
    heads = {one.undertaking.head.i for one in found}
    found += [Candidate(lead, joined, loose=True) for lead, joined in find_leads(parsed, heads)]
    return sorted(found, key=lambda one: one.undertaking.head.i)


def _join(said: Undertaking) -> Iterator[Candidate]:
    """The verbs that go on with the same cue: "will close the school, sell the land and pay its debts"."""
    forms = BARE if said.head.tag_ in BARE else frozenset((said.head.tag_,)) & GERUND
    if said.head.pos_ not in ("VERB", "AUX") or said.whole or said.cue.i == said.head.i:
        return
    for other in said.head.rights:
        if other.dep_ != "conj" or other.tag_ not in forms:
            continue
        if not any(child.dep_ in ("aux", "nsubj", "nsubjpass") for child in other.children):
            first = next((child for child in other.lefts if child.dep_ == "advmod"), other)
            more = Undertaking(
                other, first, said.cue, said.kind, is_negated(other), certain=said.certain, needs=said.needs
            )
            yield Candidate(more, joined=True)
            yield from _join(more)
