"""What learned vectors and networks make of words and sentences, for whichever statement asks."""
