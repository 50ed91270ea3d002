"""How many of those who were missing or held have been found since, as their sentence or a later page says."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from twosource.model.span import Evidence
from twosource.model.statement import Figure, Measure
from twosource.reconciling.phases import shrinks
from twosource.reconciling.sources import Sources

# Whom one can find: of the others nobody is.
_SOUGHT = (Measure.MISSING, Measure.ABDUCTED)
# "Two of the four men": how many, right before the count of the whole.
_PART = re.compile(
    r"\b(?P<part>\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen|dozens|some|several|"
    r"most|all|both)(?: more)? of (?:(?:the|those|these) )?$",
    re.IGNORECASE,
)
# What is said of them behind that count.
_FOUND = re.compile(
    r"\b(?P<done>(?P<have>ha(?:s|ve) (?:now |since )?)?(?P<be>been|was|were) (?:now |later |since )?"
    r"(?:found|rescued|located|traced|freed|released|recovered|saved|pulled)"
    r"(?: (?:alive|dead|safe and well|safely|safe|unharmed|out alive))?)\b"
)
_ALL = re.compile(
    r"\b(?:[Aa]ll|[Ee]very one) (?:of )?(?:the |those |who (?:were|had been) )?"
    r"(?:(?:missing|abducted|kidnapped|captive)\b|hostages\b)"
    r"(?: (?!and\b|but\b)[a-z]+){0,2}? (?P<done>(?:have|had|were|are) (?:now |since )?(?:been )?"
    r"(?:found|rescued|located|accounted for|freed|released|recovered)"
    r"(?: (?:alive|dead|safe and well|safely|safe|unharmed))?)\b"
)
# "The body of the last missing skier was recovered", "divers found the last missing victim".
_LAST = re.compile(
    r"\b(?:(?:found|recovered|located|rescued) (?:the )?(?:(?:body|remains) of )?the last (?:of the )?missing\b"
    r"|the last (?:of the )?missing (?:[a-z]+ ){0,6}?(?:was|were|has been|have been) "
    r"(?:found|rescued|located|recovered|pulled)\b)",
    re.IGNORECASE,
)
_NOT_YET = re.compile(
    r"\b(?:will|would|could|may|might|must|should|if|unless|until|before|not|never)\b[^,;]*$|n['’]t\b"
)


@dataclass(frozen=True, slots=True)
class Found:
    """Which part of a whole was found ("two"), and what is said of it ("have been found alive").

    `evidence` is the sentence that says so, None where that is the sentence of the count itself.
    """

    part: str
    done: str
    evidence: Evidence | None = None

    def told(self, whole: str) -> str:
        """It in words ("two of the earlier 4 have been found alive")."""
        return f"{self.part} of the earlier {whole} {self.done}"


def find_found(figure: Figure) -> Found | None:
    """How many of the counted have been found, where the sentence of the count says so behind it; else None."""
    if figure.measure not in _SOUGHT:
        return None
    evidence = figure.evidence[0]
    part = _PART.search(evidence.sentence[: evidence.start - evidence.sentence_start])
    after = evidence.sentence[evidence.end - evidence.sentence_start :]
    done = _FOUND.search(after)
    if part is None or done is None or _NOT_YET.search(after[: done.start()]):
        return None
    return Found(part["part"].lower(), " ".join(done["done"].split()))


def find_all_found(figure: Figure, sources: Sources) -> Found | None:
    """That all those missing or held were found, where a later page says so ("all the missing were found").

    How many were once taken stays as it is.
    """
    day = sources.published(figure)
    if not shrinks(figure) or day is None:
        return None
    for analysis in sources.analyses:
        told = analysis.article.published.day
        if told is None or told <= day or sources.story_of.get(analysis.article.id) != sources.story(figure):
            continue
        for span in analysis.sentences:
            found = _read_all(span.text)
            if found is not None:
                cited = Evidence.cite(analysis.article, span.start, span.end, span.start, span.end)
                return replace(found, evidence=cited)
    return None


def _read_all(sentence: str) -> Found | None:
    """What the sentence says of all who were missing or held, or of the last of them."""
    done = _ALL.search(sentence)
    if done is not None and not _NOT_YET.search(sentence[: done.start("done")].lower()):
        return Found("all", done["done"])
    last = _LAST.search(sentence)
    if last is None or _NOT_YET.search(sentence[: last.start()].lower()):
        return None
    return Found("the last", "has been found")
