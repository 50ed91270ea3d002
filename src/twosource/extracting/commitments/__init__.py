"""What someone undertakes, plans or is told to do, and by when."""
