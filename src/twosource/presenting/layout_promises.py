"""Restrictions and commitments laid out, with their state on the day of the dossier."""

from __future__ import annotations

from twosource.model.finding import Followed, Standing, State, Tenure
from twosource.model.record import Record
from twosource.model.span import Evidence
from twosource.model.statement import About, Commitment, OfficeChange, Statement
from twosource.presenting.citing import PRONOUNS, Citer
from twosource.presenting.doers import FIRST_PERSON, name_doer
from twosource.presenting.office_words import name_post
from twosource.presenting.sheet import Badge, Entry, Item, Section, Tone
from twosource.presenting.verdicts import Verdicts
from twosource.presenting.wording import (
    count_of,
    end_sentence,
    name_begin,
    name_end,
    name_interval,
    name_restriction,
    shorten,
    start_sentence,
)

TONES = {
    State.OPEN: Tone.PLAIN,
    State.KEPT: Tone.GOOD,
    State.MISSED: Tone.BAD,
    State.IN_FORCE: Tone.WARN,
    State.ENDED: Tone.PLAIN,
    State.LIFTED: Tone.PLAIN,
    State.HELD: Tone.PLAIN,
    State.LEFT: Tone.PLAIN,
    State.UNKNOWN: Tone.PLAIN,
}

DECIDES = Badge("decides the state", Tone.PLAIN)
LONGEST_PROMISE = 220
TELLING = 4
"""Words of a quotation that two sentences of an article hardly share by chance."""


def lay_out_offices(record: Record, citer: Citer) -> Section:
    """Each office that changes hands in these pages, with who held it on the day of the dossier."""
    changing = [tenure for tenure in record.offices if _changes(tenure)]
    return Section(
        "offices", "Offices that change hands", entries=tuple(_lay_out_tenure(tenure, citer) for tenure in changing)
    )


def _changes(tenure: Tenure) -> bool:
    return any(one.change is not OfficeChange.HOLDS for one in (tenure.office, *tenure.also))


def _lay_out_tenure(tenure: Tenure, citer: Citer) -> Entry:
    one = tenure.office
    return Entry(
        id=one.id,
        heading=start_sentence(f"{citer.name_person(one.person, one)}: {name_post(one)}"),
        badges=(_badge(tenure.state),),
        note=end_sentence(start_sentence(citer.rename(tenure.state_reason))),
        items=_tell((one, *tenure.also), citer, tenure),
    )


def lay_out_restrictions(record: Record, citer: Citer) -> Section:
    """Each restriction with its place, hours, days and state."""
    return Section(
        "restrictions",
        "Restrictions",
        entries=tuple(_lay_out_restriction(standing, citer) for standing in record.restrictions),
    )


def lay_out_commitments(record: Record, citer: Citer) -> Section:
    """Each promise with its due day and state: the main ones first, those that have a due day before the others."""
    verdicts = Verdicts(record.findings)
    speakers = {
        followed.commitment.id: name_doer(record, followed.commitment)
        for followed in record.commitments
        if (followed.commitment.who or "").lower() in FIRST_PERSON
    }
    told = [followed for followed in record.commitments if followed.commitment.checkable or followed.decided_by]
    left = len(record.commitments) - len(told)
    ordered = sorted(told, key=_promise_key)
    return Section(
        "commitments",
        "Commitments",
        intro=f"Left out: {count_of(left, 'vow')} that nobody could check." if left and told else None,
        entries=tuple(
            _lay_out_commitment(followed, citer, verdicts, speakers.get(followed.commitment.id)) for followed in ordered
        ),
    )


def _promise_key(followed: Followed) -> tuple[bool, bool]:
    return followed.commitment.about is About.BACKGROUND, followed.commitment.due is None


def _lay_out_restriction(standing: Standing, citer: Citer) -> Entry:
    one = standing.restriction
    where = f" in {one.where.name}" if one.where else ""
    given = (
        ("Hours", one.hours),
        ("What", one.what),
        ("From", name_begin(one.from_)),
        ("To", name_end(one.to)),
    )
    return Entry(
        id=one.id,
        heading=start_sentence(f"{name_restriction(one)}{where}"),
        badges=(_badge(standing.state),),
        facts=tuple((name, value) for name, value in given if value),
        note=end_sentence(start_sentence(citer.rename(standing.state_reason))) if standing.state_reason else None,
        items=_tell((one, *standing.also), citer, standing),
    )


def _lay_out_commitment(followed: Followed, citer: Citer, verdicts: Verdicts, speaker: str | None) -> Entry:
    """`speaker` is who it is that says "I"."""
    one = followed.commitment
    who = speaker or (citer.name_person(one.who, one) if one.who else None)
    what = shorten(one.told, LONGEST_PROMISE)
    first = what.partition(" ")[0]
    if who is None and first.lower() in PRONOUNS and (name := citer.name_person(first, one)).lower() != first.lower():
        what += f" [{first.lower()}: {name}]"
    due = _name_due(one)
    given = (("Due", due), ("On condition", one.condition))
    return Entry(
        id=one.id,
        heading=start_sentence(f"{who}: {what}" if who else what),
        badges=(_badge(followed.state), *verdicts.badges((one.id, *(other.id for other in followed.also)))),
        facts=tuple((name, value) for name, value in given if value),
        note=end_sentence(start_sentence(citer.rename(followed.state_reason))) if followed.state_reason else None,
        items=_tell((one, *followed.also), citer, followed),
    )


def _name_due(one: Commitment) -> str | None:
    if one.due is None:
        return None
    days = name_interval(one.due.earliest, one.due.latest) if one.due.earliest else name_end(one.due)
    if one.due.earliest is None and one.due.latest is None:
        return f"“{one.due.text}”"
    return f"{days} (“{one.due.text}”)"


def _badge(state: State) -> Badge:
    return Badge(state.value.replace("_", " "), TONES[state])


def _tell(statements: tuple[Statement, ...], citer: Citer, followed: Followed | Standing | Tenure) -> tuple[Item, ...]:
    decided = followed.decided_by
    statements = _drop_parts(statements, decided)
    own = [one.evidence[0] == decided for one in statements]
    items = [_quote(one, citer, decides=itself) for one, itself in zip(statements, own, strict=True)]
    if decided is not None and not any(own):
        items.append(
            Item(
                f"“{shorten(decided.quote, LONGEST_PROMISE)}”",
                citer.cite([decided]),
                source=citer.outlet(decided.article),
                badges=(DECIDES,),
            )
        )
    return tuple(items)


def _drop_parts(statements: tuple[Statement, ...], decided: Evidence | None) -> tuple[Statement, ...]:
    """The statements without those that only quote, of the same article, what the quotation of another has in it."""
    kept: list[Statement] = []
    for one in sorted(statements, key=lambda each: -len(each.evidence[0].quote)):
        if one.evidence[0] == decided or not any(_is_part(one.evidence[0], other.evidence[0]) for other in kept):
            kept.append(one)
    return tuple(one for one in statements if one in kept)


def _is_part(one: Evidence, other: Evidence) -> bool:
    if one.article != other.article or (
        len(one.quote.split()) < TELLING and one.sentence_start != other.sentence_start
    ):
        return False
    return " ".join(one.quote.lower().split()) in " ".join(other.quote.lower().split())


def _quote(one: Statement, citer: Citer, *, decides: bool) -> Item:
    return Item(
        f"“{shorten(one.evidence[0].quote, LONGEST_PROMISE)}”",
        citer.cite(one.evidence),
        source=citer.name_source(one),
        badges=(DECIDES,) if decides else (),
    )
