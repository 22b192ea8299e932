"""The mails of one plenary that are being read and taken, as they stand behind each other."""

from asyncio import Task
from collections import deque
from collections.abc import Iterator

from hemicycle.plenary.mails.mail import Mail, MailStatus
from hemicycle.plenary.mails.reading import Reading
from hemicycle.plenary.plenary import Plenary


class Line:
    """Mails are numbered in the order in which they came, so what was looked at once is not looked at again.

    `waiting` holds each mail's number and its reading, which has begun.
    """

    def __init__(self) -> None:
        self.waiting: deque[tuple[int, Task[Reading]]] = deque()
        self._looked_at = 0
        self._under_way: set[int] = set()

    def unread(self, plenary: Plenary) -> Iterator[Mail]:
        """Those that are not under way yet."""
        for number in range(self._looked_at + 1, len(plenary.mails) + 1):
            self._looked_at = number
            if plenary.mails[number].status is MailStatus.UNREAD and number not in self._under_way:
                yield plenary.mails[number]

    def join(self, number: int, reading: Task[Reading]) -> None:
        self._under_way.add(number)
        self.waiting.append((number, reading))

    def leave(self, number: int) -> None:
        self._under_way.discard(number)

    def come_again(self, number: int) -> None:
        """What could not be taken is looked at anew."""
        self.leave(number)
        self._looked_at = min(self._looked_at, number - 1)
