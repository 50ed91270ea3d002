"""Review of articles and entities; articles in languages that are not analysed; lines that a site repeats."""

from __future__ import annotations

from alembic import op
from sqlalchemy import BigInteger, Column, Integer, Text

revision = "0003"
down_revision = "0002"

DESCRIBED = "substr(name, 1, 1) = lower(substr(name, 1, 1))"
COUNTRY = "coalesce(country, (SELECT country FROM articles WHERE number = entities.article))"
IDENTIFY = (
    f"UPDATE entities SET machine_identity = CASE WHEN kind = 'person' AND ({DESCRIBED} OR folded NOT LIKE '% %') "  # noqa: S608 - our words
    f"THEN id WHEN kind = 'organisation' AND {DESCRIBED} THEN coalesce(kind || ':' || folded || ' (' || {COUNTRY} || "
    "')', id) ELSE kind || ':' || folded END"
)
"""As `rows.identify` has it, as far as a name alone shows; reading the article again makes up for the rest."""


def upgrade() -> None:
    """Adds what these need to what is there."""
    op.add_column("articles", Column("language", Text))
    op.add_column("articles", Column("analysed", Integer, nullable=False, server_default="1"))
    op.add_column("articles", Column("as_read", Text))
    op.create_index("articles_by_analysed", "articles", ["analysed", "language"])
    for name in ("machine_identity", "identity"):
        op.add_column("entities", Column(name, Text, nullable=False, server_default=""))
    op.execute("UPDATE articles SET language = 'en'")
    op.execute(IDENTIFY)
    op.execute("UPDATE entities SET identity = machine_identity")
    op.create_index("entities_by_identity", "entities", ["identity"])
    op.create_index("entities_by_machine_identity", "entities", ["machine_identity"])
    op.create_table(
        "lines",
        Column("line", BigInteger, primary_key=True, autoincrement=False),
        Column("article", Integer, primary_key=True, autoincrement=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "furniture", Column("line", BigInteger, primary_key=True, autoincrement=False), sqlite_with_rowid=False
    )


def downgrade() -> None:
    """Takes it away again, for tests of upgrading."""
    op.drop_table("furniture")
    op.drop_table("lines")
    for name in ("entities_by_identity", "entities_by_machine_identity"):
        op.drop_index(name, "entities")
    op.drop_index("articles_by_analysed", "articles")
    for name in ("identity", "machine_identity"):
        op.drop_column("entities", name)
    for name in ("as_read", "analysed", "language"):
        op.drop_column("articles", name)
