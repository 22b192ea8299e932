"""Python's collector of cyclic garbage, kept away from the growing state of a plenary."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_paused() -> Iterator[None]:
    """For a replay: it makes no cycles, and the collector would walk all that it has made again and again.

    What has no cycles is freed as ever. Pauses may overlap, in threads too: the one that came first ends them.
    """
    ran = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if ran:
            gc.enable()
