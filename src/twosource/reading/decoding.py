"""The text of a page's bytes: by their mark, as UTF-8 where they are, else as declared or as they read best."""

from __future__ import annotations

import re

from twosource.reading.charset import declared_codec, find_codec, marked_codec
from twosource.reading.detection import WIDE, find_encoding
from twosource.reading.wide import find_wide

SEQUENCE = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|\xed[\x80-\x9f][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}"
    rb"|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2}"
)
"""A character beyond ASCII in UTF-8."""
PIECE = re.compile(
    rb"((?:" + SEQUENCE.pattern + rb")+)([\xc2-\xf4][\x80-\xbf]{0,2}(?![\x80-\xff]))?|([\x80-\xff]+)|([\x00-\x7f]+)"
)
"""Whole characters and the start of one that was cut off behind them; other bytes beyond ASCII; ASCII."""
LEAD = re.compile(rb"[\xe0-\xf4][\x80-\xbf]{1,2}")
CUT_OFF = re.compile(rb"(?:[\xc2-\xf4]|[\xe0-\xf4][\x80-\xbf]|[\xf0-\xf4][\x80-\xbf]{2})\Z")
ASCII = bytes(range(0x80))
JAPANESE_ESCAPE = re.compile(rb"\x1b(?:\$[@B(]|\([JI])")
KOREAN_ESCAPE = b"\x1b$)C"
CESU = re.compile(rb"\xed[\xa0-\xaf][\x80-\xbf]\xed[\xb0-\xbf][\x80-\xbf]")
"""A character beyond the first 65,536 as some databases write it: each half of its UTF-16 pair in UTF-8."""
WITHOUT_DETECTION = frozenset({"utf-8", "hz", "iso2022_jp", "iso2022_kr"})
"""Told by their own bytes; a page that is not in them has declared them wrongly."""
SURE_LINE = 6
"""Characters of UTF-8 and no other byte beyond ASCII: such a line is UTF-8 in whatever page; East Asian text has three
by chance."""
FEW_SHARE = 0.1
"""Share of bytes beyond ASCII in Western text; it is Windows' where nothing tells."""
WESTERN = "cp1252"


def decode(data: bytes, charset: str | None = None) -> str | None:
    """The text of the bytes, or None where no encoding makes text of them. `charset` is what the server declared.

    >>> decode("a – b".encode("utf-16"))
    'a – b'
    """
    marked = marked_codec(data)
    if marked is not None:
        codec, length = marked
        data = data[length:]
        if codec != "utf-8":
            return data.decode(codec, "replace")
    wide = find_wide(data)
    if wide is not None:
        return data.decode(wide, "replace")
    return _decode_escapes(data, charset) if data.isascii() else _decode_bytes(data, charset)


def _decode_escapes(data: bytes, charset: str | None) -> str:
    """Text of seven bits: ASCII, or East Asian text between escapes. UTF-7 is none of the web's: it stays as it is."""
    if JAPANESE_ESCAPE.search(data):
        return data.decode("iso2022_jp_ext", "replace")
    if KOREAN_ESCAPE in data:
        return data.decode("iso2022_kr", "replace")
    if "hz" in (find_codec(charset), declared_codec(data)):
        return data.decode("hz", "replace")
    return data.decode("ascii")


def _decode_bytes(data: bytes, charset: str | None) -> str | None:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        data = CESU.sub(_paired, data)
    claims = [
        codec for codec in (find_codec(charset), declared_codec(data)) if codec and codec not in WITHOUT_DETECTION
    ]
    whole, stray = _count(data)
    if whole > stray:
        lines = CUT_OFF.sub(b"", data).split(b"\n")
        legacy = find_encoding(b"\n".join(line for line in lines if not _is_utf8(line)), claims)
        return "\n".join(_decode_mixed(line, legacy or WESTERN) for line in lines)
    lines = data.split(b"\n")
    has_sure = whole >= SURE_LINE and any(_is_sure(line) for line in lines)
    codec = find_encoding(b"\n".join(line for line in lines if not _is_sure(line)) if has_sure else data, claims)
    if codec is None:
        return data.decode(WESTERN, "replace") if len(data.translate(None, ASCII)) <= FEW_SHARE * len(data) else None
    if not has_sure:
        return _decode_legacy(data, codec)
    return "\n".join(line.decode("utf-8") if _is_sure(line) else _decode_legacy(line, codec) for line in lines)


def _decode_legacy(data: bytes, codec: str) -> str:
    """The text in the codec; Japanese with the characters that only its later standard has."""
    try:
        return data.decode(codec)
    except UnicodeDecodeError:
        return data.decode("euc_jis_2004" if codec == "euc_jp" else codec, "replace")


def _decode_mixed(line: bytes, legacy: str) -> str:
    """A line of a page in UTF-8: whole, in another encoding, or with single bytes of another one in it."""
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        pass
    whole, stray = _count(line)
    if whole < stray:
        return _decode_legacy(line, legacy)
    single = WESTERN if legacy in WIDE else legacy
    return "".join(_decode_piece(found, single) for found in PIECE.finditer(line))


def _decode_piece(found: re.Match[bytes], single: str) -> str:
    good, cut, stray, plain = found.groups()
    if stray is None:
        return bytes(good or plain).decode("utf-8") + ("\ufffd" if cut else "")
    return "\ufffd" if LEAD.match(stray) else bytes(stray).decode(single, "replace")


def _is_sure(line: bytes) -> bool:
    return _is_utf8(line) and _count(line)[0] >= SURE_LINE


def _count(data: bytes) -> tuple[int, int]:
    """How many characters beyond ASCII are UTF-8, and how many bytes beyond ASCII belong to none."""
    rest, whole = SEQUENCE.subn(b"", data)
    return whole, len(rest.translate(None, ASCII))


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _paired(found: re.Match[bytes]) -> bytes:
    pair = found[0].decode("utf-8", "surrogatepass").encode("utf-16-le", "surrogatepass")
    return pair.decode("utf-16-le", "replace").encode("utf-8")
