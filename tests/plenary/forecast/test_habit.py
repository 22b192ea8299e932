"""The plan counts as some cases; what is seen soon outweighs it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hemicycle.plenary.forecast.habit import CHANGE, Habit, Plan, learned

PLAN = Plan(mean=1.0, variation=0.3, cases=2)


def test_before_anything_is_seen_the_plan_holds() -> None:
    assert learned(PLAN, ()) == Habit(mean=1.0, doubt=pytest.approx(0.045 + CHANGE**2), spread=0.09)


def test_two_seen_weigh_as_much_as_the_plan() -> None:
    assert learned(PLAN, (1.4, 1.4)).mean == pytest.approx(1.2)


def test_those_who_speak_alike_narrow_the_spread_and_those_who_do_not_widen_it() -> None:
    alike, apart = learned(PLAN, (1.0,) * 12).spread, learned(PLAN, (0.4, 1.6) * 6).spread
    assert alike < 0.03
    assert apart > 0.2


def test_the_doubt_never_falls_below_what_the_rest_of_a_meeting_may_change() -> None:
    assert learned(PLAN, (1.0,) * 10_000).doubt == pytest.approx(CHANGE**2, rel=0.01)


def test_handovers_that_take_no_time_teach_a_mean_and_leave_the_variation_of_the_plan() -> None:
    assert learned(PLAN, (0.0, 0.0)).mean == 0.5
    assert learned(PLAN, (0.0, 0.0)).spread == pytest.approx(0.09 * 0.25)


@given(st.lists(st.floats(0, 1e4), max_size=60))
def test_a_habit_is_never_negative(seen) -> None:
    habit = learned(PLAN, seen)
    assert min(habit.mean, habit.doubt, habit.spread) >= 0
