"""Which data sets of the review the house has approved: each with the digest of what was looked at.

They stand in the notebook: the review is of the house and of no plenary.
"""

from datetime import date, datetime

import msgspec

from hemicycle.ledger.notebook import Notebook

PAGE = "review-"


class Approval(msgspec.Struct, frozen=True, kw_only=True):
    """Of one content alone; `gathered_on` is the date of the data, `approved_at` that of the approval."""

    digest: str
    gathered_on: date
    approved_at: datetime


class Approvals:
    """Every method blocks. A process that runs sees what another noted."""

    def __init__(self, notebook: Notebook) -> None:
        self._notebook = notebook

    def of(self, name: str) -> Approval | None:
        noted = self._notebook.read(_page(name))
        return msgspec.json.decode(noted, type=Approval) if noted else None

    def approve(self, name: str, approval: Approval) -> None:
        self._notebook.write(_page(name), msgspec.json.encode(approval))

    def withdraw(self, name: str) -> bool:
        """Whether there was one."""
        was_there = self.of(name) is not None
        self._notebook.write(_page(name), b"")
        return was_there


def _page(name: str) -> str:
    return f"{PAGE}{name}"
