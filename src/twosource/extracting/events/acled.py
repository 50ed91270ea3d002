"""The ACLED sub-event type of an event: by its word, and by what its sentence tells."""

from __future__ import annotations

from twosource.extracting.events.sorts import Sort, sort_text
from twosource.model.statement import EventType

VIOLENCE = frozenset(
    (
        *(Sort.ATTACK, Sort.ARMED_CLASH, Sort.AIR_STRIKE, Sort.SHELLING, Sort.REMOTE, Sort.SUICIDE, Sort.GRENADE),
        *(Sort.CHEMICAL, Sort.SEXUAL, Sort.MOB, Sort.LOOTING, Sort.GOVERNMENT_REGAINS, Sort.NON_STATE_OVERTAKES),
        Sort.EXCESSIVE_FORCE,
    )
)
PROTESTS = frozenset((Sort.PEACEFUL, Sort.INTERVENTION, Sort.EXCESSIVE_FORCE, Sort.VIOLENT, Sort.LOOTING, Sort.MOB))
POSSIBLE: dict[EventType, frozenset[Sort]] = {
    EventType.ASSAULT: VIOLENCE,
    EventType.PROTEST: PROTESTS,
    EventType.COERCE: frozenset(
        (Sort.ARRESTS, Sort.ABDUCTION, Sort.INTERVENTION, Sort.EXCESSIVE_FORCE, Sort.DISRUPTED, Sort.LOOTING)
    ),
    EventType.RETREAT: frozenset((Sort.CHANGE, Sort.TRANSFER, Sort.AGREEMENT, Sort.DISRUPTED)),
    EventType.MOBILIZE: frozenset((Sort.CHANGE, Sort.BASE)),
}
"""Sub-event types that an event of the PLOVER type may be."""

SURE = 0.3
"""From this share of the sentence's probability on, what the sentence tells outranks what the word alone tells."""


def choose_acled(kind: EventType, by_word: str | None, sentence: str) -> str | None:
    """The sub-event type of an asserted event, or None where ACLED has none for it.

    `by_word` is what the trigger alone tells; a word that fits no sub-event of ACLED ("sentenced") stays without one.
    """
    possible = POSSIBLE.get(kind)
    if possible is None or by_word is None:
        return by_word
    found = sort_text(sentence, possible)
    return by_word if found is None or found.confidence < SURE else found.sort.value
