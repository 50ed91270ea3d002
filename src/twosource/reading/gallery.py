"""Captions of a picture gallery among the paragraphs: each opens with the gallery's title."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from twosource.model.article import Role
from twosource.reading.block import Block

GALLERY = "a caption of a picture gallery"
FEWEST_CAPTIONS = 3
NUMBERED = re.compile(r"(?P<number>\d{1,3}) ?(?:/|of) ?(?P<pictures>\d{1,3})\b[\s:.)-]+\S")
"""The number of a picture and how many there are."""
LISTED = re.compile(r"(?<!\S)(?P<number>\d{1,3})/(?P<pictures>\d{1,3})(?=\s+[A-Z“\"])")
LEAST_TITLE = 3
"""Words of the gallery's title."""
LEAST_CAPITALS = 2
MARKS = (",", ":", ";", ".", "!", "?", "…", "”", '"', "’", "'")
"""What ends a sentence or a speaker's name: paragraphs that open alike are then a list of answers."""


def drop_galleries(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, with the captions of galleries dropped: three or more paragraphs that open with one title.

    Behind the title another sentence begins: "The port at 300 Trading place of the world". Where paragraphs that open
    alike go on ("We have to learn", "We have to wait"), they are the article's. So are dropped three or more that are
    numbered out of so many ("3/12 The ferry at Lorn").
    """
    openings: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    numbered: defaultdict[str, list[int]] = defaultdict(list)
    for at, block in enumerate(blocks):
        counted = NUMBERED.match(block.text) if block.role in (Role.BODY, Role.CAPTION) else None
        if counted and int(counted["number"]) <= int(counted["pictures"]):
            numbered[counted["pictures"]].append(at)
        words = block.text.split(None, LEAST_TITLE)
        if block.role in (Role.BODY, Role.CAPTION) and len(words) > LEAST_TITLE:
            openings[tuple(words[:LEAST_TITLE])].append(at)
    dropped = {
        at
        for found in openings.values()
        if len(found) >= FEWEST_CAPTIONS and _share_title([blocks[at].text for at in found])
        for at in found
    }
    dropped.update(at for at, block in enumerate(blocks) if _lists_pictures(block))
    dropped.update(at for found in numbered.values() if len(found) >= FEWEST_CAPTIONS for at in found)
    return tuple(block.dropped(GALLERY) if at in dropped else block for at, block in enumerate(blocks))


def _lists_pictures(block: Block) -> bool:
    """Whether a paragraph runs through numbered pictures: "1/8 The ferry 2/8 Police at the pier 3/8 ..."."""
    if block.role not in (Role.BODY, Role.CAPTION) or block.text.count("/") < FEWEST_CAPTIONS:
        return False
    found = [(int(one["number"]), one["pictures"]) for one in LISTED.finditer(block.text)]
    runs = [first for first, second in pairwise(found) if second == (first[0] + 1, first[1])]
    return len(runs) + 1 >= FEWEST_CAPTIONS and len({one[1] for one in found}) == 1


def _share_title(texts: Sequence[str]) -> bool:
    """Whether all open with the same words, which end in no mark, and go on with a capital or a number."""
    listed = [text.split() for text in texts]
    shared = 0
    while all(len(words) > shared + 1 for words in listed) and len({words[shared] for words in listed}) == 1:
        shared += 1
    title, following = listed[0][:shared], {words[shared][0] for words in listed}
    capitals = sum(word[0].isupper() for word in title)
    begins = all(letter.isupper() or letter.isdigit() or letter in "“\"'‘" for letter in following)
    return shared >= LEAST_TITLE and capitals >= LEAST_CAPITALS and begins and not title[-1].endswith(MARKS)
