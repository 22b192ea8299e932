"""Every act that is pressed on the chair's page, and the command it stands for."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

import msgspec

from hemicycle.plenary.command import Command
from hemicycle.plenary.floor.absent import MarkAbsent, Recall
from hemicycle.plenary.floor.answers import GiveAnswer
from hemicycle.plenary.floor.control import TakeControl
from hemicycle.plenary.floor.floor import MotionKind, Ruling
from hemicycle.plenary.floor.give import GiveFloor
from hemicycle.plenary.floor.hard_stop import MoveHardStop
from hemicycle.plenary.floor.meeting import CloseMeeting, OpenMeeting, ResumeMeeting, SuspendMeeting
from hemicycle.plenary.floor.motions import DecideMotion, MoveMotion, Outcome
from hemicycle.plenary.floor.podium import WriteToPodium
from hemicycle.plenary.floor.points_of_order import AppealRuling, DecideAppeal, RaisePointOfOrder, RuleOnPoint
from hemicycle.plenary.floor.replies import AskForReply, DeclineReply, GiveReply
from hemicycle.plenary.floor.seats import FillSeat, GiveFloorToSeat
from hemicycle.plenary.floor.segments import CallPoint, CloseSegment, OpenSegment
from hemicycle.plenary.floor.sittings import hard_stop_in_force, planned_end
from hemicycle.plenary.floor.timing import EndIntervention, ExtendTime, PauseClock, RunClock
from hemicycle.plenary.floor.undo import UndoAct
from hemicycle.plenary.lists.attendance import SetAttendance
from hemicycle.plenary.lists.limit import SetLimit
from hemicycle.plenary.lists.yield_place import YieldPlace
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.programme.limits import Limit
from hemicycle.plenary.refusal import Refusal
from hemicycle.plenary.represented import Attendance, Represented, Speaker
from hemicycle.web.pages.desk.form import LONGEST_NUMBER
from hemicycle.web.pages.register import LONGEST_FIELD, asked_by
from hemicycle.web.pages.wall_time import instant_typed

LONGEST_LIMIT = 3600
"""Seconds; an intervention of more than an hour is a slip of the finger."""

LONGEST_STAY = 240
"""Minutes that interpreters may be asked to stay longer."""

MORE_TIME = 30
"""Seconds, at one press."""


class Press(msgspec.Struct, frozen=True, kw_only=True):
    """`on` is what the act is about, `holder` who the chair saw on the floor, `by` whose link was entered."""

    id: str
    on: str
    holder: str
    by: str
    fields: Mapping[str, str]
    plenary: Plenary
    now: datetime

    @property
    def number(self) -> int:
        return number_in(self.on) or 0

    @property
    def ending(self) -> int | None:
        return number_in(self.holder)

    def text(self, field: str) -> str:
        return self.fields.get(field, "").strip()[:LONGEST_FIELD]

    def amount(self, field: str) -> int:
        return number_in(self.text(field)) or 0


def number_in(text: str) -> int | None:
    is_ours = text.isascii() and text.isdecimal() and len(text) <= LONGEST_NUMBER
    return int(text) if is_ours else None


def _found(press: Press) -> Represented | None:
    """By its name in any language, or by the one it gave itself."""
    name = press.text("delegation")
    return asked_by(press.plenary, delegation=name, segments=(), group="", arrived=press.now).delegation


def _delegation(press: Press) -> Represented:
    """Raises Refusal for one that neither the tables nor the lists know."""
    found = _found(press)
    known = {one.delegation.key for one in press.plenary.inscriptions.values()}
    if found is None or (found.key.startswith("other:") and found.key not in known):
        raise Refusal(
            "Nobody here is called “{name}”; write the delegation as the list has it.",
            name=press.text("delegation") or "?",
        )
    return found


def _named(press: Press) -> Represented:
    """As for a seat, which may also be an expert's that no table knows. Raises Refusal where nobody is named."""
    found = _found(press)
    if found is None:
        raise Refusal("Say who sits in this seat.")
    return found


def _until(press: Press) -> datetime | None:
    """A time on the wall of the venue. Raises Refusal for what is none."""
    text = press.text("until")
    if not text:
        return None
    moment = instant_typed(press.plenary, text)
    if moment is None:
        raise Refusal("“{text}” is no day and hour.", text=text)
    if moment <= press.now:
        raise Refusal("A meeting resumes at an hour that lies ahead.")
    return moment


def _limit(press: Press) -> Limit:
    """Raises Refusal for what is no limit."""
    seconds = press.amount("seconds")
    if not 0 < seconds <= LONGEST_LIMIT:
        raise Refusal("A limit lies between 1 and {most} seconds.", most=LONGEST_LIMIT)
    return Limit(seconds=seconds)


def _longer(press: Press) -> datetime:
    """From the hard stop in force, else the planned end, else now. Raises Refusal for what is no number of minutes."""
    minutes = press.amount("minutes")
    if not 0 < minutes <= LONGEST_STAY:
        raise Refusal("The meeting may sit between 1 and {most} minutes longer.", most=LONGEST_STAY)
    end = hard_stop_in_force(press.plenary) or planned_end(press.plenary) or press.now
    return max(end, press.now) + timedelta(minutes=minutes)


def _motion(press: Press) -> MotionKind:
    try:
        return MotionKind(press.text("motion"))
    except ValueError:
        raise Refusal("There is no such motion.") from None


def _filled(press: Press) -> FillSeat:
    name = press.text("speaker")
    return FillSeat(
        id=press.id,
        seat=press.on,
        delegation=_named(press),
        speaker=Speaker(name=name, title=press.text("title") or None) if name else None,
        attendance=Attendance.REMOTE if press.text("remote") else Attendance.IN_THE_ROOM,
    )


ACTS: Mapping[str, Callable[[Press], Command]] = {
    "open": lambda press: OpenMeeting(id=press.id),
    "suspend": lambda press: SuspendMeeting(id=press.id, until=_until(press)),
    "resume": lambda press: ResumeMeeting(id=press.id),
    "close": lambda press: CloseMeeting(id=press.id),
    "open-segment": lambda press: OpenSegment(id=press.id, segment=press.on),
    "close-segment": lambda press: CloseSegment(id=press.id, segment=press.on),
    "call-point": lambda press: CallPoint(id=press.id, point=press.text("point") or None),
    "give": lambda press: GiveFloor(id=press.id, inscription=press.number, ending=press.ending),
    "give-seat": lambda press: GiveFloorToSeat(id=press.id, seat=press.on, ending=press.ending),
    "give-answer": lambda press: GiveAnswer(id=press.id, seat=press.on, ending=press.ending),
    "fill-seat": _filled,
    "pause": lambda press: PauseClock(id=press.id, intervention=press.number),
    "run": lambda press: RunClock(id=press.id, intervention=press.number),
    "extend": lambda press: ExtendTime(id=press.id, intervention=press.number, seconds=MORE_TIME),
    "end": lambda press: EndIntervention(id=press.id, intervention=press.number),
    "podium": lambda press: WriteToPodium(id=press.id, intervention=press.number, words=press.text("words")),
    "absent": lambda press: MarkAbsent(id=press.id, inscription=press.number),
    "recall": lambda press: Recall(id=press.id, inscription=press.number),
    "yield": lambda press: YieldPlace(id=press.id, inscription=press.number, to=press.amount("to")),
    "remote": lambda press: SetAttendance(
        id=press.id, inscription=press.number, attendance=Attendance.REMOTE
    ),
    "in-the-room": lambda press: SetAttendance(
        id=press.id, inscription=press.number, attendance=Attendance.IN_THE_ROOM
    ),
    "raise-point": lambda press: RaisePointOfOrder(id=press.id, delegation=_delegation(press)),
    "uphold": lambda press: RuleOnPoint(id=press.id, point=press.number, ruling=Ruling.UPHELD),
    "reject": lambda press: RuleOnPoint(id=press.id, point=press.number, ruling=Ruling.NOT_UPHELD),
    "appeal": lambda press: AppealRuling(id=press.id, point=press.number, delegation=_delegation(press)),
    "decide-appeal": lambda press: DecideAppeal(
        id=press.id, point=press.number, in_favour=press.amount("in-favour"), against=press.amount("against")
    ),
    "move-motion": lambda press: MoveMotion(id=press.id, kind=_motion(press), delegation=_delegation(press)),
    "carry-motion": lambda press: DecideMotion(id=press.id, motion=press.number, outcome=Outcome.CARRIED),
    "reject-motion": lambda press: DecideMotion(id=press.id, motion=press.number, outcome=Outcome.REJECTED),
    "withdraw-motion": lambda press: DecideMotion(
        id=press.id, motion=press.number, outcome=Outcome.WITHDRAWN
    ),
    "ask-reply": lambda press: AskForReply(id=press.id, delegation=_delegation(press)),
    "give-reply": lambda press: GiveReply(id=press.id, reply=press.number, ending=press.ending),
    "decline-reply": lambda press: DeclineReply(id=press.id, reply=press.number),
    "set-limit": lambda press: SetLimit(id=press.id, limit=_limit(press)),
    "stay-longer": lambda press: MoveHardStop(id=press.id, to=_longer(press)),
    "undo": lambda press: UndoAct(id=press.id, position=press.number),
    "take-control": lambda press: TakeControl(id=press.id, by=press.by),
}

WITHOUT_CONTROL = frozenset({"take-control"})
"""What whoever only watches may press."""
