"""What a ledger says, when all is over, of what was acknowledged."""

from collections.abc import Mapping
from itertools import groupby

import msgspec

from hemicycle.ledger import reading
from hemicycle.ledger.database import open_to_read
from hemicycle.ledger.verification import Flaw, verify


class Aftermath(msgspec.Struct, frozen=True):
    """`lost` are commands that do not end where their receipt says, `doubled` those that stand there twice."""

    lost: tuple[str, ...] = ()
    doubled: tuple[str, ...] = ()
    flaws: tuple[Flaw, ...] = ()


WHOLE = Aftermath()


def aftermath(place: str, receipts: Mapping[str, int], plenary: str = "cooperation") -> Aftermath:
    """`receipts` has the position of every command that was acknowledged."""
    engine = open_to_read(place)
    try:
        ends: dict[str, list[int]] = {}
        for command, rows in groupby(reading.read(engine, plenary), lambda row: row.command):
            ends.setdefault(command, []).append(max(row.position for row in rows))
        return Aftermath(
            lost=tuple(
                command for command, position in receipts.items() if position not in ends.get(command, [])
            ),
            doubled=tuple(command for command in receipts if len(ends.get(command, [])) > 1),
            flaws=verify(engine).flaws,
        )
    finally:
        engine.dispose()
