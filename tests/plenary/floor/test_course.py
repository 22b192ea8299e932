"""The course of the meeting: what its time was put to, part by part."""

from datetime import timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from msgspec.structs import replace

from hemicycle.plenary.command import Command
from hemicycle.plenary.floor.accounts import Accounts, accounts
from hemicycle.plenary.floor.course import NIGHT, Part, Use, course, of_the_day
from hemicycle.plenary.floor.floor import Ruling
from hemicycle.plenary.floor.meeting import CloseMeeting, ResumeMeeting, SuspendMeeting
from hemicycle.plenary.floor.points_of_order import RaisePointOfOrder, RuleOnPoint
from hemicycle.plenary.floor.segments import CloseSegment
from hemicycle.plenary.floor.timing import EndIntervention, ExtendTime, PauseClock, RunClock
from hemicycle.plenary.floor.undo import UndoAct
from hemicycle.plenary.refusal import Refusal
from plenary_stage import MEETING, Stage, state


def opened(*keys: str) -> Stage:
    stage = Stage()
    for key in keys:
        stage.request(state(key), "1")
    return stage.open()


def told(parts: tuple[Part, ...]) -> list[tuple[str, float, int | None]]:
    """The use of each part, its seconds, and who had the floor."""
    return [(part.use.value, part.length.total_seconds(), part.intervention) for part in parts]


def test_each_part_has_one_use_and_the_one_who_had_the_floor() -> None:
    stage = opened("BE", "SN")
    stage.after(20).give("BE")
    stage.after(100).play(PauseClock(id="p", intervention=1))
    stage.after(7).play(RunClock(id="r", intervention=1))
    stage.after(5).play(RaisePointOfOrder(id="o", delegation=state("CL")))
    stage.after(15).play(RuleOnPoint(id="u", point=1, ruling=Ruling.UPHELD))
    stage.after(40).play(EndIntervention(id="e", intervention=1))
    stage.after(3).give("SN")
    stage.after(10)
    assert told(course(stage.plenary, stage.now)) == [
        ("between", 20, None),
        ("spoken", 100, 1),
        ("standing", 7, 1),
        ("spoken", 5, 1),
        ("procedure", 15, 2),
        ("spoken", 15, 1),
        ("over", 25, 1),
        ("between", 3, None),
        ("spoken", 10, 3),
    ]
    assert accounts(stage.plenary, stage.now) == Accounts(
        open=timedelta(seconds=200),
        spoken=timedelta(seconds=155),
        over=timedelta(seconds=25),
        procedure=timedelta(seconds=15),
        standing=timedelta(seconds=7),
        between=timedelta(seconds=23),
    )


def test_an_extension_makes_good_what_was_over() -> None:
    stage = opened("BE")
    stage.give("BE")
    stage.after(130).play(ExtendTime(id="x", intervention=1, seconds=30))
    stage.after(30)
    assert told(course(stage.plenary, stage.now)) == [("spoken", 150, 1), ("over", 10, 1)]


def test_a_speaker_who_is_suspended_holds_the_floor_again_only_after_the_meeting_resumes() -> None:
    stage = opened("BE")
    stage.give("BE")
    stage.after(30).play(SuspendMeeting(id="s"))
    stage.after(600).play(ResumeMeeting(id="r"))
    stage.after(4).play(RunClock(id="run", intervention=1))
    stage.after(6)
    assert told(course(stage.plenary, stage.now)) == [
        ("spoken", 30, 1),
        ("suspended", 600, None),
        ("standing", 4, 1),
        ("spoken", 6, 1),
    ]


def test_a_meeting_suspended_at_the_instant_of_its_opening_was_not_open() -> None:
    stage = opened("BE")
    stage.play(SuspendMeeting(id="s"))
    stage.after(10)
    assert course(stage.plenary, stage.now) == ()
    stage.play(ResumeMeeting(id="r"))
    stage.play(SuspendMeeting(id="s-2"))
    stage.after(5).play(ResumeMeeting(id="r-2"))
    stage.after(3)
    assert told(course(stage.plenary, stage.now)) == [("between", 3, None)]


def test_nothing_follows_the_closing_and_nothing_comes_before_the_opening() -> None:
    stage = opened("BE")
    assert course(stage.plenary, MEETING) == ()
    stage.after(10).play(CloseSegment(id="s", segment="1"))
    stage.after(10).play(CloseMeeting(id="c"))
    assert told(course(stage.plenary, stage.now + timedelta(days=1))) == [("between", 20, None)]


def test_the_course_of_a_day_begins_behind_the_last_night() -> None:
    def part(use: Use, start: timedelta, end: timedelta) -> Part:
        return Part(use=use, start=MEETING + start, end=MEETING + end)

    hour = timedelta(hours=1)
    first = part(Use.BETWEEN, 0 * hour, hour)
    night = part(Use.SUSPENDED, hour, hour + NIGHT)
    second = part(Use.BETWEEN, hour + NIGHT, 2 * hour + NIGHT)
    pause = part(Use.SUSPENDED, 2 * hour + NIGHT, 3 * hour + NIGHT)
    assert of_the_day((first, night, second, pause)) == (second, pause)
    assert of_the_day((first, night)) == (first,)
    assert of_the_day((first,)) == (first,)
    assert of_the_day(()) == ()


ACTS = st.sampled_from(
    ("give", "end", "pause", "run", "extend", "point", "rule", "suspend", "resume", "undo", "wait")
)


def command(act: str, stage: Stage, name: str) -> Command | None:
    floor = stage.plenary.floor
    holder = floor.holder or 0
    undoable = stage.plenary.undoable
    return {
        "end": EndIntervention(id=name, intervention=holder),
        "pause": PauseClock(id=name, intervention=holder),
        "run": RunClock(id=name, intervention=holder),
        "extend": ExtendTime(id=name, intervention=holder, seconds=30),
        "point": RaisePointOfOrder(id=name, delegation=state("CL")),
        "rule": RuleOnPoint(id=name, point=len(floor.points_of_order), ruling=Ruling.UPHELD),
        "suspend": SuspendMeeting(id=name),
        "resume": ResumeMeeting(id=name),
        "undo": UndoAct(id=name, position=undoable.position if undoable else 0),
    }.get(act)


@example([("suspend", 0), ("wait", 7)])
@given(st.lists(st.tuples(ACTS, st.integers(0, 200)), max_size=25))
def test_parts_adjoin_and_their_sums_are_the_times_of_the_meeting_and_of_each_clock(
    acts: list[tuple[str, int]],
) -> None:
    stage = opened("BE", "SN", "CL", "AT")
    waiting = ["BE", "SN", "CL", "AT"]
    for number, (act, seconds) in enumerate(acts):
        stage.after(seconds)
        try:
            made = command(act, stage, f"act-{number}")
            if made is not None:
                stage.play(made)
            elif act == "give" and waiting:
                stage.give(waiting[0])
                waiting.pop(0)
        except Refusal:
            continue
    plenary, now = stage.plenary, stage.now
    parts = course(plenary, now)
    assert [part.start for part in parts[1:]] == [part.end for part in parts[:-1]]
    assert all(part.start < part.end for part in parts)
    assert [part.end for part in parts[-1:]] in ([], [now])
    open_parts = [part.length for part in parts if part.use is not Use.SUSPENDED]
    open_time = [(one.end or now) - one.start for one in plenary.meetings]
    assert sum(open_parts, timedelta(0)) == sum(open_time, timedelta(0))
    for one in plenary.floor.interventions.values():
        of_one = [part for part in parts if part.intervention == one.number]
        running = [part.length for part in of_one if part.use is not Use.STANDING]
        over = [part.length for part in of_one if part.use is Use.OVER]
        assert sum(running, timedelta(0)) == one.clock.used_at(now)
        if one.kind != "point-of-order":
            assert sum(over, timedelta(0)) == one.clock.over(now)


@pytest.mark.parametrize("seconds", [0, 1])
def test_what_is_open_is_what_the_meetings_were(seconds: int) -> None:
    stage = opened("BE").after(seconds)
    found = accounts(stage.plenary, stage.now)
    assert replace(found, between=timedelta(0)) == Accounts(open=timedelta(seconds=seconds))
