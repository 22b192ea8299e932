"""How far a mailbox was read: by folder, UIDVALIDITY and UID, and never by what is marked as seen."""

from typing import Protocol

import msgspec

from hemicycle.ledger.notebook import Notebook


class Cursor(msgspec.Struct, frozen=True):
    """All mails up to `last` were read, under this UIDVALIDITY; those up to `historic` lay there before us."""

    validity: int
    last: int
    historic: int = 0


class Cursors(Protocol):
    def load(self, folder: str) -> Cursor | None: ...
    def keep(self, folder: str, cursor: Cursor) -> None: ...


class NotedCursors:
    """Cursors in the notebook of the house. Both methods block."""

    def __init__(self, notebook: Notebook) -> None:
        self._notebook = notebook

    def load(self, folder: str) -> Cursor | None:
        noted = self._notebook.read(f"cursor:{folder}")
        return msgspec.json.decode(noted, type=Cursor) if noted is not None else None

    def keep(self, folder: str, cursor: Cursor) -> None:
        self._notebook.write(f"cursor:{folder}", msgspec.json.encode(cursor))


def at_the_beginning(before: Cursor | None, validity: int, highest: int) -> Cursor:
    """Of a folder that is new to us, or was built anew; `highest` is the UID of its last mail.

    What lies there at the first connection is historic, also where that was broken off in the middle.
    """
    is_first = before is None or before.last < before.historic
    return Cursor(validity, 0, historic=highest if is_first else 0)
