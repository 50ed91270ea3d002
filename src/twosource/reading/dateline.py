"""The place and day that a story opens with, and the agencies whose story it is."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from twosource.model.article import Dateline
from twosource.reading.agency import name_agency
from twosource.reading.credit_line import read_credit_line
from twosource.reading.date_words import find_month, find_weekday
from twosource.reading.vocabulary import load_words

HEAD = 130
"""Characters at a paragraph's start in which a dateline ends."""
OPENING = "\"'“„«»*‘ \u00a0\u200b"
DASHES = r"(?:\s*[–—―]+\s*|\s+--?\s+|\s*--\s*)"
BRACKETED = re.compile(
    r"^(?P<before>[^()\[\]（）【】\n]{0,80}?)[(\[（]\s*(?P<inside>[^()\[\]（）]{2,50}?)\s*[)\]）]"
    r"\s*[.:：]?\s*(?P<mark>[-–—―=:]+)?\s*(?P<next>\S)"
)
"""'NAIROBI, Jan 11 (Reuters) - Rain', 'Berlin (dpa) - Regen', '(AFP) Rain'."""
SLASHED = re.compile(
    r"^(?P<before>[^/\n]{0,60}?)\s*/(?P<inside>[^/\n]{2,30})/\s*(?:[.:]\s*)?(?P<mark>[-–—]+)?\s*(?P<next>\S)"
)
"""'МОСКВА, 3 мая. /ТАСС/. Дождь'."""
NAMED = re.compile(rf"^(?P<before>[^\n]{{3,60}}?){DASHES}(?P<inside>[^\n.,:–—-]{{2,25}})[.,:–—-]+\s*(?P<next>\S)")
"""'МОСКВА, 3 мая - РИА Новости. Дождь'."""
FIRST = re.compile(rf"^(?P<inside>[^\n.,:–—-]{{2,30}}?)[.:]?(?P<mark>{DASHES}|[-–—]+\s+)(?P<next>\S)")
"""'EFE.- Rain', 'AFP – Rain'."""
COMMA = re.compile(r"^(?P<before>[^\n,।.(]{2,40}),\s*(?P<inside>[^\n,।.(]{2,30})\s*(?:।|\.\s|:\s)\s*(?P<next>\S)")
"""'नई दिल्ली, पीटीआइ। बारिश'."""
DASHED = re.compile(rf"^(?P<before>[^\n]{{2,70}}?)(?P<mark>{DASHES})(?P<next>\S)")
COLON = re.compile(r"^(?P<before>[^\n:]{3,40}):\s+(?P<next>\S)")
CHINESE = re.compile(
    r"^[（(]?(?P<agency>新华社|新華社|中新社|中新网|中央社)(?:记者|記者)?(?P<place>[\u4e00-\u9fff]{2,12}?)"
    r"(?P<day>(?:\d{1,2}月)?\d{1,2}日)(?:综合|綜合|专|專|外)?(?:电|電|讯|訊)"
)
"""'新华社北京4月24日电'; between the agency and the place a reporter's name may stand."""
JAPANESE = re.compile(r"^【(?P<place>[^】\d]{0,12}?)(?P<agency>共同|時事|ロイター|AFP|新華社|聯合ニュース|AP)】")
KOREAN = re.compile(r"^[(\[](?P<place>[가-힣ㆍ·]{1,10})\s?[=]\s?(?P<agency>[가-힣\w]{2,8})[)\]]")
UNSPACED = (CHINESE, JAPANESE, KOREAN)

DAY_NUMBER = re.compile(r"(?P<number>\d{1,2})(?:st|nd|rd|th|er|[.º°])?", re.IGNORECASE)
YEAR = re.compile(r"(?:19|20)\d\d$|\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d\d$")
LOW_PLACE = load_words("dateline.low_words")
"""Words in lower case that stand within the names of places."""
NO_PLACE = load_words("dateline.no_place")
"""Words in capitals that open a paragraph as a label does: "BREAKING: ..."."""
MOST_WORDS = 6
SHORTEST = 3
"""Letters of a place in capitals, so that "A —" and "IN —" are none."""
NAME_LIKE = re.compile(r"^[A-Z][\w&.'’-]*(?: [A-Z][\w&.'’-]*){0,3}$")


@dataclass(frozen=True, slots=True)
class Opening:
    """What stands before the first words of a story: its dateline, and the agencies that it names."""

    dateline: Dateline | None = None
    agencies: tuple[str, ...] = ()


NOTHING = Opening()


def find_dateline(paragraphs: Sequence[str]) -> Opening:
    """The dateline at the start of one of the first three paragraphs, and the agencies that it names.

    >>> find_dateline(["NAIROBI, Jan 11 (Reuters) - Rain fell."])
    Opening(dateline=Dateline(place='NAIROBI', date='Jan 11'), agencies=('Reuters',))
    """
    return next((found for text in paragraphs[:3] if (found := read_dateline(text)) != NOTHING), NOTHING)


def read_dateline(text: str) -> Opening:
    """The dateline that a paragraph opens with; NOTHING where it opens with its first sentence."""
    head = text[:HEAD].lstrip(OPENING)
    return next((found for read in SHAPES if (found := read(head)) is not None), NOTHING)


def _unspaced(head: str) -> Opening | None:
    for pattern in UNSPACED:
        found = pattern.match(head)
        agency = name_agency(found["agency"]) if found else None
        if found and agency is not None:
            place = found["place"]
            return Opening(Dateline(place, found.groupdict().get("day")) if place else None, (agency,))
    return None


def _bracketed(head: str) -> Opening | None:
    for pattern in (BRACKETED, SLASHED):
        found = pattern.match(head)
        if not found or not (found["mark"] or _starts_sentence(found["next"])):
            continue
        place, day = _split_day(found["before"])
        if place and not _is_place(place):
            continue
        credit = read_credit_line(found["inside"])
        if credit is not None:
            return Opening(Dateline(place, day) if place else None, credit.agencies)
        if place and day and found["mark"] and pattern is BRACKETED and NAME_LIKE.match(found["inside"]):
            return Opening(Dateline(place, day), (found["inside"],))  # such a name is a wire's, known or not
        if place and found["mark"] and _in_capitals(place):
            return Opening(Dateline(place, day))  # "HOUSTON, Texas (KTRK) --": a station of its own
    return None


def _named(head: str) -> Opening | None:
    """An agency without brackets, behind the place or before all else."""
    for pattern in (NAMED, COMMA, FIRST):
        found = pattern.match(head)
        agency = name_agency(found["inside"]) if found else None
        if not found or agency is None or not _starts_sentence(found["next"]):
            continue
        place, day = _split_day(found.groupdict().get("before") or "")
        if not place or _is_place(place):
            return Opening(Dateline(place, day) if place else None, (agency,))
    return None


def _dashed(head: str) -> Opening | None:
    found = DASHED.match(head)
    if not found:
        return None
    place, day = _split_day(found["before"])
    if not _is_place(place) or not (day or _in_capitals(place) or _is_list(place, found["next"])):
        return None
    return Opening(Dateline(place, day))


def _before_colon(head: str) -> Opening | None:
    found = COLON.match(head)
    if not found or not _starts_sentence(found["next"]):
        return None
    place, day = _split_day(found["before"])
    if not _is_place(place) or not (day or _in_capitals(place)) or len(place.split()) > MOST_WORDS // 2:
        return None
    return Opening(Dateline(place, day))


SHAPES: tuple[Callable[[str], Opening | None], ...] = (_unspaced, _bracketed, _named, _dashed, _before_colon)


def _split_day(before: str) -> tuple[str, str | None]:
    """The place and the day that stand before a dash or a bracket: "PARIS, 3 mai" gives ("PARIS", "3 mai")."""
    before = before.strip(" ,\u00a0")
    listed = before.rstrip(".").split()
    for size in range(min(len(listed), 5), 0, -1):
        day = " ".join(listed[-size:]).strip(",")
        if _is_day(listed[-size:]):
            return " ".join(listed[:-size]).strip(" ,.|"), day
    return before if before.count(".") > 1 else before.rstrip("."), None


def _is_day(listed: list[str]) -> bool:
    """Whether words are a day with its month: "Jan 11", "3. Mai 2021", "4 de mayo"."""
    bare = [word.strip(",.") for word in listed if word.strip(",.") not in ("de", "of", "le", "den", "г", "году")]
    if len(bare) == 1:
        return YEAR.match(bare[0]) is not None and not bare[0].isdigit()
    months = sum(find_month(word) is not None for word in bare)
    numbers = sum(DAY_NUMBER.fullmatch(word) is not None for word in bare)
    others = sum(
        YEAR.match(word) is not None or (find_month(word) is None and find_weekday(word) is not None) for word in bare
    )
    return months == numbers == 1 and months + numbers + others == len(bare)


def _is_place(place: str) -> bool:
    """Whether words can be the name of a place, or of two with a stroke between them."""
    words = place.replace("/", " ").split()
    if (
        not words
        or len(words) > MOST_WORDS
        or words[0].casefold().strip(".:!") in NO_PLACE
        or not words[0][0].isalpha()
    ):
        return False
    if any(char.isdigit() or char in '!?;:“”"»«|' for char in place):
        return False
    return all(_has_capital(word) or word.strip(",") in LOW_PLACE for word in words)


def _has_capital(word: str) -> bool:
    first = word.lstrip("'’\"")[:1]
    return first.isalpha() and (first.isupper() or first.lower() == first.upper() or "'" in word or "’" in word)


def _in_capitals(place: str) -> bool:
    """Whether a place without a day shows itself: its first word in capitals, or a region behind a comma."""
    first = place.partition(",")[0].replace("/", " ").split()[0].strip(".'’")
    if ", " in place and len(place.split()) <= MOST_WORDS and not first.isupper():
        return len(place.partition(",")[0].split()) <= SHORTEST
    return first.isupper() and first.lower() != first and len(first) >= SHORTEST


def _is_list(place: str, following: str) -> bool:
    """Whether two places stand with a stroke between them before a sentence: "Moskau/Kiew - Die"."""
    parts = place.split("/")
    return len(parts) in (2, 3) and all(part[:1].isupper() and len(part) > 2 for part in parts) and following.isupper()


def _starts_sentence(char: str) -> bool:
    return char.isupper() or char.isdigit() or char in "\"'“„«»‘([" or (char.isalpha() and char.lower() == char.upper())
