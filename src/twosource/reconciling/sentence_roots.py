"""Whose word a sentence is: the root of what it tells, by the statements that were read in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from twosource.model.finding import Origin
from twosource.model.likeness import Told
from twosource.model.statement import Attribution, Commitment, Statement
from twosource.reconciling.origins import Roots, describe_origin, find_own_root
from twosource.reconciling.root import Root
from twosource.reconciling.sources import Sources


@dataclass(frozen=True, slots=True)
class Behind:
    """A sentence with the root of what it tells, and the statement that tells the root where it has one."""

    told: Told
    root: Root
    statement: Statement | None

    @property
    def named(self) -> bool:
        """Whether the sentence names the source."""
        return self.statement is not None and self.statement.attributed_to is not None


def look_behind(told: Told, statements: Iterable[Statement], sources: Sources, roots: Roots) -> Behind:
    """The root by a statement of the sentence that names a source, else by one of it, else the article's own."""
    inside = [one for one in statements if _overlaps(one, told) and not isinstance(one, Commitment)]
    head = min(
        inside,
        key=lambda one: (one.attributed_to is None, isinstance(one, Attribution), one.evidence[0].start, one.id),
        default=None,
    )
    return Behind(told, roots.of(head) if head else find_own_root(told.article.id, sources), head)


def _overlaps(statement: Statement, told: Told) -> bool:
    cited = statement.evidence[0]
    return cited.sentence_start < told.span.end and told.span.start < cited.sentence_start + len(cited.sentence)


def gather_behind(support: Sequence[Behind]) -> tuple[Origin, ...]:
    """The origins of the sentences, each once."""
    groups: dict[str, list[Behind]] = {}
    for one in support:
        groups.setdefault(one.root.key, []).append(one)
    return tuple(
        describe_origin(
            key,
            [one.root for one in group],
            [one.told.article.id for one in group],
            tuple(one.statement.id for one in group if one.statement),
        )
        for key, group in groups.items()
    )
