"""A place in a paper, as one cites it."""

from hemicycle.documents.one_line import one_line
from hemicycle.plenary.past.paper import Cited, Paper
from hemicycle.plenary.plenary import Plenary


def source_told(plenary: Plenary, cited: Cited | None) -> str | None:
    """As in: ICC-ASP/18/20, p. 12. None where nothing is cited."""
    if cited is None or plenary.reconstructed is None:
        return None
    paper = next(one for one in plenary.reconstructed.past.papers if one.key == cited.paper)
    return one_line(f"{called(paper)}, {cited.page}" if cited.page else called(paper))


def called(paper: Paper) -> str:
    """By its symbol, which is short and finds it; else by its title."""
    return paper.symbol or paper.title
