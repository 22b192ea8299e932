"""What takes long for a large mail is done in a thread; for any other it is done at once."""

import asyncio
import threading

import pytest

from hemicycle.mailroom.large import LARGE, holding_up_nobody


@pytest.mark.parametrize(("size", "is_aside"), [(LARGE - 1, False), (LARGE, True)])
def test_the_work_on_a_large_mail_is_done_in_a_thread(size: int, is_aside: bool) -> None:  # noqa: FBT001 - as the table has it
    def in_the_main_thread() -> bool:
        return threading.current_thread() is threading.main_thread()

    assert asyncio.run(holding_up_nobody(size, in_the_main_thread)) is not is_aside
