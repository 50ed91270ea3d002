"""Pages that hold no article: what they are instead, told by what they say and how their lines alternate."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from twosource.model.article import Role
from twosource.reading.block import HEADLINE, LABEL, OUTSIDE, Block, body_words
from twosource.reading.prose import count_words, look_at

LEAST_WORDS = 25
"""A news flash of two sentences has about so many words of running text; a page with fewer holds no article."""
LEAST_DECLARED_WORDS = 12
"""Half of that where the metadata calls the page an article: the text below a video, say."""
FLASH_SHARE = 0.6
"""Of the words below the headline; what is nearly all of a page is no remnant of its menus."""
SHORT_PAGE = 120
"""Articles that speak of pages not found have more words than this; such pages themselves fewer."""
FEWEST_IN_SENTENCES = 12
"""Words that stand in sentences; the labels of a list of links are many, but none ends as a sentence."""
LOGIN_WORDS = 40
MESSAGE = 300
"""Characters; the words of a form, an error or a list of results stand in short lines."""
ERROR_PAGE = re.compile(
    r"\b(?:could not|couldn['’]t|can(?:no|['’])t|unable to) find (?:the|that|this|your) (?:page|article|story)\b|"
    r"\b(?:page|article|link|address) (?:that |which )?you(?:['’]re|['’]ve| are| were| have)? "
    r"(?:looking for|requested|tried to|asked for|followed)\b|"
    r"\b(?:page|article|content|story|file|url|address)\b.{0,60}\b(?:not (?:be )?found|"
    r"no longer (?:available|exists?)|does(?:n['’]t| not) exist|"
    r"can(?:no|['’])t be found|unavailable)|^\W*(?:error )?(?:40[0134]|410|429|50[0234])"
    r"\W*(?:$|error|page|not|forbidden|unauthori|gone|bad|service|internal|gateway|too many|oops|sorry)|"
    r"\bnot found$|\baccess denied\b|\bforbidden$|"
    r"^just a moment|\bchecking your browser\b|\btoo many requests\b|\bservice unavailable\b",
    re.IGNORECASE,
)
LOGIN_PAGE = re.compile(
    r"\b(?:forgot(?:ten)? (?:your |my )?password|enter your password|remember me|"
    r"sign in to (?:your )?account|log ?in to (?:your )?account|"
    r"reset (?:your )?password|keep me (?:logged|signed) in)\b|^\W*(?:password|username)\W*$",
    re.IGNORECASE,
)
RESULTS_PAGE = re.compile(
    r"\bsearch results\b|\b[\d,.]+ (?:search )?results?\b|\bresults? (?:found|for)\b|\bshowing \d+|"
    r"\bresults \d+\s*[-–]\s*\d+\b|\byou searched for\b",
    re.IGNORECASE,
)
CONSENT = re.compile(
    r"\b(?:cookies|consent(?:ing)?|personal data|our (?:\d+ )?partners|your preferences|privacy policy|geolocation)\b",
    re.IGNORECASE,
)
ADDRESSED = re.compile(r"\b(?:you|your|we|our)\b", re.IGNORECASE)
CONSENT_SHARE = 0.6
"""Of the words on a page that is nothing but a consent notice; articles on such notices do not address the reader."""
CONSENT_WORDS = 600
"""Consent notices are shorter than this."""
CUT_OFF = re.compile(r"(?:\.\.\.|…)\W*$")
LAST = 20
"""Characters in which a snippet shows that it was cut off."""
DATED_START = re.compile(r"^\d{1,2} [A-Z][a-z]{2,8}\.? \d{4}\b|^[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}\b")
TEASERS = 4
FRONT = re.compile(
    r"\W*(?:(?:all|latest|top|breaking|world|international|local|national|uk|us|home|business|politics|sports?|"
    r"entertainment|science|tech(?:nology)?|health|lifestyle|opinion|travel|culture)\s+){0,3}"
    r"(?:news|headlines|stories|home|front ?page|homepage)\W*(?:[-–—|:·»]\s*(?P<outlet>[^-–—|:]{2,40}))?",
    re.IGNORECASE,
)
"""The name of a section, with its outlet's behind a stroke: "World news - Example Gazette"."""


def find_refusal(
    title: str | None, blocks: Sequence[Block], *, is_article: bool = False, is_dated: bool = False
) -> str | None:
    """What the page is instead of an article ("an error page"), or None where it may hold one.

    `is_article` says that the page's metadata calls it one: a short text, or one in pieces, is enough then.
    `is_dated` says that its day is known: a headline, a day and a sentence are a news flash.
    """
    words = body_words(blocks)
    short = [block.text for block in blocks if len(block.text) <= MESSAGE]
    shown = [block.text for block in blocks if block.kept and len(block.text) <= MESSAGE] + ([title] if title else [])
    if words < SHORT_PAGE and any(ERROR_PAGE.search(text) for text in (short if words < LEAST_WORDS else shown)):
        return "an error page"
    if words < LOGIN_WORDS and sum(1 for text in short if LOGIN_PAGE.search(text)) >= 2:
        return "a login form"
    if _is_result_list(short, blocks):
        return "a list of search results"
    if _is_consent(blocks, words):
        return "a cookie or consent notice"
    if _is_front(title, blocks):
        return "a section front"
    if words >= LEAST_DECLARED_WORDS and (is_article or (title and is_dated and _is_flash(blocks))):
        return None
    if words < LEAST_WORDS or not _has_sentences(blocks):
        return "a page without the running text of an article"
    return "a list of teasers" if _is_teaser_list(blocks) else None


def _is_flash(blocks: Sequence[Block]) -> bool:
    """Whether a sentence of news is nearly all that the page holds below its headline, as first words are sent."""
    below = sum(count_words(block.text) for block in blocks if block.reason != HEADLINE)
    bodies = [block.text for block in blocks if block.role in (Role.BODY, Role.LEAD)]
    told = [text for text in bodies if look_at(text).is_sentence and not ADDRESSED.search(text)]
    return sum(map(count_words, told)) >= max(FEWEST_IN_SENTENCES, FLASH_SHARE * below)


def _is_front(title: str | None, blocks: Sequence[Block]) -> bool:
    """Whether a page that is called by its section alone tells only beginnings of stories, each cut off."""
    if title is None or FRONT.fullmatch(title) is None:
        return False
    told = [block.text for block in blocks if block.role in (Role.BODY, Role.LEAD) and look_at(block.text).is_prose]
    return all(CUT_OFF.search(text[-LAST:]) for text in told)


def _has_sentences(blocks: Sequence[Block]) -> bool:
    found = 0
    for block in blocks:
        if block.role in (Role.BODY, Role.LEAD):
            look = look_at(block.text)
            found += look.words if look.is_prose or look.is_sentence else 0
            if found >= FEWEST_IN_SENTENCES:
                return True
    return False


def _is_consent(blocks: Sequence[Block], words: int) -> bool:
    if words > CONSENT_WORDS:
        return False
    bodies = [block.text for block in blocks if block.role in (Role.BODY, Role.LEAD)]
    asked = [text for text in bodies if CONSENT.search(text) and ADDRESSED.search(text)]
    return bool(asked) and sum(len(text.split()) for text in asked) >= CONSENT_SHARE * words


def _is_result_list(texts: Sequence[str], blocks: Sequence[Block]) -> bool:
    bodies = [block.text for block in blocks if block.role is Role.BODY]
    snippets = sum(1 for text in bodies if CUT_OFF.search(text[-LAST:]) or DATED_START.match(text))
    if not bodies or snippets < 0.5 * len(bodies):
        return False
    return any(len(text) <= 80 and RESULTS_PAGE.search(text) for text in texts)


def _is_teaser_list(blocks: Sequence[Block]) -> bool:
    """Whether each short paragraph stands alone between labels, as on a section front; none follows another."""
    bodies = [block for block in blocks if block.role in (Role.BODY, Role.LEAD)]
    if len(bodies) < TEASERS or any(len(block.text.split()) > 60 for block in bodies):
        return False
    told = [block for block in blocks if block.kept or block.reason in (LABEL, OUTSIDE)]
    return not any(one.role is two.role is Role.BODY for one, two in pairwise(told))
