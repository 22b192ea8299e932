"""How each way in is doing, so that silence or failure raises an alarm before a deadline does."""

from datetime import datetime, timedelta

import msgspec

SILENT_AFTER = timedelta(minutes=15)
"""A mailbox that has not been read for so long is as good as closed."""


class Channel(msgspec.Struct, frozen=True, kw_only=True):
    """`checked` is the last time that the way in was known to work, UTC; `trouble` a sentence without secrets."""

    name: str
    checked: datetime | None = None
    trouble: str | None = None

    def is_silent(self, now: datetime) -> bool:
        return self.checked is not None and now - self.checked > SILENT_AFTER

    def is_alarming(self, now: datetime) -> bool:
        return self.trouble is not None or self.is_silent(now)
