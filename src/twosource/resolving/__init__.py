"""Over many articles: which are copies, which tell one story, which names mean one entity."""
