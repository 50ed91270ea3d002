"""Limits on what people may do: curfews, emergencies, bans, checkpoints, shutdowns and closures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from twosource.extracting.attribution.said_by import find_attributed
from twosource.extracting.grammar.about import judge_about
from twosource.extracting.grammar.circumstance import find_when, find_where, is_demonym, read_when
from twosource.extracting.grammar.participants import find_phrase, find_subject
from twosource.extracting.grammar.syntax import climb, find_head, find_predicate, measure_path
from twosource.extracting.restrictions.choice import Chosen, choose
from twosource.extracting.restrictions.hours import find_hours
from twosource.extracting.restrictions.limited import find_deed, name_limited, widen
from twosource.extracting.restrictions.nouns import Trigger
from twosource.extracting.restrictions.readings import find_reopening, is_lifted, is_past_closure, read_all
from twosource.extracting.restrictions.refusals import limits_nobody
from twosource.extracting.restrictions.spells import find_passed_end
from twosource.language.parsed import Parsed
from twosource.language.tokens import Token
from twosource.model.annotation import Place, Time, TimeType
from twosource.model.noun import content_id
from twosource.model.statement import Attribution, Restriction, RestrictionKind, When

FARTHEST = 6
"""Edges to a beginning or end: "remain under a curfew until Friday" has up to five; more were other deeds' ends."""

HOURLY = frozenset((RestrictionKind.CURFEW, RestrictionKind.BAN, RestrictionKind.CLOSURE, RestrictionKind.OTHER))
"""Kinds that hold at hours of the day; an emergency told beside a curfew has none of its own."""

PLACES = (RestrictionKind.CLOSURE, RestrictionKind.SHUTDOWN)
"""Kinds of which a sentence names what is closed: an "it" beside that is no second."""

MOST_EVIDENCE = 3
"""Sentences kept for a restriction that the article mentions again."""

ENDING = frozenset(("end", "expire", "lapse", "lift"))
EXTENTS = frozenset(("in", "at", "on", "across", "within", "throughout"))
"""Prepositions of where a restriction holds."""

IMPOSING = frozenset(("impose", "declare", "introduce", "order", "enact", "proclaim", "set", "erect", "create", "pass"))
EXTENDING = frozenset(("extend", "prolong", "lengthen"))
UNTIL = frozenset(("until", "till", "through"))

_LIMITS = re.compile(r"(?<=\w) (?:from|to) ")


def find_restrictions(parsed: Parsed, attributions: Sequence[Attribution]) -> tuple[Restriction, ...]:
    """The restrictions of the article in reading order; the fuller telling of one sentence stands for all in it."""
    chosen = [
        one for one in choose(parsed, read_all(parsed)) if not limits_nobody(parsed, one.reading.candidate.trigger)
    ]
    return unite([build(parsed, attributions, one) for one in chosen])


def unite(told: Sequence[Restriction]) -> tuple[Restriction, ...]:
    """Those in reading order, of what one sentence tells twice the fuller, and bare mentions as evidence of others."""
    found: dict[tuple[int, RestrictionKind, str | None], Restriction] = {}
    for one in told:
        key = (one.evidence[0].sentence_start, one.kind, one.what)
        known = found.get(key)
        if known is None or _fullness(one) > _fullness(known):
            found[key] = one
    named = {key[:2] for key, one in found.items() if (one.lifted or one.kind in PLACES) and one.what is not None}
    kept = [
        key
        for key, one in found.items()
        if key[2] is not None or key[:2] not in named or not (one.lifted or one.kind in PLACES)
    ]
    return _gather(tuple(found[key] for key in sorted(kept, key=lambda key: (key[0], key[1].value, key[2] or ""))))


def _gather(found: tuple[Restriction, ...]) -> tuple[Restriction, ...]:
    """The restrictions, where a bare mention ("the curfew") becomes evidence of the first fuller one of its kind."""
    kept: list[Restriction] = []
    for one in found:
        same = next((at for at, other in enumerate(kept) if other.kind is one.kind and _may_be_one(one, other)), None)
        if same is not None and _fullness(one) == 0 and not one.lifted and len(kept[same].evidence) < MOST_EVIDENCE:
            kept[same] = replace(kept[same], evidence=(*kept[same].evidence, *one.evidence))
        elif same is None or _fullness(one) > 0 or one.lifted:
            kept.append(one)
    return tuple(kept)


def _may_be_one(one: Restriction, other: Restriction) -> bool:
    """Whether what they limit does not tell them apart: the last words agree, or one names nothing."""
    if one.what is None or other.what is None:
        return one.kind is not RestrictionKind.CLOSURE or one.what == other.what
    return _LIMITS.split(one.what)[0].split()[-1].lower() == _LIMITS.split(other.what)[0].split()[-1].lower()


def _fullness(restriction: Restriction) -> int:
    told = (restriction.hours, restriction.from_, restriction.to, restriction.where)
    return sum(value is not None for value in told)


def build(parsed: Parsed, attributions: Sequence[Attribution], chosen: Chosen) -> Restriction:
    """The restriction that was chosen, with its hours, days and place."""
    found, kind = chosen.reading.candidate.trigger, chosen.kind
    trigger = found.word
    start, end = trigger.idx, trigger.idx + len(trigger)
    predicate = find_predicate(trigger)
    sentence = parsed.sentence_at(start)
    hours, hours_span = find_hours(parsed, trigger) if kind in HOURLY else (None, None)
    when = find_when(parsed, start, end)
    from_, to = _find_limits(parsed, trigger, hours_span)
    if from_ is None and to is None:
        from_, to = _date_deed(parsed, found, predicate, when)
    to = to or find_passed_end(parsed, trigger)
    if (again := find_reopening(trigger)) is not None:
        opened = find_when(parsed, again.idx, again.idx + len(again))
        to = None if opened is None else When(opened.text, opened.value, None, opened.latest)
    spans = [(start, end), *_name_spans(parsed, trigger)] + ([hours_span] if hours_span else [])
    if to is not None or from_ is not None:
        told = to or from_
        at = parsed.article.text.find(told.text, sentence.start, sentence.end) if told else -1
        spans += [(at, at + len(told.text))] if at >= 0 and told else []
    deed = find_deed(parsed, found)
    spans += [deed] if deed is not None else []
    spans += [find_phrase(parsed, fenced)] if (fenced := _find_object(found)) is not None else []
    first, last = min(span[0] for span in spans), max(span[1] for span in spans)
    if (first, last) == (start, end):
        first, last = widen(parsed, trigger)
    return Restriction(
        id=content_id("res", parsed.article.id, kind.value, start, end),
        evidence=(parsed.cite(first, last),),
        attributed_to=find_attributed(parsed, attributions, start, end),
        when=None if when is not None and hours_span is not None and when.text in parsed.text(*hours_span) else when,
        where=_find_place(parsed, trigger),
        about=judge_about(parsed, start, end),
        modality=chosen.modality,
        confidence=chosen.chance,
        kind=kind,
        hours=hours,
        from_=from_,
        to=to,
        lifted=chosen.lifted,
        what=name_limited(parsed, found),
    )


def _find_object(found: Trigger) -> Token | None:
    """What is closed where it stands behind a preposition of the verb: "closed off the square"."""
    limited = found.limited
    behind = limited is not None and limited.dep_ == "pobj" and limited.i > found.word.i
    return limited if behind and found.word.pos_ == "VERB" else None


def _name_spans(parsed: Parsed, trigger: Token) -> Iterator[tuple[int, int]]:
    """The other words that name the restriction: the "emergency" of its state, the "airport" that is closed."""
    for child in trigger.children:
        if child.dep_ in ("dobj", "nsubjpass") and trigger.pos_ == "VERB":
            first, last = find_phrase(parsed, child)
            limits = (limit.right_edge for limit in child.rights if limit.dep_ == "prep")
            yield first, max([last, *(edge.idx + len(edge) for edge in limits if not edge.is_punct)])
        elif child.lower_ == "of" and trigger.lemma_.lower() == "state":
            yield child.idx, child.right_edge.idx + len(child.right_edge)


def _find_limits(parsed: Parsed, trigger: Token, hours: tuple[int, int] | None) -> tuple[When | None, When | None]:
    """The beginning and the end that the trigger's clause gives; a lone day is when it is told of, and neither."""
    sentence = parsed.sentence_at(trigger.idx)
    from_ = to = None
    for time in parsed.times_around(sentence, trigger.idx):
        if hours is not None and hours[0] <= time.start < hours[1]:
            continue
        cost = measure_path(find_head(parsed, time.start, time.end), trigger)
        if (
            cost is None
            or cost > FARTHEST
            or time.value == "PRESENT_REF"
            or _is_of_clause_before(parsed, trigger, time)
        ):
            continue
        when = read_when(parsed, time)
        first = when.text.split(maxsplit=1)[0].lower()
        if first == "after" and time.type is TimeType.DURATION:
            continue
        if when.latest is None and when.earliest is not None:
            from_ = from_ or when
        elif (when.earliest is None and when.latest is not None and when.text != time.text) or first in UNTIL:
            to = to or when
        elif _is_extended_to(parsed, trigger, time):
            to = to or When(f"to {when.text}", when.value, None, when.latest)
        elif _ends(trigger, find_predicate(find_head(parsed, time.start, time.end))):
            to = to or When(when.text, when.value, None, when.latest)
        elif when.value is not None and when.earliest and ("/" in when.value or when.value.startswith("P")):
            from_, to = from_ or when, to or when
    return from_, to


def _is_of_clause_before(parsed: Parsed, trigger: Token, time: Time) -> bool:
    """Whether it is that of another deed: "classes were suspended until Friday and the airport was closed"."""
    if trigger.dep_ != "conj" or time.end > trigger.idx:
        return False
    between = trigger.doc[find_head(parsed, time.start, time.end).i + 1 : trigger.i]
    return any(token.dep_ in ("nsubj", "nsubjpass") for token in between)


def _is_extended_to(parsed: Parsed, trigger: Token, time: Time) -> bool:
    """Whether the limit was extended to that day: "has been extended to September 11"."""
    verb = find_predicate(trigger)
    before = parsed.text(parsed.sentence_at(time.start).start, time.start)
    return verb.lemma_ in EXTENDING and before.endswith((" to ", " to the "))


def _date_deed(parsed: Parsed, found: Trigger, predicate: Token, when: When | None) -> tuple[When | None, When | None]:
    """The beginning, where the deed that forbids or closes is dated; the end, where the deed that lifts is."""
    day = parsed.article.published.day
    if when is None or when.earliest is None or when.latest is None or day is None or when.earliest > day:
        return None, None
    if _is_of_other_deed(parsed, found.word, when):
        return None, None
    if is_lifted(found, predicate):
        if is_past_closure(found.word) and _is_its_own(parsed, found.word, when):
            return When(when.text, when.value, when.earliest, None), None
        return None, When(when.text, when.value, None, when.latest)
    trigger = found.word
    done = trigger.pos_ == "VERB" and trigger.tag_ in ("VBD", "VBN") and trigger.dep_ not in ("acomp", "oprd", "xcomp")
    imposed = (
        trigger.dep_ in ("dobj", "nsubjpass") and predicate.lemma_ in IMPOSING and predicate.tag_ in ("VBD", "VBN")
    )
    return (When(when.text, when.value, when.earliest, None), None) if done or imposed else (None, None)


def _is_of_other_deed(parsed: Parsed, trigger: Token, when: When) -> bool:
    """Whether the day is that of a verb joined to the limit's own: "was closed, but cleared to reopen on Tuesday"."""
    sentence = parsed.sentence_at(trigger.idx)
    times = parsed.times_within(sentence.start, sentence.end)
    time = next((one for one in times if one.text == when.text or when.text.endswith(f" {one.text}")), None)
    if time is None or trigger.pos_ != "VERB":
        return False
    verb = find_predicate(find_head(parsed, time.start, time.end))
    joined = any(above.dep_ == "conj" and above.head.i == trigger.i for above in climb(verb))
    return joined and verb.i > trigger.i and not is_lifted(Trigger(verb, RestrictionKind.CLOSURE), verb)


def _is_its_own(parsed: Parsed, trigger: Token, when: When) -> bool:
    """Whether the time stands behind the trigger: "returned on Monday after being stopped on Sunday"."""
    return when.text in parsed.text(trigger.idx, parsed.sentence_at(trigger.idx).end)


def _ends(trigger: Token, verb: Token) -> bool:
    """Whether the verb tells when the restriction is over: "the curfew is to end on March 20"."""
    if verb.lemma_ not in ENDING:
        return False
    subject = find_subject(verb)
    return subject is not None and subject.i == trigger.i


def _find_place(parsed: Parsed, trigger: Token) -> Place | None:
    told = find_where(parsed, trigger.idx, trigger.idx + len(trigger))
    return (
        told or _find_antecedent_place(parsed, trigger) or _find_extent(parsed, trigger) or _find_only(parsed, trigger)
    )


def _find_only(parsed: Parsed, trigger: Token) -> Place | None:
    """The place of the sentence, where it names but one: "Port Lara has had a ban on drones since May"."""
    sentence = parsed.sentence_at(trigger.idx)
    places = parsed.places_within(sentence.start, sentence.end)
    if len({place.name for place in places}) != 1 or is_demonym(find_head(parsed, places[0].start, places[0].end)):
        return None
    return places[0]


def _find_antecedent_place(parsed: Parsed, trigger: Token) -> Place | None:
    """The place that a relative clause is about: "in Port Lara, which will remain under a curfew"."""
    for token in climb(trigger):
        if token.dep_ == "relcl":
            head = token.head
            places = parsed.places_within(head.idx, head.idx + len(head))
            return places[0] if places else None
    return None


def _find_extent(parsed: Parsed, trigger: Token) -> Place | None:
    """The country whose things it is told of: "banned the storage of coal in all Ruritanian ports"."""
    for child in trigger.children:
        if child.dep_ in ("dobj", "nsubjpass", "prep"):
            for inner in (token for token in child.subtree if token.dep_ == "prep" and token.lower_ in EXTENTS):
                edges = inner.left_edge.idx, inner.right_edge.idx + len(inner.right_edge)
                places = parsed.places_within(*edges)
                if places:
                    return places[0]
    return None
