"""The words of a commitment: the clause of what is to be done, and the phrase that names who is to do it."""

from __future__ import annotations

import re

from twosource.extracting.grammar.participants import find_phrase
from twosource.language.parsed import Parsed
from twosource.language.tokens import Token

CUTTING = frozenset(
    ("as", "while", "although", "though", "because", "since", "whereas", "where", "which", "who", "whose", "whom",
     "amid", "but", "so", "when")
)  # fmt: skip
"""Words that open, behind a mark, what is no part of the plan; those of `MARKS` need no mark before them."""

DATELINE = re.compile(r"(?:[A-Z][A-Z'’.]+,? ?){1,4}(?:\([A-Za-z ]{2,20}\) )?[-–—]{1,2} ")
"""The place of a dateline with its dash, where it is glued to the first words of the story."""

MARKS = frozenset(("as", "while", "although", "though", "because", "since", "whereas"))


def find_clause(parsed: Parsed, verb: Token, first: Token) -> tuple[int, int]:
    """From "would" or "to" to the end of the plan: no verb of saying, no other clause of time or cause behind it."""
    last = verb
    for child in verb.rights:
        if (
            child.dep_ in ("parataxis", "conj", "cc")
            or (child.lower_ == "as" and (child.dep_ != "prep" or child.i > last.i + 1))
            or (child.dep_ == "punct" and child.i > last.i + 1)
        ):
            break
        if child.dep_ == "advcl" and child.left_edge.i > first.i and child.left_edge.nbor(-1).text == ",":
            break
        if child.dep_ != "punct":
            last = child.right_edge
    last = _cut(verb, last)
    while last.i > verb.i and (last.is_punct or last.dep_ == "cc"):
        last = last.nbor(-1)
    sentence = parsed.sentence_at(verb.idx)
    start = max(min(first.idx, verb.idx), sentence.start)
    return start, close_quote(parsed, start, min(last.idx + len(last), sentence.end))


def _cut(verb: Token, last: Token) -> Token:
    """The last word of the plan before a side remark or a clause that only tells when or why."""
    for token in verb.doc[verb.i + 1 : last.i + 1]:
        marked = token.text in (";", "—", "–", "--", "...")
        followed = token.text == "," and token.i < last.i and token.nbor(1).lower_ in CUTTING
        opens = token.dep_ == "mark" and token.lower_ in MARKS
        if marked or followed or opens:
            return token.nbor(-1)
    return last


def close_quote(parsed: Parsed, start: int, end: int) -> int:
    """The end, with the mark that closes a quotation begun within, or before that quotation when it goes on."""
    text = parsed.text(start, end)
    opened = max(text.rfind("“"), text.rfind('"') if text.count('"') % 2 else -1)
    if opened < 0 or "”" in text[opened:]:
        return end
    following = re.match(r"[,.!?]?[”\"]", parsed.text(end, end + 2))
    if following is not None:
        return end + following.end()
    return start + len(text[:opened].rstrip(" ,")) if opened > 0 else end


def find_doer_phrase(parsed: Parsed, subject: Token) -> tuple[int, int]:
    """The offsets of who is to do it, as written: "the contingent of troops", without the clauses that follow."""
    start, end = find_phrase(parsed, subject)
    of = next((child for child in subject.rights if child.dep_ == "prep" and child.lower_ == "of"), None)
    inner = None if of is None else next((token for token in of.children if token.dep_ == "pobj"), None)
    if inner is not None:
        clauses = [token.left_edge.idx for token in inner.children if token.dep_ in ("relcl", "acl")]
        inner_end = find_phrase(parsed, inner)[1]
        end = len(parsed.text(0, min([inner_end, *clauses])).rstrip(" ,"))
    name = next((child for child in subject.rights if child.dep_ == "appos" and child.pos_ == "PROPN"), None)
    if name is not None and name.left_edge.i == subject.i + 1:
        end = max(end, name.idx + len(name))
    dateline = DATELINE.match(parsed.text(start, end))
    if dateline is not None:
        start += dateline.end()
    left = parsed.doc[parsed.tokens(start, end)[0].i]
    if left.i > 0 and (before := left.nbor(-1)).dep_ in ("det", "predet"):
        start = before.idx if parsed.sentence_at(before.idx) == parsed.sentence_at(start) else start
    return start, end


def find_thing(parsed: Parsed, first: Token, thing: Token) -> tuple[int, int]:
    """The offsets of a promised or ordered thing, or of a gerund, with what hangs behind it in the same clause."""
    start, end = first.idx, thing.idx + len(thing)
    for child in thing.rights:
        if child.dep_ in ("punct", "cc") or child.nbor(-1).text == ",":
            break
        end = child.right_edge.idx + len(child.right_edge)
    return start, close_quote(parsed, start, len(parsed.text(0, end).rstrip(" ,.;:\n")))
