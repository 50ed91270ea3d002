"""What a story is called in a question: its place and its main event."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from twosource.model.analysis import Analysis
from twosource.model.annotation import Place
from twosource.reconciling.words import list_words

# Nouns by which news calls a happening, most telling first where two are as frequent. General vocabulary.
HAPPENINGS = tuple(
    list_words("""
        earthquake quake tsunami flood floods flooding hurricane typhoon cyclone storm tornado landslide
        avalanche collapse stampede sinkhole eruption wildfire wildfires fire blaze explosion blast bombing crash
        collision derailment accident shipwreck sinking shooting massacre stabbing attack attacks assault siege
        kidnapping abduction hostage-taking coup uprising unrest riot riots protest protests demonstrations clashes
        fighting offensive war invasion airstrike airstrikes outbreak epidemic pandemic election referendum launch test
        murder murders killing killings stabbings robbery heist theft piracy hijacking hack breach leak outage blackout
        snowfall blizzard snowstorm heatwave drought strike shutdown merger takeover
        summit talks trial verdict indictment arrest release rescue evacuation celebrations
    """)
)
_RANK = {word: rank for rank, word in enumerate(HAPPENINGS)}
# The forms of one word count together.
_SAME = {
    "quake": "earthquake",
    "flood": "flooding",
    "floods": "flooding",
    "riot": "riots",
    "protest": "protests",
    "demonstrations": "protests",
    "attacks": "attack",
    "airstrikes": "airstrike",
    "wildfire": "wildfires",
    "blast": "explosion",
    "murders": "murder",
    "killings": "killing",
    "stabbings": "stabbing",
    "heist": "robbery",
    "blizzard": "snowfall",
    "snowstorm": "snowfall",
}
# Verbs that tell of nothing else, by the noun for it.
_TOLD_BY = {
    "crashed": "crash",
    "collided": "collision",
    "collapsed": "collapse",
    "exploded": "explosion",
    "derailed": "derailment",
    "erupted": "eruption",
    "capsized": "shipwreck",
    "sank": "sinking",
}
# A word of a title, or of the first lines, tells more of the happening than one further down.
_TITLE_WEIGHT = 4
# A word for a country's people tells less of where it happened than the country's name.
_OF_PEOPLE = 0.25
_OF_NATIONS = ("an", "ese", "ish", "ch", "i", "ans", "ic")
# A happening is what at least this share of the pages calls by its name.
_SHARE_OF_PAGES = 0.3
# What stands before a verb, where the same word may be a noun.
_BEFORE_VERBS = frozenset(
    ("to", "will", "would", "could", "can", "may", "might", "must", "should", "not", "did", "does", "they", "we", "let")
)
_SAYINGS = frozenset(
    (before, word)
    for word, befores in {
        "fire": "open opened opening opens under friendly return returned returning cease hold held exchanged",
        "storm": "twitter by media political perfect",
        "release": "press news",
        "attack": "heart panic",
        "murder": "attempted",
        "test": "drug blood dna",
        "launch": "boat",
    }.items()
    for before in befores.split()
)
# What stands before a killing; without it, it is more often what something did.
_DETERMINING = frozenset(
    ("a", "an", "the", "this", "that", "his", "her", "their", "mass", "double", "triple", "police")
)
_OF_FIRE_SERVICE = frozenset(
    ("department", "chief", "brigade", "service", "services", "crew", "crews", "engine", "engines", "truck", "trucks",
     "station", "marshal", "officials", "officer", "extinguisher", "rescue")
)  # fmt: skip
# "The Massacre River" runs through no massacre.
_OF_PLACE = re.compile(
    r"\b[A-Z][\w’'-]+ (?:River|Creek|Lake|Bay|Hill|Hills|Mountain|Valley|Street|Road|Square|Island|Point|Bridge|Park)\b"
)
_LEAD_CHARACTERS = 600
_LEAD_WEIGHT = 2


def name_story(analyses: Sequence[Analysis]) -> str:
    """The story in two or three words, "Kazakhstan unrest"; empty when neither place nor event is found."""
    place, event = find_main_place(analyses), _find_event(analyses)
    return " ".join(part for part in (place, event) if part)


def find_main_place(analyses: Sequence[Analysis]) -> str | None:
    """The place that the articles name most, those at the head of an article counted more."""
    votes: dict[str, float] = defaultdict(float)
    for analysis in analyses:
        for place in analysis.places:
            weight = _LEAD_WEIGHT if place.start < _LEAD_CHARACTERS else 1
            votes[place.name] += weight if _is_named(place) else weight * _OF_PEOPLE
        title = set(list_words(analysis.article.title or ""))
        for name in {place.name for place in analysis.places if set(list_words(place.name)) <= title}:
            votes[name] += _TITLE_WEIGHT
    return min(votes, key=lambda name: (-votes[name], name)) if votes else None


def _find_event(analyses: Sequence[Analysis]) -> str | None:
    votes: Counter[str] = Counter()
    tellers: Counter[str] = Counter()
    leading: set[str] = set()
    for analysis in analyses:
        article = analysis.article
        told = set()
        for text, weight in (
            (article.title or "", _TITLE_WEIGHT),
            (article.text[:_LEAD_CHARACTERS], _LEAD_WEIGHT),
            (article.text[_LEAD_CHARACTERS:], 1),
        ):
            for before, said, behind in _with_neighbours(list_words(_OF_PLACE.sub(" ", text))):
                word = _TOLD_BY.get(said, said)
                if word in _RANK and not _means_another(before, word, behind):
                    votes[_SAME.get(word, word)] += weight
                    told.add(_SAME.get(word, word))
                    if weight > 1:
                        leading.add(_SAME.get(word, word))
        tellers.update(told)
    enough = _SHARE_OF_PAGES * len(analyses)
    known = [word for word in votes if tellers[word] >= enough and word in leading]
    return min(known, key=lambda word: (-votes[word], _RANK.get(word, 0))) if known else None


def _with_neighbours(words: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    return zip(("", *words), words, (*words[1:], ""), strict=False)


def _means_another(before: str, word: str, behind: str) -> bool:
    """Whether it is a verb, or part of a saying or a name: "to release", "killing seven", "opened fire", "fire chief".

    >>> _means_another("opened", "fire", "on"), _means_another("a", "fire", "broke")
    (True, False)
    """
    if before in _BEFORE_VERBS or (before, word) in _SAYINGS:
        return True
    if word == "killing" and before not in _DETERMINING:
        return True
    return word == "fire" and behind in _OF_FIRE_SERVICE


def _is_named(place: Place) -> bool:
    """Whether its own name stands there, and no word for its people or what is theirs ("Norlandic")."""
    text, name = place.text.lower(), place.name.lower()
    return not (place.kind == "country" and text.endswith(_OF_NATIONS) and text != name)
