"""The words that say that something is forbidden, closed or stopped, and what it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from twosource.extracting.clauses import agent
from twosource.extracting.commitment_words import ABLE_THINGS
from twosource.extracting.counted_nouns import LIVING, find_kind
from twosource.extracting.participants import describe, find_subject, is_passive
from twosource.extracting.restriction_words import (
    BARRED_WAYS,
    CLOSABLE,
    CLOSING,
    CUTTING,
    DECIDING,
    FENCING,
    FORBIDDABLE,
    FORBIDDING,
    HALTING,
    KEEPING,
    NEEDED,
    NETWORKS,
    NO_PLACES,
    NOUNS,
    PARTS,
    PERMISSIONS,
    PERMITTING,
    RUNNING,
    SERVICES,
    SPORTS,
    STATES,
    STOPPING,
    STREETS,
    TAPING,
    TRADES,
    UNLAWFUL,
    WANTED,
)
from twosource.language.parsed import Parsed
from twosource.model.statement import RestrictionKind

AUTHORITIES = frozenset(("GOV", "COP", "MIL", "LEG", "JUD"))
"""Sectors of those who can forbid everybody something; a club that bans its player restricts nobody else."""

PERSONAL = frozenset(("PERSON",))
"""Entities that are forbidden something by name, which is no restriction of everybody."""

ROAD_NUMBER = re.compile(r"[ABCEM]\d{1,4}|(?:I|US|SR|Hwy|Route)-?\d{1,4}")
"""Names of numbered roads: "M40", "I-95"."""

NAMING = frozenset(("ban", "prohibition", "moratorium", "embargo"))
"""Nouns of bans, of whatever is named behind them."""

SETTING = frozenset(("impose", "introduce", "ease", "lift", "tighten", "relax", "enforce", "announce", "place", "set"))
ROUTES = frozenset(("U.S.", "US", "Interstate", "Highway", "Route", "Hwy", "Hwy."))
"""Words before the number of a road: "U.S. 83"."""

LAWS = frozenset(
    (
        "law",
        "rule",
        "act",
        "bill",
        "order",
        "measure",
        "legislation",
        "ordinance",
        "provision",
        "amendment",
        "statute",
        "regulation",
        "policy",
        "injunction",
        "ruling",
        "code",
        "constitution",
        "decree",
        "article",
    )
)
INDOORS = frozenset(("inside", "indoors", "away", "home", "in"))
GRANTED = frozenset(("account", "licence", "license", "permit", "visa", "passport"))
"""What one person is deprived of when it is suspended."""

PUBLIC = frozenset(("traffic", "public", "visitor", "motorist", "vehicle", "pedestrian", "driver", "passenger", "user"))
RESTRICTABLE = frozenset(("access", "movement", "travel", "entry", "traffic", "sale"))
SINGLE = frozenset(("he", "she", "i", "him", "her", "me"))


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that says a limit, its kind, the word for what is limited, and whether the limit is over by it.

    `refused` where the limit is that something is not allowed: its "not" denies nothing then.
    """

    word: Token
    kind: RestrictionKind
    limited: Token | None = None
    lifted: bool = False
    refused: bool = False


def find_triggers(parsed: Parsed) -> Iterator[Trigger]:
    """The triggers of the article in reading order."""
    for token in parsed.doc:
        if token.pos_ in ("NOUN", "PROPN"):
            yield from _read_noun(token)
        elif token.pos_ in ("VERB", "ADJ"):
            yield from _read_verb(parsed, token)


def _read_noun(noun: Token) -> Iterator[Trigger]:
    lemma = noun.lemma_.lower()
    if lemma in NOUNS and not (noun.text == "Ban" and noun.ent_type_ == "PERSON"):
        words = frozenset(token.lemma_.lower() for token in noun.subtree)
        needed = NEEDED.get(lemma)
        named = needed is None or words & needed or (lemma in NAMING and _names_its_object(noun)) or _is_imposed(noun)
        if named and not words & SPORTS and not _is_wanted(noun):
            yield Trigger(noun, NOUNS[lemma], _find_limited(noun) if needed or lemma == "cordon" else None)
    elif (
        lemma == "state"
        and any(word.lower_ in STATES for of in noun.children if of.lower_ == "of" for word in of.children)
    ) or (lemma == "law" and noun.i > 0 and noun.nbor(-1).lower_ == "martial"):
        yield Trigger(noun, RestrictionKind.EMERGENCY)
    elif lemma == "limit" and noun.i > 0 and noun.head.i < noun.i and _is_off_limits(noun):
        told = find_subject(noun.head)
        if told is not None and _is_closable(told):
            yield Trigger(noun, RestrictionKind.CLOSURE, told)
    elif (lemma == "emergency" and _is_declared(noun)) or (lemma == "limit" and _is_imposed(noun)):
        yield Trigger(noun, RestrictionKind.EMERGENCY if lemma == "emergency" else RestrictionKind.OTHER)
    elif lemma == "zone" and noun.i > 1 and noun.nbor(-2).lower_ == "no" and noun.nbor(-1).text.endswith("ing"):
        yield Trigger(noun, RestrictionKind.BAN, refused=True)
    elif noun.lower_ in ("banning", "outlawing", "barring") and any(child.lower_ == "of" for child in noun.rights):
        yield Trigger(noun, RestrictionKind.BAN, _find_limited(noun))
    elif lemma in ("zone", "area") and noun.i > 0 and noun.nbor(-1).lower_ in ("exclusion", "go", "fly"):
        yield Trigger(noun, RestrictionKind.CLOSURE, _find_limited(noun))
    elif lemma in SERVICES and any(child.lower_ == "no" and child.dep_ == "det" for child in noun.children):
        if noun.dep_ in ("attr", "nsubj", "nsubjpass", "ROOT"):
            yield Trigger(noun, RestrictionKind.SHUTDOWN, noun, refused=True)
    else:
        yield from _read_access(noun, lemma)


def _read_access(noun: Token, lemma: str) -> Iterator[Trigger]:
    """Entry or permission that is denied."""
    if lemma == "access" and noun.dep_ == "nsubjpass" and noun.head.lemma_ in ("deny", "block", "prohibit", "bar"):
        yield Trigger(noun, RestrictionKind.CLOSURE, _find_access(noun))
    elif lemma in PERMISSIONS and noun.dep_ == "dobj":
        verb = noun.head
        denied = verb.lemma_ in ("deny", "refuse") or (
            verb.lemma_ in ("grant", "give") and any(child.dep_ == "neg" for child in verb.children)
        )
        aimed = noun.lemma_ != "access" and any(
            child.dep_ in ("acl", "xcomp", "prep", "advcl") for child in noun.rights
        )
        aimed = aimed or any(child.dep_ in ("xcomp", "advcl") for child in verb.rights)
        if (
            denied
            and aimed
            and not any(child.dep_ == "neg" and verb.lemma_ in ("deny", "refuse") for child in verb.children)
        ):
            yield Trigger(noun, RestrictionKind.OTHER, refused=True)


def _find_access(noun: Token) -> Token | None:
    """Where access leads: "access to the harbour"."""
    return next((inner for to in noun.rights if to.lower_ == "to" for inner in to.children), None)


def _names_its_object(ban: Token) -> bool:
    """Whether it is said what the ban is on, or that it is a ban of somebody's: "their ban on", "a sports ban"."""
    on = any(child.dep_ == "prep" and child.lower_ in ("on", "against") for child in ban.rights)
    return on or any(child.dep_ in ("compound", "poss") for child in ban.lefts)


def _is_imposed(noun: Token) -> bool:
    """Whether it is told that the limit is set or lifted: "imposed restrictions on", "limits imposed on"."""
    if noun.lemma_ not in ("restriction", "limit"):
        return False
    above = noun.head.lemma_.lower() if noun.dep_ in ("dobj", "nsubjpass") else ""
    return above in SETTING or any(child.dep_ == "acl" and child.lemma_.lower() in SETTING for child in noun.rights)


def _is_declared(emergency: Token) -> bool:
    """Whether it is declared: "declared a public health emergency", "a declaration of disaster emergency"."""
    above = emergency.head
    if emergency.dep_ == "pobj":
        return above.head.lemma_.lower() in ("declaration", "proclamation")
    declared = above.lemma_.lower() in ("declare", "proclaim", "declaration", "proclamation")
    return declared and emergency.dep_ in ("dobj", "nsubjpass", "oprd", "compound", "ccomp", "attr")


def _is_wanted(noun: Token) -> bool:
    """Whether the limit is only called for: "demanded a ban on", "a call for the closure of"."""
    while noun.dep_ == "conj" and noun.head.i < noun.i and noun.head.pos_ in ("NOUN", "VERB"):
        noun = noun.head
    head = noun.head.head if noun.dep_ == "pobj" else noun.head
    return noun.dep_ in ("dobj", "pobj") and head.lemma_.lower() in WANTED


def _find_limited(noun: Token) -> Token | None:
    """What the noun's phrase names as limited: "the closure of the bridge", "road closures"."""
    for child in noun.rights:
        if child.dep_ == "prep" and child.lower_ in ("of", "on", "around", "at", "near"):
            return next((token for token in child.children if token.dep_ == "pobj"), None)
    beside = next((child for child in noun.lefts if child.dep_ == "compound"), None)
    return None if beside is None or (noun.lemma_ == "cordon" and not _is_closable(beside)) else beside


def _read_verb(parsed: Parsed, verb: Token) -> Iterator[Trigger]:
    if verb.dep_ in ("amod", "compound") or _is_only_wanted(verb):  # "banned weapons" forbid nothing
        return
    lemma = verb.lemma_.lower()
    affected = _find_affected(verb)
    limited = affected.lemma_.lower() if affected is not None else ""
    if lemma in CUTTING and limited in NETWORKS:
        yield Trigger(verb, RestrictionKind.SHUTDOWN, affected)
    elif lemma in HALTING and verb.pos_ == "VERB":
        yield from _read_forbidding(parsed, verb, lemma, affected)
    elif lemma in STOPPING:
        yield from _read_stopping(verb, affected)
    elif lemma in PERMITTING:
        yield from _read_permitting(verb, affected)
    elif lemma in CLOSING and not (lemma in FENCING and _goes(verb, "off")):
        yield from _read_closing(parsed, verb, lemma, affected)
    elif lemma == "reopen":
        yield from _read_reopening(affected or find_subject(verb), verb)
    elif lemma == "restrict" and affected is not None and (limited in RESTRICTABLE or _is_of_law(find_subject(verb))):
        yield Trigger(verb, RestrictionKind.OTHER, affected)
    elif lemma in ("stay", "remain") and _is_told_to(verb):
        yield Trigger(verb, RestrictionKind.OTHER)
    elif lemma in UNLAWFUL and _tells_what_is_unlawful(verb):
        yield Trigger(verb, RestrictionKind.BAN)
    else:
        yield from _read_round_about(verb, lemma, affected)


def _read_round_about(verb: Token, lemma: str, affected: Token | None) -> Iterator[Trigger]:
    """A closure or a stopped service told without a verb of closing: "taped off", "turned motorists back"."""
    if lemma in FENCING:
        fenced = affected or next((inner for off in verb.rights if off.lower_ == "off" for inner in off.children), None)
        if fenced is not None and _goes(verb, "off") and (lemma in TAPING or _is_closable(fenced)):
            yield Trigger(verb, RestrictionKind.CLOSURE, fenced)
    elif lemma == "lock" and affected is not None and _goes(verb, "down"):
        yield Trigger(verb, RestrictionKind.OTHER, affected)
    elif lemma in KEEPING and affected is not None and affected.lemma_.lower() in PUBLIC:
        if any(child.lower_ in BARRED_WAYS and child.dep_ in ("advmod", "prt", "prep") for child in verb.rights):
            yield Trigger(verb, RestrictionKind.CLOSURE)
    elif lemma in RUNNING and verb.tag_ == "VBG" and any(child.dep_ == "neg" for child in verb.children):
        subject = find_subject(verb)
        if subject is not None and subject.lemma_.lower() in SERVICES:
            yield Trigger(verb, RestrictionKind.SHUTDOWN, subject, refused=True)


def _is_of_law(subject: Token | None) -> bool:
    return subject is not None and subject.lemma_.lower() in LAWS


def _is_told_to(verb: Token) -> bool:
    """Whether people are told or ordered to stay where they are: "told by police to stay inside"."""
    above = verb.head
    if verb.dep_ not in ("xcomp", "ccomp", "advcl") or above.lemma_ not in ("tell", "order", "instruct", "require"):
        return False
    put = any(child.lower_ in INDOORS for child in verb.rights)
    return put and any(child.tag_ == "TO" for child in verb.lefts) and above.tag_ in ("VBD", "VBN", "VBZ")


def _goes(verb: Token, particle: str) -> bool:
    return any(child.lower_ == particle and child.dep_ in ("prt", "advmod", "prep") for child in verb.rights)


def _read_reopening(subject: Token | None, verb: Token) -> Iterator[Trigger]:
    if subject is not None and _is_closable(subject):
        yield Trigger(verb, RestrictionKind.CLOSURE, subject, lifted=True)


def _is_only_wanted(verb: Token) -> bool:
    """Whether it is an infinitive that nobody has decided on: "calls to ban", "wants to close"."""
    if not any(child.tag_ == "TO" for child in verb.lefts):
        return False
    above = verb.head
    decided = above.lemma_.lower() in DECIDING or above.lemma_ == "be"
    if verb.lemma_.lower() in CLOSING and above.pos_ == "NOUN" and above.lemma_.lower() in ("plan", "decision", "move"):
        decided = False
    return verb.dep_ in ("acl", "xcomp", "advcl", "ccomp", "relcl") and not decided


def _find_affected(verb: Token) -> Token | None:
    """What is done to by the verb, be it the noun that its clause describes."""
    affected = next((child for child in verb.children if child.dep_ in ("dobj", "nsubjpass")), None)
    if affected is not None and affected.tag_ in ("WDT", "WP") and verb.dep_ == "relcl":
        return verb.head
    if affected is None and verb.dep_ == "conj" and is_passive(verb):
        return find_subject(verb)
    return verb.head if affected is None and verb.dep_ == "acl" else affected


def _tells_what_is_unlawful(adjective: Token) -> bool:
    """Whether a clause behind it says what is unlawful: "it is illegal to sell"."""
    beside = (*adjective.rights, *(adjective.head.rights if adjective.head.lemma_ == "be" else ()))
    return any(child.dep_ in ("xcomp", "ccomp", "advcl") and child.i > adjective.i for child in beside)


def _read_forbidding(parsed: Parsed, verb: Token, lemma: str, affected: Token | None) -> Iterator[Trigger]:
    """Who or what is forbidden; what is suspended is a service, unless those in power forbid it to all."""
    if lemma == "suspend" and affected is not None and affected.lemma_.lower() in GRANTED:
        yield Trigger(verb, RestrictionKind.OTHER)
        return
    if lemma not in FORBIDDING:
        giver = agent(verb) if is_passive(verb) else find_subject(verb)
        decreed = giver is not None and _is_authority(parsed, giver)
        if decreed and affected is not None and affected.lemma_.lower() in FORBIDDABLE and not _is_one(affected):
            yield Trigger(verb, RestrictionKind.BAN, affected)
        else:
            yield from _read_stopping(verb, affected)
        return
    if verb.pos_ != "VERB" or _is_of_no_law(verb):
        return
    if affected is None:
        if any(child.tag_ == "VBG" and child.dep_ in ("xcomp", "ccomp") for child in verb.rights):
            yield Trigger(verb, RestrictionKind.BAN)
        return
    if verb.lower_ == "barring" and not (verb.dep_ == "acl" and verb.head.lemma_.lower() in LAWS):
        return
    if affected.i < verb.i and verb.dep_ == "acl" and verb.tag_ == "VBG":
        affected = next((child for child in verb.rights if child.dep_ == "dobj"), affected)
    words = {token.lemma_.lower() for token in verb.sent}
    if words & SPORTS or verb.lemma_ in WANTED or verb.head.lemma_ in ("call", "want", "should"):
        return
    alone = affected.tag_ == "NNP" and affected.ent_type_ not in ("GPE", "NORP", "ORG")
    if _is_one(affected) or affected.ent_type_ in PERSONAL or alone:
        told = any(child.dep_ == "prep" and child.lower_ in ("from", "to") for child in verb.rights)
        told = told or any(child.dep_ == "xcomp" for child in verb.rights)
        if told:
            yield Trigger(verb, RestrictionKind.OTHER, None)
    else:
        yield Trigger(verb, RestrictionKind.BAN, affected)


def _is_of_no_law(verb: Token) -> bool:
    """Whether nothing forbids it, or only laws in general do, named by the way: "under laws that prohibit fraud"."""
    subject = find_subject(verb)
    if subject is None:
        return False
    by_the_way = verb.dep_ == "relcl" and subject.tag_ == "NNS" and subject.lemma_.lower() in ("law", "statute")
    return by_the_way or subject.lower_ == "nothing"


def _is_one(affected: Token) -> bool:
    """Whether it is a person or some persons rather than everybody."""
    if affected.lower_ in SINGLE:
        return True
    counted = any(child.pos_ == "NUM" for child in affected.children)
    singular = affected.tag_ in ("NN", "NNP") and affected.left_edge.lower_ in ("the", "a", "an", "his", "her")
    return find_kind(affected.text) in LIVING and (counted or singular)


def _is_authority(parsed: Parsed, giver: Token) -> bool:
    found = describe(parsed, giver)
    return found is not None and found.sector in AUTHORITIES


def _read_stopping(verb: Token, affected: Token | None) -> Iterator[Trigger]:
    """A service to the public that is stopped: "train services were halted"."""
    if affected is not None and affected.lemma_.lower() in SERVICES:
        yield Trigger(verb, RestrictionKind.SHUTDOWN, affected)


def _read_permitting(verb: Token, affected: Token | None) -> Iterator[Trigger]:
    """What is not allowed: to one person, or to all."""
    nobody = affected is not None and affected.lower_ in ("nobody", "one", "none")
    denied = any(child.dep_ == "neg" for child in verb.children) or (
        affected is not None and (nobody or any(child.lower_ == "no" for child in affected.lefts))
    )
    passive = is_passive(verb)
    if denied and not passive and affected is not None and affected.dep_ == "dobj" and verb.tag_ in ("VB", "VBZ"):
        giver = find_subject(verb)
        plain = {child.lower_ for child in verb.children if child.dep_ == "aux"} <= {"do", "does"}
        if plain and giver is not None and (giver.lower_ == "we" or giver.lemma_.lower() in LAWS):
            yield Trigger(verb, RestrictionKind.BAN, affected, refused=True)
        return
    if not denied or affected is None or not passive:
        return
    if any(child.dep_ in ("xcomp", "prep", "advcl", "prt") for child in verb.rights) or affected.dep_ == "nsubjpass":
        single = _is_one(affected) or affected.ent_type_ in PERSONAL or affected.pos_ == "PROPN"
        yield Trigger(verb, RestrictionKind.OTHER if single else RestrictionKind.BAN, refused=True)


def _read_closing(parsed: Parsed, verb: Token, lemma: str, affected: Token | None) -> Iterator[Trigger]:
    """A place that is closed or cordoned off."""
    affected = _find_closed(verb, lemma) if affected is None else affected
    if affected is None:
        if _is_bare(verb):
            yield Trigger(verb, RestrictionKind.CLOSURE)
        return
    if any(child.dep_ == "prt" and child.lower_ == "up" for child in verb.rights) or _closes_own(
        parsed, verb, affected
    ):
        return
    off = any(child.dep_ == "prt" and child.lower_ == "off" for child in verb.rights)
    if lemma == "block" and any(child.dep_ == "prep" and child.lower_ == "from" for child in verb.rights):
        led = affected.lemma_.lower() in ABLE_THINGS
        if led or _is_one(affected) or affected.ent_type_ in PERSONAL:
            yield Trigger(verb, RestrictionKind.OTHER)
    elif lemma in ("block", "barricade") and not off:
        subject = None if is_passive(verb) else find_subject(verb)
        if subject is not None and _is_closable(affected) and _is_authority(parsed, subject):
            yield Trigger(verb, RestrictionKind.CLOSURE, affected)
    elif affected.lemma_.lower() in SERVICES and affected.lemma_.lower() not in CLOSABLE:
        yield Trigger(verb, RestrictionKind.SHUTDOWN, affected)
    elif (
        _is_closable(affected)
        or _is_closed_to(parsed, verb, affected)
        or lemma.startswith("cordon")
        or (lemma == "seal" and off)
    ):
        yield Trigger(verb, RestrictionKind.CLOSURE, affected)


def _find_closed(verb: Token, lemma: str) -> Token | None:
    """What is closed where it is no object: "remains closed", "keep the shops closed", "the road closed"."""
    if verb.dep_ in ("oprd", "xcomp", "advcl") and verb.tag_ in ("VBN", "JJ") and is_passive(verb.head):
        return find_subject(verb.head)
    if verb.dep_ in ("acomp", "oprd", "ccomp", "attr"):
        beside = [child for child in (*verb.children, *verb.head.children) if child.i < verb.i]
        kept = next((child for child in beside if child.dep_ in ("dobj", "nsubj", "nsubjpass")), None)
        told = find_subject(verb.head)
        return kept if verb.dep_ in ("oprd", "ccomp") else told
    if verb.pos_ == "VERB" and verb.dep_ in ("ROOT", "conj", "ccomp") and lemma in ("close", "shut"):
        subject = find_subject(verb)
        return None if subject is None or subject.lemma_.lower() in TRADES else subject
    return None


def _is_bare(verb: Token) -> bool:
    """Whether a notice says it without a subject: "Closed through Thursday for sewer work"."""
    if verb.i != verb.sent.start or verb.lower_ != "closed":
        return False
    return any(child.lower_ in ("through", "until", "from", "between") for child in verb.rights)


def _closes_own(parsed: Parsed, verb: Token, affected: Token) -> bool:
    """Whether an owner closes what is his: "the firm is closing a mine", "closed its shop"."""
    if any(child.dep_ == "poss" and child.pos_ == "PRON" for child in affected.lefts):
        return True
    subject = None if is_passive(verb) else find_subject(verb)
    trade = affected.lemma_.lower() in TRADES or affected.pos_ == "PROPN"
    if affected.lemma_.lower() in ("plant", "mine", "factory") and agent(verb) is None:
        return True
    return trade and subject is not None and subject.i != affected.i and not _is_authority(parsed, subject)


def _is_closed_to(parsed: Parsed, verb: Token, affected: Token) -> bool:
    """Whether it is said to whom it is closed ("to traffic"), or a place is found closed or closed by an authority."""
    if affected.lemma_.lower() in NO_PLACES or affected.ent_type_ in PERSONAL or affected.pos_ not in ("NOUN", "PROPN"):
        return False
    if any(child.dep_ == "prep" and child.lower_ == "to" and _leads_public(child) for child in verb.rights):
        return True
    out = any(child.lower_ in ("out", "off") for child in verb.rights)
    if verb.lower_ in ("closed", "shut") and not out and (is_passive(verb) or verb.dep_ in ("acomp", "oprd")):
        return True
    subject = find_subject(verb)
    return not out and subject is not None and subject.i != affected.i and _is_authority(parsed, subject)


def _leads_public(to: Token) -> bool:
    return any(token.lemma_.lower() in PUBLIC for token in to.children)


def _is_closable(affected: Token) -> bool:
    if affected.lemma_.lower() in CLOSABLE:
        return True
    if affected.i + 1 < len(affected.doc) and affected.text in ROUTES and affected.nbor(1).like_num:
        return True
    if affected.i and affected.like_num and affected.nbor(-1).text in ROUTES:
        return True
    if affected.lemma_.lower() in PARTS or affected.pos_ == "NUM":
        whole = [token for of in affected.rights if of.lower_ == "of" for token in of.children if token.dep_ == "pobj"]
        return any(_is_closable(token) for token in whole)
    if ROAD_NUMBER.fullmatch(affected.text):
        return True
    return affected.pos_ in ("PROPN", "NUM") and any(
        word.text in STREETS for word in affected.subtree if word.i <= affected.i + 1
    )


def _is_off_limits(noun: Token) -> bool:
    """Whether the words before "limits" make it "off limits" or "off-limits", told of something."""
    before = noun.nbor(-1)
    off = before.nbor(-1) if before.text == "-" and before.i > 0 else before
    return off.lower_ == "off"
