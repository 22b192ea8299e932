"""Every published version of every list: as a page, a PDF, CSV and JSON."""

from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from hemicycle.documents.archive.archive import Source
from hemicycle.documents.archive.both import page_in_both
from hemicycle.documents.archive.paths import of_list
from hemicycle.documents.lists import words
from hemicycle.documents.lists.drawing_up import list_paper
from hemicycle.documents.lists.formats import FORMATS
from hemicycle.documents.lists.paper import Line, ListPaper
from hemicycle.documents.record.formats import LANGUAGES
from hemicycle.plenary.lists.publication import PublishedList
from hemicycle.wording.language import told

ENDINGS = ("csv", "json", "pdf")


def versions(source: Source) -> Iterator[PublishedList]:
    """In the order of the programme, the oldest first."""
    for segment in source.plenary.programme.segments:
        yield from source.plenary.published.get(segment.key, ())


def list_files(source: Source) -> Iterator[tuple[str, bytes]]:
    for published in versions(source):
        paper, path = _paper(source, published), of_list(published.segment, published.version)
        for ending in ENDINGS:
            yield f"{path}.{ending}", FORMATS[ending].write(paper, LANGUAGES)
        yield _page(paper, f"{path}.html")


def _paper(source: Source, published: PublishedList) -> ListPaper:
    """Of this version alone, as of its publication."""
    drawn = list_paper(
        source.plenary, source.imprint, published.as_of, {published.segment: published.version}
    )
    (listed,) = (one for one in drawn.lists if one.segment == published.segment)
    return replace(drawn, lists=(listed,), as_of=listed.as_of)


def _page(paper: ListPaper, path: str) -> tuple[str, bytes]:
    (listed,) = paper.lists

    def values(language: str) -> Mapping[str, object]:
        return {
            "theme": listed.theme,
            "stage": told(words.stage(listed), language),
            "as_of": words.as_of(listed, paper.zone, language),
            "lines": tuple(_line(one, language) for one in listed.lines),
            "waiting": tuple(_line(one, language) for one in listed.waiting),
            "others": tuple((ending.upper(), f"{listed.version}.{ending}") for ending in ENDINGS),
        }

    return page_in_both(path, listed.title, "list.html", values)


def _line(line: Line, language: str) -> Mapping[str, object]:
    notes = (
        words.on_behalf_of(line, language),
        told(words.CATEGORIES[line.category], language),
        words.points(line, language),
    )
    return {
        "place": line.place,
        "name": line.delegation[language],
        "person": words.person(line, language) if line.person else None,
        "notes": tuple(note for note in notes if note),
    }
