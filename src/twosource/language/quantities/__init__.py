"""Quantities: numbers with their bounds, comparator, unit and counted noun."""
