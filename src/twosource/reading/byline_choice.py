"""Which line of a page is the article's byline: a small learned score over what is visible of the lines with names."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from twosource.learned.trees import load_trees
from twosource.model.article import Role
from twosource.reading.block import NOTE, Block
from twosource.reading.byline import ADDRESS, LONGEST
from twosource.reading.byline_features import FEATURES, Candidate, describe_candidates, find_candidates
from twosource.reading.names import drop_sites, has_given_name, split_names

TREES = "byline_trees.json"
"""Made by scripts/train_bylines.py."""
LEAST = -1.0
LEAST_UNKNOWN = 0.5
"""Log-odds that a line needs, and that one needs with neither a credit's word nor a usual given name. Set by hand;
`scripts/train_bylines.py --check` tells what they find."""
LEAST_BESIDE = -0.5
"""The next line of a list of writers needs this."""
LIST_STEP = 2
"""Writers of a list stand on lines at most so far apart."""
STORY_LENGTH = 20_000
"""Characters of the story in which names are looked for."""
REPORTED = re.compile(r"^\W*(?:reporting|written|reported)(?: and \w+)? by:? (?P<names>[^;.()]{3,120})", re.IGNORECASE)
WRITE_TO = re.compile(r"^(?:write|e-?mail|contact)\s+(?:to\s+)?", re.IGNORECASE)


def choose_bylines(blocks: Sequence[Block], sites: Sequence[str] = ()) -> tuple[str, ...]:
    """The people that the best of the page's lines names as writers, with those of a list it belongs to.

    () where no line is good enough. Names of the site itself (`sites`) are no people.
    """
    candidates = find_candidates(blocks)
    if not candidates:
        return drop_sites(_contacts(blocks) or _reporters(blocks), sites)
    story = "\n".join(block.text for block in blocks if block.role is Role.BODY)[:STORY_LENGTH]
    rows = np.array(describe_candidates(blocks, candidates, story))
    scores = load_trees("twosource.reading", TREES, FEATURES).score(rows)
    best = drop_sites(take_best(candidates, [float(score) for score in scores]), sites)
    return best or drop_sites(_contacts(blocks) or _reporters(blocks), sites)


def take_best(candidates: Sequence[Candidate], scores: Sequence[float]) -> tuple[str, ...]:
    """The people of the line with the best score, and of the like lines right above and below it."""
    best = max(range(len(scores)), key=lambda at: (scores[at], -at))
    if scores[best] < _needed(candidates[best]):
        return ()
    chosen = [best]
    for step in (1, -1):
        at = best + step
        while 0 <= at < len(scores) and _goes_with(candidates[at], candidates[at - step], scores[at]):
            chosen.append(at)
            at += step
    people = [name for at in sorted(chosen) for name in candidates[at].people]
    return tuple(dict.fromkeys(people))


def _needed(item: Candidate) -> float:
    """The score that a line needs: more where neither a credit's word nor a usual given name speaks for it."""
    return LEAST if item.credited or any(map(has_given_name, item.people)) else LEAST_UNKNOWN


def _goes_with(item: Candidate, beside: Candidate, score: float) -> bool:
    return score >= LEAST_BESIDE and item.credited == beside.credited and abs(item.at - beside.at) <= LIST_STEP


def _contacts(blocks: Sequence[Block]) -> tuple[str, ...]:
    """The writer named beside a mail address: "Write to Jane Doe at jane@example.org"."""
    for block in blocks:
        line = block.text
        if "@" not in line or len(line) > LONGEST or not ADDRESS.search(line):
            continue
        people = split_names(WRITE_TO.sub("", line).split("@")[0].rpartition(" ")[0])
        if people and _owns(people[0], ADDRESS.findall(line)):
            return people
    return ()


def _reporters(blocks: Sequence[Block]) -> tuple[str, ...]:
    """The people of a note at the story's end, as agencies sign: "(Reporting by Jane Doe; editing by Ann Lee)"."""
    found = (REPORTED.match(block.text) for block in blocks if block.reason == NOTE)
    return next((people for match in found if match and (people := split_names(match["names"]))), ())


def _owns(name: str, addresses: Sequence[str]) -> bool:
    """Whether an address is that person's: what stands before its "@" holds a part of the name."""
    parts = [word.casefold() for word in name.split() if len(word) > 2]
    return any(part in address.partition("@")[0].casefold() for address in addresses for part in parts)
