"""What a line of a page looks like: words, end marks, function words, capitals. No model, only what meets the eye."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter

from twosource.reading.vocabulary import load_words

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
TOKEN = re.compile(r"\w+(?:['’]\w+)?")
# The commonest function words of English news: they make up about 45 % of a sentence and under 10 % of a menu.
STOP_WORDS = load_words("prose.stop_words")
# The same for every language that pages are read in; a menu of one language seldom has the function words of another.
FUNCTION_WORDS = STOP_WORDS.union(
    load_words("prose.function_words"),
    *(
        load_words(f"tongue.foreign_words.{code}")
        for code in ("de", "fr", "es", "it", "pt", "nl", "pl", "sv", "da", "no", "tr", "id", "ro")
    ),
)
# A closing quote or bracket may follow the end mark, and a source in brackets the sentence. The marks after the first
# three are those of Chinese and Japanese, Hindi, Urdu, Arabic, Armenian, Burmese, Khmer and Ethiopic.
END = re.compile(
    r"[.!?…。！？｡।۔؟։။።][\"'“”‘’«»‹›)\]」』）】〉》]{0,4}(?:\s[»›])?(?:\s?[\[(（][^\[\]()（）]{2,60}[\])）])?$"
)
ABBREVIATED = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sgt|Maj|Capt|Sen|Rep|Gov|St|Rev|Hon|[A-Z])\.$")
SENTENCE_BREAK = re.compile(
    r"[.!?…。！？।۔؟։။។።](?:(?<=[.!?…])[\"'“”‘’»›)]{0,3}\s+[\"'“‘„‚«‹»¿¡(]?\s?"
    r"[A-Z0-9À-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİŁŃŇŐŒŘŚŞŠŢŤŪŮŰŲŹŻŽΆ-ΫЀ-Я]|(?<=[。！？।۔؟։။។።])(?=.))"
)
TAIL = 120
"""Characters at a line's end in which its end mark is looked for; a hostile line must not cost more."""
LONGEST_LABEL = 700
"""Characters; longer lines are paragraphs, and patterns for labels and captions are not tried on them."""
UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u30ff\u3400-\u9fff\uf900-\ufaff]")
"""Letters of scripts that set no spaces between words: Thai, Lao, Burmese, Khmer, kana and Chinese characters."""
UNSPACED_WORD = 2
"""Letters of such a script that stand for one word in every count."""
HIRAGANA = re.compile(r"[\u3041-\u309f]")
CHINESE_FUNCTION = re.compile(r"[的了在是和有不这那他她我们你为与对将也就都而及等被从到以于这個這們為與對將從於]")
CHINESE_WEIGHT = 2.5
"""Function characters are fewer in Chinese than function words in English; the shares are evened by this."""
MOST_STOPS = 0.6
OTHER_UNSPACED_STOPS = 0.3
"""Thai, Lao, Khmer and Burmese lines of a sentence's length count as if so much of them were function words."""
SENTENCE_LETTERS = 25
HANGUL = re.compile(r"[\uac00-\ud7a3]")
KOREAN_ENDINGS = frozenset("은는이가을를의에도로와과고다서며")
"""Last syllables of Korean words: particles and verb endings, which stand for function words."""
KOREAN_WEIGHT = 0.6
INDIC = re.compile(r"[\u0900-\u0dff]")
"""Devanagari to Sinhala: their vowel signs are no letters to regular expressions, so words are parted at spaces."""
OPENING = "\"'“‘„«([–—-…「『"


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


def count_words(text: str) -> int:
    """How many words a text has; in scripts without spaces between words, every two letters count as one.

    >>> count_words("The army left."), count_words("軍は月曜日に去った。")
    (3, 4)
    """
    unspaced = 0 if text.isascii() else len(UNSPACED.findall(text))
    if not unspaced:
        return len(text.split())
    return len(TOKEN.findall(UNSPACED.sub(" ", text))) + unspaced // UNSPACED_WORD


def look_at(line: str) -> Look:
    """The features of a line.

    >>> look_at("The army said on Monday that it would leave.").is_prose, look_at("World News").is_prose
    (True, False)
    >>> look_at("軍は月曜日に、街を去ると発表した。").is_prose, look_at("国際ニュース").is_prose
    (True, False)
    """
    words = WORD.findall(line)
    count = len(words)
    if not count:
        return Look(0, 0.0, 0.0, False, 0, False)
    tail = line[-TAIL:]
    ends = END.search(tail) is not None and not ABBREVIATED.search(tail)
    first = line.lstrip(OPENING)[:1]
    stops = sum(map(FUNCTION_WORDS.__contains__, map(str.casefold, words))) / count
    capitals = sum(map(str.isupper, map(itemgetter(0), words))) / count
    if not line.isascii():
        count, stops = _other_scripts(line, words, stops)
    return Look(
        words=count,
        stops=stops,
        capitals=capitals,
        ends=ends,
        sentences=(len(SENTENCE_BREAK.findall(line)) if count > 1 else 0) + int(ends),
        starts_low=line[:1].islower() or (line[:1] in ",;:" and len(line) > 1) or (line[:1] == "’" and first.islower()),
    )


def _other_scripts(line: str, words: Sequence[str], stops: float) -> tuple[int, float]:
    """How many words a line has and the share of function words, where its script may set no spaces or be Korean."""
    unspaced = len(UNSPACED.findall(line))
    if unspaced > UNSPACED_WORD:
        count = max(1, count_words(line))
        told = len(HIRAGANA.findall(line)) + CHINESE_WEIGHT * len(CHINESE_FUNCTION.findall(line))
        if not told and line[0] < "\u3000" and unspaced >= SENTENCE_LETTERS:
            return count, OTHER_UNSPACED_STOPS
        return count, min(MOST_STOPS, told / unspaced)
    if INDIC.search(line):
        parted = [word.strip("।.,!?\"'“”‘’()") for word in line.split()]
        return len(parted), sum([word in FUNCTION_WORDS for word in parted]) / len(parted)
    if HANGUL.search(line):
        return len(words), KOREAN_WEIGHT * sum([word[-1] in KOREAN_ENDINGS for word in words]) / len(words)
    return len(words), stops


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """The words of a text in lower case, for comparing lines.

    >>> fold("  A Day – in “May” ")
    'a day in may'
    """
    return " ".join(TOKEN.findall(text.casefold()))
