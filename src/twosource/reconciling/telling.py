"""A statement in a sentence: the article's own, or a clause of it that reads as one."""

from __future__ import annotations

import re

from twosource.model.dateline import drop_dateline
from twosource.model.statement import Commitment, Event, Statement, When

# A sentence of more characters is cut, where a clause of it can stand alone.
LONG_SENTENCE = 260
# A clause begins with the words of its statement, but for a conjunction.
NEAR = 8
FEWEST_WORDS = 3

_CLAUSE_END = re.compile(r"[;:]\s|\s[—–-]\s|—|,\s(?=(?:and|but|while|as|after|which|who|where|when|according)\b)")
_CLAUSE_START = re.compile(r"(?:[;]\s|,\s(?:and|but|while)\s)(?=(?:the|an?)\b|[A-Z0-9])")
# "Mr. Lind, who left on Monday, said": the name before "who", and the clause behind it.
_RELATIVE = re.compile(
    r"(?P<name>(?:[A-Z][\w.'’-]*\s+)*[A-Z][\w.'’-]*),\s(?P<word>who|which)\s(?P<clause>[^,;—–]+)(?=[,;—–.”\"]|$)"
)
_NO_NAME = re.compile(r"^(?:(?:But|And|Meanwhile|Yet|So|While|When|As|On|In|At|After|Before|If|Today|Yesterday)\s+)+")
_SHE_SAID = re.compile(
    r"(He|She|They|It|We) (?:also )?(?:said|told|added|promised|vowed|pledged|announced|warned|demanded)\b"
)
# The credit behind a caption: "[File: Wire]", "(Ada Lind / The Post)".
_CREDIT = re.compile(
    r"\s*(?:\[(?:File|Photo|Image)\b[^\]]*\]|\((?:File|Photo|Image)\b[^)]*\)|\([A-Z][^()]* / [^()]*\))\.?$"
)
# What was done on another day, before what is promised: "left on Monday and promised ".
_DONE_BEFORE = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|(?:Jan|Febr)uary|March|April|May|June|July|August|"
    r"(?:Septem|Octo|Novem|Decem)ber|(?:Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\. \d+)\b[^,;]* and (?:also |then )?"
    r"(?:promised|pledged|vowed|agreed|offered|undertook|planned|intended|threatened|said (?:he|she|they|it)) $"
)
_PRONOUNS = frozenset(("he", "she", "they", "it", "we", "who"))
# One bearer of the name takes a verb of the singular, and tells nothing of himself.
_NOT_ONE = re.compile(r"^(?:were|are|have|do)\b|^(?:[A-Za-z]+ said|said|told|spoke|asked|declined|is|has)\b")


def tell(statement: Statement, when: When | None = None) -> str:
    """The statement in a sentence, without a dateline; `when` is which of its times is told of, by default its own.

    >>> tell_relative("Ada Lind, who left Lorn on Monday, is well.", (15, 24), "Monday")
    'Ada Lind left Lorn on Monday'
    """
    evidence = statement.evidence[0]
    sentence = evidence.sentence
    span = evidence.start - evidence.sentence_start, evidence.end - evidence.sentence_start
    if isinstance(statement, Event):
        first = statement.trigger.start - evidence.sentence_start
        focus = (first, first + len(statement.trigger.text)) if first >= 0 else span
    else:
        focus = span
    when = when or statement.when
    time = when.text if when else ""
    if isinstance(statement, Commitment) and (promise := tell_promise(statement, time)) is not None:
        return promise
    told = tell_relative(sentence, focus, time) if time else None
    if told is None and len(sentence) > LONG_SENTENCE:
        told = _cut(sentence, span, time)
    flat = " ".join(drop_dateline(told or sentence).split())
    return _name_speaker(_CREDIT.sub("", flat), statement)


def tell_promise(promise: Commitment, time: str) -> str | None:
    """Who is to do what by then, where its sentence first tells what was done on another day; else None.

    "Lind left Lorn on Monday and promised to be back by June 3" is told as "Lind: to be back by June 3": the line that
    stands under June 3 must not have her leave then.
    """
    told, before = promise.told, promise.evidence[0].sentence.partition(promise.what)[0]
    if not promise.who or promise.who.lower() in _PRONOUNS or time not in told:
        return None
    return f"{promise.who}: {told}" if time and _DONE_BEFORE.search(before) is not None else None


def _name_speaker(text: str, statement: Statement) -> str:
    """The text with the speaker's name for the pronoun that it begins with ("She said")."""
    said = statement.attributed_to
    found = _SHE_SAID.match(text)
    if said is None or found is None or not said.text[:1].isupper() or said.text.lower() in _PRONOUNS:
        return text
    return f"{said.text.partition(',')[0]}{text[found.end(1) :]}"


def tell_relative(sentence: str, focus: tuple[int, int], time: str) -> str | None:
    """The clause behind "who" or "which" as a sentence on the name before it; None where the focus is not in it."""
    for found in _RELATIVE.finditer(sentence):
        start, end = found.span("clause")
        inside = start <= focus[1] - 1 < end and (focus[0] >= start or focus[0] <= found.start("name"))
        name = _NO_NAME.sub("", found["name"])
        if inside and name and time in found["clause"] and not _NOT_ONE.match(found["clause"]):
            return f"{name} {found['clause'].rstrip()}"
    return None


def _cut(sentence: str, span: tuple[int, int], time: str) -> str | None:
    """The sentence up to the end of the clause that holds the statement and its time, or that clause alone."""
    at = sentence.find(time) if time else -1
    needed = max(span[1], at + len(time) if at >= 0 else 0)
    last = next((each.start() for each in _CLAUSE_END.finditer(sentence) if each.start() >= needed), None)
    if last is None:
        return None
    starts = [each.end() for each in _CLAUSE_START.finditer(sentence) if each.end() <= span[0]]
    first = starts[-1] if starts else 0
    whole_clause = (
        span[0] - first <= NEAR and (at < 0 or first <= at) and len(sentence[slice(*span)].split()) >= FEWEST_WORDS
    )
    if first and whole_clause:
        return sentence[first:last].strip(" ,;")
    return f"{sentence[:last].strip(' ,;')} …" if last <= LONG_SENTENCE else None
