"""What a desk holds, as tables. Migrations make them; this is what they have come to.

Instants are ISO 8601 in UTC, days ISO 8601 dates: text sorts as time does, on every engine.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    Connection,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    insert,
)

REVISION = "0004"
"""The newest migration: what a desk of this version of the program has."""

metadata = MetaData()

articles = Table(
    "articles",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("page", Text),
    Column("url", Text),
    Column("title", Text),
    Column("text", Text, nullable=False),
    Column("outlet", Text, nullable=False),
    Column("day", Text),
    Column("unsure", Integer, nullable=False),
    Column("country", Text),
    Column("analysis", LargeBinary, nullable=False),
    Column("telling", Text, nullable=False),
    Column("program", Text, nullable=False),
    Column("machine_story", Text, nullable=False),
    Column("story", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("replaced_by", Text),
    Column("added", Text, nullable=False),
    Column("language", Text),
    Column("analysed", Integer, nullable=False, server_default="1"),
    Column("as_read", Text),
    Index("articles_by_story", "story", "unsure", "number"),
    Index("articles_by_machine_story", "machine_story"),
    Index("articles_by_url", "url"),
    Index("articles_by_day", "day"),
    Index("articles_by_analysed", "analysed", "language"),
)
"""One row an article. `analysis` is its packed JSON, `telling` its heaviest words, `program` the version that
analysed it.

`story` is where it stands now, `machine_story` where the program put it; `replaced_by` the article that the outlet put
in its place at the same address; `unsure` is 1 where another article may yet settle its date.

`analysed` is 0 where the language is one that is not analysed: such an article can be searched, and states nothing.
`as_read` is JSON of what a person has put right of the article itself, as the program read it.
"""

pages = Table(
    "pages",
    metadata,
    Column("hash", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("url", Text),
    Column("fetched", Text),
    Column("charset", Text),
    Column("declared", Text, nullable=False),
    Column("published", Text),
    Column("data", LargeBinary),
    Column("article", Text, nullable=False),
    Column("program", Text, nullable=False),
    Column("added", Text, nullable=False),
    Index("pages_by_article", "article"),
)
"""What was taken in, by the hash of its content, with what is needed to read it again; and the article read from it."""

statements = Table(
    "statements",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("article", Integer, ForeignKey("articles.number", ondelete="CASCADE"), nullable=False),
    Column("id", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("sentence", Text, nullable=False),
    Column("quote", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("source", Text),
    Column("about", Text, nullable=False),
    Column("modality", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("confidence", Float, nullable=False),
    Column("first_day", Text),
    Column("last_day", Text),
    Column("place", Text),
    Column("country", Text),
    Column("measure", Text),
    Column("low", Float),
    Column("high", Float),
    Column("what", Text),
    Column("due_first", Text),
    Column("due_last", Text),
    Column("standing", Text, nullable=False),
    Index("statements_by_article", "article"),
    Index("statements_by_id", "id"),
    Index("statements_by_measure", "kind", "measure", "country", "last_day"),
    Index("statements_by_due", "kind", "due_last"),
)
"""One row a statement, as it stands after review: what can be searched for. `standing` is machine, accepted or
corrected.

A rejected statement has no row. `what` tells its kind within its kind: the type of an event, the role of an office, ...
`first_day` and `last_day` are those of what is stated, or the day of publication where no time is given.
"""

entities = Table(
    "entities",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("article", Integer, ForeignKey("articles.number", ondelete="CASCADE"), nullable=False),
    Column("id", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("folded", Text, nullable=False),
    Column("country", Text),
    Column("mentions", Integer, nullable=False),
    Column("machine_identity", Text, nullable=False, server_default=""),
    Column("identity", Text, nullable=False, server_default=""),
    Index("entities_by_article", "article"),
    Index("entities_by_name", "folded", "kind"),
    Index("entities_by_identity", "identity"),
    Index("entities_by_machine_identity", "machine_identity"),
)
"""One row for each entity of each article. `identity` tells who it is on the desk now, `machine_identity` before people
merged and split: the name where one can go by it, else the entity itself (a description, a bare surname).
"""

stories = Table(
    "stories",
    metadata,
    Column("id", Text, primary_key=True),
    Column("title", Text, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("articles", Integer, nullable=False),
    Column("first_day", Text),
    Column("last_day", Text),
    Column("changed", Text, nullable=False),
    Column("titled_by", Text),
    Index("stories_by_last_day", "last_day", "id"),
)
"""One row a story. `revision` rises whenever an article or a correction changes it.

`titled_by` is the article whose title it has; nothing where none of its articles has one.
"""

dossiers = Table(
    "dossiers",
    metadata,
    Column("story", Text, primary_key=True),
    Column("as_of", Text, primary_key=True),
    Column("revision", Integer, nullable=False),
    Column("program", Text, nullable=False),
    Column("data", LargeBinary, nullable=False),
)
"""Dossiers as last worked out, so that a story page is read and not computed; worthless once the revision has risen."""

terms = Table(
    "terms",
    metadata,
    Column("term", Text, primary_key=True),
    Column("day", Text, primary_key=True),
    Column("article", Integer, primary_key=True),
    Column("weight", Float, nullable=False),
    sqlite_with_rowid=False,
)
"""Which articles have a word among their heaviest: where the candidates for a story are looked up.

`day` is that of publication, or that of adding where this is not known.
"""

readings = Table(
    "readings",
    metadata,
    Column("article", Integer, primary_key=True, autoincrement=False),
    Column("story", Text, nullable=False),
    Column("day", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("data", LargeBinary, nullable=False),
    Index("readings_by_story", "story", "article"),
)
"""What the finder of stories keeps of an article: its words as they were weighed on arrival, packed JSON; the story in
which the program put it, and the day of its terms. What is of another `version` is read anew when it is needed.
"""

words = Table(
    "words", metadata, Column("word", Text, primary_key=True), Column("articles", Integer, nullable=False),
    sqlite_with_rowid=False,
)  # fmt: skip
"""In how many articles of the desk each word stands; the empty word stands in all of them."""

drafts = Table(
    "drafts",
    metadata,
    Column("story", Text, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("data", LargeBinary, nullable=False),
)
"""What the articles of a story have in common, packed JSON. Where it is missing it is made of their readings."""

unread = Table("unread", metadata, Column("article", Integer, primary_key=True, autoincrement=False))
"""Articles that stood on the desk before there were readings; they are read before the next one is added."""

shifts = Table(
    "shifts",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("at", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("story", Text, nullable=False),
    Column("other", Text, nullable=False),
    Column("articles", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("told", Integer, nullable=False),
    Index("shifts_by_story", "story", "number"),
    Index("shifts_by_other", "other", "number"),
    Index("shifts_by_told", "told", "number"),
)
"""Stories that the program joined (`story` took in `other`) or split (`other` left `story`), with the articles (ids, as
JSON) that changed their story and why. `told` is 1 once a watch has told of it.
"""

lines = Table(
    "lines",
    metadata,
    Column("line", BigInteger, primary_key=True),
    Column("article", Integer, primary_key=True),
    sqlite_with_rowid=False,
)
"""Which articles have a line that their site may repeat, by a hash of both. One that is gone may still stand here."""

furniture = Table("furniture", metadata, Column("line", BigInteger, primary_key=True), sqlite_with_rowid=False)
"""The lines, by the same hash, that a site was found to repeat."""

corrections = Table(
    "corrections",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("at", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("why", Text, nullable=False),
    Column("act", Text, nullable=False),
    Column("target", Text, nullable=False),
    Column("article", Text),
    Column("details", Text, nullable=False),
    Index("corrections_by_target", "target"),
    Index("corrections_by_article", "article"),
)
"""What people decided, in the order in which they did. Rows are only ever added: undoing is a row of its own."""

feeds = Table(
    "feeds",
    metadata,
    Column("url", Text, primary_key=True),
    Column("etag", Text),
    Column("modified", Text),
    Column("polled", Text),
    Column("next_poll", Text, nullable=False),
    Column("failures", Integer, nullable=False),
    Column("fault", Text),
)
"""The feeds that are watched: the version of each that was read last, and when it may be asked again."""

looks = Table(
    "looks",
    metadata,
    Column("url", Text, primary_key=True),
    Column("etag", Text),
    Column("modified", Text),
    Column("declared", Text),
    Column("first_look", Text, nullable=False),
    Column("next_look", Text),
    Column("failures", Integer, nullable=False),
)
"""The pages that feeds name: the version that was read last, what the feed said of it, when it is looked at again."""

watched = Table(
    "watched",
    metadata,
    Column("story", Text, primary_key=True),
    Column("revision", Integer, nullable=False),
    Column("day", Text, nullable=False),
    Column("state", Text, nullable=False),
)
"""What was known of a story when its changes were told last: its figures, disputes and promises, as JSON."""

changes = Table(
    "changes",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("at", Text, nullable=False),
    Column("story", Text, nullable=False),
    Column("change", Text, nullable=False),
    Index("changes_by_story", "story", "number"),
)
"""What changed, in the order of telling."""

hooks = Table(
    "hooks",
    metadata,
    Column("url", Text, primary_key=True),
    Column("number", Integer, nullable=False),
)
"""Up to which change each webhook has taken what it was sent."""


def insert_row(connection: Connection, table: Table, values: Mapping[str, Any]) -> int:
    """Adds one row to a table that numbers its rows. Returns its number."""
    return int(connection.execute(insert(table).values(**values).returning(table.c.number)).scalar_one())
