"""The text of a page's bytes: declared or detected encodings, mixed ones repaired line by line."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

# Longest mark first: the UTF-32 mark begins with the UTF-16 one.
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
DECLARED = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE
)
HEAD_SIZE = 4096
# HTML's own rule (WHATWG Encoding): these labels mean windows-1252, whose printable range they lack.
LATIN = frozenset({"iso-8859-1", "iso8859-1", "latin-1", "latin1", "ascii", "us-ascii"})
# Above this share of lines that are no UTF-8 the page was written in another encoding, below it in a mixture.
MIXED_SHARE = 0.5
SAMPLE_SIZE = 65536
# Dashes, quotes and the commonest accented letters of windows-1252.
PROBABLE = b"\x85\x91\x92\x93\x94\x96\x97\xa0\xa3\xa9\xe9\xe8\xe1\xf1\xfc\xf6\xe4"
WESTERN_SHARE = 0.1
"""Share of bytes beyond ASCII in lines that are no UTF-8: French has 5 in 100, other scripts over 80."""
# C0 controls without tab, line feed, form feed and carriage return; U+FFFE/U+FFFF and lone surrogates are no text.
CONTROLS = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufffe\uffff\ud800-\udfff\ufeff\u200b\u2060\u00ad]")
NO_TEXT = re.compile("[\x01-\x08\x0b\x0e-\x1f\ufffd]")
CONTROL_SHARE = 0.05
# UTF-8 that was read as windows-1252 and saved again: a curly quote becomes "â€œ", an accented letter "Ã©".
TWICE = re.compile(
    "(?:[\u00c2\u00c3][\u0080-\u00bf\u0152-\u02dc\u2013-\u2122]|\u00e2[\u0080-\u00bf\u20ac][\u0080-\u00bf\u0152-\u2122])+"
)
BARE_CONTROLS = {code: chr(code) for code in (0x81, 0x8D, 0x8F, 0x90, 0x9D)}
NEWLINES = re.compile("\r\n?|[\u0085\u2028\u2029\x0b\x0c]")


def decode(data: bytes) -> str | None:
    """The text of the bytes, or None where no encoding makes text of them.

    >>> decode("a – b".encode("utf-16"))
    'a – b'
    """
    for mark, name in MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, errors="replace")
    wide = _wide_encoding(data)
    if wide is not None:
        return data.decode(wide, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_other(data)


def clean(text: str) -> str:
    """The text without null bytes, other control characters and invisible marks; one kind of line end."""
    return CONTROLS.sub("", NEWLINES.sub("\n", text))


def repair(text: str) -> str:
    """The text with those characters mended that were encoded twice; everything else as it is.

    >>> repair("It\u00e2\u20ac\u2122s late.")
    'It’s late.'
    """
    return TWICE.sub(_decoded_once, text) if "\u00e2\u20ac" in text else text


def _decoded_once(match: re.Match[str]) -> str:
    data = b"".join(
        bytes([ord(char)]) if char in BARE_CONTROLS.values() else char.encode("cp1252", "replace") for char in match[0]
    )
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return match[0]


def looks_binary(text: str) -> bool:
    """Whether decoded text is mostly control and replacement characters."""
    sample = text[:SAMPLE_SIZE]
    bad = len(NO_TEXT.findall(sample))
    return bad > CONTROL_SHARE * max(1, len(sample))


def _wide_encoding(data: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of Latin text is null."""
    sample = data[:HEAD_SIZE]
    if len(sample) < 8:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) / 2
    if odd > 0.7 * half and even < 0.1 * half:
        return "utf-16-le"
    if even > 0.7 * half and odd < 0.1 * half:
        return "utf-16-be"
    return None


def _decode_other(data: bytes) -> str | None:
    lines = data.split(b"\n")
    broken = [line for line in lines if not _is_utf8(line)]
    beyond_ascii = sum(1 for line in lines if not line.isascii())
    encoding = _declared_encoding(data) or _detected_encoding(b"\n".join(broken)[:SAMPLE_SIZE])
    if encoding is None and len(broken) > MIXED_SHARE * len(lines):
        return None
    encoding = encoding or "cp1252"
    if len(broken) <= MIXED_SHARE * beyond_ascii:
        return "\n".join(line.decode("utf-8") if _is_utf8(line) else line.decode(encoding, "replace") for line in lines)
    return data.decode(encoding, errors="replace")


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _declared_encoding(data: bytes) -> str | None:
    found = DECLARED.search(data[:HEAD_SIZE])
    if not found:
        return None
    label = found[1].decode("ascii").lower()
    if label in LATIN:
        return "cp1252"
    try:
        name = codecs.lookup(label).name
    except LookupError:
        return None
    return None if name in ("utf-8", "utf-16", "utf-32") or not _is_text_codec(name) else name


def _is_text_codec(name: str) -> bool:
    try:
        b"a".decode(name)
    except (LookupError, ValueError):
        return False
    return True


def _detected_encoding(sample: bytes) -> str | None:
    """The likeliest encoding of the lines that are no UTF-8.

    Windows-1252 is tried first where the bytes beyond ASCII are few, as in English text, or are its dashes and curly
    quotes, which few other encodings have there; short samples mislead the detector.
    """
    high = [byte for byte in sample if byte >= 0x80]
    marks = sum(1 for byte in high if byte in PROBABLE)
    if (
        high
        and (marks >= 0.6 * len(high) or len(high) <= WESTERN_SHARE * len(sample))
        and len(high) <= 0.2 * len(sample)
    ):
        return "cp1252"
    best = from_bytes(sample).best()
    return best.encoding if best is not None else None
