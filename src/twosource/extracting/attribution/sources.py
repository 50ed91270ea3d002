"""The words that name who speaks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice

from twosource.extracting.attribution.claims import Claim
from twosource.extracting.attribution.cues import REPORTING_NOUNS
from twosource.extracting.counting.counted_nouns import LIVING, Kind, find_kind
from twosource.extracting.grammar.clauses import HIGHEST, reach, trim, understood_subject
from twosource.language.parsed import Parsed
from twosource.language.tokens import Token
from twosource.model.annotation import Entity, EntityKind, MentionForm

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
VOICELESS = frozenset(
    (
        *("anger", "attack", "blast", "chaos", "collapse", "concern", "confusion", "conflict", "crash", "crisis"),
        *("deal", "decision", "development", "disaster", "discovery", "doubt", "effort", "event", "evidence"),
        *("explosion", "fact", "failure", "fear", "fire", "flood", "hope", "idea", "incident", "issue", "loss"),
        *("lot", "meeting", "move", "pressure", "problem", "protest", "question", "reality", "reason", "rumor"),
        *("rumour", "scandal", "scene", "sign", "situation", "speculation", "stalemate", "storm", "strike"),
        *("suspicion", "talk", "thing", "time", "trend", "uncertainty", "violence", "war", "way", "weather", "worry"),
    )
)
"""Nouns that stand before verbs of telling and say nothing themselves: "concern has grown that", "the crisis shows"."""
MOUTHPIECES = frozenset({"official", "officer", "representative", "chief", "head", "director", "website", "account"})
"""Unnamed speakers that speak for a body named in their phrase, besides spokesmen and papers."""
AGE = re.compile(r", \d{1,3}$")
DATELINE_START = re.compile(
    r"[A-Z]{3}[A-Z ,./-]*(?:,? [A-Z][\w.]+)?(?: \([A-Za-z]+\)\s*(?:[–—-]{1,2}\s)?|\s[\"“–—-]{1,2}\s)"
)
"""A dateline that a parser takes for the begin of a name: "OSLO (XYZ) Police", also where the dash was garbled."""
QUOTE_MARKS = "\"'“‘"
CLOSING = {"“": "”", "‘": "’"}
_SPEAKING = frozenset({"NOUN", "PROPN", "PRON", "DET", "NUM", "ADJ"})
_TIMES = frozenset({"DATE", "TIME"})
NAMELESS = frozenset(
    {"this", "these", "those", "there", "what", "nobody", "none", "one", "himself", "herself", "itself", "themselves"}
)

OWNERS = frozenset({"its", "their"})

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
    if claim.source is None or claim.speaker is None or _is_told_of(claim):
        return None
    span = trim(parsed.doc, claim.source)
    if span is None:
        return None
    word = parsed.doc[span[0]].lower_ if span[1] - span[0] == 1 else ""
    if word in RELATIVE:
        return _antecedent(parsed, claim.speaker)
    if word in SINGULAR or word in PLURAL:
        known = _by_mention(parsed, span) if word in PERSONAL else None
        name = known or _by_clause(parsed, parsed.doc[span[0]]) or _by_turn(parsed, parsed.doc[span[0]], before)
        return _shorten(parsed, name) if name else _by_mention(parsed, span)
    if word in SPEAKERS_OWN or word in NAMELESS or not may_speak(claim.speaker):
        return None
    return _named(parsed, span, claim.speaker)


def _is_told_of(claim: Claim) -> bool:
    """Whether the words before a bare participle are no speaker but the one spoken of: "a man accused of killing"."""
    head, speaker = claim.head, claim.speaker
    bare = head.tag_ == "VBN" and head.dep_ == "acl"
    return bare and speaker is not None and speaker.i == head.head.i


def may_speak(head: Token) -> bool:
    """Whether the head of a source may name one who speaks: no preposition, no day, no "concern" and no "crisis"."""
    if head.pos_ not in _SPEAKING or head.ent_type_ in _TIMES:
        return False
    if head.pos_ == "NOUN" and find_kind(head.text) is Kind.WEAPONS:
        return False
    return head.lemma_.lower() not in VOICELESS


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
        if child.i > speaker.i and child.left_edge.i <= last.i == child.right_edge.i and _tells_when(child):
            last = doc[child.left_edge.i - 1]
    start, end = doc[span[0]].idx, last.idx + len(last)
    word_end = speaker.idx + len(speaker)
    end = _close(parsed, start, end)
    dateline = DATELINE_START.match(parsed.text(start, end))
    if dateline is not None and start + dateline.end() < end:
        start += dateline.end()
        if speaker.idx < start:  # the parser took the town for the speaker, and whoever speaks for its apposition
            speaker, word_end = last, end
    opened = parsed.text(start, start + 1)
    if opened in QUOTE_MARKS and parsed.text(start + 1, end).count(CLOSING.get(opened, opened)) == 0:
        start += 1 + len(parsed.text(start + 1, end)) - len(parsed.text(start + 1, end).lstrip())
    found = _entity_of(parsed, speaker, word_end) or _body_of(parsed, speaker, start, end)
    plural = speaker.tag_ in {"NNS", "NNPS"} or any(child.dep_ == "conj" for child in speaker.children)
    return Name(start, end, found.id if found else None, plural, _is_personal(speaker))


def _tells_when(word: Token) -> bool:
    """Whether it tells but when somebody speaks: "a jury on Tuesday ordered"."""
    day = word if word.dep_ == "npadvmod" else next((child for child in word.children if child.dep_ == "pobj"), word)
    return word.dep_ in ("prep", "npadvmod") and day.ent_type_ == "DATE" and word.lower_ in ("on", day.lower_)


def _close(parsed: Parsed, start: int, end: int) -> int:
    """Where the name ends, with the bracket that it opened and without an age behind it ("Ann Lee, 26")."""
    words = parsed.text(start, end)
    age = AGE.search(words)
    if age is not None:
        return start + age.start()
    return end + 1 if words.count("(") > words.count(")") and parsed.text(end, end + 1) == ")" else end


def _entity_of(parsed: Parsed, speaker: Token, end: int) -> Entity | None:
    """The entity that the speaker's own words name, or the person named beside them: "the spokeswoman, Ann Lee".

    A place within the phrase is not the speaker: "residents of the north of Orva".
    """
    found = parsed.entity_at(speaker.idx, end)
    beside = [child for child in speaker.children if child.dep_ == "appos" and child.pos_ == "PROPN"]
    for child in beside:
        named = parsed.entity_at(child.idx, child.idx + len(child))
        if named is not None and named.kind is EntityKind.PERSON and (found is None or found.kind is not named.kind):
            return named
    if found is None and speaker.pos_ != "NOUN":  # the head may be the end of a name cut short: "Ko Min-ji"
        whole = parsed.entity_at(parsed.doc[speaker.left_edge.i].idx, end)
        return whole if whole is not None and whole.kind is EntityKind.PERSON else None
    return found


def _body_of(parsed: Parsed, speaker: Token, start: int, end: int) -> Entity | None:
    """The body that an unnamed speaker or a paper speaks for: "a spokesman for the coast guard"."""
    word = speaker.lemma_.lower()
    if not (word.startswith("spokes") or word in MOUTHPIECES or word in REPORTING_NOUNS):
        return None
    found = parsed.entity_at(start, end)
    return found if found is not None and found.kind is EntityKind.ORGANISATION else None


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
    told = [one for one in entity.mentions if one.start < at and one.form is not MentionForm.PRONOUN]
    if not told:
        return None
    # The last name; the last description of one who has none.
    last = max(told, key=lambda one: (one.form is MentionForm.NAME, one.start, one.end))
    return Name(last.start, last.end, entity.id, plural=False, personal=True)


def _by_clause(parsed: Parsed, pronoun: Token) -> Name | None:
    """The subject of the clause to whom "its" or "their" belongs: "the council gave no proof for its claim".

    None where another object of the verb may own it as well ("the firm sued the state over its claim").
    """
    if pronoun.dep_ != "poss" or pronoun.lower_ not in OWNERS:
        return None
    verb = next((token for token in islice(pronoun.ancestors, HIGHEST) if token.pos_ == "VERB"), None)
    subject = None if verb is None else understood_subject(verb)
    if verb is None or subject is None or subject.i > pronoun.i or not _may_own(subject, pronoun):
        return None
    above = {token.i for token in pronoun.ancestors}
    beside = [child for child in verb.children if child.dep_ in {"dobj", "dative", "pobj"} and child.i not in above]
    if any(subject.i < child.i < pronoun.i and _may_own(child, pronoun) for child in beside):
        return None
    span = trim(parsed.doc, reach(subject))
    return None if span is None else _named(parsed, span, subject)


def _may_own(noun: Token, pronoun: Token) -> bool:
    """Whether "its" may stand for one body or paper, or "their" for several people, or the members of a body."""
    if noun.pos_ not in ("NOUN", "PROPN"):
        return False
    many = noun.tag_ in ("NNS", "NNPS")
    body = noun.ent_type_ in ("ORG", "GPE", "NORP") or noun.lemma_.lower() in IMPERSONAL
    if pronoun.lower_ == "their":
        return (many or body) and may_speak(noun) and (body or find_kind(noun.text) in LIVING)
    return body and not many


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
