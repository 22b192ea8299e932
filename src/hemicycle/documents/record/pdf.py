"""The record as a tagged PDF that keeps: after PDF/UA-1 and PDF/A-2a."""

from datetime import UTC, datetime
from importlib.resources import files
from typing import Literal

import msgspec
import typst

from hemicycle.documents.record.layout import Layout, laid_out
from hemicycle.documents.record.paper import RecordPaper

Standard = Literal["a-2a", "ua-1"]
ACCESSIBLE_AND_KEPT: tuple[Standard, ...] = ("a-2a", "ua-1")


def pdf(paper: RecordPaper, language: str) -> bytes:
    """As `lists/pdf.py`: a name with letters that no font at hand has leaves a file that claims no standard."""
    inputs = {"layout": _data(laid_out(paper, language))}
    for own_fonts_only in (True, False):
        try:
            return _compiled(inputs, ACCESSIBLE_AND_KEPT, own_fonts_only=own_fonts_only)
        except typst.TypstError:
            continue
    return _compiled(inputs, (), own_fonts_only=False)


def _compiled(inputs: dict[str, str], standards: tuple[Standard, ...], *, own_fonts_only: bool) -> bytes:
    return typst.compile(
        (files("hemicycle.documents.record") / "record.typ").read_bytes(),
        format="pdf",
        sys_inputs=inputs,
        pdf_standards=list(standards),
        ignore_system_fonts=own_fonts_only,
    )


def _data(layout: Layout) -> str:
    data = msgspec.to_builtins(layout)
    return msgspec.json.encode(data | {"issued": _parts(layout.as_of)}).decode()


def _parts(instant: datetime) -> tuple[int, ...]:
    """Year to second in UTC: typst has no instants."""
    return instant.astimezone(UTC).timetuple()[:6]
