"""Writes date_words.tsv and ago_words.tsv in src/twosource/reading: the words of dates in the languages of the news.

Needs the package babel (BSD), which carries the Unicode CLDR. Run it from the root of the repository:

    python scripts/make_date_words.py

A line of the first has four columns: the word as `fold_word` gives it, "month" or "weekday", its number (January is 1,
Monday 0), and the languages that use it so. Besides the names and abbreviations of the CLDR, in every form and
territory, it holds the first three and four letters of a name where they tell it from the language's other names
(“Sept”, “Febr”). A line of the second has a language, a unit (minute, hour, day), and the words before and behind the
number in a phrase like “2 hours ago”.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from babel import Locale, localedata
from babel.localedata import locale_identifiers

from twosource.reading.date_words import TABLE, fold_word
from twosource.reading.relative_days import PHRASES as PHRASES_TABLE

OUTPUT = Path(__file__).parents[1] / "src" / "twosource" / "reading" / TABLE
LANGUAGES = frozenset((
    "af", "am", "ar", "az", "be", "bg", "bn", "bs", "ca", "cs", "cy", "da", "de", "el", "en", "es", "et", "eu", "fa",
    "fi", "fil", "fr", "ga", "gl", "gu", "he", "hi", "hr", "hu", "hy", "id", "is", "it", "ja", "ka", "kk", "km", "kn",
    "ko", "ky", "lo", "lt", "lv", "mk", "ml", "mn", "mr", "ms", "my", "nb", "ne", "nl", "nn", "no", "pa", "pl", "ps",
    "pt", "ro", "ru", "sk", "sl", "sq", "sr", "sv", "sw", "ta", "te", "th", "tr", "uk", "ur", "uz", "vi", "zh",
))  # fmt: skip
PHRASES = OUTPUT.with_name(PHRASES_TABLE)
UNITS = ("minute", "hour", "day")
PARTS = {"nb": "no", "nn": "no"}
"""Norwegian is one language here, for a page rarely says which of its two forms it is in."""
SOLAR = ("فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند")
"""The months of the Iranian calendar, which the package leaves out; the table numbers them from 101."""
PREFIXED = {"he": "ב"}
"""Hebrew joins the word for “in” to the month."""
PREFIX_LETTERS = (3, 4)

Words = dict[tuple[str, str, int], set[str]]


def parse_fresh(identifier: str) -> Locale:
    """The locale from the package's files; what was read before can leave its names in others."""
    localedata._cache.clear()  # noqa: SLF001 - the package offers no other way
    return Locale.parse(identifier)


def names(locale: Locale) -> Iterator[tuple[str, int, str]]:
    """The kind, number and name of each month and weekday of one locale, full or short, in both cases."""
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            for number, name in locale.months[context][width].items():
                yield "month", number, name
            for number, name in locale.days[context][width].items():
                yield "weekday", number, name


def collect() -> Words:
    """Every word with the languages that use it."""
    words: Words = defaultdict(set)
    for identifier in sorted(locale_identifiers()):
        language = identifier.split("_")[0]
        if language in LANGUAGES:
            for kind, number, name in names(parse_fresh(identifier)):
                for word in (name, PREFIXED.get(language, "") + name):
                    words[fold_word(word), kind, number].add(PARTS.get(language, language))
    for number, name in enumerate(SOLAR, start=101):
        words[fold_word(name), "month", number].add("fa")
    return {key: found for key, found in words.items() if is_name(key[0])}


def is_name(word: str) -> bool:
    """Whether a folded name is one word of letters; numbers with a sign are read by their sign."""
    return len(word) > 1 and not any(letter.isdigit() or letter.isspace() for letter in word)


def with_prefixes(words: Words) -> Words:
    """The words, and the beginnings of those that are written in letters."""
    owners: dict[tuple[str, str], set[tuple[str, int]]] = defaultdict(set)
    for (word, kind, number), languages in words.items():
        for language in languages:
            for length in range(PREFIX_LETTERS[0], len(word)):
                owners[language, word[:length]].add((kind, number))
    for (language, prefix), meanings in owners.items():
        if len(meanings) == 1 and len(prefix) <= PREFIX_LETTERS[1] and prefix.isalpha() and prefix < "\u0500":
            kind, number = next(iter(meanings))
            if not any(
                (prefix, kind, other) in words and language in words[prefix, kind, other] for other in range(13)
            ):
                words[prefix, kind, number] = words.get((prefix, kind, number), set()) | {language}
    return words


def phrases() -> list[tuple[str, str, str, str]]:
    """The phrases for so many minutes, hours or days ago, with the words around the number."""
    found = set()
    for language in sorted(LANGUAGES):
        fields = parse_fresh(language)._data["date_fields"]  # noqa: SLF001 - the package offers no other way
        for unit in UNITS:
            for pattern in dict(fields.get(unit, {}).get("past", {})).values():
                before, _, behind = pattern.partition("{0}")
                if "{0}" in pattern:
                    found.add((PARTS.get(language, language), unit, before.strip(), behind.strip()))
    return sorted(found)


def main() -> None:
    """Write the tables, sorted."""
    PHRASES.write_text("".join("\t".join(row) + "\n" for row in phrases()), encoding="utf-8")
    words = with_prefixes(collect())
    rows = sorted((*key, " ".join(sorted(languages))) for key, languages in words.items())
    text = "".join(f"{word}\t{kind}\t{number}\t{languages}\n" for word, kind, number, languages in rows)
    OUTPUT.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
