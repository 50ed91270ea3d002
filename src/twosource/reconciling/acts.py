"""What is promised and what a later sentence tells of it: the act, done or not, put off or called off."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from importlib.resources import files

from twosource.reconciling.act_phrases import find_phrase
from twosource.reconciling.words import list_words, stem

TABLE = "acts.tsv"
_LEADING = frozenset(list_words("will would shall 'll to wo must won't wouldn't is are was were"))
_MODAL = frozenset(("will", "would", "shall", "must"))
_PASSING = frozenset(
    list_words("""be been has have not n't never also soon then immediately fully again now finally only still to
    formally officially quickly gradually completely at once together jointly all both""")
)
_ASPECT = frozenset(list_words("begin start continue finish complete help seek try go work"))
"""Verbs whose act is what follows: "begin withdrawing", "finish repairing"."""

_NEGATING = frozenset(
    list_words("""not never no nobody neither nor none without fail failed fails failing refused refuses refuse yet
    denied denies cannot can't didn't hasn't haven't wasn't weren't hadn't isn't aren't don't doesn't won't declined
    unable""")
)
_COMING = frozenset(
    list_words("""will would may might could should must shall if unless whether expected due scheduled plan plans
    planned planning promise promised promises vow vowed pledge pledged agreed ordered urged want wants wanted until
    before demanded asked intends intend supposed hope hopes hoped likely ready preparing prepared""")
)
_VISITING = frozenset(("visit", "travel", "fly"))
_PURPOSE = re.compile(r"\bto ([a-z]{3,})\b")
_NO_VERBS = frozenset(list_words("the his her its their our this that these those some several all both")) | _VISITING
_PASSIVE = frozenset(("was", "were", "been", "got"))
_HALF = re.compile(r"\b(?:half|some of|part of|partly|partially|most of|several of|a few of|only some|almost|nearly)\b")
_WHOSE = r"(?:its|his|her|their|the|that|a)"
_WORD_GIVEN = rf"{_WHOSE} (?:\w+ )?(?:promise|pledge|word|vow|commitment)\b"
_OFF = re.compile(
    rf"\b(?:called off|cancel(?:l?ed|s)|scrapp(?:ed|s)|abandon(?:ed|s)|shelv(?:ed|es)|backed out|"
    rf"dropped {_WHOSE} plans?|gave up {_WHOSE} plans?|withdrew {_WHOSE} (?:offer|promise))\b"
)
# Said of what comes, and so of the thing before it alone, never of another deed of the sentence.
_NO_MORE = re.compile(
    r"\bdecided against\b|\b(?:will|would) (?:not|no longer) "
    r"(?:[^,;.]+ after all|(?:now )?(?:go ahead|take place|happen|be (?:built|held|made|published|opened)))\b"
)
_LATER = re.compile(r"\b(?:postpon(?:ed|es|ement)|delay(?:ed|s)|put off|pushed back|rescheduled|deferred|put back)\b")
_BROKEN = re.compile(
    rf"\b(?:miss(?:ed|es|ing) {_WHOSE} (?:\w+ )?deadline|broke(?:n)? {_WORD_GIVEN}|reneg\w+|went back on|"
    r"deadline (?:passed|expired|came and went)|(?:let|allowed) the deadline pass)"
)
_HELD = re.compile(
    rf"\b(?:met {_WHOSE} (?:\w+ )?deadline|kept {_WORD_GIVEN}|"
    rf"(?:made good on|honou?red|fulfilled|delivered on|lived up to) {_WORD_GIVEN})"
)
_PLANNED = frozenset(("planned", "scheduled", "promised"))
"""What describes the thing that is called off: "the planned visit was cancelled"."""

_NEAR = 5
"""Words before the act within which a "not", a "will" or an "if" bears on it."""


class Signal(StrEnum):
    """What a sentence says of a promised act."""

    DONE = "done"
    BEGUN = "begun"
    NOT_DONE = "not done"
    PUT_OFF = "put off"
    CALLED_OFF = "called off"
    KEPT = "said to be kept"
    BROKEN = "said to be broken"


@dataclass(frozen=True, slots=True)
class Act:
    """A promised act: its forms as words; `begun` where only its beginning was promised; `head` is its own verb."""

    head: str
    base: frozenset[str]
    past: frozenset[str]
    nouns: frozenset[str]
    begun: bool = False

    @property
    def words(self) -> frozenset[str]:
        """Every form."""
        return self.base | self.past | self.nouns


@cache
def _table() -> tuple[Act, ...]:
    lines = files(__package__).joinpath(TABLE).read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return tuple(
        Act(name, frozenset(base.split()), frozenset(past.split()), frozenset(nouns.split()))
        for name, base, past, nouns in rows
    )


@lru_cache(maxsize=5_000)
def read_act(what: str) -> Act | None:
    """The act that the words of a promise name, or None where they have no verb.

    >>> read_act("to begin withdrawing the troops").begun
    True
    """
    words = _split(what)
    lead = next((at for at, word in enumerate(words) if word in _LEADING), None)
    if lead:  # "services to Lund will resume" are not to lund
        lead = next((at for at, word in enumerate(words) if word in _MODAL), lead)
    rest = words[lead:] if lead is not None else words
    verbs = [word for word in rest if word not in _LEADING and word not in _PASSING]
    if not verbs:
        return None
    begun = False
    if verbs[0] in _ASPECT and len(verbs) > 1 and (verbs[1].endswith("ing") or _follows_to(rest, verbs[1])):
        begun = verbs[0] in ("begin", "start")
        verbs = verbs[1:]
    return _find(verbs[0], lead is None, begun=begun)


def is_verb(word: str) -> bool:
    """Whether the word is the plain form of an act of the table: "send"."""
    return any(word in row.base for row in _table())


def read_purposes(what: str) -> tuple[Act, ...]:
    """What a visit is for: the acts behind its "to"; none of another promise.

    >>> [act.head for act in read_purposes("will visit Lunde on Thursday to meet survivors")]
    ['meet']
    """
    act = read_act(what)
    if act is None or _VISITING.isdisjoint(act.base):
        return ()
    return tuple(_find(verb, False, begun=False) for verb in _PURPOSE.findall(what) if verb not in _NO_VERBS)


def _follows_to(words: list[str], verb: str) -> bool:
    at = words.index(verb)
    return at > 0 and words[at - 1] == "to"


def _split(text: str) -> list[str]:
    return re.findall(r"[\w'-]+", text.lower().replace("’", "'").replace("n't", " not"))


def _find(verb: str, nominal: bool, *, begun: bool) -> Act:
    """The rows of the table that have the verb, else an act of that verb alone with its regular forms."""
    stemmed = stem(verb)
    rows = [
        row for row in _table() if verb in row.base or verb in row.past or stemmed in {stem(base) for base in row.base}
    ]
    if not rows and nominal:
        rows = [row for row in _table() if verb in row.nouns]
    if not rows:
        root = stemmed.removesuffix("e")
        return Act(
            verb,
            frozenset((verb,)),
            frozenset((root + "ed", verb + "ed", verb + "d", root + root[-1:] + "ed")),
            frozenset((root + "ing",)),
            begun,
        )
    own = [row for row in rows if row.head in {verb, stemmed}] or rows
    return Act(
        verb,
        frozenset().union(*(row.base for row in own)),
        frozenset().union(*(row.past for row in own)),
        frozenset().union(*(row.nouns for row in own)),
        begun,
    )


@dataclass(frozen=True, slots=True)
class Telling:
    """What a sentence says of an act, and which words stand before it (whoever does it) and in the whole sentence."""

    signal: Signal
    before: tuple[str, ...]
    passive: bool = False
    nominal: bool = False


def read_telling(act: Act, sentence: str) -> Telling | None:
    """What the sentence says of the act; None where it names it not, or only as a plan, a chance or in part."""
    lowered = sentence.lower().replace("’", "'")
    words = _split(lowered)
    for at, word in enumerate(words):
        told = _judge_word(act, words, at, word, lowered)
        if told is not None:
            passive = bool(_PASSIVE & set(words[max(0, at - 3) : at]))
            return Telling(told, tuple(words[:at]), passive, word in act.nouns and word not in act.past)
    return None


def read_phrase(act: Act, about: frozenset[str], sentence: str) -> Telling | None:
    """That the act on what `about` names was done, told in words that name it not: "lodged the papers"; else None."""
    lowered = sentence.lower().replace("’", "'")
    match = find_phrase(act.base, about, lowered)
    before = _split(lowered[: match.start()]) if match is not None else []
    if match is None or not (_COMING | _NEGATING).isdisjoint(before[-_NEAR:]):
        return None
    if _OFF.search(lowered) or _LATER.search(lowered) or _HALF.search(lowered):
        return None
    return Telling(Signal.DONE, tuple(before), nominal="polls" in match[0] or "cast" in match[0])


def read_setback(sentence: str) -> Telling | None:
    """That something was called off or put off, with the words before that, whatever the act; None otherwise."""
    lowered = sentence.lower().replace("’", "'")
    for pattern, signal in ((_OFF, Signal.CALLED_OFF), (_NO_MORE, Signal.CALLED_OFF), (_LATER, Signal.PUT_OFF)):
        match = pattern.search(lowered)
        before = _split(lowered[: match.start()]) if match is not None else []
        if (
            match is not None
            and (_COMING - _PLANNED).isdisjoint(before[-_NEAR:])
            and _NEGATING.isdisjoint(before[-_NEAR:])
        ):
            return Telling(signal, tuple(before))
    return None


def read_verdict(sentence: str) -> Signal | None:
    """Whether a sentence says itself that a promise was kept or broken."""
    lowered = sentence.lower().replace("’", "'")
    if _BROKEN.search(lowered):
        return Signal.BROKEN
    return Signal.KEPT if _HELD.search(lowered) else None


def read_breaker(sentence: str) -> tuple[str, ...] | None:
    """The words before "broke its promise" or "kept his word", which name whose it was; None for a deadline.

    >>> read_breaker("The union has broken its word.")
    ('the', 'union', 'has')
    """
    lowered = sentence.lower().replace("’", "'")
    match = _BROKEN.search(lowered) or _HELD.search(lowered)
    if match is None or "deadline" in match[0]:
        return None
    return tuple(_split(lowered[: match.start()]))


def _judge_word(act: Act, words: list[str], at: int, word: str, lowered: str) -> Signal | None:
    near = words[max(0, at - _NEAR) : at]
    negated = not _NEGATING.isdisjoint(near)
    if word in act.nouns and word not in act.past:
        return _judge_noun(act, words, lowered, negated=negated)
    if word in act.past and not _is_attribute(words, at):
        return _judge_past(act, near, lowered, negated=negated)
    if word in act.base and negated and _is_undone(near):
        return Signal.NOT_DONE
    if act.begun and word.endswith("ing") and any(stem(word) == stem(base) for base in act.base):
        return None if not _COMING.isdisjoint(near) else Signal.NOT_DONE if negated else Signal.DONE
    return None


def _is_attribute(words: list[str], at: int) -> bool:
    """Whether a past form only describes a thing: "the closed road"."""
    return at > 0 and words[at - 1] in ("the", "a", "an", "their", "its") and at + 1 < len(words)


def _judge_past(act: Act, near: list[str], lowered: str, *, negated: bool) -> Signal | None:
    coming = not _COMING.isdisjoint(near)
    if negated:
        return None if coming and "yet" not in near else Signal.NOT_DONE
    if coming or ("to" in near[-2:] and "be" in near[-2:]):
        return None
    if _OFF.search(lowered) and not _OFF_IS_ACT & act.base:
        return Signal.CALLED_OFF
    if _LATER.search(lowered):
        return Signal.PUT_OFF
    return None if _HALF.search(lowered) else Signal.DONE


_OFF_IS_ACT = frozenset(("cancel", "scrap", "abandon", "withdraw", "drop"))


def _is_undone(near: list[str]) -> bool:
    """Whether the base form stands under "did not", "failed to" or "has yet to": not under "will not"."""
    if {"failed", "fails", "failing", "refused", "yet", "unable", "declined", "refuses"} & set(near[-4:]):
        return True
    return (
        bool({"did", "didn't", "does", "has", "have", "had"} & set(near[-4:])) and "not" in near[-3:]
    ) or "didn't" in near[-3:]


def _judge_noun(act: Act, words: list[str], lowered: str, *, negated: bool) -> Signal | None:
    """What is told of the act by its noun: "the withdrawal was completed", "the reopening has been delayed"."""
    if _OFF.search(lowered):
        return Signal.CALLED_OFF
    if _LATER.search(lowered):
        return Signal.PUT_OFF
    if not _COMING.isdisjoint(words):
        return None
    if {"failed", "collapsed", "stalled"} & set(words):
        return Signal.NOT_DONE
    done = {
        "completed",
        "complete",
        "finished",
        "ended",
        "concluded",
        "over",
        "place",
        "held",
        "arrived",
        "made",
    } & set(words)
    begun = {"began", "begun", "started", "underway"} & set(words) or "under way" in lowered
    if done and not _HALF.search(lowered):
        return Signal.NOT_DONE if negated or "not" in words else Signal.DONE
    if begun:
        return Signal.NOT_DONE if "not" in words else Signal.DONE if act.begun else Signal.BEGUN
    return None
