"""Days of a story that no statement tells: sentences that say what happened on a day, in the articles' own words."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from twosource.model.analysis import Analysis
from twosource.model.annotation import Time, TimeType
from twosource.model.article import Role
from twosource.model.dateline import drop_dateline
from twosource.model.finding import Moment
from twosource.model.finite_verbs import has_verb
from twosource.model.pictured import is_caption
from twosource.model.span import Evidence, Span
from twosource.reconciling.sources import Sources
from twosource.reconciling.words import overlap, telling_words

# Days long before the story are mostly those of its background.
RECENT = timedelta(days=14)
# A line of a timeline: long enough to tell something, short enough to be one thing.
SHORTEST, LONGEST = 6, 45
# Telling words that two sentences on one happening of one day share, and their share of the shorter one's.
FEWEST_SHARED, ALIKE = 3, 0.4
MOST_ADDED = 12
# Characters of a caption.
LONGEST_CAPTION = 300
# The sentences that open a page tell its main happening, whatever else befell that day.
OPENING = 2
# Words between a verb of speech and the day on which it was said.
NEAR = 30
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_UNCLEAR = re.compile(
    r"^(?:[\"“'‘]|(?:and|but|or|so|then|he|she|it|they|we|i|you|his|her|their|its|this|that|these|those|such|there|here|one|"
    r"another|both|some|also|meanwhile|however|still|earlier|later)\b)",
    re.IGNORECASE,
)
_SAYING = re.compile(
    r"\b(?:said|says|told|adds?|added|announc\w+|report(?:ed|s|ing)?|wrote|writes|tweet\w*|posted|confirm\w*|stat(?:ed|ement)|"
    r"claim(?:ed|s)?|warn\w*|denied|spoke(?:sman|swoman|sperson)?|interview\w*|publish\w*|quot\w+|according|briefing|post)\b",
    re.IGNORECASE,
)
# What is to come, what may be, and what was not done.
_NOT_DONE = re.compile(
    r"\b(?:will|would|shall|(?-i:may)|might|could|should|must|can|expect\w*|due|plan(?:s|n\w+)?|schedul\w*|set to|"
    r"hop(?:e|es|ed|ing)|vow\w*|if|unless|until|intend\w*|going to|(?:has|had|have) not|never)\b",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"['’]s?\b|['’]\s|\s(?!(?:and|but|or|in|at|on|to|of|for|by|when|where|which|who|that|from|with|after|before|as|was|were|is|"
    r"during|near|outside|while|over|following|because|into)\b)[a-z]{3}"
)
# "At 6.10 am" alone leaves open which day it was.
_NAMES_DAY = re.compile(
    r"day\b|\b(?:yesterday|today|tonight|overnight|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|"
    r"Dec)",
    re.IGNORECASE,
)
# The day of what is told of a thing by the way: "an inquiry into the dam which burst on Monday".
_RELATIVE = re.compile(r"\b(?:which|who|whom|whose|(?:the|an?) [a-z]+ that)\b[^,;:]{1,60}$", re.IGNORECASE)
_ENDS = (".", "!", ".”", '."', ".’", ".'")
_DEFINITE = re.compile(r"\b(?:the|that|this|a|an|his|her|their|its|last|next|as of) $", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence that tells of a day: its article's story and text, how early it stands, and its telling words."""

    story: str | None
    text: str
    day: date
    at: int
    words: frozenset[str]
    cited: Evidence


def tell_other_days(sources: Sources, moments: Sequence[Moment]) -> tuple[Moment, ...]:
    """Moments for days that none of `moments` tells, and for happenings of a day that two texts or an opening tell.

    Only sentences of the running text with one day, of the two weeks before publication, that tell a thing done; at
    most MOST_ADDED, those that most texts tell first, then those that stand nearer to the top.
    """
    groups: list[list[Told]] = []
    for one in _list_told(sources):
        home = next((group for group in groups if any(_is_same(one, other) for other in group)), None)
        if home is None:
            groups.append([one])
        else:
            home.append(one)
    ranked = sorted(
        groups, key=lambda group: (-_count_texts(group), min(one.at for one in group), group[0].cited.article)
    )
    known = [(moment.earliest, telling_words(moment.text)) for moment in moments if moment.earliest == moment.latest]
    days = {day for day, _ in known}
    cited = {(one.article, one.sentence_start) for moment in moments for one in moment.evidence}
    added: list[Moment] = []
    for group in ranked:
        day, words = group[0].day, group[0].words
        repeats = any(day == other and _say_alike(words, told) for other, told in known)
        weighty = _count_texts(group) > 1 or min(one.at for one in group) < OPENING
        repeats = repeats or any((one.cited.article, one.cited.sentence_start) in cited for one in group)
        if repeats or (day in days and not weighty) or len(added) >= MOST_ADDED:
            continue
        days.add(day)
        known.append((day, words))
        added.append(_tell(group))
    return tuple(added)


def _is_picture(paragraph: str) -> bool:
    """Whether the paragraph is a caption that was not seen as one: a longer one may speak of a picture by the way."""
    return len(paragraph) <= LONGEST_CAPTION and is_caption(paragraph)


def _list_told(sources: Sources) -> Iterator[Told]:
    seen: set[str] = set()
    for analysis in sources.analyses:
        copy = sources.copy_of.get(analysis.article.id)
        text = copy.id if copy else analysis.article.id
        if text not in seen:
            seen.add(text)
            yield from _read(analysis, sources.story_of.get(analysis.article.id), text)


def _read(analysis: Analysis, story: str | None, text: str) -> Iterator[Told]:
    published = analysis.article.published.day
    bodies = [
        part
        for part in analysis.article.paragraphs
        if part.role in (Role.BODY, Role.LEAD) and not _is_picture(analysis.article.text[part.start : part.end])
    ]
    times = sorted(analysis.times, key=lambda time: time.start)
    starts = [time.start for time in times]
    for at, sentence in enumerate(analysis.sentences):
        named = times[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        dated = [time for time in named if _is_day(time) and not _is_said_then(sentence, time)]
        if published is None or len(dated) != 1 or len(named) > 2 or not dated[0].earliest:
            continue
        day = dated[0].earliest
        recent = timedelta(0) <= published - day <= RECENT
        in_text = any(part.start <= sentence.start < part.end for part in bodies)
        if recent and in_text and _tells_deed(sentence, dated[0], analysis):
            words = telling_words(sentence.text) - telling_words(dated[0].text)
            cited = Evidence.cite(analysis.article, sentence.start, sentence.end, sentence.start, sentence.end)
            yield Told(story, text, day, at, words, cited)


def _is_said_then(sentence: Span, time: Time) -> bool:
    """Whether it is the day on which it was said, and not that of what is told: "the police said on Wednesday"."""
    start = time.start - sentence.start
    return _SAYING.search(sentence.text, max(0, start - NEAR), start) is not None


def _is_day(time: Time) -> bool:
    whole = time.earliest is not None and time.earliest == time.latest and _NAMES_DAY.search(time.text) is not None
    return whole and time.type in (TimeType.DATE, TimeType.TIME) and _DAY.match(time.value or "") is not None


def _tells_deed(sentence: Span, time: Time, analysis: Analysis) -> bool:
    """Whether the sentence stands alone and tells, under the day that it names, what was done and not what was said."""
    text = drop_dateline(sentence.text)
    shift = len(sentence.text) - len(text)
    start, end = time.start - sentence.start - shift, time.end - sentence.start - shift
    if start < 0 or not SHORTEST <= len(text.split()) <= LONGEST or _UNCLEAR.match(text) or _NOT_DONE.search(text):
        return False
    if not text.endswith(_ENDS) or is_caption(text) or not has_verb(text):
        return False
    if _DEFINITE.search(text, 0, start) or _ASIDE.match(text, end) or _RELATIVE.search(text[:start]):
        return False
    contents = [span for said in analysis.attributions for span in said.content]
    sources = [span for said in analysis.attributions for span in (*said.source, *said.cue)]
    quoted = any(_overlap(span, sentence) for span in sources)
    return not quoted or any(span.start <= time.start < span.end for span in contents)


def _overlap(span: Span, sentence: Span) -> bool:
    return span.start < sentence.end and sentence.start < span.end


def _is_same(one: Told, other: Told) -> bool:
    return (one.story, one.day) == (other.story, other.day) and _say_alike(one.words, other.words)


def _say_alike(one: frozenset[str], other: frozenset[str]) -> bool:
    return len(one & other) >= FEWEST_SHARED and overlap(one, other) >= ALIKE


def _count_texts(group: Sequence[Told]) -> int:
    return len({one.text for one in group})


def _tell(group: Sequence[Told]) -> Moment:
    """The moment in the words of the sentence that stands nearest to the top, with all sentences that tell it."""
    first = min(group, key=lambda one: (one.at, one.cited.article))
    text = " ".join(drop_dateline(first.cited.sentence).split())
    return Moment(first.day, first.day, text, (), tuple(dict.fromkeys(one.cited for one in (first, *group))))
