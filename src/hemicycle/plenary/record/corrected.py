"""What a delegation asked to have corrected, and what became of it."""

from datetime import datetime

from hemicycle.plenary.value import Value


class Correction(Value, frozen=True, kw_only=True):
    """`reason` is why it was refused, for the delegation alone; both instants are None while it waits."""

    number: int
    intervention: int
    words: str
    asked: datetime
    admitted: datetime | None = None
    refused: datetime | None = None
    reason: str | None = None

    @property
    def waits(self) -> bool:
        return self.admitted is None and self.refused is None
