"""The way by which a statement came to an outlet: reprint, citation, quotation, spokesman, body, state."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from twosource.model.annotation import EntityKind
from twosource.model.finding import OriginKind, Step, Tie
from twosource.model.outlet_names import outlet_key
from twosource.model.statement import Statement
from twosource.reconciling.root import NO_STATE
from twosource.reconciling.sources import Sources
from twosource.reconciling.words import list_words

_PERSONS = re.compile(
    r"\b(?:spokes\w+|ministers?|chief|director|head|secretary|governor|mayor|general|president|chair\w*|officials?|"
    r"representatives?|commissioner|ambassador|officers?)\b",
    re.IGNORECASE,
)
_BODIES = (OriginKind.BODY, OriginKind.UNNAMED)
_PRESS = (OriginKind.OUTLET, OriginKind.AGENCY)


def trace(statement: Statement, root: str, kind: OriginKind, state: str | None, sources: Sources) -> tuple[Step, ...]:
    """The steps from the outlet that prints the statement to its root of that name and kind, and on to its state.

    Empty where the outlet says it by itself.
    """
    outlet = sources.outlet(statement)
    first = sources.first_publisher(statement.article).name
    steps = [] if _same(outlet, first) else [Step(outlet, Tie.REPRINTS, first)]
    if kind in _PRESS and _same(first, root):
        return tuple(steps)
    said = statement.attributed_to
    speakers = list(_list_speakers(said.chain, said.text)) if said is not None else []
    named = [first, *speakers] if speakers else [first, root]
    last = len(named) - 2
    steps += [
        Step(one, Tie.CITES if at == last and kind in _PRESS else Tie.QUOTES, other)
        for at, (one, other) in enumerate(pairwise(named))
    ]
    if speakers:
        speaks = not _same(speakers[-1], root) and kind in _BODIES and _is_speaker(speakers[-1], statement, sources)
        steps[-1] = steps[-1] if speaks else replace(steps[-1], target=root)
        steps += [Step(speakers[-1], Tie.SPEAKS_FOR, root)] if speaks else []
    if state is not None and kind is OriginKind.BODY and state != NO_STATE:
        steps.append(Step(root, Tie.BELONGS_TO, sources.country_name(state)))
    return tuple(steps)


def _is_speaker(name: str, statement: Statement, sources: Sources) -> bool:
    """Whether the words name somebody who speaks for a body, and not the body itself."""
    said = statement.attributed_to
    entity = sources.entity(said.entity) if said else None
    return (entity is not None and entity.kind is EntityKind.PERSON) or _PERSONS.search(name) is not None


def _list_speakers(chain: Iterable[str], text: str) -> Iterable[str]:
    """Those whose words are passed on, from the one nearest the outlet to the first speaker, each once."""
    names = [name for name in chain if name != text]
    yield from (*names, text)


def _same(one: str, other: str) -> bool:
    """Whether two names are of one source: the same outlet, or the words of one in the other."""
    if outlet_key(one) == outlet_key(other):
        return True
    first, second = (set(list_words(name)) - {"the", "of"} for name in (one, other))
    return bool(first) and first == second
