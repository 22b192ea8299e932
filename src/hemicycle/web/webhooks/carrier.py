"""The port by which a delivery goes out."""

from collections.abc import Mapping
from typing import Protocol


class Unanswered(Exception):  # noqa: N818 - what happened
    """There was no answer, or none in time; the message says what, without an address."""


class Carrier(Protocol):
    async def send(self, url: str, headers: Mapping[str, str], body: bytes) -> int:
        """The status of the answer. Raises Unanswered."""

    async def close(self) -> None: ...
