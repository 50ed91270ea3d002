"""What kind of thing each name of an article names: one name, one kind, as the whole article speaks for it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from dataclasses import replace

from twosource.language.entities.given_names import is_woman
from twosource.language.entities.named_people import is_told_as_person
from twosource.language.entities.naming import FIRMS, LANDMARKS, Name, is_large, is_title, text_of, without_article
from twosource.language.entities.titled_names import is_given_behind_office
from twosource.language.entities.titles import ECHOES, MEDIA, OFFICES, country_of
from twosource.language.places.gazetteer import look_up
from twosource.language.tokens import Token
from twosource.model.annotation import EntityKind

GIVEN_NAME_WEIGHT = 2
"""How many labels of the tagger a given name outweighs: firms too are named for people."""

CONTEXT_WEIGHT = 5
"""How many labels of the tagger the words around one mention outweigh."""

TOLD_WEIGHT = 4 * CONTEXT_WEIGHT
"""The same of a noun that says what it is: "the militant group Orva Sol"."""

TOWN = 50_000
"""People of a town whose name, where nothing tells of a person, is rather its own than somebody's surname."""

LONGEST_OFFICE = 6
"""Tokens of an office with its province: "governor of the North Orva region"."""
_PROVINCES = frozenset(("region", "province", "oblast", "county", "state", "district", "prefecture"))
_SPEECH = frozenset(("say", "tell", "add", "write", "think", "want", "believe", "ask", "insist", "explain"))
_INNER_CAPITAL = re.compile(r"^(?!Mc|Mac|Di|De|La|Le|O')[A-Z][a-z]+[A-Z]\w*$")
_LOCATIVES = frozenset(("in", "near", "outside", "around", "across"))
_KINDS_OF_BODY = ECHOES - {
    "team",
    "school",
    "party",
    "union",
    "service",
    "services",
    "forces",
    "command",
    "guard",
    "police",
}
_KINDS_OF_PLACE = frozenset(
    ("village", "town", "city", "hamlet", "settlement", "suburb", "municipality", "island", "port")
)
_FOLLOWERS = frozenset(
    ("fighters", "militants", "members", "group", "insurgents", "rebels", "leader", "leaders", "forces")
)


def decide_kinds(tokens: Sequence[Token], names: list[Name]) -> list[Name]:
    """One name, one kind: the article's majority decides, a title outweighs it, a surname follows its owner."""
    votes: dict[str, Counter[EntityKind]] = defaultdict(Counter)
    for name in names:
        votes[text_of(tokens, name)][name.kind] += 1
        _add_context(tokens, name, votes[text_of(tokens, name)])
    kinds = {text: max(counts, key=lambda kind: (counts[kind], kind)) for text, counts in votes.items()}
    people = {text for text, kind in kinds.items() if kind is EntityKind.PERSON}
    surnames = {without_article(text.split()[-1]) for text in people} | {text.split()[-1] for text in people}
    tails = {text.split(" ", 1)[1].lower() for text in people if text.count(" ") > 1}
    firm = {text_of(tokens, name) for name in names if name.titled} | {text for text in people if " " not in text}
    owned = _find_owned(people, names, tokens)
    speaking = {text_of(tokens, name) for name in names if _speaks(tokens[name.end - 1])}
    for text, kind in kinds.items():
        words = text.split()
        is_person = words[-1] in firm or (kind is EntityKind.ORGANISATION and text.lower() in tails)
        if len(words) > 1 and is_person and kind is not EntityKind.PERSON and words[-1].lower() not in ECHOES:
            kinds[text] = EntityKind.PERSON
        elif len(words) == 1 and kind is not EntityKind.PERSON and text in surnames - people:
            kinds[text] = kind if country_of(text) or is_large(text) else EntityKind.PERSON
        elif len(words) == 1 and kind is EntityKind.PERSON and text not in owned:
            is_town = is_large(text) or (text not in speaking and _is_town(text))
            kinds[text] = EntityKind.PLACE if is_town else kind
    return [_without_title(tokens, replace(name, kind=kinds[text_of(tokens, name)])) for name in names]


def _without_title(tokens: Sequence[Token], name: Name) -> Name:
    """A person's name without the office that the tagger took for a part of it: "Constable Berg" is Berg."""
    if name.kind is not EntityKind.PERSON:
        return name
    start = name.start
    while start < name.end - 1 and is_title(tokens[start]) and tokens[start + 1].text[0].isupper():
        if is_given_behind_office(tokens, start, name.end):
            break
        start += 1
    return name if start == name.start else replace(name, start=start, titled=True)


def _add_context(tokens: Sequence[Token], name: Name, votes: Counter[EntityKind]) -> None:
    """Add the votes of the words around a name: a title, a preposition of place, an article, a following "fighters"."""
    if name.titled and (name.kind is not EntityKind.PLACE or not look_up(text_of(tokens, name))):
        votes[EntityKind.PERSON] += CONTEXT_WEIGHT
    if name.kind is not EntityKind.PERSON and (is_told_as_person(tokens, name) or _follows_province(tokens, name)):
        votes[EntityKind.PERSON] += CONTEXT_WEIGHT
        return
    if name.kind not in (EntityKind.PERSON, EntityKind.ORGANISATION):
        return
    text = text_of(tokens, name)
    if name.kind is EntityKind.ORGANISATION and _looks_like_person(tokens, name):
        votes[EntityKind.PERSON] += GIVEN_NAME_WEIGHT
    before = tokens[name.start - 1].lower_ if name.start else ""
    if before in _KINDS_OF_BODY and tokens[name.start - 1].text.islower() and not _has_given_name(tokens, name):
        votes[EntityKind.ORGANISATION] += TOLD_WEIGHT
        return
    if before == "of" and name.start > 1 and tokens[name.start - 2].lower_ in _KINDS_OF_PLACE and not name.titled:
        votes[EntityKind.PLACE] += TOLD_WEIGHT
        return
    following = tokens[name.end].lower_ if name.end < len(tokens) else ""
    inside = tokens[name.end - 1].dep_ in ("compound", "poss")
    if before == "," and name.end - name.start > 1 and tokens[name.start - 2].lower_ in OFFICES and name.start > 1:
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


def _has_given_name(tokens: Sequence[Token], name: Name) -> bool:
    """Whether it is a person's, as in "the firm Ada Lund runs": by a title or a given name."""
    return name.titled or is_woman(text_of(tokens, name)) is not None


def _follows_province(tokens: Sequence[Token], name: Name) -> bool:
    """Whether an office with its province stands right before a name: "the governor of Orva region Ada Lund"."""
    words = [token.text for token in tokens[name.start : name.end]]
    capitals = 2 <= len(words) <= 3 and all(word[0].isupper() and not word.isupper() for word in words)
    if not capitals or words[-1].lower() in ECHOES | FIRMS | LANDMARKS:
        return False
    before = [token.lower_ for token in tokens[max(0, name.start - LONGEST_OFFICE) : name.start]]
    if not before or before[-1] not in _PROVINCES or "of" not in before:
        return False
    at = len(before) - 1 - before[::-1].index("of")
    return at > 0 and before[at - 1] in OFFICES


def _looks_like_person(tokens: Sequence[Token], name: Name) -> bool:
    """Whether two or three words in capitals open with a given name and do not end like a firm."""
    words = [token.text for token in tokens[name.start : name.end]]
    capitals = all(word[0].isupper() and not word.isupper() for word in words)
    firm = words[-1].lower() in ECHOES or words[-1].lower() in FIRMS or words[-1].lower() in LANDMARKS
    firm = firm or country_of(words[0]) is not None  # "Georgia Power"
    return 2 <= len(words) <= 3 and capitals and not firm and is_woman(text_of(tokens, name)) is not None


def _is_town(text: str) -> bool:
    """Whether a town bears the name that is no given name."""
    known = any(one.kind == "city" and one.population >= TOWN for one in look_up(text))
    return known and is_woman(f"{text} X") is None


def _speaks(token: Token) -> bool:
    return token.dep_ == "nsubj" and token.head.lemma_ in _SPEECH


def _find_owned(people: Collection[str], names: Sequence[Name], tokens: Sequence[Token]) -> set[str]:
    """The lone names that are those of people whom the article also names in full or with a title."""
    titled = {text_of(tokens, name) for name in names if name.titled}
    return titled | {word for text in people if " " in text for word in text.split()}
