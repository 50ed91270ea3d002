"""The proper names of an article: those of the tagger, with its commonplace mistakes repaired."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from twosource.language.entities.given_names import is_woman
from twosource.language.entities.headlines import cut_headlines
from twosource.language.entities.name_kinds import decide_kinds
from twosource.language.entities.naming import COMPANY_WORDS, FIRMS, LANDMARKS, Name, is_large, is_loose_dash, is_title
from twosource.language.entities.person_spans import join_titled, span_person
from twosource.language.entities.titled_names import OF_ROOMS, find_name_behind_title, is_before_name, is_title_alone
from twosource.language.entities.titles import ECHOES, HONORIFICS, OFFICES, SEATS, country_of
from twosource.language.tokens import Doc, Token
from twosource.model.annotation import EntityKind

__all__ = ["Name", "find_names"]

KINDS = {
    "PERSON": EntityKind.PERSON,
    "ORG": EntityKind.ORGANISATION,
    "NORP": EntityKind.GROUP,
    "GPE": EntityKind.PLACE,
    "LOC": EntityKind.PLACE,
    "FAC": EntityKind.PLACE,
}
"""The labels of the tagger that name something to keep track of."""

SURE_TITLES = frozenset((
    "president", "prince", "princess", "senator", "sen", "gov", "governor", "chancellor", "premier", "pope", "sheikh",
    "emir", "ayatollah",
))  # fmt: skip
"""Titles that are no first words of the names of bodies, when few words follow."""

GIVEN_COUNTRIES = frozenset(("Jordan", "Chad", "Israel"))
"""Countries that are given names, too. Georgia is left out: firms and colleges are named for the state."""

ZONES = frozenset((
    "GMT", "UTC", "EST", "EDT", "CST", "CDT", "MST", "MDT", "PST", "PDT", "BST", "CET", "CEST", "EET", "EEST", "MSK",
    "JST", "KST", "IST", "HKT", "SGT", "AEST", "AEDT", "ACST", "AWST", "NZST", "NZDT", "SAST", "AKST", "HST", "ET",
    "PT",
))  # fmt: skip
"""Zones of the clock, by their usual short forms; those of two letters only behind a time."""

_SCORE = ["0", "-", "0"]
_NUMBER = re.compile(r"\d")
_NO_NAMES = frozenset(
    (
        "photo",
        "file",
        "video",
        "caption",
        "image",
        "advertisement",
        "email",
        "read",
        "watch",
        "credit",
        "replay",
        "continue",
    )
)
# Labels of pictures that captions set before and behind the names of those who took them.
_LABELS = frozenset(("photo", "photos", "video", "videos", "image", "caption", "slideshow", "advertisement", "watched"))
_LOOSE = frozenset(("of", "for", "the", "and", "a", "an", "in", "at", "on", "'s", "to"))
_BREAKS = frozenset(("/", "|", "•", "("))
_WHEREABOUTS = frozenset(("in", "near", "outside", "at", "to", "from", "around", "on", "along"))


LONGEST_DATELINE = 8
"""Tokens of a dateline before its dash: "SAN BRELL, Kenya, Jan. 11"."""


def find_names(doc: Doc) -> tuple[Name, ...]:
    """The names in reading order, without overlaps, each with the kind that the whole article speaks for."""
    tokens = list(doc)
    names = _without_overlaps(
        list(cut_headlines(tokens, _extend(tokens, [*_of_tagger(doc, tokens), *_after_titles(tokens)])))
    )
    names = join_titled(tokens, decide_kinds(tokens, names))
    names = _without_overlaps([*names, *_missed(tokens, names)])
    return tuple(names)


def _of_tagger(doc: Doc, tokens: Sequence[Token]) -> Iterator[Name]:
    for ent in doc.source.ents:
        kind = KINDS.get(ent.label_)
        person = find_name_behind_title(tokens, ent.start, ent.end)
        if person is not None:
            yield Name(person, ent.end, EntityKind.PERSON, titled=True)
            continue
        if kind is None or (kind is EntityKind.PERSON and is_title_alone(tokens, ent.end)):
            continue
        _, end = _trim(tokens, ent.start, ent.end, kind)
        kind = _by_shape(tokens, ent.start, end, kind)
        start, end = _trim(tokens, ent.start, ent.end, kind)
        if start < end and _is_name(tokens, start, end):
            if _seat_end(tokens, start) == end:
                kind = EntityKind.ORGANISATION
            if kind is EntityKind.ORGANISATION:
                end = _with_head(tokens, start, end)
            if kind is EntityKind.PERSON:
                start, end = span_person(tokens, start, end)
            yield Name(start, end, kind, titled=_is_titled(tokens, start))


def _by_shape(tokens: Sequence[Token], start: int, end: int, kind: EntityKind) -> EntityKind:
    """The kind that the first or last word of a longer name gives away: "Mr", "Prince", "Hospital", "Square"."""
    if end - start < 2:
        return kind
    first, last = tokens[start].lower_.rstrip("."), tokens[end - 1].lower_
    if kind is EntityKind.PERSON and (last in ECHOES or last in FIRMS):
        return EntityKind.ORGANISATION
    if kind is EntityKind.PERSON and last in LANDMARKS:
        return EntityKind.PLACE
    if kind is EntityKind.PLACE and last in OF_ROOMS:
        return EntityKind.ORGANISATION
    if (
        (first in HONORIFICS or first in SURE_TITLES)
        and last not in ECHOES
        and last not in LANDMARKS
        and end - start < 5
    ):
        return EntityKind.PERSON
    return kind


def _is_name(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether the words name something: not the field of an office, or a common word that opens a sentence."""
    if _tells_clock(tokens, start, end):
        return False
    capitals = [token for token in tokens[start:end] if token.text[0].isupper() or token.text[0].isdigit()]
    if all(country_of(token.text) for token in capitals):
        return end - start == len(capitals)
    token = tokens[start]
    if token.lower_ in _NO_NAMES or (token.text == "State" and start > 1 and tokens[start - 2].lower_ in OFFICES):
        return False
    if end - start > 1:
        return True
    if token.is_sent_start and token.pos_ != "PROPN":
        return False
    if end < len(tokens) and tokens[end].text[0].isupper() and tokens[end].lower_ in OFFICES:
        return False
    return not (
        start > 1
        and tokens[start - 1].lower_ == "of"
        and tokens[start - 2].lower_ in OFFICES
        and not is_large(token.text)
    )


def _tells_clock(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether it is a time of day, or the zone behind one: "02:39", "JST", "10 a.m. ET"."""
    if end - start > 1:
        return False
    word = tokens[start].text
    if not any(map(str.isalpha, word)):
        return True
    timed = start > 0 and (tokens[start - 1].lower_.replace(".", "") in ("am", "pm") or tokens[start - 1].like_num)
    return word in ZONES and (len(word) > 2 or timed)


def _with_head(tokens: Sequence[Token], start: int, end: int) -> int:
    """The end of a body's name with the noun that it lacks ("London ambulance" service)."""
    while (
        end < len(tokens)
        and tokens[end].lower_ in ECHOES
        and tokens[end - 1].whitespace_
        and (tokens[end - 1].head.i == end or tokens[end - 1].dep_ == "compound")
        and tokens[end - 1].lower_ not in ECHOES
        and len(tokens[start:end]) > 1
    ):
        end += 1
    return end


def _trim(tokens: Sequence[Token], start: int, end: int, kind: EntityKind) -> tuple[int, int]:
    for token in tokens[start:end]:
        broken = token.is_space or token.text in _BREAKS or (token.text in ",:" and kind is EntityKind.PERSON)
        if token.i > start and (broken or (kind is EntityKind.PERSON and _NUMBER.search(token.text))):
            end = token.i
            break
        if token.i > start and is_loose_dash(token) and _ends_dateline(tokens, start, token.i):
            start = token.i + 1
    while start < end and _is_outside(tokens[start], kind):
        start += 1
    if end - start > len(_SCORE) and [_shape(token) for token in tokens[end - len(_SCORE) : end]] == _SCORE:
        end -= len(_SCORE)
    while end > start and (
        tokens[end - 1].text in ("'s", "'", "’s")
        or not tokens[end - 1].text[0].isalnum()
        or tokens[end - 1].lower_ in _LOOSE
        or (kind is EntityKind.PERSON and tokens[end - 1].lower_ in _LABELS)
    ):
        if tokens[end - 1].text == ")":
            break
        end -= 1
    return start, end


def _ends_dateline(tokens: Sequence[Token], start: int, dash: int) -> bool:
    """Whether the dash ends a dateline in which the name begins: "ORVA - Police", "ORVA, Kenya - Police"."""
    if all(one.text.isupper() for one in tokens[start:dash]):
        return True
    opening = tokens[max(0, dash - LONGEST_DATELINE) : start]
    first = next((one for one in opening if one.is_sent_start and one.text.isupper() and len(one.text) > 2), None)
    return first is not None and not any(one.pos_ == "VERB" for one in tokens[first.i : dash])


def _shape(token: Token) -> str:
    return "0" if token.text.isdigit() else token.text


def _is_outside(token: Token, kind: EntityKind) -> bool:
    """Whether a name of this kind does not begin with that token."""
    if token.is_space or not token.text[0].isalnum() or token.lower_ in ("the", "a", "an", "'s"):
        return True
    if kind is not EntityKind.PERSON:
        return False
    if is_title(token) or token.text.islower() or token.lower_ in _LABELS - _NO_NAMES:
        return True
    return country_of(token.text) is not None and token.i + 1 < len(token.doc) and not _is_given(token)


def _is_given(token: Token) -> bool:
    """Whether the name of a country is somebody's: "Jordan Henderson", but not "Jordan King Abdullah"."""
    following = token.nbor(1)
    return (
        token.text in GIVEN_COUNTRIES
        and following.ent_type_ == "PERSON"
        and following.text[0].isupper()
        and following.pos_ == "PROPN"
        and not is_title(following)
        and country_of(following.text) is None
    )


def _is_titled(tokens: Sequence[Token], start: int) -> bool:
    if start == 0:
        return False
    before = tokens[start - 1]
    if before.lower_.rstrip(".") in HONORIFICS:
        return True
    return before.lower_.rstrip(".") in OFFICES and before.whitespace_ != "" and before.tag_ not in ("NNS", "NNPS")


def _after_titles(tokens: Sequence[Token]) -> Iterator[Name]:
    """Names that the tagger did not see: capitals behind a title in capitals ("President Mendoza")."""
    for token in tokens[:-1]:
        following = tokens[token.i + 1]
        if not token.text[0].isupper() or following.ent_type_ or not _is_titled(tokens, following.i):
            continue
        end = following.i
        while end < len(tokens) and _is_name_part(tokens[end]):
            end += 1
        ranked = end < len(tokens) and is_title(tokens[end]) and tokens[end].text[0].isupper()
        if end > following.i and not ranked:  # "Chief Petty Officer"
            yield Name(following.i, end, EntityKind.PERSON, titled=True)


def _is_name_part(token: Token) -> bool:
    return (
        token.text[0].isupper()
        and token.pos_ == "PROPN"
        and not token.ent_type_
        and not is_title(token)
        and token.lower_ not in ECHOES
        and country_of(token.text) is None
    )


def _extend(tokens: Sequence[Token], names: list[Name]) -> Iterator[Name]:
    """People with the first names that the tagger left out ("Anna" of "Anna Berg")."""
    for name in names:
        start = name.start
        while (
            name.kind is EntityKind.PERSON
            and start > 0
            and tokens[start - 1].whitespace_ == " "
            and not tokens[start - 1].is_sent_start
            and _is_name_part(tokens[start - 1])
            and not (tokens[start - 1].text.isupper() and len(tokens[start - 1]) < 4)
            and not is_before_name(tokens, start - 1, name.end)
        ):
            start -= 1
        end = name.end
        if name.kind is EntityKind.PERSON and end - start == 1 and end < len(tokens) and _is_split(tokens, end):
            end += 1
        yield replace(name, start=start, end=end, titled=name.titled or _is_titled(tokens, start))


def _is_split(tokens: Sequence[Token], position: int) -> bool:
    """Whether the word is the surname behind a given name that the tagger took for a name by itself."""
    token, given = tokens[position], tokens[position - 1]
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


def _missed(tokens: Sequence[Token], names: list[Name]) -> Iterator[Name]:
    """Further mentions that the tagger left out: people's surnames, bodies' short names, and seats ("the Kremlin")."""
    taken = {index for name in names for index in range(name.start, name.end)}
    known = dict(pair for name in names for pair in _shorten(tokens, name))
    for token in tokens:
        if token.i in taken or not token.text[0].isupper():
            continue
        end = _seat_end(tokens, token.i)
        if end is not None:
            yield Name(token.i, end, EntityKind.ORGANISATION)
            continue
        kind = known.get(token.text)
        if kind is None or token.is_stop:
            continue
        followed = token.i + 1 < len(tokens) and tokens[token.i + 1].pos_ == "PROPN" and token.whitespace_
        if not (kind is EntityKind.PERSON and followed):
            yield Name(token.i, token.i + 1, kind, titled=_is_titled(tokens, token.i))


def _shorten(tokens: Sequence[Token], name: Name) -> Iterator[tuple[str, EntityKind]]:
    """The words by which a name is said again: a surname, an acronym, "Acme" of the "Acme Corporation"."""
    words = [token.text for token in tokens[name.start : name.end]]
    if name.kind is EntityKind.PERSON and len(words[-1]) > 2:
        yield words[-1], name.kind
    if name.kind is not EntityKind.ORGANISATION:
        return
    if len(words) == 1 and words[0].isupper() and len(words[0]) > 2:
        yield words[0], name.kind
    if len(words) == 2 and words[1].lower().rstrip(".") in COMPANY_WORDS:
        yield words[0], name.kind
    initials = "".join(word[0] for word in words if word[0].isupper())
    if len(initials) > 2:
        yield initials, name.kind


def _seat_end(tokens: Sequence[Token], start: int) -> int | None:
    """The end of the name of a seat of power that begins there and is not where something happens, or None."""
    if start and tokens[start - 1].lower_ in _WHEREABOUTS:
        return None
    for length in (2, 1):
        words = tokens[start : start + length]
        if len(words) == length and all(token.text[0].isupper() for token in words):
            text = " ".join(token.lower_ for token in words)
            if text in SEATS:
                return start + length
    return None
