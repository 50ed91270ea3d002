"""Of which body, town or state an office is: what its words, the words around it and its holder's name tell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from twosource.extracting.offices.titles import CHANGING_HANDS, PARTY_AND_SEAT, QUALIFIER_WORDS
from twosource.extracting.offices.words import LED
from twosource.language.entities.titles import BODIES, ECHOES
from twosource.language.parsed import Parsed
from twosource.language.tokens import Token
from twosource.model.annotation import Entity, EntityKind, Mention, MentionForm

ALLIANCES = frozenset(("UN", "U.N.", "EU", "E.U.", "NATO", "AU", "OSCE", "IMF", "WHO"))
"""Bodies of many states, which taggers often take for nothing."""

SPEAKING = ("spokesman", "spokeswoman", "spokesperson", "press secretary", "chief of staff")
"""Offices in the service of one person."""

SEATED_BODIES = frozenset((
    "house", "senate", "council", "board", "commission", "committee", "campaign", "parliament", "assembly", "congress",
    "department", "association", "academy", "agency", "bureau", "foundation", "institute", "federation", "chamber",
    "court", "club", "caucus", "elementary", "school", "university", "college", "authority", "county", "parish",
    "township",
))  # fmt: skip
"""Nouns of bodies that stand before the word for their officers: "school board president"."""

DEPUTIES = frozenset(("deputy", "assistant", "vice", "associate", "senior", "chief", "first", "co"))
"""What begins a role and no body: "deputy campaign manager"."""

CHAMBERS = frozenset(("house", "senate", "council", "commission", "parliament", "assembly", "congress"))
"""Those that are named by that word alone."""

CAMPAIGN = "campaign"
"""What stands between a candidate's name and the office of who runs it for him: "the Lund campaign manager"."""

ARRESTING = frozenset(("arrest", "detain", "charge", "question", "sue", "accuse", "fine", "hold", "summon", "indict"))
"""What is done to the officers of another body."""

LED_BY = 20
"""Characters before an "its" in which it may be told whom somebody leads: "the team, led by its coach"."""

OF_STATE = re.compile(r" of (?:the )?(?=[A-Z])")


def find_body(
    parsed: Parsed, entity: Entity | None, role: str, *, start: int, end: int, of: str | None
) -> tuple[str | None, str | None]:
    """The body and the country (ISO 3166 alpha-2) of the role at text[start:end], each None when not told."""
    country = next((place.country for place in parsed.places_within(start, end) if place.country), None)
    body = next((token.text for token in parsed.tokens(start, end) if token.text in ALLIANCES), None)
    spoken_for = _find_spoken_for(parsed, end, of) if role.endswith(SPEAKING) else None
    if spoken_for is not None:
        return spoken_for, country
    named = sorted(parsed.mentions_within(start, end), key=lambda pair: pair[0].form is not MentionForm.NAME)
    for mention, found in named:
        if (
            found.kind is EntityKind.ORGANISATION
            and not names_field(mention.text)
            and mention.start >= start
            and mention.end <= end
        ):
            body = body or mention.text
            country = country or found.country
            break
    if body is None and of is not None and country is None:
        name = of.split(maxsplit=1)[-1].removeprefix("the ")
        named_or_known = name[:1].isupper() and not names_field(name)
        body = name if named_or_known or (ECHOES | LED) & set(name.lower().split()) else None
    if country is None:
        holders = (found for mention, found in named if mention.start >= start and mention.form is MentionForm.NOMINAL)
        country = next((found.country for found in holders if found.country), None)
    if country is None and entity is not None and (role in CHANGING_HANDS or role.endswith(" minister")):
        country = entity.country
    return body, country


def _find_spoken_for(parsed: Parsed, end: int, of: str | None) -> str | None:
    """The person for whom somebody speaks, with the office before the name: "for Ohio Gov. Ada Lund"."""
    if of is None or not of.startswith(" for "):
        return None
    behind = parsed.mentions_within(end - len(of), end)
    is_person = any(
        found.kind is EntityKind.PERSON and mention.form is MentionForm.NAME and mention.end == end
        for mention, found in behind
    )
    return of.removeprefix(" for ").removeprefix("the ") if is_person else None


def find_body_behind(parsed: Parsed, end: int) -> str | None:
    """The body that follows the name of its holder: "Judge Ada Lund of Marlow County Court"."""
    match = OF_STATE.match(flatten(parsed.text(end, end + 40)))
    if match is None:
        return None
    behind = parsed.mentions_within(end + match.end(), end + match.end() + 1)
    return next((mention.text for mention, found in behind if found.kind is EntityKind.ORGANISATION), None)


def find_possessor(parsed: Parsed, role_start: int) -> tuple[str | None, str | None]:
    """The body, or the person, named in the possessive before a role ("the mission's spokesman"), and its country."""
    before = parsed.text(max(0, role_start - 3), role_start).rstrip()
    if parsed.text(role_start, role_start + len(CAMPAIGN)) == CAMPAIGN:
        beside = parsed.mentions_within(max(0, role_start - 2), role_start)
        name = next((one.text for one, _ in beside if one.end == role_start - 1), None)
        return (None if name is None else f"{name} {CAMPAIGN}"), None
    if not before.endswith(("'s", "’s", "s'", "s’")):
        return None, None
    at = role_start - 3 if before.endswith("s") else role_start - 2
    for mention, found in parsed.mentions_within(max(0, at - 1), at):
        owns = found.kind in (EntityKind.ORGANISATION, EntityKind.PERSON) and found.name[:1].isupper()
        if owns and mention.end <= role_start:
            return (mention.text if mention.form is MentionForm.NAME else found.name), found.country
    return None, None


def part_body(role: str, of_head: int, words: str) -> tuple[str, str | None]:
    """A role without the body in it, and that body as it is written in `words`; the head has `of_head` words.

    >>> part_body("school board president", 1, "school board "), part_body("house speaker", 1, "House ")
    (('president', 'school board'), ('speaker', 'House'))
    >>> part_body("foreign minister", 1, "foreign "), part_body("board member", 2, "")
    (('foreign minister', None), ('board member', None))
    """
    parts = role.split()
    before = parts[: len(parts) - of_head]
    at = max((number for number, word in enumerate(before) if word in SEATED_BODIES), default=None)
    if at is None:
        return role, None
    written = {word.lower(): word for word in words.split()}
    body = [written.get(word, word) for word in before[: at + 1]]
    if before[0] in DEPUTIES:
        return role, None
    if len(body) == 1 and not (body[0][0].isupper() and before[at] in CHAMBERS):
        return role, None
    return " ".join(parts[at + 1 :]), " ".join(body)


def part_name(role: str, head: str, words: str, proper: AbstractSet[str]) -> tuple[str, str | None]:
    """A role in small letters without the name before it, and that name; `proper` are the words tagged as names.

    >>> part_name("lindas coach", "coach", "Lindas ", {"Lindas"})
    ('coach', 'Lindas')
    """
    named = [word for word in words.split() if word in proper and word[:1].isupper()]
    named = [word for word in named if word.lower() not in QUALIFIER_WORDS and word.lower() in role.split()]
    if not named or not head.islower() or words.split()[: len(named)] != named:
        return role, None
    kept = " ".join(word for word in role.split() if word not in {name.lower() for name in named})
    return kept.removeprefix("and "), " ".join(named)


def find_part(parsed: Parsed, role: str, start: int, end: int) -> str | None:
    """The city, state or province whose office it is, where the words name one: "Mayor of Port Ilo"."""
    for place in parsed.places_within(start, end):
        if place.kind not in ("country", "continent", "region") and place.text[:1].isupper():
            return None if role == "ambassador" else place.text
    return None


def find_state_behind(parsed: Parsed, role: str, end: int) -> str | None:
    """The country that follows a head of state's or a minister's name: "President Berg of Ruritania"."""
    if role not in CHANGING_HANDS and not role.endswith(" minister"):
        return None
    match = OF_STATE.match(flatten(parsed.text(end, end + 40)))
    if match is None:
        return None
    places = parsed.places_within(end + match.end(), end + 60)
    return places[0].country if places and places[0].start == end + match.end() else None


def find_seat(parsed: Parsed, end: int, country: str | None) -> tuple[str | None, str | None]:
    """The state or town that follows a lawmaker's or governor's name ("(R-Ohio)", "of Iowa"), and its country."""
    behind = flatten(parsed.text(end, end + 50))
    match = PARTY_AND_SEAT.match(behind)
    if match is not None:
        return match["seat"], country or "US"
    match = OF_STATE.match(behind)
    place = next(iter(parsed.places_within(end + match.end(), end + 60)), None) if match is not None else None
    if match is None or place is None or place.start != end + match.end() or place.kind in ("country", "continent"):
        return None, country
    return place.text, country or place.country


def find_owner(parsed: Parsed, role_start: int) -> tuple[str | None, str | None]:
    """What "its" means before a role ("Its president"): the last body or state before it; its name and country."""
    before = parsed.text(max(0, role_start - 5), role_start).split()
    if not before or before[-1].lower() != "its":
        return None, None
    at = role_start - 4
    here = parsed.sentence_at(at)
    start = parsed.sentence_at(here.start - 1).start if here.start > 0 else here.start
    if parsed.text(max(0, at - LED_BY), at).endswith(("led by ", "headed by ", "run by ")):
        near = [pair for pair in parsed.mentions_within(here.start, at) if pair[0].form is MentionForm.NAME]
        return (max(near, key=lambda pair: pair[0].start)[0].text, None) if near else (None, None)
    pairs = [
        (mention, entity)
        for mention, entity in parsed.mentions_within(start, at)
        if entity.kind in (EntityKind.ORGANISATION, EntityKind.PLACE) and mention.end <= at
    ]
    if _has_nameless_subject(parsed, here.start, at, pairs):
        return None, None
    pairs = [pair for pair in pairs if not _acts_upon(parsed.tokens(pair[0].start, pair[0].end).root, at)]
    subjects = [pair for pair in pairs if parsed.tokens(pair[0].start, pair[0].end).root.dep_ in ("nsubj", "nsubjpass")]
    if not pairs:
        return None, None
    mention, entity = (subjects or pairs)[-1]
    return (None, entity.country) if entity.kind is EntityKind.PLACE else (mention.text, entity.country)


def _acts_upon(subject: Token, at: int) -> bool:
    """Whether it arrests or sues whoever is told behind an "its": "police arrested its former director"."""
    verb = subject.head
    return subject.dep_ == "nsubj" and verb.lemma_ in ARRESTING and subject.idx < verb.idx < at


def leave_out_names(parsed: Parsed, modifiers: str, start: int) -> str:
    """The modifiers without the names of places, peoples and bodies: "Ruritanian Defense " is "Defense "."""
    if not modifiers.strip():
        return modifiers
    end = start + len(modifiers.rstrip())
    named = [
        (mention.start, mention.end)
        for mention, entity in parsed.mentions_within(start, end)
        if entity.kind is not EntityKind.PERSON and not names_field(mention.text)
    ]
    named += [(place.start, place.end) for place in parsed.places_within(start, end)]
    kept = (
        parsed.token_text(token)
        for token in parsed.tokens(start, end)
        if token.text not in ALLIANCES
        and "poss" not in (token.dep_, token.head.dep_ if token.dep_ == "compound" else "")
        and (token.ent_type_ not in ("GPE", "NORP", "LOC") or token.lower_ in QUALIFIER_WORDS)
        and not any(a <= token.idx < b for a, b in named)
    )
    return " ".join(word for word in kept if word not in ("'s", "’s", "-")) + " "


def names_field(text: str) -> bool:
    """Whether what was taken for a body is but the field of an office: "Defense"; "State Department" is a body."""
    words = text.lower().split()
    return all(word in QUALIFIER_WORDS for word in words) and (len(words) == 1 or words[-1] not in BODIES)


def flatten(text: str) -> str:
    """The text with each white character as a blank, of the same length."""
    return re.sub(r"\s", " ", text)


def _has_nameless_subject(parsed: Parsed, start: int, end: int, named: Sequence[tuple[Mention, Entity]]) -> bool:
    """Whether a thing without a name is the subject before an "its": "the mill will close, its director said"."""
    return any(
        token.dep_ in ("nsubj", "nsubjpass") and token.pos_ == "NOUN"
        and not any(mention.start <= token.idx < mention.end for mention, _ in named)
        for token in parsed.tokens(start, end)
    )  # fmt: skip
