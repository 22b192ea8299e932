"""The link of the house: whoever entered by it may convene plenaries. It belongs to one device, as those of the desk.

It stands in the notebook and in no ledger: a ledger is of one plenary, and before the first there is none.
"""

from hemicycle.chamber.links import HouseClaim, HouseSession, digest
from hemicycle.ledger.notebook import Notebook

ISSUE = "house-link"


class HouseLink:
    """Every method blocks."""

    def __init__(self, notebook: Notebook) -> None:
        self._notebook = notebook

    def in_force(self) -> HouseClaim:
        noted = self._notebook.read(ISSUE)
        return HouseClaim(issue=int(noted)) if noted else HouseClaim()

    def renew(self) -> HouseClaim:
        """Earlier issues open nothing from then on, and whoever had entered by one is out."""
        newer = HouseClaim(issue=self.in_force().issue + 1)
        self._notebook.write(ISSUE, str(newer.issue).encode())
        return newer

    def is_taken(self, claim: HouseClaim) -> bool:
        return self._notebook.read(_device(claim)) is not None

    def may_stay(self, session: HouseSession) -> bool:
        return (
            session.claim == self.in_force()
            and self._notebook.read(_device(session.claim)) == digest(session.device).encode()
        )

    def bind(self, session: HouseSession) -> bool:
        """Whether the link belongs to this device now: the first that enters has it."""
        own = digest(session.device).encode()
        return (
            session.claim == self.in_force()
            and self._notebook.write_first(_device(session.claim), own) == own
        )


def _device(claim: HouseClaim) -> str:
    return f"{ISSUE}-{claim.issue}"
