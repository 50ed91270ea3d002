"""What became of a figure within its own article: revised, retracted, or disputed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from twosource.extracting.attribution.retractions import find_later_retraction, find_taker, is_done, takes_back
from twosource.extracting.counting.counts import Count, Form
from twosource.extracting.counting.judged import Judged
from twosource.extracting.counting.measure_words import FATES
from twosource.extracting.figures.moved_tolls import REVISING, find_leading, find_move
from twosource.extracting.grammar.clauses import agent, is_passive
from twosource.extracting.grammar.syntax import climb
from twosource.extracting.grammar.vocabulary import list_words
from twosource.language.tokens import Token
from twosource.model.statement import About, Figure, Measure, Status

CONTRAST = re.compile(r"\b(?:but|while|whereas|although|though|however)\b", re.IGNORECASE)
"""Words between two accounts that do not agree."""

GROWING = list_words("rise climb jump grow increase soar surge fall drop go")
"""Of those, verbs of a number that moves by itself: who gives the new value gives the older one too."""

DENYING = list_words("deny refute dispute reject dismiss contest rebut")
"""Verbs that set a contrary account against a statement."""

DEFINITE = frozenset(("the", "these", "those"))
"""Words before a number that was told before."""

MODAL = frozenset(("can", "could", "may", "might", "must", "should", "would"))
CONVICTED = frozenset(("guilty", "convicted", "accused", "charged"))
PUNISHING = frozenset(("jail", "imprison", "sentence", "fine", "execute", "face", "get", "receive"))
SENSED = frozenset(("see", "hear", "feel"))
"""What could be seen was there."""

FIRST_ACCOUNTS = list_words("preliminary initial initially early earlier first originally")
"""Words of an account that may have been overtaken; it is only where a later one is told of."""

FIRST_ONLY = list_words("initially originally mistakenly wrongly erroneously")
"""Of those, and beside them, adverbs of an account that no longer holds, whatever took its place."""

OPINING = list_words("think believe fear assume")
"""Verbs of what was held before it was known."""

ACCOUNTS = list_words(
    "account report figure estimate toll count tally number information indication statement assessment bulletin"
    " version word news message announcement claim update finding result reading"
)
"""What an early account is called."""

LATER = list_words("later since now subsequently actually revised")

ANNOUNCING = list_words(
    "announce give report release put publish state provide issue cite quote declare tell say offer circulate post"
    " count estimate confirm record supply share reveal list claim"
)
"""Verbs of the clause that tells who gave a number first."""

FARTHEST_ANNOUNCER = 12
"""Tokens behind a revised number in which that clause begins."""

TAKEN = frozenset(("dobj", "nsubjpass", "ccomp", "pobj", "prep"))
"""How what is taken back hangs on its verb; a second verb beside it ("and said that 26 had died") is told anew."""

NOT_AS_REPORTED = tuple(
    f"as {when} {how}"
    for when in ("first", "previously", "earlier", "initially", "originally")
    for how in ("reported", "thought", "stated", "announced")
)

Found = Sequence[tuple[Count, Judged]]


@dataclass(frozen=True, slots=True)
class Correction:
    """What became of a figure: the word that says so, the one who first gave the figure, and what replaced it.

    `speaker` is the token of the first giver where the correction names him; `replaced_by` a position in the figures.
    `kept` says that the words of the figure itself, not those of its correction, tell who gave it; `giving` is the
    verb of the speaker, where it is not the cue.
    """

    status: Status
    cue: Token
    speaker: Token | None = None
    replaced_by: int | None = None
    kept: bool = True
    giving: Token | None = None


def find_correction(found: Found, at: int) -> Correction | None:
    """What became of the figure at that position of the article's figures, or None where it stands."""
    count, judged = found[at]
    return (
        _find_retraction(count, judged)
        or _find_later_retraction(found, at)
        or _find_revision(found, at)
        or _find_denial(judged)
        or _find_overtaking(found, at)
        or _find_first_account(judged)
    )


def find_revised_from(count: Count) -> Token | None:
    """The verb that revises something from this number ("lowered the toll from 31"), or None."""
    leading = find_leading(count)
    if leading is None or leading.lower_ != "from":
        return None
    above = next((token for token in list(climb(count.top))[1:5] if token.lemma_.lower() in REVISING), None)
    if above is not None:
        return above
    move = find_move(count)
    return None if move is None else move.verb


def _find_revision(found: Found, at: int) -> Correction | None:
    count = found[at][0]
    verb = find_revised_from(count)
    if verb is None:
        return _find_replaced(found, at)
    kept = verb.lemma_.lower() in GROWING
    giving = _find_giving(count)
    return Correction(Status.REVISED, verb, _find_announcer(giving), _find_target(found, at), kept, giving)


def _find_target(found: Found, at: int) -> int | None:
    """The figure that takes the place of the one at `at`: the one after "to" in its sentence, else the one before."""
    sentence = found[at][0].sentence
    for position in range(at + 1, len(found)):
        other = found[position][0]
        if other.sentence != sentence:
            break
        leading = find_leading(other)
        if leading is not None and leading.lower_ == "to":
            return position
    if at > 0 and found[at - 1][0].sentence == sentence:
        return at - 1
    return None


def _find_replaced(found: Found, at: int) -> Correction | None:
    """The number is set aside by the words beside it: "27 and not 31 as first reported"."""
    count = found[at][0]
    doc = count.top.doc
    before = [token.lower_ for token in doc[max(count.sentence.first_token, count.first - 2) : count.first]]
    after = " ".join(token.lower_ for token in doc[count.last : min(count.last + 4, count.sentence.last_token)])
    if "not" in before and any(after.startswith(words) for words in NOT_AS_REPORTED):
        return Correction(Status.REVISED, doc[count.first - 1], None, _find_target(found, at), kept=False)
    return None


def _find_announcer(giving: Token | None) -> Token | None:
    """Who first gave the number: "31, released on Monday by the coroner", "31, which the coroner had given"."""
    if giving is None:
        return None
    speaker = agent(giving) or (None if is_passive(giving) or giving.dep_ == "acl" else _subject(giving))
    return None if speaker is None or speaker.pos_ == "PRON" else speaker


def _find_giving(count: Count) -> Token | None:
    """The verb by which the clause behind the number tells that it was given."""
    doc = count.top.doc
    for token in doc[count.last : min(count.last + FARTHEST_ANNOUNCER, count.sentence.last_token)]:
        if token.like_num:
            return None
        if token.pos_ == "VERB":
            relative = token.dep_ in ("relcl", "acl") or any(child.tag_ == "WDT" for child in token.children)
            relative = relative or (token.tag_ == "VBN" and agent(token) is not None)
            return token if relative and token.lemma_.lower() in ANNOUNCING else None
    return None


def _find_retraction(count: Count, judged: Judged) -> Correction | None:
    """A statement with the figure is taken back: "withdrew a report that 90 miners were dead".

    That nine lost climbers were found may be taken back; that nine were lost is not, for it only says which ones.
    """
    below, top = judged.cue, count.top
    if top.dep_ in ("nsubj", "nsubjpass") and (_is_verbless(judged.cue) or _is_below(judged.cue, top)):
        return None
    for token in climb(judged.cue):
        if token.i != judged.cue.i and takes_back(token) and is_done(token) and below.dep_ in TAKEN:
            return Correction(Status.RETRACTED, token, find_taker(token))
        below = token
    return None


def _is_below(cue: Token, top: Token) -> bool:
    return any(each.i == top.i for each in cue.ancestors)


def _is_verbless(state: Token) -> bool:
    """Whether a state stands without its "are": "the four missing since May"."""
    bare = not any(child.dep_ in ("aux", "auxpass") for child in state.children)
    misread = state.dep_ == "ccomp" and any(child.dep_ == "advcl" for child in state.children)
    return bare and (state.dep_ == "acl" or misread) and state.lower_ in FATES


def _find_later_retraction(found: Found, at: int) -> Correction | None:
    """A later clause takes the statement back without the number: "The ministry withdrew that figure"."""
    verb = find_later_retraction(found, at)
    return None if verb is None else Correction(Status.RETRACTED, verb, find_taker(verb))


def _find_denial(judged: Judged) -> Correction | None:
    """The figure's clause hangs on a denial: "denied that 20 people were killed"."""
    for token in climb(judged.cue):
        if token.dep_ == "ccomp" and token.head.lemma_.lower() in DENYING:
            return Correction(Status.DISPUTED, token.head)
    return None


def is_presupposed(count: Count, judged: Judged) -> bool:
    """Whether the denial is not of the number but of what befell those: "denied that the 20 hostages were sold"."""
    return _find_denial(judged) is not None and any(child.lower_ in DEFINITE for child in count.top.lefts)


def is_anybody(count: Count, judged: Judged) -> bool:
    """Whether one person stands for everybody of whom a law speaks: "a man convicted of spying may be jailed"."""
    verb = count.top.head
    if count.form is Form.SINGLE and judged.cue.lower_ in CONVICTED and _may_be_punished(count):
        return True
    if count.form is not Form.SINGLE or count.top.dep_ not in ("nsubj", "nsubjpass") or judged.cue.i == verb.i:
        return False
    helpers = {child.lower_ for child in verb.lefts if child.dep_ in ("aux", "auxpass")}
    return bool(helpers & MODAL) and not helpers & {"have"} and verb.lemma_ not in SENSED


def _may_be_punished(count: Count) -> bool:
    """Whether the sentence goes on with what a law sets for such: "an adult found guilty of it could be jailed"."""
    later = count.top.doc[count.last : count.sentence.last_token]
    verbs = (token for token in later if token.lemma_.lower() in PUNISHING)
    return any(child.lower_ in MODAL and child.dep_ == "aux" for verb in verbs for child in verb.lefts)


def _subject(verb: Token) -> Token | None:
    return next((child for child in verb.children if child.dep_ == "nsubj"), None)


def _find_overtaking(found: Found, at: int) -> Correction | None:
    """An early account that the next figure replaces: "early reports said three ... later found to be one"."""
    count, judged = found[at]
    doc = count.top.doc
    if at + 1 >= len(found):
        return None
    after, other = found[at + 1]
    gap = after.sentence.first_token - count.sentence.last_token
    if other.measure is not judged.measure or gap < 0 or gap > 40 or after.low == count.low:
        return None
    if not any(_tells_first(token) for token in doc[count.sentence.first_token : count.sentence.last_token]):
        return None
    later = next((one for one in doc[after.sentence.first_token : after.first] if one.lower_ in LATER), None)
    return None if later is None else Correction(Status.REVISED, later, None, at + 1)


def _tells_first(token: Token) -> bool:
    """Whether it calls an account an early one; "early November" and "the first strike" speak of none."""
    if token.lower_ not in FIRST_ACCOUNTS:
        return False
    told = token.head.lemma_.lower()
    return told in ACCOUNTS or told in ANNOUNCING | OPINING or token.lower_ in FIRST_ONLY


def _find_first_account(judged: Judged) -> Correction | None:
    """An account that is told as the first one only: "the station originally reported that two had died"."""
    for token in climb(judged.cue):
        if token.dep_ == "ccomp" and token.head.lemma_.lower() in ANNOUNCING | OPINING:
            early = next((child for child in token.head.children if child.lower_ in FIRST_ONLY), None)
            if early is not None:
                return Correction(Status.REVISED, early)
    return None


def find_contradicted(figures: Sequence[Figure], beside: Sequence[Figure], figure: Figure) -> Figure | None:
    """The figure of another source that this one is set against; None where there is no such.

    That is one which counts what this one says there was none of, or another value in the same sentence behind "but".
    `figures` are all of the article, `beside` those of the figure's sentence.
    """
    contrasted = next((other for other in beside if _is_contrasted(figure, other)), None)
    if contrasted is not None:
        return contrasted
    toll = figure.measure in (Measure.KILLED, Measure.INJURED)
    if figure.high != 0 or figure.about is not About.MAIN or not toll or _excepts(figure):
        return None
    for other in figures:
        same = other.measure is figure.measure and other.about is About.MAIN and other.high != 0
        if same and _speaker(other) != _speaker(figure):
            return other
    return None


def _is_contrasted(figure: Figure, other: Figure) -> bool:
    """Whether two speakers give two values in one sentence: "the army said 14 had died, but the mayor counted 12"."""
    one, two = sorted((figure.evidence[0], other.evidence[0]), key=lambda evidence: evidence.start)
    same = figure.measure is other.measure and one.sentence == two.sentence and one.start < two.start
    if not same or (figure.low, figure.high) == (other.low, other.high) or figure.about is not other.about:
        return False
    if None in (_speaker(figure), _speaker(other)) or _speaker(figure) == _speaker(other):
        return False
    between = one.sentence[one.end - one.sentence_start : two.start - one.sentence_start]
    return CONTRAST.search(between) is not None


def _excepts(figure: Figure) -> bool:
    """Whether it says that there were none besides: "no one else was hurt"."""
    evidence = figure.evidence[0]
    return evidence.sentence[evidence.end - evidence.sentence_start :].lstrip().startswith(("else ", "other "))


def _speaker(figure: Figure) -> str | None:
    return None if figure.attributed_to is None else figure.attributed_to.text
