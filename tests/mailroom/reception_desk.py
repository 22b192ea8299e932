"""A reception that keeps what doors hand it, in memory: the port's only fake."""

from hemicycle.mailroom.delivery import Delivery
from hemicycle.mailroom.reception import NotTaken


class ReceptionDesk:
    """`fails` so many times before it takes a mail, or once at the mail of this number."""

    def __init__(self, *, fails: int = 0, fails_at: int = 0, domain: str = "plenary.example") -> None:
        self.taken: list[tuple[bytes, Delivery]] = []
        self.failed = 0
        self._fails = fails
        self._fails_at = fails_at
        self._domain = domain

    def takes(self, address: str) -> bool:
        return address.lower().endswith("@" + self._domain)

    async def receive(self, raw: bytes, delivery: Delivery) -> None:
        if self._fails:
            self._fails -= 1
            raise NotTaken("The disk is full.")
        if len(self.taken) + 1 == self._fails_at and not self.failed:
            self.failed += 1
            raise NotTaken("The disk is full.")
        self.taken.append((raw, delivery))
