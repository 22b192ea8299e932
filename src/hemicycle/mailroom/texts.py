"""Has the statements read that mails brought: what they say is kept as plain text, for the booth and for the record."""

from typing import Protocol

from hemicycle.chamber.chamber import Chamber
from hemicycle.chamber.keeping import Keeping
from hemicycle.extraction.statement import words_in
from hemicycle.mailroom.following import Following
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
                texts = await self._texts_of(plenary, filed)
                command = ReadStatement(id=f"read-statement-{number}", statement=number, texts=texts)
                await self._chamber.submit(slug, command, "reader")

    async def _texts_of(self, plenary: Plenary, filed: Filed) -> tuple[FileText, ...]:
        mail = plenary.mails.get(filed.mail or 0)
        raw = await self._keeping.read(mail.original) if mail is not None and mail.original else None
        if raw is None or not filed.names:
            return ()
        said = await self._reader.texts(raw, filed.names)
        return tuple(
            [
                FileText(
                    name=name, address=await self._keeping.keep(text.encode(), "text"), words=words_in(text)
                )
                for name, text in said.items()
            ]
        )
