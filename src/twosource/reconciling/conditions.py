"""How badly the counted are hurt, and whether they are in hospital yet: what parts of the injured are called by."""

from __future__ import annotations

import re

from twosource.model.statement import Figure, Measure

# The words of news for each grade, the gravest first: triage in hospitals knows much the same ones.
_GRADES = (
    ("critically", re.compile(r"\b(?:critical(?:ly)?|life[- ]threatening)\b", re.IGNORECASE)),
    ("seriously", re.compile(r"\b(?:serious(?:ly)?|severe(?:ly)?|badly|gravely)\b", re.IGNORECASE)),
    ("slightly", re.compile(r"\b(?:slight(?:ly)?|light(?:ly)?|minor|walking wounded)\b", re.IGNORECASE)),
)
# One word for wounds of either grade: they are serious at least.
_EITHER = re.compile(
    r"\b(?:serious|severe|grave) (?:or|and) (?:critical|life[- ]threatening)\b"
    r"|\b(?:critical|life[- ]threatening) (?:or|and) (?:serious|severe|grave)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\b(?:not?|none|nor|without|less|more|un)\b", re.IGNORECASE)
_IN_HOSPITAL = re.compile(
    r"\b(?:still|remain(?:s|ed|ing)?|stay(?:s|ed|ing)?|kept)\b(?: \w+){0,4}? "
    r"(?:hospitals?|hospitali[sz]ed|intensive care|treated|treatment)\b",
    re.IGNORECASE,
)
# "Four of whom were badly hurt": what follows is still said of the four.
_OWN_CLAUSE = re.compile(r",? of wh(?:ich|om)\s(?=(?:are|is|were|was|have|had|remain|stayed)\b)")
_HOSPITAL = re.compile(
    r"(?:\b[A-Z][\w’'.&-]*(?: (?:of|the|de|la|du))* ){1,6}"
    r"(?:Hospital|Infirmary|Clinic|Medical Cent(?:er|re)|Trauma Cent(?:er|re))\b"
)
_ARTICLE = re.compile(r"^(?:The|At|In|From) ")
# Where another count of the sentence begins.
_BREAK = re.compile(
    r"[,;:–—]\s|\s(?:while|whereas|with|including|of wh(?:ich|om))\s|"
    r"\s(?:and|but)\s(?=(?:\d|[a-z]+ (?:others|more|people|were|are)\b))"
)


def name_grade(figure: Figure) -> str | None:
    """The grade that the words around a count of the injured give ("seriously"); None for others, and where none does.

    Where they name two grades, or deny one, it is None.
    """
    if figure.measure is not Measure.INJURED:
        return None
    near = _EITHER.sub("serious", _read_beside(figure))
    named = [grade for grade, words in _GRADES if words.search(near)]
    return named[0] if len(named) == 1 and _DENIED.search(near) is None else None


def name_hospital(figure: Figure) -> str | None:
    """The one hospital that the sentence on the injured names ("St Mary's Hospital"); None without one, or with two."""
    if figure.measure is not Measure.INJURED:
        return None
    named = {_ARTICLE.sub("", found[0]) for found in _HOSPITAL.finditer(figure.evidence[0].sentence)}
    return named.pop() if len(named) == 1 else None


def is_in_hospital(figure: Figure) -> bool:
    """Whether it counts the injured who have not left hospital yet: "five remained in hospital on Sunday"."""
    return figure.measure is Measure.INJURED and _IN_HOSPITAL.search(_read_beside(figure)) is not None


def _read_beside(figure: Figure) -> str:
    """The words around the count, as far as the next count of the sentence."""
    evidence = figure.evidence[0]
    start, end = evidence.start - evidence.sentence_start, evidence.end - evidence.sentence_start
    breaks = (found.end() for found in _BREAK.finditer(evidence.sentence))
    first = max((at for at in breaks if at <= start), default=0)
    own = _OWN_CLAUSE.match(evidence.sentence, end)
    behind = _BREAK.search(evidence.sentence, own.end() if own else end)
    return evidence.sentence[first : behind.start() if behind else len(evidence.sentence)]
