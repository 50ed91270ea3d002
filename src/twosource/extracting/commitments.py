"""Promises, plans, deadlines and orders: who is to do what, by when, on which condition."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from spacy.tokens import Token

from twosource.extracting.about import judge_about
from twosource.extracting.circumstance import find_when, find_where, read_when
from twosource.extracting.commitment_clauses import close_quote, find_clause, find_doer_phrase
from twosource.extracting.commitment_words import (
    ABLE_THINGS,
    FUTURE,
    HEARD_IN_COURT,
    IDLE_SUBJECTS,
    NATURAL_SUBJECTS,
    OPINION_GOVERNORS,
    ORDERING,
    PLANNING,
    RESTRICTED,
    STATES,
    VAGUE_DEEDS,
    WHOLE_DEEDS,
)
from twosource.extracting.cues import REPORTING_VERBS
from twosource.extracting.participants import find_subject
from twosource.extracting.said_by import find_attributed
from twosource.extracting.syntax import CLAUSE_EDGES, climb, find_head, measure_path
from twosource.language.parsed import Parsed
from twosource.model.annotation import Entity, EntityKind, Time, TimeType
from twosource.model.noun import content_id
from twosource.model.statement import Attributed, Attribution, Commitment, Modality, When

IMAGINING = frozenset(("would", "could", "should", "might", "will", "’d", "'d", "’ll", "'ll", "to"))
"""Auxiliaries that with "have" tell what did not happen, or is supposed: "would have left"."""

SPOKEN_OF_SELF = {
    **dict.fromkeys(("he", "she", "it"), ("NN", "NNP")),
    "they": ("NN", "NNS", "NNP", "NNPS"),
}
"""Pronouns by which a speaker is called in his own report, with the tags of speakers whom they fit."""

SHUT = frozenset(("closed", "shut", "suspended", "banned", "blocked", "off", "cancelled", "canceled", "grounded"))
"""What stays so is a restriction, not a promise."""

COSTING = frozenset(("take", "cost", "require", "make", "need"))
"""Verbs of which an "it" may be the empty subject."""

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
    """The commitment, with what it takes ("at most three weeks") counted from the start that was named before it."""
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
        if token.dep_ != "aux" or token.head.pos_ not in ("VERB", "AUX"):
            continue
        verb = token.head
        if token.lower_ in FUTURE or token.lower_ == "must":
            if not _is_hypothetical(verb) and not _is_asked(parsed, verb, token):
                yield verb, token
        elif token.tag_ == "TO" and _is_planned(verb) and not _is_asked(parsed, verb, token):
            yield verb, token


def _is_asked(parsed: Parsed, verb: Token, first: Token) -> bool:
    """Whether it is a question: one with its mark, one asked by the way ("why it would"), or "will they" before all."""
    sentence = parsed.sentence_at(verb.idx)
    if parsed.text(sentence.start, sentence.end).rstrip("”\"')").endswith("?"):
        return True
    asking = ("why", "how", "what", "when") if verb.dep_ in ("pcomp", "ccomp") else ("why", "how", "what")
    if any(child.lower_ in asking and child.i < first.i for child in verb.children):
        return True
    return any(child.dep_ in ("nsubj", "nsubjpass") and child.i > first.i for child in verb.children)


def _is_hypothetical(verb: Token) -> bool:
    words = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass", "neg")}
    if ("have" in words and not words.isdisjoint(IMAGINING)) or (words & {"n't", "not", "never"} and "would" in words):
        return True
    for token in climb(verb):
        if token.dep_ in ("ccomp", "acl", "relcl") and _is_thought(token.head):
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


def _is_thought(governor: Token) -> bool:
    """Whether what hangs on it is only thought or feared, also in "it is possible that"."""
    return governor.lemma_ in OPINION_GOVERNORS or any(
        child.dep_ in ("acomp", "attr") and child.lemma_ in OPINION_GOVERNORS for child in governor.children
    )


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
    if governor.lemma_ == "go":
        helpers = {child.lower_ for child in governor.children if child.dep_ == "aux"}
        return governor.tag_ == "VBG" and helpers.isdisjoint(("was", "were", "been"))
    return governor.lemma_ in PLANNING or governor.lemma_ in ORDERING


def _build(parsed: Parsed, attributions: Sequence[Attribution], verb: Token, first: Token) -> Commitment | None:
    subject = _find_doer(verb, first)
    subject = None if subject is None else _find_speaker(parsed, verb, subject)
    if subject is None or not _can_act(parsed, subject, verb):
        return None
    start, end = find_clause(parsed, verb, first)
    due = _find_due(parsed, verb)
    condition = _find_condition(parsed, verb) or _find_condition_behind(parsed, verb, end)
    attributed = find_attributed(parsed, attributions, verb.idx, verb.idx + len(verb))
    entity = _find_entity(parsed, subject)
    if subject.lower_ in ("i", "we"):
        entity = None if attributed is None else _find_by_id(parsed, attributed.entity)
    if end <= verb.idx + len(verb) and due is None and verb.lemma_ not in WHOLE_DEEDS:
        return None
    if _is_loose(verb, first, subject, entity=entity, attributed=attributed, due=due, condition=condition):
        return None
    who_start, who_end = find_doer_phrase(parsed, subject)
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
        who=_name_doer(parsed.text(who_start, who_end), subject, entity, attributed),
        entity=None if entity is None else entity.id,
        what=parsed.text(start, end),
        due=due,
        condition=condition,
    )


def _name_doer(words: str, subject: Token, entity: Entity | None, attributed: Attributed | None) -> str:
    """Who is to do it, in full words; the speaker for "I", and for "we" where the speaker is known."""
    if subject.pos_ != "PRON":
        return words
    if entity is not None:
        return entity.name
    return attributed.text if attributed is not None and subject.lower_ in ("i", "we") else words


def _find_by_id(parsed: Parsed, id: str | None) -> Entity | None:
    return next((entity for entity in parsed.entities if entity.id == id), None)


def _is_loose(
    verb: Token,
    first: Token,
    subject: Token,
    *,
    entity: Entity | None,
    attributed: Attributed | None,
    due: When | None,
    condition: str | None,
) -> bool:
    """Whether it binds nobody: a vague vow, a tale, a hope or a forecast of the writer's own."""
    if subject.pos_ == "PRON" and entity is None and (attributed is None or subject.lower_ not in ("i", "we")):
        return True
    if (
        first.lower_ in ("would", "’d", "'d")
        and _is_supposed(subject, condition)
        and (due is None or subject.lower_ == "i")
    ):
        return True
    if first.lower_ == "must" and (due is None or due.latest is None):
        return True
    if due is not None:
        return first.lower_ == "would" and attributed is None and verb.dep_ != "ccomp"
    if first.tag_ == "TO":
        weak = verb.head.lemma_ in ("want", "hope", "expect", "seek", "decide", "go", "set")
        return weak or _is_vague(verb, condition)
    if _is_vague(verb, condition) or verb.dep_ in ("relcl", "acl", "advcl"):
        return True
    if attributed is not None or (verb.dep_ == "ccomp" and first.lower_ == "would"):
        return False
    able = subject.lemma_.lower() in ABLE_THINGS or subject.ent_type_ in ("GPE", "NORP", "ORG")
    official = entity is not None and entity.kind is EntityKind.PERSON and bool(entity.roles)
    return first.lower_ == "would" or _is_if(condition) or not (able or official)


def _is_vague(verb: Token, condition: str | None) -> bool:
    """Whether nobody could check later that it was done: "will go where it leads", "will continue to fight"."""
    return verb.lemma_ in VAGUE_DEEDS and (condition is None or _is_if(condition))


def _is_if(condition: str | None) -> bool:
    return condition is not None and condition.lower().startswith(("if ", "unless "))


def _is_supposed(subject: Token, condition: str | None) -> bool:
    """Whether "would" only imagines: "I would answer", "he would turn if"."""
    return subject.lower_ in ("i", "you") or (condition is not None and condition.lower().startswith("if"))


def _find_speaker(parsed: Parsed, verb: Token, subject: Token) -> Token:
    """The speaker for a pronoun in his own report: "the judge said he would hear"; else the subject itself."""
    if subject.lower_ not in SPOKEN_OF_SELF or verb.dep_ != "ccomp" or _find_entity(parsed, subject) is not None:
        return subject
    if verb.head.lemma_.lower() not in REPORTING_VERBS:
        return subject
    if subject.lower_ == "it" and _is_impersonal(verb):
        return subject
    speaker = find_subject(verb.head)
    return subject if speaker is None or speaker.tag_ not in SPOKEN_OF_SELF[subject.lower_] else speaker


def _is_impersonal(verb: Token) -> bool:
    """Whether "it" may stand for nothing: "it would rain", "it would take three weeks"."""
    return verb.lemma_ in COSTING or not any(child.dep_ == "dobj" for child in verb.children)


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


def _can_act(parsed: Parsed, subject: Token, verb: Token) -> bool:
    lemma = subject.lemma_.lower()
    if subject.pos_ not in ("NOUN", "PROPN", "PRON", "NUM", "ADJ") or lemma in IDLE_SUBJECTS:
        return False
    if lemma in NATURAL_SUBJECTS or (verb.lemma_ in STATES and not _is_hearing(verb)) or lemma in RESTRICTED:
        return False
    if any(child.dep_ in ("acomp", "oprd") and child.lower_ in SHUT for child in verb.children):
        return False
    if subject.pos_ == "PRON":
        return _find_entity(parsed, subject) is not None or lemma in ("they", "we", "i", "he", "she")
    scheduled = verb.lemma_ in BEGINNING or verb.lemma_ in ("reopen", "resume", "end", "close", "arrive", "return")
    return lemma in ABLE_THINGS or _is_agent(parsed, subject) or scheduled


def _is_hearing(verb: Token) -> bool:
    """Whether a court or an inquiry is to hear somebody: "would hear the first witnesses"."""
    return verb.lemma_ == "hear" and any(
        child.dep_ == "dobj" and child.lemma_.lower() in HEARD_IN_COURT for child in verb.children
    )


def _is_agent(parsed: Parsed, subject: Token) -> bool:
    if subject.pos_ == "PROPN" or subject.ent_type_ in ("PERSON", "ORG", "GPE", "NORP"):
        return True
    entity = _find_entity(parsed, subject)
    return entity is not None and entity.kind in (EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.GROUP)


def _find_entity(parsed: Parsed, token: Token) -> Entity | None:
    pairs = parsed.mentions_within(token.idx, token.idx + len(token))
    return next((entity for mention, entity in pairs if mention.start <= token.idx < mention.end), None)


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
    return latest >= day


def _bound(parsed: Parsed, when: When, time: Time) -> When | None:
    """The due time, with the words that bound it ("within two days", "at most three weeks")."""
    before = parsed.text(max(0, time.start - 12), time.start).split()
    text = when.text
    if before and before[-1].lower() in ("within", "in", "by", "before", "on", "for"):
        start = parsed.text(max(0, time.start - 12), time.start).rindex(before[-1]) + max(0, time.start - 12)
        text = parsed.text(start, time.end)
    return When(text, when.value, when.earliest, when.latest)


def _find_condition(parsed: Parsed, verb: Token) -> str | None:
    """The clause that binds it, in the article's words: "until the water has gone"."""
    nested = [child for child in verb.children if child.dep_ == "xcomp"]
    for child in (child for token in (verb, *nested) for child in token.children):
        if child.dep_ != "advcl":
            continue
        mark = next((token for token in child.children if token.dep_ in ("mark", "advmod") and token.i < child.i), None)
        if mark is not None and mark.lower_ in ("if", "unless", "provided", "until", "once"):
            last = child.right_edge
            while last.is_punct:
                last = last.nbor(-1)
            return parsed.text(mark.idx, close_quote(parsed, mark.idx, last.idx + len(last)))
    return None


def _find_condition_behind(parsed: Parsed, verb: Token, end: int) -> str | None:
    """The condition that follows the clause, where the parser hung it to another verb."""
    following = next((token for token in verb.doc[verb.i + 1 :] if token.idx >= end), None)
    if following is None or following.lower_ not in ("if", "unless", "until", "once") or following.dep_ != "mark":
        return None
    last = following.head.right_edge
    while last.is_punct:
        last = last.nbor(-1)
    inner = [token for token in verb.doc[following.i : last.i] if token.text == ","]
    last = inner[0].nbor(-1) if inner else last
    return parsed.text(following.idx, last.idx + len(last)) if last.i > following.i else None
