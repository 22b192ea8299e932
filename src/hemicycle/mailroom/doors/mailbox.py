"""A mailbox that others keep, read over IMAP: nothing in it is changed, marked or deleted.

A folder that was built anew is read again from its beginning; mails known by their content count once. Mails from
before a chosen moment are passed over, and none that lay there at the first connection is answered.
"""

import asyncio
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import UTC, datetime

import msgspec
import structlog
from imapclient import IMAPClient
from imapclient.exceptions import IMAPClientError

from hemicycle.mailroom.channels import Channel
from hemicycle.mailroom.delivery import Delivery, Way
from hemicycle.mailroom.doors.cursors import Cursor, Cursors, at_the_beginning
from hemicycle.mailroom.reception import NotTaken, Reception
from hemicycle.settings import MailboxSettings, secret_of

logger = structlog.get_logger()

TIMEOUT_SECONDS = 60
IDLE_SECONDS = 55
POLL_SECONDS = 20
FIRST_PAUSE_SECONDS = 5.0
LONGEST_PAUSE_SECONDS = 300.0
MOST_TOGETHER = 10
MOST_BYTES_TOGETHER = 50_000_000
LARGEST = 40_000_000
BEGINNING = b"BODY[]<0>"
JUNK, JUNK_MARK = "Junk", rb"\Junk"


class Lying(msgspec.Struct, frozen=True):
    """A mail as the server lists it: its bytes, and when it came."""

    size: int
    dated: datetime | None


class Fetched(msgspec.Struct, frozen=True):
    uid: int
    raw: bytes
    dated: datetime | None


class Mailbox:
    def __init__(
        self,
        reception: Reception,
        settings: MailboxSettings,
        cursors: Cursors,
        now: Callable[[], datetime],
        largest: int = LARGEST,
    ) -> None:
        self._reception = reception
        self._settings = settings
        self._cursors = cursors
        self._now = now
        self._largest = largest
        self._task: asyncio.Task[None] | None = None
        self._client: IMAPClient | None = None
        self.channel = Channel(name=f"IMAP {settings.host}", checked=now())

    def open(self) -> None:
        self._task = asyncio.create_task(self._keep_reading())

    async def close(self) -> None:
        """Ends a wait for new mail by closing the connection under it."""
        if self._task is None:
            return
        self._task.cancel()
        if self._client is not None:
            with suppress(Exception):
                self._client.shutdown()
        await asyncio.gather(self._task, return_exceptions=True)

    async def _keep_reading(self) -> None:
        pause = FIRST_PAUSE_SECONDS
        while True:
            try:
                await self._read_on()
            except NotTaken as trouble:
                self._troubled(str(trouble))
            except (OSError, IMAPClientError) as trouble:
                self._troubled(
                    f"The mailbox cannot be read ({type(trouble).__name__}); look at its server and password."
                )
            except Exception as trouble:  # noqa: BLE001 - a channel never dies in silence
                self._troubled(f"The mailbox cannot be read ({type(trouble).__name__}).")
            await asyncio.sleep(pause)
            pause = (
                FIRST_PAUSE_SECONDS if self.channel.trouble is None else min(pause * 2, LONGEST_PAUSE_SECONDS)
            )

    def _troubled(self, sentence: str) -> None:
        self.channel = msgspec.structs.replace(self.channel, trouble=sentence)
        logger.error("a mailbox cannot be read", channel=self.channel.name, reason=sentence)

    async def _read_on(self) -> None:
        """Connects, reads every folder, waits for news, and reads again until the connection fails."""
        client = await asyncio.to_thread(self._connected)
        self._client = client
        try:
            while True:
                for folder in self._settings.folders:
                    await self._read_folder(client, folder)
                self.channel = Channel(name=self.channel.name, checked=self._now())
                await self._wait(client)
        finally:
            self._client = None
            with suppress(Exception):
                await asyncio.to_thread(client.logout)

    def _connected(self) -> IMAPClient:
        one = self._settings
        client = IMAPClient(one.host, one.port, ssl=one.tls == "always", timeout=TIMEOUT_SECONDS)
        client.normalise_times = False
        try:
            self._log_in(client)
        except Exception:
            client.shutdown()
            raise
        return client

    def _log_in(self, client: IMAPClient) -> None:
        one = self._settings
        if one.tls == "starttls":
            client.starttls()
        token = secret_of(None, one.token_file)
        if token is not None:
            client.oauth2_login(one.user, token)
        else:
            client.login(one.user, secret_of(one.password, one.password_file) or "")

    async def _wait(self, client: IMAPClient) -> None:
        """The first folder tells of news where the server can; the others are looked at on the way."""
        if client.has_capability("IDLE"):
            await asyncio.to_thread(self._idle, client)
        else:
            await asyncio.sleep(POLL_SECONDS)

    def _idle(self, client: IMAPClient) -> None:
        client.select_folder(self._settings.folders[0], readonly=True)
        client.idle()
        try:
            client.idle_check(timeout=IDLE_SECONDS)
        finally:
            client.idle_done()

    async def _read_folder(self, client: IMAPClient, folder: str) -> None:
        there = await asyncio.to_thread(_as_it_is_called, client, folder)
        if there is None:
            if folder == self._settings.folders[0]:
                raise IMAPClientError(folder)
            return
        await self._read_on_in(client, there)

    async def _read_on_in(self, client: IMAPClient, folder: str) -> None:
        validity = await asyncio.to_thread(_selected, client, folder)
        name = f"{self._settings.host}/{self._settings.user}/{folder}"
        cursor = await asyncio.to_thread(self._cursors.load, name)
        if cursor is None or cursor.validity != validity:
            lying = await asyncio.to_thread(_behind, client, 0)
            cursor = at_the_beginning(cursor, validity, max(lying, default=0))
            await asyncio.to_thread(self._cursors.keep, name, cursor)
        uids = await asyncio.to_thread(_behind, client, cursor.last)
        for start in range(0, len(uids), MOST_TOGETHER):
            together = uids[start : start + MOST_TOGETHER]
            sizes = self._wanted(await asyncio.to_thread(_listed, client, together))
            for portion in in_portions(sizes):
                for mail in await asyncio.to_thread(_fetched, client, portion, self._largest):
                    await self._take(mail, folder, cursor)
                    cursor = msgspec.structs.replace(cursor, last=mail.uid)
                    await asyncio.to_thread(self._cursors.keep, name, cursor)
            cursor = msgspec.structs.replace(cursor, last=together[-1])
            await asyncio.to_thread(self._cursors.keep, name, cursor)
            self.channel = msgspec.structs.replace(self.channel, checked=self._now())

    def _wanted(self, listed: Mapping[int, Lying]) -> dict[int, int]:
        """The sizes of those that did not come before the chosen moment; the others are not even fetched."""
        since = self._settings.since
        return {uid: one.size for uid, one in listed.items() if one.dated is None or one.dated >= since}

    async def _take(self, mail: Fetched, folder: str, cursor: Cursor) -> None:
        delivery = Delivery(
            way=Way.IMAP,
            taken=self._now(),
            recipients=(self._settings.address,),
            dated=mail.dated,
            place=f"{folder};{cursor.validity};{mail.uid}",
            historic=mail.uid <= cursor.historic,
        )
        await self._reception.receive(mail.raw, delivery)


def _as_it_is_called(client: IMAPClient, folder: str) -> str | None:
    """None where there is no such folder. The one for junk is known by its mark, whatever its name (RFC 6154)."""
    if client.folder_exists(folder):
        return folder
    found: str | None = client.find_special_folder(JUNK_MARK) if folder == JUNK else None
    return found


def _selected(client: IMAPClient, folder: str) -> int:
    """The UIDVALIDITY of a folder opened for reading alone."""
    return int(client.select_folder(folder, readonly=True)[b"UIDVALIDITY"])


def _behind(client: IMAPClient, last: int) -> list[int]:
    """A range that ends in `*` always names the last mail, also where that is not behind."""
    found: Sequence[int] = client.search(["UID", f"{last + 1}:*"])
    return sorted(uid for uid in found if uid > last)


def _listed(client: IMAPClient, uids: list[int]) -> dict[int, Lying]:
    """Those that are there."""
    answer = client.fetch(uids, ["RFC822.SIZE", "INTERNALDATE"])
    return {
        uid: Lying(
            int(answer[uid].get(b"RFC822.SIZE") or 0),
            _aware(answer[uid].get(b"INTERNALDATE")),
        )
        for uid in uids
        if uid in answer
    }


def in_portions(sizes: Mapping[int, int]) -> Iterator[list[int]]:
    """Mails that are fetched at once, in their order: of large ones few, so that they fit into memory."""
    portion: list[int] = []
    size = 0
    for uid, its in sizes.items():
        if portion and size + its > MOST_BYTES_TOGETHER:
            yield portion
            portion, size = [], 0
        portion.append(uid)
        size += its
    if portion:
        yield portion


def _fetched(client: IMAPClient, uids: list[int], largest: int) -> list[Fetched]:
    """Without marking anything as seen. Of a mail that is too large its beginning: it keeps its arrival and its words."""
    answer = client.fetch(uids, [f"BODY.PEEK[]<0.{largest}>", "INTERNALDATE"])
    return [
        Fetched(uid, answer[uid][BEGINNING] or b"", _aware(answer[uid].get(b"INTERNALDATE")))
        for uid in uids
        if BEGINNING in answer.get(uid, {})
    ]


def _aware(moment: object) -> datetime | None:
    return moment.astimezone(UTC) if isinstance(moment, datetime) and moment.tzinfo is not None else None
