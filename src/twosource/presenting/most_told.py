"""The sentences that most outlets tell, for the opening lines of a dossier."""

from __future__ import annotations

import re
from collections.abc import Sequence

from twosource.model.finding import Finding
from twosource.model.finite_verbs import has_verb
from twosource.model.likeness import telling_words
from twosource.model.record import Line
from twosource.presenting.only_in import REPORT

MOST_LINES = 2
FEWEST_OUTLETS = 3
LEAST_SHARE = 0.5
"""Share of the outlets of the story that tell it."""

REPEATED = 0.5
"""Share of its telling words from which on another line says it already."""

FEWEST_WORDS, MOST_WORDS = 8, 45
ENDS = (".", "!", ".”", '."')
UNCLEAR = re.compile(
    r"[\"“'‘]|(?:and|but|or|so|then|he|she|it|they|we|i|you|his|her|its|their|this|that|these|those|there|here|also|"
    r"however|still|as|will|would|is|are|was|were|has|have|had|do|does|did|can|could|not)\b",
    re.IGNORECASE,
)
"""How sentences begin that need the one before them, and quotes."""


def choose_most_told(findings: Sequence[Finding], outlets: int, told: Sequence[str]) -> list[Line]:
    """At most two sentences that three or more of so many outlets have, half of them at least, and no line of `told`.

    Each cites its own sentence first, then those of the others.
    """
    reports = [one for one in findings if one.kind == REPORT and len(one.outlets) >= FEWEST_OUTLETS]
    known = [telling_words(line) for line in told]
    lines: list[Line] = []
    for report in sorted(reports, key=lambda one: (-len(one.outlets), -one.independent_origins)):
        text = report.value or ""
        words = telling_words(text)
        stands = len(report.outlets) >= LEAST_SHARE * outlets and _stands_alone(text)
        repeats = any(len(words & one) >= REPEATED * min(len(words), len(one)) for one in known)
        if len(lines) < MOST_LINES and stands and not repeats:
            lines.append(Line(text, report.evidence))
            known.append(words)
    return lines


def _stands_alone(text: str) -> bool:
    """Whether it is a whole sentence that names somebody or something, and no piece of a quote.

    >>> _stands_alone("The pilot of the ferry Lind was held on Monday, police said.")
    True
    >>> _stands_alone("Will carry twice as much as the largest ship so far.")
    False
    """
    words = text.split()
    whole = text.count('"') % 2 == 0 and text.count("“") == text.count("”")
    named = any(word[:1].isupper() or word[:1].isdigit() for word in words[1:])
    return (
        FEWEST_WORDS <= len(words) <= MOST_WORDS
        and whole
        and named
        and has_verb(text)
        and text.endswith(ENDS)
        and UNCLEAR.match(text) is None
    )
