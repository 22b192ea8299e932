"""Many viewers in a process of their own: they come all at once, and count the events that they hear."""

import multiprocessing
import select
import socket
import time
from collections import Counter
from multiprocessing.sharedctypes import Synchronized
from multiprocessing.synchronize import Event
from typing import Any, Self

SOURCES = 200
"""Addresses of loopback that they come from, for one address has not enough ports for all."""

MOST_COUNTED = 4
"""Events up to which it is counted how many have heard so many."""


class Crowd:
    """`reads` False: they never read a byte. `since` is the last event that each has seen."""

    def __init__(self, port: int, path: str, number: int, *, since: int = 0, reads: bool = True) -> None:
        request = f"GET {path} HTTP/1.1\r\nhost: 127.0.0.1\r\nlast-event-id: {since}\r\n\r\n".encode()
        forked = multiprocessing.get_context("spawn")
        self._number = number
        self._heard = [forked.Value("i", 0) for _ in range(MOST_COUNTED + 1)]
        self._comes, self._ends = forked.Event(), forked.Event()
        self._process = forked.Process(
            target=_follow, args=(port, request, number, reads, self._heard, self._comes, self._ends)
        )

    def __enter__(self) -> Self:
        """They have begun to come when this returns."""
        self._process.start()
        self._comes.wait(60)
        return self

    def __exit__(self, *_: object) -> None:
        self._ends.set()
        self._process.join(20)

    def has_heard(self, events: int, patience: float) -> None:
        """Until every one of them has heard so many."""
        deadline = time.monotonic() + patience
        while self._heard[events].value < self._number:
            if time.monotonic() > deadline:
                late = self._number - self._heard[events].value
                raise RuntimeError(f"{late} of {self._number} viewers have not heard {events} events.")
            time.sleep(0.005)


def _follow(  # noqa: PLR0913, PLR0917 - what a process is given
    port: int,
    request: bytes,
    number: int,
    reads: bool,  # noqa: FBT001 - as above
    heard: "list[Synchronized[int]]",
    comes: Event,
    ends: Event,
) -> None:
    poll, links, events = select.epoll(), dict[int, socket.socket](), Counter[int]()
    comes.set()
    for each in range(number):
        link = socket.socket()
        link.setblocking(False)
        link.bind((f"127.0.2.{each % SOURCES + 1}", 0))
        link.connect_ex(("127.0.0.1", port))
        links[link.fileno()] = link
        poll.register(link.fileno(), select.EPOLLOUT)
    while not ends.is_set():
        for descriptor, happened in poll.poll(0.2):
            link = links[descriptor]
            if happened & select.EPOLLOUT:
                link.send(request)
                poll.modify(descriptor, select.EPOLLIN if reads else 0)
            elif happened & select.EPOLLIN:
                _count(descriptor, link, events, heard)
            else:
                poll.unregister(descriptor)
    for link in links.values():
        link.close()


def _count(descriptor: int, link: socket.socket, events: Counter[int], heard: list[Any]) -> None:
    try:
        came = link.recv(262_144)
    except OSError:
        return
    for _ in range(came.count(b"\ndata: {")):
        events[descriptor] += 1
        if events[descriptor] <= MOST_COUNTED:
            heard[events[descriptor]].value += 1
