"""What was planned for the sitting, as instants."""

from datetime import date, time, timedelta

from msgspec.structs import replace

from hemicycle.plenary.floor.hard_stop import MoveHardStop
from hemicycle.plenary.floor.plan import Plan, PlannedSegment, plan
from hemicycle.plenary.programme.segment import Segment
from hemicycle.plenary.programme.sitting import Sitting
from plenary_stage import MEETING, PROGRAMME, Stage

END = MEETING + timedelta(minutes=90)
HARD_STOP = MEETING + timedelta(minutes=100)


def planned(*minutes: int | None) -> list[tuple[float, float, bool]]:
    segments = tuple(
        Segment(key=str(number), title=f"Segment {number}", minutes=each)
        for number, each in enumerate(minutes)
    )
    found = plan(Stage(replace(PROGRAMME, segments=segments)).plenary)
    assert found is not None
    return [
        (
            (one.start - MEETING) / timedelta(minutes=1),
            (one.end - MEETING) / timedelta(minutes=1),
            one.is_stated,
        )
        for one in found.segments
    ]


def test_segments_without_minutes_share_the_sitting_equally() -> None:
    half = MEETING + timedelta(minutes=45)
    assert plan(Stage().plenary) == Plan(
        start=MEETING,
        end=END,
        hard_stop=HARD_STOP,
        segments=(
            PlannedSegment(segment="1", start=MEETING, end=half, is_stated=False),
            PlannedSegment(segment="2", start=half, end=END, is_stated=False),
        ),
    )


def test_stated_minutes_stand_and_the_others_share_what_they_leave() -> None:
    assert planned(30, None, None) == [(0, 30, True), (30, 60, False), (60, 90, False)]
    assert planned(30, 40) == [(0, 30, True), (30, 70, True)]


def test_nothing_is_placed_where_the_stated_minutes_leave_nothing() -> None:
    assert planned(90, None) == []


def test_segments_of_several_sittings_are_not_placed() -> None:
    later = Sitting(day=date(2023, 12, 9), start=time(10))
    programme = replace(PROGRAMME, sittings=(*PROGRAMME.sittings, later))
    assert plan(Stage(programme).plenary) == Plan(start=MEETING, end=END, hard_stop=HARD_STOP)


def test_nothing_is_an_instant_while_the_zone_is_undecided() -> None:
    assert plan(Stage(replace(PROGRAMME, zone=None)).plenary) is None


def test_a_hard_stop_that_was_moved_stands_where_it_was_moved_to() -> None:
    stage = Stage().open()
    moved = HARD_STOP + timedelta(minutes=20)
    stage.play(MoveHardStop(id="m", to=moved))
    found = plan(stage.plenary)
    assert found is not None
    assert found.hard_stop == moved
