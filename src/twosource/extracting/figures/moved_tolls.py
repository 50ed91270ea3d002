"""A toll that is moved, read from its words where what lies between leads the parse astray.

"lowered the death toll from the ferry that sank off the coast to 35 from 38": a parser hangs "to 35" on "sank".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from twosource.extracting.counting.counted_nouns import LIVING
from twosource.extracting.counting.counts import Count
from twosource.extracting.counting.judged import Judged
from twosource.extracting.counting.measure_words import COUNTING, DONE, FATES, TOLLS, UNDERGONE
from twosource.extracting.grammar.vocabulary import list_words
from twosource.language.tokens import Token
from twosource.model.statement import Measure

REVISING = list_words(
    "revise lower raise correct update cut reduce increase amend adjust downgrade upgrade change bring trim rise climb"
    " jump grow fall drop soar surge go take push"
)
"""Verbs that replace one number by another."""

BRINGING = frozenset(("bring", "take", "push"))
"""Those whose subject is what happened: "a guard died, which brings the toll to six"."""

PUTTING = list_words("put place set estimate stand remain hold peg")
"""Verbs that leave a toll "at" a number."""

FARTHEST_MOVE = 40
"""Tokens between a verb that moves a toll and its number; the longest sentence of agencies that we saw had 31."""

LONGEST_PHRASE = 8
"""Tokens between the verb and its toll ("lowered its earlier count of the dead"), and of what the toll counts."""

LONGEST_LEAD = 6
"""Words between "from" and the number: "from the ministry's earlier figure of 38"."""

STRENGTH = 0.85

_LEADING = frozenset(("DT", "JJ", "JJR", "RB", "PRP$", "POS", "VBN"))
_FIGURES = list_words("figure toll number count estimate tally total high low")
_TOWARDS = frozenset(("to", "from", "at"))
_RELATIVE = frozenset(("WDT", "WP", "WRB", "WP$"))


@dataclass(frozen=True, slots=True)
class Move:
    """The verb that moves a toll, the noun of the toll, and what that counts."""

    verb: Token
    toll: Token
    measure: Measure


def find_leading(count: Count) -> Token | None:
    """The "to", "from" or "at" that leads to the number: "from an earlier count of 38"; None where none does."""
    doc, at = count.top.doc, count.first - 1
    for _ in range(LONGEST_LEAD):
        if at < count.sentence.first_token:
            return None
        token = doc[at]
        if token.lower_ in _TOWARDS:
            return token
        if token.tag_ not in _LEADING and token.lower_ not in _FIGURES and token.lower_ != "of":
            return None
        at -= 1
    return None


def find_move(count: Count) -> Move | None:
    """The move of a toll to or from this number, or None.

    The nearest verb of moving before the number decides, unless it stands in a clause that tells of something else
    ("the building that fell"); its toll is its object or its subject.
    """
    leading = find_leading(count)
    if leading is None or (count.noun is not None and count.kind not in LIVING):
        return None
    doc, first = leading.doc, count.sentence.first_token
    verbs = PUTTING if leading.lower_ == "at" else REVISING
    for at in range(leading.i - 1, max(first, leading.i - FARTHEST_MOVE) - 1, -1):
        verb = doc[at]
        if verb.text == ";":
            return None
        if verb.pos_ != "VERB" or verb.lemma_.lower() not in verbs or _is_told_of_a_thing(verb, first):
            continue
        toll = next(_list_tolls(verb, first, leading.i), None)
        end = leading.i
        if toll is None:  # "bringing to 21 the number of people held"
            toll, end = next(filter(_is_toll, doc[count.last : count.last + 3]), None), count.sentence.last_token
        if toll is None:
            return None
        read = _read_toll(toll, end)
        return None if read is None or not _leads_on(toll, verb, leading) else Move(verb, toll, read)
    return None


def read_move(count: Count) -> Iterator[Judged]:
    """What the toll counts that is moved to or from this number."""
    move = find_move(count)
    if move is not None:
        yield Judged(move.measure, move.verb, STRENGTH)


def _is_told_of_a_thing(verb: Token, first: int) -> bool:
    """Whether the verb belongs to a relative clause: "the bridge that fell", "a river which rose overnight"."""
    before = verb.doc[max(first, verb.i - 3) : verb.i]
    return verb.lemma_ not in BRINGING and any(token.tag_ in _RELATIVE for token in before)


def _list_tolls(verb: Token, first: int, end: int) -> Iterator[Token]:
    """The nouns of a toll that the verb moves: behind it, before any other verb, else before it as its subject."""
    for token in verb.doc[verb.i + 1 : min(end, verb.i + 1 + LONGEST_PHRASE)]:
        if token.pos_ in ("VERB", "AUX") and token.tag_ not in ("VBN", "VBG"):
            break
        if _is_toll(token):
            yield token
    subject = next((child for child in verb.lefts if child.dep_ in ("nsubj", "nsubjpass") and child.i >= first), None)
    lost = subject is None or any(child.tag_ in _RELATIVE for child in verb.lefts)
    if lost and any(child.lower_ in ("has", "have", "had") for child in verb.lefts):  # behind "killed when it sank"
        subject = next(
            (one for one in reversed(verb.doc[first : verb.i]) if one.dep_ == "nsubj" and _is_toll(one)), None
        )
    if subject is not None and _is_toll(subject):
        yield subject


def _is_toll(token: Token) -> bool:
    word = token.lower_
    return token.pos_ in ("NOUN", "PROPN", "ADJ") and (word in TOLLS or token.lemma_.lower() in COUNTING)


def _read_toll(toll: Token, end: int) -> Measure | None:
    """What the toll counts by the words in it and behind it: "injury count", "number of people still missing"."""
    around = [*toll.lefts, *toll.doc[toll.i + 1 : min(end, toll.i + LONGEST_PHRASE)], toll]
    for piece in around:
        if piece.i != toll.i and piece.i > toll.i and toll.lower_ in TOLLS and toll.lemma_.lower() not in COUNTING:
            continue
        measure = TOLLS.get(piece.lower_) or FATES.get(piece.lower_) or _read_verb(piece)
        if measure is not None:
            return measure
    return None


def _read_verb(piece: Token) -> Measure | None:
    """What a verb says of those whose number it is: "the number of pilgrims who died", "of people held"."""
    if piece.pos_ != "VERB":
        return None
    lemma = piece.lemma_.lower()
    return Measure.DETAINED if lemma == "hold" else DONE.get(lemma) or UNDERGONE.get(lemma)


def _leads_on(toll: Token, verb: Token, leading: Token) -> bool:
    """Whether no other clause begins between the toll and the number, but those that only describe."""
    described = False
    for token in leading.doc[max(toll.i, verb.i) + 1 : leading.i]:
        described = described or token.tag_ in _RELATIVE
        if token.pos_ == "VERB" and token.tag_ in ("VBD", "VBZ", "VBP", "VB") and not described:
            return False
    return True
