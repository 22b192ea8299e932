"""A fact. Newer rules never change it: an event carries what was decided, not what to decide from."""

from datetime import datetime

from hemicycle.plenary.value import Value


class Event(Value, frozen=True, kw_only=True):
    """`at` is when it happened, UTC; the ledger adds when it was recorded."""

    at: datetime
