"""The first desk: articles with their statements and entities, stories, corrections, and full-text search."""

from __future__ import annotations

from alembic import op
from sqlalchemy import Column, Float, ForeignKey, Integer, LargeBinary, Text

revision = "0001"
down_revision = None

INDEX = (
    "CREATE VIRTUAL TABLE articles_text USING fts5(title, text, content='articles', content_rowid='number', "
    "tokenize='porter unicode61 remove_diacritics 2')"
)
TAKE_IN = "INSERT INTO articles_text(rowid, title, text) VALUES (new.number, new.title, new.text); "
LET_GO = (
    "INSERT INTO articles_text(articles_text, rowid, title, text) VALUES ('delete', old.number, old.title, old.text); "
)
SQLITE_SEARCH = (
    INDEX,
    f"CREATE TRIGGER articles_text_added AFTER INSERT ON articles BEGIN {TAKE_IN}END",
    f"CREATE TRIGGER articles_text_removed AFTER DELETE ON articles BEGIN {LET_GO}END",
    f"CREATE TRIGGER articles_text_changed AFTER UPDATE OF title, text ON articles BEGIN {LET_GO}{TAKE_IN}END",
)
COLUMN = (
    "ALTER TABLE articles ADD COLUMN words tsvector GENERATED ALWAYS AS "
    "(to_tsvector('english', coalesce(title, '') || ' ' || text)) STORED"
)
POSTGRESQL_SEARCH = (COLUMN, "CREATE INDEX articles_words ON articles USING gin(words)")


def upgrade() -> None:
    """Makes the tables of the first version."""
    _make_articles()
    _make_statements()
    _make_stories()
    search = SQLITE_SEARCH if op.get_bind().dialect.name == "sqlite" else POSTGRESQL_SEARCH
    for command in search:
        op.execute(command)


def _text(name: str, *, empty: bool = True, key: bool = False) -> Column[str]:
    return Column(name, Text, nullable=empty and not key, primary_key=key)


def _number() -> Column[int]:
    return Column("number", Integer, primary_key=True)


def _of_article() -> Column[int]:
    return Column("article", Integer, ForeignKey("articles.number", ondelete="CASCADE"), nullable=False)


def _packed(name: str, *, empty: bool = False) -> Column[bytes]:
    return Column(name, LargeBinary, nullable=empty)


def _make_articles() -> None:
    op.create_table(
        "articles", _number(), Column("id", Text, nullable=False, unique=True),
        _text("page"), _text("url"), _text("title"), _text("text", empty=False), _text("outlet", empty=False),
        _text("day"),
        Column("unsure", Integer, nullable=False), _text("country"), _packed("analysis"), _text("telling", empty=False),
        _text("program", empty=False), _text("machine_story", empty=False), _text("story", empty=False),
        _text("reason", empty=False), _text("replaced_by"), _text("added", empty=False),
    )  # fmt: skip
    op.create_index("articles_by_story", "articles", ["story", "unsure", "number"])
    op.create_index("articles_by_machine_story", "articles", ["machine_story"])
    op.create_index("articles_by_url", "articles", ["url"])
    op.create_index("articles_by_day", "articles", ["day"])
    op.create_table(
        "pages", _text("hash", key=True), _text("name", empty=False), _text("url"), _text("fetched"),
        _text("charset"), _text("declared", empty=False), _text("published"), _packed("data", empty=True),
        _text("article", empty=False), _text("program", empty=False), _text("added", empty=False),
    )  # fmt: skip
    op.create_index("pages_by_article", "pages", ["article"])


def _make_statements() -> None:
    op.create_table(
        "statements", _number(), _of_article(), _text("id", empty=False), _text("kind", empty=False),
        _text("sentence", empty=False), _text("quote", empty=False), Column("start", Integer, nullable=False),
        _text("source"), _text("about", empty=False), _text("modality", empty=False), _text("status", empty=False),
        Column("confidence", Float, nullable=False), _text("first_day"), _text("last_day"), _text("place"),
        _text("country"), _text("measure"), Column("low", Float), Column("high", Float), _text("what"),
        _text("due_first"), _text("due_last"), _text("standing", empty=False),
    )  # fmt: skip
    op.create_index("statements_by_article", "statements", ["article"])
    op.create_index("statements_by_id", "statements", ["id"])
    op.create_index("statements_by_measure", "statements", ["kind", "measure", "country", "last_day"])
    op.create_index("statements_by_due", "statements", ["kind", "due_last"])
    op.create_table(
        "entities", _number(), _of_article(), _text("id", empty=False), _text("kind", empty=False),
        _text("name", empty=False), _text("folded", empty=False), _text("country"),
        Column("mentions", Integer, nullable=False),
    )  # fmt: skip
    op.create_index("entities_by_article", "entities", ["article"])
    op.create_index("entities_by_name", "entities", ["folded", "kind"])


def _make_stories() -> None:
    op.create_table(
        "stories", _text("id", key=True), _text("title", empty=False), Column("revision", Integer, nullable=False),
        Column("articles", Integer, nullable=False), _text("first_day"), _text("last_day"),
        _text("changed", empty=False),
    )  # fmt: skip
    op.create_index("stories_by_last_day", "stories", ["last_day", "id"])
    op.create_table(
        "dossiers", _text("story", key=True), _text("as_of", key=True), Column("revision", Integer, nullable=False),
        _text("program", empty=False), _packed("data"),
    )  # fmt: skip
    op.create_table(
        "terms", _text("term", key=True), _text("day", key=True),
        Column("article", Integer, primary_key=True, autoincrement=False), sqlite_with_rowid=False,
    )  # fmt: skip
    op.create_table(
        "corrections", _number(), _text("at", empty=False), _text("who", empty=False), _text("why", empty=False),
        _text("act", empty=False), _text("target", empty=False), _text("article"), _text("details", empty=False),
    )  # fmt: skip
    op.create_index("corrections_by_target", "corrections", ["target"])
    op.create_index("corrections_by_article", "corrections", ["article"])
