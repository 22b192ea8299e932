"""Sends what is due: composes it once, keeps its bytes, hands them on until somebody has taken them.

After a crash anywhere in between the same bytes go again, under the same Message-ID: never none, never a second text.
"""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from functools import partial

import msgspec
import structlog

from hemicycle.chamber.chamber import Chamber
from hemicycle.chamber.keeping import Keeping
from hemicycle.mailroom.following import Following
from hemicycle.mailroom.letters.composing import compose, envelope_of
from hemicycle.mailroom.letters.relay import Later, Never, Relay
from hemicycle.mailroom.posts import Posts
from hemicycle.plenary.letters.dispatch import RecordLetterFailed, RecordLetterSent, RecordLetterWritten
from hemicycle.plenary.letters.letter import Letter, LetterState
from hemicycle.plenary.mails.mail import MailStatus
from hemicycle.plenary.plenary import Plenary

logger = structlog.get_logger()

FIRST_PAUSE_SECONDS = 5.0
LONGEST_PAUSE_SECONDS = 900.0
MOST_AT_A_TIME = 4
GIVING_WAY = timedelta(seconds=5)
LOOKING_SECONDS = 0.05
ACTOR = "outbox"


class Unsent(msgspec.Struct, frozen=True, kw_only=True):
    """What waits to go out: how many letters, since when the oldest is due, and what last kept one back."""

    number: int = 0
    oldest: datetime | None = None
    trouble: str | None = None


class Outbox:
    def __init__(
        self,
        chamber: Chamber,
        keeping: Keeping,
        posts: Posts,
        relay: Relay,
        *,
        pause: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._chamber = chamber
        self._keeping = keeping
        self._posts = posts
        self._relay = relay
        self._pause = pause
        self._following = Following(chamber, self._look)
        self._sending: dict[tuple[str, int], asyncio.Task[None]] = {}
        self._seen: dict[str, int] = {}
        self._resting: dict[str, set[int]] = {}
        self._trouble: str | None = None
        self._writing = asyncio.Semaphore(MOST_AT_A_TIME)

    def open(self) -> None:
        self._following.open()

    async def close(self) -> None:
        await self._following.close()
        tasks = tuple(self._sending.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def unsent(self) -> Unsent:
        return unsent(self._chamber, self._trouble)

    async def _look(self, slug: str, plenary: Plenary) -> None:
        """The letters that fell due since, and those that wait for a person and may be released."""
        resting = sorted(self._resting.setdefault(slug, set()))
        for number in (*resting, *range(self._seen.get(slug, 0) + 1, len(plenary.letters) + 1)):
            self._consider(slug, plenary.letters[number])
        self._seen[slug] = len(plenary.letters)

    def _consider(self, slug: str, letter: Letter) -> None:
        """Each letter has one task at most; those that went out are not looked at again.

        All wait while the floor is elsewhere: that they went out could not be recorded, so they would go out twice.
        """
        resting = self._resting[slug]
        resting.discard(letter.number)
        if self._chamber.view(slug).handover is not None:
            resting.add(letter.number)
        elif letter.state in {LetterState.DUE, LetterState.WRITTEN}:
            task = asyncio.create_task(self._send(slug, letter.number))
            self._sending[slug, letter.number] = task
            task.add_done_callback(partial(self._sent, slug, letter.number))
        elif letter.state is not LetterState.SENT:
            resting.add(letter.number)

    def _sent(self, slug: str, number: int, task: asyncio.Task[None]) -> None:
        self._sending.pop((slug, number), None)
        if not task.cancelled():
            self._consider(slug, self._chamber.view(slug).letters[number])

    async def _send(self, slug: str, number: int) -> None:
        wait = FIRST_PAUSE_SECONDS
        while True:
            try:
                await self._send_once(slug, self._chamber.view(slug).letters[number])
            except Later as later:
                self._trouble = str(later)
                logger.warning(
                    "a letter could not go out and is tried again",
                    plenary=slug,
                    letter=number,
                    reason=str(later),
                )
            except Exception as trouble:  # noqa: BLE001 - a letter is never given up for a fault of ours
                self._trouble = "A letter could not be written; look at the log."
                logger.error(
                    "a letter could not be written", plenary=slug, letter=number, kind=type(trouble).__name__
                )
            else:
                self._trouble = None
                return
            await self._pause(wait)
            wait = min(wait * 2, LONGEST_PAUSE_SECONDS)

    async def _send_once(self, slug: str, letter: Letter) -> None:
        if self._chamber.view(slug).handover is not None:
            return
        if letter.state is LetterState.DUE:
            await self._write_in_turn(slug, letter)
            letter = self._chamber.view(slug).letters[letter.number]
        if letter.state is not LetterState.WRITTEN:
            return
        message = await self._keeping.read(letter.original) if letter.original else None
        if message is None or letter.to is None:
            await self._failed(slug, letter, "Its text or address was erased.")
            return
        envelope = envelope_of(letter, self._posts.letterhead(slug))
        try:
            await self._relay.send(message, envelope, letter.to, _name(slug, envelope))
        except Never as never:
            await self._failed(slug, letter, str(never))
            return
        sent = RecordLetterSent(id=f"sent-{letter.number}-{letter.position}", number=letter.number)
        await self._chamber.submit(slug, sent, ACTOR)

    async def _write_in_turn(self, slug: str, letter: Letter) -> None:
        """A few at a time, and after the mails that wait to be read."""
        async with self._writing:
            await self._give_way(slug, letter.due + GIVING_WAY)
            await self._write(slug, letter)

    async def _give_way(self, slug: str, until: datetime) -> None:
        """Who comes first is decided before anybody is told of it, as long as a receipt is still prompt."""
        while _mails_come_in(self._chamber.view(slug)) and self._chamber.time.now() < until:
            await self._pause(LOOKING_SECONDS)

    async def _write(self, slug: str, letter: Letter) -> None:
        plenary = await self._chamber.as_it_stood(slug, letter.position)
        head = await self._chamber.hash_at(slug, letter.position)
        message = compose(plenary, plenary.letters[letter.number], self._posts.letterhead(slug), head.hex())
        original = await self._keeping.keep(message, "letter")
        written = RecordLetterWritten(
            id=f"written-{letter.number}-{letter.position}", number=letter.number, original=original
        )
        await self._chamber.submit(slug, written, ACTOR)

    async def _failed(self, slug: str, letter: Letter, trouble: str) -> None:
        at = self._chamber.view(slug).position
        failed = RecordLetterFailed(id=f"failed-{letter.number}-{at}", number=letter.number, trouble=trouble)
        await self._chamber.submit(slug, failed, ACTOR)


def unsent(chamber: Chamber, trouble: str | None) -> Unsent:
    """Of all plenaries; `trouble` is why they do not go out, where that is known."""
    waiting = [
        letter.due
        for slug in chamber.slugs()
        for letter in chamber.view(slug).letters.values()
        if letter.state in {LetterState.DUE, LetterState.WRITTEN}
    ]
    oldest = min(waiting, default=None)
    return Unsent(number=len(waiting), oldest=oldest, trouble=trouble if waiting else None)


def _mails_come_in(plenary: Plenary) -> bool:
    """The last mail that came has not been read yet."""
    last = plenary.mails.get(len(plenary.mails))
    return last is not None and last.status is MailStatus.UNREAD


def _name(slug: str, envelope: str) -> str:
    """The name of the letter's file: the plenary and the letter's own token."""
    return f"{slug}.{envelope.partition('@')[0].rpartition('+')[2]}"
