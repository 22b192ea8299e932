"""Every format in which a record is given, by the ending of its file."""

from collections.abc import Callable, Mapping

from hemicycle.documents.lists.formats import OFFICE
from hemicycle.documents.record.akoma_ntoso import akoma_ntoso
from hemicycle.documents.record.json import json
from hemicycle.documents.record.paper import RecordPaper
from hemicycle.documents.record.pdf import pdf
from hemicycle.plenary.value import Value


class Format(Value, frozen=True, kw_only=True):
    """`write` takes the paper and its language, one of LANGUAGES."""

    media_type: str
    write: Callable[[RecordPaper, str], bytes]


def _docx(paper: RecordPaper, language: str) -> bytes:
    from hemicycle.documents.record.docx import docx  # noqa: PLC0415 - 7 MiB that many houses never need

    return docx(paper, language)


LANGUAGES = ("en", "fr")

FORMATS: Mapping[str, Format] = {
    "pdf": Format(media_type="application/pdf", write=pdf),
    "docx": Format(media_type=f"{OFFICE}.wordprocessingml.document", write=_docx),
    "json": Format(media_type="application/json", write=json),
    "xml": Format(media_type="application/akn+xml", write=akoma_ntoso),
}


def file_name(paper: RecordPaper, language: str, ending: str) -> str:
    """As in asp22-cooperation-record-fr.pdf."""
    return f"{paper.imprint.plenary}-record-{language}.{ending}"
