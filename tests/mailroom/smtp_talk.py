"""A mail door on a port of loopback, and clients that talk to it."""

import asyncio
import smtplib
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime

from reception_desk import ReceptionDesk

from hemicycle.mailroom.delivery import Way
from hemicycle.mailroom.doors.listening import Doorkeeper
from hemicycle.settings import LimitSettings, Listening

NOW = datetime(2023, 12, 6, 12, tzinfo=UTC)
TO, COPY = "secretariat@plenary.example", "copy@plenary.example"
LARGEST = 300_000


@asynccontextmanager
async def door(
    reception: ReceptionDesk,
    way: Way = Way.SMTP,
    listening: Listening | None = None,
    limits: LimitSettings | None = None,
) -> AsyncIterator[int]:
    keeper = Doorkeeper(reception, way, listening or Listening(port=0), LARGEST, lambda: NOW, limits)
    await keeper.open()
    try:
        yield keeper.port
    finally:
        await keeper.close()


def talk(
    client: Callable[[int], object],
    reception: ReceptionDesk,
    way: Way = Way.SMTP,
    listening: Listening | None = None,
    limits: LimitSettings | None = None,
) -> object:
    async def main() -> object:
        async with door(reception, way, listening, limits) as port:
            return await asyncio.to_thread(client, port)

    return asyncio.run(main())


def sends(raw: bytes, *recipients: str, sender: str = "a@x.example") -> Callable[[int], object]:
    def client(port: int) -> object:
        with smtplib.SMTP("127.0.0.1", port, timeout=10) as session:
            return session.sendmail(sender, recipients or (TO,), raw)

    return client


def says(*lines: bytes, greeting: str = "EHLO x.example") -> Callable[[int], list[bytes]]:
    """Sends raw lines after a greeting and returns the first line of each answer."""

    def client(port: int) -> list[bytes]:
        with socket.create_connection(("127.0.0.1", port), timeout=10) as connection:
            answers = connection.makefile("rb")
            answers.readline()
            connection.sendall(greeting.encode() + b"\r\n")
            answer_in(answers)
            told = []
            for line in lines:
                connection.sendall(line)
                told.append(answer_in(answers))
            return told

    return client


def answer_in(answers: object) -> bytes:
    first = line = answers.readline()
    while line[3:4] == b"-":
        line = answers.readline()
    return first.strip()
