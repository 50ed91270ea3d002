"""What is counted: the nouns and verbs around a number, and the measures that they may stand for."""
