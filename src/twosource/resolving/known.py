"""An entity of one article with what may show that it is another article's: countries, roles, whom it stands beside."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from twosource.model.analysis import Analysis
from twosource.model.annotation import Entity, EntityKind, MentionForm
from twosource.resolving.names import person_words, plain_name
from twosource.resolving.wording import list_words

# Words of a description that many people share, so that they tie nobody together.
_EMPTY_ROLE_WORDS = frozenset(
    list_words("the a an of for and in to at his her their former new man woman official leader")
)
# Names that stand in any article, so that two that share them need not be on one matter.
_EVERYWHERE = frozenset(
    list_words("reuters ap afp un us eu twitter facebook x youtube instagram telegram getty cnn bbc google police")
)
# So many other names in common show that two articles speak of the same people.
FEWEST_SHARED = 2


@dataclass(frozen=True, slots=True)
class Known:
    """An entity of one article, with what is compared: its country, given or that of its article."""

    entity: Entity
    article: str
    day: date | None
    country: str | None
    country_words: frozenset[str]
    beside: frozenset[str]
    """The names of the other people, bodies and places of the article."""

    @property
    def key(self) -> tuple[str, str]:
        """The article's and the entity's ids."""
        return self.article, self.entity.id

    @property
    def is_named(self) -> bool:
        """Whether the article gives its name anywhere: "the prime minister" alone is a description."""
        return any(mention.form is MentionForm.NAME for mention in self.entity.mentions)


def know(analysis: Analysis) -> list[Known]:
    """Every entity of an article, in its order."""
    words: dict[str, set[str]] = {}
    for place in analysis.places:
        if place.country and place.kind == "country":
            words.setdefault(place.country, set()).update(plain_name(f"{place.text} {place.name}").split())
    everywhere = frozenset(word for named in words.values() for word in named)
    main = Counter(place.country for place in analysis.places if place.country)
    home = min(main, key=lambda code: (-main[code], code)) if main else None
    article = analysis.article
    named = {entity.id: _beside_name(entity) for entity in analysis.entities}
    return [
        Known(
            entity,
            article.id,
            article.published.day,
            entity.country or _own_country(entity, words) or home,
            everywhere,
            frozenset(name for key, name in named.items() if key != entity.id and name not in _EVERYWHERE and name),
        )
        for entity in analysis.entities
    ]


def _own_country(entity: Entity, words: Mapping[str, set[str]]) -> str | None:
    named = {word for name in (*entity.names, *entity.roles) for word in plain_name(name).split()}
    found = sorted(code for code, spelled in words.items() if spelled & named)
    return found[0] if len(found) == 1 else None


def _beside_name(entity: Entity) -> str:
    """The name as one that stands beside others: full names of people, proper ones of bodies and places."""
    if entity.kind is EntityKind.GROUP or not entity.name[:1].isupper():
        return ""
    words = person_words(entity.name)
    return plain_name(entity.name) if entity.kind is not EntityKind.PERSON or len(words) > 1 else ""


def role_words(entity: Entity) -> frozenset[str]:
    """The telling words of the roles that the article gives it."""
    return frozenset(word for role in entity.roles for word in plain_name(role).split()) - _EMPTY_ROLE_WORDS


def find_support(one: Known, other: Known) -> str | None:
    """What besides the name shows that two entities are one: a role, a country, those named beside them; or None."""
    shared = sorted(role_words(one.entity) & role_words(other.entity))
    if shared:
        return f"the role agrees ({', '.join(shared)})"
    if contradict(one, other):
        return None
    if one.entity.country and one.entity.country == other.entity.country:
        return f"the country agrees ({one.entity.country})"
    if one.country and one.country == other.country:
        return f"both articles set it in one country ({one.country})"
    names = sorted(one.beside & other.beside)
    if len(names) >= FEWEST_SHARED:
        return f"both articles name {names[0]} and {names[1]} too"
    return None


def contradict(one: Known, other: Known) -> bool:
    """Whether the articles give them two countries."""
    return bool(one.entity.country and other.entity.country and one.entity.country != other.entity.country)
