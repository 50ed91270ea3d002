"""UTF-8 that was read as another encoding and saved again, mended where nothing else can have been meant."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

MISREAD_AS = ("cp1252", "cp1251", "mac-roman")
LEAST_SEQUENCES = 3
"""Misread characters in a line that has no other character beyond ASCII; chance does not make three of them."""
LEAST_ON_PAGE = 10
LEFT_OVER = 0.02
"""Of other characters beyond ASCII to each misread one, where the whole page was misread."""
ASCII_BLANKED = bytes([0x20] * 0x80 + list(range(0x80, 0x100)))
# What no language writes: "â€" before a third sign, "ðŸ" before two, a byte order mark; "Ã" before a sign and beside
# a small letter; "Â" before a sign or a blank right behind a small letter or a mark. Capitals in Portuguese may stand
# before a closing quote, so quotes and dashes are not among the signs.
CERTAIN = re.compile(
    "\u00e2(?:\u20ac[\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]"
    "|\u0080[\u0080-\u00bf]|\u201e\u00a2|\u0084\u00a2)"
    "|\u00f0(?:\u0178|\u009f)[\u0080-\u00bf\u0152-\u2122]{2}"
    "|\u00ef\u00bb\u00bf"
    "|(?<=[a-z])\u00c3[\u00a0-\u00bf]|\u00c3[\u00a1-\u00a9\u00ab-\u00b9\u00bb-\u00bf](?=[a-z])"
    "|(?<=[a-z.,;:!?)\u201d\"'\\]0-9])\u00c2[\u00a0-\u00bf]"
)  # fmt: skip


def repair(text: str) -> str:
    """The text with those characters mended that were encoded twice or three times; everything else as it is.

    >>> repair("It\u00e2\u20ac\u2122s late.")
    'It’s late.'
    """
    for _ in range(2):
        beyond = _beyond(text)
        if not any(_sequences(codec).search(beyond) for codec in MISREAD_AS):
            return text
        codec = _misread_whole(beyond)
        if codec is not None:
            text = _sequences(codec).sub(_decoder(codec), text)
        else:
            mended = "\n".join(_repair_line(line) for line in text.split("\n"))
            if mended == text:
                return text
            text = mended
    return text


def _beyond(text: str) -> str:
    """The runs of characters beyond ASCII; found so in a fraction of the time that a pattern takes."""
    runs = text.encode("utf-8", "surrogatepass").translate(ASCII_BLANKED).split()
    return b" ".join(runs).decode("utf-8", "surrogatepass")


def _misread_whole(beyond: str) -> str | None:
    """The codec in which all of the page was misread, None where it was not: hardly a character is left over."""
    for codec in MISREAD_AS:
        rest, count = _sequences(codec).subn("", beyond)
        if count >= LEAST_ON_PAGE and len(rest) - rest.count(" ") <= LEFT_OVER * count:
            return codec
    return None


def _repair_line(line: str) -> str:
    if line.isascii() or not _any_sequence().search(line):
        return line
    beyond = _beyond(line)
    for codec in MISREAD_AS:
        rest, count = _sequences(codec).subn("", beyond)
        if count >= LEAST_SEQUENCES and rest.isascii():
            return _sequences(codec).sub(_decoder(codec), line)
    return CERTAIN.sub(_decoder("cp1252"), line)


@cache
def _table(codec: str) -> dict[str, int]:
    """The byte of each character; the control characters that pages hold instead of it count too."""
    bytes_of = {chr(byte): byte for byte in range(0x80, 0xA0)}
    for byte in range(0x80, 0x100):
        char = bytes([byte]).decode(codec, "replace")
        if char != "\ufffd":
            bytes_of[char] = byte
    return bytes_of


@cache
def _sequences(codec: str) -> re.Pattern[str]:
    """The characters of UTF-8 as they look when each of their bytes is read in the codec."""

    def listed(first: int, last: int) -> str:
        return "[" + re.escape("".join(char for char, byte in _table(codec).items() if first <= byte <= last)) + "]"

    rest = listed(0x80, 0xBF)
    return re.compile(
        f"{listed(0xC2, 0xDF)}{rest}|{listed(0xE0, 0xEF)}{rest}{{2}}|{listed(0xF0, 0xF4)}{rest}{{3}}"
    )  # fmt: skip


@cache
def _any_sequence() -> re.Pattern[str]:
    return re.compile("|".join(_sequences(codec).pattern for codec in MISREAD_AS))


@cache
def _decoder(codec: str) -> Callable[[re.Match[str]], str]:
    table = _table(codec)

    def bytes_in(text: str) -> Iterator[int]:
        return (table.get(char, 0x3F) for char in text)

    def decode(match: re.Match[str]) -> str:
        try:
            return bytes(bytes_in(match[0])).decode("utf-8")
        except UnicodeDecodeError:
            return match[0]

    return decode
