"""Who speaks from the room and who from afar: the chair and the technicians know it before the call."""

from datetime import datetime

from hemicycle.plenary.act import applies, decides
from hemicycle.plenary.command import Command
from hemicycle.plenary.event import Event
from hemicycle.plenary.lists.lookup import changed, live_inscription
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.represented import Attendance


class SetAttendance(Command, frozen=True, kw_only=True):
    inscription: int
    attendance: Attendance


class AttendanceSet(Event, frozen=True, kw_only=True):
    inscription: int
    attendance: Attendance


@decides(SetAttendance)
def set_attendance(plenary: Plenary, command: SetAttendance, at: datetime) -> tuple[Event, ...]:
    inscription = live_inscription(plenary, command.inscription)
    if inscription.attendance is command.attendance:
        return ()
    return (
        AttendanceSet(at=command.when(at), inscription=inscription.number, attendance=command.attendance),
    )


@applies(AttendanceSet)
def apply_attendance_set(plenary: Plenary, event: AttendanceSet) -> Plenary:
    return changed(plenary, event.inscription, attendance=event.attendance)
