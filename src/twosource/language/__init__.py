"""A clean article becomes an annotated one: sentences, syntax, names, times, places and numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.language import Language

from twosource.language.entities.gathering import find_entities
from twosource.language.entities.name_spans import find_names
from twosource.language.model import load_model
from twosource.language.parsed import Parsed
from twosource.language.places.toponyms import find_places
from twosource.language.quantities.conventions import FIGURES, Convention, read_convention
from twosource.language.quantities.expressions import find_quantities
from twosource.language.sentences import find_sentences
from twosource.language.tagging import tag
from twosource.language.times.expressions import find_times
from twosource.model.article import Article

__all__ = ["FIGURES", "annotate", "load_model", "read_convention"]


def annotate(articles: Iterable[Article], model: Language, *, convention: Convention = FIGURES) -> Iterator[Parsed]:
    """The articles with everything that the language layer marks in them, in their order.

    `convention` says how many round words ("dozens") stand for.
    """
    for article, doc in tag(articles, model):
        sentences = find_sentences(article, doc)
        times = find_times(article, doc)
        names = find_names(doc)
        places = find_places(article, doc, names)
        yield Parsed(
            article=article,
            doc=doc,
            sentences=sentences,
            times=times,
            places=places,
            quantities=find_quantities(article, doc, times, convention=convention),
            entities=find_entities(article, doc, names, sentences, places),
        )
