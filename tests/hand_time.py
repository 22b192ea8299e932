"""House time that only the test moves."""

from datetime import datetime

from plenary_stage import OPENING


class HandTime:
    speed = 1.0

    def __init__(self, moment: datetime = OPENING) -> None:
        self.moment = moment

    def now(self) -> datetime:
        return self.moment
