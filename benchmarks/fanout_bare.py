"""The server that `fanout.py` measures against: PORT; it writes ready bytes to transports and does nothing else.

On standard input: a language (0 or 1), a length (both 32 bits, big-endian), the bytes for every viewer of it.
"""

import asyncio
import struct
import sys

import uvloop

from measuring import SERVERS, pin, raise_the_limit_of_files

HEADERS = b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\nconnection: close\r\n\r\nretry: 1000\n\n"

viewers: tuple[set[asyncio.Transport], set[asyncio.Transport]] = (set(), set())


class Bare(asyncio.Protocol):
    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        viewers[b"/fr?" in data].add(self._transport)
        self._transport.write(HEADERS)

    def connection_lost(self, exc: Exception | None) -> None:  # noqa: ARG002 - asyncio's signature
        for ours in viewers:
            ours.discard(self._transport)


async def session() -> None:
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Bare, "127.0.0.1", int(sys.argv[1]), backlog=2048)
    asked = asyncio.StreamReader(limit=2**22)
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(asked), sys.stdin.buffer)
    print("ready", flush=True)
    try:
        while True:
            language, length = struct.unpack(">II", await asked.readexactly(8))
            message = await asked.readexactly(length)
            for transport in viewers[language]:
                transport.write(message)
    except asyncio.IncompleteReadError:
        server.close()


if __name__ == "__main__":
    pin(SERVERS)
    raise_the_limit_of_files()
    uvloop.run(session())
