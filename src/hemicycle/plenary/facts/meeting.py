"""What is told of the meeting and its parts."""

from datetime import datetime

from hemicycle.plenary.convene import Convened, ProgrammeRevised
from hemicycle.plenary.facts.fact import Body, in_utc
from hemicycle.plenary.facts.telling import tells
from hemicycle.plenary.floor.hard_stop import HardStopMoved, HardStopPassed
from hemicycle.plenary.floor.meeting import MeetingClosed, MeetingOpened, MeetingResumed, MeetingSuspended
from hemicycle.plenary.floor.segments import PointCalled, SegmentClosed, SegmentOpened
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.value import Value


class Part(Value, frozen=True, kw_only=True):
    """A segment of the programme."""

    key: str
    title: str


class Planned(Body, frozen=True, kw_only=True):
    """The programme as it is from now on; `programme` is its version."""

    title: str
    programme: int
    segments: tuple[Part, ...]


class Bare(Body, frozen=True, kw_only=True):
    """The kind says it all."""


class Suspension(Body, frozen=True, kw_only=True):
    """`until` is null where nobody has said when the meeting goes on."""

    until: datetime | None


class HardStop(Body, frozen=True, kw_only=True):
    instant: datetime


class SegmentOpening(Body, frozen=True, kw_only=True):
    segment: str
    title: str


class SegmentClosing(Body, frozen=True, kw_only=True):
    segment: str


class PointCalling(Body, frozen=True, kw_only=True):
    """`point` is null where the order of the list is taken up again."""

    segment: str | None
    point: str | None
    title: str | None


@tells(Convened, "convened", Planned)
def convened(plenary: Plenary, _event: Convened) -> Planned:
    return _planned(plenary)


@tells(ProgrammeRevised, "programme-revised", Planned)
def revised(plenary: Plenary, _event: ProgrammeRevised) -> Planned:
    return _planned(plenary)


def _planned(plenary: Plenary) -> Planned:
    parts = tuple(Part(key=one.key, title=one.title) for one in plenary.programme.segments)
    return Planned(title=plenary.programme.title, programme=plenary.version, segments=parts)


@tells(MeetingOpened, "meeting-opened", Bare)
def opened(_plenary: Plenary, _event: MeetingOpened) -> Bare:
    return Bare()


@tells(MeetingSuspended, "suspended", Suspension)
def suspended(_plenary: Plenary, event: MeetingSuspended) -> Suspension:
    return Suspension(until=None if event.until is None else in_utc(event.until))


@tells(MeetingResumed, "resumed", Bare)
def resumed(_plenary: Plenary, _event: MeetingResumed) -> Bare:
    return Bare()


@tells(MeetingClosed, "meeting-closed", Bare)
def closed(_plenary: Plenary, _event: MeetingClosed) -> Bare:
    return Bare()


@tells(HardStopPassed, "hard-stop-passed", HardStop)
def hard_stop_passed(_plenary: Plenary, event: HardStopPassed) -> HardStop:
    return HardStop(instant=in_utc(event.instant))


@tells(HardStopMoved, "hard-stop-moved", HardStop)
def hard_stop_moved(_plenary: Plenary, event: HardStopMoved) -> HardStop:
    return HardStop(instant=in_utc(event.to))


@tells(SegmentOpened, "segment-opened", SegmentOpening)
def segment_opened(plenary: Plenary, event: SegmentOpened) -> SegmentOpening:
    segment = plenary.programme.segment(event.segment)
    return SegmentOpening(segment=event.segment, title=segment.title if segment else event.segment)


@tells(SegmentClosed, "segment-closed", SegmentClosing)
def segment_closed(_plenary: Plenary, event: SegmentClosed) -> SegmentClosing:
    return SegmentClosing(segment=event.segment)


@tells(PointCalled, "point-called", PointCalling)
def point_called(plenary: Plenary, event: PointCalled) -> PointCalling:
    segment = plenary.programme.segment(plenary.floor.segment or "")
    titles = {point.key: point.title for point in segment.points} if segment else {}
    return PointCalling(segment=plenary.floor.segment, point=event.point, title=titles.get(event.point or ""))
