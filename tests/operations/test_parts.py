"""What counts as well, as a warning and as trouble."""

from datetime import UTC, datetime, timedelta

import msgspec
import pytest

from hemicycle.operations import parts
from hemicycle.operations.health import Health, Watch
from hemicycle.operations.part import Part, State

NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)


class Unsent(msgspec.Struct):
    number: int = 0
    oldest: datetime | None = None
    trouble: str | None = None


@pytest.mark.parametrize(("lag", "state"), [(0.9, State.OK), (5.0, State.OK), (5.1, State.TROUBLE)])
def test_a_database_that_is_not_heard_of_for_five_seconds_is_trouble(lag: float, state: State) -> None:
    assert parts.database(lag).state is state


def test_letters_that_wait_for_a_quarter_of_an_hour_are_a_warning() -> None:
    waits = [
        parts.outbox(Unsent(2, NOW - timedelta(minutes=minutes)), NOW).state for minutes in (-1, 0, 15, 16)
    ]
    assert waits == [State.OK, State.OK, State.OK, State.WARNING]
    assert parts.outbox(Unsent(), NOW) == Part("outbox", State.OK, "No letter waits to go out.")


def test_an_exchanger_that_the_house_does_not_know_is_a_warning_that_names_nobody() -> None:
    assert [parts.exchangers(number).state for number in (0, 1)] == [State.OK, State.WARNING]


def test_a_reason_never_quotes_what_the_relay_said() -> None:
    told = parts.outbox(Unsent(1, NOW - timedelta(hours=1), "refused for a.b@mission.example"), NOW)
    assert told.reason == (
        "1 letters wait to go out, the oldest for 60 minutes; see whether the relay takes mail, with hemicycle doctor."
    )


def test_a_mailbox_that_fails_is_counted_and_not_named() -> None:
    told = parts.channels(("IMAP imap.plenary.example",), 2)
    assert (told.state, "plenary.example" in told.reason) == (State.WARNING, False)
    assert parts.channels((), 2).state is State.OK


def test_a_full_disk_is_trouble_before_it_is_full() -> None:
    states = [parts.disk(free).state for free in (None, 2**40, 2**30 - 1, 100 * 2**20 - 1)]
    assert states == [State.OK, State.OK, State.WARNING, State.TROUBLE]


def test_clocks_that_differ_by_more_than_two_seconds_are_a_warning_in_either_direction() -> None:
    apart = [None, *(timedelta(seconds=seconds) for seconds in (2, -2, 2.1, -2.1))]
    assert [parts.clock(one).state for one in apart] == [State.OK] * 3 + [State.WARNING] * 2


def test_only_trouble_makes_a_house_unready_and_stopping_is_trouble() -> None:
    well, warned = Part("disk", State.OK, ""), Part("outbox", State.WARNING, "")
    bad = Part("database", State.TROUBLE, "")
    assert [Health(each).is_ready for each in ((), (well, warned), (well, bad))] == [True, True, False]
    watch = Watch([lambda: well])
    assert watch.is_ready()
    watch.stop()
    assert ([part.name for part in watch.health().parts], watch.is_ready()) == (["stopping", "disk"], False)
