"""Watching: feeds, the pages they name, what was known of each story, and what changed."""

from __future__ import annotations

from alembic import op
from sqlalchemy import Column, Integer, Text

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Makes the tables of watching."""
    op.create_table(
        "feeds", _key("url"), _text("etag"), _text("modified"), _text("polled"), _text("next_poll", empty=False),
        _count("failures"), _text("fault"),
    )  # fmt: skip
    op.create_table(
        "looks", _key("url"), _text("etag"), _text("modified"), _text("declared"), _text("first_look", empty=False),
        _text("next_look"), _count("failures"),
    )  # fmt: skip
    op.create_table(
        "watched", _key("story"), _count("revision"), _text("day", empty=False), _text("state", empty=False)
    )
    op.create_table(
        "changes", Column("number", Integer, primary_key=True), _text("at", empty=False), _text("story", empty=False),
        _text("change", empty=False),
    )  # fmt: skip
    op.create_index("changes_by_story", "changes", ["story", "number"])
    op.create_table("hooks", _key("url"), _count("number"))


def downgrade() -> None:
    """Takes them away again, for tests of upgrading."""
    for table in ("feeds", "looks", "watched", "changes", "hooks"):
        op.drop_table(table)


def _key(name: str) -> Column[str]:
    return Column(name, Text, primary_key=True)


def _text(name: str, *, empty: bool = True) -> Column[str]:
    return Column(name, Text, nullable=empty)


def _count(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False)
