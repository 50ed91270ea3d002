"""The noun that a number counts, and single people who are told of without a number, read from the syntax."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from twosource.language.tokens import Doc, Token

_NOUNS = frozenset({"NOUN", "PROPN"})
# What may stand between a number and its noun ("21 of the mostly young, newly freed girls").
_BEFORE_NOUN = frozenset({"ADJ", "ADV", "DET", "NUM"})
_INNER_TAGS = frozenset({"VBN", "VBG", "JJ", "JJR", "JJS", "PRP$", "POS", "HYPH", "DT", "PDT", "CD", "AFX"})
_DESCRIBING = frozenset({"JJ", "JJR", "JJS", "VBN", "VBG"})
_MORE = frozenset({"more", "other", "additional", "further", "new", "fellow"})
# "Three of those trapped": the pronoun with its participle is the population.
_THOSE = frozenset({"those", "these"})
# What befell the counted, also where the tagger takes it for a noun ("27 hurt", "16 dead").
_FATES = frozenset(
    {
        "dead", "killed", "injured", "wounded", "hurt", "missing", "arrested", "detained", "displaced", "trapped",
        "rescued", "evacuated", "homeless",
    }
)  # fmt: skip
_ROUND = frozenset({"dozens", "scores", "hundreds", "thousands", "millions", "billions", "several"})
_FARTHEST = 10  # tokens; longer ways from a number to its noun were misparses in the figures corpus
# Nouns before which an indefinite article counts one: people, by sex, age, trade, or part in an event.
_PEOPLE_WORDS = """
    activist adult attacker baby bodyguard bomber boy bystander cameraman captive child civilian cleric clerk
    colleague commander constable customer cyclist demonstrator deputy detainee diplomat doctor driver employee
    engineer farmer father fighter firefighter fisherman girl guard gunman hostage infant inmate insurgent
    journalist judge kid laborer labourer lawmaker lawyer local man marine medic migrant militant miner minor
    mother motorcyclist motorist nurse officer official paramedic passenger passerby patient pedestrian person
    photographer pilot policeman policewoman politician porter prisoner prosecutor protester protestor rebel
    refugee reporter rescuer resident sailor schoolboy schoolgirl seaman serviceman servicewoman shopkeeper
    soldier student suspect teacher teen teenager toddler tourist trooper victim villager visitor volunteer
    waiter waitress woman worker youth
"""
_PEOPLE = frozenset(_PEOPLE_WORDS.split())
# More people whom "no" denies.
_DENIED = _PEOPLE | frozenset(
    {
        "leader",
        "candidate",
        "president",
        "minister",
        "player",
        "fan",
        "voter",
        "parent",
        "citizen",
        "scientist",
        "expert",
    }
    | {"people", "one", "nation", "country", "government", "team", "army"}
)
# Things that "no" denies without counting them ("no signs of damage").
_ABSTRACT_WORDS = """
    signs plans details doubts reasons ideas comments clues illusions regrets excuses complaints intentions
    means grounds circumstances terms indications words changes questions guarantees limits problems links ties
    reports clothes funds resources hopes secrets qualms bounds rules facts results options alternatives
"""
_ABSTRACT = frozenset(_ABSTRACT_WORDS.split())


def find_noun(doc: Doc, after: int, taken: frozenset[int]) -> tuple[int, int] | None:
    """The tokens (end exclusive) of the noun that the number before the token `after` counts, or None.

    `taken` are tokens of time expressions. The noun comes with the common nouns that compound it or are joined to it,
    without adjectives and names ("police officers" of "70 more British police officers").
    """
    stop = min(len(doc), after + _FARTHEST)
    at = after
    if at < stop and doc[at].lower_ == "of":
        at += 1
        if at < stop and doc[at].lower_ in _THOSE:
            fate = at + 1 < stop and doc[at + 1].tag_ in ("VBN", "VBD", "JJ")
            plain = at + 1 < stop and doc[at + 1].tag_ in ("NNS", "NNPS")
            if plain:
                return _noun_run(doc, at + 1, stop, taken)
            if not fate or not (at + 2 < stop and doc[at + 2].tag_ in ("NNS", "NNPS")):
                return (at, at + 2) if fate else None
            at += 1
        if at + 1 < stop and doc[at].lower_ == "the" and _is_fate(doc, at + 1):
            return at + 1, at + 2
    while at < stop and (at not in taken or doc[at].pos_ == "ADJ") and _may_precede(doc, at):
        at += 1
    if at < stop and at not in taken and _is_noun(doc[at]):
        return _plural_name(doc, after, at) or _noun_run(doc, at, stop, taken)
    if at > after and doc[at - 1].pos_ == "PROPN":
        return _plural_name(doc, after, at - 1) or (at - 1, at)
    return None


def find_single_people(doc: Doc, articles: Iterable[int]) -> Iterator[tuple[int, tuple[int, int]]]:
    """Each indefinite article, of those at the tokens `articles`, that counts one person, with the noun's tokens."""
    for at in articles:
        token = doc[at]
        noun = token.head
        if 0 < noun.i - at < _FARTHEST and noun.tag_ == "NN" and noun.lemma_.lower() in _PEOPLE:
            yield at, _with_compounds(doc, noun.i)


def _plural_name(doc: Doc, first: int, last: int) -> tuple[int, int] | None:
    """The noun of a headline among the capitals up to `last`, themselves no noun ("3 Missiles Toward Japan")."""
    if doc[last].pos_ != "PROPN":
        return None
    for at in range(first, last + 1):
        if doc[at].tag_ == "NNPS" and doc[at].ent_type_ not in ("GPE", "ORG", "FAC", "LOC", "PERSON"):
            return at, at + 1
    return None


def is_countable(doc: Doc, noun: tuple[int, int]) -> bool:
    """Whether "no" before the noun says that there are none: of things in the plural, or of people."""
    last = doc[noun[1] - 1]
    if last.lower_ in _ABSTRACT:
        return False
    return last.tag_ in ("NNS", "NNPS") or last.lower_ in _DENIED


def _with_compounds(doc: Doc, at: int) -> tuple[int, int]:
    first = at
    while first > 0 and doc[first - 1].pos_ == "NOUN" and doc[first - 1].dep_ == "compound":
        first -= 1
    return first, at + 1


def _may_precede(doc: Doc, at: int) -> bool:
    """Whether the token stands before the noun of its phrase and is not the noun itself."""
    token = doc[at]
    following = doc[at + 1] if at + 1 < len(doc) else None
    if token.is_space:
        return token.text.count("\n") < 2
    if token.lower_ in _FATES:
        return not _is_fate(doc, at)
    if token.lower_ in _MORE or token.text in ('"', "'", "#", "-", "["):
        return True
    if token.lower_ == "than":
        return doc[at - 1].lower_ in ("more", "fewer", "less")
    if following is None:
        return False
    if _is_hyphen(following) or (_is_hyphen(doc[at - 1]) and token.tag_ not in ("NNS", "NNPS")):
        return _ends_adjective(doc, at)
    if token.pos_ == "PROPN" or following.tag_ == "POS":
        return _names_on(doc, at)
    if token.text == "," or token.tag_ == "CC":
        return doc[at - 1].tag_ in _DESCRIBING and following.tag_ in _DESCRIBING
    if token.pos_ == "NOUN" and _is_hyphen(following):
        return following.i + 1 < len(doc) and doc[following.i + 1].pos_ not in _NOUNS
    return token.pos_ in _BEFORE_NOUN or (token.tag_ in _INNER_TAGS and token.pos_ not in _NOUNS)


def _names_on(doc: Doc, at: int) -> bool:
    """Whether a name or an owner stands before the counted noun: "one of the world's busiest ports"."""
    token, following = doc[at], doc[at + 1]
    third = doc[at + 2] if at + 2 < len(doc) else None
    if following.tag_ == "POS":
        return third is not None and (token.pos_ == "PROPN" or doc[at - 1].tag_ in ("DT", "JJ"))
    described = following.tag_ in ("JJ", "VBN") and third is not None and third.tag_ == "NNS"
    return _goes_on(following) or following.text == "-" or (described and token.tag_ == "NNP")


def _ends_adjective(doc: Doc, at: int) -> bool:
    """Whether the hyphened word that the token is in stands before a noun: "off-duty soldiers", "12-year-old girls"."""
    while at + 2 < len(doc) and _is_hyphen(doc[at + 1]):
        at += 2
    return at + 1 < len(doc) and (_goes_on(doc[at + 1]) or doc[at + 1].tag_ in _INNER_TAGS)


def _is_hyphen(token: Token) -> bool:
    """Whether the token is a hyphen inside a word, and not a dash between words."""
    return token.text == "-" and not token.whitespace_ and not token.nbor(-1).whitespace_


def _goes_on(token: Token) -> bool:
    return token.pos_ in _NOUNS or (token.pos_ == "ADJ" and token.lower_ not in _FATES)


def _is_fate(doc: Doc, at: int) -> bool:
    """Whether a word like "injured" stands without a noun of its own."""
    return doc[at].lower_ in _FATES and not (at + 1 < len(doc) and _goes_on(doc[at + 1]))


def _is_noun(token: Token) -> bool:
    return token.pos_ in _NOUNS and token.lower_ not in _FATES


def _noun_run(doc: Doc, at: int, stop: int, taken: frozenset[int]) -> tuple[int, int]:
    """The common nouns from `at` on that make up one phrase ("asylum - seekers", "girls and women")."""
    begin = end = at
    while end < stop and end not in taken:
        token = doc[end]
        if _is_noun(token) or (token.text == "-" and end + 1 < stop and _is_noun(doc[end + 1])):
            end += 1
            if token.lower_ == "people":
                break
            if _is_modifier(token, doc[end] if end < stop else None):
                begin = end
        elif joined := _joins(doc, end, stop):
            end += joined
        else:
            break
    return begin, max(end, begin + 1)


def _is_modifier(token: Token, following: Token | None) -> bool:
    """Whether the noun is a name, or the end of an adjective ("short-range"), before another noun."""
    if following is None or not _is_noun(following):
        return False
    if token.pos_ == "PROPN":
        return True
    return token.i > 1 and token.nbor(-1).text == "-" and token.nbor(-2).pos_ in ("ADJ", "ADV")


def _joins(doc: Doc, at: int, stop: int) -> int:
    """How many tokens join another counted noun at "and" ("cars and ambulances"); 0 where it joins clauses."""
    if doc[at].lower_ not in ("and", "or"):
        return 0
    following = doc[at + 1 : min(at + 3, stop)]
    if not following or following[0].lower_ in _ROUND or following[0].lower_ in _FATES:
        return 0
    if following[0].tag_ == "NNS":
        return 2
    if len(following) == 2 and following[1].tag_ == "NNS" and following[1].lower_ not in _FATES:
        young = following[0].tag_ == "JJ"
        compound = following[0].pos_ == "NOUN" and doc[at - 1].tag_ == "NN"
        return 3 if young or compound else 0
    return 0


def is_points(doc: Doc, at: int) -> bool:
    """Whether "scores" are points or marks ("levelled the scores", "test scores"), or a verb, and no number."""
    before = doc[at - 1] if at else None
    if at + 1 < len(doc) and doc[at + 1].lower_ == "of":
        return before is not None and before.dep_ in ("det", "poss") and before.head.i == at
    told = before is not None and before.dep_ in ("det", "poss", "amod", "compound") and before.head.i == at
    return told or doc[at].pos_ == "VERB"
