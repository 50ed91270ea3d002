"""The people who wrote an article, as the lines of its page name them. None is better than a wrong one."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files

from twosource.reading.names import ASIAN, only_names

LONGEST = 200
"""Characters of a byline; a longer line is a sentence."""
MOST_WORDS = 30
FIRST_WORDS = 6
"""The word that stands before the names is one of so many first words."""
PHRASE_WORDS = 3
"""Words of the longest phrase that stands before names, or before those of others than writers ("a cura di")."""
OPENERS = frozenset("\"'“„(«")
GLUED = re.compile(
    r"(?<=[a-zß-ÿ])(?=(?:Staff|Senior|Reporter|Editor|Correspondent|Published|Updated|Posted|Follow|Redakteur|"
    r"Korrespondent|Freier|Freie|Autor|Volontär)|The [A-Z]|@|\d)"
)
"""A dump glues what stands side by side on the page ("Jane DoeStaff Writer", "Jane Doe5 May")."""
GLUED_OPENER = re.compile(r"^\W*(by|By|BY|von|Von|par|Par|por|Por|door|Door|di|Di|av|Av|af|Af)(?=[A-ZÀ-Þ][a-zß-ÿ])")
WORD = re.compile(r"\S+")
AROUND = "()[]|•*–—-,.:"
"""Marks that may stand about the word before the names."""
ASIAN_LABEL = re.compile(
    r"(?:^|[（(【\[\s])(?:本报|本報)?(?:記者|记者|作者|撰文|采写|撰稿|责编|责任编辑|文責|取材・文|取材|執筆|筆者|文)"
    r"(?:[:：・／/\s　]+|(?=[\u3400-\u9fff]{2,4}(?:$|[）)】\]\s])))(?P<names>[^（()）【】\[\]]{2,40})"
)
KOREAN = re.compile(r"(?:^|[\s(\[=])(?P<names>[\uac00-\ud7a3]{2,4})\s*(?:기자|특파원)")
DATED = re.compile(
    r"\b(?:19|20)\d\d\b|\d{1,2}[.:/-]\d{1,2}|^\W*(?:posted|published|updated|publicado|publié|veröffentlicht)",
    re.IGNORECASE,
)
DIGIT = re.compile(r"\d")
DATE_LABEL = re.compile(r"\W*(?:posted|published|updated|publicado|publié|veröffentlicht)", re.IGNORECASE)
REACH_BY = re.compile(r"\s*[\w.+-]{1,40}@[\w-]{1,40}\.[\w.]{1,20}|\s*@\w{2,40}")
"""An address or a handle behind a name."""
PART_BREAK = re.compile(r"\s*[,|/•·]\s*")
MOST_PARTS = 8
ADDRESS = re.compile(r"[\w.+-]{2,40}@[\w-]{2,40}\.[\w.]{2,20}")


@cache
def _phrases() -> Mapping[str, frozenset[str]]:
    """The words of credits by their kind, out of `byline.tsv`: before, label, noun, other."""
    table: dict[str, set[str]] = {}
    for row in files("twosource.reading").joinpath("byline.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        kind, _, phrase = row.split("\t")
        table.setdefault(kind, set()).add(phrase)
    return {kind: frozenset(found) for kind, found in table.items()}


@cache
def _last_words() -> frozenset[str]:
    """The last words of what stands before names."""
    return frozenset(phrase.split()[-1] for phrase in _phrases()["before"])


def is_byline(line: str) -> bool:
    """Whether the line is a byline, be it of people or of a desk."""
    if len(line) > LONGEST:
        return False
    rest = find_credited(line)
    return rest is not None and (bool(read_byline(line)) or (rest[:1].isupper() and len(rest.split()) <= 5))


@lru_cache(maxsize=4096)
def read_byline(line: str) -> tuple[str, ...]:
    """The people that a byline names: "By Jane Doe, Example News" gives Jane Doe; other lines give none."""
    rest = find_credited(line)
    if rest is None or (line.endswith(".") and len(line.split()) > 10):
        return ()
    return read_names_alone(rest) or _in_other_script(rest)


def _in_other_script(rest: str) -> tuple[str, ...]:
    """Names behind a credit's word in a script without capitals, where no shape tells a name."""
    if rest.isascii() or any(letter.isupper() for letter in rest[:LONGEST]):
        return ()
    return only_names(rest, named=True) or only_names(_before_date(rest), named=True)


def find_credited(line: str) -> str | None:
    """What stands behind the words of a credit ("By", "Von", "Text:") at the start of a line; None without them.

    >>> find_credited("Ein Kommentar von Jane Doe"), find_credited("Photo by Jane Doe")
    ('Jane Doe', None)
    """
    return _find_credited(line) if len(line) <= LONGEST else None


@lru_cache(maxsize=4096)
def _find_credited(line: str) -> str | None:
    if len(line.split()) > MOST_WORDS:
        return None
    line = (GLUED_OPENER.sub(r"\1 ", line) if GLUED_OPENER.match(line) else line).strip()
    rest = _behind_label(line) or _behind_word(line) or _asian_credit(line)
    return rest and (_behind_word(rest) or rest)


def _behind_label(line: str) -> str | None:
    bare = line.lstrip("-–—|•*( ")
    for mark in (":", "|", "："):
        label, found, rest = bare.partition(mark) if mark in bare else ("", "", "")
        if found and label.strip().casefold() in _phrases()["label"]:
            return rest.strip()
    return None


def _behind_word(line: str) -> str | None:
    """What stands behind "by" or its like where only words of credits, or a date, stand before it."""
    phrases = _phrases()
    if _last_words().isdisjoint([word.strip(AROUND) for word in line.casefold().split()]):
        return None
    dated = _is_dated(line)
    ends = [word.end() for word in WORD.finditer(line)]
    words = [word[0].casefold().strip(AROUND) for word in WORD.finditer(line)]
    for at, word in enumerate(words):
        if _phrase_at(words, at, "other"):
            return None
        length = _phrase_at(words, at, "before")
        if length:
            rest = line[ends[at + length - 1] :].strip(" :|")
            return rest if rest and (rest[0].isupper() or not rest[0].isascii() or rest.isupper()) else None
        if word and word not in phrases["noun"] and not (dated and ends[at] <= 60):
            return None
        if at >= FIRST_WORDS and not dated:
            return None
    return None


def _phrase_at(words: Sequence[str], at: int, kind: str) -> int:
    """How many words the longest phrase of that kind has that begins at a word; 0 without one."""
    phrases = _phrases()[kind]
    lengths = range(min(PHRASE_WORDS, len(words) - at), 0, -1)
    return next((length for length in lengths if " ".join(words[at : at + length]) in phrases), 0)


def _is_dated(line: str) -> bool:
    """Whether a line holds a date; one without digits does only at its beginning."""
    return (DIGIT.search(line) is not None and DATED.search(line) is not None) or DATE_LABEL.match(line) is not None


def _asian_credit(line: str) -> str | None:
    if line.isascii():
        return None
    found = ASIAN_LABEL.search(line) or KOREAN.search(line)
    return found["names"].strip() if found else None


def _before_date(text: str) -> str:
    """The text up to the first digit: "Jane Doe 5 May 2024"."""
    return re.split(r"\s*[|(–—-]?\s*\d", text, maxsplit=1)[0]


@lru_cache(maxsize=4096)
def read_names_alone(line: str) -> tuple[str, ...]:
    """The people of a line that holds names, roles, places, addresses and dates and nothing else.

    >>> read_names_alone("5 May 2024, 14:05 / Jane Doe"), read_names_alone("Jane Doe wins again")
    (('Jane Doe',), ())
    """
    if len(line) > LONGEST or not _may_hold_name(line):
        return ()
    line = GLUED.sub(" ", REACH_BY.sub(" | ", line) if "@" in line else line)
    people = only_names(line)
    if people or not any(letter.isdigit() for letter in line):
        return people
    return only_names(_before_date(line)) or only_names(_behind_date(line))


def _may_hold_name(line: str) -> bool:
    """Whether a line has two words with a capital and not many others, or letters of a script without capitals."""
    if line.isascii() or not ASIAN.search(line):
        words = line.split()
        return len(words) <= MOST_WORDS and sum([word[0].isupper() or word[0] in OPENERS for word in words]) >= 2
    return True


def _behind_date(line: str) -> str:
    """The names of a line in which bars, commas or slashes set them off from parts that hold a figure."""
    parts = PART_BREAK.split(line)
    if not 2 <= len(parts) <= MOST_PARTS:
        return ""
    dated = [any(letter.isdigit() for letter in part) for part in parts]
    first = next((at for at, part in enumerate(parts) if not dated[at] and only_names(part)), len(parts))
    if not any(dated) or not any(dated[max(0, first - 2) : first]):
        return ""
    last = next((at for at in range(first, len(parts)) if dated[at]), len(parts))
    return ", ".join(parts[first:last])
