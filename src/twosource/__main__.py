"""`python -m twosource`: the same as the command `twosource`."""

from twosource.cli import main

main()
