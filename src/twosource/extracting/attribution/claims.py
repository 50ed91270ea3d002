"""Places where somebody may be saying something: every triple of source, cue and content that a text offers.

Most are none; `weights` decides. What is not offered here can never be found.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from twosource.extracting.grammar.clauses import Range, cut, reach
from twosource.language.tokens import Token

DATELINE_ENDS = frozenset({"—", "–", "--", ":", "|"})
"""Marks that part a name from what stands before it in the line ("MOSCOW — The ministry said")."""
DATELINE = 6
"""Tokens of a place with its country, and the day or the agency."""
LONGEST = 600
"""Tokens from the first to the last of a content: a broken parse must not swallow an article."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A possible attribution: token ranges of its source (None where unnamed), cue and content.

    `head` is the word that would be the cue, `kind` the way in which the content hangs on it, `reading` how the spans
    were read where not as the syntax gives them.
    """

    head: Token
    kind: str
    speaker: Token | None
    source: Range | None
    cue: Range
    content: tuple[Range, ...]
    reading: str = ""


def make_claim(
    head: Token, kind: str, speaker: Token | None, cue: Range, content: Sequence[Range], *, source: Range | None = None
) -> Claim | None:
    """The claim, its content freed of its cue and source; None where nothing is left of it."""
    if source is None and speaker is not None:
        source = source_of(speaker, head)
        if not source[0] <= speaker.i < source[1]:
            speaker = head.doc[source[0] : source[1]].root
    pieces = [piece for span in content for piece in cut(span, cue)]
    if source is not None:
        pieces = [piece for span in pieces for piece in cut(span, source)]
    if not pieces or pieces[-1][1] - pieces[0][0] > LONGEST:
        return None
    return Claim(head, kind, speaker, source, cue, tuple(pieces))


def source_of(speaker: Token, cue: Token) -> Range:
    """The noun phrase of a speaker, without the clause that holds the cue ("a letter saying that ...")."""
    start, end = reach(speaker)
    for i in range(min(end, cue.i) - 1 if cue.i > start else end - 1, start, -1):
        if speaker.doc[i].text in DATELINE_ENDS and (i < speaker.i or i - start < DATELINE):
            if i + 1 < min(end, cue.i) or i < speaker.i:
                start = i + 1
            break
    if start <= cue.i < end:
        inner = cue
        while inner.head.i not in (speaker.i, inner.i):
            inner = inner.head
        edge = inner.left_edge.i
        return (start, edge) if edge > speaker.i else (speaker.i, speaker.i + 1)
    return start, end


def widen(claim: Claim, quotes: Sequence[Range]) -> Claim:
    """The claim with each of these quotations taken in whole that its content lies in, or begins."""
    pieces = list(claim.content)
    for quote in quotes:
        if quote[0] <= claim.head.i < quote[1]:
            continue
        for at, (start, end) in enumerate(pieces):
            shared = min(end, quote[1]) - max(start, quote[0])
            if shared > 0 and (shared > 2 or 2 * shared >= quote[1] - quote[0]):
                pieces[at] = (min(start, quote[0]), max(end, quote[1]))
    whole = merge(pieces)
    return claim if whole == claim.content else replace(claim, content=whole)


def merge(pieces: Sequence[Range]) -> tuple[Range, ...]:
    """The pieces in order, those that touch made one.

    >>> merge([(4, 6), (0, 2), (1, 4)])
    ((0, 6),)
    """
    merged: list[Range] = []
    for start, end in sorted(pieces):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)
