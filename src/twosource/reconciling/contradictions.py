"""Sentences of different outlets of which one says that a thing was so and the other that it was not."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from twosource.model.analysis import Analysis
from twosource.model.finding import Finding, Verdict
from twosource.model.likeness import NEGATION, Likeness, Told, find_numbers, telling_words
from twosource.model.noun import content_id
from twosource.model.span import Evidence
from twosource.model.statement import Attribution
from twosource.reconciling.origin_names import name_origins
from twosource.reconciling.origins import Roots, find_own_root
from twosource.reconciling.root import count_independent
from twosource.reconciling.sentence_roots import Behind, gather_behind, look_behind
from twosource.reconciling.sources import Sources
from twosource.reconciling.words import list_words, start_sentence

KIND = "claim"
# What is said not to have been: "had not been warned", "did not act". What is not so now, or not yet, may become so.
_NOT_DONE = re.compile(
    r"\b(?P<helping>had|was|were|did)(?: not|n['’]t| never)"
    r"(?: (?:been|also|even|ever|actually|previously|in fact)){0,2} (?P<verb>[a-z]{3,})\b",
    re.IGNORECASE,
)
# These leave it open whether it is so, right before the verb or anywhere before it.
_OPEN = frozenset(list_words("will would could can may might must shall should to until before"))
_ASKING = frozenset(list_words("if whether unless reportedly allegedly asked asking how why denied denies deny"))
_NEAR = 4
"""Words before a verb that bear on it."""

_SHARED, _FEWEST = 0.6, 2
"""The share of the telling words of the shorter sentence that the other has, and how many at least."""

_HAD = "had"
"""What had not been so is settled, whenever it is told."""


@dataclass(frozen=True, slots=True)
class Contradiction:
    """`told` says that it was so, `against` that it was not."""

    told: Told
    against: Told


def find_contradicted(sources: Sources, roots: Roots, known: Collection[Finding]) -> tuple[Finding, ...]:
    """A disputed claim for each sentence that a page has and another page denies, unless one of `known` tells it."""
    told = {_place(one) for finding in known if finding.kind == KIND for one in finding.evidence}
    return tuple(
        finding
        for analyses in sources.by_story()
        if len({sources.outlet_of(one.article.id) for one in analyses}) > 1
        for finding in _find_in_story(analyses, sources, roots)
        if not told.issuperset(map(_place, finding.evidence))
    )


def _place(one: Evidence) -> tuple[str, int]:
    return one.article, one.sentence_start


def _find_in_story(analyses: Sequence[Analysis], sources: Sources, roots: Roots) -> Iterator[Finding]:
    voices = {one.article.id: find_own_root(one.article.id, sources).key for one in analyses}
    likeness = Likeness(analyses, voices)
    statements = {one.article.id: one.statements for one in analyses}
    seen: set[str] = set()
    for one in find_contradictions(likeness, _list_voiced(likeness, analyses)):
        if one.told.span.text not in seen and one.against.span.text not in seen:
            seen |= {one.told.span.text, one.against.span.text}
            sides = [look_behind(side, statements[side.article.id], sources, roots) for side in (one.told, one.against)]
            yield _find(sides, sources)


def _list_voiced(likeness: Likeness, analyses: Sequence[Analysis]) -> dict[Told, frozenset[str]]:
    """For the sentences that name a source the telling words for it."""
    named = {
        (one.article.id, said.evidence[0].sentence_start, telling_words(said.attributed_to.text))
        for one in analyses
        for said in one.statements
        if said.attributed_to is not None
    }
    words: dict[tuple[str, int], frozenset[str]] = {}
    for article, start, source in named:
        words[article, start] = words.get((article, start), frozenset()) | source
    places = ((told, (told.article.id, told.span.start)) for told in likeness.told)
    return {told: words[place] for told, place in places if place in words}


def _find(sides: Sequence[Behind], sources: Sources) -> Finding:
    first, against = sides
    text = _read_claim(first)
    outlets = [sources.outlet_of(one.told.article.id) for one in sides]
    names = [name_origins(gather_behind([one])) for one in sides]
    quotes = [" ".join(one.told.span.text.split()) for one in sides]
    return Finding(
        id=content_id("fin", KIND, *sorted(f"{one.told.article.id}:{one.told.span.start}" for one in sides)),
        question=f"whether it is so: {text}",
        kind=KIND,
        statements=tuple(one.statement.id for one in sides if one.statement),
        verdict=Verdict.DISPUTED,
        origins=gather_behind(sides),
        outlets=tuple(dict.fromkeys(outlets)),
        independent_origins=count_independent([first.root]),
        reason=f"{start_sentence(names[0])}, in {outlets[0]}: “{quotes[0]}” "
        f"Against it {names[1]}, in {outlets[1]}: “{quotes[1]}”",
        evidence=(first.told.cite(), against.told.cite()),
        value=text,
        story=sources.story_of.get(first.told.article.id),
    )


def _read_claim(side: Behind) -> str:
    """What is said to be so, without who says it where that was read."""
    said = side.statement
    whole = isinstance(said, Attribution) and len(said.content) == 1
    text = said.content[0].text if isinstance(said, Attribution) and whole else side.told.span.text
    return " ".join(text.split()).removeprefix("that ").strip(" ,")


def find_contradictions(likeness: Likeness, voiced: Mapping[Told, frozenset[str]]) -> Iterator[Contradiction]:
    """Pairs of sentences of two voices: one verb that one of them denies, with what it is said of.

    `voiced` holds for the sentences that name a source the telling words for it. A denial of an older page contradicts
    nothing: what was not so may have become so.
    """
    for against in likeness.told:
        denied = _NOT_DONE.search(against.span.text)
        if denied is None or len(NEGATION.findall(against.span.text)) > 1 or against.span.text.rstrip().endswith("?"):
            continue
        verb = telling_words(denied["verb"])
        own = against.words - voiced.get(against, frozenset())
        for told in likeness.find_sharing(own, 0.0) if verb else ():
            if told.voice != against.voice and _is_after(against, told, settled=denied["helping"].lower() == _HAD):
                theirs = told.words - voiced.get(told, frozenset())
                if verb <= theirs and _speak_of_one(own - verb, theirs - verb, told, against, verb):
                    yield Contradiction(told, against)


def _is_after(against: Told, told: Told, *, settled: bool) -> bool:
    days = against.article.published.day, told.article.published.day
    return settled or (days[0] is not None and days[1] is not None and days[0] >= days[1])


def _speak_of_one(own: frozenset[str], theirs: frozenset[str], told: Told, against: Told, verb: frozenset[str]) -> bool:
    """Whether both say it of the same, and the one that denies nothing says that it is so."""
    shared = own & theirs
    if len(shared) < max(_FEWEST, _SHARED * min(len(own), len(theirs))) or NEGATION.search(told.span.text):
        return False
    ours, others = _read_before(against.span.text, verb), _read_before(told.span.text, verb)
    if shared.isdisjoint(telling_words(" ".join(ours))) or shared.isdisjoint(telling_words(" ".join(others))):
        return False
    if not (_OPEN.isdisjoint(others[-_NEAR:]) and _ASKING.isdisjoint(others)):
        return False
    return find_numbers(against.span.text) <= find_numbers(told.span.text)


def _read_before(text: str, verb: frozenset[str]) -> Sequence[str]:
    """The words before the verb."""
    words = list_words(text)
    at = next((place for place, word in enumerate(words) if telling_words(word) == verb), len(words))
    return words[:at]
