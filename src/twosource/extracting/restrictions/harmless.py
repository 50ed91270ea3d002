"""Words of closing and forbidding that keep nobody out: a halted match, opening hours, a fallen tree, a closed case."""

from __future__ import annotations

from twosource.extracting.grammar.clauses import agent
from twosource.extracting.grammar.participants import find_subject, is_passive
from twosource.extracting.grammar.vocabulary import list_words
from twosource.extracting.restrictions.nouns import Trigger
from twosource.extracting.restrictions.triggers import find_affected
from twosource.extracting.restrictions.words import CLOSING, NO_PLACES
from twosource.language.tokens import Token
from twosource.model.statement import RestrictionKind

GAMES = list_words(
    "game match race bout play innings fixture final semifinal tour show talk negotiation search hunt manhunt trial"
    " dividend contract sentence execution campaign bid"
)
"""What is suspended, halted or cancelled without a limit on anybody."""

HALTING = frozenset(("suspend", "halt", "cancel", "stop", "abandon"))

NATURE = list_words(
    "tree snow ice flood floodwater water mud mudslide landslide rockslide rock boulder debris avalanche lava ash"
    " rubble branch wall sand wreck wreckage fog"
)
"""What blocks a way by itself."""

CREW = list_words("pilot crew captain plane aircraft jet airliner flight helicopter vessel ship astronaut")
"""Who declares an emergency on board."""

RULES = list_words(
    "law order rule ban bill measure act merger deal plan release regulation nomination appointment motion resolution"
    " legislation sale takeover extradition deportation effort move attempt proposal amendment policy"
)
"""What is blocked by judges and lawmakers and is no way."""

ABSTRACT = list_words("speech freedom right choice competition growth ability option liberty vote voting expression")
"""What a law is said to restrict."""

FOR_THE = list_words("night day season winter summer lunch evening weekend year")
"""What a shop closes for as it always does."""

CROWDS = list_words("protester protestor demonstrator rioter striker activist marcher picketer mob crowd looter")
"""Who bars a way without the right to."""

DAYS = list_words("mondays tuesdays wednesdays thursdays fridays saturdays sundays weekdays weekends holidays")
"""Days on which something is shut each week."""

SPEAKING = frozenset(("speak", "talk", "comment", "discuss", "disclose", "brief"))
"""What sources are not allowed to do in public, as every report says of them."""

ROAD_USERS = list_words("traffic motorist driver vehicle car truck bus pedestrian cyclist")
"""Who is led round a closed road."""

CALLING = frozenset(("call", "push", "press", "campaign", "appeal", "lobby", "petition", "plea", "demand"))


def is_harmless(found: Trigger) -> bool:
    """Whether the words only look like a limit."""
    word = found.word
    lemma = word.lemma_.lower()
    affected = found.limited or (find_affected(word) if word.pos_ == "VERB" else None)
    if word.pos_ in ("NOUN", "PROPN"):
        if lemma == "detour":
            return True
        return _is_called_for(word) or (lemma == "emergency" and _is_on_board(word))
    if affected is not None and lemma in HALTING and affected.lemma_.lower() in GAMES:
        return True
    if lemma in ("restrict", "limit", "curtail") and affected is not None and affected.lemma_.lower() in ABSTRACT:
        return True
    if lemma in ("allow", "permit", "authorize", "authorise"):
        return any(child.dep_ == "xcomp" and child.lemma_ in SPEAKING for child in word.rights)
    if lemma == "seal" and any(child.dep_ == "neg" for child in word.children):
        return True
    if lemma == "detour":
        return affected is None or affected.lemma_.lower() not in ROAD_USERS
    if lemma in ("block", "seal") and _is_no_way(word, affected):
        return True
    return lemma in CLOSING and (_closes_nothing(found, affected) or _is_opening_hour(word))


def _is_called_for(noun: Token) -> bool:
    """Whether somebody only asks for it: "called for a ban"."""
    return noun.dep_ == "pobj" and noun.head.lower_ == "for" and noun.head.head.lemma_.lower() in CALLING


def _is_on_board(noun: Token) -> bool:
    subject = find_subject(noun.head) if noun.dep_ == "dobj" else None
    return subject is not None and subject.lemma_.lower() in CREW


def _is_no_way(verb: Token, affected: Token | None) -> bool:
    """Whether a law is blocked, or a way by what fell on it."""
    if affected is not None and affected.lemma_.lower() in RULES:
        return True
    doer = agent(verb) if is_passive(verb) else find_subject(verb)
    return doer is not None and doer.lemma_.lower() in NATURE


def _closes_nothing(found: Trigger, affected: Token | None) -> bool:
    """Whether police close in, a case is closed, or a crowd bars a road."""
    verb = found.word
    if affected is None and any(
        child.lower_ == "in" and child.dep_ in ("prt", "advmod", "prep") for child in verb.rights
    ):
        return any(child.lower_ == "on" for child in verb.subtree) or verb.lower_ == "closed"
    what = affected if affected is not None else find_subject(verb)
    if found.kind is RestrictionKind.CLOSURE and what is not None and what.lemma_.lower() in NO_PLACES:
        return True
    doer = agent(verb) if is_passive(verb) else find_subject(verb)
    return doer is not None and doer.lemma_.lower() in CROWDS


def _is_opening_hour(verb: Token) -> bool:
    """Whether a house shuts as it always does: "closes at 8 p.m.", "closed on Mondays", "closed for the night"."""
    if any(child.lower_ == "for" and any(one.lemma_ in FOR_THE for one in child.children) for child in verb.rights):
        return any(one.lower_ == "the" for child in verb.rights for one in child.subtree if child.lower_ == "for")
    behind = [child for child in verb.rights if child.dep_ in ("prep", "npadvmod", "advmod")]
    present = verb.tag_ in ("VBZ", "VBP") or any(child.tag_ in ("VBZ", "VBP") for child in verb.lefts)
    present = present or (verb.dep_ in ("acomp", "oprd") and verb.head.tag_ in ("VBZ", "VBP"))
    timed = any(child.lower_ == "at" for child in behind) and verb.tag_ in ("VBZ", "VBP")
    return timed or (present and any(token.lower_ in DAYS for child in behind for token in child.subtree))
