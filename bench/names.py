"""What kind a name is, against ECB+, and who stands behind the sources of attributions, against PolNeAR.

Kinds: the names among the fully annotated mentions of ECB+ that are tagged as people, bodies or places. A name that a
tool does not find counts as wrong. PolNeAR does not say who a source is, so what is counted there is coverage: for how
many sources an entity is found at the head of their words. For sources that are pronouns a second number tells how
often that entity is the one of the last source before them that is no pronoun: agreement with a rule of thumb, not
accuracy.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from spacy.tokens import Doc, Token

import twosource as ts
from bench.coreference import NAMED, PRONOUNS, find_owners, head_of
from bench.corpora import rows
from bench.table import Score
from twosource.language import load_model
from twosource.model.annotation import Entity, EntityKind

KINDS = {
    "HUMAN_PART_PER": EntityKind.PERSON,
    "HUMAN_PART_ORG": EntityKind.ORGANISATION,
    "LOC_GEO": EntityKind.PLACE,
}
LABELS = {"PERSON": EntityKind.PERSON, "ORG": EntityKind.ORGANISATION, "GPE": EntityKind.PLACE, "LOC": EntityKind.PLACE}
FORMS = ("names", "descriptions", "pronouns")


def run() -> list[Score]:
    """The kinds of names on the development topics, and the sources of PolNeAR's development articles."""
    gold = [row for row in rows("stories", "ecb.jsonl") if row["split"] == "dev"]
    return [*score_kinds(gold), *score_sources(rows("attribution", "dev.jsonl"))]


def annotate(texts: Sequence[str]) -> Iterator[tuple[Doc, tuple[Entity, ...]]]:
    """Each text as spaCy annotates it, and our entities of it."""
    analyses = ts.analyse_many(ts.Article.from_text(text) for text in texts)
    for doc, analysis in zip(load_model().pipe(texts), analyses, strict=True):
        yield doc, analysis.entities


def score_kinds(gold: Sequence[dict[str, Any]]) -> Iterator[Score]:
    """How many names of people, bodies and places are found as such."""
    counts = {kind: [0, 0, 0] for kind in KINDS.values()}
    found = list(zip(gold, annotate([row["text"] for row in gold]), strict=True))
    small = {token.text for _, (doc, _) in found for token in doc if token.text.islower()}
    for row, (doc, entities) in found:
        for mention in (*row["participants"], *row["locations"]):
            kind = KINDS.get(mention["tag"])
            if kind is None or not mention["selected"]:
                continue
            head = head_of(doc, mention)
            if head.pos_ == "PRON" or not head.text[0].isupper() or head.lower_ in small:
                continue
            ours = any(
                one.start <= head.idx < one.end for entity in entities if entity.kind is kind for one in entity.mentions
            )
            count = counts[kind]
            count[:] = [count[0] + ours, count[1] + (LABELS.get(head.ent_type_) is kind), count[2] + 1]
    for kind, (ours, theirs, total) in counts.items():
        yield Score("names dev", f"kind, {kind}, of {total}", ours / max(1, total), theirs / max(1, total), "spaCy")
    ours, theirs, total = (sum(count[at] for count in counts.values()) for at in range(3))
    yield Score("names dev", "kind, all", ours / max(1, total), theirs / max(1, total), "spaCy")


def score_sources(gold: Sequence[dict[str, Any]]) -> Iterator[Score]:
    """For how many sources an entity is found, by what their words are, and what pronouns are tied to."""
    counts = {form: [0, 0, 0] for form in FORMS}
    agreed = [0, 0]
    for row, (doc, entities) in zip(gold, annotate([row["text"] for row in gold]), strict=True):
        spans = sorted(
            {(item["source"][0][0], item["source"][-1][1]) for item in row["attributions"] if item["source"]}
        )
        heads = [head_of(doc, {"start": start, "end": end}) for start, end in spans]
        owners = find_owners(doc, [{"start": head.idx, "end": head.idx + len(head)} for head in heads], list(entities))
        for head, owner in zip(heads, owners, strict=True):
            count = counts[_form(head)]
            count[:] = [count[0] + (owner is not None), count[1] + (head.ent_type_ in NAMED), count[2] + 1]
        for agrees in _compare(heads, owners):
            agreed = [agreed[0] + agrees, agreed[1] + 1]
    for form, (ours, theirs, total) in counts.items():
        yield Score("sources dev", f"{form} with an entity, of {total}", ours / total, theirs / total, "spaCy's names")
    yield Score("sources dev", f"he, she: the last source, of {agreed[1]}", agreed[0] / max(1, agreed[1]))


def _form(head: Token) -> str:
    if head.pos_ == "PRON":
        return "pronouns"
    return "names" if head.pos_ == "PROPN" else "descriptions"


def _compare(heads: Iterable[Token], owners: Iterable[object]) -> Iterator[bool]:
    """For each "he" or "she" with an entity whether it is that of the last source before it that is no pronoun."""
    last: object = None
    for head, owner in zip(heads, owners, strict=True):
        if head.lower_ in PRONOUNS and owner is not None and last is not None:
            yield owner == last
        elif head.pos_ != "PRON":
            last = owner
