"""An archive is drawn up from a plenary and what is public of its ledger; nothing else goes into it."""

from collections import Counter
from collections.abc import Iterator
from importlib.resources import files

import msgspec

from hemicycle.documents.archive.archive import Archive, Source
from hemicycle.documents.archive.commitments import commitment_files
from hemicycle.documents.archive.interventions import intervention_pages
from hemicycle.documents.archive.lists import list_files
from hemicycle.documents.archive.pages import index_page, record_page
from hemicycle.documents.archive.pictures import pictures
from hemicycle.documents.archive.readme import readme
from hemicycle.documents.archive.statements import statement_files
from hemicycle.documents.record.drawing_up import record_paper
from hemicycle.documents.record.formats import FORMATS, LANGUAGES
from hemicycle.documents.record.paper import RecordPaper

File = tuple[str, bytes]


def archive(source: Source) -> Archive:
    """Raises ValueError where two statements have one number."""
    _must_have_numbers_of_their_own(source)
    paper = record_paper(source.plenary, source.imprint, source.as_of)
    return Archive(
        name=source.receipt.stream,
        title=paper.title,
        body=paper.body,
        as_of=source.as_of,
        files=dict(sorted(_files(source, paper))),
        beside={"README.txt": readme(source, paper), "check.py": _packaged("check.py")},
    )


def _files(source: Source, paper: RecordPaper) -> Iterator[File]:
    yield "style.css", _packaged("style.css")
    yield "ledger.jsonl", source.ledger
    yield "receipt.json", msgspec.json.encode(source.receipt, order="sorted") + b"\n"
    yield "house-key.txt", f"{source.key}\n".encode()
    for language in LANGUAGES:
        yield index_page(source, paper, language)
        yield record_page(paper, language)
        for ending, form in FORMATS.items():
            yield f"record-{language}.{ending}", form.write(paper, language)
        if paper.reconstructed is None:
            yield from pictures(source, language)
    yield from intervention_pages(source, paper)
    yield from list_files(source)
    yield from statement_files(source)
    yield from commitment_files(source, paper)


def _must_have_numbers_of_their_own(source: Source) -> None:
    number, times = max(
        Counter(one.number for one in source.statements).items(), key=lambda one: one[1], default=(0, 0)
    )
    if times > 1:
        raise ValueError(f"Two statements have the number {number}, and an archive keeps one under each.")


def _packaged(name: str) -> bytes:
    return (files("hemicycle.documents.archive") / name).read_bytes()
