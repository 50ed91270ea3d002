"""What a line of a page looks like: words, end marks, function words, capitals. No model, only what meets the eye."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from twosource.reading.vocabulary import load_words

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
TOKEN = re.compile(r"\w+(?:['’]\w+)?")
# The commonest function words of English news: they make up about 45 % of a sentence and under 10 % of a menu.
STOP_WORDS = load_words("prose.stop_words")
# A closing quote or bracket may follow the end mark, and a source in brackets the sentence.
END = re.compile(r"[.!?…][\"'”’»)\]]*(?:\s*[\[(][^\[\]()]{2,60}[\])])?$")
ABBREVIATED = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sgt|Maj|Capt|Sen|Rep|Gov|St|Rev|Hon|[A-Z])\.$")
SENTENCE_BREAK = re.compile(r"[.!?][\"'”’)]{0,3}\s+[\"'“‘(]?[A-Z0-9]")
TAIL = 120
"""Characters at a line's end in which its end mark is looked for; a hostile line must not cost more."""
LONGEST_LABEL = 700
"""Characters; longer lines are paragraphs, and patterns for labels and captions are not tried on them."""
OPENING = "\"'“‘«([–—-…"


@dataclass(frozen=True, slots=True)
class Look:
    """The visible features of a line. Shares are of its words, 0 to 1."""

    words: int
    stops: float
    capitals: float
    ends: bool
    sentences: int
    starts_low: bool

    @property
    def is_prose(self) -> bool:
        """Whether the line reads like running text: sentences, or a piece of one too long for a label."""
        if self.words < 4 or self.stops < 0.12:
            return False
        if self.ends:
            return self.words >= 7 or self.stops >= 0.25
        return self.words >= 18 and self.stops >= 0.25

    @property
    def is_sentence(self) -> bool:
        """Whether the line ends as a sentence does and has the words of one."""
        return self.ends and self.words >= 3 and (self.stops > 0 or self.words >= 6)


def look_at(line: str) -> Look:
    """The features of a line.

    >>> look_at("The army said on Monday that it would leave.").is_prose, look_at("World News").is_prose
    (True, False)
    """
    words = WORD.findall(line)
    count = len(words)
    if not count:
        return Look(0, 0.0, 0.0, False, 0, False)
    tail = line[-TAIL:]
    ends = END.search(tail) is not None and not ABBREVIATED.search(tail)
    first = line.lstrip(OPENING)[:1]
    return Look(
        words=count,
        stops=sum([word.casefold() in STOP_WORDS for word in words]) / count,
        capitals=sum([word[0].isupper() for word in words]) / count,
        ends=ends,
        sentences=(len(SENTENCE_BREAK.findall(line)) if count > 1 else 0) + int(ends),
        starts_low=line[:1].islower() or (line[:1] in ",;:" and len(line) > 1) or (line[:1] == "’" and first.islower()),
    )


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """The words of a text in lower case, for comparing lines.

    >>> fold("  A Day – in “May” ")
    'a day in may'
    """
    return " ".join(TOKEN.findall(text.casefold()))
