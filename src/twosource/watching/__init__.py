"""A desk that watches feeds, and tells what changed as facts."""

from __future__ import annotations

from twosource.watching.watch import Round, Watch

__all__ = ["Round", "Watch"]
