"""How large a data set may be before it is refused."""

from hemicycle.extraction.bounds import MEGABYTE

LARGEST_FILE = 5 * MEGABYTE
MOST_ROWS = 20_000
LONGEST_CELL = 2_000
MOST_FAULTS = 200
"""More would be told by nobody: the first say what is the matter."""
FIRST_YEAR = 1900
LAST_YEAR = 2199
MOST_YEARS = 120
MOST_SITUATIONS = 60
"""A chart of more of either could not be read."""
