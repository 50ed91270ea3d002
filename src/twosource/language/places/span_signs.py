"""What speaks for and against a candidate's being a place, as numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import log10

import numpy as np
from numpy.typing import NDArray

from twosource.language.entities.given_names import is_woman
from twosource.language.entities.titles import BODIES, ECHOES, HONORIFICS, MEDIA, OFFICES
from twosource.language.places.candidates import COUNTY, FEATURES, LEADERS, LOCATIVES, Candidate
from twosource.language.places.gazetteer import Known
from twosource.language.places.words import Words

LABELS = {"": 0, "PERSON": 2, "ORG": 3, "FAC": 4, "NORP": 5, "LOC": 6, "GPE": 7}
OTHER_LABEL = 1
KINDS = {"none": 0, "person": 1, "organisation": 2, "group": 3, "place": 4}
POS = {"PROPN": 3, "ADJ": 2, "NOUN": 1}
DEPS = {"pobj": 5, "compound": 3, "amod": 2, "nmod": 2, "poss": 4, "nsubj": 1, "appos": 6, "conj": 7, "npadvmod": 8}
RANKS = {
    "site": 0.5,
    "city": 1,
    "admin2": 2,
    "admin1": 3,
    "capital": 4,
    "admin": 5,
    "region": 6,
    "continent": 7,
    "country": 8,
}
DIRECTIONS = frozenset((
    "north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "northeast",
    "northwest", "southeast", "southwest", "northeastern", "northwestern", "southeastern", "southwestern", "upper",
    "lower", "downtown", "greater", "rural", "mid",
))  # fmt: skip
DIVISIONS = frozenset((
    "county", "counties", "province", "provinces", "district", "districts", "region", "state", "city", "town",
    "village", "area", "oblast", "governorate", "prefecture", "township", "parish", "suburb", "municipality",
    "neighborhood", "neighbourhood", "island", "peninsula", "river", "valley", "border", "coast", "co.",
))  # fmt: skip
WAYS = frozenset((
    "street", "st", "st.", "road", "rd", "rd.", "avenue", "ave", "ave.", "drive", "lane", "boulevard", "blvd",
    "highway", "court", "place", "square", "bridge", "park", "mall", "center", "centre", "hall", "house", "hotel",
    "church", "stadium", "theatre", "theater", "museum", "cathedral", "airport", "station", "hospital", "school",
))  # fmt: skip
PEOPLE = frozenset((
    "man", "woman", "men", "women", "resident", "residents", "native", "teen", "teenager", "boy", "girl", "couple",
    "family", "police", "officials", "president", "mayor", "government", "authorities", "minister", "governor",
    "troops", "forces", "soldiers", "citizens", "leader", "leaders", "ambassador", "nationals", "voters", "lawmakers",
))  # fmt: skip
SAYS = frozenset((
    "said", "says", "told", "added", "was", "is", "has", "had", "who", "whose", "wrote", "asked", "himself", "herself",
))  # fmt: skip
GENERIC = BODIES | ECHOES | FEATURES | LEADERS | WAYS | OFFICES | DIRECTIONS | DIVISIONS | frozenset((
    "first", "second", "new", "old", "federal", "national", "commonwealth", "golden", "international", "union",
))  # fmt: skip
"""Words that are places only together with a name."""
ENGLISH = frozenset(("US", "GB", "CA", "AU", "NZ", "IE", "JM", "ZA", "GY", "TT", "BZ", "BS", "BB"))
LISTS = (", and ", " and ", ", ", " or ", " to ", "-")
PLACE_VERBS = frozenset((
    "left", "reached", "entered", "captured", "seized", "hit", "struck", "visited", "took", "retook", "leave", "fled",
    "leaving", "entering", "reaching", "visit", "visiting", "overran", "bombed", "shelled", "recaptured", "invaded",
    "attacked", "capture", "retake", "take", "enter", "reach", "strike", "battered", "lashed", "rocked", "shook",
    "controls", "control", "surrounded", "besieged", "liberated", "crossed", "evacuated", "quit",
))  # fmt: skip
"""Verbs that news puts right before a place."""
SPAN_SIGNS = (
    "tokens", "label", "label_before", "label_after", "kind", "kind_before", "kind_after", "pos", "dep", "population",
    "rank", "people", "namesakes", "capitals", "stopped", "letters", "in_lower_case", "opens", "after_locative",
    "after_of", "after_title", "after_capital", "after_comma", "after_direction", "after_the", "after_given",
    "before_capital", "before_possessive", "before_comma", "before_body", "before_division", "before_way",
    "before_people", "before_says", "before_hyphen", "held", "holds", "within_longer", "longest_within", "given",
    "last_feature", "first_leader", "times", "share_place", "share_person", "share_locative", "in_people",
    "shouted", "exact", "times_people_adjective", "direction", "before_the_end", "after_quote", "before_noun",
    "generic", "media", "first_of_person", "coherent", "listed_with_place", "listed_with_known", "after_place_verb",
    "within_list", "english", "listed_county",
)  # fmt: skip
"""The columns of the table, in their order."""


@dataclass(frozen=True, slots=True)
class Tally:
    """What an article does with one text: how often it stands, how often as a place, a person, behind a locative."""

    times: int
    places: int
    people: int
    located: int


def describe_spans(words: Words, candidates: Sequence[Candidate]) -> NDArray[np.float64]:
    """One row a candidate, one column for each of SPAN_SIGNS."""
    tallies = _tally(words, candidates)
    surnames = Counter(
        words.words[position]
        for position, kind in enumerate(words.kind)
        if kind == "person" and words.kind_last[position] - words.kind_first[position] > 1
    )
    lower = {word for word in words.words if word.islower()}
    longer = _covers(candidates)
    held = _held(words, candidates)
    listed = _listed_with(words, candidates)
    countries = {
        known.inside[0]
        for one in candidates
        if words.kind[one.first] != "person"
        for known in one.known
        if known.kind == "country"
    }
    return np.array(
        [
            (
                *_tagger_signs(words, one),
                *_name_signs(one, lower),
                *_before_signs(words, one),
                *_after_signs(words, one),
                *held[number],
                *longer[number],
                *_doc_signs(words, one, tallies[one.text], surnames),
                _coherence(one, countries),
                *listed[number],
                _english_share(one.known),
                any(known.kind == "admin2" and known.name == one.text + COUNTY for known in one.known),
            )
            for number, one in enumerate(candidates)
        ],
        dtype=np.float64,
    ).reshape(len(candidates), len(SPAN_SIGNS))


def _tally(words: Words, candidates: Sequence[Candidate]) -> dict[str, Tally]:
    counts: dict[str, list[int]] = {}
    for one in candidates:
        count = counts.setdefault(one.text, [0, 0, 0, 0])
        count[0] += 1
        label = words.label[one.first]
        count[1] += label in ("GPE", "LOC") and words.label_first[one.first] == one.first
        count[2] += words.kind[one.first] == "person"
        count[3] += one.first > 0 and words.lower[one.first - 1] in LOCATIVES
    return {text: Tally(*count) for text, count in counts.items()}


def _tagger_signs(words: Words, one: Candidate) -> tuple[float, ...]:
    first, last = one.first, one.last
    label = words.label[first]
    named = words.kind[first] != "none"
    return (
        last - first,
        LABELS.get(label, OTHER_LABEL),
        first - words.label_first[first] if label else 0,
        words.label_last[first] - last if label else 0,
        KINDS[words.kind[first]],
        first - words.kind_first[first] if named else 0,
        words.kind_last[first] - last if named else 0,
        POS.get(words.pos[last - 1], 0),
        DEPS.get(words.dep[last - 1], 0),
    )


def _name_signs(one: Candidate, lower: set[str]) -> tuple[float, ...]:
    text = one.text
    population = max((known.population for known in one.known), default=-1)
    return (
        log10(population + 10) if one.known else 0.0,
        max((RANKS[known.kind] for known in one.known), default=0),
        any(known.people for known in one.known),
        len(one.known),
        text.isupper(),
        text.endswith("."),
        len(text),
        text.lower() in lower,
    )


def _before_signs(words: Words, one: Candidate) -> tuple[float, ...]:
    first = one.first
    if first == 0:
        return (True, False, False, False, False, False, False, False, False)
    before, written = words.lower[first - 1], words.words[first - 1]
    return (
        words.opens[first] or written[0] == "\n",
        before in LOCATIVES,
        before == "of",
        before.rstrip(".") in HONORIFICS or before.rstrip(".") in OFFICES,
        written[0].isupper() and not written.isupper(),
        before == ",",
        before in DIRECTIONS,
        before == "the",
        written[0].isupper() and is_woman(f"{written} X") is not None,
    )


def _after_signs(words: Words, one: Candidate) -> tuple[float, ...]:
    last = one.last
    if last >= len(words.words):
        return (False,) * 9
    after, written = words.lower[last], words.words[last]
    return (
        written[0].isupper(),
        written in ("'s", "'", "’s", "’"),
        written == ",",
        after in BODIES or after in ECHOES,
        after in DIVISIONS,
        after in WAYS,
        after in PEOPLE or after in OFFICES,
        after in SAYS,
        one.end < words.ends[last - 1] or (written == "-" and words.ends[last - 1] == words.starts[last]),
    )


def _covers(candidates: Sequence[Candidate]) -> list[tuple[float, float]]:
    """For each candidate whether a longer known one holds it, and how many tokens the longest known one within has."""
    within, longest = [0.0] * len(candidates), [0.0] * len(candidates)
    for number, one in enumerate(candidates):
        for following in range(number + 1, len(candidates)):
            other = candidates[following]
            if other.start >= one.end:
                break
            inner, outer = (
                (number, following) if other.end > one.end and other.start == one.start else (following, number)
            )
            if candidates[inner].end <= candidates[outer].end:
                if candidates[outer].known:
                    within[inner] = 1.0
                if candidates[inner].known:
                    longest[outer] = max(longest[outer], candidates[inner].last - candidates[inner].first)
    return list(zip(within, longest, strict=True))


def _held(words: Words, candidates: Sequence[Candidate]) -> list[tuple[float, float]]:
    """For each candidate whether the next one, behind a comma or bracket, holds it; whether it so holds one."""
    held, holds = [0.0] * len(candidates), [0.0] * len(candidates)
    begins: dict[int, list[int]] = {}
    for number, one in enumerate(candidates):
        begins.setdefault(one.start, []).append(number)
    for number, one in enumerate(candidates):
        behind = words.text[one.end : one.end + 3]
        gap = 2 if behind[:2] in (", ", " (") else 3 if behind == " , " else 0
        for following in begins.get(one.end + gap, ()) if gap else ():
            if lies_in_any(one.known, candidates[following].known):
                held[number] = holds[following] = 1.0
    return list(zip(held, holds, strict=True))


def _listed_with(words: Words, candidates: Sequence[Candidate]) -> list[tuple[float, ...]]:
    """For each candidate whether it is listed with what the tagger takes for a place, with something else, and how.

    "Gao" of "Timbuktu and Gao", "Rafah" of "to Khan Younis and Rafah".
    """
    ends: dict[int, list[Candidate]] = {}
    begins: dict[int, list[Candidate]] = {}
    for one in candidates:
        ends.setdefault(one.end, []).append(one)
        begins.setdefault(one.start, []).append(one)
    rows: list[tuple[float, ...]] = []
    for one in candidates:
        before = next((mark for mark in LISTS if words.text.endswith(mark, 0, one.start)), None)
        after = next((mark for mark in LISTS if words.text.startswith(mark, one.end)), None)
        others = ends.get(one.start - len(before), []) if before else []
        others = others + (begins.get(one.end + len(after), []) if after else [])
        labels = {words.label[other.first] for other in others if other.known}
        place = bool(labels & {"GPE", "LOC"})
        verb = one.first > 0 and words.lower[one.first - 1] in PLACE_VERBS
        rows.append((place, any(other.known for other in others), verb, bool(before) + bool(after)))
    return rows


def _english_share(known: Sequence[Known]) -> float:
    """The share of the namesakes that lie where towns are named for people of English names; -1 for an unknown name."""
    if not known:
        return -1.0
    return sum(one.inside[0] in ENGLISH for one in known) / len(known)


def _coherence(one: Candidate, countries: set[str]) -> float:
    """Whether the name lies in a country that the article names: 1, 0, or a half where there is nothing to tell."""
    if not one.known or not countries:
        return 0.5
    return float(any(known.inside[0] in (*countries, "-") and known.kind != "country" for known in one.known))


def lies_in_any(known: Sequence[Known], holders: Sequence[Known]) -> bool:
    """Whether one of the places lies in one of the countries, states or provinces."""
    areas = {
        tuple(part for part in holder.inside if part != "-")
        for holder in holders
        if holder.kind in ("country", "admin1", "admin", "admin2") and not holder.people
    }
    return any(one.inside[:size] in areas and len(one.inside) > size for one in known for size in (1, 2, 3))


def _doc_signs(words: Words, one: Candidate, tally: Tally, surnames: Counter[str]) -> tuple[float, ...]:
    first, last = one.first, one.last
    following = last < len(words.words)
    return (
        is_woman(f"{words.words[first]} X") is not None,
        words.lower[last - 1] in FEATURES,
        words.lower[first] in LEADERS,
        tally.times,
        tally.places / tally.times,
        tally.people / tally.times,
        tally.located / tally.times,
        surnames[words.words[last - 1]],
        first > 0 and words.words[first - 1].isupper() and len(words.words[first - 1]) > 2,
        any(known.name == one.text for known in one.known),
        words.pos[first] == "ADJ",
        words.lower[first] in DIRECTIONS,
        not following or words.words[last] in ".;:)",
        first > 0 and words.words[first - 1] in "\"'“‘(",
        following and words.pos[last] == "NOUN",
        words.lower[last - 1] in GENERIC,
        words.lower[first] in MEDIA,
        first + 1 < len(words.words) and words.kind[first + 1] == "person" and words.adjoins_by_blank(first),
    )
