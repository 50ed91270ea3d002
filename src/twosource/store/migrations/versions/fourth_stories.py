"""Stories as they are learned: what is kept of articles and stories, how rare words are, what was joined or split.

Articles that are there already are noted as unread: they are read before the next one is added.
"""

from __future__ import annotations

from alembic import op
from sqlalchemy import Column, Float, Integer, LargeBinary, Text

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Makes the tables, and forgets the terms, which were weighed otherwise."""
    op.drop_table("terms")
    _make_terms(Column("weight", Float, nullable=False))
    op.add_column("stories", Column("titled_by", Text))
    op.create_table(
        "readings", _number("article"), _text("story"), _text("day"),
        Column("version", Integer, nullable=False), Column("data", LargeBinary, nullable=False),
    )  # fmt: skip
    op.create_index("readings_by_story", "readings", ["story", "article"])
    op.create_table(
        "words", Column("word", Text, primary_key=True), Column("articles", Integer, nullable=False),
        sqlite_with_rowid=False,
    )  # fmt: skip
    op.create_table(
        "drafts", Column("story", Text, primary_key=True), Column("version", Integer, nullable=False),
        Column("data", LargeBinary, nullable=False),
    )  # fmt: skip
    op.create_table("unread", _number("article"))
    op.create_table(
        "shifts", Column("number", Integer, primary_key=True), _text("at"), _text("kind"), _text("story"),
        _text("other"), _text("articles"), _text("reason"), Column("told", Integer, nullable=False),
    )  # fmt: skip
    for column in ("story", "other", "told"):
        op.create_index(f"shifts_by_{column}", "shifts", [column, "number"])
    op.execute("INSERT INTO unread (article) SELECT number FROM articles")


def downgrade() -> None:
    """Takes them away again, for tests of upgrading."""
    for table in ("readings", "words", "drafts", "unread", "shifts", "terms"):
        op.drop_table(table)
    _make_terms()
    op.drop_column("stories", "titled_by")


def _make_terms(*weight: Column[float]) -> None:
    op.create_table(
        "terms", Column("term", Text, primary_key=True), Column("day", Text, primary_key=True), _number("article"),
        *weight, sqlite_with_rowid=False,
    )  # fmt: skip


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False)


def _number(name: str) -> Column[int]:
    return Column(name, Integer, primary_key=True, autoincrement=False)
