"""The speaker's clock, a value: nothing ticks, what remains is computed."""

from datetime import datetime, timedelta

from msgspec.structs import replace

from hemicycle.plenary.value import Value


class Clock(Value, frozen=True, kw_only=True):
    """`limit` in seconds, None for no limit; `since` is when it began to run, None while it stands.

    What remains goes below zero and keeps counting.
    """

    limit: int | None
    used: timedelta = timedelta(0)
    since: datetime | None = None

    @property
    def is_running(self) -> bool:
        return self.since is not None

    def used_at(self, at: datetime) -> timedelta:
        return self.used if self.since is None else self.used + max(at - self.since, timedelta(0))

    def remaining(self, at: datetime) -> timedelta | None:
        return None if self.limit is None else timedelta(seconds=self.limit) - self.used_at(at)

    def over(self, at: datetime) -> timedelta:
        remaining = self.remaining(at)
        return max(-remaining, timedelta(0)) if remaining is not None else timedelta(0)

    def started(self, at: datetime) -> "Clock":
        return self if self.is_running else replace(self, since=at)

    def stopped(self, at: datetime) -> "Clock":
        return replace(self, used=self.used_at(at), since=None)

    def with_limit(self, seconds: int | None) -> "Clock":
        return replace(self, limit=seconds)
