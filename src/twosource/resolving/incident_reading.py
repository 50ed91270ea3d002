"""How one sentence tells of an event: its word, the words, names and numbers around it. No syntax, no model."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import log

from twosource.resolving.story_reading import read_text
from twosource.resolving.story_vector import RARE_SHARE, Rarity
from twosource.resolving.wording import WORD, fold_word, plain_quotes, word_shares

# Words before and behind an event's own that are near it: who acts tends to stand before, who is acted upon behind.
NEAR = 5
# A word this common in the news tells nothing of an event.
COMMON_SHARE = 0.25
LEAST_STEM = 3
# So many of the telling words of a page are looked at.
PAGE_WORDS = 60
# Endings that make a noun of a verb, a verb of a noun, a plural or a past ("destruction", "destroyed"; Porter 1980 has
# the idea; these are the ones that pay off on events).
ENDINGS = (
    "ations", "ation", "ments", "ities", "ances", "ences", "ment", "ings", "ions", "ance", "ence", "ures", "ing", "ion",
    "ies", "ers", "ors", "als", "ure", "ity", "ed", "es", "er", "or", "al", "s", "e", "y",
)  # fmt: skip
IRREGULAR = {
    form: stem
    for stem, forms in {
        "kil": "killed kills kill killing slain", "di": "died dies die dying death deaths dead",
        "sho": "shot shoot shooting shootings shots", "str": "struck strike strikes striking stricken",
        "hit": "hit hits hitting", "win": "won win wins winning winner", "los": "lost lose loses losing loss losses",
        "beg": "began begin begins begun beginning", "sel": "sold sell sells selling sale sales",
        "buy": "bought buy buys buying", "go": "went go goes gone going", "tak": "took take takes taken taking",
        "giv": "gave give gives given giving", "hel": "held hold holds holding", "mak": "made make makes making",
        "lea": "left leave leaves leaving", "fal": "fell fall falls fallen falling", "com": "came come comes coming",
        "sai": "said say says saying", "tel": "told tell tells telling", "fin": "found find finds finding",
        "bre": "broke break breaks broken breaking", "ste": "stole steal steals stolen stealing theft",
        "fle": "fled flee flees fleeing flight", "sin": "sank sink sinks sunk sinking",
        "see": "saw see sees seen seeing", "get": "got get gets gotten getting", "run": "ran run runs running",
        "fig": "fought fight fights fighting", "bur": "burnt burn burns burned burning",
        "cho": "chose choose chooses chosen choosing choice", "be": "was were is are been being be",
    }.items()
    for form in forms.split()
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Page:
    """The article that tells: its id and its telling words with their weights, a vector of length 1."""

    id: str
    words: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Telling:
    """One sentence's telling of an event. `place` is its place in the article: the number of the sentence."""

    page: Page
    place: int
    word: str
    """The stem of the word that tells the event best."""
    rarity: float
    words: frozenset[str]
    telling: tuple[str, ...]
    """Its own words that tell something, in lower case."""
    text: str
    small: frozenset[str]
    """Its own words that any text has: "into" of "checks into"."""
    length: int
    """How many words its own are."""
    near: dict[str, float]
    before: frozenset[str]
    behind: frozenset[str]
    around: dict[str, float]
    names: frozenset[str]
    near_names: frozenset[str]
    numbers: frozenset[str]
    nearby: Mapping[str, float]
    """The words of the sentence and its neighbours, by rarity."""

    @property
    def article(self) -> str:
        """The id of the article."""
        return self.page.id


def read_page(article: str, title: str | None, text: str) -> Page:
    """The article as its tellings know it."""
    return Page(article, Rarity().weigh(read_text(title, text), PAGE_WORDS).words)


def read_telling(
    page: Page, place: int, sentence: str, spans: tuple[tuple[int, int], ...], neighbours: str = ""
) -> Telling:
    """What the sentence tells of the event whose words stand at these offsets of it; `neighbours` stand beside it.

    >>> read_telling(Page("a", {}), 0, "A bomb killed six in Kabul.", ((7, 13),)).word
    'kil'
    """
    found = [(match.start(), match.end(), match.group()) for match in WORD.finditer(plain_quotes(sentence))]
    own = [at for at, (start, end, _) in enumerate(found) if any(start < last and end > first for first, last in spans)]
    stems = [find_stem(word) for _, _, word in found]
    telling = [index for index in own if _share(found[index][2]) < COMMON_SHARE] or own
    head = max(telling, key=lambda at: (_rarity(found[at][2]), -at), default=None)
    inside = frozenset(own)
    words = {at: stems[at] for at in range(len(found)) if at not in inside and _share(found[at][2]) < COMMON_SHARE}
    at = head if head is not None else 0
    names = {index: word.lower() for index, (_, _, word) in enumerate(found) if index and word[0].isupper()}
    return Telling(
        page=page,
        place=place,
        word=stems[at] if head is not None else "",
        rarity=_rarity(found[at][2]) if head is not None else 0.0,
        words=frozenset(stems[index] for index in telling),
        telling=tuple(found[index][2].lower() for index in telling),
        text=" ".join(found[index][2].lower() for index in own),
        small=frozenset(found[index][2].lower() for index in own if _share(found[index][2]) >= COMMON_SHARE),
        length=len(own),
        near={words[index]: _rarity(found[index][2]) for index in words if abs(index - at) <= NEAR},
        before=frozenset(words[index] for index in words if 0 < at - index <= NEAR),
        behind=frozenset(words[index] for index in words if 0 < index - at <= NEAR),
        around={words[index]: _rarity(found[index][2]) for index in words},
        names=frozenset(names.values()),
        near_names=frozenset(name for index, name in names.items() if abs(index - at) <= NEAR + 2),
        numbers=frozenset(
            word for index, (_, _, word) in enumerate(found) if word.isdigit() and abs(index - at) <= NEAR
        ),
        nearby=_weigh([word for _, _, word in found] + WORD.findall(plain_quotes(neighbours))),
    )


def _weigh(words: list[str]) -> dict[str, float]:
    return {find_stem(word): _rarity(word) for word in words if _share(word) < COMMON_SHARE}


def find_stem(word: str) -> str:
    """What the forms of a word and the nouns made of it have in common.

    >>> find_stem("explosions"), find_stem("exploded"), find_stem("arrested"), find_stem("arrests")
    ('explos', 'explod', 'arrest', 'arrest')
    """
    low = fold_word(word)
    irregular = IRREGULAR.get(low)
    if irregular:
        return irregular
    for ending in ENDINGS:
        if low.endswith(ending) and len(low) - len(ending) >= LEAST_STEM:
            low = low[: -len(ending)]
            break
    return low[:-1] if len(low) > LEAST_STEM and low[-1] == low[-2] else low


def _share(word: str) -> float:
    known = word_shares().get(fold_word(word))
    return known[0] if known else RARE_SHARE


def _rarity(word: str) -> float:
    return -log(_share(word))
