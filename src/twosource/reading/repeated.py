"""Lines repeated over pages of one site: furniture that only a second page gives away.

An outlet also repeats background ("The port was built in 1920 ...") in several stories. Such a paragraph belongs to the
story: its names or numbers stand elsewhere in it. A line that has none of them in common with stories on different
happenings is a part of the site; among stories on one happening it is so only where it speaks to the reader.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from twosource.model.article import Article, Paragraph, Removed, Role
from twosource.model.noun import content_id
from twosource.reading.outlet import host_of, site_of
from twosource.reading.prose import fold
from twosource.reading.vocabulary import load_words

REASON = "a line that other pages of the site carry too"
TOLD = frozenset({Role.BODY, Role.LEAD, Role.CAPTION})
LEAST_LETTERS = 12
"""Letters of a line that can be compared; shorter ones ("He agreed.") are equal by chance."""
COPIED = 0.5
"""Share of the shorter article's words, in paragraphs that stand in both, from which two are versions of one text."""
RELATED = 0.25
"""Share of the shorter list of names that two articles on one happening have in common. Set by hand, not measured."""
FEW_NAMES = 3
"""Articles with fewer names are never called unrelated: there is too little to compare."""
HOLDERS = 12
"""Articles that hold one line and are compared with each other; more add nothing."""
UNCASED_HOLDERS = 3
"""Articles that must hold a line in a script without capitals, where names cannot be told by their look."""
NAME = re.compile(r"(?<![.!?:”\"]\s)(?<!^)(?<!\n)\b[^\W\d_][\w'’-]+")
NUMBER = re.compile(r"\d[\d.,:]*\d|\d")
CASED = re.compile(r"[A-Za-zÀ-ɏͰ-ϿЀ-ӿ]")
SPEAKING = load_words("repeated.speaking")
"""Words with which a page speaks to its reader."""
QUOTED = re.compile(r"[\"“”„«»「『]")
ADDRESS = re.compile(r"https?://|www\.|\S@\S+\.\w|©|@\w{3}")


@dataclass(frozen=True, slots=True)
class Told:
    """What one article tells: its names and numbers, and the names that belong to the page (outlet, writers)."""

    facts: Mapping[str, int]
    """How many paragraphs hold each name or number."""
    own: frozenset[str]
    lines: Mapping[str, int]
    """The words of each paragraph, by its folded text."""

    @property
    def words(self) -> int:
        """All words of the article."""
        return sum(self.lines.values())


def drop_repeated(articles: Sequence[Article]) -> tuple[Article, ...]:
    """The articles, in the given order, without the lines that are furniture of their site; those are in `removed`.

    Offsets and ids are those of the shorter texts. Articles that a caller made himself are left as they are, and so is
    one of which nothing would remain. The order of the articles does not change what is dropped.
    """
    told = {article.id: _read(article) for article in articles}
    dropped: dict[str, frozenset[str]] = {}
    for group in _by_site(articles):
        furniture = _find_furniture(group, told)
        for article in group:
            dropped[article.id] = dropped.get(article.id, frozenset()) | furniture
    return tuple(_without(article, dropped.get(article.id, frozenset())) for article in articles)


def name_site(article: Article) -> str | None:
    """What the pages of one site have in common: its outlet, else its host; None where neither is known."""
    site = article.outlet or site_of(host_of(article.url))
    return None if site is None else fold(site)


def list_droppable(article: Article) -> tuple[str, ...]:
    """The folded lines of an article that its site may repeat; its own story has none of their names and numbers."""
    told = _read(article)
    return tuple(line for line, text in _list_lines(article).items() if line in told.lines and not _belongs(text, told))


def drop_lines(article: Article, lines: frozenset[str]) -> Article:
    """The article without those folded lines, which other pages have shown to be furniture of its site."""
    return _without(article, lines & frozenset(list_droppable(article)))


def _list_lines(article: Article) -> dict[str, str]:
    """The paragraphs by their folded text."""
    return {fold(text): text for text in (_text(article, part) for part in article.paragraphs)}


def _belongs(text: str, page: Told) -> bool:
    """Whether a line belongs to the story of a page: its names or numbers stand elsewhere in it."""
    return any(page.facts.get(fact, 0) > 1 and fact not in page.own for fact in _facts(text))


def _by_site(articles: Sequence[Article]) -> Iterable[list[Article]]:
    groups: dict[str, dict[str, Article]] = defaultdict(dict)
    for article in articles:
        site = name_site(article)
        if site is not None:
            groups[site][article.id] = article
    return ([group[key] for key in sorted(group)] for group in groups.values() if len(group) > 1)


def _find_furniture(group: Sequence[Article], told: Mapping[str, Told]) -> frozenset[str]:
    """The folded lines that are furniture of the site that these articles stand on."""
    holders: dict[str, list[Article]] = defaultdict(list)
    for article in group:
        for line in told[article.id].lines:
            holders[line].append(article)
    shared = {line: held[:HOLDERS] for line, held in holders.items() if len(held) > 1}
    return frozenset(line for line, held in shared.items() if _is_furniture(line, held, told))


def _is_furniture(line: str, held: Sequence[Article], told: Mapping[str, Told]) -> bool:
    pages = [told[article.id] for article in held]
    pairs = [pair for pair in combinations(pages, 2) if not _are_versions(*pair)]
    if not pairs:
        return False
    text = next(_text(held[0], part) for part in held[0].paragraphs if fold(_text(held[0], part)) == line)
    if any(_belongs(text, page) for page in pages):
        return False
    if _speaks(text):
        return True
    if CASED.search(text) is None:
        return len(pages) >= UNCASED_HOLDERS
    return any(_are_unrelated(*pair) for pair in pairs)


def _are_versions(one: Told, two: Told) -> bool:
    """Whether two articles are versions of one text."""
    common = sum(words for line, words in one.lines.items() if line in two.lines)
    return common >= COPIED * max(1, min(one.words, two.words))


def _are_unrelated(one: Told, two: Told) -> bool:
    """Whether two articles tell of different happenings, as far as their names show."""
    first, second = ({name for name in page.facts if name[0].isalpha()} - page.own for page in (one, two))
    least = min(len(first), len(second))
    return least >= FEW_NAMES and len(first & second) < RELATED * least


def _speaks(text: str) -> bool:
    """Whether a line speaks to the reader, or gives an address; the words of a quotation speak to others."""
    if ADDRESS.search(text) is not None:
        return True
    return QUOTED.search(text) is None and any(word in SPEAKING for word in fold(text).split())


def _read(article: Article) -> Told:
    counts: dict[str, int] = defaultdict(int)
    lines: dict[str, int] = {}
    for part in article.paragraphs:
        text = _text(article, part)
        for fact in _facts(text):
            counts[fact] += 1
        folded = fold(text)
        if part.role in TOLD and sum(map(str.isalpha, folded)) >= LEAST_LETTERS:
            lines[folded] = max(1, len(folded.split()))
    own = fold(" ".join(filter(None, (article.outlet, *article.bylines, *article.credits)))).split()
    return Told(counts, frozenset(own), lines)


def _facts(text: str) -> frozenset[str]:
    """The names and numbers of a paragraph: words with a capital that begin no sentence, and all numbers."""
    names = (match[0].casefold() for match in NAME.finditer(text) if match[0][0].isupper())
    return frozenset((*names, *NUMBER.findall(text)))


def _without(article: Article, furniture: frozenset[str]) -> Article:
    kept = [part for part in article.paragraphs if fold(_text(article, part)) not in furniture or part.role not in TOLD]
    gone = [part for part in article.paragraphs if part not in kept]
    if not gone or article.page is None or not any(part.role in TOLD for part in kept):
        return article
    text, paragraphs = _lay_out(article, kept)
    return replace(
        article,
        id=content_id("art", article.url, article.title, article.published.value, text),
        text=text,
        paragraphs=paragraphs,
        removed=(*article.removed, *(Removed(_text(article, part), REASON) for part in gone)),
    )


def _lay_out(article: Article, kept: Sequence[Paragraph]) -> tuple[str, tuple[Paragraph, ...]]:
    paragraphs = []
    start = 0
    for part in kept:
        end = start + part.end - part.start
        paragraphs.append(Paragraph(start, end, part.role))
        start = end + 2
    return "\n\n".join(_text(article, part) for part in kept), tuple(paragraphs)


def _text(article: Article, part: Paragraph) -> str:
    return article.text[part.start : part.end]
