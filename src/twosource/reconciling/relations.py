"""How the sources depend on each other: who reprints whom, who quotes which body, who cites which outlet."""

from __future__ import annotations

from twosource.model.finding import OriginKind, Relation
from twosource.model.outlet_names import outlet_key
from twosource.model.span import Evidence
from twosource.reconciling.origins import Root, Roots
from twosource.reconciling.sources import Sources
from twosource.reconciling.words import count_of

REPRINTS, QUOTES, CITES = "reprints", "quotes", "cites"
_OUTLETS = (OriginKind.OUTLET, OriginKind.AGENCY)
# So many pieces of evidence are shown for one relation.
MOST_EVIDENCE = 5


def find_relations(sources: Sources, roots: Roots) -> tuple[Relation, ...]:
    """The relations of each article, in the order of the articles' ids: reprints, then what it quotes and cites."""
    relations: list[Relation] = []
    for analysis in sources.analyses:
        relations.extend(_find_reprint(analysis.article.id, sources))
        said: dict[tuple[str, str], tuple[str, list[Evidence]]] = {}
        for statement in analysis.statements:
            root = roots.of(statement)
            if statement.attributed_to is not None and _is_source(root):
                kind = CITES if root.kind in _OUTLETS else QUOTES
                said.setdefault((kind, root.key), (root.name, []))[1].append(statement.evidence[0])
        for (kind, _), (name, evidence) in sorted(
            said.items(), key=lambda item: (item[0][0], -len(item[1][1]), item[0][1])
        ):
            shown = tuple(dict.fromkeys(evidence))
            reason = f"{count_of(len(evidence), 'statement')} of it rest on the word of {name}"
            if len(evidence) == 1:
                reason = f"one statement of it rests on the word of {name}"
            relations.append(Relation(analysis.article.id, kind, name, reason, shown[:MOST_EVIDENCE]))
    return tuple(relations)


def _is_source(root: Root) -> bool:
    """Whether it is a source that another page could have too: no witness, and nobody unnamed but officials."""
    if root.kind is OriginKind.WITNESS or "://" in root.name:
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
