"""What several outlets tell in like words, and the origins behind it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from twosource.model.analysis import Analysis
from twosource.model.dateline import drop_dateline
from twosource.model.finding import Finding, Origin, OriginKind
from twosource.model.likeness import Likeness, Told
from twosource.model.noun import content_id
from twosource.reconciling.drafting import judge_support
from twosource.reconciling.origin_names import name_origins
from twosource.reconciling.origins import Roots, find_own_root
from twosource.reconciling.retelling import copy_words, group_told, match_sentences, same_utterance
from twosource.reconciling.root import Root, count_independent
from twosource.reconciling.sentence_roots import Behind, gather_behind, look_behind
from twosource.reconciling.sources import Sources
from twosource.reconciling.words import count_of, start_sentence

KIND = "report"
# Letters of a word of a name that two names of one speaker share.
LONG_WORD = 3
# Sentences of a story that are compared, and of an article at least: comparing costs more than their number.
MOST_SENTENCES, FEWEST_SENTENCES = 4_000, 3
OWN = (OriginKind.OUTLET, OriginKind.AGENCY)


def find_reports(sources: Sources, roots: Roots) -> tuple[Finding, ...]:
    """What sentences of two or more voices tell alike, story by story; all copies of a text are one voice.

    The answer is the sentence of which the others tell most. Its origins are those whom the sentences name; where none
    of them names anybody, the outlets themselves.
    """
    return tuple(one for analyses in sources.by_story() for one in _find_in_story(analyses, sources, roots))


def _find_in_story(analyses: Sequence[Analysis], sources: Sources, roots: Roots) -> Iterator[Finding]:
    voices = {one.article.id: find_own_root(one.article.id, sources).key for one in analyses}
    if len(set(voices.values())) < 2:
        return
    statements = {one.article.id: one.statements for one in analyses}
    groups = group_told(match_sentences(Likeness(_open(analyses), voices), analyses))
    copying = _find_copying(groups)
    for group in groups:
        if len({sources.outlet_of(told.article.id) for told in group}) > 1:
            behind = [look_behind(told, statements[told.article.id], sources, roots) for told in group]
            yield _find(behind, copying, sources)


def _open(analyses: Sequence[Analysis]) -> Sequence[Analysis]:
    """The analyses, of a very long story each with its first sentences alone: news stands at the top."""
    most = max(FEWEST_SENTENCES, MOST_SENTENCES // len(analyses))
    if sum(len(one.sentences) for one in analyses) <= MOST_SENTENCES:
        return analyses
    return [replace(one, sentences=one.sentences[:most]) for one in analyses]


def _find_copying(groups: Sequence[Sequence[Told]]) -> frozenset[frozenset[str]]:
    """Pairs of articles (ids) that have a sentence word for word: what they tell alike is of one text."""
    return frozenset(
        frozenset((one.article.id, other.article.id))
        for group in groups
        for one, other in combinations(group, 2)
        if copy_words(one, other)
    )


def _find(group: Sequence[Behind], copying: frozenset[frozenset[str]], sources: Sources) -> Finding:
    named = [one for one in group if one.named]
    support = named or group
    origins = gather_behind(support)
    first = group[0].told
    independent = min(count_independent(one.root for one in support), _count_apart(support, copying))
    if _quote_alike(group):
        independent = 1
    text = _close_quote(" ".join(drop_dateline(first.span.text).split()))
    outlets = tuple(dict.fromkeys(sources.outlet_of(one.told.article.id) for one in group))
    return Finding(
        id=content_id("fin", KIND, *sorted(f"{one.told.article.id}:{one.told.span.start}" for one in group)),
        question=f"what several outlets tell: {text}",
        kind=KIND,
        statements=tuple(one.statement.id for one in group if one.statement),
        verdict=judge_support(independent),
        origins=origins,
        outlets=outlets,
        independent_origins=independent,
        reason=_explain(outlets, origins, independent, all_name=len(named) in (0, len(group))),
        evidence=tuple(one.told.cite() for one in group),
        value=text,
        story=sources.story_of.get(first.article.id),
    )


def _close_quote(text: str) -> str:
    """The sentence with the end of a quote that goes on behind it.

    >>> _close_quote("“We will go. "), _close_quote('"We will go," he said.')
    ('“We will go.”', '"We will go," he said.')
    """
    text = text.rstrip()
    if text.startswith("“") and "”" not in text:
        return f"{text}”"
    return f'{text}"' if text.startswith('"') and text.count('"') == 1 else text


def _count_apart(support: Sequence[Behind], copying: frozenset[frozenset[str]]) -> int:
    """How many of the sentences are surely of roots apart.

    Like words are often those of one statement, so a person or somebody unnamed is never counted beside another source;
    bodies of one state, those whose names share a word, and articles that copy one text are taken for one.
    """
    people = frozenset().union(*(_name_words(one.root) for one in support if one.root.kind is OriginKind.PERSON))
    bodies = [one for one in support if one.root.kind is OriginKind.BODY and people.isdisjoint(_name_words(one.root))]
    alone = all(one.root.kind in OWN for one in support)
    apart: list[Behind] = []
    for one in support if alone else bodies:
        copies = (frozenset((one.told.article.id, other.told.article.id)) in copying for other in apart)
        if not any(copies) and not any(_may_be_one(one.root, other.root) for other in apart):
            apart.append(one)
    return max(1, len(apart))


def _may_be_one(root: Root, other: Root) -> bool:
    if root.key == other.key:
        return True
    if root.kind in OWN and other.kind in OWN:
        return False
    if root.state and other.state:
        return root.state == other.state
    return bool(_name_words(root) & _name_words(other))


def _quote_alike(group: Sequence[Behind]) -> bool:
    """Whether some of the sentences quote the same words, and none quotes others: then all tell of one utterance."""
    first, *others = (one.told.span.text for one in group)
    found = {same_utterance(first, other) for other in others}
    return True in found and False not in found


def _name_words(root: Root) -> frozenset[str]:
    words = root.name.replace("’", "'").replace("'s", "").split()
    return frozenset(word.casefold() for word in words if word[:1].isupper() and len(word) >= LONG_WORD)


def _explain(outlets: Sequence[str], origins: Sequence[Origin], independent: int, *, all_name: bool) -> str:
    told = f"{start_sentence(count_of(len(outlets), 'outlet'))} tell it"
    own = all(origin.kind in OWN for origin in origins)
    counted = "one origin" if independent == 1 else count_of(independent, "independent origin")
    if not all_name:
        told += "; where a source is named, it is"
    elif own:
        told += ", as the own report of"
    else:
        told += ", from"
    same = ", which print a sentence word for word" if own else ", who may be the same"
    unsure = same if independent == 1 and len(origins) > 1 else ""
    return f"{told} {name_origins(origins)}{unsure}: {counted}."
