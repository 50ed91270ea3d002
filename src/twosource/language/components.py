"""The annotators as components of any English spaCy pipeline: `nlp.add_pipe("twosource_times")`.

What they find stands in `doc._.times`, `doc._.places`, `doc._.quantities` and `doc._.entities`, as tuples of the nouns
of `twosource.model.annotation`; offsets are characters of `doc.text`. It is kept as plain data in `doc.user_data`, so
that it survives `doc.to_bytes`, a DocBin, and `nlp.pipe(..., n_process=2)`.

The day of publication, from which "Tuesday" is counted, is `doc._.published` (a date, or ISO 8601), set on a doc of
`nlp.make_doc` before the pipeline runs on it, or else that of the component's config.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from pydantic import TypeAdapter
from spacy.language import Language
from spacy.tokens import Doc as SpacyDoc

from twosource.errors import UsageError
from twosource.language.entities.gathering import find_entities
from twosource.language.entities.name_spans import Name, find_names
from twosource.language.places.toponyms import find_places
from twosource.language.quantities.conventions import Convention, read_convention
from twosource.language.quantities.expressions import find_quantities
from twosource.language.sentences import find_sentences
from twosource.language.times.expressions import find_times
from twosource.language.tokens import Doc
from twosource.model.annotation import Entity, Place, Quantity, Time
from twosource.model.article import Article
from twosource.model.noun import to_builtins

PUBLISHED = "published"
NEEDS = ("token.tag", "token.dep", "doc.ents")
CONFIG = {PUBLISHED: None}

_NAMES = TypeAdapter(tuple[Name, ...])
_TIMES = TypeAdapter(tuple[Time, ...])
_PLACES = TypeAdapter(tuple[Place, ...])
_QUANTITIES = TypeAdapter(tuple[Quantity, ...])
_ENTITIES = TypeAdapter(tuple[Entity, ...])


@dataclass(slots=True)  # not frozen: spaCy sets the name
class Annotator:
    """A component that keeps what `find` gives under `key`."""

    name: str
    key: str
    find: Callable[[Article, SpacyDoc], Sequence[object]]
    published: str | None

    def __call__(self, doc: SpacyDoc) -> SpacyDoc:
        """The doc with what was found.

        Raises UsageError for a doc that no tagger, parser or entity recogniser has seen, and for a date that is none.
        """
        for layer, component in (("TAG", "tagger"), ("DEP", "parser"), ("ENT_IOB", "entity recogniser")):
            if len(doc) and not doc.has_annotation(layer):
                raise UsageError(f"{self.name} needs the pipeline's {component} to run before it; add it at the end")
        day = doc._.published or self.published
        doc.user_data[self.key] = to_builtins(tuple(self.find(Article.from_text(doc.text, published=day), doc)))
        return doc


@Language.factory("twosource_times", assigns=["doc._.times"], requires=NEEDS, default_config=CONFIG)
def make_times(nlp: Language, name: str, published: str | None) -> Annotator:  # noqa: ARG001 - spaCy passes it
    """The component that finds time expressions: their TIMEX3 values and days."""
    return Annotator(name, "twosource.times", _find_times, published)


@Language.factory("twosource_places", assigns=["doc._.places"], requires=NEEDS, default_config=CONFIG)
def make_places(nlp: Language, name: str, published: str | None) -> Annotator:  # noqa: ARG001 - spaCy passes it
    """The component that finds places and puts them on the map."""
    return Annotator(name, "twosource.places", _find_places, published)


@Language.factory(
    "twosource_quantities",
    assigns=["doc._.quantities"],
    requires=NEEDS,
    default_config={**CONFIG, "convention": "figures"},
)
def make_quantities(
    nlp: Language,  # noqa: ARG001 - spaCy passes it
    name: str,
    published: str | None,
    convention: str,
) -> Annotator:
    """The component that finds numbers: their bounds, unit and counted noun. `convention` reads the round words."""
    find = partial(_find_quantities, convention=read_convention(convention))
    return Annotator(name, "twosource.quantities", find, published)


@Language.factory("twosource_entities", assigns=["doc._.entities"], requires=NEEDS, default_config=CONFIG)
def make_entities(nlp: Language, name: str, published: str | None) -> Annotator:  # noqa: ARG001 - spaCy passes it
    """The component that finds people, bodies and groups under all of their names."""
    return Annotator(name, "twosource.entities", _find_entities, published)


def _find_times(article: Article, doc: SpacyDoc) -> tuple[Time, ...]:
    return find_times(article, Doc(doc))


def _find_places(article: Article, doc: SpacyDoc) -> tuple[Place, ...]:
    tokens = Doc(doc)
    return find_places(article, tokens, _names(doc, tokens))


def _find_quantities(article: Article, doc: SpacyDoc, *, convention: Convention) -> tuple[Quantity, ...]:
    tokens = Doc(doc)
    times = doc._.times if "twosource.times" in doc.user_data else find_times(article, tokens)
    return find_quantities(article, tokens, times, convention=convention)


def _find_entities(article: Article, doc: SpacyDoc) -> tuple[Entity, ...]:
    tokens = Doc(doc)
    names = _names(doc, tokens)
    places = doc._.places if "twosource.places" in doc.user_data else find_places(article, tokens, names)
    return find_entities(article, tokens, names, find_sentences(article, tokens), places)


def _names(doc: SpacyDoc, tokens: Doc) -> tuple[Name, ...]:
    """The proper names, found once for the components that need them."""
    if "twosource.names" not in doc.user_data:
        doc.user_data["twosource.names"] = to_builtins(find_names(tokens))
    return _NAMES.validate_python(doc.user_data["twosource.names"])


def _extend(attribute: str, adapter: TypeAdapter[Any]) -> None:
    def kept(doc: SpacyDoc) -> Any:
        return adapter.validate_python(doc.user_data.get(f"twosource.{attribute}", ()))

    SpacyDoc.set_extension(attribute, getter=kept, force=_is_ours(attribute))


def _is_ours(attribute: str) -> bool:
    """Whether the attribute is there from an earlier import of this module; spaCy refuses to replace another's."""
    if not SpacyDoc.has_extension(attribute):
        return False
    _, _, getter, _ = SpacyDoc.get_extension(attribute)
    return getter is None or getter.__module__ == __name__


def _tell_published(doc: SpacyDoc) -> str | None:
    return doc.user_data.get("twosource.published")


def _set_published(doc: SpacyDoc, day: date | str | None) -> None:
    if day is not None and not isinstance(day, (date, str)):
        raise UsageError(f"{day!r} is no day of publication; set a date, or ISO 8601")
    doc.user_data["twosource.published"] = to_builtins(day)


SpacyDoc.set_extension(PUBLISHED, getter=_tell_published, setter=_set_published, force=_is_ours(PUBLISHED))
_extend("times", _TIMES)
_extend("places", _PLACES)
_extend("quantities", _QUANTITIES)
_extend("entities", _ENTITIES)
