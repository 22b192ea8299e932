"""Meetings that the forecast is held against: invented rooms with habits of their own, played through the real core.

Nothing of a room's habits reaches the forecast but what happens on the floor. A meeting ends here when all of the
list have spoken or were called in vain: there is no hard stop, for else there were no true end to compare with.

Limits times speakers make about 97 % of the clock in a drilled room, 72 in an ordinary one (both from PRACTICE A3.2),
55 in an unruly one (a guess).
"""

import random
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import count
from math import exp, log

from msgspec import Struct

from hemicycle.delegations.category import Category
from hemicycle.plenary.capacity import NATIONAL, Capacity
from hemicycle.plenary.command import Command
from hemicycle.plenary.convene import Convene
from hemicycle.plenary.decide import decide
from hemicycle.plenary.evolve import evolve
from hemicycle.plenary.floor.absent import MarkAbsent
from hemicycle.plenary.floor.floor import Ruling
from hemicycle.plenary.floor.give import GiveFloor
from hemicycle.plenary.floor.meeting import OpenMeeting
from hemicycle.plenary.floor.points_of_order import RaisePointOfOrder, RuleOnPoint
from hemicycle.plenary.floor.queue import upcoming
from hemicycle.plenary.floor.seats import FillSeat, GiveFloorToSeat
from hemicycle.plenary.floor.segments import CloseSegment, OpenSegment
from hemicycle.plenary.floor.timing import EndIntervention
from hemicycle.plenary.lists.inscription import Inscription
from hemicycle.plenary.lists.limit import SetLimit, limit_of
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.programme.limits import Limit
from hemicycle.plenary.programme.programme import Programme
from hemicycle.plenary.programme.registration import Registration, UnknownSender
from hemicycle.plenary.programme.seats import InvitedSeat
from hemicycle.plenary.programme.segment import Segment
from hemicycle.plenary.programme.sitting import Sitting
from hemicycle.plenary.represented import Represented
from hemicycle.plenary.requests.receive import ReceiveRequest
from hemicycle.plenary.requests.request import Asked, Door

REGISTERED = datetime(2023, 12, 4, 9, 0, tzinfo=UTC)
PLANNED = datetime(2023, 12, 8, 16, 30, tzinfo=UTC)
SEGMENTS = ("1", "2")
LIMIT, OF_GROUPS, CUT_TO = 120, 180, 90
CATEGORIES = (
    *[Category.STATE_PARTY] * 7,
    Category.OBSERVER_STATE,
    Category.COURT,
    *[Category.NGO] * 3,
)
MOMENTS = (0.0, 0.25, 0.5, 0.75)
"""Shares of the planned interventions that have begun when the forecast is asked, some time into the last of them."""

TIMES_CALLED = 2
"""Who is absent twice is not called again."""

Chance = random.Random
Length = Callable[[Chance], float]


class Room(Struct, frozen=True):
    """The habits of one room. `one` draws how a speaker lies from the room, 1 on average.

    `drift` is how much longer the last speak than the first, as a share.
    """

    kind: str
    share: float
    panel: float
    one: Length
    drift: float
    handover: float
    handovers_vary: float
    opening: float
    points_of_order: float
    absent: float
    returns: float
    cut_after: float | None
    groups: float
    ends_by_giving: bool


class Asking(Struct, frozen=True):
    """The house at one of the moments."""

    plenary: Plenary
    at: datetime


class Meeting(Struct, frozen=True):
    room: Room
    asked: tuple[Asking, ...]
    ended: datetime


KINDS = ("drilled", "ordinary", "unruly")


def room(chance: Chance, family: str) -> Room:
    """From drilled to unruly: overruns, handovers and the spread of speakers go together."""
    kind = chance.choices(KINDS, (1, 3, 1))[0]
    share = {"drilled": (0.85, 1.0), "ordinary": (0.85, 1.25), "unruly": (1.1, 1.5)}[kind]
    handover = {"drilled": (4, 20), "ordinary": (15, 60), "unruly": (35, 80)}[kind]
    spread = {"drilled": (0.08, 0.2), "ordinary": (0.15, 0.4), "unruly": (0.3, 0.55)}[kind]
    return Room(
        kind=kind,
        share=chance.uniform(*share),
        panel=exp(chance.gauss(log(1.15), 0.25)),
        one=FAMILIES[family](chance.uniform(*spread)),
        drift=chance.uniform(-0.3, 0.3) if family == DRIFTING else 0,
        handover=chance.uniform(*handover),
        handovers_vary=chance.uniform(0.3, 0.9),
        opening=chance.uniform(0, 600),
        points_of_order=chance.choice((0, 0, 0.02, 0.05)),
        absent=chance.choice((0, 0.03, 0.08)),
        returns=chance.uniform(0.2, 0.8),
        cut_after=chance.uniform(0.3, 0.7) if chance.random() < 0.15 else None,
        groups=chance.choice((0, 0.1, 0.2)),
        ends_by_giving=chance.random() < 0.2,
    )


def lognormal(spread: float) -> Length:
    """Many near the room's habit, some far beyond it."""
    return lambda chance: exp(chance.gauss(-(spread**2) / 2, spread))


def mixed(spread: float) -> Length:
    """Most read a text cut to the limit, some say a few words, some do not stop; gamma within each of the three."""
    long = min(0.25, spread / 2)
    short = min(0.25, spread / 2)
    means = (1.0, 0.5, 1.5 + spread)
    weights = (1 - long - short, short, long)
    whole = sum(mean * weight for mean, weight in zip(means, weights, strict=True))

    def one(chance: Chance) -> float:
        mean = chance.choices(means, weights)[0]
        shape = 1 / (spread / 2) ** 2
        return chance.gammavariate(shape, mean / shape) / whole

    return one


DRIFTING = "drifting"
FAMILIES: dict[str, Callable[[float], Length]] = {"lognormal": lognormal, "mixed": mixed, DRIFTING: lognormal}
"""In drifting rooms speakers hurry, or let go, as the meeting goes on: the forecast has no notion of it."""


class Course:
    """Plays one meeting; its clock moves by what the room does."""

    def __init__(self, family: str, seed: str, inscribed: int | None = None) -> None:
        self.inscribed = inscribed
        self.chance = Chance(seed)
        self.room = room(self.chance, family)
        self.plenary = Plenary()
        self.now = REGISTERED
        self.ids = count(1)
        self.asked: list[Asking] = []
        self.pending: datetime | None = None
        self.given = self.planned = 0
        self.moments: list[int] = []
        self.cut = False

    def play(self, command: type[Command], **fields: object) -> None:
        if self.pending is not None and self.pending <= self.now:
            self.asked.append(Asking(self.plenary, self.pending))
            self.pending = None
        for event in decide(self.plenary, command(id=str(next(self.ids)), **fields), self.now):
            self.plenary = evolve(self.plenary, event)

    def after(self, seconds: float) -> None:
        self.now += timedelta(seconds=max(0, seconds))

    def meeting(self) -> Meeting:
        self.planned = self.prepare()
        self.moments = [round(self.planned * moment) for moment in MOMENTS[1:]]
        self.now = PLANNED
        self.asked.append(Asking(self.plenary, PLANNED))
        self.after(self.room.opening)
        self.play(OpenMeeting)
        ended = self.now
        for segment in SEGMENTS:
            ended = self.segment(segment)
        return Meeting(self.room, tuple(self.asked), ended)

    def prepare(self) -> int:
        """Convenes, inscribes, names the invited; how many interventions are planned then."""
        programme = self.programme()
        self.play(Convene, programme=programme)
        inscribed = self.inscribed or self.chance.randint(10, 45)
        for number in range(inscribed):
            self.after(60)
            group = self.chance.random() < self.room.groups
            self.play(
                ReceiveRequest,
                door=Door.WEB,
                arrived=self.now,
                asked=Asked(
                    delegation=represented(f"d{number}", self.chance.choice(CATEGORIES)),
                    capacity=Capacity(group=f"g{number}") if group else NATIONAL,
                    segments=(self.chance.choice(SEGMENTS),),
                ),
            )
        for seat in programme.seats:
            self.play(FillSeat, seat=seat.key, delegation=represented(seat.key, Category.COURT))
        return inscribed + len(programme.seats)

    def programme(self) -> Programme:
        seconds = self.chance.choice((240, 300, 420, None))
        seats = tuple(
            InvitedSeat(key=f"seat-{segment}-{number}", segment=segment, seconds=seconds)
            for segment in SEGMENTS
            for number in range(self.chance.randint(1, 4))
        )
        return Programme(
            title="Plenary session on cooperation",
            zone="America/New_York",
            sittings=(Sitting(day=date(2023, 12, 8), start=time(11, 30), end=time(13, 0)),),
            segments=tuple(Segment(key=key, title=f"Segment {key}") for key in SEGMENTS),
            seats=seats,
            limits=(Limit(seconds=LIMIT), Limit(seconds=OF_GROUPS, for_groups=True)),
            registration=Registration(unknown_senders=UnknownSender.INSCRIBE),
        )

    def segment(self, key: str) -> datetime:
        """When the last of it ended."""
        self.play(OpenSegment, segment=key)
        self.after(self.chance.uniform(0, 60))
        ended = self.now
        for seat in [seat for seat in self.plenary.programme.seats if seat.segment == key]:
            self.give(GiveFloorToSeat, seat=seat.key)
            self.speak((seat.seconds or 300) * self.room.panel * lognormal(0.3)(self.chance))
            ended = self.now
        while (one := self.next_of(key)) is not None:
            if self.chance.random() < (1 - self.room.returns if one.absences else self.room.absent):
                self.end()
                self.after(self.chance.uniform(10, 30))
                self.play(MarkAbsent, inscription=one.number)
                continue
            self.cut_limits()
            limit = limit_of(self.plenary, one) or LIMIT
            self.give(GiveFloor, inscription=one.number)
            self.speak(self.would_take(limit))
            ended = self.now
        self.end()
        self.play(CloseSegment, segment=key)
        return ended

    def next_of(self, segment: str) -> Inscription | None:
        waiting = upcoming(self.plenary, segment)
        return next((one for one in waiting if one.absences < TIMES_CALLED), None)

    def would_take(self, limit: int) -> float:
        """Texts were written for the limit that was announced; a cut takes only part of the difference off."""
        text = (LIMIT / limit) ** 0.2 if self.cut else 1
        drifted = 1 + self.room.drift * (self.given / self.planned - 0.5)
        return limit * text * drifted * self.room.share * self.room.one(self.chance)

    def cut_limits(self) -> None:
        after = self.room.cut_after
        if after is not None and not self.cut and self.given >= after * self.planned:
            self.cut = True
            self.play(SetLimit, limit=Limit(seconds=CUT_TO))

    def give(self, command: type[Command], **fields: object) -> None:
        """After the walk to the podium, during which the last speaker's clock stands, or runs where nobody ends it."""
        vary = self.room.handovers_vary
        if not self.room.ends_by_giving:
            self.end()
        self.after(self.room.handover * exp(self.chance.gauss(-(vary**2) / 2, vary)))
        self.play(command, ending=self.plenary.floor.holder, **fields)
        self.given += 1
        if self.given in self.moments:
            self.pending = self.now + timedelta(seconds=self.chance.uniform(0, LIMIT))

    def speak(self, seconds: float) -> None:
        """The floor is still held afterwards; a point of order may come in between."""
        holder = self.plenary.floor.holder
        if self.chance.random() < self.room.points_of_order:
            until = self.chance.uniform(0, seconds)
            self.after(until)
            seconds -= until
            self.play(RaisePointOfOrder, delegation=represented("raises", Category.STATE_PARTY))
            raised = self.plenary.floor.holder
            self.after(self.chance.uniform(15, 90))
            self.play(EndIntervention, intervention=raised)
            self.after(self.chance.uniform(5, 120))
            self.play(RuleOnPoint, point=len(self.plenary.floor.points_of_order), ruling=Ruling.NOT_UPHELD)
        self.after(seconds)
        assert self.plenary.floor.holder == holder

    def end(self) -> None:
        if self.plenary.floor.holder is not None:
            self.play(EndIntervention, intervention=self.plenary.floor.holder)


def represented(key: str, category: Category) -> Represented:
    return Represented(key=key, name=key, category=category)


def meetings(family: str, number: int, seed: int) -> Iterator[Meeting]:
    for one in range(number):
        yield Course(family, f"{seed} {family} {one}").meeting()


def crowded(waiting: int, seed: int) -> tuple[Plenary, datetime]:
    """A meeting at a quarter, with about so many inscribed still to be heard."""
    asking = Course("lognormal", f"{seed} crowded", inscribed=waiting * 4 // 3).meeting().asked[1]
    return asking.plenary, asking.at
