"""Where a person's name begins and ends, where the tagger cuts it: particles, Korean given names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from twosource.language.entities.naming import Name, is_title
from twosource.language.entities.titles import OFFICES, country_of
from twosource.language.tokens import Token
from twosource.model.annotation import EntityKind

PARTICLES = frozenset(("le", "la", "de", "da", "dos", "van", "von", "bin", "ben", "al", "el", "der", "den"))
"""Words that a surname goes on behind: the tagger cuts "Marine Le Pen" there."""

BETWEEN = frozenset(
    ("do", "dos", "da", "das", "de", "del", "della", "di", "du", "van", "von", "bin", "ibn", "el", "al")
)
"""Words in small letters that join a given name and a surname: the tagger begins with the surname."""

SYLLABLE = ("-‐‑", "in")
"""What Korean given names go on with: a hyphen and a word."""
LONGEST_SYLLABLE = 5
_BEHIND_DASH = frozenset(
    ("led", "era", "like", "style", "born", "run", "held", "based", "made", "owned", "free", "and", "or")
)


def span_person(tokens: Sequence[Token], start: int, end: int) -> tuple[int, int]:
    """The tokens of the whole name, of which the tagger found those from `start` to `end`."""
    while _is_cut(tokens, start, end):
        end += 1
    if _goes_on(tokens, start, end):
        end += len(SYLLABLE)
    return (start - 2 if _begins_before(tokens, start) else start), end


def join_titled(tokens: Sequence[Token], names: Sequence[Name]) -> list[Name]:
    """The names, a given name behind a title as one with the surname beside it: "mayor Sadiq" and "Khan"."""
    joined: list[Name] = []
    for name in sorted(names, key=lambda one: (one.start, -one.end)):
        last = joined[-1] if joined else None
        if last is not None and last.end == name.start and _are_one(tokens, last, name):
            joined[-1] = replace(last, end=name.end)
        else:
            joined.append(name)
    return joined


def _are_one(tokens: Sequence[Token], first: Name, second: Name) -> bool:
    both = first.kind is second.kind is EntityKind.PERSON and not second.titled
    single = first.titled and first.end - first.start == 1 and second.end - second.start == 1
    return both and single and tokens[first.start].whitespace_ == " " and tokens[first.start].text.istitle()


def _is_cut(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a person's name of two words or more ends before its surname: "Marine Le" of "Marine Le Pen"."""
    return (
        end - start > 1
        and end < len(tokens)
        and tokens[end - 1].lower_ in PARTICLES
        and tokens[end - 1].whitespace_ == " "
        and tokens[end].pos_ == "PROPN"
        and (tokens[end].text[0].isupper() or tokens[end].text in PARTICLES)
    )


def _goes_on(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a hyphen and a syllable in small letters belong to the name: "Moon Jae" of "Moon Jae-in"."""
    if end - start < 2 or end + 1 >= len(tokens) or tokens[end - 1].whitespace_ or tokens[end].whitespace_:
        return False
    dash, syllable = tokens[end].text, tokens[end + 1].text
    one_case = syllable.islower() or syllable.istitle()  # "Jae-in", and "Jae-In" in headline style
    short = syllable.isalpha() and one_case and len(syllable) <= LONGEST_SYLLABLE
    return (
        dash in SYLLABLE[0]
        and short
        and syllable.lower() not in _BEHIND_DASH
        and len(tokens[end - 1]) <= LONGEST_SYLLABLE
    )


def _begins_before(tokens: Sequence[Token], start: int) -> bool:
    """Whether a given name and a particle stand before the name: "Ada do" before "Reyl Lind"."""
    if start < 2 or tokens[start - 1].text not in BETWEEN or tokens[start - 1].dep_ == "aux":
        return False
    first = tokens[start - 2]
    named = (first.pos_ == "PROPN" or first.dep_ == "compound") and first.text.istitle() and first.whitespace_ == " "
    joined = not tokens[start - 1].is_sent_start and not tokens[start].is_sent_start
    return named and joined and not is_title(first) and first.lower_ not in OFFICES and country_of(first.text) is None
