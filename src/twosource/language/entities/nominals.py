"""Descriptions of people as they stand in the text: "the 26-year-old actress", "a man", "her sister"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from twosource.language.entities.person_nouns import PERSON_NOUNS, PersonNoun
from twosource.language.tokens import Token

LEFT_PARTS = frozenset(("det", "amod", "compound", "nummod", "poss", "nmod", "predet", "quantmod"))
"""Edges from a noun to the words before it that are part of its phrase."""

THE, A, THIS, OWN, POSSESSED, BARE = "the", "a", "this", "own", "possessed", "bare"
"""How a phrase opens: with an article, with "this", with "her", with "the town's", or with nothing of these."""
OPENINGS = (THE, A, THIS, OWN, POSSESSED, BARE)
_DETERMINERS = {"the": THE, "a": A, "an": A, "another": A, "one": A, "this": THIS, "that": THIS, "these": THIS,
                "those": THIS, "some": A, "both": THE}  # fmt: skip
_AGE = re.compile(r"\b(\d{1,3}) ?- ?years?\b")
_NO_HEADS = frozenset(("compound", "nmod", "amod", "nummod", "npadvmod", "advmod"))
_SINGULAR = frozenset(("NN", "NNP", "JJ"))
MOST_STEPS = 4
"""Words over a "whose" at most to the clause that it opens."""
_AGED = PersonNoun("person", "plain", None)


@dataclass(frozen=True, slots=True)
class Nominal:
    """A description of somebody: token indices (end exclusive, without the article), the noun and what it tells."""

    start: int
    end: int
    head: int
    noun: PersonNoun
    opening: str
    words: frozenset[str]
    """The words before the noun, in lower case."""
    age: str | None
    owner: int | None
    """The token of whose it is: "Reid" in "Reid's publicist", "her" in "her publicist"."""


def find_nominals(tokens: Sequence[Token], words: Sequence[str], taken: Collection[int]) -> Iterator[Nominal]:
    """The descriptions of one person each in reading order; `words` are the tokens in lower case.

    Those whose noun is a token of `taken` (names), or stands before a name as its title, are left out.
    """
    for position, word in enumerate(words):
        if (word not in PERSON_NOUNS and word != "old") or position in taken:
            continue
        token = tokens[position]
        noun = _read_noun(token)
        if noun is None or token.dep_ in _NO_HEADS or _is_hyphenated(tokens, position):
            continue
        if position + 1 in taken and tokens[position + 1].tag_ == "NNP" and tokens[position + 1].ent_type_ == "PERSON":
            continue
        yield _describe(tokens, token, noun)


def _read_noun(token: Token) -> PersonNoun | None:
    if token.lower_ == "old":
        aged = token.i > 1 and token.nbor(-1).text == "-" and "year" in token.nbor(-2).lower_
        return _AGED if aged else None
    return PERSON_NOUNS[token.lower_] if token.tag_ in _SINGULAR and token.pos_ != "ADJ" else None


def _is_hyphenated(tokens: Sequence[Token], position: int) -> bool:
    """Whether the word is the first part of a longer one ("commander-in-chief")."""
    return not tokens[position].whitespace_ and position + 1 < len(tokens) and tokens[position + 1].text == "-"


def _find_owner(word: Token) -> int:
    """The token of the one who has it; of "whose" the one whom its clause tells of: "Kim Dorn, whose mother left"."""
    over = islice(word.ancestors, MOST_STEPS) if word.tag_ == "WP$" else ()
    clause = next((one for one in over if one.dep_ == "relcl"), None)
    return word.i if clause is None else clause.head.i


def _describe(tokens: Sequence[Token], head: Token, noun: PersonNoun) -> Nominal:
    start, opening, owner = head.i, BARE, None
    for child in head.lefts:
        if child.dep_ not in LEFT_PARTS:
            continue
        if child.dep_ == "poss":
            owner = _find_owner(child)
            start = child.right_edge.i + 1
            opening = OWN if child.tag_ == "PRP$" else POSSESSED
        elif opening is BARE:
            start = min(start, child.left_edge.i)
            opening = _DETERMINERS.get(child.lower_, BARE)
    first = start
    while first < head.i and (tokens[first].pos_ in ("DET", "PUNCT", "SPACE") or tokens[first].lower_ in ("a", "one")):
        first += 1
    words = frozenset(token.lower_ for token in tokens[first : head.i] if token.is_alpha)
    age = _AGE.search(head.doc[max(0, first - 1) : head.i + 1].text)
    return Nominal(first, head.i + 1, head.i, noun, opening, words, age[1] if age else None, owner)
