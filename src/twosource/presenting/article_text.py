"""A clean article as text for a terminal."""

from __future__ import annotations

from twosource.model.article import Article, Dated, Listing, Role
from twosource.presenting.plain import disarm

_MARKS = {Role.SUBHEADING: "## ", Role.CAPTION: "[caption] "}


def article_to_text(article: Article, *, removed: bool = False) -> str:
    """The article with what is known of it on top; with `removed`, the dropped lines and why they were dropped."""
    lines = [article.title or "(no title found)", *_facts(article), ""]
    lines += ["\n\n".join(_paragraphs(article))]
    if removed:
        lines += ["", f"Dropped ({len(article.removed)}):"]
        lines += [f"  - {line.text}\n      {line.reason}" for line in article.removed]
    return disarm("\n".join(lines))


def listing_to_text(listing: Listing) -> str:
    """A page of a list in one line: its day, outlet, title and address, as far as the list gives them."""
    known = ((listing.published or "")[:10], listing.outlet, listing.title, listing.url or listing.page)
    return disarm("  ".join(part for part in known if part))


def dated_in_words(dated: Dated) -> str:
    """A date, how sure it is, and how it was decided."""
    if dated.value is None:
        return f"unknown ({dated.reason})"
    return f"{dated.value} ({dated.confidence:.0%} sure; {dated.reason})"


def _facts(article: Article) -> list[str]:
    facts = [
        ("outlet", article.outlet),
        ("first published by", _reprint(article)),
        ("by", ", ".join(article.bylines) or None),
        ("credit", article.credit),
        ("dateline", article.dateline.place if article.dateline else None),
        ("published", dated_in_words(article.published)),
        ("modified", dated_in_words(article.modified) if article.modified else None),
        ("address", article.url),
        ("id", article.id),
    ]
    return [f"  {name}: {value}" for name, value in facts if value]


def _reprint(article: Article) -> str | None:
    if article.reprint_of is None:
        return None
    return f"{article.reprint_of.outlet} ({article.reprint_of.reason})"


def _paragraphs(article: Article) -> list[str]:
    return [_MARKS.get(piece.role, "") + article.text[piece.start : piece.end] for piece in article.paragraphs]
