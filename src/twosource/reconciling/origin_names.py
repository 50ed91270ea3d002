"""What origins are called, alone and in a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from twosource.model.finding import PUBLIC_BODIES, Origin, OriginKind
from twosource.reconciling.words import join_names


def best_name(names: Iterable[str]) -> str:
    """What to call an origin that pages call differently: its own name, or the longest word for its kind."""
    return min(
        names, key=lambda each: ("ministry" not in each, each.removeprefix("the ")[:1].islower(), -len(each), each)
    )


def name_origins(origins: Sequence[Origin]) -> str:
    """The origins as a list in a sentence."""
    return join_names([_with_article(origin) for origin in origins])


def _with_article(origin: Origin) -> str:
    bare = origin.name[:1].islower() and not origin.name.startswith(("the ", "a ", "an "))
    return (
        f"the {origin.name}"
        if (bare or (origin.name.endswith(PUBLIC_BODIES) and not origin.name.lower().startswith("the ")))
        and origin.kind is OriginKind.BODY
        else origin.name
    )
