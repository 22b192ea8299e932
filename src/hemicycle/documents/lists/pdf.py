"""The paper as a tagged PDF for everybody to read, after PDF/UA-1."""

from datetime import UTC, datetime
from importlib.resources import files
from typing import Literal

import msgspec
import typst

from hemicycle.documents.lists.layout import Layout, laid_out
from hemicycle.documents.lists.paper import ListPaper

ACCESSIBLE: Literal["ua-1"] = "ua-1"


def pdf(paper: ListPaper, languages: tuple[str, ...]) -> bytes:
    """The same paper gives the same bytes, as long as the letters of its names are in typst's own fonts.

    Else fonts of the machine are taken; where they lack a letter too, a box stands for it, the text stays in the
    file, and the file no longer claims the standard, which forbids such boxes.
    """
    inputs = {"layout": _data(laid_out(paper, languages))}
    for own_fonts_only in (True, False):
        try:
            return _compiled(inputs, ACCESSIBLE, own_fonts_only=own_fonts_only)
        except typst.TypstError:
            continue
    return _compiled(inputs, None, own_fonts_only=False)


def _compiled(inputs: dict[str, str], standard: Literal["ua-1"] | None, *, own_fonts_only: bool) -> bytes:
    return typst.compile(
        (files("hemicycle.documents.lists") / "paper.typ").read_bytes(),
        format="pdf",
        sys_inputs=inputs,
        pdf_standards=standard,
        ignore_system_fonts=own_fonts_only,
    )


def _data(layout: Layout) -> str:
    data = msgspec.to_builtins(layout)
    return msgspec.json.encode(data | {"issued": _parts(layout.as_of)}).decode()


def _parts(instant: datetime) -> tuple[int, ...]:
    """Year to second in UTC: typst has no instants."""
    return instant.astimezone(UTC).timetuple()[:6]
