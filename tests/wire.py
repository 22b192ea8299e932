"""A transport on a socket of its own, whose other end the test reads when it likes."""

import socket
from contextlib import suppress


class Wire:
    def __init__(self) -> None:
        self._near, self._far = socket.socketpair()
        self._near.setblocking(False)
        self._far.setblocking(False)
        self._heard = b""
        self.waiting = 0
        self.aborted = False
        self.closed = False
        self.high = -1

    def set_write_buffer_limits(self, high: int) -> None:
        self.high = high

    def get_extra_info(self, _name: str) -> socket.socket:
        return self._near

    def is_closing(self) -> bool:
        return self.aborted or self.closed

    def write(self, message: bytes) -> None:
        self._near.send(message)

    def get_write_buffer_size(self) -> int:
        return self.waiting

    def abort(self) -> None:
        self.aborted = True

    def close(self) -> None:
        self.closed = True

    def heard(self) -> bytes:
        """All that has come out at the other end."""
        with suppress(BlockingIOError):
            self._heard += self._far.recv(1 << 20)
        return self._heard

    def cut(self) -> None:
        self._near.close()
        self._far.close()
