"""A few reading processes, started when the first mail comes; one that takes too long is ended and replaced."""

import asyncio
import sys
from contextlib import suppress

import structlog

from hemicycle.mailroom.delivery import Delivery
from hemicycle.mailroom.readers.frames import (
    LENGTH,
    Asked,
    ToLayOut,
    ToRead,
    ToTellTexts,
    decode_layout,
    decode_reading,
    decode_texts,
    encode,
    framed,
)
from hemicycle.mailroom.reading.circumstances import Circumstances
from hemicycle.mailroom.understanding import UNREADABLE
from hemicycle.plenary.mails.layout import Layout
from hemicycle.plenary.mails.reading import Reading

logger = structlog.get_logger()

MOST_SECONDS = 90.0
"""A mail may hold several attachments, each bounded by itself."""

SLICE = 2**18
"""Bytes handed over at a time, so that a large mail does not keep the house's pages waiting."""

NOT_LAID_OUT = Layout(trouble="The mail takes too long to lay out; its bytes are kept.")


class ReaderPool:
    """`failures` counts the processes that a mail ended, or that took too long over one."""

    def __init__(self, most: int = 2, most_seconds: float = MOST_SECONDS) -> None:
        self._free: asyncio.LifoQueue[asyncio.subprocess.Process | None] = asyncio.LifoQueue()
        self._started: set[asyncio.subprocess.Process] = set()
        self._most_seconds = most_seconds
        self.failures = 0
        for _ in range(most):
            self._free.put_nowait(None)

    async def read(self, raw: bytes, delivery: Delivery, circumstances: Circumstances) -> Reading:
        """What ends the reading process, or takes it too long, is unreadable."""
        answer = await self._ask(ToRead(delivery=delivery, circumstances=circumstances), raw)
        return decode_reading(answer) if answer is not None else UNREADABLE

    async def lay_out(self, raw: bytes) -> Layout:
        answer = await self._ask(ToLayOut(), raw)
        return decode_layout(answer) if answer is not None else NOT_LAID_OUT

    async def texts(self, raw: bytes, names: tuple[str, ...]) -> dict[str, str]:
        """What the files of these names say, of those that can be read."""
        answer = await self._ask(ToTellTexts(names=names), raw)
        return decode_texts(answer) if answer is not None else {}

    async def _ask(self, asked: Asked, raw: bytes) -> bytes | None:
        """None where the process ended or took too long; it is replaced by the next."""
        process = await self._free.get()
        kept: asyncio.subprocess.Process | None = None
        try:
            process = process or await self._start()
            answer = await asyncio.wait_for(_exchange(process, asked, raw), self._most_seconds)
            kept = process
        except (TimeoutError, OSError, EOFError) as trouble:
            self.failures += 1
            logger.warning("a mail could not be read and waits at the desk", reason=type(trouble).__name__)
            return None
        else:
            return answer
        finally:
            if kept is None and process is not None:
                await self._end(process)
            self._free.put_nowait(kept)

    async def close(self) -> None:
        for process in tuple(self._started):
            await self._end(process)

    async def _start(self) -> asyncio.subprocess.Process:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "hemicycle.mailroom.readers.child",
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
        )
        self._started.add(process)
        return process

    async def _end(self, process: asyncio.subprocess.Process) -> None:
        self._started.discard(process)
        with suppress(ProcessLookupError):
            process.kill()
        await process.wait()


async def _exchange(process: asyncio.subprocess.Process, asked: Asked, raw: bytes) -> bytes:
    """Raises EOFError where the process ends in between."""
    if process.stdin is None or process.stdout is None:
        raise EOFError
    mail = memoryview(raw)
    process.stdin.write(b"".join((framed(encode(asked)), LENGTH.pack(len(raw)), mail[:SLICE])))
    await process.stdin.drain()
    for start in range(SLICE, len(mail), SLICE):
        process.stdin.write(mail[start : start + SLICE])
        await process.stdin.drain()
    head = await process.stdout.readexactly(LENGTH.size)
    return await process.stdout.readexactly(LENGTH.unpack(head)[0])
