"""What somebody wants done."""

from datetime import datetime

from hemicycle.plenary.value import Value


class Command(Value, frozen=True, kw_only=True):
    """`id` is unique in the plenary; the same id again brings the first receipt back.

    `happened` is the true time of what was done on paper and is entered afterwards; absent, it happens now.
    """

    id: str
    happened: datetime | None = None

    def when(self, at: datetime) -> datetime:
        return self.happened or at
