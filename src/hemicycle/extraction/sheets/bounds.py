"""How large a table may be before it is refused."""

from hemicycle.extraction.bounds import MEGABYTE

LARGEST_FILE = 5 * MEGABYTE
MOST_ROWS = 20_000
LONGEST_CELL = 2_000
MOST_FAULTS = 200
"""More would be told by nobody: the first say what is the matter."""
