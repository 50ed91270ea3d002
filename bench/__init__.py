"""Benchmarks on public data: our scores, the best existing tools' beside them, and the cost beside bare spaCy."""
