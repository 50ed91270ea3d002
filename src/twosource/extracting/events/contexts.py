"""The PLOVER contexts of an event, by the words of its sentence."""

from __future__ import annotations

from twosource.language.tokens import Tokens

CONTEXTS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "military",
        (
            *("troop", "army", "military", "soldier", "weapon", "missile", "war", "ceasefire", "truce", "peacekeeping"),
            *(
                "peacekeeper",
                "tank",
                "airstrike",
                "arm",
                "warship",
                "rebel",
                "guerrilla",
                "battle",
                "navy",
                "contingent",
            ),
        ),
    ),
    ("diplomatic", ("diplomatic", "embassy", "ambassador", "treaty", "negotiation", "summit", "diplomacy", "envoy")),
    ("legal", ("court", "judge", "law", "trial", "arrest", "prosecutor", "treason", "sentence", "lawsuit", "detain")),
    ("terrorism", ("terrorism", "terrorist", "terror", "extremist", "jihadist", "suicide")),
    ("political", ("reform", "opposition", "constitution", "democracy", "democratic", "political", "parliament")),
    ("government", ("cabinet", "resignation", "minister", "resign", "appoint")),
    ("election", ("election", "vote", "ballot", "voter", "candidate", "poll", "referendum", "electoral")),
    ("economic", ("economic", "trade", "price", "economy", "tariff", "wage", "bank", "debt", "export", "market")),
    ("resource", ("oil", "gas", "fuel", "water", "energy", "electricity", "mineral", "fishery", "pipeline")),
    ("refugee", ("refugee", "asylum", "migrant", "displaced", "resettlement")),
    ("rights", ("right", "freedom", "discrimination", "dissident", "censorship")),
    ("disaster", ("earthquake", "flood", "hurricane", "tsunami", "typhoon", "drought", "disaster", "wildfire")),
    ("disease", ("virus", "epidemic", "pandemic", "covid", "outbreak", "vaccine", "cholera", "ebola")),
    ("cbrn", ("nuclear", "chemical", "biological", "radioactive", "uranium")),
    ("cyber", ("cyber", "hacker", "internet", "malware", "online")),
    ("crime", ("drug", "gang", "cartel", "trafficking", "smuggling", "robbery", "murder", "kidnapping")),
    ("territory", ("border", "territory", "annexation", "sovereignty", "independence")),
)
"""PLOVER's contexts with lemmas that show them, the commonest first."""

_BY_WORD: dict[str, tuple[str, ...]] = {}
for _context, _lemmas in CONTEXTS:
    for _lemma in _lemmas:
        _BY_WORD[_lemma] = (*_BY_WORD.get(_lemma, ()), _context)
_ORDER = {context: position for position, (context, _) in enumerate(CONTEXTS)}


def find_contexts(sentence: Tokens) -> tuple[str, ...]:
    """The contexts that the words of the sentence show, in the order of `CONTEXTS`."""
    found = {context for token in sentence for context in _BY_WORD.get(token.lemma_.lower(), ())}
    return tuple(sorted(found, key=_ORDER.__getitem__))
