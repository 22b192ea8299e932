"""Work that takes the longer the larger a mail is: of a large one it is done in a thread, so that nobody else waits."""

import asyncio
from collections.abc import Callable
from typing import TypeVar

Result = TypeVar("Result")

LARGE = 200_000
"""Bytes; the work on fewer takes less than going to a thread and back."""


async def holding_up_nobody(size: int, work: Callable[[], Result]) -> Result:
    return await asyncio.to_thread(work) if size >= LARGE else work()
