"""Signs by which learned trees judge a claim: its weights and shape, who speaks, where it stands, what lies around."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from twosource.extracting.attribution.claims import Claim
from twosource.extracting.attribution.features import PARTS
from twosource.extracting.attribution.rivalry import RIVALRY, measure_rivalry
from twosource.extracting.attribution.sentence_places import Places
from twosource.language.tokens import Doc, Token
from twosource.model.statement import Form

Floats = NDArray[np.float64]

OWN = (
    *("weight", *(f"weight of {part}" for part in PARTS)),
    *("content length", "source length", "quoted", "pieces", "cue length"),
    *("source to cue", "cue to content", "side"),
    *("root", "place in sentence", "sentence", "share of article", "headline", "cue in quotation"),
    *("source in quotation", "depth", "sentence length", "same verb"),
    *("who", "plural", "article", "that", "finite", "own subject", "pronoun first"),
    *("kind", "modal", "negated", "participle", "reading"),
)
SIGNS = (*OWN, *RIVALRY)
"""The columns, in order."""
KINDS = (
    *(
        "ccomp",
        "xcomp",
        "passive",
        "insert",
        "relcl",
        "oprd",
        "acomp",
        "advcl",
        "attr",
        "dobj",
        "dobj+",
        "prep",
        "tail",
    ),
    *("quote<", "quote>", "dash", "colon<", "colon>", "according", "raised", "hedge"),
    *("n-acl", "n-ccomp", "n-relcl", "n-xcomp", "n-prep", "a-acl", "a-ccomp", "a-relcl", "a-xcomp", "a-prep"),
)
_KIND = {kind: number for number, kind in enumerate(KINDS)}
_READING = {"short source": 1, "antecedent": 2, "short content": 3}
_FORM = {Form.INDIRECT: 0, Form.MIXED: 1, Form.DIRECT: 2}
_PRONOUNS = {
    **dict.fromkeys(("i", "we", "my", "our", "me", "us"), 1),
    **dict.fromkeys(("he", "she"), 2),
    **dict.fromkeys(("who", "which", "that", "whom"), 3),
    "you": 4,
    "they": 5,
    **dict.fromkeys(("it", "this", "there", "what"), 6),
}
_NAMES = {"PERSON": 8, "ORG": 9, "NORP": 9, "GPE": 10}
_ARTICLES = {"the": 1, "a": 2, "an": 2}
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_OWN_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
DEEPEST = 12
BEHIND = 20
"""Added to the distance of a source that stands behind its cue."""


def measure_signs(
    doc: Doc,
    places: Places,
    claims: Sequence[Claim],
    forms: Sequence[Form],
    weights: Sequence[Sequence[float]],
) -> Floats:
    """One row for each claim, one column for each of SIGNS; `weights` are the sums of `weigh` for its parts."""
    if not claims:
        return np.zeros((0, len(SIGNS)))
    verbs = Counter(claim.head.lemma_ for claim in claims)
    rows = [
        (
            sum(sums),
            *sums[1:],
            *_measure_shape(claim, form),
            *_measure_place(claim, places),
            verbs[claim.head.lemma_],
            *_measure_words(doc, claim),
        )
        for claim, form, sums in zip(claims, forms, weights, strict=True)
    ]
    own = np.array(rows, dtype=np.float64)
    return np.hstack([own, measure_rivalry(claims, own[:, 0], places)])


def _measure_shape(claim: Claim, form: Form) -> tuple[float, ...]:
    source, cue = claim.source, claim.cue
    first, last = claim.content[0][0], claim.content[-1][1]
    if source is None:
        apart = -1
    elif source[0] < cue[0]:
        apart = cue[0] - source[1]
    else:
        apart = BEHIND + source[0] - cue[1]
    if first >= cue[1]:
        gap, side = first - cue[1], 0
    elif last <= cue[0]:
        gap, side = cue[0] - last, 1
    else:
        gap, side = -1, 2
    return (
        sum(end - start for start, end in claim.content),
        source[1] - source[0] if source else 0,
        _FORM[form],
        len(claim.content),
        cue[1] - cue[0],
        apart,
        gap,
        side,
    )


def _measure_place(claim: Claim, places: Places) -> tuple[float, ...]:
    head, speaker = claim.head, claim.speaker
    sentence = places.number[head.i]
    start, end = places.bounds[sentence]
    return (
        head.dep_ == "ROOT",
        head.i - start,
        sentence,
        sentence / len(places.bounds),
        head.i < places.headline,
        places.quoted[head.i],
        places.quoted[speaker.i] if speaker is not None else 0,
        _measure_depth(head),
        end - start,
    )


def _measure_depth(token: Token) -> int:
    depth = 0
    while token.head.i != token.i and depth < DEEPEST:
        token = token.head
        depth += 1
    return depth


def _measure_words(doc: Doc, claim: Claim) -> tuple[float, ...]:
    head, speaker, source = claim.head, claim.speaker, claim.source
    start, end = claim.content[0]
    first, top = doc[start], doc[start:end].root
    helpers = [(child.dep_, child.tag_) for child in head.lefts]
    return (
        _rank_speaker(speaker),
        speaker is not None and speaker.tag_ in {"NNS", "NNPS"},
        _ARTICLES.get(doc[source[0]].lower_, 0) if source else 0,
        first.lower_ == "that",
        top.tag_ in _FINITE,
        any(child.dep_ in _OWN_SUBJECTS for child in top.children),
        first.pos_ in {"PRON", "DET"},
        _KIND.get(claim.kind.partition(":")[0], -1),
        ("aux", "MD") in helpers,
        any(dep == "neg" for dep, _ in helpers),
        head.tag_ == "VBN",
        _READING.get(claim.reading, 0),
    )


def _rank_speaker(speaker: Token | None) -> int:
    """What kind of word the speaker is, as a number: none, pronouns, names, nouns."""
    if speaker is None:
        return 0
    if speaker.pos_ == "PRON":
        return _PRONOUNS.get(speaker.lower_, 7)
    if speaker.ent_type_:
        return _NAMES.get(speaker.ent_type_, 11)
    return 12 if speaker.pos_ == "PROPN" else 13
