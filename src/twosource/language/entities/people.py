"""The people of an article under all their names, with the offices that stand beside the names."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from twosource.language.entities.drafts import Draft, Office
from twosource.language.entities.given_names import is_woman
from twosource.language.entities.name_spans import Name
from twosource.language.entities.naming import is_loose_dash, without_article
from twosource.language.entities.person_nouns import PERSON_NOUNS
from twosource.language.entities.titles import FEMALE, HONORIFICS, MALE, OFFICES, SEATS, SHORT_OFFICES, country_of
from twosource.language.tokens import Doc, Token
from twosource.model.annotation import EntityKind, MentionForm

SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))
_LETTERS = str.maketrans({"ø": "o", "æ": "ae", "ß": "ss", "ł": "l", "đ": "d", "ı": "i", "œ": "oe"})
_SLAVIC_END = re.compile(r"(?<=[sc]k)(?:iy|ij|yi|yy|ii|i)$")
_DOUBLED = re.compile(r"(.)\1")
NICKNAME = re.compile(r"""(?<= )[“"‘']([A-Z][\w-]+)[”"’'](?= )""")
"""What somebody is called, between the parts of the name: 'Nils "Benny" Lind'."""
LONGEST_TITLE = 9
"""Tokens that a title before a name has at most ("US Assistant Secretary of State for East Asian Affairs" has nine)."""
MOST_STEPS = 3
"""Phrases within phrases that an office before a name has at most: "the head of the office of the mayor of Lund"."""
LONGEST_PARTICIPLE = 5
HYPHENS = ("-", "‐", "‑")
LINKS = frozenset(("of", "for", "and", "&", "-", "'s"))
"""Words within a title that are neither nouns nor adjectives."""


Family = tuple[str, bool | None]
"""A surname, and whether of its women or of its men alone (None: of all)."""


def gather_people(doc: Doc, names: Sequence[Name]) -> list[Draft]:
    """One draft for each person, with every mention by name and every office that stands beside one."""
    people = [name for name in names if name.kind is EntityKind.PERSON]
    owners = _find_owners({name.text(doc) for name in people}) | dict.fromkeys(_list_not_kin(doc, people), None)
    taken = {position for name in people for position in range(name.start, name.end)}
    drafts: dict[str, Draft] = {}
    families: dict[Family, list[str]] = defaultdict(list)
    for name in people:
        text = name.text(doc)
        owner = owners[text] or _of_surname(text, text in drafts, families, _sex_of_title(doc, name))
        if owner not in drafts and " " in owner:
            for female in {None, is_woman(owner)}:
                families[_words(owner)[-1], female].append(owner)
        draft = drafts.setdefault(owner, Draft(EntityKind.PERSON, owner))
        draft.mention(name.start, name.end, MentionForm.NAME)
        draft.names.append(text)
        if draft.female is None:
            draft.female = _sex_of_title(doc, name)
        draft.offices.extend(_read_offices(doc, name, taken))
        root = doc[name.start : name.end].root
        for token in _find_apposed(root):
            if token.i != root.head.i and token.tag_ != "NNS":
                draft.mention(token.i, token.i + 1, MentionForm.NOMINAL)
    for draft in drafts.values():
        draft.country = next((office.country for office in draft.offices if office.country), None)
        if draft.female is None:
            draft.female = _told_by_office(draft)
        if draft.female is None:
            draft.female = is_woman(draft.name)
    return list(drafts.values())


def _list_not_kin(doc: Doc, people: Sequence[Name]) -> set[str]:
    """The surnames told alone before the first full name with them, which only names somebody's kin.

    "Berg was hurt ... her father, Ivan Berg, said": whom an article tells of it gives in full first, or in its title.
    """
    firsts: dict[str, Name] = {}
    for name in people:
        firsts.setdefault(name.text(doc), name)
    kin = {_words(text)[-1]: name.start for text, name in firsts.items() if " " in text and _is_kin(doc, name)}
    full = Counter(_words(text)[-1] for text in firsts if " " in text)
    return {
        text
        for text, name in firsts.items()
        if " " not in text and full[last := _words(text)[-1]] == 1 and name.start < kin.get(last, 0)
    }


def _is_kin(doc: Doc, name: Name) -> bool:
    """Whether the name is introduced as that of somebody's kin: "her father, Ivan Berg", "Berg's wife Ada"."""
    at = name.start - 1 - (name.start > 0 and doc[name.start - 1].text == ",")
    noun = PERSON_NOUNS.get(doc[at].lower_) if at > 0 else None
    return noun is not None and noun.group == "kin" and any(child.dep_ == "poss" for child in doc[at].lefts)


def _of_surname(text: str, is_own: bool, families: Mapping[Family, Sequence[str]], female: bool | None) -> str:
    """The only person of that surname who has been named so far, or whose first name fits "Mr" and "Ms".

    Where that is nobody, the surname is a person of its own; `is_own` when it has been one before.
    """
    last = _words(text)[-1]
    known = families.get((last, None), ())
    if female is not None and len(known) > 1:
        known = families.get((last, female), ())
    return known[0] if len(known) == 1 and (not is_own or female is not None) else text


def _sex_of_title(doc: Doc, name: Name) -> bool | None:
    """Whether the word before the name tells a woman, or None where it tells nothing."""
    word = doc[name.start - 1].lower_.rstrip(".") if name.start else ""
    return word in FEMALE if word in FEMALE or word in MALE else None


def _find_owners(texts: Iterable[str]) -> dict[str, str | None]:
    """The fullest name of the person whom each name means; None for a surname that two people have."""
    full: dict[tuple[str, str], str] = {}
    for text in sorted(texts, key=lambda one: (-len(one.split()), one.isupper(), -len(one), one)):
        words = _words(text)
        if len(words) > 1:
            full.setdefault((words[0], words[-1]), text)
    by_last, by_first, by_tail, by_middle = defaultdict(list), defaultdict(list), defaultdict(list), defaultdict(list)
    for (first, last), text in full.items():
        by_last[last].append(text)
        by_first[first].append(text)
        words = _words(text)
        for start in range(1, len(words) - 1):
            by_tail[tuple(words[start:])].append(text)
            if is_woman(f"{words[start]} X") is None:
                by_middle[words[start]].append(text)
    _add_nicknames(full, by_last)
    owners: dict[str, str | None] = {}
    for text in sorted(texts):
        words = _words(text)
        if len(words) > 1:
            tails = by_tail.get(tuple(words), [])
            owners[text] = tails[0] if len(tails) == 1 else full[words[0], words[-1]]
        else:
            found = by_last.get(words[0]) or by_first.get(words[0]) or by_middle.get(words[0]) or []
            owners[text] = found[0] if len(found) == 1 else None if found else text
    return owners


def _add_nicknames(full: dict[tuple[str, str], str], by_last: Mapping[str, list[str]]) -> None:
    """Who is called Benny between the parts of his name is the Benny of that surname."""
    for text in tuple(full.values()):
        for nickname in NICKNAME.findall(text):
            called = fold(nickname.lower()), _words(text)[-1]
            other = full.get(called)
            full[called] = text
            if other is not None and other != text:
                by_last[called[1]].remove(other)


def _words(text: str) -> list[str]:
    """The words of a name in a form that spellings of one share: "Sørensen" and "Sorensen", "Zelensky" and "-skyy"."""
    words = [fold(without_article(word.strip(".,"))) for word in NICKNAME.sub("", text).lower().split()]
    while len(words) > 1 and words[-1] in SUFFIXES:
        words.pop()
    return words


def fold(word: str) -> str:
    """A word in lower case without accents, doubled letters and the ways to write the end of a Slavic name.

    >>> fold("sørensen"), fold("zelenskyy"), fold("nazarbaïev")
    ('sorensen', 'zelensky', 'nazarbaiev')
    """
    if not word.isascii():
        plain = unicodedata.normalize("NFKD", word.translate(_LETTERS))
        word = "".join(mark for mark in plain if not unicodedata.combining(mark))
    return _DOUBLED.sub(r"\1", _SLAVIC_END.sub("y", word))


def _told_by_office(draft: Draft) -> bool | None:
    """Whether the offices tell a woman ("spokeswoman"), a man ("chairman"), or neither."""
    heads = {office.head for office in draft.offices}
    if heads & FEMALE:
        return True
    return False if heads & MALE else None


def _read_offices(doc: Doc, name: Name, taken: Collection[int]) -> Iterator[Office]:
    """The office before the name, and the one that stands in apposition to it."""
    start = _title_start(doc, name.start, taken)
    if start < name.start:
        office = read_office(doc, start, name.start)
        if office is not None:
            yield office if office.country else replace(office, country=_find_country_behind(doc, name.end))
    root = doc[name.start : name.end].root
    over = _find_apposed(root)
    for token in (*root.children, *over):
        if (token.dep_ == "appos" or token in over) and token.lower_ in OFFICES and token.tag_ != "NNS":
            first, last = _phrase(token)
            if doc[first].tag_ == "PRP$":
                continue
            if first >= name.end or last <= name.start:
                office = read_office(doc, first, last)
                if office is not None:
                    yield office


def _find_country_behind(doc: Doc, end: int) -> str | None:
    """The country of "President Ada Lund of Peru", or None."""
    return find_country(doc, end + 1, min(end + 3, len(doc))) if doc[end : end + 1].text == "of" else None


def _find_apposed(root: Token) -> tuple[Token, ...]:
    """The noun that a name stands in apposition to: "mayor" in "the mayor of Lund, Kim Berg", not the town."""
    if root.dep_ != "appos":
        return ()
    noun = root.head
    for _ in range(MOST_STEPS):
        if noun.lower_ in OFFICES or noun.dep_ != "pobj" or noun.head.dep_ != "prep":
            break
        noun = noun.head.head
    return (noun,) if noun.lower_ in OFFICES else (root.head,)


def _title_start(doc: Doc, end: int, taken: Collection[int]) -> int:
    """Where the run of title words begins that stands right before token `end`.

    None does where a link stands there: "a representative for Ada Lund" is somebody else.
    """
    start = end
    if end and doc[end - 1].lower_ in LINKS:
        return end
    while start > 0 and end - start < LONGEST_TITLE:
        token = doc[start - 1]
        word = token.lower_
        if token.is_space or token.i in taken or (start < end and doc[start].is_sent_start) or is_loose_dash(token):
            break
        if not (
            word in LINKS or token.pos_ in ("NOUN", "PROPN", "ADJ") or word.rstrip(".") in HONORIFICS or word in OFFICES
        ):
            break
        start -= 1
        if token.is_sent_start:
            break
    for position in range(start, end - 1):
        if doc[position].lower_ in ("of", "for") and any(token.lower_ in OFFICES for token in doc[position + 1 : end]):
            start = position + 1
    while start < end and doc[start].lower_ in LINKS:
        start += 1
    return start


def _phrase(head: Token) -> tuple[int, int]:
    """The noun phrase of an office, without its determiner and without clauses: "spokesman for the ministry"."""
    first = head.i
    for child in head.lefts:
        if child.dep_ in ("amod", "compound", "poss", "nmod", "nn"):
            first = min(first, child.left_edge.i)
    dash = next((at for at in range(head.i - 1, first, -1) if is_loose_dash(head.doc[at])), None)
    if dash is not None:  # a dateline: "LUND - The council's secretary"
        first = dash + 1 + (head.doc[dash + 1].lower_ in ("the", "a", "an"))
    last = head.i + 1
    for child in head.rights:
        if child.dep_ == "prep" and child.i == last:
            last = child.right_edge.i + 1
            last = next((inner.left_edge.i for inner in child.subtree if _ends_phrase(inner)), last)
    while last > head.i + 1 and (head.doc[last - 1].is_punct or head.doc[last - 1].is_space):
        last -= 1
    return first, last


def _ends_phrase(inner: Token) -> bool:
    """Whether another phrase begins there: a clause, an apposition or a mark.

    A name behind its noun ("the website Harbour Watch"), a hyphen and a short participle ("the agency handling
    visas") go with the phrase.
    """
    if inner.dep_ == "acl" and inner.tag_ == "VBG" and inner.i == inner.head.i + 1:
        return inner.right_edge.i - inner.i >= LONGEST_PARTICIPLE
    if inner.dep_ == "appos" and inner.pos_ == "PROPN" and inner.left_edge.i == inner.head.i + 1:
        return False
    if inner.dep_ in ("relcl", "acl", "appos"):
        return True
    return inner.is_punct and inner.tag_ != "POS" and inner.text not in HYPHENS


def read_office(doc: Doc, start: int, end: int) -> Office | None:
    """The office that tokens start to end name, or None where they name none."""
    while start < end and (doc[start].lower_.rstrip(".") in HONORIFICS or doc[start].lower_ in ("the", "a", "an", ",")):
        start += 1
    tokens = [token for token in doc[start:end] if not token.is_space]
    head_at = _head_of(tokens)
    if head_at is None:
        return None
    country = find_country(doc, start, end)
    modifiers = frozenset(
        token.lower_
        for token in (*tokens[:head_at], *_field(tokens[head_at + 1 :]))
        if token.is_alpha and country_of(token.text) is None and token.lower_ not in LINKS
    )
    word = tokens[head_at].lower_.rstrip(".")
    head = SHORT_OFFICES.get(word, word)
    if head == "prime minister":
        head, modifiers = "minister", modifiers | {"prime"}
    return Office(doc[start:end].text, head, modifiers, country)


def _field(tokens: Sequence[Token]) -> Sequence[Token]:
    """The nouns behind "of" that tell which office it is: "minister of finance", "president of the dockers' union"."""
    if not tokens or tokens[0].lower_ not in ("of", "for"):
        return ()
    return [token for token in tokens[1:] if token.pos_ in ("NOUN", "PROPN", "ADJ")]


def _head_of(tokens: Sequence[Token]) -> int | None:
    """The last office word before the first "of" or "for"."""
    found = None
    for position, token in enumerate(tokens):
        if token.lower_ in ("of", "for") and found is not None:
            break
        if token.lower_.rstrip(".") in OFFICES:
            found = position
    return found


def find_country(doc: Doc, start: int, end: int) -> str | None:
    """The one country that the words name ("Kenyan", "Kremlin", "of Peru"), or None."""
    for position in range(start, end):
        for length in (2, 1):
            if position + length > end:
                continue
            text = doc[position : position + length].text
            code = SEATS.get(text.lower()) if text[:1].isupper() else None
            code = code or country_of(text)
            if code:
                return code
    return None
