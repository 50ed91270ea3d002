"""Names in headlines, where common words have capitals too."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from twosource.language.entities.naming import Name
from twosource.language.entities.person_nouns import PERSON_NOUNS
from twosource.language.tokens import Token
from twosource.model.annotation import EntityKind

HEADLINE_VERBS = frozenset((
    "resigns", "quits", "dies", "says", "wins", "loses", "vows", "urges", "warns", "visits", "meets", "calls", "orders",
    "signs", "vetoes", "seeks", "faces", "gets", "gives", "makes", "takes", "backs", "rejects", "denies", "admits",
    "apologizes", "apologises", "defends", "announces", "approves", "pleads", "wants", "tells", "asks", "arrives",
    "leaves", "returns", "opens", "launches", "unveils", "condemns", "accuses", "blames", "slams", "hails", "praises",
    "appoints", "fires", "sacks", "dismisses", "pardons", "testifies", "survives", "flees", "declares", "extends",
    "lifts", "closes", "cancels", "delays", "offers", "agrees", "promises", "pledges", "demands", "threatens",
    "proposes", "suspends", "reveals", "confirms", "criticizes", "criticises", "insists", "refuses", "kills", "plans",
))  # fmt: skip
"""Verbs of headlines in the third person that are hardly anybody's surname; taggers take them for names there."""

MOSTLY = 0.75
"""Share of a headline's longer words that begin with a capital."""


def cut_headlines(tokens: Sequence[Token], names: Iterable[Name]) -> Iterator[Name]:
    """People without the words around them that only a headline writes in capitals: "Ann Lee Wins" is Ann Lee.

    Such a word stands in small letters elsewhere in the article, is a noun for people or is tagged as no name.
    """
    listed = list(names)
    capitals = _find_capitals(tokens, listed)
    common = {token.text for token in tokens if token.text.islower()} if capitals else set()
    full = {
        tuple(token.lower_ for token in tokens[name.start : name.end])
        for name in listed
        if name.kind is EntityKind.PERSON and name.start not in capitals
    }
    for name in listed:
        start, end = name.start, name.end
        if start in capitals and end - start > 1:
            end = _find_known_end(tokens, name, full)
            if end < name.end:
                yield replace(name, end=end, kind=EntityKind.PERSON)
                continue
        if start in capitals and name.kind is EntityKind.PERSON:
            while start < end and _is_common(tokens[start], common):
                start += 1
            while end > start and _is_common(tokens[end - 1], common):
                end -= 1
        if start < end:
            yield replace(name, start=start, end=end)


def _find_known_end(tokens: Sequence[Token], name: Name, known: Collection[tuple[str, ...]]) -> int:
    """Where a name of two words or more ends that the text below the headline has too, else its own end."""
    words = tuple(token.lower_ for token in tokens[name.start : name.end])
    lengths = [length for length in range(2, len(words)) if words[:length] in known]
    return name.start + max(lengths) if lengths else name.end


def _find_capitals(tokens: Sequence[Token], names: Iterable[Name]) -> set[int]:
    """The first tokens of the names in sentences whose words nearly all begin with a capital."""
    edges = [*(token.i for token in tokens if token.is_sent_start), len(tokens)]
    found: dict[int, bool] = {}
    starts = set()
    for name in names:
        number = bisect_right(edges, name.start)
        if number not in found:
            found[number] = _is_capital(tokens[edges[number - 1] : edges[number]])
        if found[number]:
            starts.add(name.start)
    return starts


def _is_capital(sentence: Sequence[Token]) -> bool:
    words = [token for token in sentence if token.is_alpha and len(token) > 2]
    large = sum(token.text[0].isupper() for token in words)
    written = "".join(token.text_with_ws for token in sentence[-2:]).rstrip()
    return len(words) > 2 and large >= MOSTLY * len(words) and not written.endswith(".")


def _is_common(token: Token, common: Collection[str]) -> bool:
    word = token.lower_
    return token.text[0].isupper() and (
        word in common or word in PERSON_NOUNS or word in HEADLINE_VERBS or token.pos_ in ("VERB", "ADV", "ADP", "AUX")
    )
