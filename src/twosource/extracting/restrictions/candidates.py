"""Where a limit may be told: at what the rules take for one, and at every other word that often tells one.

Most of the latter tell none ("limited success"). `restriction_choice` weighs the words around each.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from twosource.extracting.counting.counted_nouns import LIVING, find_kind
from twosource.extracting.grammar.vocabulary import list_words
from twosource.extracting.grammar.word_finding import find_words
from twosource.extracting.restrictions.nouns import Trigger, find_limited
from twosource.extracting.restrictions.triggers import (
    BEGINNINGS,
    PERSONAL,
    find_affected,
    is_of_no_law,
    is_one,
    read_trigger,
)
from twosource.extracting.restrictions.words import FORBIDDING, WANTED
from twosource.language.parsed import Parsed
from twosource.language.tokens import Token
from twosource.model.statement import RestrictionKind

LEXICON: Mapping[RestrictionKind, frozenset[str]] = {
    RestrictionKind.CURFEW: list_words("curfew"),
    RestrictionKind.EMERGENCY: list_words("emergency"),
    RestrictionKind.CHECKPOINT: list_words("checkpoint roadblock"),
    RestrictionKind.BAN: list_words(
        "ban banned bar barred forbid forbidden prohibit prohibited prohibition prohibitive outlaw outlawed embargo"
        " moratorium illegal unlawful criminalize criminalise crime felony misdemeanor punishable disallow deny"
        " blacklist"
    ),
    RestrictionKind.CLOSURE: list_words(
        "close closed closing closure shut cordon cordone cordoned barricade barricaded block blocked seal sealed"
        " reopen perimeter tape detour"
    ),
    RestrictionKind.SHUTDOWN: list_words("halt cancel cancellation ground grounded shutdown blackout"),
    RestrictionKind.OTHER: list_words(
        "restrict restricted restriction restrictive limit limited limitation curb cap curtail suspend suspended"
        " suspension lockdown lock quarantine quarantined isolate isolation injunction confine confinement restrain"
        " expel freeze censor censorship bail parole probation prevent refuse ration revoke"
    ),
}
"""The lemmas of words that often tell a limit, by the kind that they tell most. General English of news."""

GUESSES = {word: kind for kind, words in LEXICON.items() for word in words}
QUALIFIED: Mapping[str, frozenset[str]] = {
    "order": frozenset(("restraining", "protective", "gag", "quarantine", "arrest", "exclusion")),
    "arrest": frozenset(("house",)),
}
"""Words that tell a limit with one of these before them: "a restraining order"."""

REFUSABLE = frozenset(("allow", "permit", "let", "permission", "permit", "access", "entry"))
"""What is a limit where it is denied."""

ATTRIBUTES = frozenset((RestrictionKind.BAN, RestrictionKind.OTHER))
"""Kinds that an adjective before a noun tells by the way only: "banned weapons", "limited hopes"."""

HINDERING = frozenset(("prevent", "refuse", "limit", "lock", "isolate", "block"))
"""What is done to somebody without any rule."""

HARMING = list_words(
    "abduct ambush assault attack bomb burn capture escape flee harm hijack hurt injure kidnap kill"
    " loot murder raid ram rape rob sabotage seize shoot sink smuggle stab steal storm"
)
"""What an attacker or a thief is kept from: no rule forbids it to him."""

BEFALLING = list_words(
    "become happen spread get fall grow turn escalate collapse recur occur develop lead cause be worsen sink repeat"
)
"""What a trouble is kept from, which obeys no rule."""

BARRIERS = frozenset(("police", "crime", "scene", "caution", "yellow", "barrier", "barricade", "warning", "cordon"))
"""What is said of a tape that keeps people out."""

PROPOSED = frozenset(("proposed", "suggested", "possible", "potential", "hypothetical", "mooted"))
"""What is said before a limit that nobody has set."""

NAMING = frozenset(("mean", "translate", "signify", "name", "call", "entitle", "title", "dub", "headline"))
STANDING = frozenset(("tsa", "airport", "passport", "screening", "boarding", "immigration", "customs"))
"""What checkpoints belong to that stand at all times: they limit nothing new."""

QUOTES = frozenset(('"', "“", "‘", "'", "``", "«"))
REACH = 8
"""Words of a name in quotation marks."""

ALL_BEGINNINGS = BEGINNINGS | GUESSES.keys() | REFUSABLE | QUALIFIED.keys()
DESCRIBING = frozenset(("NOUN", "PROPN", "VERB", "ADJ"))


@dataclass(frozen=True, slots=True)
class Candidate:
    """What may tell a limit, and whether the rules say that it does; otherwise its kind is only guessed."""

    trigger: Trigger
    told: bool


def find_candidates(parsed: Parsed) -> Iterator[Candidate]:
    """The candidates of the article in reading order, one for a word."""
    told: set[int] = set()
    loose = []
    found = []
    for token in find_words(parsed.doc, ALL_BEGINNINGS):
        if any(child.lower_ in PROPOSED and child.dep_ == "amod" for child in token.lefts) or _is_of_name(token):
            continue
        if token.lemma_.lower() == "checkpoint" and any(child.lower_ in STANDING for child in token.lefts):
            continue
        trigger = next(read_trigger(parsed, token), None)
        if trigger is not None:
            told.add(token.i)
            found.append(Candidate(trigger, told=True))
        elif token.pos_ in DESCRIBING:
            loose.append(token)
    found += [Candidate(_loosen(token, kind), told=False) for token in loose if (kind := _guess(token, told))]
    yield from sorted(found, key=lambda one: one.trigger.word.i)


def _is_of_name(token: Token) -> bool:
    """Whether it stands in what a name means or is: 'the Orva, which translates as "Sailing is forbidden"'."""
    opening = next((at for at in range(1, min(REACH, token.i) + 1) if token.nbor(-at).text in QUOTES), None)
    if opening is None:
        return False
    before = range(opening + 1, min(opening + 4, token.i + 1))
    return any(token.nbor(-at).lemma_.lower() in NAMING for at in before)


def _loosen(token: Token, kind: RestrictionKind) -> Trigger:
    """The trigger that the word is, with what it seems to limit; what is forbidden to one person is no ban of all."""
    if token.pos_ in ("NOUN", "PROPN"):
        return Trigger(token, kind, find_limited(token))
    lemma, affected = token.lemma_.lower(), find_affected(token)
    if lemma in FORBIDDING and affected is not None and (is_one(affected) or affected.ent_type_ in PERSONAL):
        kind = RestrictionKind.OTHER
    return Trigger(token, kind, affected, lifted=lemma == "reopen", refused=lemma in REFUSABLE)


def _guess(token: Token, told: AbstractSet[int]) -> RestrictionKind | None:
    """The kind that the word tells most, if it may tell any beside the words (indices) that the rules have."""
    lemma = token.lemma_.lower()
    if any(child.i in told and child.dep_ in ("dobj", "nsubjpass") for child in token.children):
        return None
    if lemma in FORBIDDING and (is_of_no_law(token) or _is_demanded(token)):
        return None
    if lemma == "tape" and not (token.i and token.nbor(-1).lower_ in BARRIERS):
        return None
    if lemma in REFUSABLE:
        return RestrictionKind.BAN if _is_denied(token) else None
    if lemma in QUALIFIED:
        return RestrictionKind.OTHER if any(child.lower_ in QUALIFIED[lemma] for child in token.lefts) else None
    if (lemma == "crime" and not _is_of_deed(token)) or _is_of_service(token) or _is_done_to_somebody(token):
        return None
    kind = GUESSES.get(lemma)
    return None if token.dep_ == "amod" and kind in ATTRIBUTES else kind


def _is_demanded(token: Token) -> bool:
    """Whether somebody only wants it: "they want drones banned"."""
    return token.dep_ in ("ccomp", "oprd", "xcomp", "acl") and token.head.lemma_ in WANTED


def _is_done_to_somebody(token: Token) -> bool:
    """Whether it only tells what befell somebody: "Lind was prevented from speaking", "kept a gang from robbing it"."""
    if token.lemma_.lower() not in HINDERING:
        return False
    affected = find_affected(token)
    return (affected is not None and affected.ent_type_ in PERSONAL) or any(
        inner.lemma_.lower() in HARMING or inner.lemma_.lower() in BEFALLING
        for child in token.rights
        if child.dep_ == "prep" and child.lower_ == "from"
        for inner in child.children
    )


def _is_of_service(token: Token) -> bool:
    """Whether it is the suspension of somebody by whom he works for: "suspended two clerks"."""
    if token.lemma_.lower() != "suspend":
        return False
    affected = next((child for child in token.children if child.dep_ == "dobj"), None)
    return affected is not None and (affected.ent_type_ in PERSONAL or find_kind(affected.text) in LIVING)


def _is_of_deed(crime: Token) -> bool:
    """Whether a clause says what the crime is: "it is a crime to sell"."""
    return any(child.dep_ in ("xcomp", "advcl", "relcl") for child in (*crime.rights, *crime.head.rights))


def _is_denied(token: Token) -> bool:
    """Whether a "not" or a "no" stands with it, its subject or its verb: "no permits will be issued"."""
    near = [token, *token.children] if token.pos_ == "VERB" else [token, token.head]
    return any(
        child.dep_ == "neg" or child.lower_ in ("no", "nobody", "unable") for one in near for child in one.children
    )
