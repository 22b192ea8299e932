"""Has the statements read that mails brought: what they say is kept as plain text, for the booth and for the record."""

from collections.abc import Mapping
from typing import Protocol

from hemicycle.chamber.chamber import Chamber
from hemicycle.chamber.keeping import Keeping
from hemicycle.extraction.statement import words_in
from hemicycle.mailroom.following import Following
from hemicycle.mailroom.reading.tongue import surely
from hemicycle.plenary.plenary import Filed, Plenary
from hemicycle.plenary.statements.read import ReadStatement
from hemicycle.plenary.statements.text import FileText


class TextReader(Protocol):
    async def texts(self, raw: bytes, names: tuple[str, ...]) -> dict[str, str]:
        """What the files of these names say, of those that can be read. Never raises for what the bytes hold."""


class Texts:
    def __init__(self, chamber: Chamber, keeping: Keeping, reader: TextReader) -> None:
        self._chamber = chamber
        self._keeping = keeping
        self._reader = reader
        self._following = Following(chamber, self._read_unread)

    def open(self) -> None:
        self._following.open()

    async def close(self) -> None:
        await self._following.close()

    async def _read_unread(self, slug: str, plenary: Plenary) -> None:
        """One that could not be read is recorded with no text, and is not tried again."""
        if plenary.handover is not None:
            return
        for number, filed in enumerate(plenary.statements, 1):
            if filed.texts is None and filed.mail is not None:
                said = await self._said_in(plenary, filed)
                command = ReadStatement(
                    id=f"read-statement-{number}",
                    statement=number,
                    texts=await self._kept(said),
                    language=_language_of_all(said),
                )
                await self._chamber.submit(slug, command, "reader")

    async def _said_in(self, plenary: Plenary, filed: Filed) -> Mapping[str, str]:
        """By the names of its files."""
        mail = plenary.mails.get(filed.mail or 0)
        raw = await self._keeping.read(mail.original) if mail is not None and mail.original else None
        if raw is None or not filed.names:
            return {}
        return await self._reader.texts(raw, filed.names)

    async def _kept(self, said: Mapping[str, str]) -> tuple[FileText, ...]:
        return tuple(
            [
                FileText(
                    name=name, address=await self._keeping.keep(text.encode(), "text"), words=words_in(text)
                )
                for name, text in said.items()
            ]
        )


def _language_of_all(said: Mapping[str, str]) -> str | None:
    """A delegation that sends its text in two languages, each by a mail, wants both to stand."""
    found = {surely(text) for text in said.values()}
    return found.pop() if len(found) == 1 else None
