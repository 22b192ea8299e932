"""Viewers come back spread out, the wider the more there are."""

from random import Random

from hemicycle.building.stopping import LATEST_MILLISECONDS, SOONEST_MILLISECONDS, coming_back


def spread(viewers: int) -> tuple[int, int]:
    again = coming_back(viewers, Random(1))
    moments = [again() for _ in range(max(viewers, 1_000))]
    return min(moments), max(moments)


def test_a_few_come_back_within_a_second() -> None:
    soonest, latest = spread(3)
    assert SOONEST_MILLISECONDS <= soonest < latest <= 1_000


def test_five_thousand_come_back_over_ten_seconds_and_nobody_waits_longer_than_half_a_minute() -> None:
    soonest, latest = spread(5_000)
    assert (soonest < 600, 9_900 < latest <= 10_000) == (True, True)
    assert spread(50_000)[1] <= LATEST_MILLISECONDS
