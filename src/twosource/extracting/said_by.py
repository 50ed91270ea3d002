"""Who says the thing that stands at a place of the text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from twosource.extracting.cues import CUE_SIGNS, LOOSELY_REPORTING_VERBS, REPORTING_NOUNS, REPORTING_VERBS
from twosource.language.parsed import Parsed
from twosource.model.statement import Attributed, Attribution, Form

RELATIVE = frozenset({"which", "that", "who", "whom"})
CLAUSAL = frozenset({"VERB", "AUX"})


def find_attributed(parsed: Parsed, attributions: Sequence[Attribution], start: int, end: int) -> Attributed | None:
    """Who says what stands at text[start:end], by the innermost report around it; None where the outlet does.

    Only reports of facts count (saying, believing, estimating), not wishes or deeds ("police have identified 31").
    The chain runs from the one nearest the outlet to the first speaker, and `text` names that first speaker.
    """
    around = [
        one for one in attributions if one.attributed_to and _covers(parsed, one, start, end) and _reports(parsed, one)
    ]
    if not around:
        return None
    around.sort(key=lambda one: (-one.content[-1].end + one.content[0].start, one.cue[0].start))
    chain = tuple(dict.fromkeys(one.attributed_to.text for one in around if one.attributed_to))
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
    """Where the phrase begins that a relative pronoun stands for: "18, which had been announced by the police"."""
    for token in parsed.tokens(relative, relative + 1)[0].ancestors:
        if token.dep_ == "relcl":
            return token.head.left_edge.idx
    return relative


def _reports(parsed: Parsed, attribution: Attribution) -> bool:
    """Whether the attribution gives somebody's account of the facts."""
    if attribution.form is Form.DIRECT:
        return True
    cue = attribution.cue[0]
    for token in parsed.tokens(cue.start, cue.end):
        lemma = token.lemma_.lower()
        if lemma in REPORTING_VERBS or lemma in REPORTING_NOUNS or token.lower_ in CUE_SIGNS:
            return True
        if lemma in LOOSELY_REPORTING_VERBS:
            content = attribution.content[0]
            return parsed.tokens(content.start, content.end).root.pos_ in CLAUSAL
    return False
