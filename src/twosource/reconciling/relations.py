"""How the sources depend on each other: who reprints whom, who quotes which body, who cites which outlet."""

from __future__ import annotations

from collections.abc import Mapping

from twosource.model.finding import OriginKind, Relation
from twosource.model.outlet_names import outlet_key
from twosource.model.span import Evidence
from twosource.model.statement import Attribution, Statement
from twosource.reconciling.origin_names import best_name
from twosource.reconciling.origins import Roots
from twosource.reconciling.root import Root
from twosource.reconciling.sources import Sources
from twosource.reconciling.speakers import names_medium
from twosource.reconciling.words import count_of, list_words

REPRINTS, QUOTES, CITES = "reprints", "quotes", "cites"
_OUTLETS = (OriginKind.OUTLET, OriginKind.AGENCY)
_Key = tuple[str, str]
_Said = tuple[list[str], list[Evidence]]
SURE = 0.7
"""How likely it must be that somebody says a thing before he is shown as a source: doers of deeds come to .3 to .66."""

# So many pieces of evidence are shown for one relation.
MOST_EVIDENCE = 5


def find_relations(sources: Sources, roots: Roots) -> tuple[Relation, ...]:
    """The relations of each article, in the order of the articles' ids: reprints, then what it quotes and cites."""
    relations: list[Relation] = []
    for analysis in sources.analyses:
        relations.extend(_find_reprint(analysis.article.id, sources))
        said: dict[_Key, _Said] = {}
        for statement in analysis.statements:
            root = roots.of(statement)
            if _is_told(statement) and root.key != roots.own_key(statement) and _is_source(root):
                kind = CITES if root.kind in _OUTLETS else QUOTES
                names, evidence = said.setdefault((kind, root.key), ([], []))
                names.append(root.name)
                evidence.append(statement.evidence[0])
        for (kind, _), (names, evidence) in sorted(
            _join_outlets(said).items(), key=lambda item: (item[0][0], -len(item[1][1]), item[0][1])
        ):
            name, shown = best_name(names), tuple(dict.fromkeys(evidence))
            reason = f"{count_of(len(evidence), 'statement')} of it rest on the word of {name}"
            if len(evidence) == 1:
                reason = f"one statement of it rests on the word of {name}"
            relations.append(Relation(analysis.article.id, kind, name, reason, shown[:MOST_EVIDENCE]))
    return tuple(relations)


def _join_outlets(said: Mapping[_Key, _Said]) -> dict[_Key, _Said]:
    """What is said by each, an outlet that is once called by the last words of its name with its full name."""
    words = {
        key: list_words(names[0].lower().removeprefix("the ")) for key, (names, _) in said.items() if key[0] == CITES
    }
    joined: dict[_Key, _Said] = {}
    for key, (names, evidence) in said.items():
        short = words.get(key)
        fuller = (
            other for other, full in words.items() if short and len(full) > len(short) and full[-len(short) :] == short
        )
        known = joined.setdefault(next(fuller, key), ([], []))
        known[0].extend(names)
        known[1].extend(evidence)
    return joined


def _is_told(statement: Statement) -> bool:
    """Whether somebody surely says it: not who only acts, is photographed or may be meant."""
    sure = not isinstance(statement, Attribution) or statement.confidence >= SURE
    return sure and statement.attributed_to is not None


def _is_source(root: Root) -> bool:
    """Whether it is a source that another page could have too: no witness, and nobody unnamed but officials.

    "Media outlets" and "one user" name no source.
    """
    if root.kind is OriginKind.WITNESS or "://" in root.name:
        return False
    if root.kind in _OUTLETS and not names_medium(root.name):
        return False
    return root.state is not None if root.kind is OriginKind.UNNAMED else True


def _find_reprint(id: str, sources: Sources) -> list[Relation]:
    """Whom the article has its text from; nobody reprints himself, though a wire credits its own text."""
    article = sources.article(id)
    copy = sources.copy_of.get(id)
    if article.reprint_of:
        name, reason = sources.name_outlet(article.reprint_of.outlet), article.reprint_of.reason
    elif article.credit:
        name, reason = article.credit, f"{article.source_name} credits {article.credit}"
    elif copy and copy.original and copy.original != id:
        return [Relation(id, REPRINTS, sources.article(copy.original).source_name, copy.reason)]
    else:
        return []
    own = outlet_key(name) == outlet_key(sources.outlet_of(id))
    return [] if own else [Relation(id, REPRINTS, name, reason)]
