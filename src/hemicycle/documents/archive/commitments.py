"""What was asked for and promised: a page in each language, one for each commitment, and JSON."""

from collections.abc import Iterator, Mapping

from hemicycle.documents.archive.archive import Source
from hemicycle.documents.archive.both import page_in_both
from hemicycle.documents.archive.paths import COMMITMENTS, of_commitment, of_commitments
from hemicycle.documents.archive.templating import rendered
from hemicycle.documents.commitments.json import commitments_json, confirmed
from hemicycle.documents.commitments.told import commitment_view, priority_views
from hemicycle.documents.one_line import one_line
from hemicycle.documents.record.formats import LANGUAGES
from hemicycle.documents.record.paper import RecordPaper
from hemicycle.plenary.commitments.commitment import Commitment
from hemicycle.plenary.commitments.coverage import coverage
from hemicycle.plenary.represented import represented_name


def is_anything_promised(source: Source) -> bool:
    """Whether anything was asked for or promised that anybody may read."""
    return bool(source.plenary.needs or confirmed(source.plenary))


def commitment_files(source: Source, paper: RecordPaper) -> Iterator[tuple[str, bytes]]:
    if not is_anything_promised(source):
        return
    kept = _kept(source, paper)
    yield COMMITMENTS, commitments_json(source.plenary, source.imprint)
    for language in LANGUAGES:
        yield _page(source, language, kept)
    for one in confirmed(source.plenary):
        yield _own_page(source, one, kept)


def _page(source: Source, language: str, kept: frozenset[str]) -> tuple[str, bytes]:
    values = {
        "title": one_line(source.plenary.programme.title),
        "priorities": priority_views(source.plenary, language),
        "coverage": coverage(source.plenary),
        "kept": kept,
        "data": COMMITMENTS,
        "others": tuple((of_commitments(one), one) for one in LANGUAGES if one != language),
        "top": "",
    }
    return of_commitments(language), rendered("commitments.html", language, values).encode()


def _own_page(source: Source, one: Commitment, kept: frozenset[str]) -> tuple[str, bytes]:
    def values(language: str) -> Mapping[str, object]:
        return {
            "one": commitment_view(source.plenary, one, language),
            "kept": kept,
            "page": of_commitments(language),
        }

    names = dict.fromkeys(one_line(represented_name(one.delegation, language)) for language in LANGUAGES)
    return page_in_both(of_commitment(one.number), " / ".join(names), "commitment.html", values)


def _kept(source: Source, paper: RecordPaper) -> frozenset[str]:
    """Where something was said, as the views name it, of what this archive holds a page."""
    interventions = (f"interventions/{one.number}" for one in paper.interventions)
    return frozenset((*interventions, *(f"statements/{one.number}" for one in source.statements)))
