"""The events of an article: who does what to whom, typed by PLOVER and ACLED."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from twosource.extracting.attribution.said_by import find_attributed
from twosource.extracting.events.acled import choose_acled
from twosource.extracting.events.cameo import find_root
from twosource.extracting.events.contexts import find_contexts
from twosource.extracting.events.countries import place_sides
from twosource.extracting.events.guards import is_no_deed
from twosource.extracting.events.meaning import Reading, read_noun, read_verb, settle_type
from twosource.extracting.events.sides import find_nominal_sides, find_sides
from twosource.extracting.events.verbs import OCCURRING
from twosource.extracting.grammar.about import judge_about
from twosource.extracting.grammar.circumstance import find_inner_when, find_when, find_where, judge_modality
from twosource.extracting.grammar.participants import find_subject, is_passive
from twosource.extracting.grammar.syntax import find_predicate, is_predicate
from twosource.language.parsed import Parsed
from twosource.language.tokens import Token
from twosource.model.noun import content_id
from twosource.model.statement import Attribution, Event, EventType, Modality, Participant, When

MAIN_CLAUSE = 0.7
SUBORDINATE = 0.55
NOMINAL = 0.4
"""How plainly the event is told."""

BOTH_SIDES = 0.15
"""It is told more plainly where both sides are known."""

CHANCES = {0.4: 0.31, 0.55: 0.33, 0.7: 0.63, 0.85: 0.9}
"""By how plainly it is told, how often the coders of PLOVER's records gave the sentence an event of that type; the two
least alike were even, and are kept apart by a little, so that the order stays."""

BARE_CHARGES = frozenset(("blame", "accuse", "criticize", "criticise", "condemn", "denounce"))
"""Verbs of a charge that is none when it is made against nobody."""

PERSONAL = frozenset(("he", "she", "they", "we"))

SELF_HARM = frozenset(("blow", "detonate", "explode", "immolate"))
"""Verbs of what attackers do to themselves, and so to others."""

OPENING = 3
"""Paragraphs in which an event may be named by a bare noun without sides, time or place."""

DELIBERATE = frozenset((EventType.AGREE, EventType.ACCUSE, EventType.REQUEST, EventType.REJECT, EventType.THREATEN))
"""Types that only somebody can do: a crisis that "threatens to" is none."""


def find_events(parsed: Parsed, attributions: Sequence[Attribution]) -> tuple[Event, ...]:
    """The events of the article in reading order. What is merely said, thought or felt is none."""
    used: set[int] = set()
    events = []
    for trigger, reading in _find_triggers(parsed, used):
        event = _build(parsed, attributions, trigger, reading)
        if event is not None:
            events.append(event)
    return tuple(sorted(events, key=lambda event: (event.trigger.start, event.trigger.end)))


def _find_triggers(parsed: Parsed, used: set[int]) -> Iterator[tuple[Token, Reading]]:
    verbs = []
    for token in parsed.doc:
        if (token.pos_ == "VERB" and is_predicate(token)) or (token.pos_ == "AUX" and token.dep_ in ("ROOT", "ccomp")):
            reading = read_verb(token)
            if reading is not None:
                verbs.append((token, reading))
                used.update(other.i for other in reading.used)
    yield from ((token, reading) for token, reading in verbs if token.i not in used)
    for token in parsed.doc:
        if token.pos_ in ("NOUN", "PROPN") and token.i not in used:
            reading = read_noun(token)
            if reading is not None:
                yield token, reading


def _build(parsed: Parsed, attributions: Sequence[Attribution], trigger: Token, reading: Reading) -> Event | None:
    verbal = is_predicate(trigger)
    if verbal and (_is_asked(parsed, trigger) or is_no_deed(trigger)):
        return None
    start, end = _cover(trigger, reading)
    sides = (
        find_sides(parsed, trigger, reading.used, reading.meaning.type)
        if verbal
        else find_nominal_sides(parsed, trigger)
    )
    if sides is None:
        return None
    if any(_overlaps(one, start, end) for side in sides for one in side):
        end = trigger.idx + len(trigger)
    actors, recipients = place_sides(parsed, _outside(sides[0], start, end), _outside(sides[1], start, end))
    when = _find_when(parsed, trigger, verbal)
    where = find_where(parsed, trigger.idx, trigger.idx + len(trigger))
    if verbal and not _has_sides(trigger, reading.meaning.type, actors, recipients):
        return None
    if not verbal and not (actors or recipients or when or where or _opens(parsed, start)):
        return None
    modality = Modality.ASSERTED
    if verbal or trigger.dep_ in ("nsubj", "nsubjpass"):
        modality = judge_modality(parsed, trigger.idx, trigger.idx + len(trigger))
    meaning = settle_type(reading.meaning, modality, trigger)
    spans = [(one.start, one.end) for one in (*actors, *recipients)] + [(start, end)]
    sentence = parsed.sentence_at(start)
    acled = choose_acled(meaning.type, meaning.acled, parsed.text(sentence.start, sentence.end))
    inside = [span for span in spans if span[0] >= sentence.start and span[1] <= sentence.end]
    first, last = min(span[0] for span in inside or spans), max(span[1] for span in inside or spans)
    return Event(
        id=content_id("evt", parsed.article.id, start, end, meaning.type.value),
        evidence=(parsed.cite(first, last),),
        attributed_to=find_attributed(parsed, attributions, trigger.idx, trigger.idx + len(trigger)),
        when=when,
        where=where,
        about=judge_about(parsed, start, end),
        modality=modality,
        confidence=_weigh(trigger, verbal, bool(actors and recipients)),
        type=meaning.type,
        trigger=parsed.span(start, end),
        mode=meaning.mode,
        context=find_contexts(trigger.sent),
        acled=acled,
        cameo=find_root(meaning.type, meaning.mode, acled, trigger.lemma_.lower()),
        actors=actors,
        recipients=recipients,
    )


def _is_asked(parsed: Parsed, verb: Token) -> bool:
    """Whether it stands in a question, which tells no event, or is done to oneself ("asking myself")."""
    sentence = parsed.sentence_at(verb.idx)
    if parsed.text(sentence.start, sentence.end).rstrip("”\"')").endswith("?"):
        return True
    if verb.lemma_ in SELF_HARM:
        return False
    return any(child.dep_ == "dobj" and child.lower_.endswith(("self", "selves")) for child in verb.children)


def _cover(trigger: Token, reading: Reading) -> tuple[int, int]:
    """From the verb to the last word of its phrase when that is near, else the verb alone."""
    tokens = [trigger] + [token for token in reading.used if 0 < token.i - trigger.i <= 4]
    last = max(tokens, key=lambda token: token.i)
    return trigger.idx, last.idx + len(last)


def _has_sides(
    verb: Token, kind: EventType, actors: tuple[Participant, ...], recipients: tuple[Participant, ...]
) -> bool:
    """Whether enough is known of who is in it: both in a meeting, somebody who can mean it in a promise or a charge."""
    if kind is EventType.CONSULT:
        return bool(actors) and (bool(recipients) or len(actors) > 1)
    if kind is EventType.ACCUSE and verb.lemma_ in BARE_CHARGES and not recipients:
        return False
    if verb.lemma_ == "offer" and not recipients and not any(child.dep_ == "xcomp" for child in verb.children):
        return False
    if actors:
        return True
    if kind in DELIBERATE:
        subject = find_subject(verb)
        return (bool(recipients) and is_passive(verb)) or (subject is not None and subject.lower_ in PERSONAL)
    return bool(recipients)


def _outside(found: tuple[Participant, ...], start: int, end: int) -> tuple[Participant, ...]:
    return tuple(one for one in found if one.end <= start or one.start >= end)


def _overlaps(one: Participant, start: int, end: int) -> bool:
    return one.start < end and start < one.end


def _opens(parsed: Parsed, offset: int) -> bool:
    """Whether the place is in the first paragraphs: there a bare noun ("after days of protests") names the story."""
    return parsed.sentence_at(offset).paragraph < OPENING


def _find_when(parsed: Parsed, trigger: Token, verbal: bool) -> When | None:
    """The time of a verb's clause; that of a noun's only where the clause tells that the event occurs."""
    if verbal or find_predicate(trigger).lemma_ in OCCURRING:
        return find_when(parsed, trigger.idx, trigger.idx + len(trigger))
    return find_inner_when(parsed, trigger)


def _weigh(trigger: Token, verbal: bool, both: bool) -> float:
    if not verbal:
        weight = NOMINAL
    elif trigger.dep_ in ("ROOT", "ccomp") or (trigger.dep_ == "conj" and trigger.head.dep_ in ("ROOT", "ccomp")):
        weight = MAIN_CLAUSE
    else:
        weight = SUBORDINATE
    return CHANCES[round(weight + (BOTH_SIDES if both else 0.0), 2)]
