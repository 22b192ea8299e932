"""Charts are drawn in a process of its own, one at a time, and kept by what they show."""

import asyncio
import subprocess
import sys
from collections import OrderedDict
from hashlib import sha256
from importlib.util import find_spec

import msgspec

from hemicycle.documents.charts.chart import Chart, Drawn

WORKER = "hemicycle.documents.charts.worker"
WALL_SECONDS = 90
MOST_KEPT = 512
"""Every series of three data sets, in six languages, both looks and both shapes."""


class NotDrawn(Exception):  # noqa: N818 - it says what came of it
    """The drawing took too long or failed; the tables say the same."""


def can_draw() -> bool:
    """Whether the extra `charts` is installed."""
    return find_spec("altair") is not None and find_spec("vl_convert") is not None


class Drawings:
    """Whoever asks for a chart that is being drawn waits for that drawing."""

    def __init__(self) -> None:
        self._kept: OrderedDict[bytes, asyncio.Task[Drawn]] = OrderedDict()
        self._one_at_a_time = asyncio.Lock()

    async def of(self, chart: Chart) -> Drawn:
        """Raises NotDrawn, and tries again when it is asked for again."""
        written = msgspec.json.encode(chart)
        name = sha256(written).digest()
        task = self._kept.get(name)
        if task is None:
            task = self._kept[name] = asyncio.create_task(self._draw(written))
            task.add_done_callback(lambda done: self._forget_what_failed(name, done))
        self._kept.move_to_end(name)
        if len(self._kept) > MOST_KEPT:
            self._kept.popitem(last=False)
        return await asyncio.shield(task)

    async def _draw(self, written: bytes) -> Drawn:
        async with self._one_at_a_time:
            return await asyncio.to_thread(_drawn_apart, written)

    def _forget_what_failed(self, name: bytes, done: "asyncio.Task[Drawn]") -> None:
        if (done.cancelled() or done.exception() is not None) and self._kept.get(name) is done:
            del self._kept[name]


def _drawn_apart(written: bytes) -> Drawn:
    try:
        said = subprocess.run(
            [sys.executable, "-m", WORKER],
            input=written,
            capture_output=True,
            timeout=WALL_SECONDS,
            check=True,
        )
    except (subprocess.TimeoutExpired, subprocess.CalledProcessError) as trouble:
        raise NotDrawn("The chart could not be drawn.") from trouble
    return msgspec.json.decode(said.stdout, type=Drawn)
