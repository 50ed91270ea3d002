"""Counts of a place that some page counts apart from others: parts, which say nothing against the whole."""

from __future__ import annotations

from dataclasses import replace

from twosource.model.statement import Figure
from twosource.reconciling.agreement import compatible, point_of
from twosource.reconciling.questions import Question
from twosource.reconciling.towns import TOWNS, find_named_place


def move_to_places(groups: dict[Question, list[Figure]]) -> None:
    """Move counts of a place that some page counts apart to the part of that place, where the whole cannot be theirs.

    Where 60 died in Malmo and five in Kalmar, "twelve were hurt in Kalmar" says nothing against fifty hurt in all.
    """
    places = _list_places_beside(groups)
    for question in [each for each in groups if not each.part and places]:
        most = max(groups[question], key=lambda figure: point_of(figure) or 0.0)
        for figure in [each for each in groups[question] if not compatible(each, most)]:
            part = _name_place(figure)
            if (question.story, part) in places and _name_place(most) != part:
                groups[question].remove(figure)
                groups.setdefault(replace(question, part=part), []).append(figure)


def _list_places_beside(groups: dict[Question, list[Figure]]) -> set[tuple[str | None, str]]:
    """The places of each story that stand beside others in one sentence of counts."""
    beside: dict[tuple[str, int], set[tuple[str | None, str]]] = {}
    for question, counts in groups.items():
        for figure in counts:
            if part := _name_place(figure):
                beside.setdefault((figure.article, figure.evidence[0].sentence_start), set()).add(
                    (question.story, part)
                )
    return {place for places in beside.values() if len(places) > 1 for place in places}


def _name_place(figure: Figure) -> str:
    place = find_named_place(figure)
    return f"in {place.name}" if place is not None and place.kind in TOWNS else ""
