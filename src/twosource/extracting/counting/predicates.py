"""What the words that govern or modify a counted phrase say of the counted."""

from __future__ import annotations

from collections.abc import Iterator

from twosource.extracting.counting import measure_words as words
from twosource.extracting.counting.judged import PRESENT, Judged, look_up, look_up_state
from twosource.extracting.counting.whereabouts import read_place
from twosource.language.tokens import Token
from twosource.model.statement import Measure

NEAR = 12
"""Tokens behind a verb for its companions; 6 loses half a point of recall on the figures corpus, 20 gains none."""

FOUND = 0.55
"""How sure it is that those who "were found" had been missing."""

DISCOVERED = 0.45
"""The same for those who "were discovered", who may have been hiding."""

LONGEST_LIST = 6
"""Coordinated phrases that share a verb; a bound for broken parses (3, 6 and 12 do alike on the figures corpus)."""

DONE_TO_OTHERS = frozenset(("rob", "attack", "loot", "burn", "bury", "dump", "assault", "beat", "rape", "torture"))
"""Verbs of harm besides those by which people are counted."""

_OBJECTS = frozenset(("dobj", "dative", "oprd", "attr", "npadvmod", "appos", "dep", "ccomp"))
_STATES = frozenset(("acomp", "oprd", "attr", "advmod", "xcomp", "amod", "dobj", "prt", "ccomp"))

SOUGHT = frozenset((
    "chief", "successor", "replacement", "coach", "buyer", "donor", "owner", "winner", "candidate", "director",
    "manager", "cure", "solution", "home", "partner", "sponsor", "investor", "tenant",
))  # fmt: skip
"""Whom one finds who was not lost: "until a new chief is found"."""

SENTENCING = frozenset((
    "order", "recommend", "seek", "demand", "face", "await", "delay", "halt", "stay", "oppose", "stop", "postpone",
    "schedule", "protest", "urge",
))  # fmt: skip
"""Verbs whose object, an execution, has not happened."""


def read_roles(top: Token) -> Iterator[Judged]:
    """What the governor of the phrase headed by `top` says of it, the surest reading first."""
    for token in _coordinated(top):
        role, head = token.dep_, token.head
        if role in ("nsubjpass", "nsubj"):
            if not _has_other_subject(token, head):
                yield from _read_subject(token, head)
        elif role == "appos" and head.dep_ == "nsubjpass":
            continue  # "the crowd, about 900 people, was moved": what befell it tells more than that it was a crowd
        elif role in _OBJECTS:
            yield from _read_object(head)
        elif role == "pobj":
            yield from _read_prepositional(token, head)
        elif role == "poss":
            yield from look_up(words.DEEDS, head, 0.85)
            yield from _read_belongings(head)


def _has_other_subject(token: Token, verb: Token) -> bool:
    """Whether a misread sentence gives the verb a nearer subject: "80 migrants drowned and hundreds were missing"."""
    other = any(child.dep_ in ("nsubj", "nsubjpass") and child.i > token.i for child in verb.lefts)
    return other and any(child.dep_ == "acl" for child in token.rights)


def _read_belongings(thing: Token) -> Iterator[Judged]:
    """What it means for its owners that a thing was taken: "the data of 40 customers was stolen"."""
    if thing.lower_ not in words.BELONGINGS:
        return
    above = next((token for token in (thing.head, thing.head.head) if token.lemma_ in words.EXPOSING), None)
    below = next((child for child in thing.children if child.lemma_ in words.EXPOSING), None)
    if above is not None or below is not None:
        yield Judged(Measure.AFFECTED, above or below or thing, 0.75)


def _coordinated(top: Token) -> Iterator[Token]:
    """The token, then what it is coordinated with: they share a verb."""
    for _ in range(LONGEST_LIST):
        yield top
        if top.dep_ not in ("conj", "appos") or top.head.pos_ in ("VERB", "AUX"):
            return
        top = top.head


def _read_subject(token: Token, verb: Token, *, goes_on: bool = False) -> Iterator[Judged]:
    """What the verb says of its subject; `goes_on` where an active verb before shares it ("came in and shot ...")."""
    passive = not goes_on and (token.dep_ == "nsubjpass" or (verb.tag_ == "VBN" and not _is_perfect(verb)))
    active = not passive and (goes_on or has_object(verb) or verb.tag_ not in ("VBN", "VBD"))
    yield from _read_phrase(verb, of_subject=active)
    if verb.lemma_.lower() in words.LEAVING:
        yield from _read_state(verb, of_subject=True)
    if passive:
        yield from look_up(words.UNDERGONE, verb, 0.92)
        lost = token.lemma_.lower() not in words.SEARCHED | SOUGHT
        if verb.lemma_.lower() in ("find", "discover") and lost:
            yield Judged(Measure.RESCUED, verb, FOUND if verb.lemma_.lower() == "find" else DISCOVERED)
    yield from look_up(words.DONE, verb, 0.9)
    if verb.lower_ == "missing":
        yield Judged(Measure.MISSING, verb, 0.85)
    if not (active and has_object(verb)):  # the dead of "he shot two dead" are the object
        yield from _read_state(verb, of_subject=True)
    yield from _read_after(verb)
    alone = verb.lemma_.lower() not in words.NEVER_ALONE
    if not passive and alone and verb.tag_ in ("VBN", "VBD") and not has_object(verb):
        yield from look_up(words.UNDERGONE, verb, 0.7)
    for child in verb.children:
        if child.dep_ in ("xcomp", "conj") and child.pos_ == "VERB" and not _has(child, "nsubj", "nsubjpass"):
            yield from _read_subject(token, child, goes_on=_goes_on_actively(verb, child, passive=passive))
            if _has(child, "auxpass"):
                yield from look_up(words.UNDERGONE, child, 0.85)


def _read_after(verb: Token) -> Iterator[Judged]:
    """What the subject does something after: "spent the night in a school after being evacuated"."""
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ == "after":
            for inner in child.children:
                if inner.dep_ == "pcomp" and _has(inner, "auxpass"):
                    yield from look_up(words.UNDERGONE, inner, 0.75)


def _goes_on_actively(verb: Token, child: Token, *, passive: bool) -> bool:
    """Whether a verb joined to an active one is active too, though it may look like a participle."""
    return child.dep_ == "conj" and not passive and verb.tag_ == "VBD" and not _has(child, "auxpass")


def _is_perfect(verb: Token) -> bool:
    """Whether the verb is in the active perfect: "have gathered"."""
    return any(child.dep_ == "aux" and child.lemma_ == "have" for child in verb.children) and not _has(verb, "auxpass")


def has_object(verb: Token) -> bool:
    """Whether a direct object hangs on the verb, or on the one joined to it: "two guards shot and killed a man"."""
    return _has(verb, "dobj") or (verb.tag_ == "VBD" and any(_lends_object(verb, child) for child in verb.rights))


def _lends_object(verb: Token, joined: Token) -> bool:
    """Whether what a verb right behind it does is done to the same: the subject of both does it and suffers nothing."""
    if joined.dep_ != "conj" or joined.tag_ != "VBD" or not _has(joined, "dobj") or _has(joined, "nsubj", "auxpass"):
        return False
    between = joined.doc[verb.i + 1 : joined.i]
    near = all(token.dep_ in ("cc", "advmod", "punct") for token in between)
    return near and (joined.lemma_.lower() in words.UNDERGONE or joined.lemma_ in DONE_TO_OTHERS)


def _has(token: Token, *roles: str) -> bool:
    return any(child.dep_ in roles for child in token.children)


def _read_state(verb: Token, *, of_subject: bool = False) -> Iterator[Judged]:
    """The state that the verb gives its subject or object: "remain trapped", "are at the scene", "left 24 dead"."""
    for child in verb.children:
        if of_subject and child.dep_ == "ccomp" and _has(child, "nsubj", "nsubjpass"):
            continue  # "they arrested ten, an officer said": the fate of the ten, told by the officer
        if child.dep_ in _STATES:
            yield from look_up_state(child, 0.88)
            if child.lower_ in words.CAPTIVITY:
                yield Judged(Measure.ABDUCTED, child, 0.85)
            if child.lower_ in words.PLACED:
                yield Judged(Measure.ATTENDING, child, PRESENT)
        if child.dep_ == "prep":
            yield from read_place(child)
            if child.lower_ == "as":
                yield from _read_named_state(child)


def _read_named_state(preposition: Token) -> Iterator[Judged]:
    """The state that stands under "as": "are confirmed as having died"."""
    for inner in preposition.children:
        yield from look_up(words.DONE, inner, 0.85)
        yield from _read_state(inner)


def _read_phrase(verb: Token, *, of_subject: bool = False) -> Iterator[Judged]:
    """What the verb says with its companions: "taken to hospital", "lost their lives", "held captive"."""
    lemma = verb.lemma_.lower()
    fitting = [phrase for phrase in words.PHRASES if lemma in phrase.verbs and phrase.of_subject >= of_subject]
    if not fitting:
        return
    near = {token.lower_ for token in verb.subtree if verb.i < token.i < verb.i + NEAR}
    near.update(child.lower_ for child in verb.lefts if child.dep_ == "advmod")
    for phrase in fitting:
        if phrase.companions is words.LIVES and "support" in near:
            continue  # "taken off life support"
        if of_subject and phrase.measure is Measure.KILLED and _strikes_another(verb, phrase.companions):
            continue
        if not phrase.companions or not near.isdisjoint(phrase.companions):
            yield Judged(phrase.measure, verb, phrase.strength)


def _strikes_another(verb: Token, companions: frozenset[str]) -> bool:
    """Whether its subject does it to others and not to himself: "shot two men to death"."""
    if companions is words.LIVES or verb.lemma_ in ("take", "commit", "end"):
        return False
    struck = [child for child in verb.children if child.dep_ == "dobj"]
    himself = any(child.lower_ in words.HIMSELF for child in struck)
    return not himself if companions is words.HIMSELF else bool(struck) and not himself


def _read_object(verb: Token) -> Iterator[Judged]:
    if verb.lemma_.lower() in words.LEAVING or _has(verb, "expl"):
        yield from _read_state(verb)
    yield from _read_phrase(verb)
    yield from _read_toll(verb, verb)
    yield from look_up(words.UNDERGONE, verb, 0.9)
    if verb.lemma_.lower() in words.COMPELLING:
        for child in verb.children:
            if child.dep_ in ("xcomp", "ccomp") and child.tag_ == "VB":
                yield from look_up(words.DONE, child, 0.85)


def _read_prepositional(token: Token, preposition: Token) -> Iterator[Judged]:
    governor, word = preposition.head, preposition.lower_
    if governor.pos_ == "ADP":
        governor = governor.head
    if word in ("of", "for", "on", "from"):
        yield from _read_belongings(governor)
    if preposition.dep_ == "agent":
        yield from look_up(words.DONE, governor, 0.8)
    if not is_unaccomplished(governor):
        yield from _read_deed(governor, word)
        yield from _read_under(token, governor, preposition)


def _read_under(token: Token, governor: Token, preposition: Token) -> Iterator[Judged]:
    """What the preposition does with its governor: "search for", "set fire to", "rose to", "a force of"."""
    word = preposition.lower_
    if word == "for":
        yield from _read_search(token, governor)
    if word == "to" and governor.lemma_ == "set" and any(child.lower_ == "fire" for child in governor.rights):
        yield Judged(Measure.DESTROYED, governor, 0.85)
    if word == "to" and governor.lower_ == "addition":
        yield from look_up(words.UNDERGONE, governor.head.head, 0.7)
        yield from look_up(words.DONE, governor.head.head, 0.7)
    if word in ("to", "at", "from", "by", "of", "with"):
        yield from _read_toll(governor, preposition)
    if word == "of" and (governor.lemma_.lower() in words.GROUPS or governor.pos_ in ("NUM", "PRON", "DET")):
        yield from read_roles(governor)
    if word == "with":
        for child in token.rights:
            yield from look_up_state(child, 0.7)


def _read_search(token: Token, governor: Token) -> Iterator[Judged]:
    """What "for" leads to behind a word of searching."""
    if governor.lemma_ in ("look", "hunt"):
        yield Judged(Measure.OTHER, governor, 0.6)
    hunted = token.lower_ in words.SEARCHED or any(child.lower_ in ("escaped", "wanted") for child in token.lefts)
    if governor.lemma_ == "search" and not hunted:
        yield Judged(Measure.MISSING, governor, 0.6)


def is_unaccomplished(deed: Token) -> bool:
    """Whether an adjective says that it did not happen, or not for sure: "attempted murder", "an alleged attack".

    What a court orders has not happened yet either: "ordered the execution of two men".
    """
    if deed.lemma_ == "execution" and deed.dep_ == "dobj" and deed.head.lemma_ in SENTENCING:
        return True
    return any(child.lower_ in ("attempted", "planned", "alleged") for child in deed.lefts)


def _read_deed(governor: Token, word: str) -> Iterator[Judged]:
    """What a noun before the preposition `word` does to the counted: "the killing of 12", "charges against 12"."""
    if word in ("of", "for", "among", "between"):
        if word == "of" and any(child.lower_ in ("fatal", "deadly") for child in governor.lefts):
            yield Judged(Measure.KILLED, governor, 0.85)
        yield from look_up(words.DEEDS, governor, 0.85)
    brought = any(child.lemma_.lower() in words.CHARGES for child in governor.children if governor.pos_ == "VERB")
    if word == "against" and (brought or governor.lemma_.lower() in words.CHARGES):
        yield Judged(Measure.DETAINED, governor, 0.8)
    if word == "for" and governor.lemma_ in ("exchange", "swap", "trade"):
        yield Judged(Measure.RESCUED, governor, 0.7)


def _read_toll(governor: Token, near: Token) -> Iterator[Judged]:
    """A toll that moves to, or stands at, the number: "the death toll rose to 31", "a toll of 12"."""
    nouns = [governor] if governor.pos_ == "NOUN" else []
    if governor.pos_ in ("VERB", "AUX") and governor.lemma_.lower() in words.RISING:
        nouns += [child for child in governor.children if child.dep_ in ("nsubj", "nsubjpass", "dobj")]
    for noun in nouns:
        if noun.i != near.i + 1:
            for piece in (noun, *noun.lefts):
                yield from look_up(words.TOLLS, piece, 0.85)
            if noun.lemma_.lower() in words.COUNTING:
                yield from _read_counting(noun, near)


def _read_counting(noun: Token, near: Token) -> Iterator[Judged]:
    """What is counted by a number in words: "the number of injured", "the number of people missing"."""
    for piece in noun.subtree:
        if noun.i < piece.i and (piece.i < near.i or near.i < noun.i):
            yield from look_up(words.TOLLS, piece, 0.85)
            yield from look_up_state(piece, 0.8)
            yield from look_up(words.DEEDS, piece, 0.75)


def read_modifiers(token: Token) -> Iterator[Judged]:
    """What participles, adjectives and relative clauses on the noun say: "girls abducted in 2014", "freed girls".

    Of two participles the last comes first, for it is a headline's verb: "21 girls kidnapped from school released".
    """
    clauses = [child for child in token.children if child.dep_ == "acl"]
    for clause in reversed(clauses):
        yield from read_participle(clause)
    for child in token.children:
        if child.dep_ == "relcl":
            yield from _read_relative(child)
        elif child.dep_ in ("amod", "compound", "advmod", "appos", "nmod"):
            yield from look_up_state(child, 0.75)
            if child.lower_ in words.PLACED:
                yield Judged(Measure.ATTENDING, child, PRESENT)
        elif child.dep_ == "prep":
            yield from read_place(child)
            if child.lower_ == "with" and any(inner.lower_ in words.WOUNDS for inner in child.subtree):
                yield Judged(Measure.INJURED, child, 0.8)


def _read_relative(clause: Token) -> Iterator[Judged]:
    subject = next((child for child in clause.children if child.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is not None and subject.tag_ in ("WP", "WDT"):
        yield from _read_subject(subject, clause)
    elif subject is not None:
        if any(child.tag_ == "WP$" for child in subject.children):  # "a boy whose killing set off riots"
            yield from look_up(words.DEEDS, subject, 0.85)
        yield from look_up(words.UNDERGONE, clause, 0.8)


def read_participle(clause: Token) -> Iterator[Judged]:
    """What a participle behind the noun says of the counted: "rendered unsafe"."""
    yield from _read_phrase(clause)
    if clause.tag_ in ("VBN", "VBD"):
        yield from look_up(words.UNDERGONE, clause, 0.85)
    if clause.tag_ == "VBG" or clause.lemma_.lower() not in words.UNDERGONE:
        yield from look_up(words.DONE, clause, 0.75)
    yield from look_up_state(clause, 0.8)
    yield from _read_state(clause)
