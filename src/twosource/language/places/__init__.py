"""Places: toponyms, and the adjectives and peoples of places, put on the map."""
