"""Which moments of the timeline stand in the summary."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from twosource.model.finding import Moment
from twosource.model.likeness import SAME_FACT, Likeness, telling_words
from twosource.model.record import Line
from twosource.model.statement import About, Modality, Statement
from twosource.presenting.chronology import tell_moment

FEWEST_LINES = 3
"""Where the outlets share little, what only one tells fills up the lines to here."""


class Chooser:
    """Chooses the moments of the timeline that most voices tell, and that no chosen line tells already."""

    def __init__(self, likeness: Likeness, told: list[frozenset[str]], statements: Mapping[str, Statement]) -> None:
        self._likeness = likeness
        self._told = told
        self._statements = statements

    def choose(self, moments: Sequence[Moment], room: int, fewest: int = FEWEST_LINES) -> list[Line]:
        """At most `room` of the moments, in their order; those of one voice alone only up to `fewest` lines in all."""
        main = [moment for moment in moments if self._is_main(moment)]
        voices = [self._count_voices(moment) for moment in main]
        ranked = sorted(range(len(main)), key=lambda place: (-voices[place], -len(main[place].statements), place))
        chosen: list[int] = []
        for place in ranked:
            few = len(self._told) < fewest
            if len(chosen) < room and (voices[place] > 1 or few) and self._is_new(main[place]):
                chosen.append(place)
                self._told.append(telling_words(main[place].text))
        return [tell_moment(main[place]) for place in sorted(chosen)]

    def _is_main(self, moment: Moment) -> bool:
        found = [self._statements[one] for one in moment.statements if one in self._statements]
        return not found or any(one.about is About.MAIN and one.modality is not Modality.DENIED for one in found)

    def _is_new(self, moment: Moment) -> bool:
        words = telling_words(moment.text)
        return all(self._likeness.share(words, one) < SAME_FACT for one in self._told)

    def _count_voices(self, moment: Moment) -> int:
        return len({self._likeness.voices[evidence.article] for evidence in moment.evidence})
