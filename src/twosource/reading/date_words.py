"""The names of months and weekdays in the languages of the news, kept as plain text in `date_words.tsv`."""

from __future__ import annotations

from collections import Counter
from functools import cache, lru_cache
from importlib.resources import files
from unicodedata import category, normalize

TABLE = "date_words.tsv"
SOLAR = 100
"""Months of the Iranian calendar are numbered from 101."""
LATIN = (("ı", "i"), ("ł", "l"), ("ø", "o"), ("đ", "d"))
"""Letters that no normal form parts from their strokes, or that capitals do not tell apart."""

Meanings = dict[str, int]


@lru_cache(maxsize=50_000)
def fold_word(word: str) -> str:
    """The word without case, accents and full stops, as it is often written in headings and short forms.

    >>> fold_word("Août."), fold_word("FÉVR.")
    ('aout', 'fevr')
    """
    low = word.casefold().replace(".", "")
    if low.isascii():
        return low
    for letter, plain in LATIN:
        low = low.replace(letter, plain)
    parts = normalize("NFKD", low)
    return normalize("NFC", "".join(part for part in parts if category(part) != "Mn"))


def find_month(word: str, language: str | None = None) -> int | None:
    """The number of a month by its name in that language, else in any; from 101 for the Iranian calendar.

    >>> find_month("Sept."), find_month("listopada", "pl"), find_month("listopada", "hr")
    (9, 11, 10)
    """
    return _meaning(_load()["month"].get(fold_word(word)), language)


def find_weekday(word: str, language: str | None = None, *, own: bool = False) -> int | None:
    """The number of a weekday by its name in that language, else (unless `own`) in any; Monday is 0.

    >>> find_weekday("Tues"), find_weekday("jeudi")
    (1, 3)
    """
    meanings = _load()["weekday"].get(fold_word(word))
    if own and language is not None:
        return (meanings or {}).get(language)
    return _meaning(meanings, language)


def is_own(word: str, language: str | None) -> bool:
    """Whether the word is a month's name in English or in that language; any language will do where it is unknown."""
    meanings = _load()["month"].get(fold_word(word), {})
    return bool(meanings) and (language is None or language in meanings or "en" in meanings)


def _meaning(meanings: Meanings | None, language: str | None) -> int | None:
    """What the word says in the language, else in English, else in most languages."""
    if not meanings:
        return None
    for known in (language, "en"):
        if known in meanings:
            return meanings[known]
    return min(Counter(meanings.values()).items(), key=lambda pair: (-pair[1], pair[0]))[0]


@cache
def _load() -> dict[str, dict[str, Meanings]]:
    tables: dict[str, dict[str, Meanings]] = {"month": {}, "weekday": {}}
    for line in files("twosource.reading").joinpath(TABLE).read_text(encoding="utf-8").splitlines():
        word, kind, number, languages = line.split("\t")
        tables[kind].setdefault(word, {}).update(dict.fromkeys(languages.split(), int(number)))
    return tables
