"""The encoding of bytes that declare none, or a wrong one: the one under which they read best.

Each codec is tried, and each character beyond ASCII counts for or against it: a common letter of a language that was
written in the codec, a letter among letters of its own script and case, a mark that stands where marks stand. Of
East Asian codecs the characters that every text has decide. Nothing is learned: the letters are in alphabets.tsv.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

SAMPLE = 4_000
"""Bytes looked at, those parts of lines that have any beyond ASCII."""
HIGH = re.compile(rb"[\x80-\xff]")
REACH = 200
"""Bytes before and behind a byte beyond ASCII that belong to its part, where no line end or tag parts them sooner."""
PART_END = re.compile(rb"[\n<>]")
LEAST_MEAN = -0.1
"""Bytes whose best reading has a lower mean are no text in any codec. Of 500 texts in the right codec, news pages and
single sentences in 34 languages, the lowest had 0.25, half over 0.9; random bytes have less than this."""
DECLARED_BONUS = 0.25
"""For a codec that the page or its server declares: a wrong declaration is off by more, two of one family by less."""
TWINS = (("cp1252", "iso8859_15"), ("cp1250", "iso8859_2"), ("cp1257", "iso8859_13"), ("koi8-r", "koi8-u"))
"""Named for each other: whoever declares the one may as well mean the other."""
COMMON, LISTED, STRANGE, MARK, SYMBOL, BROKEN = 1.0, 0.3, -0.6, 0.3, -1.0, -3.0
"""What a character counts: a language's common or other letter, another letter, a mark of print, a sign, no text."""
MIXED, SHOUTED, CROWDED, STUCK = -1.5, -1.0, -0.4, -0.7
"""What a pair counts: letters of two scripts, a capital after a small letter, two accented letters, a sign in one."""
WIDE: Mapping[str, float] = {"gb18030": 0.34, "big5hkscs": 0.34, "euc_jp": 0.6, "cp932": 0.6, "cp949": 0.4}
"""East Asian codecs: of a text's characters the share that its language's commonest have; with so many it counts 1."""
WIDE_LETTER = re.compile("[\u3000-\u30ff\u3400-\u9fff\uac00-\ud7a3\uff01-\uff5e“”‘’…—·]")
OPENING, CLOSING = frozenset("“„«‹‘‚¿¡£€§№"), frozenset("”»›’…–—•·°©®™ªº\u00a0´")
UNSEEN = frozenset("\xad\u200c\u200d\u200e\u200f")
"""Soft hyphens, joiners and marks of direction stand within words."""
SCRIPTS = ((0x370, "latin"), (0x400, "greek"), (0x530, "cyrillic"), (0x590, ""), (0x600, "hebrew"), (0x700, "arabic"))


@dataclass(frozen=True, slots=True)
class Alphabet:
    """A language's letters beyond ASCII, and what each counts."""

    codecs: tuple[str, ...]
    weights: Mapping[str, float]


@cache
def _alphabets() -> tuple[Alphabet, ...]:
    table = (files("twosource.reading") / "alphabets.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in table.splitlines() if line and not line.startswith("#"))
    return tuple(Alphabet(tuple(codecs.split()), _weigh(letters, int(common))) for _, codecs, letters, common in rows)


def _weigh(letters: str, common: int) -> Mapping[str, float]:
    weights = {letter: COMMON if at < common else LISTED for at, letter in enumerate(letters)}
    return {letter.upper(): LISTED for letter in letters if len(letter.upper()) == 1} | weights


@cache
def _single_codecs() -> tuple[str, ...]:
    return tuple(dict.fromkeys(codec for one in _alphabets() for codec in one.codecs if codec not in WIDE))


def find_encoding(data: bytes, declared: Iterable[str] = ()) -> str | None:
    """The codec under which the bytes read best, those declared given credit; None where none makes text of them.

    >>> find_encoding("Правительство объявило об этом в понедельник".encode("koi8-r"))
    'koi8-r'
    """
    sample = take_sample(data)
    claims = tuple(declared)
    means = {codec: _judge_wide(sample, codec) for codec in WIDE}
    pairs = Counter(zip(b" " + sample, sample + b" ", strict=True))
    for codec in (*_single_codecs(), *(claim for claim in claims if claim not in WIDE)):
        means[codec] = _judge_single(pairs, codec)
    twins = {twin for pair in TWINS if set(pair) & set(claims) for twin in pair}
    for claim in twins.union(claims):
        means[claim] += DECLARED_BONUS
    best = max((*claims, *_single_codecs(), *WIDE), key=lambda codec: means[codec])
    return best if means[best] >= LEAST_MEAN else None


def take_sample(data: bytes) -> bytes:
    """The parts of lines with bytes beyond ASCII, SAMPLE bytes of them and never half a character."""
    parts: list[bytes] = []
    size = at = 0
    while size < SAMPLE and (found := HIGH.search(data, at)):
        head = data[max(at, found.start() - REACH) : found.start()]
        start = found.start() - len(PART_END.split(head)[-1])
        at = _end_of_part(data, found.end(), found.end() + SAMPLE - size)
        parts.append(data[start:at])
        size += at - start + 1
    return b"\n".join(parts)


def _end_of_part(data: bytes, at: int, latest: int) -> int:
    """Where a part ends that goes on at an offset: at a line end or tag, or REACH behind its last byte beyond ASCII."""
    end = found.start() if (found := PART_END.search(data, at, latest)) else min(latest, len(data))
    while (later := HIGH.search(data, at, min(end, at + REACH))) is not None:
        at = later.end()
    return min(end, at + REACH)


def _judge_wide(sample: bytes, codec: str) -> float:
    """The mean of an East Asian reading: as many of the usual characters as there should be, and no others."""
    text = sample.decode(codec, "replace")
    beyond = Counter(char for char in text if char > "\x7f")
    total = beyond.total()
    if not total:
        return BROKEN
    usual = next(one.weights for one in _alphabets() if codec in one.codecs)
    common = sum(count for char, count in beyond.items() if char in usual) / total
    odd = sum(count for char, count in beyond.items() if not WIDE_LETTER.match(char)) / total
    broken = beyond["\ufffd"] / total
    return min(1.0, common / WIDE[codec]) - odd + BROKEN * broken


def _judge_single(pairs: Mapping[tuple[int, int], int], codec: str) -> float:
    """The mean over the bytes beyond ASCII of what they count as letters of the best language, and as neighbours."""
    table = bytes(range(256)).decode(codec, "replace")
    if len(table) != 256:
        return BROKEN
    high: Counter[str] = Counter()
    neighbours = 0.0
    for (before, after), count in pairs.items():
        if after >= 0x80:
            high[table[after]] += count
        if before >= 0x80 or after >= 0x80:
            neighbours += count * _judge_pair(table[before], table[after])
    total = high.total()
    if not total:
        return BROKEN
    alphabets = [one.weights for one in _alphabets() if codec in one.codecs] or [{}]
    letters = max(sum(count * _judge_char(char, weights) for char, count in high.items()) for weights in alphabets)
    return (letters + neighbours) / total


def _judge_char(char: str, weights: Mapping[str, float]) -> float:
    if char in weights:
        return weights[char]
    if char in OPENING or char in CLOSING:
        return MARK
    if char in UNSEEN:
        return 0.0
    if not char.isprintable() or char == "\ufffd":
        return BROKEN
    return STRANGE if char.isalpha() else SYMBOL


def _judge_pair(before: str, after: str) -> float:
    left, right = before.isalpha(), after.isalpha()
    if left and right:
        return _judge_letters(before, after)
    if before in UNSEEN or after in UNSEEN:
        return 0.0
    if left and after > "\x7f" and after not in CLOSING:
        return STUCK
    if right and before > "\x7f" and before not in OPENING and before not in "’·\u00a0—–":
        return STUCK
    return 0.0


def _judge_letters(before: str, after: str) -> float:
    script = _script(before)
    if script != _script(after):
        return MIXED
    if before.islower() and after.isupper():
        return SHOUTED
    return CROWDED if script == "latin" and before > "\x7f" < after else 0.0


def _script(letter: str) -> str:
    return next((name for end, name in SCRIPTS if ord(letter) < end), "other")
