"""UTF-16 and UTF-32 without a byte order mark, told by where the bytes are null and by how the text reads."""

from __future__ import annotations

SAMPLE = 4096
CODECS = ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
CONTROLS = bytes(byte for byte in range(0x20) if byte not in b"\t\n\f\r\x1b")
"""Half of all bytes of an alphabet's text are among them when it has two bytes a character."""
FEW, MANY = 0.003, 0.1
"""Shares of control bytes: so few are left of line ends in Chinese, and so many there are where all is valid UTF-8."""
ONE_SIDE = 0.9
"""Share of them at every second byte; stray nulls in text of one byte a character fall on both sides."""
READABLE = 0.93
BREAKS = frozenset(" \n<>,.。、，،।")


def find_wide(data: bytes) -> str | None:
    """The codec where the bytes are two or four to a character, else None.

    >>> find_wide("Guten Morgen".encode("utf-16-be"))
    'utf-16-be'
    """
    sample = data[:SAMPLE]
    if len(sample) < 8:
        return None
    counts = [len(half) - len(half.translate(None, CONTROLS)) for half in (sample[0::2], sample[1::2])]
    controls = sum(counts)
    if controls < FEW * len(sample):
        return None
    if _is_utf8(sample) and (controls < MANY * len(sample) or not _one_sided(sample, counts)):
        return None
    scores = {codec: _judge(sample, codec) for codec in CODECS}
    best = max(CODECS, key=lambda codec: scores[codec])
    return best if scores[best] >= READABLE else None


def _one_sided(sample: bytes, counts: list[int]) -> bool:
    return max(counts) >= ONE_SIDE * min(sum(counts), len(sample) / 2) or sample.count(0) >= len(sample) / 2


def _is_utf8(sample: bytes) -> bool:
    try:
        sample[:-3].decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start > len(sample) - 8
    return True


def _judge(sample: bytes, codec: str) -> float:
    """The share of characters that can be shown, above 1 where some of them are blanks and full stops."""
    text = sample[: len(sample) // 4 * 4].decode(codec, "replace")
    shown = sum(1 for char in text if (char.isprintable() and char != "\ufffd") or char in "\r\n\t")
    return shown / max(1, len(text)) + sum(1 for char in text if char in BREAKS) / max(1, len(text))
