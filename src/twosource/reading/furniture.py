"""What a line of page furniture says of itself: a table of phrases, each with the kind of line that it gives away."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files

from twosource.reading.date_words import find_month, find_weekday, fold_word
from twosource.reading.prose import LONGEST_LABEL, Look, fold
from twosource.reading.vocabulary import load_words


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
KEY = 4
"""Letters of a phrase by which it is looked up."""
ASIDE = 40
"""Invitations and labels inside a line are believed up to this many words; a story may speak of subscriptions too."""
HUGE = 150
"""A paragraph with more words holds too much to be dropped for one phrase; notices and rights lines may be longer."""

HEADING = 4
"""Words of the heading of a list of links, at most."""
HEADLINE_CAPITALS = 0.35
"""The share of capitals in a list of headlines that runs on, however long, and never ends as a sentence does."""

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
# The parts of a date line are possessive: tried in all their ways, "on - - - on - - -" would take years.
DATE_PART = (
    rf"(?:\d{{1,4}}[/.-]\d{{1,2}}[/.-]\d{{1,4}}(?:t\S++)?+|{CLOCK}|{DAY}|{MONTH}|(?:19|20)\d\d|"
    rf"\d{{1,2}}(?:st|nd|rd|th)?+|{ZONE})"
)
DATE_LABEL = (
    r"(?:(?:first\s+)?(?:published|posted|updated|modified|created|uploaded|issued|released|added|"
    r"filed|printed|last\s+(?:updated|modified|edited)|"
    r"publish(?:ed)?\s+date|date(?:\s+published)?|updated?(?:\s+date)?|print\s+edition|"
    r"original(?:ly\s+published)?|on|at|as of)\s*+(?:on|at|:|date|-|\|)*+\s*+)"
)
DATE_LINE = re.compile(
    rf"^\W*+(?:{DATE_LABEL})*+\W*+{DATE_PART}(?:[\s,|•·()\[\]/–—:-]++|{DATE_LABEL}|{DATE_PART}|\bof\b|"
    r"\bthe\b)*+\W*+$",
    re.IGNORECASE,
)
AGO = re.compile(
    rf"^\W*+(?:{DATE_LABEL})*+\W*+(?:about |over |an? |\d+ ?)(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|"
    r"hours?|d|days?|weeks?|months?|mos?|years?|yrs?)"
    r"(?:\s+\d+\s*\w+)?\s+(?:ago|read)\W*$|^\W*(?:just now|yesterday|today)\W*$|^\d+\s*(?:min|"
    r"minute)s?(?:\.|\s)*read\W*$",
    re.IGNORECASE,
)
AGO_ABROAD = re.compile(
    r"^\W*(?:[^\W\d]+\s+){0,2}(?:vor|il y a|hace|há|fa|geleden|for|för)\s+(?:\d{1,2}|einem|einer|une?|um|uma)\s*"
    r"[^\W\d]{1,9}\.?(?:\s+(?:sedan|siden))?\W*$|"
    r"^\W*\d{1,2}\s*[^\W\d]{1,9}\.?\s+(?:fa|geleden|sedan|siden|önce|temu|назад|atrás|lalu|sitten)\W*$|"
    r"^\W*\d{1,2}\s?(?:時間|分|日|秒|小时|小時|分钟|分鐘|天|시간|분|일)\s?(?:前|전)\W*$|"
    r"^\W*(?:lesezeit|lesedauer|temps de lecture|lecture|tiempo de lectura|tempo di lettura|leestijd|lästid)\W.{0,15}$|"
    r"^\W*\d{1,2}\s*min\.?\s*(?:lesezeit|lesedauer|de lecture|de lectura|di lettura|leestijd|lästid|"
    r"lesetid|czytania)\W*$",
    re.IGNORECASE,
)
"""The same in other languages ("vor 2 Stunden", "il y a 3 h"), and how long the reading takes."""
TODAY_ABROAD = re.compile(
    r"^\W*(?:heute|gestern|hier|aujourd'hui|hoy|ayer|oggi|ieri|hoje|ontem|vandaag|gisteren|сегодня|вчера|今日|昨日)\W*$",
    re.IGNORECASE,
)
DIGIT = re.compile(r"\d")
LONGEST_STAMP = 160
LONGEST_DATE = 100
DATE_WORD = re.compile(r"[^\W\d_]+")
NUMBER_DATE = re.compile(
    r"(?<!\d)(?:\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d\d|(?:19|20)\d\d[./-]\d{1,2}[./-]\d{1,2})(?!\d)"
)
CHARACTER_DATE = re.compile(
    r"^[^\d。]{0,12}(?:(?:(?:19|20)\d\d|令和\d{1,2}|平成\d{1,2})\s?[年년/.-]\s?)?\d{1,2}\s?[月월/.-]\s?\d{1,2}\s?[日일]?[^。，、]{0,20}$"
)
"""A day in Chinese, Japanese or Korean, with a label before it and a time, or "updated", behind."""
DATE_NOISE = load_words("furniture.date_noise")
"""Words that stand in a date line beside the names of days and months."""
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
CODE_CUES = ("{", "function", "=", "window.", "document.", "<", "$(", "!important")
"""One of these stands in every line that CODE is found in."""


@dataclass(frozen=True, slots=True)
class Phrases:
    """The table: whole lines, openings by their first word, and phrases anywhere."""

    exact: Mapping[str, Furniture]
    opening: Mapping[str, tuple[tuple[str, Furniture], ...]]
    within: tuple[tuple[str, Furniture], ...]
    keys: Mapping[str, tuple[int, ...]]
    """Where the phrases of `within` stand, by the first KEY letters of one of their words."""
    plain: tuple[int, ...]
    """Where those without a key stand that are ASCII; they are tried on every line."""
    foreign: tuple[int, ...]
    """The others without a key; they are tried on lines that are not ASCII."""


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
    keys: dict[str, tuple[int, ...]] = {}
    for at, (phrase, _) in enumerate(within):
        key = _find_key(phrase)
        keys[key] = (*keys.get(key, ()), at)
    loose = keys.pop("", ())
    plain = tuple(at for at in loose if within[at][0].isascii())
    return Phrases(exact, starts, tuple(within), keys, plain, tuple(at for at in loose if at not in plain))


def _find_key(phrase: str) -> str:
    """The beginning of the phrase's longest word that begins a word of each line with the phrase, or nothing.

    The first word of a phrase may stand inside one of the line's, and a line's word may go on after a short last one.
    """
    words = phrase.split(" ")[1:]
    sure = words if words and len(words[-1]) >= KEY else words[:-1]
    return max(sure, key=len, default="")[:KEY]


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
    return _by_shape(line, low, look) or _by_phrase(low, look, phrases) or _by_heading(line, look, phrases)


def is_date_line(line: str) -> bool:
    """Whether a line is a day in some language, with its labels and the time, and nothing else.

    >>> is_date_line("Stand: 12. März 2024, 10:30 Uhr"), is_date_line("2024年3月12日 10時30分"), is_date_line("12 März")
    (True, True, True)
    """
    if len(line) > LONGEST_DATE:
        return False
    if CHARACTER_DATE.match(line):
        return True
    words = [word for word in DATE_WORD.findall(line) if fold_word(word) not in DATE_NOISE]
    dated = sum(find_month(word) is not None for word in words) + bool(NUMBER_DATE.search(line))
    return dated > 0 and all(find_month(word) is not None or find_weekday(word) is not None for word in words)


SHORT_SHAPES = (
    (DATE_LINE, Furniture.DATE),
    (AGO, Furniture.LIVE),
    (TODAY_ABROAD, Furniture.LIVE),
    (LIVE_LINE, Furniture.LIVE),
    (AGO_ABROAD, Furniture.LIVE),
    (COUNTER, Furniture.SHARE),
)
"""Patterns of whole lines with at most fourteen words, read in order."""
NO_DIGITS = 4
"""So many of the patterns can match a line without digits; the others are not tried on it."""
FIRST_LETTERS = re.compile(r"\w\w?")
STAMP_STARTS = frozenset({
    "fi", "po", "pu", "up", "mo", "cr", "is", "re", "ad", "pr", "la", "da", "or", "on", "at", "as", "of", "tu",
    "we", "th", "fr", "sa", "su", "ja", "fe", "ma", "ap", "ju", "au", "se", "oc", "no", "de", "et", "es", "ed",
    "cs", "cd", "ce", "pt", "ps", "pd", "mt", "ms", "md", "gm", "ut", "bs", "js", "hk", "sg", "wi", "ae", "ea",
    "ca", "wa", "z", "ab", "ov", "an", "a", "to", "ye", "he", "ge", "hi", "ho", "ay", "og", "ie", "va", "li",
    "br", "ne",
})  # fmt: skip
"""The first letters of the words that these can begin with, as far as they are ASCII."""


def _by_shape(line: str, low: str, look: Look) -> Furniture | None:
    if look.words == 0:
        return Furniture.MARK
    if len(line) > LONGEST_LABEL:
        return None
    if ("//" in line or "www" in low) and LINK.match(line):
        return Furniture.MARK
    if look.words <= 14 and len(line) <= LONGEST_STAMP:
        kind = _by_short_shape(line)
        if kind is not None:
            return kind
    if look.words <= 40 and ("@" in line or "twitter" in low) and ADDRESS.match(line):
        return Furniture.CONTACT
    return None if look.is_prose else _by_bars(line, look)


def _by_short_shape(line: str) -> Furniture | None:
    """Stamps, dates and counters: lines of few words that a pattern takes whole."""
    if line[0] in "©(cC" and RIGHTS_MARK.match(line):
        return None
    if DIGIT.search(line):
        kind = next((kind for pattern, kind in SHORT_SHAPES if pattern.match(line)), None)
        return kind or (Furniture.DATE if is_date_line(line) else None)
    start = FIRST_LETTERS.search(line)
    if start is None or (start[0].isascii() and start[0].lower() not in STAMP_STARTS):
        return None
    return next((kind for pattern, kind in SHORT_SHAPES[:NO_DIGITS] if pattern.match(line)), None)


def _by_bars(line: str, look: Look) -> Furniture | None:
    """Breadcrumbs, rows of links, and code: lines that are no prose."""
    if look.words <= 30 and not look.ends and CRUMB.match(line):
        return Furniture.CRUMBS
    if look.stops < 0.35 and len(BAR.findall(line)) >= 3:
        return Furniture.MENU
    if look.stops < 0.3 and any(map(line.__contains__, CODE_CUES)) and CODE.search(line):
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
    kinds = _list_inner(low, phrases)
    return next((kind for kind in kinds if look.words <= ASIDE or kind in LEGAL), None)


def _by_heading(line: str, look: Look, phrases: Phrases) -> Furniture | None:
    """A list of links that runs on in the line of its heading: "Related stories Bridge closed FERRY ROW Who pays"."""
    if look.ends or (look.words > HUGE and (look.capitals < HEADLINE_CAPITALS or look.sentences > 2)):
        return None
    words = line.split(None, HEADING)
    for size in range(2, len(words)):
        if phrases.exact.get(fold(" ".join(words[:size]))) is Furniture.RELATED and not words[size][:1].islower():
            return Furniture.RELATED
    return None


def _list_inner(low: str, phrases: Phrases) -> list[Furniture]:
    """The kinds of the phrases that stand in the line, in the table's order; only those whose key does are tried."""
    shown = {word[:KEY] for word in low.split(" ")}
    tried = [at for key in shown & phrases.keys.keys() for at in phrases.keys[key]]
    tried += phrases.plain if low.isascii() else phrases.plain + phrases.foreign
    within = phrases.within
    return [within[at][1] for at in sorted([at for at in tried if within[at][0] in low])]


def _of_long_notice(low: str, phrases: Phrases) -> Furniture | None:
    """Notices and rights lines of any length: those that hold at least three of their phrases."""
    legal = [kind for kind in _list_inner(low, phrases) if kind in LEGAL]
    return legal[0] if len(legal) >= 3 else None


def _first_word(text: str) -> str:
    return text.split(" ", 1)[0].rstrip(":,.!")
