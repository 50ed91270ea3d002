"""Promises, plans, deadlines and orders: who is to do what, by when, on which condition."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from spacy.tokens import Token

from twosource.extracting.about import judge_about
from twosource.extracting.circumstance import find_when, find_where, read_when
from twosource.extracting.commitment_words import (
    ABLE_THINGS,
    FUTURE,
    IDLE_SUBJECTS,
    NATURAL_SUBJECTS,
    OPINION_GOVERNORS,
    ORDERING,
    PLANNING,
    STATES,
)
from twosource.extracting.participants import find_phrase, find_subject
from twosource.extracting.said_by import find_attributed
from twosource.extracting.syntax import CLAUSE_EDGES, climb, find_head, measure_path
from twosource.language.parsed import Parsed
from twosource.model.annotation import Entity, EntityKind, Time, TimeType
from twosource.model.noun import content_id
from twosource.model.statement import Attribution, Commitment, Modality, When

LASTING = frozenset(("take", "last", "complete", "finish", "end"))
BEGINNING = frozenset(("start", "begin", "launch", "commence", "open", "leave", "withdraw", "depart"))
NEXT_SENTENCES = 2
"""How far behind the start that it counts from a duration may stand."""

FARTHEST = 6
"""Edges between a verb and its due time; farther ones belonged to other things in development news."""

DATED = 0.75
UNDATED = 0.5
"""Confidence with and without a due time. Rough: not calibrated yet."""


def find_commitments(parsed: Parsed, attributions: Sequence[Attribution]) -> tuple[Commitment, ...]:
    """The commitments of the article in reading order. Forecasts, opinions and bare possibilities are none."""
    found: list[tuple[Token, Commitment]] = []
    taken: set[int] = set()
    for verb, start in _find_promises(parsed):
        if verb.i in taken or (verb.dep_ == "conj" and verb.head.i in taken):
            continue
        one = _build(parsed, attributions, verb, start)
        if one is not None:
            taken.add(verb.i)
            found.append((verb, _count_from_start(found, verb, one)))
    return tuple(one for _, one in sorted(found, key=lambda pair: pair[0].i))


def _count_from_start(before: Sequence[tuple[Token, Commitment]], verb: Token, one: Commitment) -> Commitment:
    """The commitment, with what it takes ("no more than 10 days") counted from the start that was named before it."""
    due = one.due
    days = None if due is None else _count_days(due.value)
    if due is None or days is None or due.latest is not None or verb.lemma_ not in LASTING:
        return one
    for other, known in reversed(before[-2:]):
        begins = other.lemma_ in BEGINNING or any(child.dep_ == "xcomp" for child in other.children)
        near = verb.sent.start - other.sent.end <= NEXT_SENTENCES * 40
        if known.due is not None and known.due.latest is not None and begins and near:
            earliest = known.due.earliest
            if not due.text.startswith(("no more", "at most", "up to", "less", "within", "in no more")):
                earliest = None if earliest is None else earliest + timedelta(days=days)
            return replace(one, due=replace(due, earliest=earliest, latest=known.due.latest + timedelta(days=days)))
    return one


def _count_days(value: str | None) -> int | None:
    """The days of a TIMEX3 duration in days or weeks: "P2W" is 14; None for any other."""
    match = re.fullmatch(r"P(\d+)([DW])", value or "")
    return None if match is None else int(match.group(1)) * (7 if match.group(2) == "W" else 1)


def _find_promises(parsed: Parsed) -> Iterator[tuple[Token, Token]]:
    """The verbs of what is to be done, each with the first word of its clause ("would", "to")."""
    for token in parsed.doc:
        if token.dep_ == "aux" and token.lower_ in FUTURE and token.head.pos_ in ("VERB", "AUX"):
            verb = token.head
            if not _is_hypothetical(verb):
                yield verb, token
        elif token.dep_ == "aux" and token.tag_ == "TO" and token.head.pos_ in ("VERB", "AUX"):
            verb = token.head
            if _is_planned(verb):
                yield verb, token


def _is_hypothetical(verb: Token) -> bool:
    words = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass", "neg")}
    if "have" in words or (words & {"n't", "not", "never"} and "would" in words):
        return True
    for token in climb(verb):
        if token.dep_ in ("ccomp", "acl", "relcl") and token.head.lemma_ in OPINION_GOVERNORS:
            return True
        if any(mark.dep_ == "mark" and mark.lower_ == "whether" for mark in token.children):
            return True
        if token.dep_ == "advcl" and any(
            mark.dep_ == "mark" and mark.lower_ in ("if", "unless") for mark in token.children
        ):
            return True
        if token.dep_ in CLAUSE_EDGES:
            break
    return False


def _is_planned(verb: Token) -> bool:
    """Whether the infinitive is what is planned, promised or ordered: "plans to", "is to", "ordered them to"."""
    governor = verb.head
    if _is_hypothetical(governor):
        return False
    if verb.dep_ not in ("xcomp", "ccomp", "acl", "advcl"):
        return False
    if verb.dep_ == "advcl" and any(child.dep_ == "mark" and child.lower_ == "with" for child in verb.children):
        return any(child.dep_ in ("nsubj", "nsubjpass") for child in verb.children)
    if verb.dep_ == "acl":
        return governor.lemma_ in ("plan", "pledge", "promise", "vow", "order", "commitment", "decree")
    if governor.lemma_ == "be" and verb.dep_ in ("xcomp", "ccomp"):
        return governor.tag_ in ("VBZ", "VBP", "VBD")
    if verb.dep_ == "advcl" or any(child.dep_ == "neg" for child in governor.children):
        return False
    return governor.lemma_ in PLANNING or governor.lemma_ in ORDERING


def _build(parsed: Parsed, attributions: Sequence[Attribution], verb: Token, first: Token) -> Commitment | None:
    subject = _find_doer(verb, first)
    if subject is None or not _can_act(parsed, verb, subject):
        return None
    start, end = _find_clause(parsed, verb, first)
    due = _find_due(parsed, verb)
    who_start, who_end = find_phrase(parsed, subject)
    entity = _find_entity(parsed, subject)
    if due is None and (not _is_firm(verb, first) or end <= verb.idx + len(verb)):
        return None
    condition = _find_condition(parsed, verb)
    if due is None and first.lower_ == "would" and _is_supposed(subject, condition):
        return None
    attributed = find_attributed(parsed, attributions, verb.idx, verb.idx + len(verb))
    if attributed is None and _needs_speaker(verb, first, subject, entity):
        return None
    sentence = parsed.sentence_at(verb.idx)
    inside = sentence.start <= who_start and who_end <= sentence.end
    return Commitment(
        id=content_id("com", parsed.article.id, start, end),
        evidence=(parsed.cite(min(who_start, start) if inside else start, max(who_end, end) if inside else end),),
        attributed_to=attributed,
        when=find_when(parsed, verb.idx, verb.idx + len(verb)),
        where=find_where(parsed, verb.idx, verb.idx + len(verb)),
        about=judge_about(parsed, start, end),
        modality=Modality.PLANNED,
        confidence=DATED if due is not None else UNDATED,
        who=parsed.text(who_start, who_end) if subject.pos_ != "PRON" or entity is None else entity.name,
        entity=None if entity is None else entity.id,
        what=parsed.text(start, end),
        due=due,
        condition=condition,
    )


def _is_supposed(subject: Token, condition: str | None) -> bool:
    """Whether "would" only imagines: "I would answer", "he would turn if"."""
    return subject.lower_ in ("i", "you") or (condition is not None and condition.lower().startswith("if"))


def _needs_speaker(verb: Token, first: Token, subject: Token, entity: Entity | None) -> bool:
    """Whether it binds only as somebody's word: a past "would" that nobody said is a tale, and "I" must be somebody."""
    if subject.pos_ == "PRON" and (entity is None or subject.lower_ == "i"):
        return True
    return first.lower_ == "would" and verb.dep_ != "ccomp"


def _find_doer(verb: Token, first: Token) -> Token | None:
    governor = verb.head
    if first.tag_ == "TO" and verb.dep_ in ("xcomp", "ccomp") and governor.lemma_ in ORDERING:
        inner = next((child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")), None)
        ordered = inner or next((child for child in governor.children if child.dep_ in ("dobj", "nsubjpass")), None)
        return ordered or find_subject(governor)
    if verb.dep_ == "acl":
        owner = next((child for child in governor.children if child.dep_ == "poss"), None)
        return owner or find_subject(governor.head)
    return find_subject(verb)


def _can_act(parsed: Parsed, verb: Token, subject: Token) -> bool:
    lemma = subject.lemma_.lower()
    if subject.pos_ not in ("NOUN", "PROPN", "PRON", "NUM", "ADJ") or lemma in IDLE_SUBJECTS:
        return False
    if lemma in NATURAL_SUBJECTS or verb.lemma_ in STATES or (subject.ent_type_ == "NORP" and subject.tag_ != "JJ"):
        return False
    if subject.pos_ == "PRON":
        return _find_entity(parsed, subject) is not None or lemma in ("they", "we", "i", "he", "she")
    return _is_agent(parsed, subject) or lemma in ABLE_THINGS or _find_due(parsed, verb) is not None


def _is_agent(parsed: Parsed, subject: Token) -> bool:
    if subject.pos_ == "PROPN" or subject.ent_type_ in ("PERSON", "ORG", "GPE", "NORP"):
        return True
    entity = _find_entity(parsed, subject)
    return entity is not None and entity.kind in (EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.GROUP)


def _find_entity(parsed: Parsed, token: Token) -> Entity | None:
    pairs = parsed.mentions_within(token.idx, token.idx + len(token))
    return next((entity for mention, entity in pairs if mention.start <= token.idx < mention.end), None)


def _is_firm(verb: Token, first: Token) -> bool:
    """Whether it binds even without a time: its agent announces, promises or orders it, or it is done by "will"."""
    if first.tag_ == "TO":
        return verb.head.lemma_ not in ("want", "hope", "expect", "seek")
    return True


def _find_clause(parsed: Parsed, verb: Token, first: Token) -> tuple[int, int]:
    """From "would" or "to" to the end of the clause, without a verb of saying behind it."""
    last = verb
    for child in verb.rights:
        if (
            child.dep_ in ("parataxis", "conj", "cc")
            or child.lower_ == "as"
            or (child.dep_ == "punct" and child.i > last.i + 1)
        ):
            break
        if child.dep_ == "advcl" and child.left_edge.i > first.i and child.left_edge.nbor(-1).text == ",":
            break
        if child.dep_ != "punct":
            last = child.right_edge
    while last.i > verb.i and last.is_punct:
        last = last.nbor(-1)
    sentence = parsed.sentence_at(verb.idx)
    start = max(min(first.idx, verb.idx), sentence.start)
    return start, _close_quote(parsed, start, min(last.idx + len(last), sentence.end))


def _close_quote(parsed: Parsed, start: int, end: int) -> int:
    """The end, with the mark that closes a quotation begun within, or before that quotation when it goes on."""
    text = parsed.text(start, end)
    opened = text.rfind("“")
    if opened < 0 or "”" in text[opened:]:
        return end
    following = re.match(r"[,.!?]?”", parsed.text(end, end + 2))
    if following is not None:
        return end + following.end()
    return start + len(text[:opened].rstrip(" ,")) if opened > 0 else end


def _find_due(parsed: Parsed, verb: Token) -> When | None:
    """The time when it is to be done: a date or deadline still to come in its clause."""
    sentence = parsed.sentence_at(verb.idx)
    best: tuple[int, int] | None = None
    found: Time | None = None
    for time in parsed.times_within(sentence.start, sentence.end):
        if time.type is TimeType.SET:
            continue
        head = find_head(parsed, time.start, time.end)
        cost = measure_path(head, verb)
        if cost is None or cost > FARTHEST or not _is_ahead(parsed, time) or _tells_how_long(head):
            continue
        rank = (cost, time.start)
        if best is None or rank < best:
            best, found = rank, time
    return None if found is None else _bound(parsed, read_when(parsed, found), found)


def _tells_how_long(head: Token) -> bool:
    return head.dep_ == "pobj" and head.head.lower_ in ("for", "after", "during")


def _is_ahead(parsed: Parsed, time: Time) -> bool:
    if time.value in ("PAST_REF", "PRESENT_REF"):
        return False
    day = parsed.article.published.day
    latest = time.latest or time.earliest
    if day is None or latest is None:
        return time.type is TimeType.DURATION or day is None
    return latest >= day - timedelta(days=1)


def _bound(parsed: Parsed, when: When, time: Time) -> When | None:
    """The due time, with the words that bound it ("within two days", "no more than 10 days")."""
    before = parsed.text(max(0, time.start - 12), time.start).split()
    text = when.text
    if before and before[-1].lower() in ("within", "in", "by", "before", "on", "for"):
        start = parsed.text(max(0, time.start - 12), time.start).rindex(before[-1]) + max(0, time.start - 12)
        text = parsed.text(start, time.end)
    return When(text, when.value, when.earliest, when.latest)


def _find_condition(parsed: Parsed, verb: Token) -> str | None:
    """The clause that binds it, in the article's words: "until the situation is stable"."""
    nested = [child for child in verb.children if child.dep_ == "xcomp"]
    for child in (child for token in (verb, *nested) for child in token.children):
        if child.dep_ != "advcl":
            continue
        mark = next((token for token in child.children if token.dep_ in ("mark", "advmod") and token.i < child.i), None)
        if mark is not None and mark.lower_ in ("if", "unless", "provided", "until", "once"):
            last = child.right_edge
            while last.is_punct:
                last = last.nbor(-1)
            return parsed.text(mark.idx, _close_quote(parsed, mark.idx, last.idx + len(last)))
    return None
