"""Each released statement, as a page and as the bare text."""

from collections.abc import Iterator, Mapping

from babel.dates import format_date

from hemicycle.documents.archive.archive import Source, Statement
from hemicycle.documents.archive.both import Text, page_in_both
from hemicycle.documents.archive.paths import of_intervention, of_statement
from hemicycle.documents.one_line import one_line
from hemicycle.documents.record.formats import LANGUAGES


def statement_files(source: Source) -> Iterator[tuple[str, bytes]]:
    for one in source.statements:
        path = of_statement(one.number)
        yield f"{path}.txt", one.text.encode("utf-8", "replace")
        yield _page(one, f"{path}.html")


def day_of(one: Statement, language: str) -> str:
    return format_date(one.date, "d MMMM y", locale=language)


def _page(one: Statement, path: str) -> tuple[str, bytes]:
    def values(language: str) -> Mapping[str, object]:
        return {
            "shown": one,
            "delegation": one.delegation[language],
            "day": day_of(one, language),
            "bare": f"{one.number}.txt",
            "interventions": tuple((number, of_intervention(number)) for number in one.interventions),
        }

    paragraphs = tuple(filter(None, map(one_line, one.text.splitlines())))
    return page_in_both(
        path,
        " / ".join(dict.fromkeys(one_line(one.delegation[language]) for language in LANGUAGES)),
        "statement.html",
        values,
        Text(language=one.language, paragraphs=paragraphs),
    )
