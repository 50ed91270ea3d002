"""What sort of incident an article tells of, by its headline and opening."""

from __future__ import annotations

from twosource.extracting.events.sort_review import sort_closely
from twosource.extracting.events.sorts import BEYOND_ACLED
from twosource.language.parsed import Parsed
from twosource.model.statement import Gist

LONG_ENOUGH = 400
"""Characters after which no further sentence is read: the model learned from snippets of a few sentences."""

LIKELY = 0.4
"""Below this calibrated probability nothing is said."""


def find_gist(parsed: Parsed) -> Gist | None:
    """The likeliest sort, or None where none is likely."""
    end = 0
    for sentence in parsed.sentences:
        end = sentence.end
        if end >= LONG_ENOUGH:
            break
    text = parsed.text(0, end)
    found = sort_closely(f"{parsed.article.title}. {text}" if parsed.article.title else text)
    if found is None or found.confidence < LIKELY:
        return None
    return Gist(found.sort.value, None if found.sort in BEYOND_ACLED else found.sort.value, found.confidence)
