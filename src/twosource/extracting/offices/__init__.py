"""Who holds, held, gained or lost which office."""
