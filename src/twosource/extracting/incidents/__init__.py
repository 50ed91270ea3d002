"""Incidents as templates with slots, as in MUC-4."""
