"""Several news pages on one happening, turned into one sourced record.

import twosource as ts
article = ts.read("page.html")
report = ts.analyse(article)
dossier = ts.brief(["a.html", "b.txt"])
desk = ts.Desk("news.db")
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from twosource.errors import NoArticle, PageError, TwosourceError, UsageError
from twosource.model.analysis import Analysis
from twosource.model.article import Article

if TYPE_CHECKING:
    from twosource.intake import list_pages, read, read_many
    from twosource.pipeline import analyse, analyse_many, brief
    from twosource.presenting import Dossier
    from twosource.presenting.schema import schema
    from twosource.store import Desk

__version__ = "0.1.0"

__all__ = [
    "Analysis",
    "Article",
    "Desk",
    "Dossier",
    "NoArticle",
    "PageError",
    "TwosourceError",
    "UsageError",
    "analyse",
    "analyse_many",
    "brief",
    "list_pages",
    "read",
    "read_many",
    "schema",
]

_LOADED_WHEN_USED = {
    "Desk": "twosource.store",
    "Dossier": "twosource.presenting",
    "analyse": "twosource.pipeline",
    "analyse_many": "twosource.pipeline",
    "brief": "twosource.pipeline",
    "list_pages": "twosource.intake",
    "read": "twosource.intake",
    "read_many": "twosource.intake",
    "schema": "twosource.presenting.schema",
}
"""Where the names live whose modules import spaCy or jinja2: `import twosource` stays quick without them."""


def __getattr__(name: str) -> Any:
    if name not in _LOADED_WHEN_USED:
        raise AttributeError(f"module 'twosource' has no attribute {name!r}")
    return getattr(import_module(_LOADED_WHEN_USED[name]), name)


def __dir__() -> list[str]:
    return sorted([*__all__, "__version__"])
