"""What later sentences of the story say of a promise: the same actor, the same act, and the day when it was done."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from twosource.model.analysis import Analysis
from twosource.model.annotation import TimeType
from twosource.model.span import Evidence
from twosource.model.statement import Commitment
from twosource.reconciling.acts import (
    Act,
    Signal,
    Telling,
    read_act,
    read_breaker,
    read_phrase,
    read_purposes,
    read_setback,
    read_telling,
    read_verdict,
)
from twosource.reconciling.sources import Sources
from twosource.reconciling.things_promised import find_thing, read_thing
from twosource.reconciling.words import list_words, telling_words

_PRONOUNS = frozenset(("he", "she", "it", "they", "we"))
_POINTS_BACK = re.compile(r"\b(?:those|them|these|this|that|one)$|\b(?:of|at) (?:those|them|these|it)\b")
"""What a promise is about only by words before it: any later sentence with its verb would do."""

_ALL = 0.99
_MOST = 0.6
_HALF = 0.5
"""Share of the words of what the act is done to that a sentence must have, where it names the actor too."""

_NEAR_SUBJECT = 5
"""Words before the act among which its subject is looked for."""

_OCCASION = re.compile(
    r"(?:(?:an?|the) )?(?:[\w-]+ )*?([\w-]+)(?= (?:in|of|on|at|for|between|with|will|would|to)\b)", re.IGNORECASE
)
"""What is held is the last word before what says where, on what and when: "a public hearing in Lund"."""

_FIRST = 2
_CLAUSE_WORDS = frozenset(list_words("who which that as after when while where because since if but said says told"))
"""Words behind which the first words of a sentence are no longer what its verb tells of."""

_SMALL = {
    word: number
    for number, word in enumerate(list_words("one two three four five six seven eight nine ten eleven twelve"), start=1)
}
_LEFT_OWN = re.compile(r"\bleft (?:their|its|his|her) (\w+)")
"""What is left without leaving the place: "left their barracks"."""

_ANOTHER = re.compile(
    r"\b(?:off|cancell?ed|scrapped|postponed|delayed|abandoned) (?:an?|the|its|their|his|her) (?:planned )?"
    r"(second|third|fourth|further|another|new|next|other)\b",
    re.IGNORECASE,
)
"""One more of a kind that is called off or put off: the first one was not."""

_NAME = re.compile(r"(?<=\w )[A-Z][\w'’-]+")
_DATELINE = re.compile(r"^[A-Z][A-Z .,'’-]+(?:\([A-Za-z ]+\) ?)?[-–—]+ ")
_SOME = 0.3
"""The same for a sentence that itself says that a promise was kept or broken."""

ONE_DAY = timedelta(days=1)
"""What a page of one day tells of may have been done on the day before the promise was in print."""

_TIME_WORDS = telling_words(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august"
    " september october november december today tomorrow week weeks month months day days hours year years within next"
    " end later this coming noon midnight morning evening night earliest latest deadline"
)


_NAMES = telling_words("name names identity identities")
_WHOSE = telling_words("their his her all soon shortly later will be are")
_LISTING = re.compile(
    r"\b(?:these|here) are the\b|\b(?:identified|named) (?:the|all|them)\b[^.:]{0,40} as\b", re.IGNORECASE
)
_FULL_NAME = re.compile(r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)+")
_FEWEST_NAMES = 3
"""A sentence that lists so many full names has made them public; a heading without commas holds six words of them."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one sentence says of a promise; `published` is when it said so, `day` when it says that it happened."""

    signal: Signal
    evidence: Evidence
    published: date
    earliest: date | None
    latest: date | None


@dataclass(frozen=True, slots=True)
class _Promise:
    """What is compared of a promise in all its tellings; of a visit also what it is for, and the names of its goals.

    `occasion` is what is to be held where nobody is said to hold it: the "talks" of "talks will be held in Lund";
    `count` how many the act is to be done to: "its 800 soldiers"; `thing` is the noun that names it: "a report".
    """

    acts: tuple[Act, ...]
    objects: frozenset[str]
    actors: frozenset[str]
    names: frozenset[str] = frozenset()
    purposes: tuple[Act, ...] = ()
    goals: frozenset[str] = frozenset()
    occasion: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    count: int | None = None
    thing: str | None = None


def find_outcomes(group: Sequence[Commitment], sources: Sources, as_of: date | None) -> tuple[Outcome, ...]:
    """What the articles after the first telling of the promise, up to `as_of`, say of it, the oldest first.

    Names that are to be made public may stand on another page of the same day. What was over before the promise was
    first told keeps none: it was another's.
    """
    first = min((day for each in group if (day := sources.published(each))), default=None)
    promise = _read_promise(group, sources)
    if first is None or not promise.acts or (not promise.objects and _POINTS_BACK.search(group[0].what)):
        return ()
    story = sources.story(group[0])
    own = {(evidence.article, evidence.sentence_start) for each in group for evidence in each.evidence}
    found = []
    for analysis in sources.analyses:
        day = analysis.article.published.day
        if day is None or day < first or (as_of is not None and day > as_of):
            continue
        if day == first and not _is_of_names(promise):
            continue
        if sources.story_of.get(analysis.article.id) == story:
            told = _read_article(analysis, day, promise, own)
            found += [one for one in told if one.latest is None or one.latest >= first - ONE_DAY]
    return tuple(sorted(found, key=lambda one: (one.published, one.evidence.article, one.evidence.start)))


def _read_promise(group: Sequence[Commitment], sources: Sources) -> _Promise:
    main = group[0]
    acts = tuple(dict.fromkeys(act for each in group if (act := read_act(each.what)) is not None))
    actors: frozenset[str] = frozenset()
    for each in group:
        entity = sources.entity(each.entity)
        names = [name for name in (each.who, *(entity.names if entity else _name_done_to(each, sources))) if name]
        actors = actors.union(*(telling_words(name) for name in names))
    purposes = tuple(dict.fromkeys(act for each in group for act in read_purposes(each.what)))
    forms = frozenset().union(*(telling_words(" ".join(act.words)) for act in (*acts, *purposes)))
    due = telling_words(main.due.text) if main.due else frozenset()
    condition = telling_words(main.condition) if main.condition else frozenset()
    objects = telling_words(main.what) - forms - due - condition - actors - _TIME_WORDS - _NUMBERS
    objects = frozenset(word for word in objects if not word.isdecimal())
    places = frozenset().union(*(telling_words(each.where.text) for each in group if each.where is not None))
    goals = telling_words(" ".join(_NAME.findall(main.what))) - _TIME_WORDS
    held = _OCCASION.match(main.what) if main.who is None else None
    occasion = telling_words(held[1]) if held is not None else frozenset()
    return _Promise(
        acts,
        objects - places or objects,
        actors,
        goals & objects,
        purposes,
        goals,
        occasion,
        places,
        _count(main.what, objects),
        find_thing(main.what),
    )


def _name_done_to(commitment: Commitment, sources: Sources) -> tuple[str, ...]:
    """The names of whom the words begin with, where they name no doer: "he would be charged"."""
    if commitment.who is not None:
        return ()
    found = sources.entity_at(commitment.article, commitment.evidence[0].start)
    return found.names if found is not None else ()


_NUMBERS = telling_words("begin start one two three four five six seven eight nine ten hundred thousand million first")


def _read_article(analysis: Analysis, day: date, promise: _Promise, own: set[tuple[str, int]]) -> Iterator[Outcome]:
    before: frozenset[str] = frozenset()
    for evidence in _list_sentences(analysis):
        words = telling_words(evidence.sentence)
        if (evidence.article, evidence.sentence_start) not in own:
            lists = _is_of_names(promise) and _lists_names(evidence.sentence)
            signal = Signal.DONE if lists else _read_sentence(evidence.sentence, words, before, promise)
            if signal is not None:
                yield Outcome(signal, evidence, day, *_find_day(analysis, evidence, day, promise))
        before = words


def _is_of_names(promise: _Promise) -> bool:
    """Whether nothing but names is to be made public: "their names will be released"."""
    return not promise.objects.isdisjoint(_NAMES) and promise.objects <= _NAMES | _WHOSE


def _lists_names(sentence: str) -> bool:
    """Whether it prints the names of several.

    >>> _lists_names("The council named the dead as Ada Lind, Olav Berg and Siri Dahl.")
    True
    """
    cue = _LISTING.search(sentence)
    words = sum(len(name.split()) for name in _FULL_NAME.findall(sentence, cue.end())) if cue else 0
    return words >= 2 * _FEWEST_NAMES


def _list_sentences(analysis: Analysis) -> Iterator[Evidence]:
    """The sentences of the article as evidence: those that were marked, else those of its events."""
    article = analysis.article
    if analysis.sentences:
        for span in analysis.sentences:
            if span.end > span.start and span.text.strip():
                yield Evidence.cite(article, span.start, span.end, span.start, span.end)
        return
    yield from {one.evidence[0].sentence_start: one.evidence[0] for one in analysis.events}.values()


def _read_sentence(sentence: str, words: frozenset[str], before: frozenset[str], promise: _Promise) -> Signal | None:
    share = len(promise.objects & words) / len(promise.objects) if promise.objects else 0.0
    verdict = read_verdict(sentence)
    if verdict is not None and _is_verdict_on(sentence, share, words, before, promise):
        return verdict
    if promise.thing is not None and share >= _HALF and promise.names <= words:
        named = bool(promise.actors & words)
        if (told_of := read_thing(sentence, promise.thing, named=named)) is not None:
            return told_of
    about = promise.objects | promise.occasion
    for act in promise.acts:
        flat = _DATELINE.sub("", sentence)
        told = read_telling(act, flat) or read_phrase(act, about, flat)
        if (
            told is not None
            and _is_whole(act, sentence, words, promise)
            and _is_same(told, share, words, before, promise)
            and not (told.signal in (Signal.CALLED_OFF, Signal.PUT_OFF) and _is_of_another(sentence, promise))
        ):
            return told.signal
    for act in promise.purposes if promise.goals & words else ():
        told = read_telling(act, _DATELINE.sub("", sentence))
        if told is not None and told.signal is Signal.DONE and _is_same(told, share, words, before, promise):
            return told.signal
    setback = None if _is_of_another(sentence, promise) else read_setback(_DATELINE.sub("", sentence))
    return setback.signal if setback is not None and _is_set_back(setback, share, words, promise) else None


def _is_of_another(sentence: str, promise: _Promise) -> bool:
    """Whether what is called off is one more of its kind: "called off a second strike"."""
    found = _ANOTHER.search(sentence)
    return found is not None and promise.objects.isdisjoint(telling_words(found[1]))


def _is_verdict_on(
    sentence: str, share: float, words: frozenset[str], before: frozenset[str], promise: _Promise
) -> bool:
    """Whether it is this promise that was broken or kept: a word is broken by whoever gave it, and by no other."""
    breaker = read_breaker(sentence)
    if breaker is None:
        return bool(promise.actors & words) or share >= _SOME
    meant = bool(_PRONOUNS & set(breaker)) and bool(promise.actors & before)
    return meant or bool(promise.actors & telling_words(" ".join(breaker)))


def _is_set_back(setback: Telling, share: float, words: frozenset[str], promise: _Promise) -> bool:
    """Whether it is the promised act that was called off or put off: that, or by its actor, who names the act."""
    subject = telling_words(" ".join(setback.before))
    if promise.objects and len(promise.objects & subject) >= _MOST * len(promise.objects):
        return True
    acts = frozenset().union(*(telling_words(" ".join(act.words)) for act in promise.acts))
    same = not promise.objects or share >= _HALF or bool(promise.goals & words)
    return same and bool(promise.actors & subject and acts & words)


def _is_whole(act: Act, sentence: str, words: frozenset[str], promise: _Promise) -> bool:
    """Whether no smaller number did it, and, of troops that are to leave, it is troops that left, and that place."""
    count = _count(sentence, promise.objects)
    if promise.count is not None and count is not None and count < promise.count * _MOST:
        return False
    left = _LEFT_OWN.search(sentence)
    if "leave" not in act.base:
        return True
    if "troop" in promise.objects and "troop" not in words:
        return False
    return left is None or bool(telling_words(left[1]) & promise.objects)


def _count(text: str, objects: frozenset[str]) -> int | None:
    """The first number that stands close before one of the objects.

    >>> _count("Two French soldiers left", frozenset(("troop",)))
    2
    """
    words = list_words(text.replace(",", ""))
    for at, word in enumerate(words):
        number = _SMALL.get(word) or (int(word) if word.isdecimal() else None)
        if number is not None and objects & telling_words(" ".join(words[at + 1 : at + 4])):
            return number
    return None


def _is_same(told: Telling, share: float, words: frozenset[str], before: frozenset[str], promise: _Promise) -> bool:
    """Whether the act is told of the same actor and the same thing; of a named one ("to Mars") only by that name."""
    if promise.names and promise.names.isdisjoint(words | before):
        return False
    if told.nominal and promise.places & words and promise.occasion & words:
        return True  # "talks were held in Lund", whatever they were on
    if told.nominal:
        return share >= _HALF or (not promise.objects and bool(promise.actors & words))
    subject = telling_words(" ".join(told.before))
    named = bool(promise.actors & subject)
    spoken_of = bool(_PRONOUNS & set(told.before[:2])) and bool(promise.actors & before)
    if named or spoken_of:
        return not promise.objects or share >= _HALF
    if promise.actors and promise.actors & words and told.passive:
        return not promise.objects or share >= _HALF
    itself = bool(promise.objects & telling_words(" ".join(_find_subject(told.before))))
    enough = len(promise.objects & words) > 1 or share >= _ALL
    return itself and enough and share >= _HALF


def _find_subject(before: tuple[str, ...]) -> tuple[str, ...]:
    """The words close before the act, and the first ones where no other clause begins between: "talks between …"."""
    first = before[:_FIRST] if _CLAUSE_WORDS.isdisjoint(before) else ()
    return (*first, *before[-_NEAR_SUBJECT:])


def _find_day(
    analysis: Analysis, evidence: Evidence, published: date, promise: _Promise
) -> tuple[date | None, date | None]:
    """The days on which the sentence says that it happened: those of the event that is the act, else its only days.

    None where it gives none up to its publication, or several of which nothing says which is meant.
    """
    start, end = evidence.sentence_start, evidence.sentence_start + len(evidence.sentence)
    forms = frozenset().union(*(act.words for act in promise.acts))
    told = [
        (event.trigger.text.lower() in forms, (when.earliest, when.latest))
        for event in analysis.events
        if event.evidence[0].sentence_start == start
        and (when := event.when) is not None
        and (when.latest or date.max) <= published
    ]
    named = [
        (time.earliest, min(time.latest, published))
        for time in analysis.times
        if start <= time.start and time.end <= end and time.type in (TimeType.DATE, TimeType.TIME)
        if time.earliest is not None and time.latest is not None and time.earliest <= published
    ]
    own = next((days for is_act, days in told if is_act), None)
    if own is not None:
        return own
    days = list(dict.fromkeys((*(each for _, each in told), *named)))
    return days[0] if days and all(_meet(days[0], other) for other in days) else (None, None)


def _meet(one: tuple[date | None, date | None], other: tuple[date | None, date | None]) -> bool:
    return max(one[0] or date.min, other[0] or date.min) <= min(one[1] or date.max, other[1] or date.max)
