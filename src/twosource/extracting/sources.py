"""The words that name who speaks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Token

from twosource.extracting.claims import Claim
from twosource.extracting.clauses import reach, trim
from twosource.extracting.cues import REPORTING_NOUNS
from twosource.language.parsed import Parsed
from twosource.model.annotation import MentionForm

RELATIVE = frozenset({"who", "which", "that", "whom"})
SINGULAR = frozenset({"he", "she", "his", "her", "him", "it", "its"})
PERSONAL = frozenset({"he", "she", "his", "her", "him"})
PLURAL = frozenset({"they", "their", "them"})
SPEAKERS_OWN = frozenset({"i", "we", "you", "my", "our", "me", "us", "your", "i'm"})
"""Inside of a quotation these are its speaker and hearer, outside of one the outlet."""
BODIES = frozenset(
    (
        *("administration", "agency", "army", "assembly", "association", "authority", "board", "body", "bureau"),
        *("cabinet", "campaign", "center", "centre", "channel", "command", "commission", "committee", "company"),
        *("council", "country", "court", "department", "directorate", "firm", "force", "foundation", "government"),
        *("group", "hospital", "institute", "ministry", "military", "movement", "navy", "network", "newspaper"),
        *("office", "organisation", "organization", "outlet", "parliament", "party", "poll", "police", "service"),
        *("source", "state", "station", "study", "survey", "team", "tribunal", "union", "university"),
    )
)
"""Nouns for speakers that are no person."""
IMPERSONAL = BODIES | REPORTING_NOUNS
NAMELESS = frozenset({"this", "these", "those", "there", "what", "nobody", "none", "one"})

TURN = 3
"""Paragraphs over which a pronoun goes to the last speaker rather than to the last mention of a name."""


@dataclass(frozen=True, slots=True)
class Name:
    """Words that name a speaker (offsets), its entity if known, and whether it is one person or many."""

    start: int
    end: int
    entity: str | None
    plural: bool
    personal: bool


def name_speaker(parsed: Parsed, claim: Claim, before: Sequence[Name]) -> Name | None:
    """The words that name the speaker of a claim; a pronoun goes to the last words that name the one it stands for.

    `before` holds the speakers named so far, for pronouns that the annotation of names leaves open. None where the
    claim has no source, or where it is a pronoun that nothing tells apart.
    """
    if claim.source is None or claim.speaker is None:
        return None
    span = trim(parsed.doc, claim.source)
    if span is None:
        return None
    word = parsed.doc[span[0]].lower_ if span[1] - span[0] == 1 else ""
    if word in RELATIVE:
        return _antecedent(parsed, claim.speaker)
    if word in SINGULAR or word in PLURAL:
        name = _by_turn(parsed, parsed.doc[span[0]], before)
        return _shorten(parsed, name) if name else _by_mention(parsed, span)
    if word in SPEAKERS_OWN or word in NAMELESS:
        return None
    return _named(parsed, span, claim.speaker)


def _named(parsed: Parsed, span: tuple[int, int], speaker: Token) -> Name:
    doc = parsed.doc
    last = doc[span[1] - 1]
    if last.tag_ == "POS" and span[1] - span[0] > 1:
        last = doc[span[1] - 2]
    for child in speaker.children:
        before = child.left_edge.i - 1
        if child.dep_ in {"relcl", "acl"} and speaker.i < before and doc[before].text == ",":
            last = doc[min(last.i, before - 1)]
            break
    start, end = doc[span[0]].idx, last.idx + len(last)
    word_end = speaker.idx + len(speaker)
    found = parsed.entity_at(speaker.idx, word_end) or parsed.entity_at(start, end)
    plural = speaker.tag_ in {"NNS", "NNPS"} or any(child.dep_ == "conj" for child in speaker.children)
    return Name(start, end, found.id if found else None, plural, _is_personal(speaker))


def _is_personal(speaker: Token) -> bool:
    """Whether "he" or "she" may stand for the speaker: a person's name, or a noun that is no body or paper."""
    if speaker.ent_type_:
        return speaker.ent_type_ == "PERSON"
    return speaker.pos_ == "PROPN" or (speaker.pos_ == "NOUN" and speaker.lemma_.lower() not in IMPERSONAL)


def _antecedent(parsed: Parsed, relative: Token) -> Name | None:
    node = relative
    while node.dep_ not in {"relcl", "acl"}:
        if node.head.i == node.i:
            return None
        node = node.head
    noun = node.head
    start, end = reach(noun)
    span = trim(parsed.doc, (start, min(end, max(noun.i + 1, node.left_edge.i))))
    return _named(parsed, span, noun) if span else None


def _by_mention(parsed: Parsed, span: tuple[int, int]) -> Name | None:
    doc = parsed.doc
    at = doc[span[0]].idx
    pairs = parsed.mentions_within(at, at + len(doc[span[0]]))
    if not pairs:
        return None
    entity = pairs[0][1]
    names = [one for one in entity.mentions if one.start < at and one.form is not MentionForm.PRONOUN]
    if not names:
        return None
    last = max(names, key=lambda one: (one.start, one.end))
    return Name(last.start, last.end, entity.id, plural=False, personal=True)


def _by_turn(parsed: Parsed, pronoun: Token, before: Sequence[Name]) -> Name | None:
    """The last speaker in reach that the pronoun may stand for."""
    word = pronoun.lower_
    for name in reversed(before):
        if name.start >= pronoun.idx:
            continue
        if parsed.sentence_at(pronoun.idx).paragraph - parsed.sentence_at(name.start).paragraph > TURN:
            return None
        if word in PLURAL or (word in PERSONAL and name.personal and not name.plural):
            return name
        if word in {"it", "its"} and not name.plural and not name.personal:
            return name
    return None


def _shorten(parsed: Parsed, name: Name) -> Name:
    """The name without its apposition, as one says it the second time: "Ann Lee", not "Ann Lee, a nurse in Lima"."""
    words = parsed.text(name.start, name.end)
    comma = words.find(",")
    return replace(name, end=name.start + len(words[:comma].rstrip())) if comma > 0 else name
