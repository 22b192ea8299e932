"""Segments open and close on the floor; the points of one may be called together."""

from datetime import datetime

from msgspec.structs import replace

from hemicycle.plenary.act import applies, decides
from hemicycle.plenary.command import Command
from hemicycle.plenary.event import Event
from hemicycle.plenary.floor.acting import must_be_open, must_be_ruled
from hemicycle.plenary.floor.queue import upcoming
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.refusal import Refusal


class OpenSegment(Command, frozen=True, kw_only=True):
    segment: str


class SegmentOpened(Event, frozen=True, kw_only=True):
    segment: str


class CloseSegment(Command, frozen=True, kw_only=True):
    segment: str


class SegmentClosed(Event, frozen=True, kw_only=True):
    """`not_reached` keep their order, should the segment be opened again."""

    segment: str
    not_reached: tuple[int, ...]


class CallPoint(Command, frozen=True, kw_only=True):
    """Those inscribed on the point come first from now on; None goes back to the order of the list."""

    point: str | None


class PointCalled(Event, frozen=True, kw_only=True):
    point: str | None


@decides(OpenSegment)
def open_segment(plenary: Plenary, command: OpenSegment, at: datetime) -> tuple[Event, ...]:
    must_be_open(plenary)
    if plenary.programme.segment(command.segment) is None:
        raise Refusal("The programme has no segment {segment}.", segment=command.segment)
    if plenary.floor.segment is not None:
        raise Refusal("Segment {segment} is open; close it first.", segment=plenary.floor.segment)
    return (SegmentOpened(at=command.when(at), segment=command.segment),)


@decides(CloseSegment)
def close_segment(plenary: Plenary, command: CloseSegment, at: datetime) -> tuple[Event, ...]:
    if plenary.floor.segment != command.segment:
        raise Refusal("Segment {segment} is not open.", segment=command.segment)
    must_be_ruled(plenary)
    if plenary.floor.holder is not None:
        raise Refusal("Somebody has the floor; end the intervention first.")
    not_reached = tuple(inscription.number for inscription in upcoming(plenary, command.segment))
    return (SegmentClosed(at=command.when(at), segment=command.segment, not_reached=not_reached),)


@decides(CallPoint)
def call_point(plenary: Plenary, command: CallPoint, at: datetime) -> tuple[Event, ...]:
    must_be_open(plenary)
    segment = plenary.programme.segment(plenary.floor.segment or "")
    if segment is None:
        raise Refusal("Open a segment before calling a point of it.")
    if command.point is not None and command.point not in {point.key for point in segment.points}:
        raise Refusal("Segment {segment} has no point {point}.", segment=segment.key, point=command.point)
    return (PointCalled(at=command.when(at), point=command.point),)


@applies(SegmentOpened)
def apply_segment_opened(plenary: Plenary, event: SegmentOpened) -> Plenary:
    return replace(
        plenary,
        floor=replace(plenary.floor, segment=event.segment, point=None),
        closed_segments=plenary.closed_segments.delete(event.segment)
        if event.segment in plenary.closed_segments
        else plenary.closed_segments,
        undoable=None,
    )


@applies(SegmentClosed)
def apply_segment_closed(plenary: Plenary, event: SegmentClosed) -> Plenary:
    return replace(
        plenary,
        floor=replace(plenary.floor, segment=None, point=None),
        closed_segments=plenary.closed_segments.set(event.segment, event.at),
        undoable=None,
    )


@applies(PointCalled)
def apply_point_called(plenary: Plenary, event: PointCalled) -> Plenary:
    return replace(plenary, floor=replace(plenary.floor, point=event.point))
