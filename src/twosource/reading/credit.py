"""Photo credits at the end of captions: furniture, not words of the article."""

from __future__ import annotations

import re
from collections.abc import Sequence

from twosource.model.article import Role
from twosource.reading.block import CREDIT, Block
from twosource.reading.caption import AGENCIES, CREDIT_REACH
from twosource.reading.prose import ABBREVIATED, LONGEST_LABEL, count_words, look_at

LABELLED = re.compile(
    r"(?:^|(?<=[\s.!?”\"’')\]]))(?:"
    r"(?:(?:File|Handout|Pool|AP|AFP) )?(?:Photo(?:graph)?s?|PHOTOS?|Images?|IMAGES?|Pictures?|Pics?|Videos?|"
    r"Illustrations?|Graphics?|Screen ?(?:grab|shot)s?)"
    r"(?:(?: (?:[Cc]redits?|[Cc]opyright|[Ss]ource|[Cc]ourtesy))?\s?(?:[:©|/]|(?:by|via|courtesy of|courtesy)(?=\s))"
    r"| (?:[Cc]redits?|[Cc]opyright|[Ss]ource)(?=\s))"
    r"|(?:[Cc]redits?|CREDITS?|Courtesy|File|FILE)\s?:|Courtesy of\b|©"
    r"|(?:AP|AFP|EPA|REUTERS|Reuters)\s?/)\s*"
)
"""What a credit opens with, before the names: "Photograph:", "Photo by", "Image copyright", "REUTERS/"."""
BRACKETED = re.compile(r"[\[(]([^\[\]()]{2,100})[\])]\W*$")
LENT = re.compile(r"(?:^|(?<=\s))(?:AP|AFP|EPA|File|Reuters) [Pp]hoto\W*$")
SENTENCE_END = re.compile(r"[.!?…][”\"’')\]]*\s+")
BETWEEN = re.compile(r"[\s/,|:;()]+")
PARTS = re.compile(r"[/,|]| via ")
JOINING = frozenset({"of", "for", "the", "via", "and", "de", "by", "la", "le", "du", "von", "van"})
"""Words in lower case that stand within and between names."""
LENDING = frozenset(
    {"handout", "file", "supplied", "provided", "courtesy", "pool", "photo", "image", "images", "picture"}
)
"""Words in lower case that credits use beside names."""
MOST_NAMES = 14
UNSURE = frozenset({"pa", "rex", "photo", "magnum", "imago", "pool photo"})
"""Agencies whose names, standing within other names, are mostly those of people and things."""


LENDERS = "|".join(sorted(map(re.escape, AGENCIES - UNSURE), key=lambda name: (-len(name), name)))
LEADING = re.compile(rf"(?:[A-Z]{{2,8}}:\s?)?\b(?:{LENDERS})\s+(?=[A-Z“\"])", re.IGNORECASE)
"""The credit that opens a caption: "Reuters Divers search the harbour on Friday"."""
LABELS = re.compile(
    r"(?:image|media|picture|photo) (?:copyright|source|credit)\s.{2,60}?\s"
    r"(?:image|media|picture|photo) caption\s(?=\S)",
    re.IGNORECASE,
)
"""The labels that open a caption: "Image copyright Ann Lee Image caption The ferry was towed"."""
LONGEST_CAPTION = 200
MOST_CAPTION_WORDS = 60


def cut_credits(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, with the photo credits of captions as dropped blocks of their own behind them."""
    result: list[Block] = []
    for block in blocks:
        opening = find_leading_credit(block) if result else ""
        if opening:
            result.append(Block(block.text[len(opening) :].lstrip(), Role.CAPTION))
            result.append(Block(opening, None, CREDIT))
            continue
        may_end = block.role is Role.CAPTION or (block.role is Role.BODY and bool(result))
        words, credit = split_credit(block.text) if may_end else (block.text, "")
        if not credit or (block.role is Role.BODY and not _is_of_picture(words, credit)):
            result.append(block)
            continue
        if words:
            result.append(Block(words, Role.CAPTION))
        result.append(Block(credit, None, CREDIT))
    return tuple(result)


def _is_of_picture(words: str, credit: str) -> bool:
    """Whether a paragraph of these words and this credit stands below a picture: "The pier at noon (Photo: Ann Lee)".

    Reuters and AFP in brackets may be the sources of a report; who only lends pictures never is.
    """
    if not words:
        of_photographer = not credit.startswith("Courtesy") and _names_photographer(credit)
        return of_photographer or (_names_lender(credit) and ("/" in credit or ": " in credit or " via " in credit))
    if _names_photographer(credit):
        return True
    if not credit.startswith(("(", "[")) or count_words(words) > MOST_CAPTION_WORDS:
        return False
    return LABELLED.match(credit[1:]) is not None or _names_lender(credit)


def _names_lender(credit: str) -> bool:
    low = credit.casefold()
    return any(lender in low for lender in ("getty images", "wireimage", "shutterstock", "alamy", "nurphoto", "zuma"))


def _names_photographer(credit: str) -> bool:
    """Whether a credit is surely a picture's: "REUTERS/Ann Lee", "Photo by Ann Lee"; "Reuters/AFP" is the story's."""
    label = LABELLED.match(credit)
    rest = credit[label.end() :].strip() if label is not None else ""
    return bool(rest) and not credit.startswith("©") and not _names_agency(rest.split("/")[0])


def find_leading_credit(block: Block) -> str:
    """The credit with which a caption among the paragraphs opens: labels, or an agency before a line without an end.

    >>> find_leading_credit(Block("Reuters Divers search the harbour for the crew of the ferry", Role.BODY))
    'Reuters'
    """
    if block.role not in (Role.BODY, Role.CAPTION) or len(block.text) > LONGEST_CAPTION:
        return ""
    labelled = LABELS.match(block.text)
    if labelled is not None:
        return labelled[0].strip()
    found = LEADING.match(block.text)
    look = look_at(block.text)
    lent = found is not None and _names_lender(found[0])
    if found is None or found[0][0].islower() or look.ends or not (look.is_prose or (lent and look.stops)):
        return ""
    rest = block.text[found.end() :]
    return found[0].strip() if rest[:1].isupper() or rest[:1] in '“"' else ""


def split_credit(caption: str) -> tuple[str, str]:
    """The caption's own words and its credit, either of which may be empty.

    >>> split_credit("Divers search the harbour on Friday. Photograph: Ann Lee/Example Pictures")
    ('Divers search the harbour on Friday.', 'Photograph: Ann Lee/Example Pictures')
    """
    if len(caption) > LONGEST_LABEL:
        return caption, ""
    start = _credit_start(caption)
    while start is not None and 0 < start < len(caption):  # "(Ann Lee) AP Photo/Ann Lee": one may stand behind another
        earlier = _credit_start(caption[:start].rstrip())
        if earlier is None:
            break
        start = earlier
    if start is None:
        return caption, ""
    words = caption[:start].rstrip(" \u00a0|/,;–—-")
    return (words, caption[start:].strip()) if any(letter.isalpha() for letter in words) else ("", caption)


def _credit_start(caption: str) -> int | None:
    """Where the credit at the caption's end begins, or None where it has none."""
    if caption.casefold().strip(" .[]()©") in AGENCIES:
        return 0
    reach = max(0, len(caption) - CREDIT_REACH)
    bracketed = BRACKETED.search(caption, reach)
    if bracketed is not None:
        return bracketed.start() if _is_credit(bracketed[1].strip()) else None
    for label in LABELLED.finditer(caption, reach):
        if _are_names(caption[label.end() :]):
            return label.start()
    lent = LENT.search(caption, reach)
    if lent is not None:
        return lent.start()
    for end in SENTENCE_END.finditer(caption, reach):
        rest = caption[end.end() :]
        if not ABBREVIATED.search(caption[reach : end.end()].rstrip()) and _are_names(rest) and _is_lent(rest):
            return end.end()
    return 0 if _are_names(caption) and _names_agency(caption) and "/" in caption else None


def _is_credit(words: str) -> bool:
    label = LABELLED.match(words)
    return (label is not None and _are_names(words[label.end() :])) or (
        _are_names(words) and (_names_agency(words) or "/" in words)
    )


def _are_names(words: str) -> bool:
    """Whether these are names and nothing else: capitals, handles, and the small words between names."""
    parts = [part for part in BETWEEN.split(words.strip(" .©")) if part]
    if not 0 < len(parts) <= MOST_NAMES:
        return False
    return all(
        part in JOINING or part.lower() in LENDING or part != part.lower() or part[0] in "@©&–—-" for part in parts
    )


def _is_lent(words: str) -> bool:
    return _names_agency(words) or "/" in words or " for " in words or " via " in words


def _names_agency(words: str) -> bool:
    low = words.casefold().strip(" .©")
    parts = [part.strip(" .©") for part in (*PARTS.split(low), *BETWEEN.split(low))]
    return any(part in AGENCIES and part not in UNSURE for part in parts)
