"""Which figure another one is part of: "including 12 nurses", "four of whom", "20 of those injured"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from twosource.extracting.counting.counted_nouns import LIVING
from twosource.extracting.counting.counts import Count, Form
from twosource.extracting.counting.judged import Judged
from twosource.extracting.counting.measure_words import COUNTED_FATES, FATES, TOLLS
from twosource.extracting.grammar.vocabulary import list_words
from twosource.model.annotation import Comparator
from twosource.model.statement import Measure

INCLUDING = frozenset(("including", "include", "included", "includes", "among", "comprising"))
RELATIVES = frozenset(("whom", "which"))
PRONOUNS = frozenset(("whom", "which", "them", "these", "those"))
ADDED = frozenset(("another", "more", "others", "other", "further"))
"""Words of a number that comes on top of the one before."""
LONGEST_SUM = 5
"""Parts of one sentence that are added up."""
FARTHEST = 3
"""Sentences with figures back to a whole. On the figures corpus 1, 3 and 8 do about alike; a far whole is a risk."""

FARTHEST_REST = 6
"""Figures back to the whole of "the other three"."""

Found = Sequence[tuple[Count, Judged]]


def find_whole(found: Found, at: int) -> int | None:
    """The position in `found` of the figure that the one at `at` is part of, or None where the text does not say it."""
    count, judged = found[at]
    if count.form is Form.NONE:
        return None
    partitive = _find_partitive(count)
    if partitive is not None:
        return _find_named_whole(found, at, partitive)
    if _is_included(count):
        whole = _find_before(found, at, _toll_measure(count) or judged.measure)
        return whole if whole is not None else _find_listed_whole(found, at)
    if at and _goes_on_listing(found, at):
        return find_whole(found, at - 1)
    if _is_rest(count):
        return _find_same_noun(found, at)
    before = found[at - 1][0] if at else count
    total = _find_sum(found, at)
    if total is not None:
        return total
    if at and _goes_on_from(found, at):
        return at - 1
    if at and (_is_opened_by(before, count) or _is_worst_of(found, at) or _is_apposed(before, count)):
        return at - 1
    return _find_total(found, at) if _is_local(count) and judged.measure in LOCAL_MEASURES else None


def _is_rest(count: Count) -> bool:
    """Whether it is what is left of a whole: "the remaining three boats", "the other three boats"."""
    if count.noun is None or count.low is None:
        return False
    words = [token.lower_ for token in count.top.doc[max(0, count.first - 2) : count.last]]
    return "remaining" in words or ("the", "other") in pairwise(words)


def _find_same_noun(found: Found, at: int) -> int | None:
    """The nearest figure before that counts more of the same."""
    count = found[at][0]
    for position in range(at - 1, max(-1, at - 1 - FARTHEST_REST), -1):
        whole = found[position][0]
        same = whole.noun is not None and count.noun is not None and whole.noun.lemma_ == count.noun.lemma_
        if same and (whole.low or 0.0) > (count.low or 0.0):
            return position
    return None


def _find_listed_whole(found: Found, at: int) -> int | None:
    """The figure before in the same sentence, whatever its measure: "questioned nine, among them two who were held"."""
    whole, count = found[at - 1][0] if at else None, found[at][0]
    return at - 1 if whole is not None and whole.sentence == count.sentence and _can_hold(whole, count) else None


def _goes_on_listing(found: Found, at: int) -> bool:
    """Whether it is joined to a part named right before: "including two children and a nurse"."""
    count, before = found[at][0], found[at - 1][0]
    joined = count.top.dep_ == "conj" and count.top.head.i == before.top.i
    return joined and found[at][1].measure is found[at - 1][1].measure and before.sentence == count.sentence


def _find_sum(found: Found, at: int) -> int | None:
    """The figure that the parts of one sentence add up to: "two women and a man died" where three were killed."""
    count, judged = found[at]
    parts = [
        position
        for position, (other, reading) in enumerate(found)
        if other.sentence == count.sentence and reading.measure is judged.measure
    ]
    exact = all(found[position][0].comparator is Comparator.EXACT for position in parts)
    if not exact or not 2 <= len(parts) <= LONGEST_SUM:
        return None
    total = sum(found[position][0].low or 0.0 for position in parts)
    totals = [
        position
        for position, (other, reading) in enumerate(found)
        if reading.measure is judged.measure and total in (other.low, other.high) and position not in parts
    ]
    return min(totals, key=lambda position: (position > at, abs(position - at)), default=None)


def _goes_on_from(found: Found, at: int) -> bool:
    """Whether a bare number tells what became of some of those before: "five were trapped but three were freed"."""
    (before, reading), (count, _) = found[at - 1], found[at]
    if count.noun is not None or before.noun is None or before.sentence != count.sentence:
        return False
    added = {token.lower_ for token in count.top.doc[max(0, count.first - 1) : count.last + 1]} & ADDED
    told = count.top.dep_ in ("nsubj", "nsubjpass") and reading.measure not in (Measure.KILLED, Measure.INJURED)
    return told and not added and _can_hold(before, count)


def _is_apposed(whole: Count, part: Count) -> bool:
    """Whether the parts stand behind the whole: "three sailors, a mate and two cooks".

    "Five people in Norway, three in Sweden" are of two places.
    """
    if _is_placed(whole) and _is_placed(part):
        return False
    return part.top.dep_ == "appos" and part.top.head.i == whole.top.i and _can_hold(whole, part)


def _is_placed(count: Count) -> bool:
    """Whether a preposition of place stands right behind it."""
    doc = count.top.doc
    return count.last < len(doc) and doc[count.last].lower_ in ("in", "at", "near", "outside")


def _is_worst_of(found: Found, at: int) -> bool:
    """Whether it is those of the figure before who were hit worst: "twelve people were hurt, two seriously"."""
    count, before = found[at][0], found[at - 1][0]
    doc = count.top.doc
    bare = count.noun is None and count.last < count.sentence.last_token and doc[count.last].lower_ in WORST
    same = before.sentence == count.sentence and found[at - 1][1].measure is found[at][1].measure
    return bare and same and _can_hold(before, count)


def _is_opened_by(whole: Count, part: Count) -> bool:
    """Whether the sentence opens with the whole: "of the 40 people hurt, six were in a serious condition"."""
    first = whole.sentence.first_token
    opening = [token.lower_ for token in whole.top.doc[first : whole.first + 1]]
    return whole.sentence == part.sentence and opening[:1] == ["of"] and len(opening) < 4 and _can_hold(whole, part)


WORST = list_words("seriously critically severely gravely badly fatally")
LOCAL_MEASURES = frozenset((Measure.KILLED, Measure.INJURED, Measure.MISSING, Measure.AFFECTED))
LOCALITIES = list_words(
    "hospital hospitals clinic district districts village villages town suburb neighborhood neighbourhood county"
    " seriously serious critical critically severely badly life-threatening intensive"
)
"""Words of a place within the happening, or of the worst hurt, whose count is part of the total told before."""


def _is_local(count: Count) -> bool:
    """Whether the count's sentence tells of one place or of the worst hurt, and not of the whole."""
    if count.comparator not in (Comparator.EXACT, Comparator.ABOUT) or count.kind not in LIVING:
        return False
    doc = count.top.doc
    words = {token.lower_ for token in doc[count.sentence.first_token : count.sentence.last_token]}
    return bool(words & LOCALITIES)


def _find_total(found: Found, at: int) -> int | None:
    """The nearest earlier sentence's figure of the same measure that is larger and no part itself."""
    count, judged = found[at]
    for position in range(at - 1, -1, -1):
        whole, reading = found[position]
        if reading.measure is not judged.measure or whole.sentence == count.sentence or not _exceeds(whole, count):
            continue
        if not _is_local(whole) or _find_partitive(whole) is not None:
            return position
    return None


def _exceeds(whole: Count, part: Count) -> bool:
    largest = whole.low if whole.low is not None else whole.high
    return largest is not None and part.high is not None and largest > part.high and whole.form is Form.NUMBER


def _find_partitive(count: Count) -> str | None:
    """The word that "of" leads to behind or before the number: "whom" in "four of whom" and in "of whom four"."""
    doc = count.top.doc
    for token in doc[count.first : min(count.last + 1, count.sentence.last_token - 1)]:
        if token.lower_ == "of":
            word, later = doc[token.i + 1].lower_, doc[min(token.i + 2, len(doc) - 1)].lower_
            return later if word in PRONOUNS and (later in FATES or later in COUNTED_FATES) else word
    before = [token.lower_ for token in doc[max(count.sentence.first_token, count.first - 3) : count.first]]
    if before[-2:-1] == ["of"] and before[-1] in RELATIVES:
        return before[-1]
    if len(before) == 3 and before[0] == "of" and before[1] in PRONOUNS and before[2] == ",":
        return before[1]
    return None


def _find_named_whole(found: Found, at: int, word: str) -> int | None:
    count, judged = found[at]
    following = found[at + 1] if at + 1 < len(found) else None
    if following is not None and following[0].sentence == count.sentence and _is_inside(count, following[0]):
        return at + 1
    if word in FATES:
        return _find_before(found, at, FATES[word])
    if word in PRONOUNS:
        return _find_before(found, at, None)
    own = None if count.noun is None else COUNTED_FATES.get(count.noun.lemma_.lower())
    if own is not None or (count.noun is not None and count.noun.lower_ in FATES):
        return _find_before(found, at, own or judged.measure)
    return None


def _is_inside(part: Count, whole: Count) -> bool:
    """Whether the whole is written within the partitive phrase: "21 of the 200 girls"."""
    between = part.top.doc[part.last : whole.first]
    if whole.first < part.last:
        return True
    return len(between) <= 3 and any(token.lower_ == "of" for token in between)


def _is_included(count: Count) -> bool:
    doc = count.top.doc
    before = doc[max(count.sentence.first_token, count.first - 4) : count.first]
    return any(token.lower_ in INCLUDING for token in before)


def _toll_measure(count: Count) -> Measure | None:
    """The measure of the total that a sentence opens with: "the injured included 12 nurses"."""
    for token in count.top.head.children:
        if token.dep_ == "nsubj" and token.lower_ in TOLLS:
            return TOLLS[token.lower_]
    return None


def _find_before(found: Found, at: int, measure: Measure | None) -> int | None:
    """The nearest earlier figure that can hold this one; of any measure where None is asked for."""
    count = found[at][0]
    for position in range(at - 1, -1, -1):
        whole, judged = found[position]
        if (
            whole.sentence.first_token < count.sentence.first_token
            and _sentences_between(found, position, at) > FARTHEST
        ):
            return None
        if (measure is None or judged.measure is measure) and _can_hold(whole, count):
            return position
    return None


def _sentences_between(found: Found, first: int, last: int) -> int:
    return len({entry[0].sentence.start for entry in found[first:last]})


def _can_hold(whole: Count, part: Count) -> bool:
    return (whole.high is None or part.low is None or whole.high > part.low) and whole.form is Form.NUMBER
