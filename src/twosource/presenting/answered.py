"""Words by which a page answers, without a number, how many came to it: then the question is not left open."""

from __future__ import annotations

import re

from twosource.model.statement import Measure

_NO_CASUALTIES = r"no (?:reports? of (?:any )?)?casualties"
_ONE = r"(?:(?!(?:and|or)\b)[\w-]*[^\Ws] ){0,2}(?!(?:and|or)\b)[\w-]*[^\Ws]"
"""The words for one person: "tram driver", "42-year-old man"; no plural, and not two."""
_HELD = r"(?:arrested|detained|in custody|taken into custody|remanded)"

ANSWERED = {
    Measure.KILLED: re.compile(
        r"\b(?:killed|dead|died|dies|slain|murdered|shot to death|fatal(?:ly|ity|ities)?|" + _NO_CASUALTIES + r")\b",
        re.IGNORECASE,
    ),
    Measure.INJURED: re.compile(
        r"\b(?:injured|wounded|hurt|injuries|wounds|unharmed|unhurt|unscathed|" + _NO_CASUALTIES + r")\b",
        re.IGNORECASE,
    ),
    Measure.MISSING: re.compile(
        r"\b(?:no ?(?:one|body)|none|no \w+) (?:was|were|is|are|remains?) (?:reported |believed |still )*missing\b|"
        r"\b(?:all|every\w*)\b[^.;]{0,40}\baccounted for\b",
        re.IGNORECASE,
    ),
    Measure.DETAINED: re.compile(
        rf"\b(?:an?|the|one|his|her|their) {_ONE}(?:, [^,.;]{{1,60}},)? (?:was|is|has been|remains) "
        rf"(?:[\w-]+ ){{0,2}}?{_HELD}\b|"
        rf"\b(?:arrest|detain)(?:ed|s|ing)? (?:an?|the|one|his|her|their) {_ONE}(?=[ ,.;])(?! (?:and|or)\b)|"
        r"\bno(?:body| ?one| arrests?\b)[^.;]{0,30}\b(?:arrested|detained|made)\b",
        re.IGNORECASE,
    ),
}
"""Of victims and of arrests: who is named or told of alone ("the driver was arrested"), and that there are none."""
