"""The meeting's time as it is drawn: what chair and desk see of it, and what anybody does."""

from datetime import timedelta

from msgspec.structs import replace

from hemicycle.documents.pictures.axis import Axis, Span, milliseconds
from hemicycle.documents.pictures.timeline import (
    Bar,
    Chart,
    Growing,
    Mark,
    Minutes,
    SegmentBar,
    by_day,
    chart,
    minutes_of,
    parts_of_the_day,
    public_chart,
    shown_in_public_chart,
)
from hemicycle.plenary.floor.accounts import Accounts
from hemicycle.plenary.floor.timing import EndIntervention, ExtendTime, PauseClock, RunClock
from plenary_stage import MEETING, PROGRAMME, Stage
from record_stage import held_stage, two_speeches


def test_anybody_sees_who_spoke_and_the_overruns_in_their_sum_alone() -> None:
    stage = two_speeches()
    assert public_chart(stage.plenary, "en", stage.now, parts_of_the_day(stage.plenary, stage.now)) == Chart(
        start=milliseconds(MEETING),
        end=milliseconds(MEETING + timedelta(minutes=100)),
        ticks=(
            Mark(place=0, hour="11:30"),
            Mark(place=300, hour="12:00"),
            Mark(place=600, hour="12:30"),
            Mark(place=900, hour="13:00"),
        ),
        planned=Span(0, 900),
        segments=(
            SegmentBar(span=Span(0, 450), title="Segment I", minutes=None),
            SegmentBar(span=Span(450, 450), title="Segment II", minutes=None),
        ),
        bars=(
            Bar(use="spoken", outline="M100 12h100V40h-100z"),
            Bar(use="between", outline="M0 37h300V40h-300z"),
        ),
        growing=(
            Growing(use="spoken", start=milliseconds(stage.now), until=None, span=Span(300, 0), height=28),
        ),
        now=300,
        planned_end=Mark(place=900, hour="13:00"),
        hard_stop=Mark(place=1000, hour="13:10"),
        foreseen=None,
        minutes=Minutes(open=30, spoken=10, over=8, procedure=0, standing=0, between=20),
    )


def test_chair_and_desk_see_whose_overruns_they_were_and_when_the_next_would_begin() -> None:
    stage = two_speeches()
    found = chart(stage.plenary, "en", stage.now, parts_of_the_day(stage.plenary, stage.now))
    assert found is not None
    assert found.bars == (
        Bar(use="between", outline="M0 37h100V40h-100z"),
        Bar(use="spoken", outline="M100 12h20V40h-20z", title="Belgium 2:00"),
        Bar(use="over", outline="M120 0h80V40h-80z", title="Belgium 8:00"),
        Bar(use="between", outline="M200 37h100V40h-100z"),
    )
    turn = milliseconds(stage.now + timedelta(minutes=2))
    assert found.growing == (
        Growing(use="spoken", start=milliseconds(stage.now), until=turn, span=Span(300, 0), height=28),
        Growing(use="over", start=turn, until=None, span=Span(320, 0), height=40),
    )
    assert found.foreseen is not None


def test_from_right_to_left_time_runs_so_too() -> None:
    axis = Axis(start=MEETING, end=MEETING + timedelta(minutes=100), language="ar")
    assert axis.place(MEETING) == 1000
    assert axis.span(MEETING, MEETING + timedelta(minutes=10)) == Span(900, 100)


def test_pausing_running_and_extending_send_nothing_to_the_public() -> None:
    stage = two_speeches()
    before = shown_in_public_chart(stage.plenary)
    stage.after(30).play(PauseClock(id="p", intervention=2))
    stage.after(30).play(RunClock(id="r", intervention=2))
    stage.play(ExtendTime(id="x", intervention=2, seconds=30))
    assert shown_in_public_chart(stage.plenary) == before
    stage.play(EndIntervention(id="end", intervention=2))
    assert shown_in_public_chart(stage.plenary) != before


def test_before_the_hours_are_fixed_there_is_no_timeline() -> None:
    stage = Stage(replace(PROGRAMME, zone=None))
    assert chart(stage.plenary, "en", stage.now, parts_of_the_day(stage.plenary, stage.now)) is None
    assert public_chart(stage.plenary, "en", stage.now, parts_of_the_day(stage.plenary, stage.now)) is None


def test_minutes_add_up_to_those_of_the_whole() -> None:
    minute = timedelta(minutes=1)
    found = Accounts(
        open=10 * minute,
        spoken=5.4 * minute,
        over=1.6 * minute,
        procedure=1.3 * minute,
        standing=0.7 * minute,
        between=2.6 * minute,
    )
    assert minutes_of(found) == Minutes(open=10, spoken=5, over=2, procedure=1, standing=1, between=3)


def test_a_meeting_of_two_days_has_the_course_of_each() -> None:
    plenary = held_stage().plenary
    first, second = by_day(plenary)
    assert (first.meetings, second.meetings) == (plenary.meetings[:1], plenary.meetings[1:])
    for one, stretch in zip((first, second), plenary.meetings, strict=True):
        parts = parts_of_the_day(one, stretch.end)
        assert (parts[0].start, parts[-1].end) == (stretch.start, stretch.end)


def test_a_meeting_of_one_day_is_drawn_as_it_is() -> None:
    stage = two_speeches()
    assert list(by_day(stage.plenary)) == [stage.plenary]
