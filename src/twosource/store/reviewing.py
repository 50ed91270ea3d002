"""Review: a person accepts, rejects or corrects, merges and splits stories and entities, grades, and takes it back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, or_, select

from twosource.errors import BadCorrection, NotFound, UsageError
from twosource.model.desk import Act, ActKind, Hit
from twosource.model.noun import content_id
from twosource.model.outlet_names import outlet_key
from twosource.model.statement import Statement
from twosource.presenting.voices import REPRINT
from twosource.reconciling.grades import read_grades
from twosource.store import membership
from twosource.store.acts import (
    ON_ENTITIES,
    ON_STORIES,
    acts_on_articles,
    acts_on_stories,
    add_act,
    find_undone,
    list_acts,
)
from twosource.store.amending import read_again, read_fields
from twosource.store.analysing import Analyst
from twosource.store.catching_up import remember_anew
from twosource.store.correcting import read_correction
from twosource.store.engine import Database
from twosource.store.identities import move as move_entities
from twosource.store.identities import plan_merge, plan_split
from twosource.store.keeping import Setting, renew, rewrite
from twosource.store.packing import unpack_analysis
from twosource.store.reading_back import load_article
from twosource.store.rows import MACHINE, clean, kind_of
from twosource.store.searching import make_hit, statement_columns
from twosource.store.succeeding import find_article, find_story
from twosource.store.tables import articles, statements
from twosource.store.titling import list_titles, restore_titles


@dataclass(frozen=True, slots=True)
class Review:
    """Decisions of people about what is on a desk, each with who, when and why. Each can be undone."""

    database: Database
    settings: Callable[[], Setting]
    find_analyst: Callable[[], Analyst]

    def waiting(self, *, limit: int = 50) -> tuple[Hit, ...]:
        """Statements that nobody has looked at, the least certain ones first."""
        shown = articles.c.replaced_by.is_(None), articles.c.story != membership.NOWHERE
        held = statement_columns().where(statements.c.standing == MACHINE, *shown)
        ordered = held.order_by(statements.c.confidence, articles.c.number, statements.c.number).limit(limit)
        with self.database.read() as connection:
            return tuple(make_hit(row) for row in connection.execute(ordered))

    def accept(self, id: str, *, who: str, why: str = "") -> Act:
        """Confirms a statement: it is certain, and stays when a newer version of the program misses it."""
        return self._decide(ActKind.ACCEPT, id, {}, who, why)

    def reject(self, id: str, *, who: str, why: str = "") -> Act:
        """Takes a statement out of all that is shown."""
        return self._decide(ActKind.REJECT, id, {}, who, why)

    def correct(self, id: str, fields: Mapping[str, Any], *, who: str, why: str = "") -> Act:
        """Puts fields of a statement right, by name: values, or the words of the public interface for them.

        Raises BadCorrection where the statement has no such field, or the value cannot stand in it.
        """
        if not fields:
            raise BadCorrection(f"{id}: nothing is put right; write field=value")
        return self._decide(ActKind.CORRECT, id, fields, who, why)

    def correct_article(self, id: str, fields: Mapping[str, Any], *, who: str, why: str = "") -> Act:
        """Puts the `outlet`, the `title` or the day of publication (`published`) of an article right; None is no value.

        The article is analysed anew, since its days are counted from that of its publication. Raises BadCorrection.
        """
        put_right = read_fields(id, fields)
        analyst = self.find_analyst()
        with self.database.write() as connection:
            one = find_article(connection, id)
            kind = ActKind.CORRECT_ARTICLE
            act = self._write(connection, who, why, act=kind, target=one, article=one, details={"fields": put_right})
            self._amend(connection, one, analyst)
        return act

    def reject_article(self, id: str, *, who: str, why: str = "") -> Act:
        """Takes an article out of its story and of all that is shown; it stays on the desk, and is known again."""
        with self.database.write() as connection:
            one = find_article(connection, id)
            story = connection.execute(select(articles.c.story).where(articles.c.id == one)).scalar_one()
            if story == membership.NOWHERE:
                raise UsageError(f"{one}: it is rejected already")
            act = self._write(
                connection,
                who,
                why,
                act=ActKind.REJECT_ARTICLE,
                target=one,
                details={"from": story, **self._titles(connection, story)},
            )
            self._move(connection, act)
        return act

    def merge_entities(self, one: str, into: str, *, who: str, why: str = "") -> Act:
        """Makes one person, body or place of two, under all their names, on the whole desk and for what comes later.

        An entity is named by its id, or by its kind and name: `person:Mara Quist`. By a name, all who bear it are
        meant; a description or a bare surname means that one article's alone.
        """
        with self.database.write() as connection:
            target, details = plan_merge(connection, one, into)
            act = self._write(connection, who, why, act=ActKind.MERGE_ENTITIES, target=target, details=details)
            move_entities(connection, act, self.now())
        return act

    def split_entity(self, one: str, taken: Sequence[str], *, who: str, why: str = "") -> Act:
        """Parts an entity from its bearers in some articles (ids), or from other entities (ids): those are another."""
        with self.database.write() as connection:
            target, details = plan_split(connection, one, taken)
            act = self._write(connection, who, why, act=ActKind.SPLIT_ENTITY, target=target, details=details)
            move_entities(connection, act, self.now())
        return act

    def grade(self, outlet: str, grade: str | None, *, who: str, why: str = "") -> Act:
        """Gives an outlet an Admiralty code (`B2`, or `B`) in all dossiers of the desk; None takes the code away."""
        if not outlet_key(outlet):
            raise UsageError(f"{outlet!r} is no outlet")
        code = None if grade is None else read_grades({outlet: grade})[outlet_key(outlet)]
        with self.database.write() as connection:
            return self._write(connection, who, why, act=ActKind.GRADE, target=clean(outlet), details={"grade": code})

    def list_outlets(self) -> tuple[str, ...]:
        """The outlets that have articles on the desk, by name."""
        with self.database.read() as connection:
            names = connection.execute(select(articles.c.outlet).distinct()).scalars()
            return tuple(sorted({name.removesuffix(REPRINT) for name in names}))

    def merge(self, story: str, into: str, *, who: str, why: str = "") -> Act:
        """Puts all articles of a story into another, also those that come to it later."""
        with self.database.write() as connection:
            first, second = find_story(connection, story).id, find_story(connection, into).id
            if first == second:
                raise UsageError(f"{first}: a story cannot be merged into itself")
            act = self._write(
                connection,
                who,
                why,
                act=ActKind.MERGE,
                target=first,
                details={"into": second, **self._titles(connection, first, second)},
            )
            self._move(connection, act)
        return act

    def split(self, story: str, taken: Sequence[str], *, who: str, why: str = "") -> Act:
        """Makes a story of its own of some articles (ids) of a story; its id stands in the details of the act."""
        with self.database.write() as connection:
            whole = find_story(connection, story).id
            taken = [find_article(connection, one) for one in taken]
            held = set(connection.execute(select(articles.c.id).where(articles.c.story == whole)).scalars())
            missing = sorted(set(taken) - held)
            if missing or not taken:
                raise NotFound(f"{whole}: it has no article {', '.join(missing) or 'without an id'}")
            if set(taken) == held:
                raise UsageError(f"{whole}: these are all of its articles; leave some")
            chosen = sorted(set(taken))
            titles = self._titles(connection, whole)
            details = {"articles": chosen, "story": content_id("sto", whole, chosen), **titles}
            act = self._write(connection, who, why, act=ActKind.SPLIT, target=whole, details=details)
            self._move(connection, act)
        return act

    def undo(self, number: int, *, who: str, why: str = "") -> Act:
        """Takes an act back, as if it had not been. To undo an undoing is to do the act again."""
        analyst = self._find_needed(number)
        with self.database.write() as connection:
            acts = {act.number: act for act in list_acts(connection)}
            target = acts.get(number)
            if target is None:
                raise NotFound(f"{number}: there is no such act; `twosource review log` lists them")
            if number in find_undone(list(acts.values())):
                raise UsageError(f"{number}: it is undone already")
            act = self._write(connection, who, why, act=ActKind.UNDO, target=str(number), article=target.article)
            while target.act is ActKind.UNDO:
                target = acts[int(target.target)]
            if target.act in ON_STORIES:
                self._move(connection, target)
                if target.number in find_undone(list_acts(connection)):
                    restore_titles(connection, target.given.get("titles", {}))
            elif target.act in ON_ENTITIES:
                move_entities(connection, target, self.now())
            elif target.act is ActKind.CORRECT_ARTICLE:
                self._amend(connection, target.target, analyst)
            elif target.article is not None:
                self._refresh(connection, target.article)
        return act

    def log(self) -> tuple[Act, ...]:
        """Every act, in the order of deciding, the undone ones too."""
        with self.database.read() as connection:
            return list_acts(connection)

    def undone(self) -> frozenset[int]:
        """The numbers of the acts that were undone."""
        return find_undone(self.log())

    def now(self) -> str:
        """The time, ISO 8601 in UTC."""
        return self.settings().at

    def _find_needed(self, number: int) -> Analyst | None:
        """Who analyses an article anew, where undoing the act asks for that: loading a model takes its time."""
        acts = {act.number: act for act in self.log()}
        act = acts.get(number)
        while act is not None and act.act is ActKind.UNDO:
            act = acts.get(int(act.target))
        return self.find_analyst() if act is not None and act.act is ActKind.CORRECT_ARTICLE else None

    def _amend(self, connection: Connection, id: str, analyst: Analyst | None) -> None:
        """Analyses an article anew as the acts in force have it, in the transaction of the act: both or neither."""
        row = connection.execute(select(articles).where(articles.c.id == id)).one_or_none()
        if row is None or analyst is None:
            return
        acts = acts_on_articles(connection, [id], (ActKind.CORRECT_ARTICLE,)).get(id, ())
        article = read_again(unpack_analysis(row.analysis).article, row.as_read)
        # The version that has read it stays: a newer one is still to read it again.
        setting = replace(self.settings(), program=row.program)
        renew(connection, analyst.run_one(article, acts), setting)

    def _decide(self, kind: ActKind, id: str, given: Mapping[str, Any], who: str, why: str) -> Act:
        with self.database.write() as connection:
            article, statement = self._find(connection, id)
            put_right = read_correction(statement, given)
            details = {"kind": kind_of(statement), "statement": statement.to_dict(), "fields": put_right}
            act = self._write(connection, who, why, act=kind, target=id, article=article, details=details)
            self._refresh(connection, article)
        return act

    def _find(self, connection: Connection, id: str) -> tuple[str, Statement]:
        """The statement as it stands, and its article; a rejected one as it stood when it was rejected last."""
        held = select(articles.c.id).join(statements, statements.c.article == articles.c.number)
        article = connection.execute(held.where(statements.c.id == id).limit(1)).scalar()
        if article is None:
            raise NotFound(f"{id}: no such statement is on the desk; if it was rejected, undo that first")
        found = load_article(connection, article).analysis.statements
        return article, next(one for one in found if one.id == id)

    def _refresh(self, connection: Connection, article: str) -> None:
        current = connection.execute(select(articles.c.id).where(articles.c.id == article)).scalar()
        if current is not None:
            membership.touch(connection, [rewrite(connection, article)], self.now())

    def _move(self, connection: Connection, act: Act) -> None:
        """Puts the articles that an act on stories concerns where they belong now."""
        named = [act.target, *(value for value in act.given.values() if isinstance(value, str))]
        concerned = or_(articles.c.story.in_(named), articles.c.machine_story.in_(named), articles.c.id == act.target)
        machine = connection.execute(select(articles.c.machine_story).where(concerned).distinct()).scalars().all()
        membership.move(connection, machine, acts_on_stories(connection), self.now())
        if act.act is ActKind.REJECT_ARTICLE:
            rejected = select(articles.c.number).where(articles.c.id == act.target)
            for number in connection.execute(rejected).scalars().all():
                remember_anew(connection, self.settings().finder, number)

    def _titles(self, connection: Connection, *ids: str) -> dict[str, dict[str, str]]:
        """After which articles the stories are called, so that an undoing can call them so again."""
        return {"titles": list_titles(connection, ids)}

    def _write(
        self,
        connection: Connection,
        who: str,
        why: str,
        *,
        act: ActKind,
        target: str,
        article: str | None = None,
        details: object = None,
    ) -> Act:
        if not who.strip():
            raise UsageError("say who decides: --who NAME (in Python, who=...)")
        given = {} if details is None else details
        return add_act(
            connection, at=self.now(), who=who, why=why, act=act, target=target, article=article, details=given
        )
