"""A page as found becomes a clean, dated article."""
