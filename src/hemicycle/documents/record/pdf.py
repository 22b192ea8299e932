"""The record as a tagged PDF that keeps: after PDF/UA-1 and PDF/A-2a."""

from importlib.resources import files

from hemicycle.documents.printing import printed
from hemicycle.documents.record.layout import laid_out
from hemicycle.documents.record.paper import RecordPaper


def pdf(paper: RecordPaper, language: str) -> bytes:
    template = (files("hemicycle.documents.record") / "record.typ").read_bytes()
    return printed(template, laid_out(paper, language), paper.as_of, ("a-2a", "ua-1"))
