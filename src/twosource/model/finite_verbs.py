"""Whether a line has a verb, as far as the forms of its words tell: a sentence, and no headline or piece of one."""

from __future__ import annotations

import re

VERBS = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|do|does|did|say|says|said|\w{2,}ed|"
    r"broke|hit|struck|left|lost|won|began|told|took|held|found|fell|rose|shot|sent|set|came|went|made|gave|met|cut|"
    r"put|got|ran|saw|led|fled|sank|blew|swept|tore|spread|burst|caught|fought|kept|brought|thought|became|drew|"
    r"kills?|dies?|leaves?|hits?|strikes?|wins?|loses?|calls?|seeks?|warns?|faces?|denies|remains?|continues?)\b"
)
"""Words that make a sentence of a line: auxiliaries, pasts, and the commonest presents of headlines."""


def has_verb(text: str) -> bool:
    """Whether a word of the text has the form of a verb that makes a sentence.

    >>> has_verb("A dyke broke at Lorn."), has_verb("Ada Lind, 16, from the village of Lorn on Monday.")
    (True, False)
    """
    return VERBS.search(text) is not None
