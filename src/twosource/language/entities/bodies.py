"""The organisations, institutions and groups of an article, by name and by description."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from twosource.language.entities.drafts import Draft
from twosource.language.entities.metonyms import find_metonyms
from twosource.language.entities.naming import COMPANY_WORDS, Name
from twosource.language.entities.people import find_country
from twosource.language.entities.phrases import find_phrases
from twosource.language.entities.titles import (
    BODIES,
    ECHOES,
    LONE_BODIES,
    PEOPLE_OF_BODIES,
    SAME_WORD,
    SEATS,
    TELLING_ADJECTIVES,
    country_of,
)
from twosource.language.entities.traits import Setting
from twosource.language.tokens import Doc, Token, Tokens
from twosource.model.annotation import EntityKind, MentionForm

MEMBERSHIPS = frozenset(("union", "association", "federation", "alliance", "party", "league", "institute"))
"""Bodies that a noun before them names: "the dockworkers' union", "the farmers' party"."""

SPEAKING = ECHOES | PEOPLE_OF_BODIES

Key = tuple[str, str | None]
"""What a body is, in standard words, and the state it belongs to."""

_MINISTRY_OF = re.compile(r"^(ministry|department) (?:of|for) (.+)$")
_JOINING = frozenset(("of", "for", "the", "and", "&", "de", "du"))


def gather_bodies(setting: Setting, names: Sequence[Name], people: Sequence[Draft], home: str | None) -> list[Draft]:
    """One draft for each organisation and institution.

    `people` tell by their offices which state's "defense ministry" is meant; "the government" without a country is
    that of `home`, the country that the article is mostly about, when the article names that one too.
    """
    doc = setting.tokens[0].doc
    drafts: dict[Key, Draft] = {}
    taken: set[int] = set()
    for name in names:
        taken.update(range(name.start, name.end))
        if name.kind is EntityKind.ORGANISATION and not all(
            country_of(token.text) for token in doc[name.start : name.end]
        ):
            _note_name(doc, name, drafts)
    described = {position for draft in people for start, end, _ in draft.spans for position in range(start, end)}
    chunks = [
        chunk
        for chunk in find_phrases(setting.tokens, setting.words, SPEAKING)
        if chunk.root.i not in described or chunk.root.lower_ in PEOPLE_OF_BODIES
    ]
    for chunk in chunks:
        _note_description(doc, chunk, drafts, taken, described)
    bodies = _merge(doc, drafts, home)
    bodies.extend(_note_capitals(setting, names, drafts))
    _place_ministries(bodies, people)
    _resolve_echoes(doc, chunks, bodies)
    return bodies


def _note_capitals(setting: Setting, names: Sequence[Name], drafts: dict[Key, Draft]) -> list[Draft]:
    """Enter "Moscow said": the government of the country, beside what else the article calls it; the new ones."""
    new: dict[str, Draft] = {}
    for name, country in find_metonyms(setting.tokens, names):
        text = name.text(setting.tokens[0].doc)
        draft = drafts.get(("government", country))
        if draft is None or not draft.spans:
            draft = new.setdefault(country, Draft(EntityKind.ORGANISATION, f"government in {text}", country=country))
        draft.mention(name.start, name.end, MentionForm.NAME)
        draft.names.append(text)
    return list(new.values())


def _note_name(doc: Doc, name: Name, drafts: dict[Key, Draft]) -> None:
    start = name.start
    if start > 1 and doc[start - 1].text == "'s" and country_of(doc[start - 2].text):
        start -= 2
    key = _key(doc, start, name.end)
    draft = drafts.setdefault(key, Draft(EntityKind.ORGANISATION, name.text(doc), country=key[1]))
    draft.mention(name.start, name.end, MentionForm.NAME)
    draft.names.append(name.text(doc))


def _key(doc: Doc, start: int, end: int) -> Key:
    country = find_country(doc, start, end)
    words = [token.lower_ for token in doc[start:end] if token.text[0].isalnum() and country_of(token.text) is None]
    text = " ".join(words).removeprefix("the ").removeprefix("state of ").removesuffix(" of")
    if found := _MINISTRY_OF.match(text):
        text = f"{found[2]} {found[1]}"
    text = " ".join(filter(None, (SAME_WORD.get(word, word) for word in text.split()))).removeprefix("the ")
    return text or doc[start:end].text.lower(), country or SEATS.get(text)


def _note_description(
    doc: Doc, chunk: Tokens, drafts: dict[Key, Draft], taken: set[int], described: Collection[int]
) -> None:
    """Enter "the interior ministry", "interior ministry officials", "Kenyan police" and "health authorities".

    Of a phrase that means a person ("the interior ministry spokesman", whose noun is in `described`) only the body.
    """
    root = chunk.root
    start, end = _find_start(doc, chunk), root.i + 1
    if start >= end or any(doc[position].pos_ == "PRON" for position in range(start, end)):
        return
    last, kind = end, EntityKind.ORGANISATION
    if root.lower_ in PEOPLE_OF_BODIES:
        inner = next((position for position in range(start, end - 1) if doc[position].lower_ in BODIES), None)
        if inner is not None:
            last = inner + 1
            while last < end - 1 and doc[last].lower_ in BODIES:
                last += 1
        elif not _are_a_group(doc, root, start, taken):
            return
        else:
            kind = EntityKind.GROUP
    elif root.i in taken or not _is_named(doc, start, end):
        return
    if root.i in described:
        end = last
    key = _key(doc, start, last)
    key = key[0], key[1] or _locate(doc, chunk)
    held = any(position in described for position in range(start, end))
    if held or (kind is EntityKind.GROUP and not key[1] and end - start < 2):
        return
    name = doc[start:last].text
    draft = drafts.setdefault(key, Draft(kind, name, country=key[1]))
    draft.mention(start, end, MentionForm.NOMINAL)
    draft.names.append(name)


def _find_start(doc: Doc, chunk: Tokens) -> int:
    """Where the words begin that tell which body is meant: behind articles, numbers and mere descriptions."""
    start, end = chunk.start, chunk.root.i + 1
    start = max((position + 1 for position in range(start, end) if doc[position].like_num), default=start)
    while start < end and (
        doc[start].pos_ in ("DET", "NUM", "PUNCT", "SPACE") or doc[start].lower_ in ("previous", "other")
    ):
        start += 1
    while start < end - 1 and _only_describes(doc, start, chunk.root.lower_):
        start += 1
    return start


def _are_a_group(doc: Doc, root: Token, start: int, taken: Collection[int]) -> bool:
    """Whether they are described as several people: "health officials", not "the Acme officials" or "an official"."""
    beside = root.i - 1 in taken and not country_of(doc[root.i - 1].text)
    return root.i + 1 - start >= 2 and root.tag_ == "NNS" and not beside


def _locate(doc: Doc, chunk: Tokens) -> str | None:
    """The country whose name opens the sentence before the phrase: "In France, the foreign ministry said"."""
    first = chunk.root.sent.start
    if doc[first].lower_ != "in" or first + 2 >= chunk.start:
        return None
    return country_of(doc[first + 1].text) or country_of(doc[first + 1 : first + 3].text)


def _only_describes(doc: Doc, position: int, head: str) -> bool:
    """Whether the word tells nothing of which body is meant ("embattled", "outside")."""
    token = doc[position]
    return (
        (token.pos_ in ("ADJ", "ADV", "VERB") or token.tag_ == "JJ")
        and (head in LONE_BODIES or head in PEOPLE_OF_BODIES or head in ("forces", "services", "office", "group"))
        and token.lower_ not in TELLING_ADJECTIVES
        and country_of(token.text) is None
        and not token.text[0].isupper()
        and doc[position + 1].text != "-"
    )


def _is_named(doc: Doc, start: int, end: int) -> bool:
    """Whether a description tells which body it means without looking back."""
    head = doc[end - 1].lower_
    if head in MEMBERSHIPS and end - start > 1:
        return doc[end - 2].text in ("'s", "'", "’s", "’") or doc[end - 2].dep_ == "compound"
    return head in LONE_BODIES or (head in BODIES and end - start > 1)


def _place_ministries(bodies: Sequence[Draft], people: Sequence[Draft]) -> None:
    """The country of a ministry whose only minister in the article has one."""
    for draft in bodies:
        words = draft.name.lower().split()
        if draft.country is None and len(words) == 2 and words[1] == "ministry":
            states = {
                office.country
                for person in people
                for office in person.offices
                if office.head == "minister" and SAME_WORD.get(words[0], words[0]) in office.modifiers
            }
            if len(states) == 1:
                draft.country = states.pop()


def _merge(doc: Doc, drafts: dict[Key, Draft], home: str | None) -> list[Draft]:
    """One draft a body: an acronym joins its full name, and a body without a country the only one of its words."""
    owner: dict[Key, Key] = {}
    acronyms = _find_acronyms(doc, drafts)
    by_words: dict[str, list[Key]] = defaultdict(list)
    for key in drafts:
        by_words[key[0]].append(key)
    for key, draft in drafts.items():
        full = acronyms.get(key[0])
        others = [other for other in by_words[key[0]] if other[1] is not None]
        if full is not None and full != key:
            owner[key] = full
        elif len(firm := [other for other in drafts if _is_firm(other[0], key[0])]) == 1:
            owner[key] = firm[0]
        elif len(longer := [other for other in drafts if other[0].startswith(f"{key[0]} of ")]) == 1:
            owner[key] = longer[0]
        elif key[1] is None and len(others) == 1 and _is_that_of(doc, draft, drafts[others[0]], home):
            owner[key] = others[0]
    for key, full in owner.items():
        kept, moved = drafts[owner.get(full, full)], drafts[key]
        if kept is moved:
            continue
        kept.spans.extend(moved.spans)
        kept.names.extend(moved.names)
        moved.spans.clear()
    return [draft for draft in drafts.values() if draft.spans]


def _is_firm(full: str, short: str) -> bool:
    """Whether the full name is the short one with words for a company behind it ("acme corporation")."""
    words = full.removeprefix(f"{short} ").split()
    return full != short and full.startswith(f"{short} ") and all(word.rstrip(".") in COMPANY_WORDS for word in words)


def _is_that_of(doc: Doc, bare: Draft, told: Draft, home: str | None) -> bool:
    """Whether a body without a country is the only one of its words that has one.

    "The government" is it in an article set in that country, or set in none where the country's was told of before.
    """
    if bare.name.lower().split()[-1] not in LONE_BODIES or told.country == home:
        return True
    return home is None and all(start > told.first and doc[start - 1].lower_ == "the" for start, _, _ in bare.spans)


def _find_acronyms(doc: Doc, drafts: dict[Key, Draft]) -> dict[str, Key]:
    """Which full name each acronym stands for: "World Health Organization (WHO)", or by its initials."""
    found: dict[str, Key] = {}
    short = {key[0] for key, draft in drafts.items() if draft.name.isupper() and len(draft.name) < 8}
    for key, draft in drafts.items():
        end = draft.spans[0][1]
        if draft.name.isupper() or draft.spans[0][2] is not MentionForm.NAME:
            continue
        if end + 2 < len(doc) and doc[end].text == "(" and doc[end + 2].text == ")" and doc[end + 1].text.isupper():
            found.setdefault(doc[end + 1].lower_, key)
            draft.mention(end + 1, end + 2, MentionForm.NAME)
            draft.names.append(doc[end + 1].text)
        initials = "".join(word[0] for word in draft.name.split() if word.lower() not in _JOINING).lower()
        if len(initials) > 1 and initials in short:
            found.setdefault(initials, key)
    return found


def _resolve_echoes(doc: Doc, chunks: Sequence[Tokens], bodies: Sequence[Draft]) -> None:
    """Enter "the ministry", "the alliance": the last body before it that is called so, by name or in an apposition."""
    called = _nouns_of(doc, bodies)
    heard = {(start, end) for draft in bodies for start, end, _ in draft.spans}
    for chunk in chunks:
        noun = chunk.root.lower_
        if chunk[0].lower_ not in ("the", "this", "that") or chunk.root.i - chunk.start != 1 or noun in LONE_BODIES:
            continue
        start, end = chunk.start + 1, chunk.root.i + 1
        fitting = [(position, draft) for position, draft in called.get(noun, ()) if position < start]
        if fitting and (start, end) not in heard and len({id(draft) for _, draft in fitting}) <= 2:
            max(fitting, key=lambda pair: pair[0])[1].mention(start, end, MentionForm.NOMINAL)


def _nouns_of(doc: Doc, bodies: Sequence[Draft]) -> dict[str, list[tuple[int, Draft]]]:
    called: dict[str, list[tuple[int, Draft]]] = defaultdict(list)
    for draft in bodies:
        for start, end, _ in draft.spans:
            for noun in {doc[end - 1].lower_, *_appositions(doc, start, end)}:
                if noun in ECHOES:
                    called[noun].append((start, draft))
        last = draft.name.lower().split()[-1].rstrip(".")
        if last in COMPANY_WORDS:
            called["company"].extend((start, draft) for start, _, _ in draft.spans)
        if "ministry" in draft.name.lower().split():
            called["ministry"].extend((start, draft) for start, _, _ in draft.spans)
    return called


def _appositions(doc: Doc, start: int, end: int) -> Iterator[str]:
    for child in doc[start:end].root.children:
        if child.dep_ == "appos":
            yield child.lower_
