"""Timed acts: done when their moment comes; one that was slept through is done late, and once."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable

from hemicycle.chamber.house_time import HouseTime
from hemicycle.plenary.command import Command
from hemicycle.plenary.due import next_due
from hemicycle.plenary.plenary import Plenary

LONGEST_NAP_SECONDS = 1.0
"""The clock is looked at least this often, so that a skip of house time is seen."""


async def keep_time(
    time: HouseTime,
    plenaries: Callable[[], Iterable[tuple[str, Plenary]]],
    act: Callable[[str, Command], Awaitable[None]],
) -> None:
    """Never ends. `act` raises nothing."""
    while True:
        waits = [LONGEST_NAP_SECONDS]
        for slug, plenary in tuple(plenaries()):
            due = next_due(plenary)
            if due is None:
                continue
            seconds = (due.at - time.now()).total_seconds() / time.speed
            if seconds > 0:
                waits.append(seconds)
            else:
                await act(slug, due.command)
        await asyncio.sleep(max(0.01, min(waits)))
