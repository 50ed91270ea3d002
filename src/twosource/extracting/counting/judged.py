"""A reading of a counted phrase: what happened to the counted, by which word, and how sure that is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from twosource.extracting.counting import measure_words as words
from twosource.language.tokens import Token
from twosource.model.statement import Measure

PRESENT = 0.5
"""How sure it is that those who "were inside" are counted as a crowd."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A measure, the word that tells it, and how sure its rule is (0 to 1; set by hand, not calibrated)."""

    measure: Measure
    cue: Token
    strength: float


def look_up(table: Mapping[str, Measure], token: Token, strength: float) -> Iterator[Judged]:
    """The measure of the token in the table, by its lemma or its form, if it has one."""
    measure = table.get(token.lemma_.lower()) or table.get(token.lower_)
    if measure is not None:
        yield Judged(measure, token, strength)


def look_up_state(token: Token, strength: float) -> Iterator[Judged]:
    """The state that the word tells in this very form: "back", and not "backed"."""
    measure = words.FATES.get(token.lower_)
    if measure is not None and not _goes_to_and_fro(token):
        yield Judged(measure, token, strength)


def _goes_to_and_fro(token: Token) -> bool:
    """Whether what goes "back" is driven or answers what came: "pushed back", "fire one back", "back and forth"."""
    if token.lower_ != "back":
        return False
    return token.head.lemma_.lower() in words.DRIVING_BACK or (
        token.doc[token.i + 1 : token.i + 3].text.lower() == "and forth"
    )
