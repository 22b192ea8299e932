"""What runs in a thread is not left behind."""

import asyncio
from threading import Event

import pytest

from hemicycle.chamber.threads import to_its_end


def test_who_is_cancelled_waits_until_the_thread_is_done() -> None:
    began, may_end = Event(), Event()
    done: list[str] = []

    def work() -> None:
        began.set()
        may_end.wait()
        done.append("work")

    async def main() -> None:
        task = asyncio.create_task(to_its_end(work))
        await asyncio.to_thread(began.wait)
        task.cancel()
        await asyncio.wait([task], timeout=0)
        assert not task.done()
        may_end.set()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert done == ["work"]

    asyncio.run(main())


def test_what_it_gives_and_what_it_raises_comes_back() -> None:
    assert asyncio.run(to_its_end(int, "7")) == 7
    with pytest.raises(ValueError, match="seven"):
        asyncio.run(to_its_end(int, "seven"))
