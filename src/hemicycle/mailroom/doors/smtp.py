"""The SMTP and LMTP doors: what aiosmtpd speaks, with what a registrar of arrivals needs on top.

Long lines and 8-bit text are taken as they come, for a refused mail is a lost place. Ends of mail that other servers
would see elsewhere are refused: behind them a second, forged mail could hide. Over LMTP each recipient has an answer
of its own (RFC 2033).
"""

import asyncio
import logging
from collections.abc import Callable, Collection
from datetime import datetime
from ssl import SSLContext
from typing import cast

import structlog
from aiosmtpd.smtp import SMTP, Envelope, Session, syntax

from hemicycle.mailroom.delivery import Delivery, Way
from hemicycle.mailroom.doors.callers import Callers, Held
from hemicycle.mailroom.doors.incoming import Incoming
from hemicycle.mailroom.doors.path import plain_path
from hemicycle.mailroom.large import holding_up_nobody
from hemicycle.mailroom.reception import NotTaken, Reception
from hemicycle.network import plain_address

logging.getLogger("mail.log").disabled = True
"""The library writes addresses and commands to it."""

logger = structlog.get_logger()

MORE_THAN_THERE_IS = 2**23
"""Bytes; the reader holds two lines of the longest kind at most, so that nothing lies before what is given back."""
MOST_RECIPIENTS = 100
IDLE_SECONDS = 120.0
LONGEST_MAIL_SECONDS = 600.0
"""From DATA to the dot: 40 MB over a line of half a megabit a second."""
MOST_COMMANDS = {"MAIL": 200, "DATA": 200, "RSET": 200, "RCPT": 2_000, "*": 50}
"""Of each kind in one session, so that nobody holds the door for ever."""

NOT_OURS = "550 5.1.1 No plenary of this house takes mail at this address; look at the address in the note."
TOO_MANY = "452 4.5.3 Too many recipients; send the rest in another session."
SMUGGLING = "554 5.6.0 The mail holds a line end that could hide a second mail; send it with CRLF line ends."
OUR_TROUBLE = "451 4.3.0 The mail could not be written to disk here; it was not taken, try again later."
TOO_LARGE = "552 5.3.4 The mail is larger than is taken here; send it without its attachments."
NO_ROOM = "452 4.3.1 Too many large mails are coming in at once; it was not taken, try again later."
TOO_OFTEN = "451 4.7.1 Too many mails from this host within a minute; try again later."
TOO_SLOW = (
    b"421 4.4.2 Nothing was said for too long, or the mail took too long to arrive; try again later.\r\n"
)
FULL = b"421 4.3.2 Too many sessions at once; come back in a minute.\r\n"
TAKEN = "250 2.0.0 Taken"
CLOSING = b"421 4.3.2 This house closes its mail door; come back in a few minutes.\r\n"


class Handler:
    """What aiosmtpd asks at each step.

    `exchangers` are the addresses of hosts of ours that hand mail over by SMTP; whoever speaks LMTP is one.
    """

    def __init__(
        self,
        reception: Reception,
        way: Way,
        now: Callable[[], datetime],
        exchangers: Collection[str] = (),
    ) -> None:
        self._reception = reception
        self._way = way
        self._now = now
        self._exchangers = frozenset(map(plain_address, exchangers))

    async def handle_RCPT(  # noqa: N802 - the library's signature
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if len(envelope.rcpt_tos) >= MOST_RECIPIENTS:
            return TOO_MANY
        if not self._reception.takes(address):
            return NOT_OURS
        envelope.rcpt_tos.append(address)
        envelope.rcpt_options.extend(options)
        return "250 2.1.5 OK"

    async def handle_DATA(self, raw: bytes, envelope: Envelope, caller: str) -> str:  # noqa: N802 - as above
        delivery = Delivery(
            way=self._way,
            taken=self._now(),
            recipients=tuple(envelope.rcpt_tos),
            sender=(envelope.mail_from or "").strip("<>"),
            believed=self._way is Way.LMTP or caller in self._exchangers,
        )
        try:
            await self._reception.receive(raw, delivery)
        except NotTaken:
            return OUR_TROUBLE
        except Exception as trouble:  # noqa: BLE001 - the sender must keep what we did not take, whatever the reason
            logger.error("a mail could not be taken", kind=type(trouble).__name__)
            return OUR_TROUBLE
        return TAKEN


class Door(SMTP):
    """SMTP; `callers` are told of every session, mail and byte that is held.

    It stands among the `sessions` as long as it lasts, and `ended` is done behind it.
    """

    line_length_limit = 2**20
    command_size_limit = 2048

    def __init__(  # noqa: PLR0913 - what a session needs
        self,
        handler: Handler,
        *,
        host: str,
        largest: int,
        tls: SSLContext | None,
        callers: Callers,
        sessions: "set[Door]",
    ) -> None:
        super().__init__(
            handler,
            data_size_limit=largest,
            enable_SMTPUTF8=True,
            decode_data=False,
            hostname=host,
            ident="Hemicycle",
            tls_context=tls,
            timeout=IDLE_SECONDS,
            command_call_limit=dict(MOST_COMMANDS),
            auth_exclude_mechanism=("LOGIN", "PLAIN"),
            loop=asyncio.get_running_loop(),
        )
        self._handler = handler
        self._largest = largest
        self._callers = callers
        self._caller: str | None = None
        self._sessions = sessions
        self._takes_a_mail = False
        self._is_closing = False
        self.ended: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Also once more, when the session goes on over TLS."""
        if self._caller is None:
            peer = transport.get_extra_info("peername")
            caller = plain_address(str(peer[0])) if peer else ""
            if not self._callers.lets_in(caller):
                logger.warning("the mail door is full", sessions=self._callers.sessions)
                turn_away(transport, FULL)
                return
            self._caller = caller
            self._sessions.add(self)
        super().connection_made(transport)

    def connection_lost(self, error: Exception | None) -> None:
        if self._caller is None:
            return
        self._callers.lets_go(self._caller)
        self._caller = None
        self._sessions.discard(self)
        if not self.ended.done():
            self.ended.set_result(None)
        super().connection_lost(error)

    def data_received(self, data: bytes) -> None:
        if self._caller is not None:
            super().data_received(data)

    def eof_received(self) -> bool | None:
        return super().eof_received() if self._caller is not None else None

    def turn_away(self) -> None:
        """At once, or when the mail that is under way was taken."""
        self._is_closing = True
        if not self._takes_a_mail and self.transport is not None:
            turn_away(self.transport, CLOSING)

    def cut_off(self) -> None:
        if self.transport is not None:
            cast("asyncio.Transport", self.transport).abort()

    def _getaddr(self, arg: str) -> tuple[str | None, str | None]:
        """The library takes each apart to its letters and makes a class for it: a sixth of what a mail cost."""
        return plain_path(arg) or super()._getaddr(arg)

    async def smtp_DATA(self, arg: str) -> None:  # noqa: N802 - the library's name
        """As the library does it, but for long lines and for ends of mail that only others would see."""
        if await self.check_helo_needed():
            return
        envelope = self.envelope
        if envelope is None or not envelope.rcpt_tos:
            await self.push("503 5.5.1 Name a recipient first.")
        elif arg:
            await self.push("501 5.5.4 DATA takes no argument.")
        elif not self._callers.lets_send(self._caller or ""):
            await self.push(TOO_OFTEN)
        else:
            self._takes_a_mail = True
            await self._take_mail(envelope)
            self._takes_a_mail = False
            if self._is_closing:
                self.turn_away()

    async def _take_mail(self, envelope: Envelope) -> None:
        await self.push("354 Send the mail, and a dot alone on a line at its end.")
        outcome = await self._taken(envelope)
        answers = self.answers_to(envelope)
        self.envelope = Envelope()
        for _ in range(answers):
            await self.push(outcome)

    def answers_to(self, _envelope: Envelope) -> int:
        return 1

    async def _outcome(self, envelope: Envelope, incoming: Incoming) -> str:
        whole = await holding_up_nobody(incoming.size, incoming.whole)
        if whole.content is None:
            return TOO_LARGE
        if whole.hides_an_end:
            return SMUGGLING
        return await self._handler.handle_DATA(whole.content, envelope, self._caller or "")

    async def _taken(self, envelope: Envelope) -> str:
        """Bytes that are held are counted until it is decided what became of the mail."""
        with self._callers.holding() as held:
            self._reset_timeout(LONGEST_MAIL_SECONDS)
            incoming = await self._incoming(held)
            self._reset_timeout()
            if held.is_too_much:
                return NO_ROOM
            return await self._outcome(envelope, incoming)

    async def _incoming(self, held: Held) -> Incoming:
        """Read to its end, also where it is too large. Raises IncompleteReadError where the sender goes away."""
        incoming = Incoming(self._largest, held.more)
        while chunk := await self._reader.read(MORE_THAN_THERE_IS):
            after = incoming.take(chunk)
            if after is not None:
                self._reader.feed_data(after)
                return incoming
        raise asyncio.IncompleteReadError(b"", None)

    def _timeout_cb(self) -> None:
        if isinstance(self.transport, asyncio.Transport):
            self.transport.write(TOO_SLOW)
        super()._timeout_cb()  # type: ignore[no-untyped-call]

    async def smtp_VRFY(self, _arg: str) -> None:  # noqa: N802 - the library's name
        """Tells nobody which addresses there are."""
        await self.push("252 2.5.0 Send the mail and see.")

    async def handle_exception(self, error: Exception) -> str:
        logger.error("a session of the mail door failed", kind=type(error).__name__)
        return OUR_TROUBLE


def turn_away(caller: asyncio.BaseTransport, why: bytes) -> None:
    """The loop in use has transports of its own, which are no subclass of the standard library's."""
    transport = cast("asyncio.Transport", caller)
    if not transport.is_closing():
        transport.write(why)
        transport.close()


class LocalDoor(Door):
    """LMTP, for a mail exchanger in front."""

    show_smtp_greeting = False

    @syntax("LHLO hostname")
    async def smtp_LHLO(self, arg: str) -> None:  # noqa: N802 - the library's name
        await super().smtp_EHLO(arg)

    async def smtp_HELO(self, _arg: str) -> None:  # noqa: N802 - as above
        await self.push('500 5.5.1 This is LMTP; say "LHLO".')

    async def smtp_EHLO(self, _arg: str) -> None:  # noqa: N802 - as above
        await self.push('500 5.5.1 This is LMTP; say "LHLO".')

    def answers_to(self, envelope: Envelope) -> int:
        """The one outcome of a mail is told once for each recipient that was accepted."""
        return len(envelope.rcpt_tos)
