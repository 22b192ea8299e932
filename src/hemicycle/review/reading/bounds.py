"""How much of a data set can be shown."""

FIRST_YEAR = 1900
LAST_YEAR = 2199
MOST_YEARS = 120
MOST_SITUATIONS = 60
"""A chart of more of either could not be read."""
