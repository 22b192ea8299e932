"""Opens the doors that others connect to, and closes them in order."""

import asyncio
import ssl
from collections.abc import Callable, Collection
from datetime import datetime
from socket import gethostname
from time import monotonic

from hemicycle.mailroom.delivery import Way
from hemicycle.mailroom.doors.callers import Callers
from hemicycle.mailroom.doors.smtp import CLOSING, Door, Handler, LocalDoor, turn_away
from hemicycle.mailroom.reception import Reception
from hemicycle.network import is_address
from hemicycle.settings import LimitSettings, Listening, WrongSettings

SECONDS_TO_END = 5.0
"""For mails that are under way when the door closes."""


class Doorkeeper:
    """One listening door; beyond so many sessions at once a caller is told to come back."""

    def __init__(  # noqa: PLR0913, PLR0917 - what a door needs
        self,
        reception: Reception,
        way: Way,
        listening: Listening,
        largest: int,
        now: Callable[[], datetime],
        limits: LimitSettings | None = None,
        exchangers: Collection[str] = (),
    ) -> None:
        """`exchangers` are hosts of ours, by name and by address; it calls itself by the first name."""
        self.way = way
        self._handler = Handler(reception, way, now, exchangers)
        self._name = next((one for one in exchangers if not is_address(one)), None) or gethostname()
        self._kind = LocalDoor if way is Way.LMTP else Door
        self._listening = listening
        self._largest = largest
        self._tls = _tls(listening)
        self._callers = Callers(limits or LimitSettings(), monotonic)
        self._sessions: set[Door] = set()
        self._is_closing = False
        self._server: asyncio.Server | None = None

    async def open(self) -> None:
        """Raises WrongSettings where the port cannot be had."""
        host, port = self._listening.host, self._listening.port
        try:
            self._server = await asyncio.get_running_loop().create_server(self._session, host, port)
        except OSError as trouble:
            raise WrongSettings(
                f"Port {port} on {host} cannot be had for mail ({trouble.strerror}); stop what listens there or name another."
            ) from trouble

    @property
    def port(self) -> int:
        """The port it listens on, also where any free one was asked for."""
        if self._server is None:
            return self._listening.port
        return int(self._server.sockets[0].getsockname()[1])

    def turn_away(self) -> None:
        """Whoever calls is told to come back; who is in the middle of a mail is heard first."""
        self._is_closing = True
        for session in tuple(self._sessions):
            session.turn_away()

    async def close(self) -> None:
        """Waits a few seconds for mails that are under way; whoever is cut off has not been told that it was taken."""
        if self._server is None:
            return
        self._server.close()
        self.turn_away()
        if self._sessions:
            await asyncio.wait([one.ended for one in self._sessions], timeout=SECONDS_TO_END)
        for session in tuple(self._sessions):
            session.cut_off()
        await self._server.wait_closed()

    def _session(self) -> asyncio.Protocol:
        if self._is_closing:
            return _Away(CLOSING)
        return self._kind(
            self._handler,
            host=self._name,
            largest=self._largest,
            tls=self._tls,
            callers=self._callers,
            sessions=self._sessions,
        )


class _Away(asyncio.Protocol):
    def __init__(self, why: bytes) -> None:
        self._why = why

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        turn_away(transport, self._why)


def _tls(listening: Listening) -> ssl.SSLContext | None:
    if listening.certificate is None:
        return None
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    try:
        context.load_cert_chain(listening.certificate, listening.key)
    except (OSError, ssl.SSLError) as trouble:
        raise WrongSettings(
            f"{listening.certificate}: the certificate cannot be used ({trouble})."
        ) from trouble
    return context
