"""A mail as it comes in behind DATA: where it ends, without the dots that were put before its own (RFC 5321, 4.5.2)."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

LINE_END = b"\r\n"
END = b".\r\n"
STUFFED = re.compile(rb"\r\n\.(?P<half>\n|\r(?!\n))?")
HIDDEN_END = b"\r\n\n.\n"
"""What stands for a line that begins with a dot and half a line end, so that it is seen below."""
LONGEST_HELD = 65_536
"""Bytes of a line that has not ended yet; a longer one is taken in parts."""


class Whole(NamedTuple):
    """`content` is None where it was too large; `hides_an_end` where another server might see a second mail in it."""

    content: bytes | None
    hides_an_end: bool


class Incoming:
    """`is_in_doubt`: a dot followed half a line end somewhere, so that another server might see an end there."""

    def __init__(self, largest: int, holds: Callable[[int], bool] = lambda _: True) -> None:
        """`holds` is asked whether so many bytes more may be held; where not, none is, as of one that is too large."""
        self._holds = holds
        self.is_in_doubt = False
        self._largest = largest
        self._size = 0
        self._kept: list[bytes] = []
        self._held = b""
        self._begins_line = True

    def take(self, chunk: bytes) -> bytes | None:
        """What came behind the end of the mail, None as long as it has not ended."""
        came = self._held + chunk
        if self._begins_line and came.startswith(END):
            return came[len(END) :]
        end = came.find(LINE_END + END) if b"." in came else -1
        if end >= 0:
            self._keep(came[: end + len(LINE_END)])
            return came[end + len(LINE_END + END) :]
        whole = _whole_lines(came)
        self._keep(came[:whole])
        self._held = came[whole:]
        return None

    @property
    def size(self) -> int:
        """Bytes of the mail so far."""
        return self._size

    def whole(self) -> Whole:
        content = b"".join(self._kept) if self._size <= self._largest else None
        hides = content is not None and self.is_in_doubt and hides_an_end(content)
        return Whole(content, hides)

    def _keep(self, part: bytes) -> None:
        if not part:
            return
        unstuffed = part
        if b"." in part:
            self.is_in_doubt = self.is_in_doubt or part.startswith(b".") or b"\n." in part or b"\r." in part
            unstuffed = _unstuffed(part, begins_line=self._begins_line)
        self._begins_line = part.endswith(LINE_END)
        self._size += len(unstuffed)
        if self._size <= self._largest and self._holds(len(unstuffed)):
            self._kept.append(unstuffed)
        else:
            self._size = max(self._size, self._largest + 1)
            self._kept.clear()


def _whole_lines(came: bytes) -> int:
    """How much of it can be taken: all lines that have ended, or of one that does not end all but half a line end."""
    last = came.rfind(LINE_END)
    if last >= 0:
        return last + len(LINE_END)
    if len(came) < LONGEST_HELD:
        return 0
    return len(came) - came.endswith(b"\r")


def _unstuffed(part: bytes, *, begins_line: bool) -> bytes:
    if not (begins_line and part.startswith(b".")) and LINE_END + b"." not in part:
        return part
    if not begins_line:
        return STUFFED.sub(_without_its_dot, part)
    return STUFFED.sub(_without_its_dot, LINE_END + part).removeprefix(LINE_END)


def _without_its_dot(stuffed: re.Match[bytes]) -> bytes:
    return HIDDEN_END if stuffed["half"] else LINE_END


def hides_an_end(raw: bytes) -> bool:
    """Whether a dot stands between half line ends. Searched for as bytes: an expression took a second for 25 MB."""
    if b"\r.\r" in raw or b"\r.\n" in raw:
        return True
    return any(raw[at - 1 : at] != b"\r" for half in (b"\n.\n", b"\n.\r") for at in _places_of(half, raw))


def _places_of(sought: bytes, raw: bytes) -> Iterator[int]:
    at = raw.find(sought)
    while at >= 0:
        yield at
        at = raw.find(sought, at + 1)
