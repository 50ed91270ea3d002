"""When and where a stated thing happens, and how it is put: as a fact, plan, possibility or condition, or denied."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta

from twosource.extracting.grammar.antecedents import find_antecedent_place
from twosource.extracting.grammar.belonging import is_of_another, leave_dateline
from twosource.extracting.grammar.syntax import (
    CLAUSE_EDGES,
    climb,
    find_head,
    find_predicate,
    governing_preposition,
    measure_path,
)
from twosource.language.parsed import Parsed
from twosource.language.tokens import Token
from twosource.model.annotation import Place, Time, TimeType
from twosource.model.statement import Modality, When

OPEN_START = frozenset(("until", "till", "by", "before", "through"))
"""Prepositions of a time that give only the end."""

OPEN_END = frozenset(("since", "after", "from"))
"""Prepositions of a time that give only the beginning."""

LOCATIVE = frozenset(
    (
        *("in", "at", "near", "outside", "inside", "across", "around", "throughout", "on", "off", "along", "within"),
        *("over", "above", "beside", "between", "under", "north", "south", "east", "west", "of"),
    )
)
"""Prepositions that tell where."""

DIRECTIONAL = frozenset(("to", "into", "toward", "towards", "onto", "from", "through", "via"))
"""Prepositions that tell whence or whither: a place of the happening, but a worse one."""

PLANNING = frozenset(
    (
        *("plan", "intend", "expect", "schedule", "prepare", "vow", "pledge", "promise", "agree", "set", "want", "aim"),
        *("seek", "hope", "propose", "order", "urge", "ask", "call", "instruct", "decide", "threaten", "offer", "go"),
        *("demand", "request", "consider", "commit", "due", "need", "try", "attempt", "refuse", "allow", "authorize"),
        *(
            "plot",
            "conspire",
            "authorise",
            "invite",
            "require",
            "command",
            "direct",
            "tell",
            "have",
            "be",
            "poise",
            "ready",
            "encourage",
        ),
    )
)
"""Verbs and adjectives after which an infinitive is not yet done."""

FAILING = frozenset(("fail", "refuse", "decline", "deny", "avoid", "stop", "prevent", "forget", "doubt", "refute"))
"""Verbs that say that what hangs on them did not happen."""

WISHING = frozenset(
    ("demand", "urge", "insist", "request", "propose", "recommend", "suggest", "ask", "order", "require")
)
"""Verbs whose "that" clause, in the bare form of the verb, is wanted and not told: "demanded that he resign"."""

POSSIBLE = frozenset(("may", "might", "could", "should", "must"))
WILLING = frozenset(("will", "would", "shall", "wo", "'ll", "'d", "ll"))
"""Auxiliaries of what is still to come (`wo` is what the tokenizer leaves of "won't")."""

CONDITIONS = frozenset(("if", "unless", "should", "provided", "lest"))
TIME_AND_AGAIN = frozenset(("whenever", "wherever"))
"""Adverbs of a clause that speaks of no one happening."""

PLACE_COST_DIRECTION = 2
PLACE_COST_BARE = 3
"""Edges that a worse kind of place must be nearer to win; an object counts as bare ("rocked Almaty")."""

VAGUE = frozenset(("PAST_REF", "PRESENT_REF", "FUTURE_REF"))
"""TIMEX3 values that name no day: "previously", "now", "soon"."""

NEAR = 2
WORSE = 3
"""Vague times tell only of their own verb, and give way, like hours, to a day that is no more than so much farther."""

DOUBT_NOUNS = frozenset(
    (
        "concern",
        "fear",
        "worry",
        "speculation",
        "suspicion",
        "rumor",
        "rumour",
        "possibility",
        "risk",
        "threat",
        "doubt",
    )
)
DOUBT_VERBS = frozenset(("fear", "worry", "doubt", "wonder", "suspect", "speculate"))
"""What hangs on these is only thought possible."""

FARTHEST = 8
"""A time or place farther than this many edges was mostly another thing's, in what we read of development news."""


PARTS_OF_DAY = ("TNI", "TMO", "TAF", "TEV", "TDT")
"""What the TIMEX3 values of "Sunday night" and the like end with: they name the day as well as a date does."""


def find_when(parsed: Parsed, start: int, end: int) -> When | None:
    """The time when the thing at text[start:end] happens, or None where its clause names none.

    A time that hangs on a verb of saying is the time of saying; the day of publication is never assumed.
    """
    time = find_time(parsed, start, end)
    return None if time is None else read_when(parsed, time)


def find_time(parsed: Parsed, start: int, end: int) -> Time | None:
    """The time expression nearest in syntax to text[start:end] within its clause, or None."""
    sentence = parsed.sentence_at(start)
    times = [time for time in parsed.times_around(sentence, start) if _tells_when(time)]
    if not times:
        return None
    times = leave_dateline(parsed, sentence.start, times)
    head = find_head(parsed, start, end)
    best: tuple[int, int] | None = None
    found = None
    for time in times:
        token = find_head(parsed, time.start, time.end)
        cost = None if is_of_another(token, head) else measure_path(token, head)
        if cost is None or cost > (NEAR if time.value in VAGUE else FARTHEST):
            continue
        hourly = time.type is TimeType.TIME and not (time.value or "").endswith(PARTS_OF_DAY)
        worse = WORSE if time.value in VAGUE or hourly else 0
        rank = (cost + worse, abs(time.start - start))
        if best is None or rank < best:
            best, found = rank, time
    return found


def find_inner_when(parsed: Parsed, noun: Token) -> When | None:
    """The time within the noun's own phrase ("last week's protests"), or None."""
    start, end = noun.left_edge.idx, noun.right_edge.idx + len(noun.right_edge)
    when = find_time(parsed, noun.idx, noun.idx + len(noun))
    return read_when(parsed, when) if when is not None and start <= when.start and when.end <= end else None


def _tells_when(time: Time) -> bool:
    if time.type in (TimeType.DATE, TimeType.TIME):
        return True
    return time.type is TimeType.DURATION and (time.earliest is not None or time.latest is not None)


def read_when(parsed: Parsed, time: Time) -> When:
    """The time with what its preposition does to it: "until Jan. 19" has no beginning, "since Monday" no end."""
    head = find_head(parsed, time.start, time.end)
    preposition = head.head if head.dep_ == "pobj" else None
    if preposition is None or preposition.idx >= time.start:
        return When(time.text, time.value, time.earliest, time.latest)
    word = preposition.lower_
    if word == "between":
        return _read_between(parsed, time, preposition)
    if word in OPEN_START:
        latest = time.latest
        if word == "before" and time.earliest is not None:
            latest = time.earliest - timedelta(days=1)
        return When(parsed.text(preposition.idx, time.end), time.value, None, latest)
    if word in OPEN_END and not _has_end(preposition):
        return When(parsed.text(preposition.idx, time.end), time.value, time.earliest, None)
    return When(time.text, time.value, time.earliest, time.latest)


def _read_between(parsed: Parsed, time: Time, preposition: Token) -> When:
    sentence = parsed.sentence_at(time.start)
    pair = parsed.times_within(preposition.idx, sentence.end)[:2]
    if len(pair) < 2 or time not in pair or "and" not in parsed.text(pair[0].end, pair[1].start).split():
        return When(time.text, time.value, time.earliest, time.latest)
    text = parsed.text(preposition.idx, pair[1].end)
    value = f"{pair[0].value}/{pair[1].value}" if pair[0].value and pair[1].value else None
    return When(text, value, pair[0].earliest, pair[1].latest)


def _has_end(preposition: Token) -> bool:
    return any(token.lower_ in ("to", "until", "till", "through") for token in preposition.head.children)


def find_where(parsed: Parsed, start: int, end: int) -> Place | None:
    """The place where the thing at text[start:end] happens, or None where its clause names none.

    The adjective of a country ("Kazakh officials") is a place only when it describes the thing itself.
    """
    sentence = parsed.sentence_at(start)
    places = parsed.places_within(sentence.start, sentence.end)
    if not places:
        return None
    head = find_head(parsed, start, end)
    best: tuple[int, int] | None = None
    found = None
    for place in places:
        cost = _weigh_place(parsed, place, head)
        if cost is None or cost > FARTHEST:
            continue
        rank = (cost, abs(place.start - start))
        if best is None or rank < best:
            best, found = rank, place
    return find_antecedent_place(parsed, head, places) if found is None else _within(parsed, found, places)


def _within(parsed: Parsed, country: Place, places: Sequence[Place]) -> Place:
    """What the words put into the country, where it only describes that: "the US state of Georgia" is Georgia."""
    token = find_head(parsed, country.start, country.end)
    if country.kind != "country" or token.dep_ not in ("poss", "compound", "nmod", "amod"):
        return country
    for place in places:
        inner = find_head(parsed, place.start, place.end)
        if (
            place.country == country.country
            and place.kind in ("city", "admin", "site")
            and inner.i > token.head.i
            and token.head in climb(inner)
            and all(step.dep_ in ("prep", "pobj", "appos") for step in _steps(inner, token.head))
        ):
            return place
    return country


def _steps(inner: Token, outer: Token) -> Iterator[Token]:
    """The tokens from one up to another above it, that one left out."""
    while inner.i != outer.i:
        yield inner
        inner = inner.head


def _weigh_place(parsed: Parsed, place: Place, head: Token) -> int | None:
    token = find_head(parsed, place.start, place.end)
    if is_demonym(token):
        return FARTHEST if token.head.i == head.i and token.dep_ in ("amod", "compound", "nmod") else None
    cost = measure_path(token, head)
    if cost is None:
        return None
    outermost = [ancestor for ancestor in climb(token) if ancestor.dep_ in ("prep", "agent") and ancestor.i != head.i]
    if any(ancestor.lower_ in ("according", "by", "despite", "against") for ancestor in outermost):
        return None
    preposition = governing_preposition(token)
    if preposition is not None and preposition.lower_ in LOCATIVE:
        return cost
    if preposition is not None and preposition.lower_ in DIRECTIONAL:
        return cost + PLACE_COST_DIRECTION
    if token.dep_ in ("poss", "compound", "nmod", "dobj", "appos", "conj") and cost <= FARTHEST - PLACE_COST_BARE:
        return cost + PLACE_COST_BARE
    return None


def is_demonym(token: Token) -> bool:
    """Whether the token is the adjective or the people of a place, not its name."""
    return token.pos_ == "ADJ" or token.ent_type_ == "NORP"


def judge_modality(parsed: Parsed, start: int, end: int) -> Modality:
    """How the article puts the thing at text[start:end].

    Denied when negated or the object of a denial, conditional under "if", possible with may, might or could, planned
    when still to come; else asserted.
    """
    head = find_head(parsed, start, end)
    predicate = find_predicate(head)
    if _is_denied(head, predicate):
        return Modality.DENIED
    seen = _find_existence(predicate)
    for _ in range(4):
        modality = _read_verb(seen)
        if modality is not None:
            return Modality.POSSIBLE if _is_doubted(seen) else modality
        if _is_doubted(seen):
            return Modality.POSSIBLE
        parent = seen.head
        if parent.i == seen.i:
            break
        if seen.dep_ in ("xcomp", "conj", "advcl", "acl", "ccomp") and (_is_open(seen) or _is_wished(seen)):
            hanging = _read_governor(seen, parent)
            if hanging is not None:
                return hanging
        if seen.dep_ not in ("xcomp", "conj") or parent.pos_ not in ("VERB", "AUX", "ADJ"):
            break
        if seen.dep_ == "conj" and _has_own_auxiliary(seen):
            break
        seen = parent
    return Modality.ASSERTED


def _find_existence(participle: Token) -> Token:
    """The verb by which there are such: "there might have been two people killed"; without it the participle itself."""
    noun = participle.head
    if participle.dep_ != "acl" or participle.tag_ != "VBN" or noun.dep_ != "attr":
        return participle
    return noun.head if any(child.dep_ == "expl" for child in noun.head.children) else participle


def _is_denied(head: Token, predicate: Token) -> bool:
    if any(child.dep_ == "det" and child.lower_ == "no" for child in head.children):
        return True
    if head.i != predicate.i and head.dep_ == "dobj" and predicate.lemma_ in ("deny", "refute", "prevent", "avoid"):
        return True
    if any(child.dep_ == "neg" for child in predicate.children):
        return True
    subject = next((child for child in predicate.children if child.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is not None and (
        subject.lower_ in ("nobody", "none", "neither")
        or any(child.dep_ == "det" and child.lower_ == "no" for child in subject.children)
    ):
        return True
    governor = predicate.head
    return predicate.dep_ in ("ccomp", "xcomp", "pcomp") and _denies(governor)


def _denies(governor: Token) -> bool:
    if governor.dep_ == "prep":
        governor = governor.head
    return governor.lemma_ in FAILING and not any(child.dep_ == "neg" for child in governor.children)


def _read_verb(verb: Token) -> Modality | None:
    auxiliaries = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    if _is_conditional(verb):
        return Modality.CONDITIONAL
    words = {token.lower_ for token in auxiliaries}
    if words & {"would", "should"} and "have" in words:
        return Modality.CONDITIONAL
    if words & POSSIBLE:
        return Modality.POSSIBLE
    if words & WILLING:
        return Modality.PLANNED
    return None


def _is_conditional(verb: Token) -> bool:
    marks = [child for child in verb.children if child.dep_ in ("mark", "advmod")]
    if any(mark.lower_ in TIME_AND_AGAIN or (mark.dep_ == "mark" and mark.lower_ in CONDITIONS) for mark in marks):
        return True
    return any(
        clause.dep_ == "advcl" and any(mark.dep_ == "mark" and mark.lower_ in CONDITIONS for mark in clause.children)
        for clause in verb.children
    )


def _is_doubted(verb: Token) -> bool:
    """Whether some clause around the verb is only feared or asked about ("whether it leaves", "fears that it left")."""
    for token in climb(verb):
        if token.dep_ not in CLAUSE_EDGES and token.dep_ not in ("xcomp", "conj", "pcomp", "prep"):
            return False
        if any(child.dep_ == "mark" and child.lower_ == "whether" for child in token.children):
            return True
        if token.dep_ in ("acl", "ccomp", "relcl") and (
            token.head.lemma_ in DOUBT_NOUNS or token.head.lemma_ in DOUBT_VERBS
        ):
            return True
        if token.dep_ in ("relcl", "advcl"):
            return False
    return False


def _is_open(verb: Token) -> bool:
    """Whether the verb is an infinitive with "to"."""
    return any(child.dep_ == "aux" and child.tag_ == "TO" for child in verb.children)


def _is_wished(verb: Token) -> bool:
    """Whether somebody only wants it done: "demanded that he resign"."""
    return verb.dep_ == "ccomp" and verb.head.lemma_ in WISHING and verb.tag_ in ("VB", "VBP", "VBN")


def _has_own_auxiliary(verb: Token) -> bool:
    return verb.tag_ in ("VBD", "VBZ", "VBP") or any(child.dep_ in ("aux", "auxpass") for child in verb.children)


def _read_governor(verb: Token, governor: Token) -> Modality | None:
    if governor.lemma_ in FAILING:
        return Modality.DENIED
    if governor.lower_ == "had":  # "had to be moved": so it came
        return None
    if verb.dep_ in ("advcl", "acl") or governor.lemma_ in PLANNING:
        return Modality.PLANNED
    return None
