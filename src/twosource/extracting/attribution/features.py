"""What speaks for and against a claim being an attribution, as words that a table gives weights to."""

from __future__ import annotations

from twosource.extracting.attribution.claims import Claim
from twosource.extracting.attribution.cues import LOOSELY_REPORTING_VERBS, REPORTING_NOUNS, REPORTING_VERBS
from twosource.language.tokens import Token
from twosource.model.statement import Form

PARTS = ("cue", "beside", "source", "content", "shape", "rest")
"""What of a claim its features tell of; the weights of each part are summed apart."""
_PARTS = {
    **dict.fromkeys(("lemma", "prt"), 1),
    **dict.fromkeys(("name", "under"), 2),
    **dict.fromkeys(("who", "opening", "size", "far", "apart"), 3),
    **dict.fromkeys(("content", "first", "length", "pieces", "next", "inward"), 4),
    **dict.fromkeys(("kind", "quoted", "tag", "dep", "class", "reading", "joint"), 5),
}
HELPERS = frozenset({"aux", "neg", "auxpass", "prt"})
FAR = 6
"""Tokens between a speaker and a cue that are many."""
LINKS = frozenset({"PUNCT", "ADP", "SCONJ", "CCONJ"})
"""Parts of speech of the words that may lead from a content to what is no part of it."""


def describe(claim: Claim, quoted: Form, heads: dict[int, tuple[str, ...]]) -> list[str]:
    """The features of a claim; `quoted` tells how much of its content stands in quotation marks.

    `heads` keeps the features of cues that were described before, by their token, for several claims share one cue.
    """
    head, kind = claim.head, claim.kind
    family = kind.partition(":")[0]
    own = heads.get(head.i)
    if own is None:
        own = heads[head.i] = _describe_head(head)
    lemma, known = head.lemma_.lower(), own[0].partition("=")[2]
    above = head.head.i
    found = [
        *own[1:],
        f"kind={kind}",
        f"lemma={lemma} kind={family}",
        f"class={known} kind={family}",
        f"quoted={quoted.value} kind={family}",
        f"quoted={quoted.value}",
        f"tag={head.tag_} kind={family}",
        f"dep={head.dep_} kind={family}",
        f"pieces={len(claim.content)} kind={family}",
        f"inward={any(start <= above < stop for start, stop in claim.content)} kind={family}",
    ]
    if claim.reading:
        found += (f"reading={claim.reading} kind={family}", f"reading={claim.reading} lemma={lemma}")
    if kind != family:
        found.append(f"lemma={lemma} kind={kind}")
    _describe_source(claim, family, lemma, found)
    _describe_content(claim, family, lemma, found)
    return found


def _describe_head(head: Token) -> tuple[str, ...]:
    """The features of a cue by itself, the first of them its class."""
    lemma = head.lemma_.lower()
    told = lemma in REPORTING_VERBS or lemma in REPORTING_NOUNS
    known = "told" if told else "found" if lemma in LOOSELY_REPORTING_VERBS else "-"
    found = [
        f"class={known}",
        f"lemma={lemma}",
        f"tag={head.tag_}",
        f"under={head.head.lemma_.lower()} dep={head.dep_}",
    ]
    for child in head.children:
        if child.dep_ in HELPERS:
            found.append(f"{child.dep_}={child.lower_}")
            if child.dep_ == "prt":
                found.append(f"lemma={lemma} {child.lower_}")
    return tuple(found)


def _describe_source(claim: Claim, family: str, lemma: str, found: list[str]) -> None:
    head, speaker, source = claim.head, claim.speaker, claim.source
    if speaker is None:
        who = "none"
    elif speaker.pos_ == "PRON":
        who = speaker.lower_
    else:
        who = speaker.ent_type_ or speaker.tag_
        found.append(f"name={speaker.lemma_.lower()}")
    far = speaker is not None and abs(speaker.i - head.i) > FAR
    found += (f"who={who}", f"who={who} kind={family}", f"lemma={lemma} who={who}", f"far={far}")
    if source is not None:
        opening = head.doc[source[0]]
        found += (
            f"opening={opening.tag_} {opening.ent_type_} kind={family}",
            f"size={min((source[1] - source[0]).bit_length(), 5)} kind={claim.kind}",
            f"apart={source[1] in (claim.cue[0], claim.cue[0] - 1)} kind={family}",
        )


def _describe_content(claim: Claim, family: str, lemma: str, found: list[str]) -> None:
    doc = claim.head.doc
    start, stop = claim.content[0]
    first, top = doc[start], doc[start:stop].root
    end = claim.content[-1][1]
    following = doc[end] if end < len(doc) else None
    after = following.lower_ if following is not None and following.pos_ in LINKS else "-"
    found += (
        f"first={first.lower_} kind={family}",
        f"first={first.tag_} kind={family}",
        f"content={top.lemma_.lower()} kind={family}",
        f"content={top.tag_} {top.ent_type_} kind={family}",
        f"lemma={lemma} content={top.tag_}",
        f"length={min((stop - start).bit_length(), 5)} kind={family}",
        f"next={after} kind={family}",
    )
    if claim.kind == "dobj+":
        joint = top.right_edge.i + 1
        if joint < stop:
            found += (f"joint={doc[joint].lower_}", f"joint={doc[joint].lower_} lemma={lemma}")


def part_of(feature: str) -> int:
    """The number of the part in PARTS that a feature tells of, counted from 1; 0 for the empty feature.

    >>> part_of("lemma=say who=PERSON")
    1
    """
    return _PARTS.get(feature.partition("=")[0], len(PARTS)) if feature else 0
