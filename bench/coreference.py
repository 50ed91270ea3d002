"""Who is who within one article, against ECB+: mentions of one are to be tied, those of two kept apart.

Only mentions in the sentences that ECB+ annotates fully count. Two readings of the gold:

- pairs of people: two mentions of one person are a pair. Precision tells how often a tie of ours is right.
- all participants (people, bodies, groups) by MUC, B-cubed and CEAF-e over the gold mentions; a mention that a tool
  does not find is a group of its own there, and recall of mentions says how many it finds.

No package of PyPI that resolves coreference runs here offline: those for spaCy 3 (coreferee, fastcoref) fetch their
weights from elsewhere, and those that carry weights (neuralcoref) need spaCy 2. So beside ours stand two simple ways
over spaCy's own annotation: names of the same words, and `match_heads`.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import combinations
from typing import Any

from spacy.tokens import Doc, Token

import twosource as ts
from bench.clusters import Tally
from bench.corpora import rows
from bench.table import Score
from twosource.language import load_model
from twosource.model.annotation import Entity, EntityKind

MALE = frozenset(("he", "him", "his", "himself"))
FEMALE = frozenset(("she", "her", "hers", "herself"))
PRONOUNS = MALE | FEMALE
NAMED = frozenset(("PERSON", "ORG", "NORP", "GPE"))
"""The labels of spaCy that name somebody."""
Pair = tuple[int, int]
Owners = list[Hashable | None]
"""For each gold mention the entity that a tool takes it for; None where it finds nothing there."""


def run() -> list[Score]:
    """Pairs, groups and mentions of the development topics, and how well "he" and "she" find their person."""
    return score([row for row in rows("stories", "ecb.jsonl") if row["split"] == "dev"], "coreference dev")


def score(gold: Sequence[dict[str, Any]], name: str) -> list[Score]:
    """The scores on these documents of ECB+."""
    analyses = list(ts.analyse_many(ts.Article.from_text(row["text"]) for row in gold))
    docs = list(load_model().pipe(row["text"] for row in gold))
    found = [
        (row, doc, [one for one in analysis.entities if one.kind is not EntityKind.PLACE])
        for row, doc, analysis in zip(gold, docs, analyses, strict=True)
    ]
    return [*_score_people(found, name), *_score_all(found, name)]


Found = Sequence[tuple[dict[str, Any], Doc, list[Entity]]]


def _score_people(found: Found, name: str) -> Iterator[Score]:
    ours, exact, matched, tied = [0, 0, 0], [0, 0, 0], [0, 0, 0], [0, 0, 0]
    for row, doc, entities in found:
        mentions = [one for one in gold_mentions(row) if one["tag"] == "HUMAN_PART_PER"]
        true = _pairs([mention["instance"] for mention in mentions])
        people = [_person(entities, mention) for mention in mentions]
        _count(ours, _pairs([None if one is None else one.id for one in people]), true)
        _count(exact, _pairs(match_words(doc, mentions, frozenset(("PERSON",)))), true)
        _count(matched, _pairs(match_heads(doc, mentions)), true)
        _count_pronouns(tied, mentions, people, entities)
    for label, mine, other, best in zip(
        ("precision", "recall", "F1"), *map(_rates, (ours, exact, matched)), strict=True
    ):
        yield Score(name, f"pairs of people, {label}", mine, best, f"spaCy, heads ({other:.3f} spaCy, same words)")
    for label, mine in zip(("precision", "recall", "F1"), _rates(tied), strict=True):
        yield Score(name, f"pronouns, {label}", mine)


def _score_all(found: Found, name: str) -> Iterator[Score]:
    tallies = [Tally() for _ in range(3)]
    seen: dict[str, list[int]] = {"HUMAN_PART_PER": [0, 0, 0], "HUMAN_PART_ORG": [0, 0, 0]}
    for row, doc, entities in found:
        mentions = gold_mentions(row)
        true = [mention["instance"] for mention in mentions]
        owners = [find_owners(doc, mentions, entities), match_words(doc, mentions, NAMED), match_heads(doc, mentions)]
        for tally, held in zip(tallies, owners, strict=True):
            tally.add(true, held)
        for mention, mine, other in zip(mentions, owners[0], owners[1], strict=True):
            counts = seen.get(mention["tag"], [0, 0, 0])
            counts[:] = [counts[0] + (mine is not None), counts[1] + (other is not None), counts[2] + 1]
    mine, words, heads = tallies
    for measure in mine.sums:
        yield Score(
            name,
            f"participants, {measure} F1",
            mine.rates(measure)[2],
            heads.rates(measure)[2],
            _beside(words, measure),
        )
    yield Score(
        name, "participants, mean F1", mine.mean(), heads.mean(), f"spaCy, heads ({words.mean():.3f} spaCy, same words)"
    )
    for tag, (ours, other, total) in seen.items():
        label = "people" if tag == "HUMAN_PART_PER" else "bodies"
        yield Score(name, f"mentions of {label}, recall", ours / max(1, total), other / max(1, total), "spaCy's names")


def _beside(words: Tally, measure: str) -> str:
    return f"spaCy, heads ({words.rates(measure)[2]:.3f} spaCy, same words)"


def gold_mentions(row: dict[str, Any]) -> list[dict[str, Any]]:
    """The participants of the sentences that are annotated fully, without relative pronouns."""
    return [
        mention
        for mention in row["participants"]
        if mention["selected"] and mention["tag"].startswith("HUMAN") and mention["text"].lower() != "who"
    ]


def head_of(doc: Doc, mention: dict[str, Any]) -> Token:
    """The word that the others of a gold mention hang on."""
    span = doc.char_span(mention["start"], mention["end"], alignment_mode="expand")
    if span is None:
        raise ValueError(f"no tokens at {mention['start']}")
    return span.root


def find_owners(doc: Doc, mentions: Iterable[dict[str, Any]], entities: Sequence[Entity]) -> Owners:
    """The entity whose mention holds the head of each gold mention: the shortest such one, which says it closest."""
    owners: Owners = []
    for mention in mentions:
        at = head_of(doc, mention).idx
        held = [
            (one.end - one.start, entity.id)
            for entity in entities
            for one in entity.mentions
            if one.start <= at < one.end
        ]
        owners.append(min(held)[1] if held else None)
    return owners


def match_words(doc: Doc, mentions: Iterable[dict[str, Any]], labels: frozenset[str]) -> Owners:
    """Names of spaCy with those labels; one entity where the words are the same."""
    ents = [ent for ent in doc.ents if ent.label_ in labels]
    return [
        next((ent.text for ent in ents if ent.start_char < one["end"] and ent.end_char > one["start"]), None)
        for one in mentions
    ]


def match_heads(doc: Doc, mentions: Iterable[dict[str, Any]]) -> Owners:
    """Names that hold each other's words are one, descriptions with the same noun are one, "he" is the last PERSON.

    A man is whom "he" was last said of or nobody knows yet, and a woman likewise.
    """
    names: list[str] = []
    female: dict[str, bool] = {}
    owners: dict[int, str] = {}
    latest: list[str] = []
    for token in doc:
        if token.ent_type_ in NAMED:
            text = token.ent_type_ + " " + doc.ents[_entity(doc, token)].text
            owner = next((one for one in names if set(text.split()) <= set(one.split())), None)
            if owner is None:
                owner = next((one for one in names if set(one.split()) <= set(text.split())), text)
                names.append(owner)
            owners[token.i] = owner
            if token.ent_type_ == "PERSON":
                latest.append(owner)
        elif token.lower_ in PRONOUNS:
            woman = token.lower_ in FEMALE
            person = next((one for one in reversed(latest) if female.get(one, woman) is woman), None)
            if person is not None:
                female[person] = woman
                owners[token.i] = person
        elif token.pos_ == "NOUN":
            owners[token.i] = f"noun {token.lemma_.lower()}"
    return [owners.get(head_of(doc, one).i) for one in mentions]


def _entity(doc: Doc, token: Token) -> int:
    return next(number for number, ent in enumerate(doc.ents) if ent.start <= token.i < ent.end)


def _person(entities: Iterable[Entity], mention: dict[str, Any]) -> Entity | None:
    """The person whose mention covers most of the gold one."""
    start, end = mention["start"], mention["end"]
    best, found = 0, None
    for entity in entities:
        if entity.kind is not EntityKind.PERSON:
            continue
        for one in entity.mentions:
            common = min(end, one.end) - max(start, one.start)
            if common > best and one.start < end:
                best, found = common, entity
    return found


def _pairs(owners: Sequence[Hashable | None]) -> set[Pair]:
    return {
        (one, other)
        for one, other in combinations(range(len(owners)), 2)
        if owners[one] is not None and owners[one] == owners[other]
    }


def _count(counts: list[int], found: set[Pair], true: set[Pair]) -> None:
    counts[0] += len(found & true)
    counts[1] += len(found)
    counts[2] += len(true)


def _count_pronouns(
    counts: list[int],
    mentions: Sequence[dict[str, Any]],
    people: Sequence[Entity | None],
    entities: Sequence[Entity],
) -> None:
    """A pronoun is right when its person has another mention that the gold ties to it."""
    for mention, person in zip(mentions, people, strict=True):
        if mention["text"].lower() not in PRONOUNS:
            continue
        named = [
            one for one in mentions if one["instance"] == mention["instance"] and one["text"].lower() not in PRONOUNS
        ]
        if not named:
            continue
        counts[2] += 1
        if person is not None:
            counts[1] += 1
            counts[0] += any(_person(entities, one) is person for one in named)


def _rates(counts: Sequence[int]) -> tuple[float, float, float]:
    right, found, true = counts
    precision, recall = right / max(1, found), right / max(1, true)
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)
