"""Phrases of one person or of none, without a number: "a man", "killing one", "an armed 16-year-old", "no one"."""

from __future__ import annotations

from functools import lru_cache

from twosource.extracting.counting.counted_nouns import Kind, find_kind, is_demonym, means_one_person
from twosource.extracting.grammar.vocabulary import list_words
from twosource.language.parsed import Parsed
from twosource.language.tokens import Token

_KIN = list_words("mother father sister brother wife husband son daughter parent")
_OFFICES = list_words(
    "ambassador president minister prince princess king queen pope mayor governor chief leader senator emperor premier"
)
"""Whom a headline names by the office: "prince arrested" is no one person more than his name would be."""

ONE = frozenset(("a", "an", "another", "one"))
"""Words that one person stands under."""

NEXT = frozenset(("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"))
"""Ordinals under "a" that count one more: "killed two and wounded a third"."""

_PREFIXES = frozenset(("co", "ex", "sub", "vice"))
_PREFIXED = ("a", "co", "-")
"""What stands at least before a noun with a prefix."""

_NO_ONE = frozenset(("nobody", "none"))
_NOUNS = frozenset(("NN", "NNP"))
_ONES = frozenset((*_NO_ONE, *NEXT, "one", "another", "old"))
"""spaCy's hashes of tags and words."""

_FATES = frozenset(("dead", "injured", "hurt", "wounded", "missing"))
"""States behind the person of a headline."""

_BEFALLING = list_words(
    "death killing murder slaying manslaughter shooting stabbing injury injuries arrest detention kidnap kidnapping"
    " abduction disappearance rescue release"
)
"""What the one person of a headline may have: "boy's death"."""


def find_likely(parsed: Parsed) -> list[int]:
    """The tokens that may end a phrase of one person: singular nouns for a person, and words that stand for one."""
    return [
        token.i for token in parsed.doc if token.lower_ in _ONES or (token.tag_ in _NOUNS and _means_person(token.text))
    ]


@lru_cache(maxsize=65_536)
def _means_person(word: str) -> bool:
    return means_one_person(word.lower()) or is_demonym(word)


def open_none(token: Token) -> Token | None:
    """The word that "no one", "no - one", "nobody" or "none" begins with, where it ends with the token."""
    if token.lower_ in _NO_ONE:
        return None if _is_of_things(token) else token
    if token.lower_ != "one" or not token.i:
        return None
    before = token.nbor(-1)
    if before.text == "-" and token.i > 1 and token.nbor(-2).lower_ == "no":
        return token.nbor(-2)
    return before if before.lower_ == "no" else None


def open_one(token: Token, *, headline: bool) -> Token | None:
    """The word that the phrase of one person begins with, where it ends with the token."""
    if token.lower_ in NEXT and token.i and token.nbor(-1).lower_ == "a" and _stands_alone(token):
        return token.nbor(-1)
    if token.lower_ in ("one", "another"):
        return token if _stands_for_person(token) else None
    if token.lower_ == "old":
        return _open_age(token, headline=headline) if _stands_for_noun(token) else None
    if token.tag_ not in ("NN", "NNP") or not _is_person(token):
        return None
    if headline and token.dep_ == "compound" and token.nbor().lower_ in _FATES and token.i:
        return token  # "Blast Leaves Woman Dead", where the state was taken for the noun
    return None if token.dep_ == "compound" else _find_opening(token, headline=headline)


def _stands_for_person(word: Token) -> bool:
    """Whether a word without a noun is one more to whom something was done: "killing one", "another wounded"."""
    following = word.nbor().lower_ if word.i + 1 < len(word.doc) else ""
    if following in ("of", "another", "-") or word.head.pos_ != "VERB":
        return False
    if word.dep_ == "dobj":
        return word.head.i == word.i - 1 and word.head.tag_ in ("VBG", "VBD", "VBN")
    return word.dep_ in ("nsubj", "nsubjpass") and word.head.tag_ == "VBN" and word.head.i > word.i


def _stands_for_noun(old: Token) -> bool:
    """Whether an age stands for the person: "an armed 16-year-old", and not "a 16-year-old boy"."""
    following = old.nbor() if old.i + 1 < len(old.doc) else None
    noun = following is not None and following.pos_ in ("NOUN", "PROPN", "ADJ", "NUM")
    aged = old.i > 3 and [token.lower_ for token in old.doc[old.i - 3 : old.i]] == ["-", "year", "-"]
    return aged and not noun and old.dep_ not in ("amod", "advmod", "acomp", "attr", "appos")


def _open_age(old: Token, *, headline: bool) -> Token | None:
    """The "a" or "another" before an age; in a headline the age itself."""
    age = old.doc[old.i - 4]
    first = next((token for token in old.doc[max(old.sent.start, age.i - 3) : age.i] if token.lower_ in ONE), None)
    bare = age.i == old.sent.start or age.nbor(-1).pos_ in ("ADP", "VERB", "PUNCT")
    return first or (age if headline and bare else None)


def _stands_alone(ordinal: Token) -> bool:
    """Whether one more is counted without a noun: "wounded a third", and not "a third of them" or "a third man"."""
    following = ordinal.nbor() if ordinal.i + 1 < len(ordinal.doc) else None
    return following is None or (following.lower_ not in ("of", "-") and following.pos_ not in ("NOUN", "PROPN", "ADJ"))


def _is_person(noun: Token) -> bool:
    return _means_person(noun.text)


def _is_of_things(token: Token) -> bool:
    """Whether none of some things is meant: "none of the injuries"."""
    for of in token.children:
        if of.lower_ == "of":
            return all(find_kind(child.text) in (None, Kind.FATES) for child in of.children)
    return False


def _find_opening(noun: Token, *, headline: bool) -> Token | None:
    """The word that the phrase of one person begins with, or None where the phrase is no indefinite one."""
    following = noun.nbor() if noun.i + 1 < len(noun.doc) else None
    if following is not None and following.tag_ in ("NN", "NNS", "NNP", "HYPH"):
        return None
    if following is not None and following.tag_ == "POS" and not (headline and _owns_fate(noun)):
        return None
    prefixed = _open_prefixed(noun)
    if prefixed is not None:
        return prefixed
    determiners = [child for child in noun.children if child.i < noun.i and child.dep_ in ("det", "poss", "nummod")]
    if determiners:
        return _opening_of(determiners[0])
    joined = _joined_opening(noun)
    if joined is not None:
        return joined
    if not headline or noun.lower_ in _KIN or noun.lower_ in _OFFICES or (noun.i and noun.nbor(-1).lower_ == "by"):
        return None
    left = [child for child in noun.lefts if child.dep_ in ("amod", "compound", "nmod")]
    opening = left[0] if left else noun
    if opening.lower_ in NEXT or opening.lower_ in ("first", "last"):
        return None
    while opening.i > 1 and opening.nbor(-1).text == "-":  # "22-year-old man"
        opening = opening.nbor(-2)
    return None if opening.lower_ == "by" else opening


def _open_prefixed(noun: Token) -> Token | None:
    """The indefinite word before a noun with a prefix of its own, which parsers part: "a third co-worker"."""
    if noun.i < len(_PREFIXED) or noun.nbor(-1).text != "-" or noun.nbor(-2).lower_ not in _PREFIXES:
        return None
    before = noun.nbor(-3)
    if before.lower_ in NEXT or before.pos_ == "ADJ":
        before = before.nbor(-1) if before.i else before
    return before if before.lower_ in ONE else None


def _owns_fate(noun: Token) -> bool:
    """Whether what befell one person is put as a thing that he has: "boy's death"."""
    return noun.dep_ == "poss" and noun.head.lower_ in _BEFALLING


def _opening_of(determiner: Token) -> Token | None:
    """The indefinite word that opens a phrase: that of the owner in "a sheriff's deputy"."""
    first: Token = determiner.left_edge
    return first if first.lower_ in ONE else None


def _joined_opening(noun: Token) -> Token | None:
    """The noun itself where it shares the "a" of the one before: "a man and woman"."""
    first = noun.head
    if noun.dep_ != "conj" or first.i >= noun.i or not _is_person(first):
        return None
    opened = any(child.lower_ in ONE for child in first.children if child.dep_ == "det" and child.i < first.i)
    return next(iter(noun.lefts), noun).left_edge if opened and noun.nbor(-1).lower_ != "or" else None
