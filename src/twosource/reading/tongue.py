"""The language of a text, told by its script and its function words."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping

from twosource.reading.prose import END, STOP_WORDS, TAIL, WORD
from twosource.reading.vocabulary import load_words

ENGLISH = "en"
SUPPORTED = (ENGLISH,)
SAMPLE = 6_000
"""Characters that are looked at; function words settle long before."""
FOREIGN_WORDS: Mapping[str, frozenset[str]] = {
    "de": load_words("tongue.foreign_words.de"),
    "fr": load_words("tongue.foreign_words.fr"),
    "es": load_words("tongue.foreign_words.es"),
    "it": load_words("tongue.foreign_words.it"),
    "pt": load_words("tongue.foreign_words.pt"),
    "nl": load_words("tongue.foreign_words.nl"),
    "pl": load_words("tongue.foreign_words.pl"),
    "sv": load_words("tongue.foreign_words.sv"),
    "da": load_words("tongue.foreign_words.da"),
    "no": load_words("tongue.foreign_words.no"),
    "tr": load_words("tongue.foreign_words.tr"),
    "id": load_words("tongue.foreign_words.id"),
    "ro": load_words("tongue.foreign_words.ro"),
}  # fmt: skip
"""The commonest function words of the languages that stand most often beside English in news crawls."""
NAMES: Mapping[str, str] = {
    "de": "German", "fr": "French", "es": "Spanish", "it": "Italian", "pt": "Portuguese", "nl": "Dutch", "pl": "Polish",
    "sv": "Swedish", "da": "Danish", "no": "Norwegian", "tr": "Turkish", "id": "Indonesian", "ro": "Romanian",
    "CYRILLIC": "a language in Cyrillic script", "ARABIC": "a language in Arabic script", "CJK": "Chinese or Japanese",
    "HIRAGANA": "Japanese", "KATAKANA": "Japanese", "HANGUL": "Korean", "DEVANAGARI": "a language in Devanagari script",
    "GREEK": "Greek", "HEBREW": "Hebrew", "THAI": "Thai", "BENGALI": "Bengali", "ARMENIAN": "Armenian",
    "GEORGIAN": "Georgian", "TAMIL": "Tamil",
}  # fmt: skip
SCRIPT_SAMPLE = 5_000
SCRIPT_SHARE = 0.2
"""Of all characters; a text in another script has more letters of it, spaces, marks and digits counted."""
SENTENCE_WORDS = 5
CODE = re.compile(r"[{}<>=;]|\w\.\w+\(")
LETTER = re.compile(r"[^\W\d_]")
ENGLISH_SHARE = 0.2
"""Share of English function words: above .3 in 219 English articles, below .12 in 140 others."""


def find_language(text: str) -> tuple[str | None, str]:
    """The ISO 639-1 code, None where it is another or not known; and what to call the language.

    >>> find_language("The army said on Monday that it would leave the city.")
    ('en', 'English')
    """
    sample = text[:SAMPLE]
    script = _other_script(sample)
    if script is not None:
        return None, NAMES.get(script, f"a language in {script.title()} script")
    counts = Counter(word.casefold() for word in WORD.findall(sample))
    total = counts.total()
    if not total:
        return None, "no words at all"
    english = sum(counts[word] for word in STOP_WORDS) / total
    shares = {code: sum(counts[word] for word in listed - STOP_WORDS) / total for code, listed in FOREIGN_WORDS.items()}
    best = max(sorted(shares), key=lambda code: shares[code])
    if shares[best] > english and shares[best] >= 0.1:
        return best, NAMES[best]
    if english >= ENGLISH_SHARE:
        return ENGLISH, "English"
    return None, "a language that was not recognised"


def has_sentences(text: str) -> bool:
    """Whether a text in whatever language has lines that end as sentences do, or is in a script other than Latin.

    >>> has_sentences("Sää on tänään kylmä ja tuulinen koko maassa."), has_sentences("let x = y + 1;")
    (True, False)
    """
    if _other_script(text[:SAMPLE]) is not None:
        return True
    lines = (line for line in text[:SAMPLE].split("\n") if END.search(line[-TAIL:]))
    return any(len(WORD.findall(line)) >= SENTENCE_WORDS and not CODE.search(line) for line in lines)


def _other_script(sample: str) -> str | None:
    """The script of most letters where it is not Latin."""
    if sample.isascii():
        return None
    beyond = [char for char in sample[:SCRIPT_SAMPLE] if char > "\u024f" and char.isalpha()]
    if len(beyond) <= SCRIPT_SHARE * min(len(sample), SCRIPT_SAMPLE):
        return None
    letters = LETTER.findall(sample[:SCRIPT_SAMPLE])
    if not beyond or len(beyond) <= 0.4 * len(letters):
        return None
    scripts: dict[str, int] = {}
    for char in beyond[:500]:
        name = unicodedata.name(char, "UNKNOWN").split(" ")[0].split("-")[0]
        scripts[name] = scripts.get(name, 0) + 1
    return max(sorted(scripts), key=lambda name: scripts[name])
