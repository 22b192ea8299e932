"""Many viewers in one thread: they come all at once, and count the events that they hear."""

import select
import socket
import threading
import time
from typing import Self

SOURCES = 200
"""Addresses of loopback that they come from, for one address has not enough ports for all."""


class Crowd:
    """`reads` False: they never read a byte. `since` is the last event that each has seen."""

    def __init__(self, port: int, path: str, number: int, *, since: int = 0, reads: bool = True) -> None:
        head = f"GET {path} HTTP/1.1\r\nhost: 127.0.0.1\r\nlast-event-id: {since}\r\n\r\n"
        self._request = head.encode()
        self._port = port
        self._number = number
        self._reads = reads
        self._links: dict[int, socket.socket] = {}
        self._heard: dict[int, int] = {}
        self._ends = threading.Event()
        self._thread = threading.Thread(target=self._follow, daemon=True)

    def __enter__(self) -> Self:
        for number in range(self._number):
            link = socket.socket()
            link.setblocking(False)
            link.bind((f"127.0.2.{number % SOURCES + 1}", 0))
            link.connect_ex(("127.0.0.1", self._port))
            self._links[link.fileno()] = link
            self._heard[link.fileno()] = 0
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._ends.set()
        self._thread.join(20)
        for link in self._links.values():
            link.close()

    def has_heard(self, events: int, patience: float) -> None:
        """Until every one of them has heard so many."""
        deadline = time.monotonic() + patience
        while any(heard < events for heard in tuple(self._heard.values())):
            if time.monotonic() > deadline:
                late = sum(heard < events for heard in self._heard.values())
                raise RuntimeError(f"{late} of {self._number} viewers have not heard {events} events.")
            time.sleep(0.01)

    def _follow(self) -> None:
        poll = select.epoll()
        for descriptor in self._links:
            poll.register(descriptor, select.EPOLLOUT)
        while not self._ends.is_set():
            for descriptor, happened in poll.poll(0.2):
                if happened & select.EPOLLOUT:
                    self._links[descriptor].send(self._request)
                    poll.modify(descriptor, select.EPOLLIN if self._reads else 0)
                elif happened & select.EPOLLIN:
                    self._read(descriptor)
                else:
                    poll.unregister(descriptor)
        poll.close()

    def _read(self, descriptor: int) -> None:
        try:
            heard = self._links[descriptor].recv(262_144)
        except OSError:
            return
        self._heard[descriptor] += heard.count(b"\ndata: {")
