"""When it will end, who will not be heard, and what would bring them back."""

from datetime import date, time, timedelta

from msgspec.structs import replace

from hemicycle.delegations.category import Category
from hemicycle.plenary.floor.absent import MarkAbsent
from hemicycle.plenary.floor.floor import Ruling
from hemicycle.plenary.floor.hard_stop import PassHardStop
from hemicycle.plenary.floor.meeting import CloseMeeting, ResumeMeeting, SuspendMeeting
from hemicycle.plenary.floor.points_of_order import RaisePointOfOrder, RuleOnPoint
from hemicycle.plenary.floor.replies import AskForReply, DeclineReply
from hemicycle.plenary.floor.seats import FillSeat, GiveFloorToSeat
from hemicycle.plenary.floor.segments import CloseSegment
from hemicycle.plenary.floor.timing import EndIntervention
from hemicycle.plenary.forecast.forecast import Forecast, WaysBack, forecast, what_if
from hemicycle.plenary.lists.limit import SetInscriptionLimit, SetLimit
from hemicycle.plenary.programme.limits import Limit
from hemicycle.plenary.programme.programme import Programme
from hemicycle.plenary.programme.seats import InvitedSeat
from hemicycle.plenary.programme.sitting import Sitting
from plenary_stage import MEETING, PROGRAMME, Stage, state

HARD_STOP = MEETING + timedelta(minutes=100)
NEXT_DAY = Sitting(day=date(2023, 12, 9), start=time(10, 0), end=time(12, 0))


def seconds(number: float) -> timedelta:
    return timedelta(seconds=number)


def inscribed(number: int, programme: Programme = PROGRAMME) -> Stage:
    stage = Stage(programme)
    for one in range(number):
        stage.request(state(f"S{one:02}"), "1")
    return stage


def foreseen(stage: Stage) -> Forecast:
    return forecast(stage.plenary, stage.now)


def length(one: Forecast) -> timedelta:
    return one.latest - one.earliest


def speak(stage: Stage, *, number: int, taking: float, handover: float = 10) -> Stage:
    heard = sum(1 for one in stage.plenary.inscriptions.values() if one.heard is not None)
    for one in range(heard, heard + number):
        stage.after(handover).give(f"S{one:02}")
        stage.after(taking).play(EndIntervention(id=stage.id(), intervention=stage.plenary.floor.holder))
    return stage


def test_it_names_who_will_not_be_heard_and_what_would_bring_them_back() -> None:
    before = foreseen(inscribed(40).open())
    assert before.must_end == HARD_STOP
    assert before.earliest < before.ends < before.latest
    assert before.unheard == (38, 39, 40)
    assert before.unheard_categories == ()
    assert before.ways_back == WaysBack(limit=105, minutes_longer=8, carried_over=3)


def test_each_way_back_suffices() -> None:
    stage = inscribed(40).open()
    ways = foreseen(stage).ways_back
    assert ways is not None
    assert ways.limit is not None
    assert what_if(stage.plenary, stage.now, ways.limit).unheard == ()
    assert what_if(stage.plenary, stage.now, ways.limit + 15).unheard != ()
    longer = replace(stage.plenary, hard_stop=HARD_STOP + timedelta(minutes=ways.minutes_longer))
    assert forecast(longer, stage.now).unheard == ()


def test_no_limit_brings_back_those_whom_a_minute_each_would_not() -> None:
    ways = foreseen(inscribed(90).open()).ways_back
    assert ways is not None
    assert ways.limit is None


def test_a_category_of_which_nobody_will_be_heard_is_named() -> None:
    stage = inscribed(40)
    stage.request(state("ngo", category=Category.NGO), "1")
    assert foreseen(stage.open()).unheard_categories == (Category.NGO,)


def test_what_if_is_the_forecast_after_the_act() -> None:
    stage = speak(inscribed(30).open(), number=3, taking=140)
    reason = "A head of State."
    stage.play(SetInscriptionLimit(id="i", inscription=stage.inscription("S20"), seconds=300, reason=reason))
    guessed = what_if(stage.plenary, stage.now, 90)
    before = foreseen(stage)
    stage.play(SetLimit(id="l", limit=Limit(seconds=90)))
    assert guessed == foreseen(stage)
    assert guessed.ends < before.ends


def test_a_room_that_overruns_ends_later_than_one_that_does_not() -> None:
    drilled, unruly = (speak(inscribed(30).open(), number=6, taking=taking) for taking in (80, 180))
    assert foreseen(drilled).ends - drilled.now < foreseen(unruly).ends - unruly.now


def test_the_range_narrows_with_what_is_seen() -> None:
    stage = inscribed(30).open()
    widths = [length(foreseen(stage))]
    widths += [length(foreseen(speak(stage, number=7, taking=125))) for _ in range(3)]
    assert widths == sorted(widths, reverse=True)
    assert widths[-1] < widths[0] / 4


def test_before_the_opening_it_counts_from_the_planned_hour() -> None:
    stage = inscribed(3)
    early = foreseen(stage)
    assert early.earliest > MEETING
    assert foreseen(stage.at(MEETING)) == early
    assert early.must_end == HARD_STOP


def test_a_meeting_that_is_closed_has_ended() -> None:
    stage = inscribed(1).open()
    stage.play(CloseSegment(id="s", segment="1"))
    stage.play(CloseMeeting(id="c"))
    one = foreseen(stage)
    assert (one.earliest, one.ends, one.latest, one.expected) == (stage.now, stage.now, stage.now, ())


def test_a_reply_that_was_asked_for_counts_until_it_is_declined() -> None:
    stage = inscribed(2).open()
    without = foreseen(stage)
    stage.play(AskForReply(id="a", delegation=state("S00")))
    asked = foreseen(stage)
    assert asked.ends - without.ends > seconds(150)
    assert asked.expected == without.expected
    stage.play(DeclineReply(id="d", reply=1))
    assert foreseen(stage) == without


def test_the_second_reply_of_a_delegation_is_shorter() -> None:
    stage = inscribed(2).open()
    ends = [foreseen(stage).ends]
    for name in ("a", "b"):
        stage.play(AskForReply(id=name, delegation=state("S00")))
        ends.append(foreseen(stage).ends)
    assert ends[1] - ends[0] > ends[2] - ends[1] > seconds(90)


def test_a_speaker_who_was_interrupted_still_has_to_finish() -> None:
    stage = inscribed(1).open()
    stage.give("S00")
    stage.after(20).play(RaisePointOfOrder(id="p", delegation=state("CL")))
    raised = foreseen(stage)
    assert raised.ends - stage.now > seconds(150)
    stage.after(60).play(EndIntervention(id="e", intervention=2))
    awaited = foreseen(stage)
    assert awaited.ends - stage.now > seconds(100)
    stage.play(RuleOnPoint(id="r", point=1, ruling=Ruling.UPHELD))
    assert foreseen(stage).ends < awaited.ends


def test_who_speaks_past_the_limit_goes_on_for_a_while() -> None:
    stage = inscribed(1).open()
    stage.give("S00")
    left = [foreseen(stage.after(step)).ends - stage.now for step in (0, 60, 60, 240)]
    assert left[0] > left[1] > left[2] > seconds(10)
    assert left[3] > seconds(10)


def test_somebody_absent_counts_for_less_the_oftener_it_was_called() -> None:
    stage = inscribed(1).open()
    means = [foreseen(stage).latest]
    for name in ("a", "b", "c"):
        stage.play(MarkAbsent(id=name, inscription=1))
        means.append(foreseen(stage).ends)
    assert means == sorted(means, reverse=True)


def test_nobody_is_heard_any_more_once_the_hard_stop_has_passed() -> None:
    stage = inscribed(3).open().at(HARD_STOP)
    stage.play(PassHardStop(id="h"))
    one = foreseen(stage)
    assert one.unheard == (1, 2, 3)
    assert one.ways_back is not None
    assert one.ways_back.limit is None


def test_a_suspended_meeting_counts_from_its_resumption_where_that_is_known() -> None:
    stage = inscribed(3).open().after(600)
    resumes = stage.now + timedelta(hours=3)
    stage.play(SuspendMeeting(id="s", until=resumes))
    counted = foreseen(stage)
    assert counted.earliest > resumes
    assert foreseen(stage.after(60)) == counted
    stage.at(resumes).play(ResumeMeeting(id="r"))
    assert stage.plenary.resumes is None
    assert abs(foreseen(stage).ends - counted.ends) < seconds(90)


def test_where_it_is_not_known_from_the_next_sitting_of_the_programme() -> None:
    stage = inscribed(3, replace(PROGRAMME, sittings=(*PROGRAMME.sittings, NEXT_DAY))).open().after(600)
    stage.play(SuspendMeeting(id="s"))
    one = foreseen(stage)
    assert one.earliest > MEETING + timedelta(hours=22, minutes=30)
    assert one.must_end == MEETING + timedelta(hours=24, minutes=30)


def test_and_where_there_is_none_from_now() -> None:
    stage = inscribed(3).open().after(600)
    stage.play(SuspendMeeting(id="s"))
    assert stage.now < foreseen(stage).earliest < stage.now + timedelta(minutes=10)


def test_the_panel_counts_with_its_budget_and_its_answers() -> None:
    seats = tuple(InvitedSeat(key=key, segment="1") for key in ("court", "expert"))
    first, second = PROGRAMME.segments
    ends = []
    for panel, answers in ((None, None), (20, None), (20, 10)):
        segment = replace(first, panel_minutes=panel, answering_minutes=answers)
        ends.append(
            foreseen(inscribed(3, replace(PROGRAMME, seats=seats, segments=(segment, second))).open()).ends
        )
    assert ends[1] - ends[0] > timedelta(minutes=8)
    assert ends[2] - ends[1] > timedelta(minutes=6)


def test_a_panel_that_overran_makes_the_next_panel_longer() -> None:
    seats = tuple(InvitedSeat(key=key, segment="1", seconds=300) for key in ("court", "expert"))
    left = []
    for taking in (200, 600):
        stage = inscribed(3, replace(PROGRAMME, seats=seats)).open()
        stage.play(FillSeat(id="f", seat="court", delegation=state("icc-registry")))
        stage.play(GiveFloorToSeat(id="g", seat="court"))
        stage.after(taking).play(EndIntervention(id="e", intervention=1))
        left.append(foreseen(stage).ends - stage.now)
    assert left[1] - left[0] > seconds(60)


def test_where_a_limit_binds_the_invited_it_changes_their_time_too() -> None:
    procedure = replace(PROGRAMME.procedure, limits_bind_invited_seats=True)
    seats = (InvitedSeat(key="court", segment="1"),)
    stage = Stage(replace(PROGRAMME, seats=seats, procedure=procedure)).open()
    stage.play(FillSeat(id="f", seat="court", delegation=state("icc-registry")))
    assert what_if(stage.plenary, stage.now, 60).ends < foreseen(stage).ends - seconds(45)
