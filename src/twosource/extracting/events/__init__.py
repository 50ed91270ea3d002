"""Who did what to whom: events of PLOVER, their parties, and the sort of incident an article tells of."""
