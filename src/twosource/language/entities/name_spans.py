"""The proper names of an article: those of the tagger, with its commonplace mistakes repaired."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from twosource.language.entities.given_names import is_woman
from twosource.language.entities.titles import BODIES, ECHOES, HONORIFICS, MEDIA, OFFICES, country_of
from twosource.language.places.gazetteer import look_up
from twosource.model.annotation import EntityKind

KINDS = {
    "PERSON": EntityKind.PERSON,
    "ORG": EntityKind.ORGANISATION,
    "NORP": EntityKind.GROUP,
    "GPE": EntityKind.PLACE,
    "LOC": EntityKind.PLACE,
    "FAC": EntityKind.PLACE,
}
"""The labels of the tagger that name something to keep track of."""

LARGE_TOWN = 100_000
"""People in a place that a lone name is taken for, when the tagger took it for a person who has no other name."""

LANDMARKS = frozenset((
    "square", "street", "road", "avenue", "park", "station", "airport", "bridge", "tower", "river", "lake",
    "island", "islands", "mountain", "mountains", "valley", "beach", "stadium", "cathedral", "mosque", "church",
    "temple", "palace", "bay", "gate", "junction", "village", "peninsula", "sea", "ocean", "desert", "harbour",
    "harbor", "port", "prison", "st", "st.", "streets", "lane", "ave", "ave.", "drive", "terrace", "blvd", "boulevard",
    "highway", "cemetery", "plaza", "hotel", "museum", "theatre", "theater", "county", "parish", "heights", "alert",
))  # fmt: skip
"""Last words of the names of places that the tagger takes for people."""

FIRMS = frozenset(("images", "press", "news", "times", "post", "inc", "ltd", "plc", "corp", "llc", "campaign", "trust"))
"""Last words of the names of firms and media that the tagger takes for people."""

SURE_TITLES = frozenset((
    "president", "prince", "princess", "senator", "sen", "gov", "governor", "chancellor", "premier", "pope", "sheikh",
    "emir", "ayatollah",
))  # fmt: skip
"""Titles that are no first words of the names of bodies, when few words follow."""

GIVEN_NAME_WEIGHT = 2
"""How many labels of the tagger a given name outweighs: firms too are named for people."""

CONTEXT_WEIGHT = 5
"""How many labels of the tagger the words around one mention outweigh."""

_NUMBER = re.compile(r"\d")
_INNER_CAPITAL = re.compile(r"^(?!Mc|Mac|Di|De|La|Le|O')[A-Z][a-z]+[A-Z]\w*$")
_NO_NAMES = frozenset(
    ("photo", "file", "video", "caption", "image", "advertisement", "email", "read", "watch", "credit")
)
_LOOSE = frozenset(("of", "for", "the", "and", "a", "an", "in", "at", "on", "'s", "to"))
_LOCATIVES = frozenset(("in", "near", "outside", "around", "across"))
_FOLLOWERS = frozenset(
    ("fighters", "militants", "members", "group", "insurgents", "rebels", "leader", "leaders", "forces")
)


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name: token indices, end exclusive. `titled` when a title or an office stands right before it."""

    start: int
    end: int
    kind: EntityKind
    titled: bool = False

    def text(self, doc: Doc) -> str:
        """The name as written (in the characters of the doc)."""
        return doc[self.start : self.end].text


def find_names(doc: Doc) -> tuple[Name, ...]:
    """The names in reading order, without overlaps, each with the kind that the whole article speaks for."""
    names = _without_overlaps(_extend(doc, [*_of_tagger(doc), *_after_titles(doc)]))
    names = _decide_kinds(doc, names)
    names = _without_overlaps([*names, *_missed(doc, names)])
    return tuple(names)


def is_title(token: Token) -> bool:
    """Whether the token is an honorific or an office ("Mr.", "President", "spokesman")."""
    word = token.lower_.rstrip(".")
    return word in HONORIFICS or word in OFFICES


def _of_tagger(doc: Doc) -> Iterator[Name]:
    for ent in doc.ents:
        kind = KINDS.get(ent.label_)
        if kind is None:
            continue
        _, end = _trim(doc, ent.start, ent.end, kind)
        kind = _by_shape(doc, ent.start, end, kind)
        start, end = _trim(doc, ent.start, ent.end, kind)
        if start < end and _is_name(doc, start, end):
            if kind is EntityKind.ORGANISATION:
                end = _with_head(doc, start, end)
            yield Name(start, end, kind, titled=_is_titled(doc, start))


def _by_shape(doc: Doc, start: int, end: int, kind: EntityKind) -> EntityKind:
    """The kind that the first or last word of a longer name gives away: "Mr", "Prince", "Hospital", "Square"."""
    if end - start < 2:
        return kind
    first, last = doc[start].lower_.rstrip("."), doc[end - 1].lower_
    if kind is EntityKind.PERSON and (last in ECHOES or last in FIRMS):
        return EntityKind.ORGANISATION
    if kind is EntityKind.PERSON and last in LANDMARKS:
        return EntityKind.PLACE
    if (
        (first in HONORIFICS or first in SURE_TITLES)
        and last not in ECHOES
        and last not in LANDMARKS
        and end - start < 5
    ):
        return EntityKind.PERSON
    return kind


def _is_name(doc: Doc, start: int, end: int) -> bool:
    """Whether the words name something: not the field of an office, or a common word that opens a sentence."""
    capitals = [token for token in doc[start:end] if token.text[0].isupper() or token.text[0].isdigit()]
    if all(country_of(token.text) for token in capitals):
        return end - start == len(capitals)
    token = doc[start]
    if token.lower_ in _NO_NAMES or (token.text == "State" and start > 1 and doc[start - 2].lower_ in OFFICES):
        return False
    if end - start > 1:
        return True
    if token.is_sent_start and token.pos_ != "PROPN":
        return False
    if end < len(doc) and doc[end].text[0].isupper() and doc[end].lower_ in OFFICES:
        return False
    return not (
        start > 1 and doc[start - 1].lower_ == "of" and doc[start - 2].lower_ in OFFICES and not _is_large(token.text)
    )


def _with_head(doc: Doc, start: int, end: int) -> int:
    """The end of a body's name with the noun that it lacks ("London ambulance" service)."""
    while (
        end < len(doc)
        and doc[end].lower_ in ECHOES
        and doc[end - 1].whitespace_
        and (doc[end - 1].head.i == end or doc[end - 1].dep_ == "compound")
        and doc[end - 1].lower_ not in ECHOES
        and len(doc[start:end]) > 1
    ):
        end += 1
    return end


def _trim(doc: Doc, start: int, end: int, kind: EntityKind) -> tuple[int, int]:
    for token in doc[start:end]:
        broken = token.is_space or token.text in ("/", "|", "•") or (token.text in ",(:" and kind is EntityKind.PERSON)
        if token.i > start and (broken or (kind is EntityKind.PERSON and _NUMBER.search(token.text))):
            end = token.i
            break
    while start < end and _is_outside(doc[start], kind):
        start += 1
    while end > start and (
        doc[end - 1].text in ("'s", "'", "’s") or not doc[end - 1].text[0].isalnum() or doc[end - 1].lower_ in _LOOSE
    ):
        if doc[end - 1].text == ")":
            break
        end -= 1
    return start, end


def _is_outside(token: Token, kind: EntityKind) -> bool:
    """Whether a name of this kind does not begin with that token."""
    if token.is_space or not token.text[0].isalnum() or token.lower_ in ("the", "a", "an", "'s"):
        return True
    if kind is not EntityKind.PERSON:
        return False
    return (
        is_title(token) or token.text.islower() or (country_of(token.text) is not None and token.i + 1 < len(token.doc))
    )


def _is_titled(doc: Doc, start: int) -> bool:
    if start == 0:
        return False
    before = doc[start - 1]
    if before.lower_.rstrip(".") in HONORIFICS:
        return True
    return before.lower_.rstrip(".") in OFFICES and before.whitespace_ != "" and before.tag_ not in ("NNS", "NNPS")


def _after_titles(doc: Doc) -> Iterator[Name]:
    """Names that the tagger did not see: capitals behind a title in capitals ("President Mendoza")."""
    for token in doc[:-1]:
        following = doc[token.i + 1]
        if not token.text[0].isupper() or following.ent_type_ or not _is_titled(doc, following.i):
            continue
        end = following.i
        while end < len(doc) and _is_name_part(doc[end]):
            end += 1
        if end > following.i:
            yield Name(following.i, end, EntityKind.PERSON, titled=True)


def _is_name_part(token: Token) -> bool:
    return (
        token.text[0].isupper()
        and token.pos_ == "PROPN"
        and not token.ent_type_
        and not is_title(token)
        and token.lower_ not in BODIES
        and country_of(token.text) is None
    )


def _extend(doc: Doc, names: list[Name]) -> Iterator[Name]:
    """People with the first names that the tagger left out ("Anna" of "Anna Berg")."""
    for name in names:
        start = name.start
        while (
            name.kind is EntityKind.PERSON
            and start > 0
            and doc[start - 1].whitespace_ == " "
            and not doc[start - 1].is_sent_start
            and _is_name_part(doc[start - 1])
            and not (doc[start - 1].text.isupper() and len(doc[start - 1]) < 4)
        ):
            start -= 1
        end = name.end
        if name.kind is EntityKind.PERSON and end - start == 1 and end < len(doc) and _is_split(doc, end):
            end += 1
        yield replace(name, start=start, end=end, titled=name.titled or _is_titled(doc, start))


def _is_split(doc: Doc, position: int) -> bool:
    """Whether the word is the surname behind a given name that the tagger took for a name by itself."""
    token, given = doc[position], doc[position - 1]
    return (
        given.whitespace_ == " "
        and token.pos_ == "PROPN"
        and token.text[0].isupper()
        and not token.text.isupper()
        and not is_title(token)
        and token.lower_ not in ECHOES
        and token.lower_ not in FIRMS
        and is_woman(f"{given.text} {token.text}") is not None
    )


def _without_overlaps(names: Iterator[Name] | list[Name]) -> list[Name]:
    kept: list[Name] = []
    for name in sorted(names, key=lambda one: (one.start, -one.end)):
        if not kept or name.start >= kept[-1].end:
            kept.append(name)
    return kept


def _decide_kinds(doc: Doc, names: list[Name]) -> list[Name]:
    """One name, one kind: the article's majority decides, a title outweighs it, a surname follows its owner."""
    votes: dict[str, Counter[EntityKind]] = defaultdict(Counter)
    for name in names:
        votes[name.text(doc)][name.kind] += 1
        _add_context(doc, name, votes[name.text(doc)])
    kinds = {text: max(counts, key=lambda kind: (counts[kind], kind)) for text, counts in votes.items()}
    people = {text for text, kind in kinds.items() if kind is EntityKind.PERSON}
    surnames = {text.split()[-1] for text in people}
    firm = {name.text(doc) for name in names if name.titled} | {text for text in people if " " not in text}
    for text, kind in kinds.items():
        words = text.split()
        if len(words) > 1 and words[-1] in firm and kind is not EntityKind.PERSON and words[-1].lower() not in ECHOES:
            kinds[text] = EntityKind.PERSON
        elif len(words) == 1 and kind is not EntityKind.PERSON and text in surnames - people:
            kinds[text] = kind if country_of(text) or _is_large(text) else EntityKind.PERSON
        elif len(words) == 1 and kind is EntityKind.PERSON and not _has_owner(text, kinds, names, doc):
            kinds[text] = EntityKind.PLACE if _is_large(text) else kind
    return [_without_title(doc, replace(name, kind=kinds[name.text(doc)])) for name in names]


def _without_title(doc: Doc, name: Name) -> Name:
    """A person's name without the office that the tagger took for a part of it: "Constable Berg" is Berg."""
    if name.kind is not EntityKind.PERSON:
        return name
    start = name.start
    while start < name.end - 1 and is_title(doc[start]) and doc[start + 1].text[0].isupper():
        start += 1
    return name if start == name.start else replace(name, start=start, titled=True)


def _add_context(doc: Doc, name: Name, votes: Counter[EntityKind]) -> None:
    """Add the votes of the words around a name: a title, a preposition of place, an article, a following "fighters"."""
    if name.titled and (name.kind is not EntityKind.PLACE or not look_up(name.text(doc))):
        votes[EntityKind.PERSON] += CONTEXT_WEIGHT
    if name.kind not in (EntityKind.PERSON, EntityKind.ORGANISATION):
        return
    text = name.text(doc)
    if name.kind is EntityKind.ORGANISATION and _looks_like_person(doc, name):
        votes[EntityKind.PERSON] += GIVEN_NAME_WEIGHT
    before = doc[name.start - 1].lower_ if name.start else ""
    following = doc[name.end].lower_ if name.end < len(doc) else ""
    inside = doc[name.end - 1].dep_ in ("compound", "poss")
    if before == "," and name.end - name.start > 1 and doc[name.start - 2].lower_ in OFFICES and name.start > 1:
        votes[EntityKind.PERSON] += CONTEXT_WEIGHT
    if before in _LOCATIVES and not inside and any(one.kind != "country" for one in look_up(text)):
        votes[EntityKind.PLACE] += CONTEXT_WEIGHT
    elif (
        (name.kind is EntityKind.PERSON and ((before == "the" and not inside) or following in _FOLLOWERS))
        or (before == "the" and not inside)
        or text.lower() in MEDIA
        or _INNER_CAPITAL.search(text)
    ):
        votes[EntityKind.ORGANISATION] += CONTEXT_WEIGHT


def _looks_like_person(doc: Doc, name: Name) -> bool:
    """Whether two or three words in capitals open with a given name and do not end like a firm."""
    words = [token.text for token in doc[name.start : name.end]]
    capitals = all(word[0].isupper() and not word.isupper() for word in words)
    firm = words[-1].lower() in ECHOES or words[-1].lower() in FIRMS or words[-1].lower() in LANDMARKS
    return 2 <= len(words) <= 3 and capitals and not firm and is_woman(name.text(doc)) is not None


def _has_owner(text: str, kinds: dict[str, EntityKind], names: list[Name], doc: Doc) -> bool:
    """Whether a lone name is that of a person whom the article also names in full or with a title."""
    if any(name.titled and name.text(doc) == text for name in names):
        return True
    return any(text in other.split() for other, kind in kinds.items() if other != text and kind is EntityKind.PERSON)


def _is_large(text: str) -> bool:
    return any(one.population >= LARGE_TOWN and not one.people for one in look_up(text))


def _missed(doc: Doc, names: list[Name]) -> Iterator[Name]:
    """Further mentions that the tagger left out of people's surnames, and of bodies' acronyms."""
    taken = {index for name in names for index in range(name.start, name.end)}
    known: dict[str, EntityKind] = {}
    for name in names:
        last = doc[name.end - 1].text
        if name.kind is EntityKind.PERSON and len(last) > 2:
            known[last] = EntityKind.PERSON
        elif name.kind is EntityKind.ORGANISATION and name.end - name.start == 1 and last.isupper() and len(last) > 2:
            known[last] = EntityKind.ORGANISATION
    for token in doc:
        kind = known.get(token.text)
        if kind is None or token.i in taken or not token.text[0].isupper() or token.is_stop:
            continue
        start = token.i
        if kind is EntityKind.PERSON and (
            token.i + 1 < len(doc) and doc[token.i + 1].pos_ == "PROPN" and token.whitespace_
        ):
            continue
        yield Name(start, token.i + 1, kind, titled=_is_titled(doc, start))
