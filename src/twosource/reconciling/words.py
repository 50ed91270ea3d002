"""Small pieces of plain English from which reasons and questions are made."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


# Words of news that two outlets use for one thing, by the stem that stands for all of them.
_SYNONYMS = {
    word: kept
    for kept, words in (
        ("foreign", "foreigner foreigners outside outsider outsiders external abroad overseas"),
        (
            "withdraw",
            "withdrawal withdrawing withdrew withdrawn pullout pull-out pulled leave leaving left depart departure",
        ),
        ("begin", "began begun start started starting starts beginning begins"),
        ("end", "finish finished complete completed completing"),
        ("troop", "forces soldier soldiers contingent contingents servicemen peacekeepers"),
        ("kill", "killed died dead death deaths die killing fatalities"),
        ("arrest", "detained detain detention arrested custody held"),
        ("injur", "wounded hurt injuries"),
        ("name", "nominated nominate appointed appoint assigns assigned picked"),
        ("dismiss", "sacked fired ousted removed"),
        ("send", "sent deployed deploy dispatched dispatch"),
        ("month", "months"),
        ("protest", "protests demonstration demonstrations rally rallies unrest"),
    )
    for word in words.split()
}


def list_words(text: str) -> list[str]:
    """The words of the text in lower case, possessive endings taken off."""
    return [word.removesuffix("'s") for word in _WORD.findall(text.lower().replace("’", "'"))]


# Words that say nothing of what a sentence is about.
STOP_WORDS = frozenset(
    list_words("""
        a an the and or but of in on at to for from by with as is are was were be been being has have had do
        does did will would could should may might can that this these those it its he she they his her their we
        our you i who which what when where how than then so not no nor if into over under after before during
        about between out up down off all any some more most other such only also just very there here said says
        say told
    """)
)


@lru_cache(maxsize=20_000)
def telling_words(text: str) -> frozenset[str]:
    """The stems of the words that carry the sense of a text, for comparing two texts.

    >>> sorted(telling_words("The troops would begin leaving"))
    ['begin', 'troop', 'withdraw']
    """
    return frozenset(_SYNONYMS.get(word) or stem(word) for word in list_words(text) if word not in STOP_WORDS)


def stem(word: str) -> str:
    """The word without its commonest endings; good enough to see that two words are forms of one."""
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    for ending in ("ing", "ed", "es", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            return word[: -len(ending)]
    return word


def overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """Which share of the smaller set is in the other; 0 where one is empty."""
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0


def join_names(names: Sequence[str]) -> str:
    """The names as a list in a sentence.

    >>> join_names(["a", "b", "c"])
    'a, b and c'
    """
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}" if names else ""


def count_of(count: int, noun: str) -> str:
    """The count with its noun, small ones in words ("two outlets")."""
    said = _NUMBERS[count] if count < len(_NUMBERS) else str(count)
    return f"{said} {noun}" if count == 1 else f"{said} {noun}s"


def name_day(day: date) -> str:
    """The day as in a sentence ("11 January 2022")."""
    return f"{day.day} {day:%B %Y}"


def start_sentence(text: str) -> str:
    """The text with a capital first letter."""
    return text[:1].upper() + text[1:]
