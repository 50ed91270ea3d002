"""Reading: pages and their text dumps to body, title, authors and date, beside trafilatura in the same run."""

from __future__ import annotations

import gzip
from typing import Any

import trafilatura

import twosource as ts
from bench.corpora import FOLDER, scorer
from bench.table import Score
from twosource.errors import PageError, UnsupportedLanguage
from twosource.model.article import Role


def predict_ours(page: bytes | str, url: str | None) -> dict[str, Any] | None:
    """What we read of a page (bytes of markup) or of a dump (text); None where we take it for another language.

    Captions are left out, for the gold has none.
    """
    try:
        article = ts.read(page, url=url) if isinstance(page, bytes) else ts.read(text=page, url=url)
    except UnsupportedLanguage:
        return None
    except PageError:
        return {}
    return {
        "title": article.title,
        "authors": list(article.bylines),
        "published": article.published.value,
        "text": "\n".join(article.text[p.start : p.end] for p in article.paragraphs if p.role is not Role.CAPTION),
    }


def predict_trafilatura(page: bytes | str, url: str | None) -> dict[str, Any]:
    """What trafilatura reads of the same with its default settings; a dump is given to it as preformatted text."""
    markup = page if isinstance(page, bytes) else "".join(f"<p>{line}</p>" for line in page.split("\n") if line.strip())
    document = trafilatura.bare_extraction(markup, url=url, with_metadata=True)
    if document is None:
        return {}
    return {
        "title": document.title,
        "authors": [name for name in (document.author or "").split("; ") if name],
        "published": document.date,
        "text": document.text,
    }


def run() -> list[Score]:
    """Scores of the English pages: dumps as found, dumps with a later day above them, and markup.

    Many pages that are labelled English are not; those that we refuse as such are left out for both readers.
    """
    score = scorer("reading")
    pages = [page for page in score.load(FOLDER / "reading", None, None) if page["lang"].startswith("en")]
    dumps = score.load_dumps(FOLDER / "reading")
    scores = []
    for track, name in (("text", "dumps"), ("text", "dumps, later day"), ("html", "HTML")):
        ours, theirs = {}, {}
        for page in pages:
            content: bytes | str
            if track == "html":
                content = gzip.decompress((FOLDER / "reading" / page["html"]).read_bytes())
            else:
                content = score.stamped(page, dumps[page["id"]]) if "later" in name else dumps[page["id"]]
            url = page["url"] if track == "html" else None
            answer = predict_ours(content, url)
            if answer is not None:
                ours[page["id"]], theirs[page["id"]] = answer, predict_trafilatura(content, url)
        english = [page for page in pages if page["id"] in ours]
        mine, others = (score.by_set(english, answers, track, 0) for answers in (ours, theirs))
        scores += _compared(name, mine, others)
    return scores


def _compared(name: str, mine: dict[str, Any], others: dict[str, Any]) -> list[Score]:
    scores = []
    for group in sorted(group for group in mine if not group.endswith("-en")):
        for part, key in (("body", "f1"), ("title", "exact"), ("authors", "f1"), ("date", "exact")):
            value = (mine[group].get(part) or {}).get(key)
            if value is not None:
                other = (others[group].get(part) or {}).get(key)
                scores.append(Score(f"{name}, {group}", f"{part} {key}", value, other, "trafilatura"))
    return scores
