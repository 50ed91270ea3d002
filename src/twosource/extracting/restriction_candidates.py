"""Where a limit may be told: at what the rules take for one, and at every other word that often tells one.

Most of the latter tell none ("limited success"). `restriction_choice` weighs the words around each.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from spacy.tokens import Token

from twosource.extracting.restriction_nouns import Trigger, find_limited
from twosource.extracting.restriction_triggers import BEGINNINGS, find_affected, read_trigger
from twosource.extracting.vocabulary import list_words
from twosource.extracting.word_finding import find_words
from twosource.language.parsed import Parsed
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
        " reopen perimeter tape"
    ),
    RestrictionKind.SHUTDOWN: list_words("halt cancel cancellation ground grounded shutdown blackout"),
    RestrictionKind.OTHER: list_words(
        "restrict restricted restriction restrictive limit limited limitation curb cap curtail suspend suspended"
        " suspension lockdown lock quarantine quarantined isolate isolation injunction confine confinement restrain"
        " expel freeze censor censorship bail parole probation prevent refuse ration revoke detour"
    ),
}
"""The lemmas of words that often tell a limit, by the kind that they tell most. General English of news."""

GUESSES = {word: kind for kind, words in LEXICON.items() for word in words}
ORDERS = frozenset(("restraining", "protective", "gag", "quarantine", "arrest", "exclusion"))
"""What an order is that keeps somebody from something."""

REFUSABLE = frozenset(("allow", "permit", "let", "permission", "permit", "access", "entry"))
"""What is a limit where it is denied."""

ALL_BEGINNINGS = BEGINNINGS | GUESSES.keys() | REFUSABLE | {"order", "arrest"}
DESCRIBING = frozenset(("NOUN", "PROPN", "VERB", "ADJ"))


@dataclass(frozen=True, slots=True)
class Candidate:
    """What may tell a limit, and whether the rules say that it does; otherwise its kind is only guessed."""

    trigger: Trigger
    told: bool


def find_candidates(parsed: Parsed) -> Iterator[Candidate]:
    """The candidates of the article in reading order, one for a word."""
    for token in find_words(parsed.doc, ALL_BEGINNINGS):
        trigger = next(read_trigger(parsed, token), None)
        if trigger is not None:
            yield Candidate(trigger, told=True)
        elif token.pos_ in DESCRIBING:
            kind = _guess(token)
            if kind is not None:
                yield Candidate(_loosen(token, kind), told=False)


def _loosen(token: Token, kind: RestrictionKind) -> Trigger:
    """The trigger that the word is, with what it seems to limit."""
    if token.pos_ in ("NOUN", "PROPN"):
        return Trigger(token, kind, find_limited(token))
    refused = token.lemma_.lower() in REFUSABLE
    return Trigger(token, kind, find_affected(token), lifted=token.lemma_.lower() == "reopen", refused=refused)


def _guess(token: Token) -> RestrictionKind | None:
    lemma = token.lemma_.lower()
    if lemma in REFUSABLE:
        return RestrictionKind.BAN if _is_denied(token) else None
    if lemma == "crime" and not any(child.dep_ in ("xcomp", "advcl", "relcl") for child in (*token.rights, *token.head.rights)):
        return None
    if lemma == "order":
        return RestrictionKind.OTHER if any(child.lower_ in ORDERS for child in token.lefts) else None
    if lemma == "arrest":
        return RestrictionKind.OTHER if any(child.lower_ == "house" for child in token.lefts) else None
    return GUESSES.get(lemma)


def _is_denied(token: Token) -> bool:
    """Whether a "not" or a "no" stands with it, its subject or its verb: "no permits will be issued"."""
    near = [token, *token.children] if token.pos_ == "VERB" else [token, token.head]
    return any(child.dep_ == "neg" or child.lower_ in ("no", "nobody", "unable") for one in near for child in one.children)
