"""What a person's name looks like, in any script, and where it ends in a credit: at a role, a place, an outlet."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from importlib.resources import files

from twosource.reading.title_candidates import pack
from twosource.reading.vocabulary import load_words

PARTICLES = load_words("names.particles")
ROLES = load_words("names.roles")
BODIES = load_words("names.bodies")
ROLE_ENDS = tuple(sorted(load_words("names.role_ends")))
NOT_NAMES = load_words("names.not_names")
PLACES = load_words("names.places")
SURNAMES = load_words("names.chinese_surnames")
JAPANESE_SURNAMES = load_words("names.japanese_surnames")
HONORIFICS = load_words("names.honorifics")
CUT = load_words("names.cut")
"""Words that may go on behind a name: prepositions of places and outlets, words of dates."""
CREDENTIALS = load_words("names.credentials")
JOIN = re.compile(
    r"\s*[,;|/•·&+＆、・，；／\u2022\n]\s*|\s+(?:and|AND|und|UND|et|y|Y|e|E|i|en|og|och|oraz|и|та|ve|ja|dan|with|mit|و|और)\s+"
)
"""What stands between the names of a credit. The middle dot parts Japanese writers, and no names of ours."""
LONGEST_CREDIT = 400
MOST_NAMES = 12
MOST_WORDS = 5
MOST_ALONE = 4
"""Whole words of a name that nothing else calls a name; rows of labels in capitals are longer."""
PARTICLES_LAST = frozenset(("and", "und", "y", "e", "of"))
NO_FIRST = load_words("names.no_first")
"""No name begins with these, but those of newspapers do, and bylines."""
WORD_BREAK = re.compile(r"\s+|(?=[(@\[:<])|\s[–—-]\s")
INITIAL = re.compile(r"[^\W\d_]\.(?:-?[^\W\d_]\.?)*$")
ASIAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff々]")
ASIAN_NAME = re.compile(r"[\u3400-\u9fff々〆ヶ]{1,4}[\s　]?[\u3040-\u309f\u30a0-\u30ff\u3400-\u9fff々]{1,5}")
KOREAN_NAME = re.compile(r"[\uac00-\ud7a3]{2,4}")
ASIAN_ROLE = re.compile(r"(?:記者|记者|特派員|編集委員|論説委員|支局長|通信员|通讯员|さん|氏|著|文|기자|특파원)+$")
TRIM = " \u3000\"'“”„«»*|,;:-–—_()[]>"
VOWELS = frozenset("aeiouyäöüáéíóúàèìòùâêîôûåæøãõ")
WITHIN = {ord(mark): None for mark in "'’ʼ`´-‑–"}
"""Marks within a name."""


def is_person(name: str, *, named: bool = False) -> bool:
    """Whether a text has the shape of a person's name and holds no role, outlet, day or label of a menu.

    `named` says that the page itself names a writer there, so that scripts without capitals are believed as well.

    >>> is_person("Jane van der Doe"), is_person("Example News"), is_person("Jane")
    (True, False, False)
    """
    if ASIAN.search(name):
        return _is_asian(name, named)
    if KOREAN_NAME.fullmatch(name):
        return named
    words = name.split()
    if not 2 <= len(words) <= MOST_WORDS + 1 or "-".join(words).casefold() in PLACES:
        return False
    if any(_is_no_name(word, named) for word in words) or (words[0].casefold() in NO_FIRST and len(words) < 4):
        return False
    if not named and sum(word.casefold() not in PARTICLES and not INITIAL.match(word) for word in words) > MOST_ALONE:
        return False
    return _has_name_shape(words, named)


def split_names(text: str, *, named: bool = False) -> tuple[str, ...]:
    """The people's names at the start of a text, in its order; () where it starts with no name.

    >>> split_names("Jane Doe and John Q. Public in Oslo, Example News")
    ('Jane Doe', 'John Q. Public')
    """
    people: list[str] = []
    for chunk in _chunks(text):
        name, _ = cut_name(chunk, named=named)
        if name is not None and name not in people:
            people.append(name)
        elif name is None and not people and chunk and not _may_stand_before(chunk):
            return ()
    return tuple(people)


def only_names(text: str, *, named: bool = False) -> tuple[str, ...]:
    """The people's names where the text holds nothing else than names, roles, places and outlets; else ().

    >>> only_names("Jane Doe, Staff Writer"), only_names("Jane Doe wins again")
    (('Jane Doe',), ())
    """
    people: list[str] = []
    for at, chunk in enumerate(_chunks(text)):
        name, rest = cut_name(chunk, named=named)
        lone = name is None and at == 0 and chunk.casefold() not in BODIES
        if lone or not _may_follow(rest if name is not None else chunk):
            return ()
        if name is not None and name not in people:
            people.append(name)
    return tuple(people)


def _chunks(text: str) -> list[str]:
    return JOIN.split(unicodedata.normalize("NFC", " ".join(text[:LONGEST_CREDIT].split())))[:MOST_NAMES]


def _may_follow(rest: str) -> bool:
    """Whether this can stand behind a name in a credit: a role, a place, a date, an address, not a sentence."""
    words = rest.split()
    if not words:
        return True
    first = words[0].casefold().strip(".,:;()[]–—-|")
    if not first or not first[0].isalpha() or first in CUT or "@" in words[0] or words[0][0] in "([<@–—-|":
        return True
    return first in ROLES or first in BODIES or first.endswith(ROLE_ENDS) or (words[0][0].isupper() and len(words) <= 4)


def cut_name(text: str, *, named: bool = False) -> tuple[str | None, str]:
    """The name that a piece of a credit begins with, without titles, roles and places, and what stands behind it.

    >>> cut_name("Dr. JANE DOE Staff Writer")
    ('Jane Doe', 'Staff Writer')
    """
    text = text.strip(TRIM)
    if text.endswith(".") and not INITIAL.match(text.split()[-1]):
        text = text[:-1].rstrip(TRIM)
    if ASIAN.search(text) or KOREAN_NAME.match(text):
        return _trim_asian(text, named), ""
    words = [word for word in WORD_BREAK.split(text) if word]
    while words and words[0].casefold().rstrip(".") in HONORIFICS:
        words = words[1:]
    kept = _leading_name(words, named)
    rest = " ".join(words[len(kept) :])
    name = " ".join(kept).rstrip(",;:")
    if name.isupper():
        name = " ".join(_capitalised(word, first=at == 0) for at, word in enumerate(name.split()))
    return (name, rest) if is_person(name, named=named) else (None, text)


def has_given_name(name: str) -> bool:
    """Whether a name begins with one of the usual given names of the languages that pages are read in.

    >>> has_given_name("Jane Doe"), has_given_name("Santa Cruz")
    (True, False)
    """
    return not _given_names().isdisjoint(name.casefold().split()[0].split("-"))


@cache
def _given_names() -> frozenset[str]:
    return frozenset(files("twosource.reading").joinpath("given_names.txt").read_text(encoding="utf-8").split())


def drop_sites(names: Iterable[str], sites: Sequence[str]) -> tuple[str, ...]:
    """The names without those of the site itself (`sites`, as the page and its address call it)."""
    packed = tuple(pack(site) for site in sites)
    return tuple(name for name in names if not any(site and _is_same(pack(name), site) for site in packed))


def _is_same(name: str, site: str) -> bool:
    return name == site or (len(name) >= 6 and name in site) or (len(site) >= 6 and site in name)


def _leading_name(words: Sequence[str], named: bool) -> list[str]:
    """The words up to the first that no name goes on with."""
    kept: list[str] = []
    for at, word in enumerate(words):
        bare = word.strip(",;:")
        if bare.casefold() in PARTICLES and kept and _name_follows(words[at + 1 : at + 4], named):
            kept.append(bare)
        elif _is_no_name(bare, named) or bare.casefold().rstrip(".") in CREDENTIALS or not _is_name_word(bare, named):
            break
        else:
            kept.append(bare)
        if word[-1] in ",;:" or len(kept) > MOST_WORDS:
            break
    while kept and kept[-1].casefold() in PARTICLES and not kept[-1][0].isupper():
        kept.pop()
    return kept


def _name_follows(words: Sequence[str], named: bool) -> bool:
    following = next((word for word in words if word.casefold() not in PARTICLES), "").rstrip(",;:")
    return _is_name_word(following, named) and not _is_no_name(following, named)


@lru_cache(maxsize=8192)
def _is_no_name(word: str, named: bool) -> bool:
    low = word.casefold().strip(".,")
    if low in ROLES or low in BODIES or (not named and (low in NOT_NAMES or low in CUT - PARTICLES)):
        return True
    if 3 <= len(word) <= 5 and word.isupper() and word.isascii() and not VOWELS & set(low):
        return True  # an outlet's letters: "NDR"
    return (len(low) > 8 and low.endswith(ROLE_ENDS)) or ("." in low.strip(".") and not INITIAL.match(word))


def _has_name_shape(words: Sequence[str], named: bool) -> bool:
    """Capitals at the front of all but the particles, one whole word at least, and no digits."""
    whole = 0
    for at, word in enumerate(words):
        if word.casefold() in PARTICLES and (at or len(words) > 2):
            continue
        if not _is_name_word(word, named):
            return False
        whole += not INITIAL.match(word) and len(word) > 1
    lone = len(words[-1]) == 1
    return whole >= 1 and not lone and words[-1].casefold() not in PARTICLES_LAST and _is_mixed(words)


def _is_mixed(words: Sequence[str]) -> bool:
    """Whether the words are capitalised alike: all capitals stand among capitals only, but for initials."""
    loud = [word for word in words if len(word) > 3 and word.isupper()]
    return not loud or len(loud) <= 1 or all(word.isupper() or word.casefold() in PARTICLES for word in words)


@lru_cache(maxsize=8192)
def _is_name_word(word: str, named: bool) -> bool:
    letters = word.strip(".").translate(WITHIN)
    if not letters or not all(letter.isalpha() or unicodedata.category(letter)[0] == "M" for letter in letters):
        return INITIAL.match(word) is not None
    first = letters[0]
    if first.isupper() or first.istitle():
        return True
    caseless = first == first.upper() == first.lower()
    return caseless and named


def _may_stand_before(chunk: str) -> bool:
    """Whether names may follow behind this piece of a credit: a title or role, an agency, a single word."""
    return len(chunk.split()) <= 3 and _may_follow(chunk)


def _is_asian(name: str, named: bool) -> bool:
    bare = name.replace(" ", "").replace("\u3000", "")
    if not ASIAN_NAME.fullmatch(name) or not 2 <= len(bare) <= 8 or any(word in name for word in ASIAN_BODIES):
        return False
    if named or (bare[:2] in SURNAMES and len(bare) <= 4) or (bare[0] in SURNAMES and len(bare) <= 3):
        return True
    japanese = any(bare[:at] in JAPANESE_SURNAMES and at < len(bare) <= at + 3 for at in (1, 2, 3))
    return japanese or (len(bare) < len(name) and 3 <= len(bare) <= 6)


def _trim_asian(text: str, named: bool) -> str | None:
    text = re.split(r"[（(【\[<＜@＝=]", text)[0].strip()
    credited = ASIAN_ROLE.search(text) is not None
    name = ASIAN_ROLE.sub("", text).strip()
    ok = KOREAN_NAME.fullmatch(name) is not None if not ASIAN.search(name) else _is_asian(name, named or credited)
    return name if ok else None


ASIAN_BODIES = tuple(sorted(load_words("names.asian_bodies")))
"""Words of newsrooms and desks, which no name of a person holds."""


def _capitalised(word: str, *, first: bool) -> str:
    """A word of a name in capitals as it is written in running text."""
    if "." in word or len(word) == 1:
        return word
    if word.casefold() in PARTICLES and not first:
        return word.casefold()
    if word.startswith(("MC", "MAC")) and len(word) > 5:
        at = 2 if word.startswith("MC") else 3
        return word[:at].capitalize() + word[at:].capitalize()
    return "".join(part if part in "-'’‑" else part[:1] + part[1:].lower() for part in _parts(word))


def _parts(word: str) -> Iterator[str]:
    yield from (part for part in re.split(r"([-'’‑])", word) if part)
