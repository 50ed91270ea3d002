"""What people put right of an article itself: its day of publication, its outlet, its title."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from twosource.errors import BadCorrection, UsageError
from twosource.model.article import Article, Dated, given_date
from twosource.model.desk import Act
from twosource.model.noun import to_builtins
from twosource.model.restoring import restore
from twosource.store.rows import clean

FIELDS = ("outlet", "published", "title")
NO_VALUE = "none"


def read_fields(article: str, given: Mapping[str, Any]) -> dict[str, str | None]:
    """What is put right of an article, by field; `none` is no value. Raises BadCorrection."""
    if not given:
        raise BadCorrection(f"{article}: nothing is put right; write field=value")
    fields: dict[str, str | None] = {}
    for name, value in given.items():
        if name not in FIELDS:
            raise BadCorrection(f"{article}: an article has no {name!r} to put right; it has {', '.join(FIELDS)}")
        words = value.isoformat() if isinstance(value, date) else value
        if words is not None and (not isinstance(words, str) or not words.strip()):
            raise BadCorrection(f"{article}: {name} cannot be {value!r}; write a text, or none")
        fields[name] = None if words is None or words == NO_VALUE else clean(words.strip())
    try:
        given_date(fields.get("published") or "2000")
    except UsageError as error:
        raise BadCorrection(f"{article}: {error}") from error
    return fields


def amend(article: Article, acts: Iterable[Act]) -> tuple[Article, str | None]:
    """The article as the acts have it, the last one on a field; and JSON of these fields as they were without."""
    put_right: dict[str, Any] = {}
    for act in acts:
        for name, value in act.given["fields"].items():
            put_right[name] = _date(article.published, value, act) if name == "published" else value
    if not put_right:
        return article, None
    former = {name: to_builtins(getattr(article, name)) for name in sorted(put_right)}
    return replace(article, **put_right), json.dumps(former, separators=(",", ":"))


def read_again(article: Article, as_read: str | None) -> Article:
    """The article as the program had read it, where `as_read` is what `amend` gave."""
    if as_read is None:
        return article
    former = json.loads(as_read)
    if "published" in former:
        former["published"] = restore(Dated, former["published"])
    return replace(article, **former)


def _date(former: Dated, value: str | None, act: Act) -> Dated:
    """The date that a person gives, which is certain; what the page shows stays behind it."""
    reason = f"put right by {act.who}" + (f": {act.why}" if act.why else "")
    if value is None:
        return Dated(None, None, 1.0, reason, former.candidates)
    dated = given_date(value, reason)
    return replace(dated, candidates=(*dated.candidates, *former.candidates))
