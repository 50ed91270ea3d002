"""Headlines whose speaker stands last: "Bridge unsafe: mayor"."""

from __future__ import annotations

from twosource.extracting.attribution.claims import Claim

KINDS = frozenset({"tail:0", "colon>"})
HEADLINE = 1.0
"""Log odds of a headline whose speaker stands last, of which PolNeAR has too few to learn: "Bridge unsafe: mayor"."""
NAMING = frozenset({"PROPN", "NOUN", "ADJ", "DET", "ADP", "PART"})
HEADLINE_NAME = 4
"""Tokens of a name in a headline."""


def is_headline(claim: Claim) -> bool:
    """The claim fills a line that ends without a full stop, its source last: "Bridge unsafe: mayor"."""
    if claim.kind not in KINDS or claim.source is None or claim.source[1] - claim.source[0] > HEADLINE_NAME:
        return False
    doc, last = claim.head.doc, max(claim.cue[1], claim.source[1])
    ends = last == len(doc) or "\n" in doc[last].text
    return ends and all(doc[i].pos_ in NAMING for i in range(*claim.source))
