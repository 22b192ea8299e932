"""Waiting for what is to happen, however much else the machine does."""

import time
from collections.abc import Callable

PATIENCE = 60
"""Seconds after which something is taken not to happen."""

PAUSE = 0.02


def until(holds: Callable[[], bool], patience: float = PATIENCE) -> None:
    deadline = time.monotonic() + patience
    while not holds():
        assert time.monotonic() < deadline, f"It did not come about within {patience} seconds."
        time.sleep(PAUSE)
