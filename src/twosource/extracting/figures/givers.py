"""Who gives a number by the verb that leads to it: "police put the number at 18,000", "the ministry cut it to 9"."""

from __future__ import annotations

from itertools import islice

from twosource.extracting.attribution.sources import BODIES, DATELINE_START
from twosource.extracting.counting.counted_nouns import LIVING, find_kind
from twosource.extracting.counting.counts import Count
from twosource.extracting.figures.moved_tolls import BRINGING, find_leading, find_move
from twosource.extracting.grammar.clauses import agent, is_passive, understood_subject
from twosource.extracting.grammar.syntax import climb
from twosource.extracting.grammar.vocabulary import list_words
from twosource.language.parsed import Parsed
from twosource.language.tokens import Token
from twosource.model.statement import Attributed

PUTTING = list_words("put place set estimate peg")
"""Verbs that take a toll "at" a number."""

COUNTING = list_words("count tally")
"""Verbs whose object is the number that their subject has found."""

GIVING = list_words("give cite offer publish issue")
"""Verbs whose object is "a figure of" the number."""

_SOURCES = list_words("police authorities officials organisers organizers doctors medics source analyst union movement")
_FARTHEST = 6
_RELATIVE = frozenset(("WDT", "WP", "WRB", "WP$"))


def name_giver(parsed: Parsed, count: Count) -> Attributed | None:
    """Who gives the number by moving a toll to it, putting it there or counting so many; None where none is told."""
    for giver, verb in (_find_mover(count), _find_putter(count)):
        if giver is not None and verb is not None and _may_count(giver):
            return name_speaker(parsed, giver, verb)
    return None


def name_speaker(parsed: Parsed, speaker: Token, cue: Token) -> Attributed:
    """The phrase of the speaker, up to its first clause or day."""
    first, last = speaker.left_edge, speaker
    for child in speaker.rights:
        dated = any(inner.ent_type_ in ("DATE", "TIME") for inner in child.children)
        if child.dep_ not in ("prep", "compound", "flat") or dated:
            break
        last = child.right_edge
    start, end = first.idx, last.idx + len(last)
    dateline = DATELINE_START.match(parsed.text(start, end))
    start += dateline.end() if dateline is not None and start + dateline.end() < end else 0
    entity = parsed.entity_at(speaker.idx, speaker.idx + len(speaker))
    text = parsed.text(start, end)
    return Attributed(text, None if entity is None else entity.id, (text,), parsed.token_text(cue))


def _find_mover(count: Count) -> tuple[Token | None, Token | None]:
    """Who moves a toll to this number or leaves it there, by which verb: "the mayor lowered the toll to nine".

    The event itself ("a landslide raised the toll") gives no number.
    """
    leading, move = find_leading(count), find_move(count)
    if leading is None or leading.lower_ == "from" or move is None or move.verb.lemma_ in BRINGING:
        return None, None
    mover = agent(move.verb) if is_passive(move.verb) else understood_subject(move.verb)
    if mover is not None and mover.tag_ in _RELATIVE and move.verb.dep_ == "relcl":
        mover = move.verb.head
    return (None if mover is not None and mover.i == move.toll.i else mover), move.verb


def _find_putter(count: Count) -> tuple[Token | None, Token | None]:
    """Who puts a toll at this number, counts so many or gives such a figure, by which verb."""
    below = count.top
    for token in islice(climb(count.top), 1, _FARTHEST):
        if token.pos_ == "VERB":
            lemma = token.lemma_.lower()
            at = lemma in PUTTING and below.lower_ == "at"
            given = lemma in GIVING and below.dep_ in ("dobj", "nsubjpass") and below.i != count.top.i
            counted = lemma in COUNTING and below.dep_ == "dobj"
            subject = agent(token) if is_passive(token) else understood_subject(token)
            return (subject, token) if at or given or counted else (None, None)
        below = token
    return None, None


def _may_count(giver: Token) -> bool:
    """Whether it is somebody: a name, a body or people, and no pronoun."""
    if giver.pos_ == "PROPN":
        return True
    known = giver.lemma_.lower() in BODIES or giver.lower_ in _SOURCES or giver.lemma_.lower() in _SOURCES
    return giver.pos_ == "NOUN" and (known or find_kind(giver.text) in LIVING)
