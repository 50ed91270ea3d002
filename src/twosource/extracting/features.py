"""What speaks for and against a claim being an attribution, as words that a table gives weights to."""

from __future__ import annotations

from collections.abc import Iterator

from twosource.extracting.claims import Claim
from twosource.model.statement import Form


def describe(claim: Claim, quoted: Form) -> Iterator[str]:
    """The features of a claim; `quoted` tells how much of its content stands in quotation marks."""
    head, kind = claim.head, claim.kind
    family = kind.partition(":")[0]
    lemma = head.lemma_.lower()
    content = claim.content[0]
    yield f"kind={kind}"
    yield f"lemma={lemma}"
    yield f"lemma={lemma} kind={family}"
    if kind != family:
        yield f"lemma={lemma} kind={kind}"
    yield f"quoted={quoted.value} kind={family}"
    yield f"quoted={quoted.value}"
    speaker = claim.speaker
    if speaker is None:
        who = "none"
    elif speaker.pos_ == "PRON":
        who = speaker.lower_
    else:
        who = speaker.ent_type_ or speaker.tag_
        yield f"name={speaker.lemma_.lower()}"
    yield f"who={who}"
    yield f"who={who} kind={family}"
    yield f"tag={head.tag_}"
    yield f"tag={head.tag_} kind={family}"
    yield f"dep={head.dep_} kind={family}"
    yield f"under={head.head.lemma_.lower()} dep={head.dep_}"
    for child in head.children:
        if child.dep_ in {"aux", "neg", "auxpass", "prt"}:
            yield f"{child.dep_}={child.lower_}"
            if child.dep_ == "prt":
                yield f"lemma={lemma} {child.lower_}"
    first = head.doc[content[0]]
    yield f"first={first.lower_} kind={family}"
    yield f"first={first.tag_} kind={family}"
    top = head.doc[content[0] : content[1]].root
    yield f"content={top.lemma_.lower()} kind={family}"
    yield f"content={top.tag_} {top.ent_type_} kind={family}"
    length = content[1] - content[0]
    yield f"length={min(length.bit_length(), 5)} kind={family}"
    if claim.source is not None:
        opening = head.doc[claim.source[0]]
        yield f"opening={opening.tag_} {opening.ent_type_} kind={family}"
        yield f"size={min((claim.source[1] - claim.source[0]).bit_length(), 5)} kind={kind}"
        yield f"apart={claim.source[1] in (claim.cue[0], claim.cue[0] - 1)} kind={family}"
    yield f"far={speaker is not None and abs(speaker.i - head.i) > 6}"
    yield f"pieces={len(claim.content)} kind={family}"
    end = claim.content[-1][1]
    yield f"next={head.doc[end].text if end < len(head.doc) and head.doc[end].is_punct else '-'} kind={family}"
    yield f"inward={any(start <= head.head.i < stop for start, stop in claim.content)} kind={family}"
