"""What a restriction limits, in the article's words: the closed bridge, or who may not do what."""

from __future__ import annotations

from twosource.extracting.grammar.participants import find_phrase, find_subject
from twosource.extracting.grammar.vocabulary import list_words
from twosource.extracting.restrictions.nouns import ROUTES, Trigger
from twosource.extracting.restrictions.triggers import find_affected
from twosource.extracting.restrictions.words import FORBIDDING
from twosource.language.parsed import Parsed
from twosource.language.tokens import Token

LONGEST_LIMIT = 80
"""Characters behind what is closed within which the words begin that say how much of it: "between the two bridges"."""

LONGEST_DEED = 160
"""Characters of what is forbidden; of a longer one only the part before its first comma is told."""

VAGUE = list_words("the this that whole entire area scene place spot vicinity it them")
"""Words that name no place: a reader is not told which "area" is closed."""

HINDERING = frozenset(("prevent", "block", "stop", "keep"))
FARTHEST_VERB = 10
"""Words between the limit and its verb or subject that are quoted with them."""

DEEDS = frozenset(("pcomp", "xcomp", "ccomp", "advcl"))


def name_limited(parsed: Parsed, found: Trigger) -> str | None:
    """What is closed, stopped or forbidden, with the limits that follow it: "smiths from shoeing mules"."""
    if found.word.lemma_.lower() == "arrest":
        return _name_confined(parsed, found.word)
    deed = find_deed(parsed, found)
    word = find_affected(found.word) if found.limited is None and deed is not None else found.limited
    if word is None or word.pos_ == "PRON":
        return None
    start, end = find_phrase(parsed, word)
    if word.text in ROUTES and word.i + 1 < len(word.doc) and word.nbor(1).like_num:
        end = max(end, word.nbor(1).idx + len(word.nbor(1)))
    for child in word.rights:
        if (
            child.dep_ != "prep"
            or child.lower_ == "with"
            or child.idx > end + LONGEST_LIMIT
            or (deed is not None and child.idx >= deed[0])
        ):
            break
        end = max(end, child.right_edge.idx + len(child.right_edge))
    named = parsed.text(start, end).rstrip(" ,.;\n")
    if deed is None and set(list_words(named)) <= VAGUE:
        return None
    if deed is not None and deed[0] >= end:
        named = f"{named} {parsed.text(*deed)}"
    return named or None


def _name_confined(parsed: Parsed, arrest: Token) -> str | None:
    """Who is under house arrest: "put the president under house arrest"; None where the words do not name him."""
    if arrest.dep_ != "pobj" or arrest.head.lower_ not in ("under", "in", "on"):
        return None
    verb = arrest.head.head
    person = next((child for child in verb.children if child.dep_ in ("dobj", "nsubjpass")), None)
    if person is None:
        person = find_subject(verb) if verb.pos_ in ("VERB", "AUX") else None
    return None if person is None or person.pos_ == "PRON" else parsed.text(*find_phrase(parsed, person))


def find_deed(parsed: Parsed, found: Trigger) -> tuple[int, int] | None:
    """The offsets of what somebody may not do: "from shoeing mules", "to enter"; None where that is not said."""
    verb = found.word
    if verb.lemma_.lower() not in FORBIDDING | HINDERING:
        return None
    beside = [*verb.rights, *(found.limited.rights if found.limited is not None and found.limited.i > verb.i else ())]
    for child in sorted(beside, key=lambda token: token.i):
        if child.lower_ == "from" and child.dep_ == "prep" and any(inner.dep_ in DEEDS for inner in child.children):
            return _measure(parsed, child, child.right_edge)
        if child.dep_ in DEEDS and child.left_edge.i > verb.i and any(to.tag_ == "TO" for to in child.lefts):
            to = next(to for to in child.lefts if to.tag_ == "TO")
            return _measure(parsed, to, child.right_edge)
    return None


def _measure(parsed: Parsed, first: Token, last: Token) -> tuple[int, int]:
    while last.i > first.i and (last.is_punct or last.is_space):
        last = last.nbor(-1)
    start, end = first.idx, last.idx + len(last)
    if end - start > LONGEST_DEED:
        comma = parsed.text(start, end).find(",")
        end = start + comma if comma > 0 else end
    return start, end


def widen(parsed: Parsed, trigger: Token) -> tuple[int, int]:
    """The offsets of the words that a lone word is quoted with: its own phrase, and the verb or subject it has."""
    if trigger.pos_ not in ("NOUN", "PROPN"):
        return _widen_verb(parsed, trigger)
    start, end = find_phrase(parsed, trigger)
    for child in trigger.rights:
        aimed = child.dep_ == "acl" and any(to.tag_ == "TO" for to in child.lefts)
        if (child.dep_ == "prep" or aimed) and child.idx <= end + LONGEST_LIMIT:
            end = max(end, _measure(parsed, child, child.right_edge)[1])
    above = trigger.head
    while above.dep_ == "pobj" or (above.dep_ == "prep" and above.head.pos_ == "NOUN"):
        above = above.head
    if above.pos_ == "NOUN" and above.i < trigger.i and trigger.i - above.i <= FARTHEST_VERB:
        start, above = min(start, above.idx), above.head
    beside = trigger.dep_ in ("dobj", "nsubjpass", "nsubj", "pobj", "compound", "oprd") and above.pos_ == "VERB"
    if beside and abs(above.i - trigger.i) <= FARTHEST_VERB:
        start, end = min(start, above.idx), max(end, above.idx + len(above))
    return start, end


def _widen_verb(parsed: Parsed, verb: Token) -> tuple[int, int]:
    start, end = verb.idx, verb.idx + len(verb)
    subject = find_subject(verb) or (find_subject(verb.head) if verb.head.i != verb.i else None)
    if subject is not None and subject.i < verb.i and verb.i - subject.i <= FARTHEST_VERB:
        start = min(start, find_phrase(parsed, subject)[0])
    return start, end
