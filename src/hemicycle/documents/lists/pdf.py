"""The paper as a tagged PDF for everybody to read, after PDF/UA-1."""

from importlib.resources import files

from hemicycle.documents.lists.layout import laid_out
from hemicycle.documents.lists.paper import ListPaper
from hemicycle.documents.printing import printed


def pdf(paper: ListPaper, languages: tuple[str, ...]) -> bytes:
    template = (files("hemicycle.documents.lists") / "paper.typ").read_bytes()
    return printed(template, laid_out(paper, languages), paper.as_of, ("ua-1",))
