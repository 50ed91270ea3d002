"""Pronouns tied to the people they stand for: "he", "she" and their forms, outside quotations."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from spacy.tokens import Doc, Token

from twosource.language.drafts import Draft
from twosource.language.parsed import Sentence
from twosource.model.annotation import MentionForm

PRONOUNS = {"he": False, "him": False, "his": False, "himself": False,
            "she": True, "her": True, "hers": True, "herself": True}  # fmt: skip
"""The pronouns of the third person, and whether they are female."""
SUBJECTS = frozenset(("nsubj", "nsubjpass"))
REACH = 3
"""Sentences before its own in which a pronoun's person is looked for."""


def tie_pronouns(doc: Doc, people: Sequence[Draft], sentences: Sequence[Sentence]) -> None:
    """Add to each person the pronouns that stand for him or her; those that could be two people's are left alone."""
    mentions = sorted(
        ((start, end, draft) for draft in people for start, end, _ in draft.spans), key=lambda one: one[:2]
    )
    positions = [start for start, _, _ in mentions]
    starts = [sentence.first_token for sentence in sentences]
    quoted = _quoted(doc)
    for token in doc:
        female = PRONOUNS.get(token.lower_)
        if female is None or quoted[token.i]:
            continue
        recent = mentions[_first_in_reach(token.i, starts, positions) : bisect_left(positions, token.i)]
        person = _find_person(doc, token, female, recent, starts)
        if person is None:
            continue
        person.mention(token.i, token.i + 1, MentionForm.PRONOUN)
        if person.female is None:
            person.female = female
        at = bisect_right(positions, token.i)
        positions.insert(at, token.i)
        mentions.insert(at, (token.i, token.i + 1, person))


def _first_in_reach(position: int, starts: Sequence[int], positions: Sequence[int]) -> int:
    """The index of the first mention that a pronoun at that token can look back to."""
    sentence = max(0, bisect_right(starts, position) - 1 - REACH)
    return bisect_left(positions, starts[sentence] if starts else 0)


def _quoted(doc: Doc) -> list[bool]:
    """For each token whether it stands between quotation marks of its paragraph."""
    inside, flags = False, []
    for token in doc:
        if token.is_space and "\n" in token.text:
            inside = False
        if token.text in ('"', "“", "”", "''", "``"):
            inside = not inside
        flags.append(inside)
    return flags


def _find_person(
    doc: Doc, pronoun: Token, female: bool, mentions: Sequence[tuple[int, int, Draft]], starts: Sequence[int]
) -> Draft | None:
    here = bisect_right(starts, pronoun.i) - 1
    edges = [*starts, len(doc)]
    for back in range(REACH + 1):
        if here - back < 0:
            return None
        first, last = edges[here - back], edges[here - back + 1]
        there = [one for one in mentions if first <= one[0] < min(last, pronoun.i) and one[2].female in (None, female)]
        if not there:
            continue
        return _choose(doc, pronoun, there, same=back == 0)
    return None


def _choose(doc: Doc, pronoun: Token, there: Sequence[tuple[int, int, Draft]], *, same: bool) -> Draft | None:
    """The one person there; else the subject of the sentence; nobody where that leaves two."""
    if len({id(draft) for _, _, draft in there}) == 1:
        start, end, draft = there[0]
        if same and _is_object_of_same_verb(doc, start, end, pronoun):
            return None
        return draft
    subjects = [draft for start, end, draft in there if doc[start:end].root.dep_ in SUBJECTS]
    if len({id(draft) for draft in subjects}) == 1 or (subjects and not same):
        return subjects[0]
    return subjects[-1] if subjects else None


def _is_object_of_same_verb(doc: Doc, start: int, end: int, pronoun: Token) -> bool:
    """Whether it is as in "Berg met him": the two are not one."""
    root = doc[start:end].root
    return root.head is pronoun.head and pronoun.lower_ in ("him", "her") and pronoun.dep_ in ("dobj", "dative")
