"""Who says the thing that stands at a place of the text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from twosource.extracting.attribution.by_place import ByPlace
from twosource.extracting.attribution.cues import CUE_SIGNS, LOOSELY_REPORTING_VERBS, REPORTING_NOUNS, REPORTING_VERBS
from twosource.extracting.attribution.sources import BODIES
from twosource.extracting.counting.counted_nouns import LIVING, find_kind
from twosource.language.parsed import Parsed
from twosource.model.statement import Attributed, Attribution, Form

WITNESSES = frozenset(
    (
        *("analysis", "article", "census", "data", "document", "email", "exam", "examination", "figure", "file"),
        *("film", "filing", "footage", "image", "inquest", "inquiry", "investigation", "investigator", "letter"),
        *("log", "map", "memo", "paper", "photo", "photograph", "picture", "record", "recording", "research"),
        *("result", "review", "statistic", "tally", "test", "transcript", "video", "website", "witness", "autopsy"),
        *("authority", "expert", "analyst", "judge", "jury", "parent", "staff"),
    )
)
"""Papers, pictures and people that "show" or "find" something; a crisis or a blast does not tell."""

_UNSAID = re.compile(
    r"(?:\b(?:not|never|cannot)|n['’]t) (?:\w+ )?"
    r"(?:say|tell|state|report|announce|confirm|disclose|reveal|mention|specify)\b"
    r"|\b(?:declin|refus)(?:e[ds]?|ing) to [a-z]+$",
    re.IGNORECASE,
)
"""What a source does not say, it gives nobody's account of: "would not say that"."""

_BEFORE_CUE = 12
"""Characters before a cue, enough for "refused"."""

RELATIVE = frozenset({"which", "that", "who", "whom"})
CLAUSAL = frozenset({"VERB", "AUX"})


class Told(tuple[Attribution, ...]):
    """The attributions of an article in their order, with the places of what they tell."""

    contents: ByPlace[Attribution]


def place(parsed: Parsed, attributions: Sequence[Attribution]) -> Told:
    """The attributions so laid out that those around a place are found without reading all of a long article's."""
    told = Told(attributions)
    told.contents = ByPlace()
    for one in told:
        spans = [(span.start, span.end) for span in one.content]
        relatives = [span.start for span in one.content if span.text.lower() in RELATIVE]
        told.contents.add(one, *spans, *((_antecedent_start(parsed, start), start) for start in relatives))
    return told


def find_attributed(parsed: Parsed, attributions: Sequence[Attribution], start: int, end: int) -> Attributed | None:
    """Who says what stands at text[start:end], by the innermost report around it; None where the outlet does.

    Only reports of facts count (saying, believing, estimating), not wishes or deeds ("police have identified 31").
    The chain runs from the one nearest the outlet to the first speaker, and `text` names that first speaker.
    """
    nearby = attributions.contents.near(start, start) if isinstance(attributions, Told) else attributions
    around = [one for one in nearby if one.attributed_to and _covers(parsed, one, start, end) and _reports(parsed, one)]
    if not around:
        return None
    around.sort(key=lambda one: (-one.content[-1].end + one.content[0].start, one.cue[0].start))
    chain = tuple(dict.fromkeys(name for one in around if one.attributed_to for name in one.attributed_to.chain))
    first = around[-1].attributed_to
    return replace(first, chain=chain) if first else None


def _covers(parsed: Parsed, attribution: Attribution, start: int, end: int) -> bool:
    for span in attribution.content:
        if span.start <= start and end <= span.end:
            return True
        if span.text.lower() in RELATIVE and end <= span.start and _antecedent_start(parsed, span.start) <= start:
            return True
    return False


def _antecedent_start(parsed: Parsed, relative: int) -> int:
    """Where the phrase begins that a relative pronoun stands for: "31, which the coroner had given"."""
    for token in parsed.tokens(relative, relative + 1)[0].ancestors:
        if token.dep_ == "relcl":
            return token.head.left_edge.idx
    return relative


def _may_find(parsed: Parsed, attribution: Attribution) -> bool:
    """Whether the source of a verb like "show" or "find" is somebody, or a paper or picture that tells something."""
    if not attribution.source:
        return False
    source = parsed.tokens(attribution.source[0].start, attribution.source[-1].end).root
    if source.pos_ != "NOUN":
        return source.pos_ in ("PROPN", "PRON")
    word = source.lemma_.lower()
    return word in REPORTING_NOUNS or word in BODIES or word in WITNESSES or find_kind(source.text) in LIVING


def _reports(parsed: Parsed, attribution: Attribution) -> bool:
    """Whether the attribution gives somebody's account of the facts."""
    if attribution.form is Form.DIRECT:
        return True
    cue = attribution.cue[0]
    if _UNSAID.search(parsed.text(max(0, cue.start - _BEFORE_CUE), cue.end)):
        return False
    if attribution.content[0].text.lower().startswith("responsibility") or "responsib" in cue.text.lower():
        return False  # who claims an attack does not give its toll
    for token in parsed.tokens(cue.start, cue.end):
        lemma = token.lemma_.lower()
        if lemma in REPORTING_VERBS or lemma in REPORTING_NOUNS or token.lower_ in CUE_SIGNS:
            return True
        if lemma in LOOSELY_REPORTING_VERBS and _may_find(parsed, attribution):
            content = attribution.content[0]
            return parsed.tokens(content.start, content.end).root.pos_ in CLAUSAL
    return False
