"""An annotated article becomes statements, each with its evidence."""
