"""The floor: one holder at a time, a clock, and the procedures of the meeting (DESIGN 4.10 to 4.16)."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from hemicycle.plenary.command import Command
from hemicycle.plenary.due import Due, next_due
from hemicycle.plenary.floor.absent import MarkAbsent, Recall
from hemicycle.plenary.floor.accounts import Accounts, accounts
from hemicycle.plenary.floor.floor import Ruling
from hemicycle.plenary.floor.give import GiveFloor
from hemicycle.plenary.floor.hard_stop import MoveHardStop, PassHardStop
from hemicycle.plenary.floor.intervention import Kind
from hemicycle.plenary.floor.meeting import CloseMeeting, MeetingClosed, ResumeMeeting, SuspendMeeting
from hemicycle.plenary.floor.points_of_order import (
    AppealRuling,
    DecideAppeal,
    RaisePointOfOrder,
    RuleOnPoint,
)
from hemicycle.plenary.floor.queue import upcoming
from hemicycle.plenary.floor.replies import AskForReply, GiveReply
from hemicycle.plenary.floor.seats import FillSeat, GiveFloorToSeat
from hemicycle.plenary.floor.segments import CallPoint, CloseSegment, OpenSegment
from hemicycle.plenary.floor.timing import EndIntervention, ExtendTime, PauseClock, RunClock
from hemicycle.plenary.floor.undo import UndoAct
from hemicycle.plenary.forecast.capacity import floor_capacity
from hemicycle.plenary.lists.close import CloseRegistration
from hemicycle.plenary.lists.swap import AgreeToSwap, ProposeSwap
from hemicycle.plenary.programme.procedure import Place, Procedure, Unreached
from hemicycle.plenary.programme.seats import InvitedSeat
from hemicycle.plenary.refusal import Refusal
from plenary_stage import MEETING, PROGRAMME, Stage, state


def seconds(number: float) -> timedelta:
    return timedelta(seconds=number)


def open_with(*keys: str, programme: object = PROGRAMME) -> Stage:
    stage = Stage(programme)
    for key in keys:
        stage.request(state(key), "1")
    return stage.open()


def queue(stage: Stage) -> list[str]:
    return [one.delegation.key for one in upcoming(stage.plenary, "1")]


def test_the_clock_is_computed_goes_below_zero_and_keeps_counting() -> None:
    stage = open_with("BE")
    stage.give("BE")
    speaking = stage.plenary.floor.speaking
    assert speaking is not None
    assert speaking.clock.remaining(stage.now + seconds(30)) == seconds(90)
    assert speaking.clock.remaining(stage.now + seconds(150)) == seconds(-30)
    assert speaking.clock.over(stage.now + seconds(150)) == seconds(30)


def test_the_floor_cannot_be_given_before_the_meeting_and_its_segment_are_open() -> None:
    stage = Stage()
    stage.request(state("BE"), "1")
    stage.request(state("SN"), "2")
    with pytest.raises(Refusal, match="not open yet"):
        stage.play(GiveFloor(id="g", inscription=1))
    stage.open("2")
    with pytest.raises(Refusal, match="segment 1, which is not open"):
        stage.play(GiveFloor(id="g", inscription=1))


def test_giving_the_floor_ends_the_one_whom_the_chair_saw_and_nobody_else() -> None:
    stage = open_with("BE", "SN", "CL")
    first = stage.give("BE")
    stage.after(100)
    second = stage.give("SN")
    assert stage.plenary.floor.interventions[first].ended == stage.now
    with pytest.raises(Refusal, match="changed meanwhile"):
        stage.play(GiveFloor(id="stale", inscription=stage.inscription("CL"), ending=first))
    assert stage.plenary.floor.holder == second


def test_a_stale_console_ends_nobody_elses_speech() -> None:
    stage = open_with("BE", "SN")
    first = stage.give("BE")
    stage.give("SN")
    with pytest.raises(Refusal, match="changed meanwhile"):
        stage.play(EndIntervention(id="e", intervention=first))


def test_a_pause_does_not_count() -> None:
    stage = open_with("BE")
    number = stage.give("BE")
    stage.after(20).play(PauseClock(id="p", intervention=number))
    stage.after(300).play(RunClock(id="r", intervention=number))
    stage.after(10).play(ExtendTime(id="x", intervention=number, seconds=30))
    clock = stage.plenary.floor.interventions[number].clock
    assert (clock.used_at(stage.now), clock.limit) == (seconds(30), 150)


def test_undo_restores_holder_and_clock_as_it_ran() -> None:
    stage = open_with("BE", "SN")
    first = stage.give("BE")
    before = stage.plenary.floor
    stage.after(60)
    stage.give("SN")
    undoable = stage.plenary.undoable
    assert undoable is not None
    stage.after(5).play(UndoAct(id="u", position=undoable.position))
    assert stage.plenary.floor == replace(before, numbered=2)
    assert stage.give("SN") == 3
    stage.play(UndoAct(id="again", position=stage.plenary.position))
    assert stage.plenary.inscriptions[2].heard is None
    assert stage.plenary.floor.interventions[first].clock.used_at(stage.now) == seconds(65)


def test_undo_is_for_the_last_act_and_for_ten_seconds() -> None:
    stage = open_with("BE")
    stage.give("BE")
    undoable = stage.plenary.undoable
    assert undoable is not None
    with pytest.raises(Refusal, match="Only the last act"):
        stage.play(UndoAct(id="u", position=undoable.position - 1))
    with pytest.raises(Refusal, match="10 seconds"):
        stage.after(10.5).play(UndoAct(id="u", position=undoable.position))


def test_absent_when_called_goes_to_the_end_and_is_recallable() -> None:
    stage = open_with("BE", "SN", "CL")
    stage.play(MarkAbsent(id="a", inscription=stage.inscription("BE")))
    assert queue(stage) == ["SN", "CL", "BE"]
    stage.play(Recall(id="r", inscription=stage.inscription("BE")))
    assert queue(stage) == ["BE", "SN", "CL"]
    undoable = stage.plenary.undoable
    assert undoable is not None
    stage.play(UndoAct(id="u", position=undoable.position))
    assert queue(stage) == ["SN", "CL", "BE"]


def test_a_point_of_order_interrupts_and_the_speaker_goes_on_after_the_ruling() -> None:
    stage = open_with("BE")
    speech = stage.give("BE")
    stage.after(30).play(RaisePointOfOrder(id="p", delegation=state("SN")))
    assert stage.plenary.floor.speaking is not None
    assert stage.plenary.floor.speaking.kind is Kind.POINT_OF_ORDER
    with pytest.raises(Refusal, match="before the chair"):
        stage.play(RaisePointOfOrder(id="p2", delegation=state("CL")))
    stage.after(40).play(RuleOnPoint(id="r", point=1, ruling=Ruling.NOT_UPHELD))
    assert stage.plenary.floor.holder == speech
    assert stage.plenary.floor.interventions[speech].clock.used_at(stage.now + seconds(5)) == seconds(35)


@pytest.mark.parametrize(("in_favour", "against", "overruled"), [(10, 9, True), (9, 9, False)])
def test_a_ruling_stands_unless_a_majority_overrules_it(
    in_favour: int, against: int, *, overruled: bool
) -> None:
    stage = open_with("BE")
    stage.play(RaisePointOfOrder(id="p", delegation=state("SN")))
    stage.play(RuleOnPoint(id="r", point=1, ruling=Ruling.UPHELD))
    stage.play(AppealRuling(id="a", point=1, delegation=state("CL")))
    stage.play(DecideAppeal(id="d", point=1, in_favour=in_favour, against=against))
    assert stage.plenary.floor.points_of_order[1].overruled is overruled


def test_replies_come_at_the_end_with_counters_and_limits_of_their_own() -> None:
    stage = open_with("BE")
    stage.play(AskForReply(id="1", delegation=state("SN")))
    with pytest.raises(Refusal, match="at the end"):
        stage.play(GiveReply(id="early", reply=1))
    stage.give("BE")
    stage.play(GiveReply(id="2", reply=1, ending=stage.plenary.floor.holder))
    stage.play(AskForReply(id="3", delegation=state("SN")))
    stage.play(GiveReply(id="4", reply=2, ending=stage.plenary.floor.holder))
    assert [one.clock.limit for one in stage.plenary.floor.interventions.values()] == [120, 180, 120]
    with pytest.raises(Refusal, match="has had 2 replies"):
        stage.play(AskForReply(id="5", delegation=state("SN")))


def test_after_the_hard_stop_nobody_gets_the_floor_until_it_is_moved() -> None:
    stage = open_with("BE")
    stop = MEETING + timedelta(minutes=100)
    assert next_due(stage.plenary) == Due(
        at=stage.plenary.programme.closes,
        command=CloseRegistration(id="close-registration-1"),
    )
    stage.play(CloseRegistration(id="c"))
    due = next_due(stage.plenary)
    assert due is not None
    assert due.at == stop
    assert stage.play(PassHardStop(id="soon")) == ()
    stage.at(stop).play(due.command)
    with pytest.raises(Refusal, match="hard stop"):
        stage.play(GiveFloor(id="g", inscription=1))
    stage.play(MoveHardStop(id="m", to=stop + timedelta(minutes=10)))
    stage.play(GiveFloor(id="g", inscription=1))


def test_speakers_not_reached_are_carried_over_in_order() -> None:
    stage = open_with("BE", "SN", "CL")
    stage.give("BE")
    stage.after(90).play(EndIntervention(id="e", intervention=1))
    stage.play(SuspendMeeting(id="s"))
    stage.at(MEETING + timedelta(days=1)).play(ResumeMeeting(id="r"))
    assert queue(stage) == ["SN", "CL"]
    closed = stage.play(CloseMeeting(id="c"))
    assert closed == (MeetingClosed(at=stage.now, not_reached=(2, 3), fate=Unreached.CARRIED_OVER),)


def test_a_point_is_called_together() -> None:
    stage = Stage()
    stage.request(state("BE"), "1")
    stage.request(state("SN"), "1", points=("a",))
    stage.open().play(CallPoint(id="c", point="a"))
    assert queue(stage) == ["SN", "BE"]


def test_invited_seats_are_a_track_of_their_own() -> None:
    seats = (InvitedSeat(key="court", segment="1"), InvitedSeat(key="be", segment="1", seconds=300))
    stage = open_with("SN", programme=replace(PROGRAMME, seats=seats))
    with pytest.raises(Refusal, match="Nobody has been named"):
        stage.play(GiveFloorToSeat(id="g", seat="court"))
    stage.play(FillSeat(id="f", seat="court", delegation=state("icc-registry")))
    stage.play(FillSeat(id="f2", seat="be", delegation=state("BE")))
    stage.play(GiveFloorToSeat(id="g", seat="court"))
    stage.play(GiveFloorToSeat(id="g2", seat="be", ending=1))
    assert [one.clock.limit for one in stage.plenary.floor.interventions.values()] == [None, 300]
    assert stage.order("1") == ["SN"]


def test_limits_bind_invited_seats_where_the_house_decided_so() -> None:
    programme = replace(
        PROGRAMME,
        seats=(InvitedSeat(key="court", segment="1"),),
        procedure=Procedure(limits_bind_invited_seats=True),
    )
    stage = open_with(programme=programme)
    stage.play(FillSeat(id="f", seat="court", delegation=state("icc-registry")))
    stage.play(GiveFloorToSeat(id="g", seat="court"))
    assert stage.plenary.floor.interventions[1].clock.limit == 120


def test_the_accounts_of_time_add_up() -> None:
    stage = open_with("BE", "SN")
    stage.after(20).give("BE")
    stage.after(50).play(PauseClock(id="p", intervention=1))
    stage.after(7).play(RunClock(id="r", intervention=1))
    stage.after(40).play(RaisePointOfOrder(id="o", delegation=state("CL")))
    stage.after(15).play(RuleOnPoint(id="u", point=1, ruling=Ruling.UPHELD))
    stage.after(10).play(EndIntervention(id="e", intervention=1))
    stage.after(3).play(CloseSegment(id="c", segment="1"))
    stage.after(5).play(OpenSegment(id="s", segment="2"))
    assert accounts(stage.plenary, stage.now) == Accounts(
        open=seconds(150),
        spoken=seconds(100),
        procedure=seconds(15),
        standing=seconds(7),
        between=seconds(28),
    )


def test_ninety_minutes_half_invited_hold_about_sixteen_interventions() -> None:
    seats = (InvitedSeat(key="court", segment="1"),)
    assert floor_capacity(replace(PROGRAMME, seats=seats)) == 16


def test_a_point_of_order_is_ruled_on_before_anybody_else_gets_the_floor() -> None:
    stage = open_with("BE")
    stage.play(RaisePointOfOrder(id="p", delegation=state("SN")))
    with pytest.raises(Refusal, match="awaits its ruling"):
        stage.play(GiveFloor(id="g", inscription=1, ending=1))


@pytest.mark.parametrize("command", [CloseMeeting(id="c"), CloseSegment(id="c", segment="1")])
def test_nothing_is_closed_over_an_interrupted_speaker(command: Command) -> None:
    stage = open_with("BE")
    speech = stage.give("BE")
    stage.play(RaisePointOfOrder(id="p", delegation=state("SN")))
    stage.play(EndIntervention(id="e", intervention=2))
    with pytest.raises(Refusal, match="awaits its ruling"):
        stage.play(command)
    stage.play(RuleOnPoint(id="r", point=1, ruling=Ruling.UPHELD))
    assert stage.plenary.floor.holder == speech


def test_absent_again_after_a_recall_goes_to_the_end_of_the_category_again() -> None:
    procedure = Procedure(absent=Place.END_OF_CATEGORY)
    stage = open_with("BE", "SN", "CL", programme=replace(PROGRAMME, procedure=procedure))
    for name in ("first", "second"):
        stage.play(MarkAbsent(id=name, inscription=1))
        assert queue(stage) == ["SN", "CL", "BE"]
        stage.play(Recall(id=f"{name} recall", inscription=1))
        assert queue(stage) == ["BE", "SN", "CL"]


def test_an_absence_is_not_undone_over_a_swap_that_came_after_it() -> None:
    stage = open_with("BE", "SN", "CL")
    stage.play(MarkAbsent(id="a", inscription=1))
    position = stage.plenary.position
    stage.play(ProposeSwap(id="p", proposer=1, partner=2))
    stage.play(AgreeToSwap(id="g", swap=1))
    with pytest.raises(Refusal, match="Only the last act"):
        stage.play(UndoAct(id="u", position=position))
    assert queue(stage) == ["BE", "CL", "SN"]


def test_a_hard_stop_that_passed_is_due_again_once_the_meeting_resumes() -> None:
    stage = open_with("BE").at(MEETING + timedelta(minutes=100))
    stage.play(CloseRegistration(id="c"))
    first = next_due(stage.plenary)
    assert first is not None
    stage.play(first.command)
    stage.play(SuspendMeeting(id="s"))
    stage.after(60).play(ResumeMeeting(id="r"))
    again = next_due(stage.plenary)
    assert again is not None
    assert (again.at, again.command.id != first.command.id) == (first.at, True)
