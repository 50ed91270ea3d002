"""What a story is called in a question: its place and its main event."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from twosource.model.analysis import Analysis
from twosource.reconciling.words import list_words

# Nouns by which news calls a happening, most telling first where two are as frequent. General vocabulary.
HAPPENINGS = tuple(
    list_words("""
        earthquake quake tsunami flood floods flooding hurricane typhoon cyclone storm tornado landslide
        avalanche eruption wildfire wildfires fire blaze explosion blast bombing crash collision derailment
        accident shipwreck sinking shooting massacre stabbing attack attacks assault siege kidnapping abduction
        hostage-taking coup uprising unrest riot riots protest protests demonstrations clashes fighting
        offensive war invasion airstrike airstrikes outbreak epidemic pandemic election referendum launch test
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
}
# A word of a title, or of the first lines, tells more of the happening than one further down.
_TITLE_WEIGHT = 4
_LEAD_CHARACTERS = 600
_LEAD_WEIGHT = 2


def name_story(analyses: Sequence[Analysis]) -> str:
    """The story in two or three words, "Kazakhstan unrest"; empty when neither place nor event is found."""
    place, event = find_main_place(analyses), _find_event(analyses)
    return " ".join(part for part in (place, event) if part)


def find_main_place(analyses: Sequence[Analysis]) -> str | None:
    """The place that the articles name most, those at the head of an article counted more."""
    votes: Counter[str] = Counter()
    for analysis in analyses:
        for place in analysis.places:
            votes[place.name] += _LEAD_WEIGHT if place.start < _LEAD_CHARACTERS else 1
        title = (analysis.article.title or "").lower()
        for name in {place.name for place in analysis.places if place.name.lower() in title}:
            votes[name] += _TITLE_WEIGHT
    return min(votes, key=lambda name: (-votes[name], name)) if votes else None


def _find_event(analyses: Sequence[Analysis]) -> str | None:
    votes: Counter[str] = Counter()
    for analysis in analyses:
        article = analysis.article
        for text, weight in (
            (article.title or "", _TITLE_WEIGHT),
            (article.text[:_LEAD_CHARACTERS], _LEAD_WEIGHT),
            (article.text[_LEAD_CHARACTERS:], 1),
        ):
            for word in list_words(text):
                if word in _RANK:
                    votes[_SAME.get(word, word)] += weight
    return min(votes, key=lambda word: (-votes[word], _RANK.get(word, 0))) if votes else None
