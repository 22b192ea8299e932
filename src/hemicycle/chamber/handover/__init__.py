"""The floor of a plenary moves to another machine and back: what is written into the file, and what is taken from it."""
