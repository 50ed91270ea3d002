"""What each line of a dump shows by itself, as a row of numbers: length, marks, words, and what its page repeats."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from heapq import nsmallest
from itertools import chain

import numpy as np

from twosource.learned.trees import Floats
from twosource.reading.furniture import Furniture
from twosource.reading.prose import UNSPACED, WORD
from twosource.reading.run import Judged, find_run
from twosource.reading.vocabulary import load_words

LONGEST = 2000
"""Characters; a longer line is a paragraph like any other, and only so much of it is looked at."""
COMMONEST = 40
"""So many of the commonest words of a page's long lines stand for its function words, in whatever language."""
LONG_LINE = 60
"""Characters; the words of longer lines are the page's running text."""
ADDRESSED = load_words("line_signs.addressed")
"""Words that speak to the reader or for the outlet ("your", "our")."""
OFFERED = load_words("line_signs.offered")
"""Words that offers, forms, notices and lists of links are made of, in many languages."""
DIGIT = re.compile(r"\d")
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
CLOCK = re.compile(r"(?<!\d)\d{1,2}[:.h]\d\d(?!\d)")
BULLET = re.compile(r"^(?:[•·▪◦*►▶>»–—-]|\d{1,2}[.)])\s")
NUMBERED = re.compile(r"[#№]?\s?(\d{1,3})\s?[.):–-](?!\d)")
ITEM_REACH = 12
"""Lines; the next item of a numbered list stands no farther off."""
BARS = re.compile(r"[|•·›»/→▸>]")
QUOTES = re.compile(r"[\"“”„«»「」『』]")
ADDRESS = re.compile(r"https?:|www\.|@\w|\.(?:com|org|net|de|fr|co|jp)\b")
DOMAIN = re.compile(r"\.(?:com|org|net|de|fr|co|jp)\b")
CREDIT_MARK = re.compile(r"©|\(c\)|\bphoto\b|\bfoto\b|写真|\bbild\b|\bimage|\bimagen\b|\bphotos\b|/", re.IGNORECASE)
CREDIT_CUES = ("photo", "foto", "写真", "bild", "image", "©", "(c)", "/")
"""One of these stands in every line that CREDIT_MARK is found in; they are the quicker to look for."""
HEAD = 300
"""Characters in which an address, a credit, a year and a time are looked for: they tell of labels and captions."""
GROUPS = (
    frozenset({Furniture.NOTICE, Furniture.RIGHTS}),
    frozenset({Furniture.NEWSLETTER, Furniture.SHARE, Furniture.CONTACT}),
    frozenset({Furniture.COMMENT}),
    frozenset({Furniture.RELATED, Furniture.SOURCE}),
    frozenset({Furniture.CRUMBS, Furniture.MENU}),
    frozenset({Furniture.AD, Furniture.PLAYER, Furniture.LIVE, Furniture.MARK}),
)
"""Kinds of furniture that stand in one place of a page: what is about them is alike."""
LAST_MARKS = ":,?!…"
GAP_LIMIT = 3.0
"""Empty lines; more of them, or fewer, are no stronger sign."""
MOST_TIMES = 9

TEXT_SIGNS = (
    "chars", "upper", "digits", "last", "quoted", "quotes", "bullet", "commas", "bars", "address", "credit", "year",
    "clock",
)  # fmt: skip
LOOK_SIGNS = ("words", "stops", "capitals", "ends", "sentences", "starts_low", "prose", "sentence", "word_length")
KIND_SIGNS = (
    "legal", "asking", "comment", "linking", "menu", "small", "date", "any_furniture", "caption", "byline", "note",
    "pieces",
)  # fmt: skip
WORD_SIGNS = ("common", "addressed", "offered", "told", "told_run", "unspaced")
PAGE_SIGNS = ("times", "again", "gap", "gap_after", "counted")
SIGNS = (*TEXT_SIGNS, *LOOK_SIGNS, *KIND_SIGNS, *WORD_SIGNS, *PAGE_SIGNS)
"""The names of the numbers of a line, in the order of its row."""

Row = tuple[float | bool, ...]


def read_signs(judged: Sequence[Judged]) -> Floats:
    """A row of SIGNS for each line."""
    texts = [item.line.text[:LONGEST] for item in judged]
    rows = zip(
        map(_text_signs, texts),
        map(_look_signs, judged),
        map(_kind_signs, judged),
        _word_signs(judged, texts),
        _page_signs(judged),
        strict=True,
    )
    told = chain.from_iterable(chain.from_iterable(rows))
    matrix: Floats = np.fromiter(told, dtype=np.float64, count=len(judged) * len(SIGNS))
    return matrix.reshape(len(judged), len(SIGNS)).round(4)


def _text_signs(text: str) -> Row:
    head = text[:HEAD]
    low = head.lower()
    plain = text.isascii()
    digits = len(DIGIT.findall(text))
    return (
        len(text),
        text.isupper(),
        digits / len(text),
        LAST_MARKS.find(text[-1]) + 1,
        text[0] in "\"“„«'‘「",
        text.count('"') if plain else len(QUOTES.findall(text)),
        BULLET.match(text) is not None,
        text.count(",") if plain else text.count(",") + text.count("、") + text.count("，"),
        text.count("|") + text.count("/") + text.count(">") if plain else len(BARS.findall(text)),
        _may_hold_address(head) and ADDRESS.search(head) is not None,
        any(map(low.__contains__, CREDIT_CUES)) and CREDIT_MARK.search(head) is not None,
        digits > 0 and YEAR.search(head) is not None,
        digits > 0 and CLOCK.search(head) is not None,
    )


def _may_hold_address(head: str) -> bool:
    """Whether one of the beginnings of an address stands in the text; they are the quicker to look for."""
    return "http" in head or "www." in head or "@" in head or DOMAIN.search(head) is not None


def _look_signs(item: Judged) -> Row:
    look = item.line.look
    length = min(20.0, len(item.line.text) / (look.words or 1))
    return (
        look.words,
        look.stops,
        look.capitals,
        look.ends,
        look.sentences,
        look.starts_low,
        look.is_prose,
        look.is_sentence,
        length,
    )


def _kind_signs(item: Judged) -> Row:
    kind = item.furniture
    return (
        *(kind in group for group in GROUPS),
        kind is Furniture.DATE,
        kind is not None,
        item.caption,
        item.byline,
        item.note,
        item.line.pieces,
    )


def _word_signs(judged: Sequence[Judged], texts: Sequence[str]) -> Iterator[Row]:
    """What the words of a line have to do with those of the page's long lines and of its densest run."""
    tokens = [list_tokens(text) for text in texts]
    common, spread = _page_words(judged, tokens)
    run = find_run(judged) or (0, 0)
    in_run = Counter(chain.from_iterable(map(set, tokens[slice(*run)])))
    page, dense = _told_elsewhere(spread), _told_elsewhere(in_run)
    for index, (text, words) in enumerate(zip(texts, tokens, strict=True)):
        count = len(words) or 1
        distinct = set(words)
        rare = {word for word in distinct - common if len(word) > 2 or not word.isascii()}
        of_page, of_run = page[len(text) > LONG_LINE], dense[run[0] <= index < run[1]]
        yield (
            sum(map(common.__contains__, words)) / count,
            0.0 if ADDRESSED.isdisjoint(distinct) else sum(map(ADDRESSED.__contains__, words)) / count,
            0.0 if OFFERED.isdisjoint(distinct) else sum(map(OFFERED.__contains__, words)) / count,
            len(rare & of_page) / len(rare) if rare else -1.0,
            len(rare & of_run) / len(rare) if rare else -1.0,
            0.0 if text.isascii() else len(UNSPACED.findall(text)) / len(text),
        )


def _told_elsewhere(seen: Counter[str]) -> tuple[set[str], set[str]]:
    """The words that lines tell, for a line that is none of them, and for one of them: those of another line."""
    return set(seen), {word for word, times in seen.items() if times > 1}


def _page_signs(judged: Sequence[Judged]) -> Iterator[Row]:
    """How often the page says the line, and how far it stands from its neighbours, beside what is usual there."""
    times = Counter(item.line.text for item in judged)
    gaps = [item.line.gap for item in judged]
    usual = float(np.median(gaps)) if gaps else 0.0
    away = [max(-GAP_LIMIT, min(2 * GAP_LIMIT, gap - usual)) for gap in (*gaps, 0)]
    counted = _count_lists([item.line.text for item in judged])
    seen: set[str] = set()
    for index, item in enumerate(judged):
        text = item.line.text
        yield (min(times[text], MOST_TIMES), text in seen, away[index], away[index + 1], counted[index])
        seen.add(text)


def _count_lists(texts: Sequence[str]) -> list[int]:
    """How many lines of a numbered list there are up to each of its lines; 0 for other lines."""
    counted: list[int] = []
    last: tuple[int, int] | None = None
    for at, text in enumerate(texts):
        found = NUMBERED.match(text)
        if found is None:
            counted.append(0)
            continue
        number = int(found[1])
        if last is not None and abs(number - last[0]) == 1 and at - last[1] <= ITEM_REACH:
            counted.append(min(MOST_TIMES, counted[last[1]] + 1))
        else:
            counted.append(1)
        last = number, at
    return counted


def list_tokens(text: str) -> list[str]:
    """The words of a line in lower case; every letter alone where the script sets no spaces."""
    low = text.casefold()
    if low.isascii() or not UNSPACED.search(low):
        return WORD.findall(low)
    return WORD.findall(UNSPACED.sub(lambda letter: f" {letter[0]} ", low))


def _page_words(judged: Sequence[Judged], tokens: Sequence[Sequence[str]]) -> tuple[frozenset[str], Counter[str]]:
    """The commonest words of the page's long lines, and in how many of these lines each word stands."""
    long = [
        words
        for item, words in zip(judged, tokens, strict=True)
        if len(item.line.text) > LONG_LINE and item.furniture is None
    ]
    counts = Counter(chain.from_iterable(long))
    ranked = nsmallest(COMMONEST, counts, key=lambda word: (-counts[word], word))
    return frozenset(ranked), Counter(chain.from_iterable(map(set, long)))
