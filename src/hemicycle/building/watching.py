"""What of the house is watched, and what is counted, for its operator."""

import shutil
from collections import Counter
from collections.abc import Iterable, Mapping
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

import msgspec

from hemicycle.building.errands import Errands
from hemicycle.chamber.chamber import Chamber
from hemicycle.chamber.clock_watch import ClockWatch
from hemicycle.chamber.duty import Duty
from hemicycle.mailroom.mailroom import Mailroom
from hemicycle.operations import parts
from hemicycle.operations.health import Asked
from hemicycle.operations.measures import Measure
from hemicycle.plenary.letters.letter import LetterState
from hemicycle.plenary.mails.exchangers import unbelieved_exchanger, unnamed_exchanger
from hemicycle.plenary.mails.mail import MailStatus
from hemicycle.settings import Settings
from hemicycle.web.streams.broadcaster import Broadcaster
from hemicycle.web.streams.channel import Audience
from hemicycle.web.streams.facts import FactStreams

Kind = TypeVar("Kind", bound=StrEnum)


class Rooms(msgspec.Struct, frozen=True):
    """Those that have something to tell. A house whose time is invented has no `clock` to compare."""

    settings: Settings
    chamber: Chamber
    mailroom: Mailroom
    broadcaster: Broadcaster
    facts: FactStreams
    errands: Errands
    duty: Duty
    clock: ClockWatch | None

    def parts(self) -> tuple[Asked, ...]:
        """What health is made of, in the order in which it is told."""
        return (
            lambda: parts.database(self.chamber.lag()),
            lambda: parts.outbox(self.mailroom.unsent(), self.chamber.time.now()),
            lambda: parts.channels(self._alarming(), len(self.mailroom.channels())),
            lambda: parts.exchangers(self._with_unknown_exchangers()),
            lambda: parts.disk(free_beside(self.settings.database)),
            lambda: parts.clock(self.clock.differs if self.clock is not None else None),
        )

    def _alarming(self) -> tuple[str, ...]:
        now = self.chamber.time.now()
        return tuple(one.name for one in self.mailroom.channels() if one.is_alarming(now))

    def _with_unknown_exchangers(self) -> int:
        plenaries = (self.chamber.view(slug) for slug in self.chamber.slugs())
        return sum(bool(unnamed_exchanger(one) or unbelieved_exchanger(one)) for one in plenaries)

    def measures(self) -> Iterable[Measure]:
        slugs = self.chamber.slugs()
        plenaries = [self.chamber.view(slug) for slug in slugs]
        letters = Counter(one.state for each in plenaries for one in each.letters.values())
        mails = Counter(one.status for each in plenaries for one in each.mails.values())
        viewers = _each(Audience, self.broadcaster.by_audience())
        yield Measure("hemicycle_plenaries", "Plenaries in this house.", len(slugs))
        yield Measure(
            "hemicycle_follower_lag_seconds",
            "Since our heads were compared with those in the database.",
            self.chamber.lag(),
        )
        yield Measure(
            "hemicycle_letters", "Letters by what became of them.", _each(LetterState, letters), "state"
        )
        yield Measure("hemicycle_mails", "Mails by what became of them.", _each(MailStatus, mails), "status")
        yield Measure("hemicycle_viewers", "Streams of pages that are followed.", viewers, "audience")
        yield Measure("hemicycle_fact_listeners", "Streams of facts that are followed.", self.facts.count())
        yield Measure(
            "hemicycle_streams_too_slow",
            "Streams that were closed because nobody read them.",
            self.broadcaster.too_slow + self.facts.too_slow,
            grows=True,
        )
        yield Measure(
            "hemicycle_reader_failures",
            "Mails that no reader could read.",
            self.mailroom.readers_failures,
            grows=True,
        )
        yield Measure(
            "hemicycle_channels_alarming", "Mailboxes that fail or are silent.", len(self._alarming())
        )
        yield Measure(
            "hemicycle_does_errands", "1 where this node does the errands of the house.", self.duty.is_held
        )
        yield Measure(
            "hemicycle_webhooks_failing",
            "Receivers of facts that take nothing.",
            len(self.errands.failing()),
        )


def _each(kinds: type[Kind], numbers: Counter[Kind]) -> Mapping[str, float]:
    """Of what there is none of too: so it is seen to grow from nothing."""
    return {one.value: float(numbers[one]) for one in kinds}


def free_beside(database: str) -> int | None:
    """Free bytes of the folder in which a database file lies, None for any other database."""
    if "://" in database:
        return None
    try:
        return shutil.disk_usage(Path(database).absolute().parent).free
    except OSError:
        return None
