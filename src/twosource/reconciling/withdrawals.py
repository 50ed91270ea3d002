"""Claims that were taken back, with all who carry them: those who still do, and those who did before."""

from __future__ import annotations

from collections.abc import Sequence

from twosource.model.finding import Finding, Verdict
from twosource.model.statement import Attribution, Statement, Status
from twosource.reconciling.clauses import is_clausal
from twosource.reconciling.drafting import Draft, find_from
from twosource.reconciling.origin_names import name_origins
from twosource.reconciling.origins import NOBODY, Roots
from twosource.reconciling.sources import Sources
from twosource.reconciling.words import name_day, overlap, start_sentence, telling_words

# What the words of two claims of one root share from which on they are one; a claim that is put shortly has few words.
_ALIKE = 0.6
_FEWEST = 2


def find_withdrawn(sources: Sources, roots: Roots) -> tuple[Finding, ...]:
    """A finding for each claim that an article says was taken back, with the statements of it in other articles.

    What was taken back with its number is told by the finding on that count.
    """
    counted = {_place(one) for each in sources.analyses for one in each.figures if one.status is Status.RETRACTED}
    said = [each for analysis in sources.analyses for each in analysis.attributions if is_clausal(each)]
    withdrawn: list[list[Attribution]] = []
    for each in said:
        if each.status is not Status.RETRACTED or _place(each) in counted:
            continue
        home = next((group for group in withdrawn if _same(group[0], each, sources, roots)), None)
        if home is None:
            withdrawn.append([each])
        else:
            home.append(each)
    standing = [each for each in said if each.status is Status.STANDS]
    return tuple(_find(group, standing, sources, roots) for group in withdrawn)


def _place(statement: Statement) -> tuple[str, int]:
    return statement.article, statement.evidence[0].sentence_start


def _find(group: Sequence[Attribution], standing: Sequence[Attribution], sources: Sources, roots: Roots) -> Finding:
    told = {each.article for each in group}
    carried = [each for each in standing if each.article not in told and _same(group[0], each, sources, roots)]
    carried = list({(each.article, each.evidence[0].sentence_start): each for each in reversed(carried)}.values())[::-1]
    before = [each for each in carried if _is_before(each, group, sources)]
    still = [each for each in carried if each not in before]
    reason = [_tell_withdrawal(group[0], sources, roots)]
    reason += [f"{_name_page(each, sources)} still carries it: {_quote(each)}" for each in still]
    reason += [f"{_name_page(each, sources)} gave it before that: {_quote(each)}" for each in before]
    content = _content(group[0])
    draft = Draft(
        kind="claim",
        question=f"whether it is so, as {name_origins(roots.gather([group[0]]))} put it: {content}",
        value=content,
        verdict=Verdict.RETRACTED,
        reason=" ".join(map(start_sentence, reason)),
        statements=(*group, *carried),
        support=(),
        carriers=tuple(still),
    )
    return find_from(draft, sources, roots)


def _same(withdrawn: Attribution, other: Attribution, sources: Sources, roots: Roots) -> bool:
    """Whether the other is the claim that was taken back: of one story and one root, in much the same words."""
    if sources.story(withdrawn) != sources.story(other) or roots.of(withdrawn).key != roots.of(other).key:
        return False
    one, two = telling_words(_content(withdrawn)), telling_words(_content(other))
    return len(one & two) >= min(_FEWEST, len(one)) and overlap(one, two) >= _ALIKE


def _is_before(claim: Attribution, group: Sequence[Attribution], sources: Sources) -> bool:
    """Whether its page is older than all that tell of the withdrawal."""
    day = sources.published(claim)
    return day is not None and all((told := sources.published(each)) is not None and day < told for each in group)


def _tell_withdrawal(withdrawn: Attribution, sources: Sources, roots: Roots) -> str:
    name = name_origins(roots.gather([withdrawn]))
    by = "" if name == NOBODY else f" by {name}"
    reason = withdrawn.status_reason or withdrawn.evidence[0]
    return f"It was retracted{by}, as {_name_page(withdrawn, sources)} says: {_mark(reason.sentence)}"


def _name_page(statement: Attribution, sources: Sources) -> str:
    day = sources.published(statement)
    return f"{sources.outlet(statement)}{f' of {name_day(day)}' if day else ''}"


def _content(said: Attribution) -> str:
    joined = " ".join(" ".join(span.text for span in said.content).split())
    return joined.removeprefix("that ").strip(" ,")


def _quote(said: Attribution) -> str:
    return _mark(said.evidence[0].sentence)


def _mark(sentence: str) -> str:
    flat = " ".join(sentence.split())
    return flat if flat.startswith("“") and flat.endswith("”") else f"“{flat}”"
