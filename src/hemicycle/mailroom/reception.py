"""What every door hands its mails to."""

from typing import Protocol

from hemicycle.mailroom.delivery import Delivery


class NotTaken(Exception):  # noqa: N818 - what happened to the mail
    """The mail is not durable with us; whoever holds it keeps it and tries again later."""


class Reception(Protocol):
    def takes(self, address: str) -> bool:
        """Whether mail to this address of an envelope is ours, in any case and with or without `+detail`."""

    async def receive(self, raw: bytes, delivery: Delivery) -> None:
        """Returns when the mail is on disk. Raises NotTaken on our own trouble, and nothing for any content."""
