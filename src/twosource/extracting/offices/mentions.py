"""Offices that a name carries along: titles before it, appositions behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from twosource.extracting.offices.bodies import (
    find_body,
    find_body_behind,
    find_owner,
    find_part,
    find_possessor,
    find_seat,
    find_state_behind,
    flatten,
    leave_out_names,
    names_field,
    part_body,
    part_name,
)
from twosource.extracting.offices.titles import (
    ACTING_WORDS,
    BEFORE_NAME,
    BEFORE_NAMES,
    BEHIND_NAME,
    BETWEEN_NAMES,
    HEADS,
    PAST_WORDS,
    PLURALS,
    QUALIFIER_WORDS,
    ROLE_AT_START,
    normalise_role,
)
from twosource.language.parsed import Parsed
from twosource.language.tokens import Token
from twosource.model.annotation import Entity, EntityKind, Mention, MentionForm
from twosource.model.statement import OfficeChange, When

TITLE_CONFIDENCE = 0.9
APPOSITION_CONFIDENCE = 0.8
DESCRIPTION_CONFIDENCE = 0.6
VAGUE = re.compile(r"\b(?:a|an) (?:leader|head|chief|captain|king|queen|manager)$", re.IGNORECASE)
"""A description that names no office ("who is a leader")."""

PREDICATED = re.compile(r"\b(?:was|is|were|became|been|be|as) (?:the |a |an )?$")
"""What stands before a role that is told of the one named before it: "who was chairman of the board, Ada Lund met"."""

DETERMINED = re.compile(r"\b(?:the|its|his|her|their|our)\s$|[’']s?\s$", re.IGNORECASE)
"""What stands before a role that a comma parts from its holder's name: "its president, Ada Lund"."""

ON_BODY = re.compile(r"\b(?:his|her|their|my|our|your)\s$", re.IGNORECASE)
"""What stands before a part of the body."""

ANYBODYS = frozenset(("leader", "head", "chief", "director", "coach", "manager", "captain", "deputy", "representative"))
"""Roles that tell little without their body."""

LOCAL = frozenset(("mayor", "deputy mayor", "governor", "sheriff", "police chief", "fire chief", "coroner"))
"""Offices whose unknown names before them are those of towns and counties that no gazetteer holds."""

REMARKS = frozenset(
    (
        "according",
        "to",
        "said",
        "told",
        "when",
        "as",
        "with",
        "whose",
        "by",
        "from",
        "after",
        "while",
        "including",
        "like",
        *("in", "on", "at", "over", "into", "through", "off", "against", "near", "during", "before", "since", "until"),
        *("where", "behind", "around", "because"),
    )
)
"""Words that show that what follows a name is no apposition."""

_RANK = "Mr|Mrs|Ms|Dr|Drs|Prof|Rev|Hon|Col|Gen|Lt|Maj|Sgt|Capt|Cmdr|Adm|Brig|Cpl|Det"
_FULL_RANK = "Brigadier General|Lieutenant Colonel|Major General|General|Colonel|Major|Lieutenant|Sergeant|Admiral"
COURTESY = re.compile(
    rf"(?:(?<=\s)|^)(?:(?:{_RANK})\b\.? ?|Sir |Dame |Lord )+$"
    rf"|(?:(?<=spokesman )|(?<=spokeswoman )|(?<=dictator )|(?<=commander )|(?<=chief )|(?<=, ))(?:{_FULL_RANK}) $"
)
"""Courtesy and rank between an office and a name: "director Dr Osei"."""

OF_FIRMS = ("ceo", "coo", "cfo", "cto", "chief executive", "chief exec", "chief operating officer",
            "chief financial officer")  # fmt: skip
"""Offices of firms, whose name may stand before them."""

SEATED = ("senator", "representative", "governor", "congressman", "congresswoman", "delegate", "assemblyman",
          "assemblywoman", "lawmaker", "legislator", "mayor")  # fmt: skip
"""Offices whose state or town may follow their holder's name; the parties' letters are those of the United States."""

ABOVE_SEAT = ("chairman", "chairwoman", "chair", "speaker", "leader")
"""Offices that may be told right before that of a seat: "Committee Chairman Rep." and a name."""

STREETS = frozenset(("Street", "Road", "Avenue", "Bridge", "Park", "School", "Hospital", "Airport", "Square", "Lane"))
"""Last words of what is named after an office: "King Edward Street"."""

SERVING = ("spokesman", "spokeswoman", "spokesperson", "representative", "adviser", "advisor", "coordinator")
"""Offices behind whose "for" or "to" the name is of whom they serve."""

MOST_SHARING = 12
"""Names that may share one title before the first of them."""

WINDOW = 110
"""Characters before or behind a name in which its title may stand."""


@dataclass(frozen=True, slots=True)
class Held:
    """An office as read from text[start:end]; `anchor` is the piece whose clause tells when, where and who says so."""

    start: int
    end: int
    anchor: tuple[int, int]
    person: str
    entity: str | None
    role: str
    change: OfficeChange
    body: str | None = None
    country: str | None = None
    when: When | None = None
    from_: When | None = None
    to: When | None = None
    acting: bool = False
    confidence: float = APPOSITION_CONFIDENCE


def find_named_offices(parsed: Parsed) -> Iterator[Held]:
    """The offices that stand beside the names of persons; "president and chief executive" are two."""
    for held in _find_beside_names(parsed):
        for role in _part_roles(held.role):
            yield held if role == held.role else replace(held, role=role)


def _part_roles(role: str) -> tuple[str, ...]:
    """The offices that one person has in one breath, each of them by itself.

    >>> _part_roles("president and chief executive"), _part_roles("marketing and sales director")
    (('president', 'chief executive'), ('marketing and sales director',))
    >>> _part_roles("committee chairman representative")
    ('committee chairman', 'representative')
    """
    parts = tuple(role.split(" and "))
    before, _, last = role.rpartition(" ")
    if last in SEATED and before.endswith(ABOVE_SEAT):
        return before, last
    return parts if len(parts) > 1 and all(part.endswith(HEADS) for part in parts) else (role,)


def _find_beside_names(parsed: Parsed) -> Iterator[Held]:
    for entity in parsed.entities:
        if entity.kind is not EntityKind.PERSON or all(one.form is not MentionForm.NAME for one in entity.mentions):
            continue
        for mention in entity.mentions:
            if mention.form is MentionForm.NAME:
                yield from _read_beside(parsed, entity, mention)
            elif mention.form is MentionForm.NOMINAL:
                yield from _read_description(parsed, entity, mention)


def _read_beside(parsed: Parsed, entity: Entity, mention: Mention) -> Iterator[Held]:
    if mention.text.rpartition(" ")[2] in STREETS:
        return
    sentence = parsed.sentence_at(mention.start)
    left = max(sentence.start, mention.start - WINDOW)
    for other, found in parsed.mentions_within(left, mention.start):
        if found.kind is EntityKind.PERSON and other.form is MentionForm.NAME and other.end <= mention.start:
            left = max(left, other.end)
    before = _search_title(COURTESY.sub("", flatten(parsed.text(left, mention.start))))
    if before is not None and not (
        _ends_clause(before) or _is_hour(before) or _is_inside_name(before, left > sentence.start)
    ):
        start = left + before.start("modifiers")
        yield make_held(parsed, entity, before, start=start, end=mention.end, offset=left, confidence=TITLE_CONFIDENCE)
    else:
        yield from _read_shared(parsed, entity, mention, sentence.start)
    behind = BEHIND_NAME.search(flatten(parsed.text(mention.end, min(sentence.end, mention.end + WINDOW))))
    if behind is not None and _is_apposed(behind) and not _is_remark(behind.group("modifiers")):
        end = mention.end + behind.end()
        yield make_held(
            parsed, entity, behind, start=mention.start, end=end, offset=mention.end, confidence=APPOSITION_CONFIDENCE
        )


def _search_title(text: str) -> re.Match[str] | None:
    """The role at the end of the text; of "a spokesman for President" it is the second."""
    before = BEFORE_NAME.search(text)
    if before is not None and _is_anothers(before):
        return BEFORE_NAME.search(text, before.start("of") + before["of"].index(" ", 1) + 1)
    return before


def _is_inside_name(before: re.Match[str], named: bool) -> bool:
    """Whether the role stands right behind somebody's name, both in capitals: "the Ada Lund Justice" Grants."""
    return named and not before.string[: before.start("head")].strip() and before["head"][0].isupper()


def _is_apposed(behind: re.Match[str]) -> bool:
    """Whether the role is that of the name before it, and not of whoever says so: "hit Ada Lund, the mayor said"."""
    speaks = behind.string.startswith(" said", behind.end()) and not behind.group("of")
    return VAGUE.search(behind.group(0)) is None and not speaks


def _is_anothers(before: re.Match[str]) -> bool:
    """Whether the role is that of somebody who serves the named one: "a spokesman for President" Ada Lund."""
    of = before.group("of")
    if of is None or before.group(0).rstrip().endswith(","):
        return False
    serves = before.group("head").lower() in SERVING
    return of.startswith((" for ", " to ")) and (serves or of.lower().endswith(HEADS))


def _is_hour(before: re.Match[str]) -> bool:
    """Whether "PM" is the afternoon: "at 8:10 PM Lind left"."""
    return before.group("head").lower() == "pm" and re.search(r"\d\s?$", before.string[: before.start()]) is not None


def _ends_clause(before: re.Match[str]) -> bool:
    """Whether a comma parts a bare role from the name: "the cabin in coach, Ada Lund" says nothing of her.

    Neither does "with a hood over his head, Ada Lund said".
    """
    if not before.group(0).rstrip().endswith(","):
        return False
    if PREDICATED.search(before.string[: before.start()]):
        return True
    if before.group("modifiers") or before.group("of"):
        return False
    if before.group("head").lower() == "head" and ON_BODY.search(before.string[: before.start()]):
        return True
    return not DETERMINED.search(before.string[: before.start()])


def _read_shared(parsed: Parsed, entity: Entity, mention: Mention, start: int) -> Iterator[Held]:
    """The office that several names share: "presidents Ana Ruiz and Tom Beck"."""
    first = mention.start
    for _ in range(MOST_SHARING):
        left = max(start, first - WINDOW)
        named = [
            other
            for other, found in parsed.mentions_within(left, first)
            if found.kind is EntityKind.PERSON and other.form is MentionForm.NAME and other.end <= first
        ]
        left = max(left, *(other.end for other in named)) if named else left
        match = BEFORE_NAMES.search(COURTESY.sub("", flatten(parsed.text(left, first))))
        if match is not None:
            yield make_held(
                parsed, entity, match, start=left + match.start("modifiers"), end=mention.end, offset=left,
                confidence=TITLE_CONFIDENCE,
            )  # fmt: skip
            return
        if not named or not BETWEEN_NAMES.fullmatch(flatten(parsed.text(named[-1].end, first))):
            return
        first = named[-1].start


def _is_remark(modifiers: str) -> bool:
    """Whether the words between the comma and the office are no part of its name: "according to a"."""
    return not REMARKS.isdisjoint(modifiers.lower().split())


def _read_description(parsed: Parsed, entity: Entity, mention: Mention) -> Iterator[Held]:
    """The office by which a person is called again: "the Ruritanian president", "the former secretary of state".

    A bare "the president" tells nothing new.
    """
    match = ROLE_AT_START.search(flatten(mention.text))
    if match is None or match.end() != len(mention.text):
        return
    past = not PAST_WORDS.isdisjoint(match.group("modifiers").lower().split())
    if parsed.places_within(mention.start, mention.end) or (past and match.group("head").lower() not in ANYBODYS):
        start, end = mention.start, mention.end
        yield make_held(parsed, entity, match, start=start, end=end, offset=start, confidence=DESCRIPTION_CONFIDENCE)


def make_held(
    parsed: Parsed, entity: Entity, match: re.Match[str], *, start: int, end: int, offset: int, confidence: float
) -> Held:
    """The office that the match of a role names, held by the entity; match positions count from `offset`."""
    head = PLURALS.get(match.group("head").lower(), match.group("head"))
    role_start = _find_start(parsed, offset + match.start("modifiers"))
    role_end = offset + match.end("head")
    modifiers = flatten(parsed.text(role_start, offset + match.start("head")))
    words = {word.lower().strip("-") for word in re.split(r"[\s-]+", modifiers)}
    whole_end = offset + match.end("of") if match.group("of") else role_end
    role, body, country = _find_role(parsed, entity, match, head, span=(role_start, whole_end))
    if body is None and country is None:
        body, country = find_owner(parsed, role_start)
    if body is None and country is None:
        body, country = find_possessor(parsed, role_start)
    body = body or find_part(parsed, role, role_start, whole_end) or find_body_behind(parsed, end)
    country = country or find_state_behind(parsed, role, end)
    if body is None and role.endswith(SEATED):
        body, country = find_seat(parsed, end, country)
    past = words & PAST_WORDS
    return Held(
        start=start,
        end=end,
        anchor=(role_start, role_end),
        person=entity.name,
        entity=entity.id,
        role=_full_role(role, match.group("of")),
        change=OfficeChange.HOLDS,
        body=body,
        country=country,
        to=past_when(parsed, min(past)) if past else None,
        acting=bool(words & ACTING_WORDS),
        confidence=confidence,
    )


def _find_role(
    parsed: Parsed, entity: Entity, match: re.Match[str], head: str, span: tuple[int, int]
) -> tuple[str, str | None, str | None]:
    """The role without the names in it, the body and the country that its words tell."""
    start, end = span
    modifiers = flatten(parsed.text(start, end - len(match.group("of") or "")))[: -len(match.group("head"))]
    role = normalise_role(leave_out_names(parsed, modifiers, start), head)
    body, country = find_body(parsed, entity, role, start=start, end=end, of=match.group("of"))
    role, within = part_body(role, len(head.split()), modifiers)
    place = find_part(parsed, role, start, end) if within else None
    role, town = _take_town_out(role, head.lower(), modifiers)
    opening = parsed.sentence_at(start).start
    proper = {
        one.text for one in parsed.tokens(start, end) if one.pos_ == "PROPN" or one.idx > opening or one.text.isupper()
    }
    role, name = part_name(role, head, modifiers, proper)
    within = f"{place} {within}" if within and place and f"{place} {within}" in modifiers else within
    return role.removeprefix("and "), body or within or town or name, country


def _find_start(parsed: Parsed, start: int) -> int:
    """Where the words of a role begin, with the nouns that belong to it and are in no list: "water works" director."""
    first = parsed.sentence_at(start).start
    if parsed.tokens(start, start + 1)[0].pos_ == "VERB" and start == first:
        return start + len(parsed.tokens(start, start + 1)[0].text_with_ws)
    tokens = list(parsed.tokens(first, start)) if first < start else []
    while tokens and tokens[-1].whitespace_ and (_is_compound(tokens[-1]) or tokens[-1].lower_ in QUALIFIER_WORDS):
        start = tokens.pop().idx
    return start


def _is_compound(token: Token) -> bool:
    return (
        token.pos_ == "NOUN" and token.text.islower() and token.dep_ in ("compound", "nmod") and token.head.i > token.i
    )


def _take_town_out(role: str, head: str, modifiers: str) -> tuple[str, str | None]:
    """A local office without the name of its town, and that name: "Lindholm Mayor" is a mayor, of Lindholm.

    So is a firm's without that of the firm, which a tagger may have taken for nothing: "TeaCo chief executive".
    """
    if head in OF_FIRMS:
        firm = [word for word in modifiers.split() if word[:1].isupper() and word.lower() not in QUALIFIER_WORDS]
        firm = [word for word in firm if word.lower() in role.split()]
        return " ".join(word for word in role.split() if word not in map(str.lower, firm)), " ".join(firm) or None
    if head not in LOCAL:
        return role, None
    words = modifiers.split()
    own = [at for at, word in enumerate(words) if word[:1].isupper() and word.lower() not in QUALIFIER_WORDS]
    if not own:
        return role, None
    first, last = own[0], own[-1]
    while first > 0 and words[first - 1] == "New":
        first -= 1
    while last + 1 < len(words) and words[last + 1] in ("City", "County", "Town", "Village"):
        last += 1
    names = words[first : last + 1]
    kept = [word for word in role.split() if word not in {name.lower() for name in names}]
    return " ".join(kept), " ".join(names)


def _full_role(role: str, of: str | None) -> str:
    """A minister is named with his office: "minister" + " of finance" is "minister of finance"."""
    if of is None:
        return role
    words = of.split()
    if of.strip() == "general":
        return f"{role} general"
    called_by_field = role.endswith(("director", "head", "chief", "deputy")) and names_field(" ".join(words[1:]))
    if called_by_field:
        return f"{role} {' '.join(words)}".lower()
    if role.endswith(("minister", "secretary", "secretary of state")) and words[0] in ("of", "for") and len(words) <= 4:
        return f"{role} {' '.join(words)}".lower()
    return role


def past_when(parsed: Parsed, words: str) -> When:
    """The end of an office that the words say is over: some day not after the publication."""
    return When(words, "PAST_REF", None, parsed.article.published.day)
