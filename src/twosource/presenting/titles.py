"""The title of a record."""

from __future__ import annotations

import re
from collections.abc import Sequence

from twosource.model.analysis import Analysis
from twosource.model.finding import Finding
from twosource.model.likeness import telling_words
from twosource.model.statement import Measure
from twosource.presenting.wording import SMALL_NUMBERS, shorten

LONGEST_TITLE = 140
UNTITLED = "Untitled report"

WORDS = (*SMALL_NUMBERS, "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty")
"""Numbers that headlines give in words, by their value."""

_NUMBER = rf"\d[\d,]*|{'|'.join(WORDS[1:])}"
TOLL = re.compile(
    rf"\b(?P<before>{_NUMBER})(?:\s[a-z]+)?\s(?:dead|killed|die|dies|died)\b|"
    rf"\b(?:kills|killed|killing|claims)\s(?:at least\s)?(?P<behind>{_NUMBER})\b",
    re.IGNORECASE,
)
"""How headlines give the number of the dead: "Five dead as ferry sinks", "Quake kills at least 12"."""


def choose_title(analyses: Sequence[Analysis], findings: Sequence[Finding] = ()) -> str:
    """The title that shares most with the other titles, the earlier article's where two share alike.

    One whose toll is not what the findings come to comes last. The first sentence, cut short, where no article has a
    title.
    """
    titles = [(analysis.article.title or "").strip() for analysis in analyses]
    words = [telling_words(title) for title in titles]
    shared = [sum(len(own & other) for other in words) - len(own) for own in words]
    ranked = sorted(
        (_is_overtaken(titles[place], findings), -score, place) for place, score in enumerate(shared) if titles[place]
    )
    if ranked:
        return " ".join(titles[ranked[0][2]].split())
    texts = [analysis.sentences[0].text if analysis.sentences else analysis.article.text for analysis in analyses]
    return next((shorten(text, LONGEST_TITLE) for text in texts if text.strip()), UNTITLED)


def _is_overtaken(title: str, findings: Sequence[Finding]) -> bool:
    """Whether the title gives a toll that no finding on the dead comes to, where one has a number."""
    found = TOLL.search(title)
    tolls = {one.best for one in findings if one.measure == Measure.KILLED and one.best is not None}
    if found is None or not tolls:
        return False
    number = (found["before"] or found["behind"]).lower().replace(",", "")
    return (float(number) if number.isdigit() else float(WORDS.index(number))) not in tolls
