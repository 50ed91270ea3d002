"""The people who wrote an article, as its page names them. None is better than a wrong one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from twosource.reading.caption import is_caption
from twosource.reading.prose import LONGEST_LABEL, WORD, Look, look_at
from twosource.reading.vocabulary import load_words

PARTICLES = load_words("byline.particles")
NO_NAME = load_words("byline.no_name")
"""Words that no person's name on a byline has: roles, agencies, outlets, days, parts of a menu."""

NAME_WORD = (
    r"(?:[A-ZÀ-ÖØ-ÞŁŚŠČŽ][\w'’-]*[a-zß-ÿ][\w'’-]*(?!\w)|[A-Z]\.(?:-?[A-Z]\.)*|"
    r"[A-ZÀ-Þ][A-ZÀ-Þ'’-]+(?![\w])|[A-Z](?![\w]))"
)
NAME = (
    rf"{NAME_WORD}(?:\s+(?:(?:de|da|di|du|del|della|van|von|der|den|la|le|el|al|bin|ibn|abu|ben|dos|"
    rf"das|y)\s+)*{NAME_WORD}){{1,4}}"
)
JOIN = r"(?:\s*,\s*(?:and\s+|&\s*)?|\s+and\s+|\s*&\s*|\s+AND\s+|\s*;\s*)"
BY = re.compile(
    r"^\W*(?:(?:story|words|reporting|report|written|posted|published|analysis|opinion|text|review|"
    r"interview|article|reported|updated|created)\s+)?"
    r"(?:by|author|authors|written by|byline|von|por|par)\s*[:|]?\s+(?P<names>.+)$",
    re.IGNORECASE,
)
WRITE_TO = re.compile(
    rf"^(?:[Ww]rite|[Ee]-?mail|[Cc]ontact)\s+(?:to\s+)?(?P<names>{NAME}(?:{JOIN}{NAME})*)\s*,?\s+at\s+"
    r"\S+@",
    re.UNICODE,
)

REACHED = re.compile(rf"^(?P<names>{NAME})\s+(?:can be reached|is an? |is the |covers |reports |writes )")
NAMES = re.compile(rf"(?P<first>{NAME})(?P<rest>(?:{JOIN}{NAME})*)")
SPLIT = re.compile(JOIN)
TITLE_BEFORE = re.compile(r"^(?:(?:dr|prof|professor|mr|mrs|ms|sir)\.?\s+)+", re.IGNORECASE)
BY_LATER = re.compile(
    rf"^(?:.*\b(?:19|20)\d\d\b.{{0,24}}|(?:posted|published|updated|written|"
    rf"last updated)\b.{{0,60}}?)\b(?:[Bb]y|BY)\s+(?P<names>{NAME}.*)$",
    re.IGNORECASE,
)
BY_WORD = re.compile(r"\b(?:by|author|byline|von|por|par)", re.IGNORECASE)
GLUED = re.compile(
    r"(?<=[a-z])(?=(?:Staff|Senior|Reporter|Editor|Correspondent|Published|Updated|Posted|Follow)\b|The [A-Z]|@)"
)
"""A dump glues what stands side by side on the page ("Jane DoeStaff Writer")."""
CUT = load_words("byline.cut")
NAME_ALONE = re.compile(
    rf"^(?P<names>{NAME}(?:{JOIN}{NAME})*)(?:\s*[|•·/@,–—-].{{0,60}}|\s+(?:\w+ )?(?:staff|senior|"
    r"political|chief|news|education|health|science|parliamentary)?\s*(?:reporter|editor|"
    rf"correspondent|writer|columnist)\W*|\s*[\d,&]{{1,2}})?$"
)
JOB = (
    r"(?:reporter|correspondent|journalist|editor|writer|columnist|producer|contributor|bureau chief|"
    r"columnist|author of|staff|fellow|researcher)"
)
NOTE = re.compile(
    rf"^\W*(?:{NAME}|{NAME_WORD})(?:,? who [^,]*,)? (?:is|was) (?:an? |the |"
    rf"our )?(?:[\w&’'-]+ ){{0,6}}?{JOB}\b(?:.{{0,80}}\b(?:for|at|in|based|covering|who|and)\b.*)?\W*$"
    r"|^\W*\(?(?i:additional |with )?(?i:reporting|writing|editing|text|graphics|compiled|edited|"
    rf"written|reported)\b(?: and (?:writing|editing|reporting))? by:? {NAME_WORD}.*$"
    rf"|^.{{0,200}}\bcontributed (?:reporting|to this (?:report|story|article)|from)\b.{{0,120}}$"
    rf"|^{NAME_WORD}(?: {NAME_WORD})? reported from {NAME_WORD}.*$"
    rf"|^{NAME_WORD}(?: {NAME_WORD})? (?:covers|writes about|reports on) .{{3,160}}(?:\bfor\b|\bbased\b|\bin\b).*$"
    r"|^(?:the )?[A-Z][\w ]{2,40} is an? (?:independent|nonprofit|global|"
    r"international)\b.{0,60}\b(?:news organi[sz]ation|newsroom|outlet)\b.*$",
    re.DOTALL,
)
SHORT_DATE = re.compile(
    r"\b(?:19|20)\d\d\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d|\bago\b|"
    r"\b(?:published|updated|posted)\b|\d:\d\d",
    re.IGNORECASE,
)
ROLE_NEXT = re.compile(rf"^(?:is|was|writes|covers|reports|has|,? ?(?:\w+ )?{JOB})\b", re.IGNORECASE)
MAX_WORDS = 30


def find_bylines(lines: Sequence[str], *, near: range = range(0), story: str = "") -> tuple[str, ...]:
    """The people that a page's lines name as its writers; () where that is not sure.

    A line that says "By" comes first, then a name alone on a line of `near` (the lines about the headline) that stands
    beside a date or is named again as a writer and that `story` does not speak of, then "Write to" with an address.

    >>> find_bylines(["World", "By Jane Doe and John Q. Public in Oslo", "Write to Ann Lee at ann@example.org"])
    ('Jane Doe', 'John Q. Public')
    """
    order = (*near, *range(near.stop, len(lines)), *range(near.start))
    for index in order if near else range(len(lines)):
        names = read_byline(lines[index])
        if names:
            return names
    return _names_alone(lines, near, story) or _contacts(lines)


def _names_alone(lines: Sequence[str], near: range, story: str) -> tuple[str, ...]:
    """Names that stand alone near the headline, with a date beside them or a second line that shows them as writers."""
    for index in near:
        found = NAME_ALONE.match(GLUED.sub(" ", lines[index])) if len(lines[index]) <= 120 else None
        if not found or is_caption(lines[index], look_at(lines[index])):
            continue
        people = _people(SPLIT.split(found["names"]))
        if (
            people
            and people[0] not in story
            and (_has_date_beside(lines, index) or _is_writer(people[0], lines, index))
        ):
            return people
    return ()


def _has_date_beside(lines: Sequence[str], index: int) -> bool:
    beside = (*lines[index + 1 : index + 3], *lines[max(0, index - 1) : index])
    return any(SHORT_DATE.search(line) for line in beside if len(line) <= 80) or bool(SHORT_DATE.search(lines[index]))


def _is_writer(name: str, lines: Sequence[str], index: int) -> bool:
    """Whether another line is that name alone, or goes on from it as a note on a writer does."""
    for other, line in enumerate(lines):
        if other == index or not line.startswith(name):
            continue
        rest = line[len(name) :].strip()
        if ROLE_NEXT.match(rest):
            return True
    return False


def _contacts(lines: Sequence[str]) -> tuple[str, ...]:
    found = (WRITE_TO.match(line) for line in lines if "@" in line)
    return next((people for match in found if match and (people := _people(SPLIT.split(match["names"])))), ())


def is_newsroom_note(line: str, look: Look) -> bool:
    """Whether the line tells who writes, reported or edited here, and nothing of the story.

    >>> from twosource.reading.prose import look_at
    >>> is_newsroom_note("Jane Doe is a reporter in Oslo.", look_at("Jane Doe is a reporter in Oslo."))
    True
    """
    return look.words <= 90 and len(line) <= LONGEST_LABEL and NOTE.match(line) is not None


def is_byline(line: str) -> bool:
    """Whether the line is a byline, be it of people or of a desk."""
    if len(line) > LONGEST_LABEL or not BY_WORD.search(line):
        return False
    found = BY.match(line)
    if not found or len(line.split()) > MAX_WORDS:
        return False
    rest = found["names"]
    if rest.endswith(".") and len(rest.split()) > 8:
        return False
    return rest[:1].isupper() and (bool(read_byline(line)) or len(rest.split()) <= 5)


def read_byline(line: str) -> tuple[str, ...]:
    """The people that a byline names: "By Jane Doe, Example News" gives Jane Doe; other lines give none."""
    if len(line) > LONGEST_LABEL or not BY_WORD.search(line):
        return ()
    line = GLUED.sub(" ", line)
    words = line.split()
    if len(words) > MAX_WORDS or (line.endswith(".") and len(words) > 10):
        return ()
    found = BY.match(line) or BY_LATER.match(line)
    if not found:
        return ()
    return split_names(found["names"])


def split_names(text: str) -> tuple[str, ...]:
    """The people's names at the start of a text, in its order; () where it starts with no name."""
    text = TITLE_BEFORE.sub("", re.sub(r"^\s*(?:by\s+|By(?=[A-Z]))", "", " ".join(text.split()), flags=re.IGNORECASE))
    found = NAMES.match(text)
    if not found:
        return ()
    return _people(SPLIT.split(found[0]))


def is_person(name: str) -> bool:
    """Whether a name looks like that of a person: two to five words, capitals, none of an outlet or a role."""
    words = name.split()
    if not 2 <= len(words) <= 5:
        return False
    if any(word.casefold().strip(".,") in NO_NAME for word in words):
        return False
    if not re.fullmatch(NAME, name):
        return False
    return sum(len(word) > 1 for word in WORD.findall(name)) >= 1


def _people(names: Iterable[str]) -> tuple[str, ...]:
    people: list[str] = []
    for name in names:
        tidy = _tidy(name)
        if is_person(tidy) and tidy not in people:
            people.append(tidy)
    return tuple(people)


def _tidy(name: str) -> str:
    name = " ".join(name.strip(" ,;|").split())
    words = TITLE_BEFORE.sub("", name).split()
    ends = (at for at, word in enumerate(words) if word.casefold().strip(".,") in CUT or word.casefold() in NO_NAME)
    name = " ".join(words[: next(ends, len(words))])
    if name.isupper():
        name = " ".join(_capitalised(word) for word in name.split())
    return name


def _capitalised(word: str) -> str:
    if len(word) <= 2 or "." in word:
        return word
    if word.startswith(("MC", "MAC")) and len(word) > 5:
        at = 2 if word.startswith("MC") else 3
        return word[:at].capitalize() + word[at:].capitalize()
    return "-".join(part[:1] + part[1:].lower() for part in word.split("-"))
