"""Limits on what people may do: curfews, emergencies, bans, checkpoints, shutdowns and closures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from twosource.extracting.about import judge_about
from twosource.extracting.circumstance import find_when, find_where, is_demonym, judge_modality, read_when
from twosource.extracting.commitment_doers import is_reported
from twosource.extracting.participants import find_phrase, find_subject
from twosource.extracting.restriction_hours import find_hours
from twosource.extracting.restriction_nouns import Trigger
from twosource.extracting.restriction_triggers import find_triggers
from twosource.extracting.said_by import find_attributed
from twosource.extracting.syntax import climb, find_head, find_predicate, measure_path
from twosource.language.parsed import Parsed
from twosource.model.annotation import Place
from twosource.model.noun import content_id
from twosource.model.statement import Attribution, Modality, Restriction, RestrictionKind, When

FARTHEST = 6
"""Edges to a beginning or end: "remain under a curfew until Friday" has up to five; more were other deeds' ends."""

HOURLY = frozenset((RestrictionKind.CURFEW, RestrictionKind.BAN, RestrictionKind.CLOSURE, RestrictionKind.OTHER))
"""Kinds that hold at hours of the day; an emergency told beside a curfew has none of its own."""

LONGEST_LIMIT = 80
"""Characters behind what is closed within which the words begin that say how much of it: "between the two bridges"."""

MOST_EVIDENCE = 3
"""Sentences kept for a restriction that the article mentions again."""

SURE = {
    **dict.fromkeys((RestrictionKind.CURFEW, RestrictionKind.EMERGENCY, RestrictionKind.CHECKPOINT), 0.8),
    RestrictionKind.BAN: 0.8, RestrictionKind.CLOSURE: 0.7, RestrictionKind.SHUTDOWN: 0.6, RestrictionKind.OTHER: 0.5,
}  # fmt: skip
LESS, MORE = 0.2, 0.1
"""How often each kind was right in the learned part of bench/statements.md before the rules had been mended on it,
rounded; less often where it is only planned, more often where it is lifted."""

LASTING = frozenset(("remain", "stay", "continue", "extend", "last"))
"""Verbs whose future says that the restriction is in force already."""

LIFTING = frozenset(
    ("lift", "end", "remove", "revoke", "cancel", "ease", "reopen", "restore", "abolish", "scrap", "expire")
)
"""Verbs that end a restriction."""

ENDING = frozenset(("end", "expire", "lapse", "lift"))
EXTENTS = frozenset(("in", "at", "on", "across", "within", "throughout"))
"""Prepositions of where a restriction holds."""

IMPOSING = frozenset(("impose", "declare", "introduce", "order", "enact", "proclaim", "set", "erect", "create", "pass"))
UNTIL = frozenset(("until", "till", "through"))

EASED_ONLY = frozenset(("ease", "shorten", "relax"))


def find_restrictions(parsed: Parsed, attributions: Sequence[Attribution]) -> tuple[Restriction, ...]:
    """The restrictions of the article in reading order; the fuller telling of one sentence stands for all in it."""
    found: dict[tuple[int, RestrictionKind, str | None], Restriction] = {}
    for trigger in find_triggers(parsed):
        one = _build(parsed, attributions, trigger)
        if one.modality in (Modality.POSSIBLE, Modality.CONDITIONAL):
            continue
        key = (parsed.sentence_at(trigger.word.idx).start, trigger.kind, one.what)
        known = found.get(key)
        if known is None or _fullness(one) > _fullness(known):
            found[key] = one
    return _gather(tuple(found[key] for key in sorted(found, key=lambda key: (key[0], key[1].value, key[2] or ""))))


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
    return one.what.split()[-1].lower() == other.what.split()[-1].lower()


def _fullness(restriction: Restriction) -> int:
    told = (restriction.hours, restriction.from_, restriction.to, restriction.where)
    return sum(value is not None for value in told)


def _build(parsed: Parsed, attributions: Sequence[Attribution], found: Trigger) -> Restriction:
    trigger, kind = found.word, found.kind
    start, end = trigger.idx, trigger.idx + len(trigger)
    predicate = find_predicate(trigger)
    sentence = parsed.sentence_at(start)
    hours, hours_span = find_hours(parsed, trigger) if kind in HOURLY else (None, None)
    when = find_when(parsed, start, end)
    from_, to = _find_limits(parsed, trigger, hours_span)
    if from_ is None and to is None:
        from_, to = _date_deed(parsed, found, predicate, when)
    modality, lifted = _judge(parsed, found, predicate), _is_lifted(found, predicate)
    spans = [(start, end), *_name_spans(parsed, trigger)] + ([hours_span] if hours_span else [])
    if to is not None or from_ is not None:
        told = to or from_
        at = parsed.article.text.find(told.text, sentence.start, sentence.end) if told else -1
        spans += [(at, at + len(told.text))] if at >= 0 and told else []
    first, last = min(span[0] for span in spans), max(span[1] for span in spans)
    return Restriction(
        id=content_id("res", parsed.article.id, kind.value, start, end),
        evidence=(parsed.cite(first, last),),
        attributed_to=find_attributed(parsed, attributions, start, end),
        when=None if when is not None and hours_span is not None and when.text in parsed.text(*hours_span) else when,
        where=_find_place(parsed, trigger),
        about=judge_about(parsed, start, end),
        modality=modality,
        confidence=_rate(found, modality, lifted=lifted),
        kind=kind,
        hours=hours,
        from_=from_,
        to=to,
        lifted=lifted,
        what=_name_limited(parsed, found),
    )


def _rate(found: Trigger, modality: Modality, *, lifted: bool) -> float:
    """How sure it is that this is a restriction, from 0 to 1."""
    return SURE[found.kind] - (LESS if modality is Modality.PLANNED else 0.0) + (MORE if lifted else 0.0)


def _judge(parsed: Parsed, found: Trigger, predicate: Token) -> Modality:
    """How the restriction is put; as a fact where it only tells a place ("failed to stop at a checkpoint")."""
    trigger = found.word
    if found.refused:
        return _judge_refusal(predicate)
    told = trigger.dep_ in ("nsubj", "nsubjpass", "dobj", "attr", "ROOT", "conj") or trigger.pos_ == "VERB"
    if predicate.lemma_ in LASTING or not (told or trigger.i == predicate.i or _governs(trigger)):
        return Modality.ASSERTED
    if found.limited is not None and any(child.lower_ == "no" for child in found.limited.lefts):
        return Modality.DENIED
    if any(child.lower_ in ("possibly", "perhaps", "maybe") for child in trigger.lefts):
        return Modality.POSSIBLE
    if any(child.lower_ in ("would", "'d") for child in predicate.children if child.dep_ == "aux"):
        if any(child.dep_ == "neg" for child in predicate.children):
            return Modality.DENIED
        return Modality.PLANNED if is_reported(predicate) else Modality.POSSIBLE
    return judge_modality(parsed, trigger.idx, trigger.idx + len(trigger))


def _judge_refusal(predicate: Token) -> Modality:
    """How it is put that something is not allowed: its "not" is the limit, and denies nothing."""
    helpers = {child.lower_ for child in predicate.children if child.dep_ == "aux"}
    if helpers & {"may", "might", "could", "should", "would"}:
        return Modality.POSSIBLE
    return Modality.PLANNED if helpers & {"will", "wo", "shall"} else Modality.ASSERTED


def _name_limited(parsed: Parsed, found: Trigger) -> str | None:
    """What is closed, stopped or forbidden, in the article's words, with the limits that follow it."""
    word = found.limited
    if word is None or word.pos_ == "PRON":
        return None
    start, end = find_phrase(parsed, word)
    for child in word.rights:
        if child.dep_ != "prep" or child.idx > end + LONGEST_LIMIT:
            break
        end = max(end, child.right_edge.idx + len(child.right_edge))
    return parsed.text(start, end).rstrip(" ,.;\n") or None


def _governs(trigger: Token) -> bool:
    return trigger.dep_ in ("acomp", "relcl", "ccomp", "advcl", "xcomp", "pcomp", "oprd")


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
    for time in parsed.times_within(sentence.start, sentence.end):
        if hours is not None and hours[0] <= time.start < hours[1]:
            continue
        cost = measure_path(find_head(parsed, time.start, time.end), trigger)
        if cost is None or cost > FARTHEST:
            continue
        when = read_when(parsed, time)
        first = when.text.split(maxsplit=1)[0].lower()
        if when.latest is None and when.earliest is not None:
            from_ = from_ or when
        elif (when.earliest is None and when.latest is not None and when.text != time.text) or first in UNTIL:
            to = to or when
        elif _ends(trigger, find_predicate(find_head(parsed, time.start, time.end))):
            to = to or When(when.text, when.value, None, when.latest)
        elif when.value is not None and when.earliest and ("/" in when.value or when.value.startswith("P")):
            from_, to = from_ or when, to or when
    return from_, to


def _date_deed(parsed: Parsed, found: Trigger, predicate: Token, when: When | None) -> tuple[When | None, When | None]:
    """The beginning, where the deed that forbids or closes is dated; the end, where the deed that lifts is."""
    day = parsed.article.published.day
    if when is None or when.earliest is None or when.latest is None or day is None or when.earliest > day:
        return None, None
    if _is_lifted(found, predicate):
        return None, When(when.text, when.value, None, when.latest)
    trigger = found.word
    done = trigger.pos_ == "VERB" and trigger.tag_ in ("VBD", "VBN") and trigger.dep_ not in ("acomp", "oprd", "xcomp")
    imposed = (
        trigger.dep_ in ("dobj", "nsubjpass") and predicate.lemma_ in IMPOSING and predicate.tag_ in ("VBD", "VBN")
    )
    return (When(when.text, when.value, when.earliest, None), None) if done or imposed else (None, None)


def _ends(trigger: Token, verb: Token) -> bool:
    """Whether the verb tells when the restriction is over: "the curfew is to end on March 20"."""
    if verb.lemma_ not in ENDING:
        return False
    subject = find_subject(verb)
    return subject is not None and subject.i == trigger.i


def _is_lifted(found: Trigger, predicate: Token) -> bool:
    trigger = found.word
    if found.lifted:
        helpers = {child.lower_ for child in trigger.children if child.dep_ == "aux"}
        return helpers.isdisjoint(("will", "would", "to", "wo", "may", "could", "might"))
    if predicate.lemma_ in LIFTING - EASED_ONLY and trigger.i != predicate.i:
        return trigger.dep_ in ("dobj", "nsubjpass", "nsubj", "conj", "pobj", "attr") or trigger.head.i == predicate.i
    return trigger.head.lemma_ in ("lifting", "end", "removal") and trigger.dep_ == "pobj"


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
