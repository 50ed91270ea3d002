"""Pieces of a text that may name a place: those of the gazetteer, and what the tagger or its shape takes for one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.resources import files

from twosource.language.places.gazetteer import Known, find_entry, search_words
from twosource.language.places.words import Words

LONGEST = 6
"""Words in the longest names that are looked for."""
FEATURES = frozenset((
    "river", "rivers", "lake", "bay", "island", "islands", "mountains", "mountain", "valley", "creek", "peninsula",
    "sea", "desert", "strait", "straits", "gulf", "canal", "plateau", "delta", "basin", "hills", "range", "beach",
    "falls", "reservoir", "dam", "park", "forest", "county", "parish", "township", "twp.", "province", "oblast",
    "district", "governorate", "prefecture", "airport", "street", "road", "avenue", "square", "boulevard", "bridge",
    "heights", "islet", "archipelago", "pass", "glacier", "coast", "village", "crossing", "camp", "junction",
))  # fmt: skip
"""Last words of the names of places that no list has all of."""
LEADERS = frozenset(("lake", "mount", "mt.", "river", "cape", "gulf", "camp", "fort", "isle", "port"))
"""First words of such names."""
ABBREVIATED = frozenset(
    name
    for line in (files("twosource.language.places") / "data" / "abbreviations.tsv").read_text("utf-8").splitlines()
    for name in line.split("\t")[1].split("|")
    if name.endswith(".")
)
"""States and provinces written short, with their full stop."""
LOCATIVES = frozenset((
    "in", "at", "near", "from", "to", "outside", "around", "across", "throughout", "into", "toward", "towards", "via",
    "through", "between", "within", "of", "inside", "nearby", "around", "off", "along", "on", "beyond", "over",
))  # fmt: skip
"""Prepositions that stand before places."""
SHORT_FORM_FROM = 500_000
"""People in a city that two or three capitals may stand for ("LA")."""
_SMALL = frozenset(("city", "admin2"))
COUNTY = " County"
LONGEST_LIST = 30
WATERS = frozenset(("sea", "ocean", "gulf", "river", "strait", "mountains", "desert", "peninsula", "islands"))
"""What names of provinces and towns hardly end in: "Red Sea" is no state of Sudan."""
_INITIALS = re.compile(r"(?:[A-Z]\.){1,4}")
_PART = re.compile(r"[^\W\d_][\w.'&]*\.?")
_SLICED = re.compile(r"[-/–—]")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A piece of the text, in characters and in tokens (ends exclusive), and the places that bear the name."""

    start: int
    end: int
    first: int
    last: int
    text: str
    known: tuple[Known, ...]


def find_candidates(words: Words) -> list[Candidate]:
    """The candidates in reading order; they overlap."""
    found: dict[tuple[int, int], Candidate] = {}
    for candidate in (*_listed(words), *_parts(words), *_tagged(words), *_shaped(words), *_located(words)):
        if candidate.known or not _INITIALS.fullmatch(candidate.text):
            found.setdefault((candidate.start, candidate.end), candidate)
    _add_counties(words, found)
    return [found[span] for span in sorted(found)]


def _add_counties(words: Words, found: dict[tuple[int, int], Candidate]) -> None:
    """Give "Clay" its county where the text also has "Clay County", or "Clay and Otter Tail counties"."""
    for position, word in enumerate(words.lower):
        if word == "counties":
            for one in _listed_before(words, position):
                counties = _counties(one)
                found[one.start, one.end] = replace(one, known=counties or one.known)
    full = {one.text[: -len(COUNTY)] for one in found.values() if one.text.endswith(COUNTY)}
    for span, one in found.items():
        if one.text in full:
            found[span] = replace(one, known=tuple(dict.fromkeys((*one.known, *_counties(one)))))


def _counties(one: Candidate) -> tuple[Known, ...]:
    return tuple(known for known in find_entry(_word_form(one.text + COUNTY)).known if known.kind == "admin2")


def _listed_before(words: Words, position: int) -> Iterator[Candidate]:
    """The names of the list that ends before the token: "Clay, Otter Tail and Becker"."""
    last = position
    for first in range(position - 1, max(-1, position - LONGEST_LIST) - 1, -1):
        between = first < 0 or words.lower[first] in (",", "and")
        if not between and words.words[first][0].isupper():
            continue
        if first + 1 < last:
            form = _word_form(words.text[words.starts[first + 1] : words.ends[last - 1]])
            yield _candidate(words, first + 1, last, form)
        if not between:
            return
        last = first


def _listed(words: Words) -> Iterator[Candidate]:
    """Runs of words that the gazetteer has, the first one with a capital."""
    texts = words.words
    for first, word in enumerate(texts):
        if not word[0].isupper() or len(word) < 2:
            continue
        form = ""
        for last in range(first, min(first + LONGEST, len(texts))):
            following = texts[last]
            if following.isspace():
                if "\n\n" in following:
                    break
                continue
            form = _join(form, following)
            entry = find_entry(form)
            if entry.known and following[0].isalnum() and (last > first or following[0].isupper()):
                yield _candidate(words, first, last + 1, form)
            if not entry.goes_on:
                break


def _candidate(words: Words, first: int, last: int, form: str) -> Candidate:
    """The tokens as a candidate, with the full stop of an abbreviation that the tagger's tokens leave out."""
    start, end = words.starts[first], words.ends[last - 1]
    if words.adjoins(last - 1) and words.words[last] == "." and f"{words.text[start:end]}." in ABBREVIATED:
        last, end = last + 1, end + 1
    text, known = words.text[start:end], find_known(words.text[start:end], form)
    if first > 0 and words.words[first - 1] == "The" and any(one.name == f"The {text}" for one in known):
        first, start = first - 1, words.starts[first - 1]
    return Candidate(start, end, first, last, words.text[start:end], known)


@lru_cache(maxsize=16384)
def find_known(text: str, form: str) -> tuple[Known, ...]:
    """The places that may be meant by the text, whose search form is `form`.

    Adjectives stand for nothing else; "EU" is no village in France; "M.D." is not Maryland; Karak may be Al Karak.
    """
    known = find_entry(form).known
    if any(one.people for one in known) and not any(one.kind == "country" and not one.people for one in known):
        return tuple(one for one in known if one.people)
    if form.rpartition(" ")[2] in WATERS and any(one.kind == "region" for one in known):
        return tuple(one for one in known if one.kind == "region")
    if text.isupper() and len(text) < 5:
        unlikely = _SMALL | {"admin1"} if "." in text and text not in ABBREVIATED else _SMALL
        return tuple(
            one
            for one in known
            if one.kind not in unlikely or (one.kind == "city" and one.population > SHORT_FORM_FROM)
        )
    if len(text) > 3 and "-" not in text:
        known = (*known, *find_entry(f"al {form}").known)
    return known


@lru_cache(maxsize=16384)
def _word_form(word: str) -> str:
    return " ".join(search_words(word))


def _join(form: str, word: str) -> str:
    added = _word_form(word)
    if not form or not added:
        return form or added
    return form + added if word[0] in "'’" else f"{form} {added}"


def _parts(words: Words) -> Iterator[Candidate]:
    """The names in words that the tokens keep whole: "U.S.-backed", "Moscow/Minsk"."""
    for position, text in enumerate(words.words):
        if len(text) < 4 or not _SLICED.search(text):
            continue
        for part in _PART.finditer(text):
            known = find_known(part[0], _word_form(part[0])) if part[0][0].isupper() and len(part[0]) > 1 else ()
            if known:
                start = words.starts[position] + part.start()
                yield Candidate(start, start + len(part[0]), position, position + 1, part[0], known)


def _tagged(words: Words) -> Iterator[Candidate]:
    """What the tagger, or the repair of its names, takes for a place and the gazetteer need not have."""
    for position, kind in enumerate(words.kind):
        if kind == "place" and words.kind_first[position] == position:
            yield from _trimmed(words, position, words.kind_last[position])


def _shaped(words: Words) -> Iterator[Candidate]:
    """Capitals that end like the name of a river or a street, or begin like that of a lake or a mountain."""
    for position, lower in enumerate(words.lower):
        if (lower not in FEATURES and lower not in LEADERS) or not words.words[position][0].isupper():
            continue
        if lower in FEATURES:
            first = position
            while first > 0 and position - first < 4 and words.words[first - 1][0].isupper():
                first -= 1
                yield from _trimmed(words, first, position + 1)
        elif position + 1 < len(words.words) and words.words[position + 1][0].isupper():
            yield from _trimmed(words, position, position + 2)


def _located(words: Words) -> Iterator[Candidate]:
    """Capitals behind "in" or "near" that nobody knows."""
    for position in range(1, len(words.words)):
        if words.lower[position - 1] not in LOCATIVES or not words.words[position][0].isupper():
            continue
        last = position
        while last < len(words.words) and last - position < 4 and words.words[last][0].isupper():
            last += 1
        yield from _trimmed(words, position, last)


def _trimmed(words: Words, first: int, last: int) -> Iterator[Candidate]:
    texts = words.words
    while first < last and (words.lower[first] == "the" or not texts[first][0].isalnum()):
        first += 1
    while last > first and (not texts[last - 1][0].isalnum() or texts[last - 1].islower()):
        last -= 1
    if first < last and last - first <= LONGEST:
        form = ""
        for position in range(first, last):
            form = _join(form, texts[position])
        yield _candidate(words, first, last, form)
