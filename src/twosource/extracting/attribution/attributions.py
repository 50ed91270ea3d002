"""Who says, thinks or wants what in an article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from twosource.extracting.attribution.by_place import ByPlace
from twosource.extracting.attribution.challenges import find_doubts, touches
from twosource.extracting.attribution.channels import find_channel
from twosource.extracting.attribution.cited import find_cited, find_citer
from twosource.extracting.attribution.claims import Claim
from twosource.extracting.attribution.cues import REPORTING_VERBS
from twosource.extracting.attribution.headlines import HEADLINE, is_headline
from twosource.extracting.attribution.judging import Offer, find_offers, judge, look_around, to_offsets, weigh_offers
from twosource.extracting.attribution.quotations import Quotations, find_quotations
from twosource.extracting.attribution.quote_claims import find_quotes
from twosource.extracting.attribution.retractions import ACCOUNTS, is_done, takes_back
from twosource.extracting.attribution.sources import Name, name_speaker
from twosource.extracting.attribution.weights import load_weights, to_confidence
from twosource.extracting.grammar.circumstance import find_when, judge_modality
from twosource.extracting.grammar.clauses import Range
from twosource.language.parsed import Parsed
from twosource.language.tokens import Token
from twosource.model.noun import content_id
from twosource.model.statement import Attributed, Attribution, Status

THRESHOLD = -0.65
"""Log odds from which a claim is taken: a chance of 0.34, half of the F1 that is reached, from where one more claim
raises it (Lipton, Elkan and Naryanaswamy 2014, "Optimal thresholding of classifiers to maximize F1 measure")."""
SAME = 0.5
"""Two claims that share more of the shorter content than this are two readings of one attribution."""

CLAIMS = ACCOUNTS | {"remark", "comment", "accusation", "allegation", "assertion", "word", "version"}
FARTHEST_CLAIM = 400
"""Characters before "he later retracted the claim" in which the claim is looked for: two sentences."""


def find_attributions(parsed: Parsed) -> tuple[Attribution, ...]:
    """Every attribution of the article, nested ones included, in the order in which their contents begin.

    `attributed_to` names the source, pronouns resolved, behind those in whose words the attribution itself stands.
    """
    quotations = find_quotations(parsed.article)
    chosen = choose_offers(_score(parsed, quotations))
    names: list[Name] = []
    built: list[Attribution] = []
    for offer, score in sorted(chosen, key=lambda pair: (pair[0].cue, pair[0].content)):
        name = name_speaker(parsed, offer.claim, names)
        if name is not None and parsed.text(name.start, name.end).lower().startswith("no "):
            name = None  # "no group has claimed the attack": nobody speaks
        if name is not None and _tells(offer.claim):
            names.append(name)
        built.append(_build(parsed, offer, score, name))
    ordered = sorted(built, key=lambda one: (one.content[0].start, -one.content[-1].end, one.id))
    told: ByPlace[Attribution] = ByPlace()
    for one in ordered:
        told.add(one, *((span.start, span.end) for span in one.content))
    return tuple(_withdraw(parsed, _challenge(parsed, [_chain(one, told) for one in ordered])))


def _tells(claim: Claim) -> bool:
    """The claim tells something, so that a pronoun further on may stand for its speaker."""
    return claim.head.pos_ not in {"VERB", "AUX"} or claim.head.lemma_.lower() in REPORTING_VERBS


def _score(parsed: Parsed, quotations: Quotations) -> list[tuple[Offer, float]]:
    doc = parsed.doc
    quotes = find_quotes(doc, parsed.article.text, quotations)
    offers, sums = weigh_offers(find_offers(parsed.article, doc, quotations, quotes), load_weights())
    return list(zip(offers, judge(look_around(doc, quotes, offers, sums)), strict=True))


def choose_offers(scored: Iterable[tuple[Offer, float]]) -> list[tuple[Offer, float]]:
    """The offers that are taken, each with its log odds: of several readings of one attribution the likeliest.

    One within another's content may stay.
    """
    taken: list[tuple[Offer, float]] = []
    heads: set[int] = set()
    contents: ByPlace[Offer] = ByPlace()
    for one, score in sorted(_likely(scored), key=_by_chance):
        whole = one.content[0][0], one.content[-1][1]
        if one.claim.head.i in heads or any(_is_rival(one, other) for other in contents.near(*whole)):
            continue
        taken.append((one, score))
        heads.add(one.claim.head.i)
        contents.add(one, whole)
    return taken


def _likely(scored: Iterable[tuple[Offer, float]]) -> Iterator[tuple[Offer, float]]:
    for offer, score in scored:
        best = max(score, HEADLINE) if is_headline(offer.claim) else score
        if best > THRESHOLD:
            yield offer, best


def _by_chance(one: tuple[Offer, float]) -> tuple[float, Range, tuple[Range, ...]]:
    return -one[1], one[0].cue, one[0].content


def _is_rival(one: Offer, other: Offer) -> bool:
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


def _holds(outer: Offer, inner: Offer) -> bool:
    """The inner claim, cue and content, lies within the outer content."""
    return all(
        any(start <= piece[0] and piece[1] <= end for start, end in outer.content)
        for piece in (inner.cue, *inner.content)
    )


def _build(parsed: Parsed, offer: Offer, score: float, name: Name | None) -> Attribution:
    content = tuple(parsed.span(*span) for span in offer.content)
    cue = (parsed.span(*offer.cue),)
    named = [offer.claim.source] if offer.claim.source else []
    source = tuple(parsed.span(*span) for span in to_offsets(parsed.doc, named))
    parts = (*source, *cue, *content)
    evidence = parsed.cite(min(span.start for span in parts), max(span.end for span in parts))
    channel = find_channel(_beside(parsed, offer))
    attributed = None if name is None else _attribute(parsed, offer, name, channel)
    retraction = _retraction(offer.claim.head)
    return Attribution(
        id=content_id("att", parsed.article.id, offer.cue, offer.content),
        evidence=(evidence,),
        attributed_to=attributed,
        when=find_when(parsed, *offer.cue),
        modality=judge_modality(parsed, *offer.cue),
        status=Status.RETRACTED if retraction is not None else Status.STANDS,
        status_reason=parsed.cite(retraction.idx, retraction.idx + len(retraction)) if retraction is not None else None,
        confidence=to_confidence(score),
        source=source,
        cue=cue,
        content=content,
        form=offer.form,
        speaker=name.entity if name else None,
        channel=channel,
    )


def _attribute(parsed: Parsed, offer: Offer, name: Name, channel: str | None) -> Attributed:
    """The first speaker, behind those who pass on the words: whom the source cites, and who quotes the source."""
    cue = parsed.text(*offer.cue)
    words = parsed.text(name.start, name.end)
    cited = find_cited(parsed, offer.claim.head)
    if cited is not None:
        entity, first = parsed.entity_at(*cited), parsed.text(*cited)
        return Attributed(first, None if entity is None else entity.id, (words, first), cue, channel)
    citer = find_citer(parsed, (name.start, name.end))
    chain = (words,) if citer is None else (parsed.text(*citer), words)
    return Attributed(words, name.entity, chain, cue, channel)


def _beside(parsed: Parsed, offer: Offer) -> str:
    """The words of the cue's sentence that are no part of the content."""
    sentence = parsed.sentence_at(offer.cue[0])
    start, words = sentence.start, []
    for piece in offer.content:
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
    taken_back = noun.dep_ in {"dobj", "nsubjpass"} and takes_back(verb) and is_done(verb)
    return verb if taken_back and (noun.i != head.i or head.pos_ == "NOUN") else None


def _withdraw(parsed: Parsed, attributions: list[Attribution]) -> list[Attribution]:
    """The attributions; one that its speaker takes back a little later ("he retracted the claim") is retracted."""
    for number, one in enumerate(attributions):
        verb = parsed.tokens(one.cue[0].start, one.cue[0].end).root
        if one.attributed_to is None or not takes_back(verb) or not is_done(verb):
            continue
        if not any(
            child.dep_ == "dobj" and child.lemma_.lower() in CLAIMS and _points_back(child) for child in verb.children
        ):
            continue
        meant = _find_claim(attributions[:number], one)
        if meant is not None:
            reason = parsed.cite(verb.idx, verb.idx + len(verb))
            attributions[meant] = replace(attributions[meant], status=Status.RETRACTED, status_reason=reason)
    return attributions


def _points_back(thing: Token) -> bool:
    """Whether what is taken back was told before: "the claim", and not "a claim", "a claim that he was ill"."""
    told = any(child.dep_ in ("acl", "relcl", "ccomp") for child in thing.rights)
    return not told and not any(child.lower_ in ("a", "an") for child in thing.lefts)


def _find_claim(before: Sequence[Attribution], taking: Attribution) -> int | None:
    """The last claim of the speaker who takes it back, near before that."""
    for number in range(len(before) - 1, -1, -1):
        one = before[number]
        if taking.cue[0].start - one.content[-1].end > FARTHEST_CLAIM:
            return None
        if one.content[-1].end < taking.cue[0].start and _is_of_one(one, taking):
            return number
    return None


def _is_of_one(one: Attribution, other: Attribution) -> bool:
    first, second = one.attributed_to, other.attributed_to
    if first is None or second is None:
        return False
    known = first.entity is not None and first.entity == second.entity
    return known or first.text.lower().removeprefix("the ") == second.text.lower().removeprefix("the ")


def _chain(one: Attribution, told: ByPlace[Attribution]) -> Attribution:
    """The attribution with those in whose words it stands before its own source, the nearest to the outlet first."""
    if one.attributed_to is None:
        return one
    start, end = min(one.cue[0].start, one.content[0].start), one.content[-1].end
    outer = [
        name
        for other in told.near(start, start)
        if other is not one
        and other.attributed_to
        and any(span.start <= start and end <= span.end for span in other.content)
        for name in other.attributed_to.chain
    ]
    chain = tuple(dict.fromkeys((*outer, *one.attributed_to.chain)))
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
