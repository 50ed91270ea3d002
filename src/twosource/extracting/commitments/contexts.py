"""The words around what may be a commitment, and what they weigh: log-odds of a logistic regression.

`scripts/train_commitments.py` learns the weights from sentences of news marked by hand (bench/statements.md).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files

from twosource.extracting.commitments.cues import Undertaking
from twosource.extracting.commitments.doers import find_entity
from twosource.language.parsed import Parsed
from twosource.language.tokens import Token, Tokens

TABLE = "commitment_contexts.tsv"
NEAR = 3
"""Words to each side whose place counts."""
BEFORE = 5
"""Words before that count wherever they stand."""
AROUND = (15, 12)
"""Words to each side of the verb that count without their place."""
CLAUSES = frozenset(("ccomp", "xcomp", "acl", "advcl", "relcl", "pcomp"))
HIGHEST = 6
"""Clauses upward that are looked at."""
HELPING = frozenset(("aux", "auxpass", "neg", "advmod", "mark", "prt", "acomp", "attr"))
HELPING_CUE = frozenset(("aux", "auxpass", "neg", "advmod", "det", "poss", "mark", "prt"))
BIAS = ""


@cache
def load_weights() -> Mapping[str, float]:
    """Feature to log-odds, from the table beside this module; the empty feature is what every candidate has."""
    lines = files(__package__).joinpath(TABLE).read_text(encoding="utf-8").splitlines()
    pairs = (line.rsplit("\t", 1) for line in lines if not line.startswith("# "))
    return {feature: float(weight) for feature, weight in pairs}


def weigh_context(features: Sequence[str]) -> float:
    """The log-odds that what has these features is a commitment; a feature counts once."""
    known = load_weights().get
    return known(BIAS, 0.0) + sum(known(feature, 0.0) for feature in dict.fromkeys(features))


def describe_context(parsed: Parsed, one: Undertaking, subject: Token | None) -> list[str]:
    """The features of the candidate: its cue, deed and doer, the clauses above it, the words around it."""
    cue = one.cue.lower_ if one.cue.tag_ == "MD" else one.cue.lemma_.lower()
    sentence = one.head.sent
    return [
        *_describe_cue(one, cue),
        *_describe_deed(one.head),
        *_describe_doer(parsed, one, subject, cue),
        *_describe_clauses(one, sentence),
        *_describe_words(one, sentence),
    ]


def _describe_cue(one: Undertaking, cue: str) -> Iterator[str]:
    word, head = one.cue, one.head
    lemma = head.lemma_.lower()
    yield f"cue={cue}"
    yield f"cue/tag={cue}/{word.tag_}"
    yield f"cue is {word.dep_}"
    yield f"cue+deed={cue}+{lemma}"
    yield f"cue+form={cue}+{head.tag_}"
    if word.i == head.i:
        return
    yield f"cue under={word.head.lemma_.lower()}/{word.dep_}"
    for child in word.children:
        if child.dep_ in HELPING_CUE:
            yield f"cue has {child.dep_}={child.lower_}"
            yield f"cue+helper={cue}/{child.lower_}"
    for child in word.lefts:
        if child.dep_ in ("nsubj", "nsubjpass"):
            yield f"cue of={_name(child)}"


def _describe_deed(head: Token) -> Iterator[str]:
    lemma = head.lemma_.lower()
    yield f"deed={lemma}"
    yield f"deed form={head.tag_}"
    yield f"deed is {head.dep_}"
    for child in head.children:
        if child.dep_ in HELPING:
            yield f"deed has {child.dep_}={child.lower_}"
        if child.dep_ in ("dobj", "attr", "acomp", "nsubjpass"):
            yield f"object={child.lemma_.lower()}"
        if child.dep_ == "prep":
            yield f"deed prep={child.lower_}"
        if child.dep_ in ("advcl", "ccomp", "xcomp"):
            opening = next((inner.lower_ for inner in child.lefts if inner.dep_ in ("mark", "advmod")), "-")
            yield f"deed with {child.dep_}={opening}"


def _describe_doer(parsed: Parsed, one: Undertaking, subject: Token | None, cue: str) -> Iterator[str]:
    if subject is None:
        yield "doer=-"
        yield f"cue alone={cue}"
        return
    name, kind = _name(subject), _kind(parsed, subject)
    first = subject.left_edge
    yield f"doer={name}"
    yield f"doer kind={kind}"
    yield f"cue+kind={cue}+{kind}"
    yield f"cue+doer={cue}+{name}"
    yield f"deed+kind={one.head.lemma_.lower()}+{kind}"
    yield f"doer det={first.lower_ if first.pos_ == 'DET' else '-'}"


def _name(token: Token) -> str:
    return "NAME" if token.pos_ == "PROPN" else token.lemma_.lower()


def _kind(parsed: Parsed, subject: Token) -> str:
    entity = find_entity(parsed, subject)
    return entity.kind.value if entity is not None else subject.ent_type_ or subject.pos_


def _describe_clauses(one: Undertaking, sentence: Tokens) -> Iterator[str]:
    head = one.head
    above = head.head
    yield f"above={above.lemma_.lower()}/{head.dep_}"
    yield f"above form={above.tag_}"
    if above.i != head.i:
        yield f"higher={above.head.lemma_.lower()}/{above.dep_}"
    yield f"root={sentence.root.lemma_.lower()}/{sentence.root.tag_}"
    at = head
    for _ in range(HIGHEST):
        if at.dep_ in CLAUSES:
            yield f"up {at.dep_}={at.head.lemma_.lower()}"
        if at.dep_ == "ROOT":
            break
        at = at.head
    for token in (head, one.cue):
        for child in token.lefts:
            if child.dep_ == "mark":
                yield f"mark={child.lower_}"


def _describe_words(one: Undertaking, sentence: Tokens) -> Iterator[str]:
    doc, first, head = one.head.doc, one.first.i, one.head.i
    for away in range(1, NEAR + 1):
        if first - away >= sentence.start:
            yield f"{away} before={doc[first - away].lower_}"
        if head + away < sentence.end:
            yield f"{away} behind={doc[head + away].lower_}"
    for token in doc[max(sentence.start, first - BEFORE) : first]:
        yield f"before={token.lemma_.lower()}"
    yield f"pair={doc[head - 1].lower_ if head else '-'}_{one.head.lemma_.lower()}"
    if head + 1 < sentence.end:
        yield f"pair behind={one.head.lemma_.lower()}_{doc[head + 1].lower_}"
    for token in doc[max(sentence.start, head - AROUND[0]) : min(sentence.end, head + AROUND[1])]:
        if token.is_alpha:
            yield f"near={token.ent_type_ or 'NAME' if token.pos_ == 'PROPN' else token.lemma_.lower()}"
