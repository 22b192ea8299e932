"""How each way in is doing, so that silence or failure raises an alarm before a deadline does."""

from datetime import datetime, timedelta

import msgspec


class Channel(msgspec.Struct, frozen=True, kw_only=True):
    """`checked` is the last time that the way in was known to work, UTC; `trouble` a sentence without secrets."""

    name: str
    checked: datetime | None = None
    trouble: str | None = None


SILENT_AFTER = timedelta(minutes=15)
"""A mailbox that has not been read for so long is as good as closed."""


def is_alarming(channel: Channel, now: datetime) -> bool:
    if channel.trouble is not None:
        return True
    return channel.checked is not None and now - channel.checked > SILENT_AFTER
