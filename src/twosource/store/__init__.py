"""The desk: what has been read, kept and corrected, in SQLite or PostgreSQL."""

from __future__ import annotations

from twosource.store.desk import Desk

__all__ = ["Desk"]
