"""What the chair may do now, as buttons: each names what the chair saw when pressing it."""

from datetime import datetime

import msgspec

from hemicycle.documents.pictures.axis import milliseconds
from hemicycle.plenary.capacity import group_of
from hemicycle.plenary.floor.floor import Undoable
from hemicycle.plenary.floor.intervention import Kind
from hemicycle.plenary.floor.queue import upcoming
from hemicycle.plenary.lists.inscription import Inscription
from hemicycle.plenary.lists.limit import limit_of
from hemicycle.plenary.plenary import Phase, Plenary
from hemicycle.plenary.represented import Attendance, represented_name
from hemicycle.web.views.floor import FloorView, floor_view
from hemicycle.web.views.panel import PanelView, panel_view
from hemicycle.web.views.proceedings import ProceedingsView, proceedings_view

NEXT = 3
"""Those whose names the chair keeps in mind."""


class NamedButton(msgspec.Struct, frozen=True, kw_only=True):
    value: str
    name: str


class WaitingView(msgspec.Struct, frozen=True, kw_only=True):
    """`limit` in seconds."""

    number: int
    name: str
    group: str | None
    limit: int | None
    is_remote: bool
    absent: bool


class UndoView(msgspec.Struct, frozen=True, kw_only=True):
    """`until` in milliseconds since 1970 of house time: later the act stands."""

    position: int
    until: int


class ChairView(msgspec.Struct, frozen=True, kw_only=True):
    """`control` is who operates the floor: None while nobody took control, empty for the chair."""

    position: int
    phase: Phase
    floor: FloorView
    control: str | None
    segments: tuple[NamedButton, ...]
    points: tuple[NamedButton, ...]
    called: str | None
    queue: tuple[WaitingView, ...]
    absent: tuple[NamedButton, ...]
    panel: PanelView | None
    proceedings: ProceedingsView
    undoable: UndoView | None
    awaits_ruling: int | None

    @property
    def following(self) -> tuple[WaitingView, ...]:
        return self.queue[:NEXT]


def chair_view(plenary: Plenary, language: str, now: datetime) -> ChairView:
    segment = plenary.floor.segment
    queue = upcoming(plenary, segment) if segment else ()
    opened = plenary.programme.segment(segment or "")
    return ChairView(
        position=plenary.position,
        phase=plenary.phase,
        floor=floor_view(plenary, language),
        control=plenary.control,
        segments=tuple(NamedButton(value=one.key, name=one.title) for one in plenary.programme.segments),
        points=tuple(NamedButton(value=one.key, name=one.title) for one in opened.points) if opened else (),
        called=plenary.floor.point,
        queue=tuple(_waiting(plenary, one, language) for one in queue),
        absent=tuple(
            NamedButton(value=str(one.number), name=represented_name(one.delegation, language))
            for one in _called_in_vain(plenary, segment)
        ),
        panel=panel_view(plenary, segment, language, now) if segment else None,
        proceedings=proceedings_view(plenary, language),
        undoable=_undoable(plenary),
        awaits_ruling=_awaits_ruling(plenary),
    )


def _waiting(plenary: Plenary, one: Inscription, language: str) -> WaitingView:
    return WaitingView(
        number=one.number,
        name=represented_name(one.delegation, language),
        group=group_of(one.capacity, language),
        limit=limit_of(plenary, one),
        is_remote=one.attendance is Attendance.REMOTE,
        absent=one.absences > 0,
    )


def _called_in_vain(plenary: Plenary, segment: str | None) -> tuple[Inscription, ...]:
    """Also those who lost their place by it: the chair may recall them."""
    return tuple(
        one
        for one in plenary.inscriptions.values()
        if one.segment == segment and one.absences and one.heard is None and not one.withdrawn
    )


def _undoable(plenary: Plenary) -> UndoView | None:
    if not isinstance(plenary.undoable, Undoable):
        return None
    window = plenary.programme.procedure.undo_seconds * 1000
    return UndoView(position=plenary.undoable.position, until=milliseconds(plenary.undoable.at) + window)


def _awaits_ruling(plenary: Plenary) -> int | None:
    if plenary.floor.awaits_ruling is not None:
        return plenary.floor.awaits_ruling
    speaking = plenary.floor.speaking
    raised = speaking is not None and speaking.kind is Kind.POINT_OF_ORDER
    return int(speaking.source) if speaking is not None and raised else None
