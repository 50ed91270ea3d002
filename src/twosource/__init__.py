"""Several news pages on one happening, turned into one sourced record."""
