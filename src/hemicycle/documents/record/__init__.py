"""The record of a plenary as it was held, drawn up as one value and written in every format from it."""
