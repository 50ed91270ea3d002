"""What a line of page furniture says of itself: a table of phrases, each with the kind of line that it gives away."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files

from twosource.reading.prose import LONGEST_LABEL, Look, fold


class Furniture(StrEnum):
    """Kinds of furniture; the value is the reason that a reader sees."""

    MENU = "a menu line"
    NOTICE = "a cookie, consent or browser notice"
    COMMENT = "part of the comment box"
    NEWSLETTER = "an invitation to subscribe, sign up or give"
    SHARE = "a line for sharing or following"
    RIGHTS = "a rights line"
    SOURCE = "a leftover link to the source"
    RELATED = "the heading or a line of a list of links"
    AD = "an advertisement label"
    PLAYER = "part of a media player"
    LIVE = "a live stamp"
    DATE = "a date line"
    CRUMBS = "a breadcrumb line"
    CONTACT = "a line on how to reach the author or the newsroom"
    MARK = "no words"


# Kinds that stand after an article, so that what follows them is seldom part of it.
CLOSING = frozenset({Furniture.COMMENT, Furniture.RIGHTS, Furniture.RELATED, Furniture.SOURCE})
LONG = 18
"""Lines with more words are judged by longer phrases only: "Watch ..." begins many sentences, "We use cookies" few."""
LONG_PHRASE = 13
LEGAL = frozenset({Furniture.NOTICE, Furniture.RIGHTS, Furniture.COMMENT})
ASIDE = 40
"""Invitations and labels inside a line are believed up to this many words; a story may speak of subscriptions too."""
HUGE = 150
"""A paragraph with more words holds too much to be dropped for one phrase; notices and rights lines may be longer."""

DAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?"
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
CLOCK = r"(?:at\s+)?\d{1,2}[:.h]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?|\d{1,2}\s*[ap]\.?m\.?"
ZONE = (
    r"\(?\b(?:e[sd]?t|c[sde]t|c?est|p[sd]?t|m[sd]?t|gmt|utc|bst|ist|msk|jst|hkt|sgt|wib|aest|aedt|eat|"
    r"cat|wat|z)\b\)?(?:\s*[+-]\d{1,2}(?::?\d\d)?)?"
)
DATE_PART = (
    rf"(?:{DAY}|{MONTH}|\d{{1,2}}(?:st|nd|rd|th)?|(?:19|20)\d\d|"
    rf"\d{{1,4}}[/.-]\d{{1,2}}[/.-]\d{{1,4}}(?:t\S+)?|{CLOCK}|{ZONE})"
)
DATE_LABEL = (
    r"(?:(?:first\s+)?(?:published|posted|updated|modified|created|uploaded|issued|released|added|"
    r"filed|printed|last\s+(?:updated|modified|edited)|"
    r"publish(?:ed)?\s+date|date(?:\s+published)?|updated?(?:\s+date)?|print\s+edition|"
    r"original(?:ly\s+published)?|on|at|as of)\s*(?:on|at|:|date|-|\|)*\s*)"
)
DATE_LINE = re.compile(
    rf"^\W*(?:{DATE_LABEL})*\W*{DATE_PART}(?:[\s,|•·()\[\]/–—:-]|{DATE_LABEL}|{DATE_PART}|\bof\b|"
    r"\bthe\b)*\W*$",
    re.IGNORECASE,
)
AGO = re.compile(
    rf"^\W*(?:{DATE_LABEL})*\W*(?:about |over |an? |\d+ ?)(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|"
    r"hours?|d|days?|weeks?|months?|mos?|years?|yrs?)"
    r"(?:\s+\d+\s*\w+)?\s+(?:ago|read)\W*$|^\W*(?:just now|yesterday|today)\W*$|^\d+\s*(?:min|"
    r"minute)s?(?:\.|\s)*read\W*$",
    re.IGNORECASE,
)
LIVE_LINE = re.compile(r"^\W*(?:live|breaking|developing|updated?|just in|new)\W*$|^live\s*[|:•-]\s", re.IGNORECASE)
RIGHTS_MARK = re.compile(r"©|\(c\)|copyright", re.IGNORECASE)
"""A rights line may look like a date line: "© 2017 The Sun"."""
ADDRESS = re.compile(
    r"^(?:(?:you can )?(?:write|e-?mail|contact|reach|send|follow|tweet)\b.{0,90}|.{0,60}\bcan be reached\b.{0,60})"
    r"(?:[\w.+-]+@[\w-]+\.[\w.]+|\bon twitter\b|@\w+|\bat\s+\S+@\S+)\S*\W*$|"
    r"^\W*(?:e-?mail\s*:?\s*)?[\w.+-]+@[\w-]+\.[a-z.]+\W*$"
    r"|^(?:twitter|facebook|instagram)?\W*@\w{2,}\W*$",
    re.IGNORECASE,
)
LINK = re.compile(r"^\W*(?:https?://|www\.)\S+\W*$", re.IGNORECASE)
COUNTER = re.compile(
    r"^\W*(?:[\d.,]+\s*[km]?\s*)(?:shares?|comments?|views?|likes?|tweets?|votes?|followers?|replies|"
    r"reactions?|photos?|"
    r"images?|videos?|post comments?|people|readers?|retweets?|points?|min(?:ute)?s?)\b.{0,20}$"
    r"|^\W*(?:shares?|comments?|views?|likes?|reply|replies|hits|reads?)\W+[\d.,]+\s*[km]?\W*$",
    re.IGNORECASE,
)
CRUMB = re.compile(r"^(?:(?:[Hh]ome|HOME|News|Front [Pp]age|Start)\s*[>»/|›→]|(?:Home|HOME)\s+[A-Z]).{0,200}")
BAR = re.compile(r"\s[|•·»›>/](?=\s)")
# A dump of a web page keeps scripts and styles now and then.
CODE = re.compile(
    r"\{[^{}]*[:;][^{}]*\}|\bfunction\s*\(|=>|\bvar \w+ ?=|window\.|document\.|<[a-z/!][^<>]*>|\$\(|!important"
)


@dataclass(frozen=True, slots=True)
class Phrases:
    """The table: whole lines, openings by their first word, and phrases anywhere."""

    exact: Mapping[str, Furniture]
    opening: Mapping[str, tuple[tuple[str, Furniture], ...]]
    within: tuple[tuple[str, Furniture], ...]
    legal: tuple[tuple[str, Furniture], ...]
    """Those of `within` that are believed in long paragraphs too."""


@cache
def load_phrases() -> Phrases:
    """The phrases of `furniture.tsv`: its columns are kind, how (exact, start, has), phrase in lower case."""
    exact: dict[str, Furniture] = {}
    opening: dict[str, list[tuple[str, Furniture]]] = {}
    within: list[tuple[str, Furniture]] = []
    table = files("twosource.reading").joinpath("furniture.tsv").read_text(encoding="utf-8")
    for row in table.splitlines()[1:]:
        name, how, phrase = row.split("\t")
        kind = Furniture[name.upper()]
        if how == "exact":
            exact.setdefault(phrase, kind)
        elif how == "start":
            opening.setdefault(_first_word(phrase), []).append((phrase, kind))
        else:
            within.append((phrase, kind))
    starts = {word: tuple(rows) for word, rows in opening.items()}
    return Phrases(exact, starts, tuple(within), tuple(row for row in within if row[1] in LEGAL))


def name_furniture(line: str, look: Look) -> Furniture | None:
    """The kind of furniture that a line gives itself away as, or None.

    >>> from twosource.reading.prose import look_at
    >>> name_furniture("Leave a reply", look_at("Leave a reply"))
    <Furniture.COMMENT: 'part of the comment box'>
    """
    low = line.casefold().replace("’", "'")
    phrases = load_phrases()
    if look.words <= 12:
        kind = phrases.exact.get(fold(line).replace("'", " ").replace("’", " "))
        if kind is not None:
            return kind
    return _by_shape(line, low, look) or _by_phrase(low, look, phrases)


SHORT_SHAPES = (
    (DATE_LINE, Furniture.DATE),
    (AGO, Furniture.LIVE),
    (LIVE_LINE, Furniture.LIVE),
    (COUNTER, Furniture.SHARE),
)
"""Patterns of whole lines with at most fourteen words, read in order."""


def _by_shape(line: str, low: str, look: Look) -> Furniture | None:
    if look.words == 0 or (len(line) <= LONGEST_LABEL and LINK.match(line)):
        return Furniture.MARK
    if len(line) > LONGEST_LABEL:
        return None
    if look.words <= 14 and not RIGHTS_MARK.match(line):
        kind = next((kind for pattern, kind in SHORT_SHAPES if pattern.match(line)), None)
        if kind is not None:
            return kind
    if look.words <= 40 and ("@" in line or "twitter" in low) and ADDRESS.match(line):
        return Furniture.CONTACT
    return None if look.is_prose else _by_bars(line, look)


def _by_bars(line: str, look: Look) -> Furniture | None:
    """Breadcrumbs, rows of links, and code: lines that are no prose."""
    if look.words <= 30 and not look.ends and CRUMB.match(line):
        return Furniture.CRUMBS
    if len(BAR.findall(line)) >= 3 and look.stops < 0.35:
        return Furniture.MENU
    if look.stops < 0.3 and CODE.search(line):
        return Furniture.NOTICE
    return None


def _by_phrase(low: str, look: Look, phrases: Phrases) -> Furniture | None:
    start = low[:LONGEST_LABEL].lstrip(" \"'“‘([*•·»›>–—-|")
    long = look.words > LONG or (look.ends and look.words >= 7)
    for phrase, kind in phrases.opening.get(_first_word(start), ()):
        if start.startswith(phrase) and (not long or len(phrase) >= LONG_PHRASE) and look.words <= HUGE:
            return kind
    if look.words > HUGE:
        return _of_long_notice(low, phrases)
    if look.words < 3:
        return None
    for phrase, kind in phrases.within if look.words <= ASIDE else phrases.legal:
        if phrase in low:
            return kind
    return None


def _of_long_notice(low: str, phrases: Phrases) -> Furniture | None:
    """Notices and rights lines of any length: those that hold at least three of their phrases."""
    legal = [kind for phrase, kind in phrases.legal if phrase in low]
    return legal[0] if len(legal) >= 3 else None


def _first_word(text: str) -> str:
    return text.split(" ", 1)[0].rstrip(":,.!")
