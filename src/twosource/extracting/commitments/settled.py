"""What is told as done, as hearsay or as a mere feeling: "opted to land", "is said to be calling"."""

from __future__ import annotations

from twosource.extracting.commitments.cues import Undertaking
from twosource.extracting.grammar.syntax import climb
from twosource.extracting.grammar.vocabulary import list_words
from twosource.language.tokens import Token

CHOOSING = list_words("decide choose elect agree")
"""Verbs whose act may follow at once."""

HEARSAY = list_words("say report believe think know understand rumour rumor allege")
FEELING = list_words("worry fear hope believe think doubt love hate regret wonder")
"""What is felt, and not done."""

BRINGING_ABOUT = list_words(
    "allow enable ensure make create cause reduce increase improve boost prevent encourage strengthen weaken undermine"
)
"""What a thing does of itself."""

JUDGING = list_words("motivated wrong right mistaken unfair unjust racist illegal unlawful unwise justified")
"""What is said of a decision that was carried out."""


def is_settled(one: Undertaking) -> bool:
    """Whether it is done, or only said or felt, and so nothing that is still to come."""
    if one.head.lemma_ in FEELING or _is_hearsay(one.head) or _is_manner(one.cue):
        return True
    return _is_done_at_once(one) or _is_told_by_the_way(one.cue) or _is_judged(one.cue)


def forecasts(one: Undertaking, subject: Token, *, acting: bool) -> bool:
    """Whether it tells what a thing brings about: "their taking part will ensure calm"."""
    return not acting and subject.pos_ == "NOUN" and one.cue.lower_ == "will" and one.head.lemma_ in BRINGING_ABOUT


def _is_hearsay(verb: Token) -> bool:
    """Whether it is only reported of the present: "are said to be calling for help"."""
    above = verb.head
    passive = any(child.dep_ == "auxpass" for child in above.children)
    present = verb.lemma_ == "be" or any(child.lower_ == "be" for child in verb.lefts)
    return verb.dep_ == "xcomp" and above.lemma_ in HEARSAY and passive and present


def _is_manner(cue: Token) -> bool:
    """Whether it only says what a thing takes: "years of planning to build"."""
    return cue.lower_ == "planning" and cue.dep_ == "pobj" and cue.head.lower_ == "of"


def _is_done_at_once(one: Undertaking) -> bool:
    """Whether it was done when it was decided: "opted to land", "decided to land at Lund, where he was let off"."""
    cue = one.cue
    if cue.pos_ != "VERB" or cue.tag_ not in ("VBD", "VBN"):
        return False
    if cue.lemma_ == "opt":
        ahead = any(child.lower_ in ("has", "have", "will") for child in cue.lefts)
        return not ahead and not any(token.ent_type_ == "DATE" for token in one.head.subtree)
    return cue.lemma_ in CHOOSING and any(map(_tells_what_followed, (*one.head.subtree, *cue.rights)))


def _tells_what_followed(clause: Token) -> bool:
    """Whether a clause tells what happened there or meanwhile: "where he was let off", "while she slept"."""
    if clause.dep_ not in ("relcl", "advcl") or not _is_past(clause):
        return False
    opening = clause.left_edge
    apart = opening.i > 0 and opening.nbor(-1).text == ","  # "the schools where mould was found" were not closed yet
    return opening.lower_ == "while" or (opening.lower_ in ("where", "whereupon") and apart)


def _is_past(verb: Token) -> bool:
    helpers = [child for child in verb.lefts if child.dep_ in ("aux", "auxpass")]
    return any(one.tag_ == "VBD" for one in helpers) or (not helpers and verb.tag_ == "VBD")


def _is_told_by_the_way(cue: Token) -> bool:
    """Whether it says by the way who had threatened it before: "a boat that had threatened to ram it"."""
    before = cue.lemma_ == "threaten" and any(child.lower_ == "had" and child.dep_ == "aux" for child in cue.lefts)
    return before and any(token.dep_ == "relcl" for token in (cue, *climb(cue))[:1])


def _is_judged(cue: Token) -> bool:
    """Whether somebody judges a decision that was carried out: "the decision to remove them was unfair"."""
    if cue.pos_ != "NOUN" or cue.dep_ not in ("nsubj", "nsubjpass") or cue.lemma_ not in ("decision", "choice"):
        return False
    verb = cue.head
    said = {verb.lower_, *(child.lower_ for child in verb.rights if child.dep_ in ("acomp", "attr"))}
    return _is_past(verb) and bool(said & JUDGING)
