"""A directory that is no data set."""

from hemicycle.extraction.sheets.fault import WrongFiles


class WrongDataSet(WrongFiles):
    """Every fault that was found; the message has one in each line."""
