"""Sentences get their numbers, in the order in which they are first cited."""

from __future__ import annotations

from collections.abc import Iterable

from twosource.model.record import Record
from twosource.model.span import Evidence
from twosource.model.statement import Statement
from twosource.presenting.naming import Names
from twosource.presenting.plain import flatten
from twosource.presenting.sheet import Citation, Ref
from twosource.presenting.times_told import Times
from twosource.presenting.voices import name_outlet
from twosource.presenting.wording import name_written, shorten

PRONOUNS = ("he", "she", "they", "it", "who", "that", "his", "her", "their", "nobody", "no one")
LOWERED = ("The", "A", "An", "He", "She", "They", "It", "Officials", "Police", "Residents", "Authorities")
"""First words that are written small inside a sentence."""

LONGEST_NAME = 90


class Citer:
    """Gives every cited sentence a number, and remembers which of its quotes were cited."""

    def __init__(self, record: Record) -> None:
        self._articles = {article.id: article for article in record.articles}
        self._names = Names(record)
        self._times = Times(record)
        self._numbers: dict[tuple[str, int, str], int] = {}
        self._quotes: list[dict[tuple[int, int], int]] = []

    def cite(self, evidence: Iterable[Evidence]) -> tuple[Ref, ...]:
        """Where the pieces of evidence are found, by rising number; the first piece of each sentence leads to it."""
        found: dict[int, Ref] = {}
        for one in evidence:
            ref = self._refer(one)
            found.setdefault(ref.number, ref)
        return tuple(found[number] for number in sorted(found))

    def _refer(self, one: Evidence) -> Ref:
        key = (one.article, one.sentence_start, one.sentence)
        if key not in self._numbers:
            self._numbers[key] = len(self._numbers) + 1
            self._quotes.append({})
        number = self._numbers[key]
        quotes = self._quotes[number - 1]
        return Ref(number, quotes.setdefault((one.start, one.end), len(quotes)))

    def outlet(self, article: str) -> str:
        """What to call the outlet of the article with that id."""
        return name_outlet(self._articles[article])

    def rename(self, text: str) -> str:
        """The text with every page that names no outlet called as this dossier calls it."""
        for article in self._articles.values():
            if article.outlet is None and article.credit is None:
                text = text.replace(article.source_name, name_outlet(article))
        return text

    def explain(self, text: str, evidence: Iterable[Evidence], *, dated: bool = False) -> str:
        """The text and, in brackets behind it, who its "he" and "she" are and when its "last week" was.

        The text alone where it says so itself; a line that is `dated` needs no days.
        """
        for one in evidence:
            if one.sentence not in text:
                continue
            known = [self._names.explain_pronouns(one), "" if dated else self._times.explain(one)]
            if any(known):
                return f"{text} [{'; '.join(filter(None, known))}]"
        return text

    def name_source(self, statement: Statement) -> str:
        """Who makes the statement: "the coast guard, in Harbour Post", or the outlet alone."""
        outlet = self.outlet(statement.article)
        if statement.attributed_to is None:
            return outlet
        return f"{self.name_person(statement.attributed_to.text, statement)}, in {outlet}"

    def name_person(self, words: str, statement: Statement) -> str:
        """The words, with the name behind them where they are a pronoun or a description ("he, Tomas Reyl")."""
        name = self._names.find_name(words, statement.evidence[0])
        article, _, rest = flatten(words).partition(" ")
        lowered = article.lower() if article in LOWERED else article
        said = shorten(f"{lowered} {rest}".strip(), LONGEST_NAME)
        if name is None:
            return said
        return name if words.lower() in PRONOUNS else f"{said} ({name})"

    def citations(self) -> tuple[Citation, ...]:
        """All that was cited so far, by number."""
        return tuple(
            Citation(
                number,
                article,
                self.outlet(article),
                name_written(self._articles[article].published.value),
                start,
                sentence,
                tuple(self._quotes[number - 1]),
            )
            for (article, start, sentence), number in self._numbers.items()
        )
