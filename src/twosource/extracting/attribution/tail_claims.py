"""A clause that ends in its speaker.

"Two bridges fell, Ann Lee, the mayor of the town, said on Friday." Parsers often tear such
sentences apart where the speaker has an apposition, so commas offer a second way.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from twosource.extracting.attribution.claims import Claim, make_claim
from twosource.extracting.attribution.cues import REPORTING_VERBS
from twosource.extracting.attribution.verb_claims import verb_group
from twosource.extracting.grammar.clauses import trim
from twosource.language.tokens import Token

_FULL = frozenset({"ccomp", "xcomp"})
NAME = 7
"""Tokens of a name before its apposition, the comma and the one before included."""
COMMAS = 3
"""How many commas before the verb may be the one between content and speaker."""
LONGEST_SOURCE = 30
LONGEST_REST = 16
"""Tokens from the verb to the end of its sentence; the verb of a longer rest has its content there."""


def find_tail_claims(verb: Token) -> Iterator[Claim]:
    """One claim for each of the last commas before a verb of reporting that ends its sentence."""
    doc, sent = verb.doc, verb.sent
    if verb.lemma_.lower() not in REPORTING_VERBS or sent.end - verb.i > LONGEST_REST:
        return
    if any(child.dep_ in _FULL for child in verb.rights):
        return
    cue = verb_group(verb)
    rank = 0
    for i in range(cue[0] - 1, max(sent.start, cue[0] - LONGEST_SOURCE), -1):
        if doc[i].text != ",":
            continue
        behind = i + 2 if doc[i + 1].is_quote else i + 1
        source, content = trim(doc, (behind, cue[0])), trim(doc, (sent.start, behind))
        if source is None or content is None or _is_apposition(doc[source[0]]):
            continue
        speaker = doc[source[0] : source[1]].root
        claim = make_claim(verb, f"tail:{rank}", speaker, cue, [content], source=source)
        if claim:
            yield claim
        rank += 1
        if rank == COMMAS:
            return


def _is_apposition(first: Token) -> bool:
    """The words behind the comma say who the name before it is: "Ann Lee, the mayor, said"."""
    if first.pos_ not in {"DET", "ADJ", "NUM"} or first.i < 3:
        return False
    at = first.i - 2
    while at > 0 and first.i - at < NAME and first.doc[at].pos_ == "PROPN":
        at -= 1
    return at < first.i - 2 and first.doc[at].text in {",", '"'}


def _head(claim: Claim) -> int:
    return claim.head.i


def end_before(claim: Claim, tails: Sequence[Claim]) -> Claim:
    """The claim without the tail that its content ran into: "A said that ..., B said" is A's word by B's report.

    The tails come in the order of their verbs.
    """
    if claim.kind != "ccomp":
        return claim
    start, end = claim.content[-1]
    for at in range(bisect_right(tails, start, key=_head), len(tails)):
        tail, whole = tails[at], tails[at].content[-1]
        if tail.head.i >= end:
            break
        if whole[0] <= claim.head.i < start < whole[1] < tail.head.i:
            return replace(claim, content=(*claim.content[:-1], (start, whole[1])))
    return claim
