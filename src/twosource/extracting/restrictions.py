"""Limits on what people may do: curfews, emergencies, bans, checkpoints, shutdowns and closures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from twosource.extracting.about import judge_about
from twosource.extracting.circumstance import find_when, find_where, judge_modality, read_when
from twosource.extracting.clauses import agent
from twosource.extracting.counted_nouns import LIVING, find_kind
from twosource.extracting.participants import describe, find_phrase, find_subject, is_passive
from twosource.extracting.said_by import find_attributed
from twosource.extracting.syntax import climb, find_head, find_predicate, measure_path
from twosource.language.parsed import Parsed
from twosource.model.annotation import Place
from twosource.model.noun import content_id
from twosource.model.statement import Attribution, Modality, Restriction, RestrictionKind, When

NOUNS = {
    "curfew": RestrictionKind.CURFEW,
    "checkpoint": RestrictionKind.CHECKPOINT,
    "roadblock": RestrictionKind.CHECKPOINT,
    "lockdown": RestrictionKind.OTHER,
    "blackout": RestrictionKind.SHUTDOWN,
    "shutdown": RestrictionKind.SHUTDOWN,
    "closure": RestrictionKind.CLOSURE,
    "ban": RestrictionKind.BAN,
    "quarantine": RestrictionKind.OTHER,
    "cordon": RestrictionKind.CLOSURE,
}
"""Nouns that name a limit by themselves; some only with the right words beside them (`NEEDED`)."""

STATES = frozenset(("emergency", "siege", "exception", "alert"))
"""What a "state of ..." must be of."""

CLOSABLE = frozenset(
    (
        *("road", "airport", "border", "school", "street", "station", "bridge", "highway", "motorway", "park", "beach"),
        *(
            "port",
            "line",
            "crossing",
            "shop",
            "store",
            "business",
            "office",
            "university",
            "square",
            "airspace",
            "mosque",
        ),
        *(
            "church",
            "restaurant",
            "bar",
            "market",
            "bank",
            "route",
            "lane",
            "runway",
            "checkpoint",
            "tunnel",
            "college",
        ),
        *("harbour", "harbor", "pier", "dock", "quarry", "stadium", "playground", "pool", "canal", "reservoir"),
        *("kindergarten", "museum", "gate", "railway", "metro", "subway", "service", "campus", "mall", "area"),
    )
)
"""What is closed for people when it is closed."""

FORBIDDABLE = frozenset(
    (
        *("travel", "flight", "gathering", "rally", "protest", "demonstration", "assembly", "movement", "sale", "mask"),
        *(
            "entry",
            "vehicle",
            "public",
            "night",
            "driving",
            "fishing",
            "alcohol",
            "import",
            "export",
            "visitor",
            "visa",
        ),
        *("weapon", "firework", "drone", "motorcycle", "march", "event", "swim", "swimming", "traffic", "access"),
    )
)
"""What people are kept from when it is banned."""

NEEDED: dict[str, frozenset[str]] = {
    **dict.fromkeys(
        ("shutdown", "blackout"),
        frozenset(
            ("internet", "communication", "communications", "network", "mobile", "phone", "telecommunications", "web")
        ),
    ),
    "ban": FORBIDDABLE,
    "closure": CLOSABLE,
}
"""Lemmas of which one must stand in the noun's phrase for it to be a public restriction."""

NETWORKS = frozenset(("internet", "network", "website", "telegram", "whatsapp", "facebook", "twitter"))
CUTTING = frozenset(("shut", "cut", "block", "restrict", "disable", "suspend", "disrupt"))
FORBIDDING = frozenset(("ban", "forbid", "prohibit", "outlaw"))
HALTING = FORBIDDING | {"suspend", "halt"}
AUTHORITIES = frozenset(("GOV", "COP", "MIL", "LEG", "JUD"))
"""Sectors of those who can forbid everybody something; a club that bans its player restricts nobody else."""

PERSONAL = frozenset(("PERSON", "NORP"))
"""Entities that are forbidden something by name, which is no restriction of everybody."""

FARTHEST = 6
"""Edges to a beginning or end: "remain under a curfew until Friday" has up to five; more were other deeds' ends."""

HOURLY = frozenset((RestrictionKind.CURFEW, RestrictionKind.BAN, RestrictionKind.CLOSURE, RestrictionKind.OTHER))
"""Kinds that hold at hours of the day; an emergency told beside a curfew has none of its own."""

MOST_EVIDENCE = 3
"""Sentences kept for a restriction that the article mentions again."""

LASTING = frozenset(("remain", "stay", "continue", "extend", "last"))
"""Verbs whose future says that the restriction is in force already."""

LIFTING = frozenset(
    ("lift", "end", "remove", "revoke", "cancel", "ease", "reopen", "restore", "abolish", "scrap", "expire")
)
"""Verbs that end a restriction."""

ENDING = frozenset(("end", "expire", "lapse", "lift"))
EXTENTS = frozenset(("in", "at", "on", "across", "within", "throughout"))
"""Prepositions of where a restriction holds."""

UNTIL = frozenset(("until", "till", "through"))

EASED_ONLY = frozenset(("ease", "shorten", "relax"))

_CLOCK = r"(\d{1,2})(?:[:.](\d{2}))?\s*([ap])?\.?\s*(m)?\.?"
_TIME = rf"(?:(noon|midnight)|{_CLOCK})"
HOURS = re.compile(
    rf"\b(?:from |between )?{_TIME}\s*(?:-\s*to\s*-|to|until|till|and|through|[-–—])\s*{_TIME}(?!\w|\s*%|,\d)",
    re.IGNORECASE,
)
"""A span of hours: "10 p.m.-to-5 a.m.", "from 20:00 until 06:00", "between 9pm and 5am"."""


def find_restrictions(parsed: Parsed, attributions: Sequence[Attribution]) -> tuple[Restriction, ...]:
    """The restrictions of the article in reading order; the fuller telling of one sentence stands for all in it."""
    found: dict[tuple[int, RestrictionKind], Restriction] = {}
    for trigger, kind in _find_triggers(parsed):
        one = _build(parsed, attributions, trigger, kind)
        key = (parsed.sentence_at(trigger.idx).start, kind)
        known = found.get(key)
        if known is None or _fullness(one) > _fullness(known):
            found[key] = one
    return _gather(tuple(found[key] for key in sorted(found, key=lambda key: (key[0], key[1].value))))


def _gather(found: tuple[Restriction, ...]) -> tuple[Restriction, ...]:
    """The restrictions, where a bare mention ("the curfew") becomes evidence of the first fuller one of its kind."""
    kept: list[Restriction] = []
    for one in found:
        same = next((at for at, other in enumerate(kept) if other.kind is one.kind), None)
        if same is not None and _fullness(one) == 0 and not one.lifted and len(kept[same].evidence) < MOST_EVIDENCE:
            kept[same] = replace(kept[same], evidence=(*kept[same].evidence, *one.evidence))
        elif same is None or _fullness(one) > 0 or one.lifted:
            kept.append(one)
    return tuple(kept)


def _fullness(restriction: Restriction) -> int:
    told = (restriction.hours, restriction.from_, restriction.to, restriction.where)
    return sum(value is not None for value in told)


def _find_triggers(parsed: Parsed) -> Iterator[tuple[Token, RestrictionKind]]:
    for token in parsed.doc:
        lemma = token.lemma_.lower()
        if lemma in NOUNS and token.pos_ in ("NOUN", "PROPN"):
            kind = NOUNS[lemma]
            if lemma not in NEEDED or not NEEDED[lemma].isdisjoint(_phrase_words(token)):
                yield token, kind
        elif lemma == "state" and token.pos_ in ("NOUN", "PROPN"):
            if any(word.lower_ in STATES for of in token.children if of.lower_ == "of" for word in of.children):
                yield token, RestrictionKind.EMERGENCY
        elif lemma == "law" and token.i > 0 and token.nbor(-1).lower_ == "martial":
            yield token, RestrictionKind.EMERGENCY
        elif token.pos_ in ("VERB", "ADJ"):
            kind_of_verb = _read_verb(token, lemma) or _read_decree(parsed, token, lemma)
            if kind_of_verb is not None:
                yield token, kind_of_verb


def _phrase_words(noun: Token) -> frozenset[str]:
    return frozenset(token.lemma_.lower() for token in noun.subtree)


def _read_verb(verb: Token, lemma: str) -> RestrictionKind | None:
    affected = [child.lemma_.lower() for child in verb.children if child.dep_ in ("dobj", "nsubjpass")]
    if lemma in FORBIDDING and not FORBIDDABLE.isdisjoint(affected):
        return RestrictionKind.BAN
    if lemma in CUTTING and not NETWORKS.isdisjoint(affected):
        return RestrictionKind.SHUTDOWN
    if lemma in ("close", "closed", "shut", "cordon", "seal", "evacuate"):
        affected += [
            child.lemma_.lower() for child in verb.head.children if child.dep_ == "nsubj" and verb.dep_ == "acomp"
        ]
        if lemma != "evacuate" and not CLOSABLE.isdisjoint(affected):
            return RestrictionKind.CLOSURE
    return None


def _read_decree(parsed: Parsed, verb: Token, lemma: str) -> RestrictionKind | None:
    """The kind where an authority forbids whatever it be: "the ministry has banned the storage of coal"."""
    if lemma not in HALTING or verb.pos_ != "VERB":
        return None
    forbidden = next((child for child in verb.children if child.dep_ in ("dobj", "nsubjpass")), None)
    if forbidden is None or forbidden.pos_ != "NOUN" or not _is_for_all(forbidden, lemma):
        return None
    giver = agent(verb) if is_passive(verb) else find_subject(verb)
    return RestrictionKind.BAN if giver is not None and _is_authority(parsed, giver) else None


def _is_for_all(forbidden: Token, lemma: str) -> bool:
    """Whether what is forbidden concerns more than some persons; what is only suspended must be open to all."""
    if find_kind(forbidden.text) in LIVING or forbidden.ent_type_ in PERSONAL:
        return False
    return lemma in FORBIDDING or forbidden.lemma_.lower() in FORBIDDABLE | CLOSABLE


def _is_authority(parsed: Parsed, giver: Token) -> bool:
    found = describe(parsed, giver)
    return found is not None and found.sector in AUTHORITIES


def _build(parsed: Parsed, attributions: Sequence[Attribution], trigger: Token, kind: RestrictionKind) -> Restriction:
    start, end = trigger.idx, trigger.idx + len(trigger)
    predicate = find_predicate(trigger)
    sentence = parsed.sentence_at(start)
    hours, hours_span = _find_hours(parsed, trigger) if kind in HOURLY else (None, None)
    when = find_when(parsed, start, end)
    from_, to = _find_limits(parsed, trigger, hours_span)
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
        modality=_judge(parsed, trigger, predicate),
        confidence=0.8 if hours or from_ or to else 0.6,
        kind=kind,
        hours=hours,
        from_=from_,
        to=to,
        lifted=_is_lifted(trigger, predicate),
    )


def _judge(parsed: Parsed, trigger: Token, predicate: Token) -> Modality:
    """How the restriction is put; as a fact where it only tells a place ("failed to stop at a checkpoint")."""
    told = trigger.dep_ in ("nsubj", "nsubjpass", "dobj", "attr", "ROOT", "conj") or trigger.pos_ == "VERB"
    if predicate.lemma_ in LASTING or not (told or trigger.i == predicate.i or _governs(trigger)):
        return Modality.ASSERTED
    return judge_modality(parsed, trigger.idx, trigger.idx + len(trigger))


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


def _ends(trigger: Token, verb: Token) -> bool:
    """Whether the verb tells when the restriction is over: "the curfew is to end on March 20"."""
    if verb.lemma_ not in ENDING:
        return False
    subject = find_subject(verb)
    return subject is not None and subject.i == trigger.i


def _is_lifted(trigger: Token, predicate: Token) -> bool:
    if predicate.lemma_ in LIFTING - EASED_ONLY and trigger.i != predicate.i:
        return trigger.dep_ in ("dobj", "nsubjpass", "nsubj", "conj", "pobj", "attr") or trigger.head.i == predicate.i
    return trigger.head.lemma_ in ("lifting", "end", "removal") and trigger.dep_ == "pobj"


def _find_place(parsed: Parsed, trigger: Token) -> Place | None:
    told = find_where(parsed, trigger.idx, trigger.idx + len(trigger))
    return told or _find_antecedent_place(parsed, trigger) or _find_extent(parsed, trigger)


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


def _find_hours(parsed: Parsed, trigger: Token) -> tuple[str | None, tuple[int, int] | None]:
    """The hours of the sentence as "23:00-07:00" with their offsets; a span without "a.m." must look like a clock."""
    sentence = parsed.sentence_at(trigger.idx)
    for match in HOURS.finditer(parsed.text(sentence.start, sentence.end)):
        first, last = _read_clock(match, 1), _read_clock(match, 6)
        if first is None or last is None:
            continue
        return f"{first}-{last}", (sentence.start + match.start(), sentence.start + match.end())
    return None, None


def _read_clock(match: re.Match[str], group: int) -> str | None:
    word = match.group(group)
    if word is not None:
        return "12:00" if word.lower() == "noon" else "00:00"
    hour, minute = int(match.group(group + 1)), int(match.group(group + 2) or 0)
    half = match.group(group + 3) if match.group(group + 4) else None
    if half is None and match.group(group + 2) is None:
        other = match.group(9 if group == 1 else 4)
        if other is None or hour > 12:
            return None
        half = other
    if half is not None:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half.lower() == "p" else 0)
    return f"{hour:02d}:{minute:02d}" if hour <= 24 and minute < 60 else None
