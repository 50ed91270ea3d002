"""The places of an article: toponyms, and the adjectives and peoples of places, put on the map."""

from __future__ import annotations

from collections.abc import Sequence

from twosource.language.credits import find_credits
from twosource.language.entities.name_spans import Name
from twosource.language.places.candidates import Candidate
from twosource.language.places.gazetteer import Known
from twosource.language.places.home import find_home, find_home_towns
from twosource.language.places.namings import read_namings
from twosource.language.places.span_choice import choose_spans
from twosource.language.places.whereabouts import Naming, choose_places
from twosource.language.places.words import read_words
from twosource.language.tokens import Doc
from twosource.model.annotation import Place
from twosource.model.article import Article

SHOWN_KIND = {"admin1": "admin", "admin2": "admin", "capital": "city"}
UNKNOWN = "unknown"
"""The kind of a toponym that the gazetteer does not have."""


def find_places(article: Article, doc: Doc, names: Sequence[Name]) -> tuple[Place, ...]:
    """The places in reading order, without overlaps. Those that the gazetteer does not have carry no point.

    `kind` tells how exact the point is: site, city, admin (a state, province or county), country, region (also seas,
    rivers and ranges), continent, or unknown.
    """
    words = read_words(doc, names)
    credited = find_credits(article)
    spans = [span for span in choose_spans(words) if not any(start <= span.start < end for start, end in credited)]
    if not spans:
        return ()
    namings, owner = read_namings(words.text, spans)
    towns = find_home_towns(article.url, article.outlet)
    # The outlet's town is no name of the text, but the others lie near it.
    outlet = [Naming(text=towns[0].name, known=towns)] if towns else []
    chosen = choose_places([*namings, *outlet], find_home(article.url))
    return tuple(_build(article, span, chosen[number]) for span, number in zip(spans, owner, strict=True))


def _build(article: Article, span: Candidate, known: Known | None) -> Place:
    text = article.text[span.start : span.end]
    if known is None:
        return Place(span.start, span.end, text, span.text, UNKNOWN, None, None, None, None)
    kind = SHOWN_KIND.get(known.kind, known.kind)
    return Place(span.start, span.end, text, known.name, kind, known.lat, known.lon, known.id, known.country)
