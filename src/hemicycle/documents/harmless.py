"""Cells that no office program takes for a formula."""

STARTS_OF_FORMULAS = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r")
GUARD = "'"
BYTE_ORDER_MARK = "\ufeff"
"""Without it Excel takes UTF-8 for something else."""

Cell = str | int | float | None


def harmless(cell: Cell) -> Cell:
    """A text that begins as a formula does is led by an apostrophe, so that no office program runs it.

    So is one that begins with an apostrophe: dropping a first apostrophe always gives the text itself.
    """
    led = isinstance(cell, str) and cell.startswith((*STARTS_OF_FORMULAS, GUARD))
    return f"{GUARD}{cell}" if led else cell
