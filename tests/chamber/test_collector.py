"""The collector of cyclic garbage stays out of a replay, and comes back behind it."""

import gc
from collections.abc import Iterator

import pytest

from hemicycle.chamber.collector import collector_paused


@pytest.fixture(autouse=True)
def runs_as_before() -> Iterator[None]:
    yield
    gc.enable()


def test_it_is_paused_and_runs_again() -> None:
    with collector_paused():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_runs_again_behind_what_went_wrong() -> None:
    with pytest.raises(ZeroDivisionError), collector_paused():
        _ = 1 / 0
    assert gc.isenabled()


def test_a_pause_within_another_does_not_end_it() -> None:
    with collector_paused():
        with collector_paused():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()


def test_who_keeps_it_off_keeps_it_off() -> None:
    gc.disable()
    with collector_paused():
        pass
    assert not gc.isenabled()
