"""The words of a doc as plain lists, with the names that they stand in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from twosource.language.entities.name_spans import Name
from twosource.language.tokens import Doc
from twosource.model.annotation import EntityKind

NO_KIND = "none"
_KINDS = {
    EntityKind.PERSON: "person",
    EntityKind.ORGANISATION: "organisation",
    EntityKind.GROUP: "group",
    EntityKind.PLACE: "place",
}


@dataclass(frozen=True, slots=True)
class Words:
    """One entry a token: its characters, where it starts, what the tagger, the parser and the names say of it.

    `label` is the tagger's label, "" outside of its names; `label_first` and `label_last` are the tokens where that
    name begins and ends (exclusive). `kind`, `kind_first` and `kind_last` are the same of the repaired names.
    """

    text: str
    words: list[str]
    lower: list[str]
    starts: list[int]
    ends: list[int]
    pos: list[str]
    dep: list[str]
    opens: list[bool]
    label: list[str]
    label_first: list[int]
    label_last: list[int]
    kind: list[str]
    kind_first: list[int]
    kind_last: list[int]

    def adjoins(self, position: int) -> bool:
        """Whether nothing stands between the token and the next one."""
        return position + 1 < len(self.words) and self.ends[position] == self.starts[position + 1]

    def adjoins_by_blank(self, position: int) -> bool:
        """Whether one blank stands between the token and the next one."""
        return position + 1 < len(self.words) and self.text[self.ends[position] : self.starts[position + 1]] == " "


def read_words(doc: Doc, names: Sequence[Name]) -> Words:
    """The doc's words."""
    words = [token.text for token in doc]
    label, label_first, label_last = _label_runs([token.ent_type_ for token in doc], [token.ent_iob_ for token in doc])
    kind, kind_first, kind_last = _kind_runs(len(words), names)
    return Words(
        text=doc.text,
        words=words,
        lower=[word.lower() for word in words],
        starts=[token.idx for token in doc],
        ends=[token.idx + len(token.text) for token in doc],
        pos=[token.pos_ for token in doc],
        dep=[token.dep_ for token in doc],
        opens=[token.is_sent_start for token in doc],
        label=label,
        label_first=label_first,
        label_last=label_last,
        kind=kind,
        kind_first=kind_first,
        kind_last=kind_last,
    )


def _label_runs(label: list[str], iob: list[str]) -> tuple[list[str], list[int], list[int]]:
    first, last = list(range(len(label))), list(range(1, len(label) + 1))
    begin = 0
    for position in range(len(label) + 1):
        if position == len(label) or iob[position] != "I":
            for inner in range(begin, position):
                first[inner], last[inner] = begin, position
            begin = position
    return label, first, last


def _kind_runs(length: int, names: Sequence[Name]) -> tuple[list[str], list[int], list[int]]:
    kind, first, last = [NO_KIND] * length, list(range(length)), list(range(1, length + 1))
    for name in names:
        for position in range(name.start, name.end):
            kind[position], first[position], last[position] = _KINDS[name.kind], name.start, name.end
    return kind, first, last
