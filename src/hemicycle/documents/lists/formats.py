"""Every format in which a paper of the lists is given, by the ending of its file."""

from collections.abc import Callable, Mapping

from hemicycle.documents.lists.csv import csv
from hemicycle.documents.lists.json import json
from hemicycle.documents.lists.paper import ListPaper
from hemicycle.documents.lists.pdf import pdf
from hemicycle.plenary.value import Value

OFFICE = "application/vnd.openxmlformats-officedocument"


class Format(Value, frozen=True, kw_only=True):
    """`write` takes the paper and one language, or two to stand side by side."""

    media_type: str
    write: Callable[[ListPaper, tuple[str, ...]], bytes]


def _docx(paper: ListPaper, languages: tuple[str, ...]) -> bytes:
    from hemicycle.documents.lists.docx import docx  # noqa: PLC0415 - 7 MiB that many houses never need

    return docx(paper, languages)


def _xlsx(paper: ListPaper, languages: tuple[str, ...]) -> bytes:
    from hemicycle.documents.lists.xlsx import xlsx  # noqa: PLC0415 - 3 MiB, as above

    return xlsx(paper, languages)


def _calendar(paper: ListPaper, languages: tuple[str, ...]) -> bytes:
    from hemicycle.documents.lists.calendar import calendar  # noqa: PLC0415 - 3 MiB, as above

    return calendar(paper, languages)


FORMATS: Mapping[str, Format] = {
    "pdf": Format(media_type="application/pdf", write=pdf),
    "docx": Format(media_type=f"{OFFICE}.wordprocessingml.document", write=_docx),
    "xlsx": Format(media_type=f"{OFFICE}.spreadsheetml.sheet", write=_xlsx),
    "csv": Format(media_type="text/csv; charset=utf-8", write=csv),
    "json": Format(media_type="application/json", write=json),
    "ics": Format(media_type="text/calendar; charset=utf-8", write=_calendar),
}


def file_name(paper: ListPaper, languages: tuple[str, ...], ending: str) -> str:
    """As in asp22-cooperation-list-2-en-fr.pdf; the version where all lists have the same one."""
    common = paper.common
    version = f"-{common.version}" if common and common.version else ""
    return f"{paper.imprint.plenary}-list{version}-{'-'.join(languages)}.{ending}"
