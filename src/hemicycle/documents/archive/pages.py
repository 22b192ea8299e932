"""The page on which the archive opens, and the record to read: one of each in every language of the record."""

from collections.abc import Iterator, Mapping

from hemicycle.documents.archive.archive import Source
from hemicycle.documents.archive.commitments import is_anything_promised
from hemicycle.documents.archive.lists import ENDINGS, versions
from hemicycle.documents.archive.paths import (
    COMMITMENTS,
    of_commitments,
    of_intervention,
    of_list,
    of_statement,
)
from hemicycle.documents.archive.pictures import seats, timelines
from hemicycle.documents.archive.statements import day_of
from hemicycle.documents.archive.templating import rendered
from hemicycle.documents.lists.words import hours, stage
from hemicycle.documents.one_line import one_line
from hemicycle.documents.past.words import NOTICE
from hemicycle.documents.record.formats import FORMATS, LANGUAGES
from hemicycle.documents.record.layout import laid_out
from hemicycle.documents.record.paper import RecordPaper
from hemicycle.wording.language import OWN_NAMES, told

SHOWN = {"pdf": "PDF", "docx": "Word", "json": "JSON", "xml": "Akoma Ntoso"}


def of_index(language: str) -> str:
    return "index.html" if language == LANGUAGES[0] else f"index-{language}.html"


def of_record(language: str) -> str:
    return f"record-{language}.html"


def index_page(source: Source, paper: RecordPaper, language: str) -> tuple[str, bytes]:
    layout = laid_out(paper, language)
    values = {
        "record": layout,
        "hours": tuple(hours(one, paper.zone, language) for one in source.plenary.programme.sittings),
        "records": tuple(_records(language)),
        "lists": tuple(_lists(source, language)),
        "interventions": tuple(
            (of_intervention(one.number), one.number, one.delegation[language]) for one in paper.interventions
        ),
        "statements": tuple(_statements(source, language)),
        "commitments": (of_commitments(language), COMMITMENTS) if is_anything_promised(source) else None,
        "seats": seats(language) if paper.reconstructed is None else None,
        "timelines": timelines(source, language),
        "notice": told(NOTICE, language) if paper.reconstructed is not None else "",
        "others": tuple((of_index(one), one, OWN_NAMES[one]) for one in LANGUAGES if one != language),
        "top": "",
    }
    return of_index(language), rendered("index.html", language, values).encode()


def record_page(paper: RecordPaper, language: str) -> tuple[str, bytes]:
    values = {
        "record": laid_out(paper, language),
        "path_of": of_intervention,
        "others": tuple((of_record(one), one, OWN_NAMES[one]) for one in LANGUAGES if one != language),
        "top": "",
    }
    return of_record(language), rendered("record.html", language, values).encode()


def _records(language: str) -> Iterator[tuple[str, str, str, tuple[tuple[str, str], ...]]]:
    """The language of the page first."""
    for one in sorted(LANGUAGES, key=lambda one: one != language):
        papers = tuple((f"record-{one}.{ending}", SHOWN[ending]) for ending in FORMATS)
        yield of_record(one), one, OWN_NAMES[one], papers


def _lists(source: Source, language: str) -> Iterator[Mapping[str, object]]:
    for published in versions(source):
        segment = source.plenary.programme.segment(published.segment)
        path = of_list(published.segment, published.version)
        yield {
            "path": f"{path}.html",
            "title": one_line(segment.title) if segment else published.segment,
            "stage": told(stage(published), language),
            "papers": tuple((f"{path}.{ending}", ending.upper()) for ending in ENDINGS),
        }


def _statements(source: Source, language: str) -> Iterator[Mapping[str, object]]:
    for one in source.statements:
        yield {
            "path": of_statement(one.number),
            "shown": one,
            "delegation": one.delegation[language],
            "day": day_of(one, language),
        }
