"""The words that say that something is forbidden, closed or stopped, and what it is."""

from __future__ import annotations

from collections.abc import Iterator

from twosource.extracting.commitments.words import ABLE_THINGS, TRADES
from twosource.extracting.counting.counted_nouns import LIVING, find_kind
from twosource.extracting.grammar.clauses import agent
from twosource.extracting.grammar.participants import describe, find_subject, is_passive
from twosource.extracting.restrictions.nouns import Trigger, find_fenced, is_closable, read_noun
from twosource.extracting.restrictions.words import (
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
    NETWORKS,
    NO_PLACES,
    NOUNS,
    PERMISSIONS,
    PERMITTING,
    RUNNING,
    SERVICES,
    SPORTS,
    STOPPING,
    TAPING,
    UNLAWFUL,
    WANTED,
)
from twosource.language.parsed import Parsed
from twosource.language.tokens import Token
from twosource.model.statement import RestrictionKind

AUTHORITIES = frozenset(("GOV", "COP", "MIL", "LEG", "JUD"))
"""Sectors of those who can forbid everybody something; a club that bans its player restricts nobody else."""

PERSONAL = frozenset(("PERSON",))
"""Entities that are forbidden something by name, which is no restriction of everybody."""

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
RESUMING = frozenset(("reopen", "resume", "restore", "restart"))
SUPPLIES = frozenset(("water", "power", "electricity", "mail", "delivery", "class", "school", "traffic", "operation"))
"""Services that storms cut as well as the state does, or that resume each year."""

BEGINNINGS = (
    RESUMING | CUTTING | HALTING | STOPPING | PERMITTING | CLOSING | UNLAWFUL | FENCING | KEEPING | RUNNING
    | NOUNS.keys() | SERVICES | PERMISSIONS
    | frozenset(("reopen", "restrict", "stay", "remain", "lock", "state", "law", "emergency", "limit", "zone", "area"))
    | frozenset(("access", "banning", "outlawing", "barring"))
)  # fmt: skip
"""The lemmas of the words at which the rules may find a limit."""


def read_trigger(parsed: Parsed, token: Token) -> Iterator[Trigger]:
    """The limit that the word tells by the rules, if it does."""
    if token.pos_ in ("NOUN", "PROPN"):
        yield from read_noun(token)
    elif token.pos_ in ("VERB", "ADJ"):
        yield from _read_verb(parsed, token)


def _read_verb(parsed: Parsed, verb: Token) -> Iterator[Trigger]:
    if verb.dep_ in ("amod", "compound") or _is_only_wanted(verb):  # "banned weapons" forbid nothing
        return
    lemma = verb.lemma_.lower()
    affected = find_affected(verb)
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
    elif lemma in RESUMING:
        yield from _read_reopening(affected or find_subject(verb), verb)
    elif lemma == "restrict" and affected is not None and (limited in RESTRICTABLE or _is_of_law(find_subject(verb))):
        yield Trigger(verb, RestrictionKind.OTHER, affected)
    elif lemma in UNLAWFUL and _tells_what_is_unlawful(verb):
        yield Trigger(verb, RestrictionKind.BAN)
    else:
        yield from _read_round_about(verb, lemma, affected)


def _read_round_about(verb: Token, lemma: str, affected: Token | None) -> Iterator[Trigger]:
    """A closure or a stopped service told without a verb of closing: "taped off", "turned motorists back"."""
    if lemma in ("stay", "remain"):
        if _is_told_to(verb):
            yield Trigger(verb, RestrictionKind.OTHER)
    elif lemma in FENCING:
        fenced = affected or find_fenced(verb)
        if fenced is not None and _goes(verb, "off") and (lemma in TAPING or is_closable(fenced)):
            yield Trigger(verb, RestrictionKind.CLOSURE, fenced)
    elif lemma == "lock" and affected is not None and _goes(verb, "down") and not _is_somebodys(affected):
        yield Trigger(verb, RestrictionKind.OTHER, affected)
    elif lemma in KEEPING and affected is not None and affected.lemma_.lower() in PUBLIC:
        ways = {child.lower_ for child in verb.rights if child.dep_ in ("advmod", "prt", "prep")} & BARRED_WAYS
        if ways and not (lemma == "turn" and ways == {"out"}):  # "turns out a passenger had left"
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


def _is_somebodys(affected: Token) -> bool:
    """Whether it is a thing of the one spoken to or of: "lock your door" limits nobody."""
    return any(child.dep_ == "poss" and child.pos_ == "PRON" for child in affected.lefts)


def _goes(verb: Token, particle: str) -> bool:
    return any(child.lower_ == particle and child.dep_ in ("prt", "advmod", "prep") for child in verb.rights)


def _read_reopening(subject: Token | None, verb: Token) -> Iterator[Trigger]:
    """A place that is open again, or a service that runs again: "flights resumed on Friday"."""
    if subject is None:
        return
    if verb.lemma_ == "reopen":
        if is_closable(subject):
            yield Trigger(verb, RestrictionKind.CLOSURE, subject, lifted=True)
    elif verb.tag_ in ("VBD", "VBN") and not _goes_on_after(verb):
        own = {subject.lemma_.lower(), *(child.lemma_.lower() for child in subject.lefts if child.dep_ == "compound")}
        if own & ((SERVICES - SUPPLIES) | NETWORKS):
            yield Trigger(verb, RestrictionKind.SHUTDOWN, subject, lifted=True)


def _goes_on_after(verb: Token) -> bool:
    """Whether the words behind it tell the stop itself: "resumed after being halted on Friday"."""
    return any(child.lower_ == "after" and any(one.dep_ == "pcomp" for one in child.children) for child in verb.rights)


def _is_only_wanted(verb: Token) -> bool:
    """Whether it is an infinitive that nobody has decided on: "calls to ban", "wants to close"."""
    if not any(child.tag_ == "TO" for child in verb.lefts):
        return False
    above = verb.head
    decided = above.lemma_.lower() in DECIDING or above.lemma_ == "be"
    if verb.lemma_.lower() in CLOSING and above.pos_ == "NOUN" and above.lemma_.lower() in ("plan", "decision", "move"):
        decided = False
    return verb.dep_ in ("acl", "xcomp", "advcl", "ccomp", "relcl") and not decided


def find_affected(verb: Token) -> Token | None:
    """What is done to by the verb, be it the noun that its clause describes."""
    affected = next((child for child in verb.children if child.dep_ in ("dobj", "nsubjpass")), None)
    if affected is not None and affected.tag_ in ("WDT", "WP") and verb.dep_ == "relcl":
        return verb.head
    if affected is None and is_passive(verb) and (verb.dep_ == "conj" or _has_lost_subject(verb)):
        return find_subject(verb)
    return verb.head if affected is None and verb.dep_ == "acl" else affected


def _has_lost_subject(verb: Token) -> bool:
    """Whether the subject of a passive is taken for that of an active, as parsers do."""
    return any(child.dep_ == "auxpass" for child in verb.children)


def _tells_what_is_unlawful(adjective: Token) -> bool:
    """Whether a clause behind it says what is unlawful: "it is illegal to sell"."""
    beside = (*adjective.rights, *(adjective.head.rights if adjective.head.lemma_ == "be" else ()))
    return any(child.dep_ in ("xcomp", "ccomp", "advcl") and child.i > adjective.i for child in beside)


def _read_forbidding(parsed: Parsed, verb: Token, lemma: str, affected: Token | None) -> Iterator[Trigger]:
    """Who or what is forbidden; what is suspended is a service, unless those in power forbid it to all."""
    if lemma == "suspend" and affected is not None and affected.lemma_.lower() in GRANTED:
        yield Trigger(verb, RestrictionKind.OTHER)
    elif lemma not in FORBIDDING:
        yield from _read_halting(parsed, verb, affected)
    elif affected is not None:
        yield from _read_ban(verb, affected)
    elif any(child.tag_ == "VBG" and child.dep_ in ("xcomp", "ccomp") for child in verb.rights):
        yield Trigger(verb, RestrictionKind.BAN)


def _read_halting(parsed: Parsed, verb: Token, affected: Token | None) -> Iterator[Trigger]:
    giver = agent(verb) if is_passive(verb) else find_subject(verb)
    decreed = giver is not None and _is_authority(parsed, giver)
    if decreed and affected is not None and affected.lemma_.lower() in FORBIDDABLE and not is_one(affected):
        yield Trigger(verb, RestrictionKind.BAN, affected)
    else:
        yield from _read_stopping(verb, affected)


def _read_ban(verb: Token, affected: Token) -> Iterator[Trigger]:
    """Whom or what the verb forbids: one person something, or all."""
    if is_of_no_law(verb):
        return
    if verb.lower_ == "barring" and not (verb.dep_ == "acl" and verb.head.lemma_.lower() in LAWS):
        return
    if affected.i < verb.i and verb.dep_ == "acl" and verb.tag_ == "VBG":
        affected = next((child for child in verb.rights if child.dep_ == "dobj"), affected)
    words = {token.lemma_.lower() for token in verb.sent}
    if words & SPORTS or verb.lemma_ in WANTED or verb.head.lemma_ in ("call", "want", "should"):
        return
    alone = affected.tag_ == "NNP" and affected.ent_type_ not in ("GPE", "NORP", "ORG")
    if is_one(affected) or affected.ent_type_ in PERSONAL or alone:
        told = any(child.dep_ == "prep" and child.lower_ in ("from", "to") for child in verb.rights)
        told = told or any(child.dep_ == "xcomp" for child in verb.rights)
        if told:
            yield Trigger(verb, RestrictionKind.OTHER, None)
    else:
        yield Trigger(verb, RestrictionKind.BAN, affected)


def is_of_no_law(verb: Token) -> bool:
    """Whether nothing forbids it, or only laws in general do, named by the way: "under laws that prohibit fraud"."""
    subject = find_subject(verb)
    if subject is None:
        return False
    by_the_way = verb.dep_ == "relcl" and subject.tag_ == "NNS" and subject.lemma_.lower() in ("law", "statute")
    return by_the_way or subject.lower_ == "nothing"


def is_one(affected: Token) -> bool:
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
        single = is_one(affected) or affected.ent_type_ in PERSONAL or affected.pos_ == "PROPN"
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
        if led or is_one(affected) or affected.ent_type_ in PERSONAL:
            yield Trigger(verb, RestrictionKind.OTHER)
    elif lemma in ("block", "barricade") and not off:
        subject = None if is_passive(verb) else find_subject(verb)
        if subject is not None and is_closable(affected) and _is_authority(parsed, subject):
            yield Trigger(verb, RestrictionKind.CLOSURE, affected)
    elif affected.lemma_.lower() in SERVICES and affected.lemma_.lower() not in CLOSABLE:
        yield Trigger(verb, RestrictionKind.SHUTDOWN, affected)
    elif (
        is_closable(affected)
        or _is_closed_to(parsed, verb, affected)
        or lemma.startswith("cordon")
        or (lemma == "seal" and off)
    ):
        yield Trigger(verb, RestrictionKind.CLOSURE, affected)


def _find_closed(verb: Token, lemma: str) -> Token | None:
    """What is closed where it is no object: "remains closed", "keep the shops closed", "closed off the road"."""
    fenced = find_fenced(verb)
    if fenced is not None:
        return fenced
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
