"""What holds of the forecast of any meeting, however it has gone so far."""

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from hemicycle.plenary.floor.absent import MarkAbsent
from hemicycle.plenary.floor.queue import upcoming
from hemicycle.plenary.floor.replies import AskForReply
from hemicycle.plenary.floor.timing import EndIntervention
from hemicycle.plenary.forecast.forecast import Forecast, forecast
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.programme.limits import Limit
from plenary_stage import PROGRAMME, Stage, state

LIMITS = ((), (Limit(seconds=120),), (Limit(seconds=1),), (Limit(seconds=3600),))
spoken = st.tuples(st.floats(0, 900), st.floats(0, 7200), st.booleans())


@st.composite
def meetings(draw: st.DrawFn) -> Stage:
    """Some inscribed, some heard after any handover and for any length, some absent, perhaps one speaking now."""
    stage = Stage(replace(PROGRAMME, limits=draw(st.sampled_from(LIMITS))))
    for number in range(draw(st.integers(1, 20))):
        stage.request(state(f"S{number}"), draw(st.sampled_from(("1", "2"))))
    if draw(st.booleans()):
        return stage
    stage.open()
    for walking, taking, comes in draw(st.lists(spoken, max_size=12)):
        waiting = upcoming(stage.plenary, "1")
        if not waiting:
            break
        stage.after(walking)
        if not comes:
            stage.play(MarkAbsent(id=stage.id(), inscription=waiting[0].number))
            continue
        stage.give(waiting[0].delegation.key)
        stage.after(taking).play(EndIntervention(id=stage.id(), intervention=stage.plenary.floor.holder))
    if (waiting := upcoming(stage.plenary, "1")) and draw(st.booleans()):
        stage.give(waiting[0].delegation.key)
    return stage.after(draw(st.floats(0, 1200)))


def bounds(one: Forecast) -> tuple[object, ...]:
    return (one.earliest, one.ends, one.latest)


def foreseen(plenary: Plenary, stage: Stage) -> Forecast:
    return forecast(plenary, stage.now)


@given(meetings(), st.sampled_from(("1", "2")))
@settings(deadline=None)
def test_one_more_on_the_list_never_ends_the_meeting_earlier(stage, segment) -> None:
    before = foreseen(stage.plenary, stage)
    now = stage.now
    stage.request(state("one-more"), segment)
    after = foreseen(stage.plenary, stage.at(now))
    assert all(late >= early for early, late in zip(bounds(before), bounds(after), strict=True))


@given(meetings())
@settings(deadline=None)
def test_a_reply_that_is_asked_for_never_ends_it_earlier(stage) -> None:
    if not stage.plenary.meetings:
        stage.open()
    before = foreseen(stage.plenary, stage)
    stage.play(AskForReply(id="a", delegation=state("S0")))
    after = foreseen(stage.plenary, stage)
    assert all(late >= early for early, late in zip(bounds(before), bounds(after), strict=True))


@given(meetings())
@settings(deadline=None)
def test_those_unheard_are_the_last_of_the_list_and_something_would_bring_them_back(stage) -> None:
    """The last but for who was absent before: when it will be called again is less sure."""
    one = foreseen(stage.plenary, stage)
    inscriptions = stage.plenary.inscriptions
    never_absent = [turn.inscription for turn in one.expected if not inscriptions[turn.inscription].absences]
    unheard = [number for number in one.unheard if number in never_absent]
    assert unheard == never_absent[len(never_absent) - len(unheard) :]
    assert (one.ways_back is None) == (not one.unheard)
