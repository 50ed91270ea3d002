"""Entities: the people, bodies and groups of an article under all of their names."""
