"""Numbers that are somebody's age because they stand after the name."""

from __future__ import annotations

import re

from twosource.language.tokens import Doc

_OLDEST = 120  # years; a larger number after a name is no age
_BEFORE = re.compile(r"(?: ?, ?|\(| ?[-,] )$")
_AFTER = re.compile(r" ?(?:[,.;)](?!\d)| - |-- ?| -)| ?[―–—]|$|\n")
_FROM = re.compile(r" ?, ?(?:of|from) ")
# A common noun before an age names one person: "the suspect, 27, was".
_PERSON = re.compile(r"(?:man|woman|er|or|ist|ian|ant|ent|boy|girl|ect|teen|ian|ess|mother|father|son|child|ee|male)$")


def is_age(text: str, doc: Doc, at: int, span: tuple[int, int], value: float) -> bool:
    """Whether the number at text[span], token `at`, is set off after a name as ages are ("Ivanova, 49, said")."""
    start, end = span
    if not 0 < value <= _OLDEST or value != int(value) or at == 0:
        return False
    if _FROM.match(text, end) and doc[at - 1].pos_ == "PROPN" and doc[at - 1].ent_type_ != "ORG":
        return True
    opened = _BEFORE.search(text, max(0, start - 3), start)
    if opened is None or not _AFTER.match(text, end) or at < 2:
        return False
    name = doc[at - 2]
    if "(" in opened[0]:
        return name.pos_ == "PROPN" and name.ent_type_ == "PERSON" and text[end : end + 1] == ")"
    if name.pos_ == "PROPN":
        return name.ent_type_ not in ("ORG", "GPE", "DATE") or text[end : end + 1] == ","
    return name.tag_ == "NN" and bool(_PERSON.search(name.lower_)) and text[end : end + 1] == ","
