"""Originals are kept together and read back as they came."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import TypeVar

import pytest

from hemicycle.chamber.keeping import LARGEST_FRESH, MOST_BYTES_TOGETHER, MOST_FRESH, Keeping
from hemicycle.chamber.not_recorded import NotRecorded
from hemicycle.ledger.originals import Originals, address_of, open_originals

T = TypeVar("T")


def with_originals(tmp_path: Path, do: Callable[[Keeping, Originals], Awaitable[T]]) -> T:
    originals = open_originals(str(tmp_path / "house.sqlite"))
    try:
        return asyncio.run(do(Keeping(originals), originals))
    finally:
        originals.close()


def test_with_little_room_left_nothing_large_of_others_is_kept_and_the_houses_letters_are(
    tmp_path: Path,
) -> None:
    async def main() -> None:
        keeping = Keeping(open_originals(str(tmp_path / "house.sqlite")), lambda size: size < 5)
        for kind in ("mail", "statement", "note"):
            with pytest.raises(NotRecorded, match="The disk is nearly full"):
                await keeping.keep(b"too large", kind)
        assert await keeping.keep(b"too large", "letter") == address_of(b"too large")
        assert await keeping.keep(b"x", "mail") == address_of(b"x")

    asyncio.run(main())


def test_what_was_kept_is_read_at_once_and_later(tmp_path: Path) -> None:
    more_than_are_at_hand = MOST_FRESH // LARGEST_FRESH + 5
    contents = [b"%d" % (10**9 + number) * (LARGEST_FRESH // 10) for number in range(more_than_are_at_hand)]
    contents += [b"short", b"x" * (LARGEST_FRESH + 1)]

    async def keep_and_read(
        keeping: Keeping, _: Originals
    ) -> tuple[list[str], list[bytes | None], list[bytes | None]]:
        addresses = await asyncio.gather(*(keeping.keep(content, "mail") for content in contents))
        return (
            list(addresses),
            [await keeping.read(address) for address in addresses],
            [await keeping.read(address) for address in addresses],
        )

    addresses = [address_of(content) for content in contents]
    assert with_originals(tmp_path, keep_and_read) == (addresses, contents, contents)


def test_what_was_erased_after_it_was_read_is_gone(tmp_path: Path) -> None:
    async def erase(keeping: Keeping, originals: Originals) -> tuple[bytes | None, bytes | None]:
        address = await keeping.keep(b"mail", "mail")
        before = await keeping.read(address)
        originals.erase(address)
        return before, await keeping.read(address)

    assert with_originals(tmp_path, erase) == (b"mail", None)


class Counting:
    """Originals that tell how many came together, and fail as often as they are told to."""

    def __init__(self, failures: int = 0) -> None:
        self.together: list[int] = []
        self._failures = failures

    def keep_all(self, contents: Sequence[tuple[bytes, str]]) -> list[str]:
        self.together.append(len(contents))
        if self._failures:
            self._failures -= 1
            raise OSError("the disk is full")
        return [address_of(content) for content, _ in contents]


def test_a_large_one_keeps_no_short_one_waiting_in_its_transaction() -> None:
    originals = Counting()
    large = b"x" * MOST_BYTES_TOGETHER

    async def keep_all() -> None:
        keeping = Keeping(originals)
        await asyncio.gather(*(keeping.keep(content, "mail") for content in (b"a", b"b", large, b"c")))

    asyncio.run(keep_all())
    assert originals.together == [2, 1, 1]


def test_a_failure_is_told_to_those_who_waited_for_it_and_to_nobody_after_them() -> None:
    async def keep_all() -> list[object]:
        keeping = Keeping(Counting(failures=1))
        first = await asyncio.gather(
            keeping.keep(b"a", "mail"), keeping.keep(b"b", "mail"), return_exceptions=True
        )
        return [*map(type, first), await keeping.keep(b"a", "mail")]

    assert asyncio.run(keep_all()) == [OSError, OSError, address_of(b"a")]
