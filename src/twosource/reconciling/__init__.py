"""The statements of a story become findings."""
