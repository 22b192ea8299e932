"""A way in that fails or is silent raises an alarm."""

from datetime import UTC, datetime, timedelta

from hemicycle.mailroom.channels import Channel

NOON = datetime(2026, 11, 26, 12, tzinfo=UTC)
WELL = Channel(name="IMAP mail.example", checked=NOON)
FAILS = Channel(name="IMAP mail.example", checked=NOON, trouble="The mailbox cannot be read.")
NEVER_ASKED = Channel(name="IMAP mail.example")


def test_a_mailbox_not_read_for_more_than_fifteen_minutes_is_silent() -> None:
    just, later = NOON + timedelta(minutes=15), NOON + timedelta(minutes=15, seconds=1)
    assert [WELL.is_silent(moment) for moment in (NOON, just, later)] == [False, False, True]
    assert [WELL.is_alarming(moment) for moment in (NOON, just, later)] == [False, False, True]


def test_one_that_fails_alarms_at_once_and_one_that_was_never_asked_does_not() -> None:
    assert FAILS.is_alarming(NOON)
    assert not NEVER_ASKED.is_alarming(NOON)
