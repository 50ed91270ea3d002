"""Findings laid out: the counts with who said them, and the other questions."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from twosource.model.finding import Finding, OriginKind, Step, Tie, Verdict
from twosource.model.number_words import name_number
from twosource.model.record import Record
from twosource.model.statement import About, Figure, Measure, Modality, Office, OfficeChange, Statement, Status
from twosource.presenting.citing import Citer
from twosource.presenting.figure_words import count_as, name_figure, name_value, rank_measure
from twosource.presenting.sheet import Badge, Bar, Entry, Item, Ref, Section, Tone
from twosource.presenting.verdicts import TONES, name_verdict
from twosource.presenting.voices import same_outlet
from twosource.presenting.wording import count_of, end_sentence, join_words, name_when, shorten, start_sentence

STATUS_TONES = {Status.REVISED: Tone.WARN, Status.RETRACTED: Tone.BAD, Status.DISPUTED: Tone.WARN}

UNSETTLED = (Verdict.DISPUTED, Verdict.REVISED, Verdict.RETRACTED)
SHOWN_ELSEWHERE = ("event", "commitment", "report")

SEVERAL_OUTLETS = 3
WEAPONS = ("weapons", "missiles", "rockets", "bombs", "missile", "rocket", "bomb", "projectiles", "projectile")
"""What is counted for its own sake, be it but fired or found."""

LONGEST_TELLING = 200
BETWEEN = (Tie.REPRINTS, Tie.CITES)
MOST_PATHS = 5
"""So many ways of a statement are told; the JSON has all."""


def name_origins(record: Record) -> tuple[str, ...]:
    """The ids of all origins, the most telling first; the place of one is the number of its colour."""
    counts = Counter[str]()
    for finding in record.findings:
        for origin in finding.origins:
            counts[origin.id] += len(origin.statements)
    return tuple(sorted(counts, key=lambda key: (-counts[key], key)))


def lay_out_figures(record: Record, citer: Citer, origins: tuple[str, ...]) -> Section:
    """The counts, the gravest measure first, parts after their whole."""
    found = [finding for finding in record.findings if finding.kind == "figure"]
    places = {story.id: at for at, story in enumerate(record.stories)}
    ranked = sorted(
        found, key=lambda one: (places.get(one.story or "", 0), rank_measure(one), one.subset_of is not None)
    )
    statements = {one.id: one for one in record.statements}
    told = [finding for finding in ranked if not _is_minor(finding, found)]
    intro = "Each question with all that is said on it. Outlets that repeat one source count as one origin."
    if len(told) < len(ranked):
        intro += f" Left out: {count_of(len(ranked) - len(told), 'count')} of other things, each from one outlet alone."
    return Section(
        "figures",
        "Figures",
        intro=intro,
        entries=tuple(_lay_out(finding, statements, citer, origins) for finding in told),
    )


def _is_minor(finding: Finding, found: Sequence[Finding]) -> bool:
    """Whether one outlet of several counts there what nothing has befallen ("three brothers"), undisputed."""
    outlets = {outlet for one in found for outlet in one.outlets}
    alone = len(finding.outlets) == 1 and len(outlets) >= SEVERAL_OUTLETS
    other = finding.measure == Measure.OTHER and finding.population not in WEAPONS
    return alone and other and finding.verdict is Verdict.SINGLE_ORIGIN and finding.story is not None


def lay_out_questions(record: Record, citer: Citer, origins: tuple[str, ...]) -> Section:
    """The other findings that need comparing: several outlets answer, or the answers do not agree.

    What events and promises come to is shown where they stand, unless it is disputed. An office that changed nothing
    in the story, and on which all agree, is no question.
    """
    statements = {one.id: one for one in record.statements}
    found = [one for one in record.findings if one.kind != "figure" and _needs_comparing(one, statements)]
    return Section(
        "questions",
        "Other questions, compared",
        entries=tuple(_lay_out(finding, statements, citer, origins) for finding in found),
    )


def _needs_comparing(finding: Finding, statements: Mapping[str, Statement]) -> bool:
    if finding.verdict in UNSETTLED:
        return True
    if finding.kind in SHOWN_ELSEWHERE or len(finding.outlets) < 2:
        return False
    return finding.kind != "office" or _is_in_question(finding, statements)


def _is_in_question(finding: Finding, statements: Mapping[str, Statement]) -> bool:
    """Whether the office was gained or lost, as some page tells, or is given to several people."""
    asked = [one for key in finding.statements if isinstance(one := statements.get(key), Office)]
    holders = {one.person.casefold().rpartition(" ")[2] for one in asked}
    posts = {(one.role.casefold(), one.country) for one in asked}
    changes = (one for one in statements.values() if isinstance(one, Office) and one.change is not OfficeChange.HOLDS)
    changed = any(
        one.modality is not Modality.DENIED
        and one.about is About.MAIN
        and (one.id in finding.statements or (one.role.casefold(), one.country) in posts)
        for one in changes
    )
    return changed or len(holders) > 1


def _lay_out(finding: Finding, statements: dict[str, Statement], citer: Citer, origins: tuple[str, ...]) -> Entry:
    bearing = [statements[key] for key in finding.statements if key in statements]
    figures = [one for one in bearing if isinstance(one, Figure)]
    items = _tell_once([_tell(one, finding, citer, origins) for one in bearing])
    if not items:
        items = (Item("stated", citer.cite(finding.evidence)),)
    return Entry(
        id=finding.id,
        heading=start_sentence(finding.question),
        badges=(Badge(name_verdict(finding), TONES[finding.verdict]),),
        value=_name_answer(finding, figures),
        facts=_facts(finding, citer),
        note=end_sentence(start_sentence(citer.rename(finding.reason))),
        items=items,
        best=finding.best,
    )


def _tell_once(items: Sequence[Item]) -> tuple[Item, ...]:
    """The items, those that differ in their citations only as one: a page may give one count twice."""
    cited: dict[Item, list[Ref]] = {}
    for item in items:
        cited.setdefault(replace(item, citations=()), []).extend(item.citations)
    return tuple(replace(item, citations=tuple(dict.fromkeys(refs))) for item, refs in cited.items())


def _name_answer(finding: Finding, figures: list[Figure]) -> str | None:
    value = name_value(finding, figures)
    if finding.verdict is Verdict.RETRACTED and finding.low is not None:
        return f"unconfirmed: {value}"
    told = f" {finding.question}".endswith(f" {value}")  # "2023" does not tell that three were
    return None if not value or told else value


def _facts(finding: Finding, citer: Citer) -> tuple[tuple[str, str], ...]:
    facts = []
    if finding.kind == "figure":
        ends = (("Low", finding.low), ("Best", finding.best), ("High", finding.high))
        facts = [(name, "open" if value is None else name_number(value)) for name, value in ends]
    facts.append(("Independent origins", name_number(finding.independent_origins)))
    facts.append(("Outlets", citer.rename(join_words(finding.outlets)) or "unknown"))
    paths = _tell_paths(finding)
    if paths:
        facts.append(("How it came to them", citer.rename("; ".join(paths))))
    return tuple(facts)


def _tell_paths(finding: Finding) -> list[str]:
    """The ways from the outlets to their root, where somebody stands between; its state goes without saying."""
    paths = (
        tuple(step for step in path if step.tie is not Tie.BELONGS_TO) for one in finding.origins for path in one.paths
    )
    told = dict.fromkeys(path for path in paths if len(path) > 1 or any(step.tie in BETWEEN for step in path))
    bodies = {one.name for one in finding.origins if one.kind is OriginKind.BODY and one.name[:1].islower()}
    return [_tell_path(path, bodies) for path in list(told)[:MOST_PATHS]]


def _tell_path(path: Sequence[Step], bodies: Collection[str]) -> str:
    """The path in words: "Blog reprints Post, which quotes Lund, speaking for the interior ministry"."""
    words = path[0].source
    for number, step in enumerate(path):
        which = ", which " if number else " "
        tie = ", speaking for " if number and step.tie is Tie.SPEAKS_FOR else f"{which}{step.tie} "
        article = "the " if step.target in bodies and not step.target.startswith(("the ", "a ", "an ")) else ""
        words += f"{tie}{article}{step.target}"
    return words


def _tell(one: Statement, finding: Finding, citer: Citer, origins: tuple[str, ...]) -> Item:
    first = one.evidence[0]
    origin = next((origin for origin in finding.origins if one.id in origin.statements), None)
    cited = one.evidence if one.status_reason is None else (*one.evidence, one.status_reason)
    bar = None
    if isinstance(one, Figure):
        one = count_as(one, finding)
        bar = Bar(one.low, one.high, one.status, origins.index(origin.id) if origin else None)
    badges = (Badge(one.status.value, STATUS_TONES[one.status]),) if one.status in STATUS_TONES else ()
    if _carries_on(one, finding, citer):
        badges = (*badges, Badge("still carried here", Tone.WARN))
    source = citer.name_source(one)
    return Item(
        text=name_figure(one) if isinstance(one, Figure) else f"“{shorten(first.quote, LONGEST_TELLING)}”",
        citations=citer.cite(cited),
        when=name_when(one.when),
        source=source,
        origin=origin.name if origin and not _names(source, origin.name) else None,
        badges=badges,
        struck=one.status in (Status.REVISED, Status.RETRACTED),
        bar=bar,
    )


def _carries_on(one: Statement, finding: Finding, citer: Citer) -> bool:
    """Whether it is a count that was taken back elsewhere and is not what the finding comes to."""
    if not isinstance(one, Figure) or one.status is not Status.STANDS or not finding.still_carried_by:
        return False
    if not any(
        same_outlet(citer.outlet(one.article).removesuffix(" (reprint)"), name) for name in finding.still_carried_by
    ):
        return False
    return finding.verdict is Verdict.RETRACTED or any(
        bound is not None and finding.high is not None and bound > finding.high for bound in (one.low, one.high)
    )


def _names(source: str, origin: str) -> bool:
    """The words of the source name the origin already: "the interior ministry" does "interior ministry of Lorvia"."""
    bare = re.split(" of | in ", origin.casefold().removeprefix("unnamed "), maxsplit=1)[0]
    return bare in source.casefold()
