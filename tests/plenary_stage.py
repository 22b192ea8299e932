"""A small stage for the core: a programme, delegations, and a plenary on which commands are played."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import count

from hemicycle.delegations.category import Category
from hemicycle.plenary.capacity import NATIONAL, Capacity
from hemicycle.plenary.command import Command
from hemicycle.plenary.convene import Convene
from hemicycle.plenary.decide import decide
from hemicycle.plenary.event import Event
from hemicycle.plenary.evolve import evolve_all
from hemicycle.plenary.floor.give import GiveFloor
from hemicycle.plenary.floor.meeting import OpenMeeting
from hemicycle.plenary.floor.segments import OpenSegment
from hemicycle.plenary.lists.arrangement import speakers_list
from hemicycle.plenary.mails.reading import Reading
from hemicycle.plenary.mails.receive import ReceiveMail
from hemicycle.plenary.mails.take import TakeReading
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.programme.limits import Limit
from hemicycle.plenary.programme.programme import Programme
from hemicycle.plenary.programme.registration import Registration, UnknownSender
from hemicycle.plenary.programme.segment import Point, Segment
from hemicycle.plenary.programme.sitting import Sitting
from hemicycle.plenary.represented import Rank, Represented, Speaker
from hemicycle.plenary.requests.receive import ReceiveRequest
from hemicycle.plenary.requests.request import Asked, Door, Stamp

OPENING = datetime(2023, 12, 1, 9, 0, tzinfo=UTC)
CLOSING = datetime(2023, 12, 7, 5, 0, tzinfo=UTC)
MEETING = datetime(2023, 12, 8, 16, 30, tzinfo=UTC)

PROGRAMME = Programme(
    title="Plenary session on cooperation",
    zone="America/New_York",
    sittings=(Sitting(day=date(2023, 12, 8), start=time(11, 30), end=time(13, 0), hard_stop=time(13, 10)),),
    segments=(
        Segment(key="1", title="Segment I", points=(Point(key="a", title="On voluntary agreements"),)),
        Segment(key="2", title="Segment II"),
    ),
    limits=(Limit(seconds=120),),
    registration=Registration(
        closes=datetime(2023, 12, 7, 0, 0),  # noqa: DTZ001 - local times of the venue have no zone of their own
        unknown_senders=UnknownSender.INSCRIBE,
    ),
)


def state(key: str, name: str | None = None, category: Category = Category.STATE_PARTY) -> Represented:
    return Represented(key=key, name=name or key, category=category)


class Stage:
    """Plays commands one after another at a clock that only the test moves."""

    def __init__(self, programme: Programme = PROGRAMME) -> None:
        self.now = OPENING
        self.plenary = Plenary()
        self.events: tuple[Event, ...] = ()
        self._ids = (f"command-{number}" for number in count(1))
        self.play(Convene(id="convene", programme=programme))

    def play(self, command: Command) -> tuple[Event, ...]:
        events = decide(self.plenary, command, self.now)
        self.plenary = evolve_all(self.plenary, events)
        self.events += events
        return events

    def id(self) -> str:
        return next(self._ids)

    def after(self, seconds: float) -> "Stage":
        self.now += timedelta(seconds=seconds)
        return self

    def at(self, moment: datetime) -> "Stage":
        self.now = moment
        return self

    def request(
        self,
        delegation: Represented | None,
        *segments: str,
        capacity: Capacity = NATIONAL,
        points: tuple[str, ...] = (),
        rank: Rank = Rank.DELEGATE,
        speaker: str | None = None,
        **more: object,
    ) -> int:
        """Receives a request at the web door one second later, and returns its number."""
        self.after(1)
        asked = Asked(delegation=delegation, capacity=capacity, segments=segments, points=points, rank=rank)
        self.play(
            ReceiveRequest(
                id=self.id(),
                door=more.pop("door", Door.WEB),
                arrived=more.pop("arrived", self.now),
                asked=asked,
                speaker=Speaker(name=speaker) if speaker else None,
                **more,
            )
        )
        return len(self.plenary.requests)

    def mail(self, reading: Reading, content: str | None = None, **more: object) -> int:
        """Receives a mail one second later, has it read as this, and returns its number."""
        self.after(1)
        content = content or f"content-{len(self.plenary.mails) + 1}"
        arrived = more.pop("arrived", self.now)
        vouched = more.pop("vouched", False)
        stamp = Stamp(source="mx.plenary.example", moment=arrived, decided=True)
        self.play(
            ReceiveMail(
                id=self.id(), arrived=arrived, identity=content, original=content, stamps=(stamp,), **more
            )
        )
        number = self.plenary.identities[content]
        self.play(TakeReading(id=self.id(), mail=number, reading=reading, vouched=vouched))
        return number

    def order(self, segment: str) -> list[str]:
        return [one.delegation.key for one in speakers_list(self.plenary, segment).listed]

    def inscription(self, key: str, segment: str = "1") -> int:
        return self.plenary.places[key, None, segment]

    def open(self, segment: str = "1") -> "Stage":
        self.at(MEETING)
        self.play(OpenMeeting(id=self.id()))
        self.play(OpenSegment(id=self.id(), segment=segment))
        return self

    def give(self, key: str, segment: str = "1") -> int:
        ending = self.plenary.floor.holder
        self.play(GiveFloor(id=self.id(), inscription=self.inscription(key, segment), ending=ending))
        holder = self.plenary.floor.holder
        assert holder is not None
        return holder
