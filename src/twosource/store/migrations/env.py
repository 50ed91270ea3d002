"""What Alembic runs: the steps on the connection that the desk has open, in its transaction."""

from __future__ import annotations

from alembic import context

from twosource.store.tables import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata, transactional_ddl=True)
context.run_migrations()
