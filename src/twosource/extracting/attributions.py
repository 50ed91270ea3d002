"""Who says, thinks or wants what in an article."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from twosource.extracting.by_place import ByPlace
from twosource.extracting.challenges import find_doubts, find_own_doubts, touches
from twosource.extracting.channels import find_channel
from twosource.extracting.circumstance import find_when, judge_modality
from twosource.extracting.claims import Claim
from twosource.extracting.clauses import Range, trim
from twosource.extracting.cues import REPORTING_VERBS
from twosource.extracting.features import describe
from twosource.extracting.offers import find_claims
from twosource.extracting.quotations import Quotations, find_quotations
from twosource.extracting.quote_claims import find_quotes
from twosource.extracting.sources import Name, name_speaker
from twosource.extracting.weights import load_weights, to_probability, weigh
from twosource.language.parsed import Parsed
from twosource.model.noun import content_id
from twosource.model.statement import Attributed, Attribution, Status

THRESHOLD = -0.5
"""Log odds from which a claim is taken: the best F1 of full matches on the development half of PolNeAR."""
SAYING = frozenset({"say", "tell", "add", "announce", "report", "warn", "confirm", "state", "claim"})
SAYING_THRESHOLD = -1.0
"""The same for verbs that hardly ever stand without a content."""
HEADLINE_KINDS = frozenset({"tail:0", "colon>"})
HEADLINE = 1.0
"""Log odds of a headline whose speaker stands last, of which PolNeAR has too few to learn: "Bridge unsafe: mayor"."""
NAMING = frozenset({"PROPN", "NOUN", "ADJ", "DET", "ADP", "PART"})
HEADLINE_NAME = 4
"""Tokens of a name in a headline."""
SAME = 0.5
"""Two claims that share more of the shorter content than this are two readings of one attribution."""
RETRACTING = frozenset({"retract", "withdraw", "recant", "disavow", "rescind", "delete", "revoke"})
"""Verbs whose object was said and is said no more."""


@dataclass(frozen=True, slots=True)
class Scored:
    """A claim with the offsets of its content and its log odds."""

    claim: Claim
    content: tuple[Range, ...]
    cue: Range
    score: float


def find_attributions(parsed: Parsed) -> tuple[Attribution, ...]:
    """Every attribution of the article, nested ones included, in the order in which their contents begin.

    `attributed_to` names the source, pronouns resolved, behind those in whose words the attribution itself stands.
    """
    quotations = find_quotations(parsed.article)
    chosen = _choose(_score(parsed, quotations))
    names: list[Name] = []
    built: list[Attribution] = []
    for scored in sorted(chosen, key=lambda one: (one.cue, one.content)):
        name = name_speaker(parsed, scored.claim, names)
        if name is not None and _tells(scored.claim):
            names.append(name)
        built.append(_build(parsed, quotations, scored, name))
    ordered = sorted(built, key=lambda one: (one.content[0].start, -one.content[-1].end, one.id))
    told: ByPlace[Attribution] = ByPlace()
    for one in ordered:
        told.add(one, *((span.start, span.end) for span in one.content))
    return tuple(_challenge(parsed, [_chain(one, told) for one in ordered]))


def _tells(claim: Claim) -> bool:
    """The claim tells something, so that a pronoun further on may stand for its speaker."""
    return claim.head.pos_ not in {"VERB", "AUX"} or claim.head.lemma_.lower() in REPORTING_VERBS


def _score(parsed: Parsed, quotations: Quotations) -> Iterator[Scored]:
    doc = parsed.doc
    weights = load_weights()
    doubts = [at for at in find_own_doubts(parsed.article.text) if quotations.around(at, at + 1) is None]
    for claim in find_claims(doc, find_quotes(doc, parsed.article.text, quotations)):
        content = tuple(_end_before(span, doubts) for span in _offsets(doc, claim.content))
        cue = tuple(_offsets(doc, [claim.cue], keep=True))
        if not content or not cue:
            continue
        score = weigh(describe(claim, quotations.measure(content)), weights)
        if claim.kind in HEADLINE_KINDS and _is_headline(claim):
            score = max(score, HEADLINE)
        if score > (SAYING_THRESHOLD if claim.head.lemma_.lower() in SAYING else THRESHOLD):
            yield Scored(claim, content, cue[0], score)


def _end_before(span: Range, doubts: Sequence[int]) -> Range:
    """The content up to the clause in which the outlet goes on with its own doubt."""
    first = bisect_right(doubts, span[0])
    return (span[0], doubts[first]) if first < len(doubts) and doubts[first] < span[1] else span


def _is_headline(claim: Claim) -> bool:
    """The claim fills a line that ends without a full stop, its source last: "Bridge unsafe: mayor"."""
    if claim.source is None or claim.source[1] - claim.source[0] > HEADLINE_NAME:
        return False
    doc, last = claim.head.doc, max(claim.cue[1], claim.source[1])
    ends = last == len(doc) or "\n" in doc[last].text
    return ends and all(doc[i].pos_ in NAMING for i in range(*claim.source))


def _offsets(doc: Doc, ranges: Iterable[Range], *, keep: bool = False) -> Iterator[Range]:
    for whole in ranges:
        kept = whole if keep else trim(doc, whole)
        if kept:
            last = doc[kept[1] - 1]
            yield doc[kept[0]].idx, last.idx + len(last)


def _choose(found: Iterable[Scored]) -> list[Scored]:
    """The best claims, of several readings of one attribution the likeliest; one within another's content may stay."""
    taken: list[Scored] = []
    heads: set[int] = set()
    contents: ByPlace[Scored] = ByPlace()
    for one in sorted(found, key=lambda one: (-one.score, one.cue, one.content)):
        whole = one.content[0][0], one.content[-1][1]
        if one.claim.head.i in heads or any(_is_rival(one, other) for other in contents.near(*whole)):
            continue
        taken.append(one)
        heads.add(one.claim.head.i)
        contents.add(one, whole)
    return taken


def _is_rival(one: Scored, other: Scored) -> bool:
    apart = one.content[-1][1] <= other.content[0][0] or other.content[-1][1] <= one.content[0][0]
    if apart or _holds(one, other) or _holds(other, one):
        return False
    sizes = [sum(end - start for start, end in each.content) for each in (one, other)]
    shared = sum(
        max(0, min(end, other_end) - max(start, other_start))
        for start, end in one.content
        for other_start, other_end in other.content
    )
    return shared > SAME * min(sizes)


def _holds(outer: Scored, inner: Scored) -> bool:
    """The inner claim, cue and content, lies within the outer content."""
    return all(
        any(start <= piece[0] and piece[1] <= end for start, end in outer.content)
        for piece in (inner.cue, *inner.content)
    )


def _build(parsed: Parsed, quotations: Quotations, scored: Scored, name: Name | None) -> Attribution:
    content = tuple(parsed.span(*span) for span in scored.content)
    cue = (parsed.span(*scored.cue),)
    named = [scored.claim.source] if scored.claim.source else []
    source = tuple(parsed.span(*span) for span in _offsets(parsed.doc, named))
    parts = (*source, *cue, *content)
    evidence = parsed.cite(min(span.start for span in parts), max(span.end for span in parts))
    channel = find_channel(_beside(parsed, scored))
    attributed = None
    if name is not None:
        words = parsed.text(name.start, name.end)
        attributed = Attributed(words, name.entity, (words,), cue[0].text, channel)
    retraction = _retraction(scored.claim.head)
    return Attribution(
        id=content_id("att", parsed.article.id, scored.cue, scored.content),
        evidence=(evidence,),
        attributed_to=attributed,
        when=find_when(parsed, *scored.cue),
        modality=judge_modality(parsed, *scored.cue),
        status=Status.RETRACTED if retraction is not None else Status.STANDS,
        status_reason=parsed.cite(retraction.idx, retraction.idx + len(retraction)) if retraction is not None else None,
        confidence=to_probability(scored.score),
        source=source,
        cue=cue,
        content=content,
        form=quotations.measure(scored.content),
        speaker=name.entity if name else None,
        channel=channel,
    )


def _beside(parsed: Parsed, scored: Scored) -> str:
    """The words of the cue's sentence that are no part of the content."""
    sentence = parsed.sentence_at(scored.cue[0])
    start, words = sentence.start, []
    for piece in scored.content:
        if piece[0] > start:
            words.append(parsed.text(start, min(piece[0], sentence.end)))
        start = max(start, piece[1])
    if start < sentence.end:
        words.append(parsed.text(start, sentence.end))
    return " … ".join(words)


def _retraction(head: Token) -> Token | None:
    """The verb by which the speaker takes back what the claim gives: "took back a report that told"."""
    noun = head
    if head.pos_ == "VERB" and head.dep_ in {"relcl", "acl"}:
        noun = head.head
    verb = noun.head
    taken_back = noun.dep_ in {"dobj", "nsubjpass"} and verb.lemma_.lower() in RETRACTING
    return verb if taken_back and (noun.i != head.i or head.pos_ == "NOUN") else None


def _chain(one: Attribution, told: ByPlace[Attribution]) -> Attribution:
    """The attribution with those in whose words it stands before its own source, the nearest to the outlet first."""
    if one.attributed_to is None:
        return one
    start, end = min(one.cue[0].start, one.content[0].start), one.content[-1].end
    outer = [
        other.attributed_to.text
        for other in told.near(start, start)
        if other is not one
        and other.attributed_to
        and any(span.start <= start and end <= span.end for span in other.content)
    ]
    chain = tuple(dict.fromkeys((*outer, one.attributed_to.text)))
    return replace(one, attributed_to=replace(one.attributed_to, chain=chain))


def _challenge(parsed: Parsed, attributions: list[Attribution]) -> list[Attribution]:
    """The attributions, those that the outlet doubts with the words by which it does."""
    for start, end in find_doubts(parsed.article.text):
        if any(touches(one.content, start, end) for one in attributions):
            continue
        doubted = _doubted(parsed, attributions, start)
        if doubted is not None:
            attributions[doubted] = replace(attributions[doubted], challenged_by=parsed.cite(start, end))
    return attributions


def _doubted(parsed: Parsed, attributions: Sequence[Attribution], at: int) -> int | None:
    """The attribution nearest before the doubt, in its sentence or the one before, of one paragraph."""
    sentence = parsed.sentence_at(at)
    before = [
        (one.cue[0].start, number)
        for number, one in enumerate(attributions)
        if one.cue[0].start < sentence.end and one.source
    ]
    if not before:
        return None
    same = [pair for pair in before if pair[0] >= sentence.start]
    if same:
        return min(same)[1]
    cue, number = max(before)
    last = parsed.sentence_at(cue)
    near = last.paragraph == sentence.paragraph and sentence.start - attributions[number].evidence[0].end < GAP
    return number if near else None


GAP = 200
"""Characters between an attribution and a doubt in a later sentence: one short sentence may stand between."""
