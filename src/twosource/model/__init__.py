"""The nouns of Twosource, one family a file. They import the standard library and `errors` only."""
