"""The files of a statement were read, by a process with bounds: what they say is kept as plain text."""

from datetime import datetime

from msgspec.structs import replace

from hemicycle.plenary.act import applies, decides
from hemicycle.plenary.command import Command
from hemicycle.plenary.event import Event
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.refusal import Refusal
from hemicycle.plenary.statements.lookup import statement
from hemicycle.plenary.statements.text import FileText
from hemicycle.plenary.visibility import Private, Restricted


class ReadStatement(Command, frozen=True, kw_only=True):
    """`texts` of those of its files that could be read; none where none could.

    `language` is that of all of them, None where they differ or it may be another.
    """

    statement: int
    texts: tuple[FileText, ...]
    language: str | None = None


class StatementRead(Event, frozen=True, kw_only=True):
    """`language` as it was made out, where nobody who filed it said it."""

    statement: int
    texts: Private[tuple[FileText, ...]] = ()
    language: Restricted[str | None] = None


@decides(ReadStatement)
def read_statement(plenary: Plenary, command: ReadStatement, at: datetime) -> tuple[Event, ...]:
    if statement(plenary, command.statement).texts is not None:
        raise Refusal("That statement has been read.")
    return (
        StatementRead(
            at=command.when(at),
            statement=command.statement,
            texts=command.texts,
            language=command.language,
        ),
    )


@applies(StatementRead)
def apply_read(plenary: Plenary, event: StatementRead) -> Plenary:
    filed = plenary.statements[event.statement - 1]
    words = (
        filed.words if filed.words is not None or not event.texts else max(one.words for one in event.texts)
    )
    read = replace(filed, texts=event.texts, words=words, language=filed.language or event.language)
    statements = (*plenary.statements[: event.statement - 1], read, *plenary.statements[event.statement :])
    return replace(plenary, statements=statements)
