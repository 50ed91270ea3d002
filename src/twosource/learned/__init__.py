"""Models learned from annotated data, kept as plain data: what every stage may ask them with. They know no stage."""
