"""The floor moves to another machine as a whole and returns as a whole: one chain, written in one place at a time."""
