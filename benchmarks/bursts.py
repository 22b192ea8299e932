"""A burst of requests over HTTP, a number of them under way at once, each on a connection that stays open."""

import asyncio
from collections.abc import Iterator, Sequence
from time import perf_counter

import uvloop


async def sent(port: int, request: bytes, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """One request, until its whole answer is here. Whoever is refused ends the measurement."""
    writer.write(request)
    head = await reader.readuntil(b"\r\n\r\n")
    length = next(
        int(line.split(b":")[1]) for line in head.lower().split(b"\r\n") if line.startswith(b"content-length")
    )
    body = await reader.readexactly(length)
    if head[9:12] not in {b"200", b"201"}:
        raise SystemExit(f"Port {port} answered {head[:60]!r}: {body[:300]!r}")


def burst(port: int, requests: Sequence[bytes], at_once: int) -> float:
    """Seconds until the last of them is answered.

    Each connection has an address of its own: a house answers one address so many times a minute and no more.
    """

    async def one(waiting: Iterator[bytes], number: int) -> None:
        own = (f"127.0.1.{number + 1}", 0)
        reader, writer = await asyncio.open_connection("127.0.0.1", port, local_addr=own)
        for request in waiting:
            await sent(port, request, reader, writer)
        writer.close()

    async def all_of_them() -> float:
        waiting = iter(requests)
        began = perf_counter()
        await asyncio.gather(*(one(waiting, number) for number in range(at_once)))
        return perf_counter() - began

    return uvloop.run(all_of_them())
