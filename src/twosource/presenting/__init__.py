"""Findings become a dossier that people read."""
