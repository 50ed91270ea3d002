"""An article becomes an annotated article: sentences, names, times, places, numbers."""
