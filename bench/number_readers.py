"""Other finders of numbers under one signature, for the benchmark of quantities: Doc -> spans with a value.

None of them gives bounds: "more than 50" is 50 to them, so the benchmark takes the number that stands there for right.
A finder that is not installed is left out (`installed`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from types import SimpleNamespace

from spacy.tokens import Doc

Number = tuple[int, int, float | None]
"""Start, end, value; the value is None where the finder names none."""
LABELS = frozenset({"CARDINAL", "MONEY", "PERCENT", "QUANTITY", "ORDINAL"})
_DIGITS = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
_WORD = re.compile(r"[^\W_]+(?:[.,]\d+)*|[^\w\s]")


def quantulum3(doc: Doc) -> Iterator[Number]:
    """What quantulum3 finds by its rules, without its classifier of units, which loads with one old version only."""
    from quantulum3 import classifier, parser  # noqa: PLC0415 - bench only

    classifier.USE_CLF = False
    for found in parser.parse(doc.text):
        yield (*found.span, float(found.value))


def recognizers_text(doc: Doc) -> Iterator[Number]:
    """What the number model of Microsoft's recognizers-text finds."""
    import emoji  # noqa: PLC0415 - bench only

    # recognizers-text 1.0 looks up a name that newer releases of emoji lack, and uses it for nothing here.
    emoji.UNICODE_EMOJI = getattr(emoji, "UNICODE_EMOJI", {})
    from recognizers_number import Culture, NumberRecognizer  # noqa: PLC0415 - bench only

    recognizer = NumberRecognizer(Culture.English)
    for model in (recognizer.get_number_model(), recognizer.get_ordinal_model()):
        for found in model.parse(doc.text):
            yield found.start, found.end + 1, _as_float(found.resolution.get("value"))


def numerizer(doc: Doc) -> Iterator[Number]:
    """The entities of spaCy: number, money, percent, measure and order, with the value that numerizer reads of them."""
    from numerizer import numerize  # noqa: PLC0415 - bench only

    for entity in doc.ents:
        if entity.label_ in LABELS:
            yield entity.start_char, entity.end_char, _as_float(numerize(entity.text))


def text2num(doc: Doc) -> Iterator[Number]:
    """What text2num finds in the stream of words."""
    from text_to_num import find_numbers  # noqa: PLC0415 - bench only

    words = list(_WORD.finditer(doc.text))
    tokens = [
        SimpleNamespace(text=word.group, nt_separated=lambda _: False, not_a_number_part=lambda: False)
        for word in words
    ]
    for found in find_numbers(tokens, "en", 0.0):
        yield words[found.start].start(), words[found.end - 1].end(), _as_float(found.text)


READERS: dict[str, tuple[str, Callable[[Doc], Iterator[Number]]]] = {
    "quantulum3": ("quantulum3", quantulum3),
    "recognizers-text": ("recognizers_number", recognizers_text),
    "spaCy + numerizer": ("numerizer", numerizer),
    "text2num": ("text_to_num", text2num),
}


def installed() -> tuple[str, ...]:
    """The names of the finders that are installed here."""
    return tuple(name for name, (module, _) in READERS.items() if find_spec(module) is not None)


def _as_float(text: str | None) -> float | None:
    match = _DIGITS.search(text or "")
    return float(match[0].replace(",", "")) if match else None
