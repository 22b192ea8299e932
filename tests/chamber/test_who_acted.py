"""Who acted: the role is public, the name behind it is the desk's alone, and older rows hold as they were written."""

import asyncio
import json
from pathlib import Path

from msgspec.structs import replace
from sqlalchemy import Engine

from hand_time import HandTime
from hemicycle.chamber.chamber import Chamber
from hemicycle.chamber.stored_rows import draft
from hemicycle.ledger.chain import chained
from hemicycle.ledger.database import open_database
from hemicycle.ledger.erasure import erase_private
from hemicycle.ledger.inserting import catalogue_stream, insert_rows
from hemicycle.ledger.row import NO_ROWS, Head
from hemicycle.ledger.verification import verify
from hemicycle.plenary.convene import Convene, Convened
from hemicycle.plenary.floor.meeting import OpenMeeting
from hemicycle.plenary.links.issue import IssueLink
from hemicycle.plenary.links.link import Role
from plenary_stage import OPENING, PROGRAMME

NAME = "Amina Diallo"


async def sat(engine: Engine) -> Chamber:
    chamber = Chamber(engine, HandTime(OPENING))
    await chamber.open()
    await chamber.submit("asp22", Convene(id="convene", programme=PROGRAMME), f"desk:{NAME}")
    await chamber.submit("asp22", IssueLink(id="link", role=Role.DESK, subject=NAME), f"desk:{NAME}")
    await chamber.submit("asp22", OpenMeeting(id="open"), f"chair:{NAME}")
    return chamber


def test_the_public_ledger_says_roles_and_the_steps_say_names_until_these_are_erased(tmp_path: Path) -> None:
    async def main() -> None:
        engine = open_database(str(tmp_path / "house.sqlite"), create=True)
        chamber = await sat(engine)
        try:
            public = chamber.public_ledger("asp22")
            rows = [json.loads(line) for line in public.splitlines()]
            assert [json.loads(row["header"])["actor"] for row in rows] == ["desk", "desk", "chair"]
            assert NAME not in public.decode()
            named = [f"desk:{NAME}", f"desk:{NAME}", f"chair:{NAME}"]
            assert [step.actor for step in chamber.steps("asp22")] == named
            erase_private(engine, "asp22", 3)
            await chamber.read_again("asp22")
            assert [step.actor for step in chamber.steps("asp22")] == ["desk", "desk", "chair"]
            assert chamber.public_ledger("asp22") == public
            assert verify(engine).flaws == ()
        finally:
            await chamber.close()
            engine.dispose()

    asyncio.run(main())


def test_a_row_from_before_names_were_private_holds_as_it_was_written_and_says_who_acted(
    tmp_path: Path,
) -> None:
    async def main() -> None:
        engine = open_database(str(tmp_path / "house.sqlite"), create=True)
        older = draft(Convened(at=OPENING, programme=PROGRAMME), "convene", "desk")
        rows = chained("asp22", NO_ROWS, (replace(older, actor=f"desk:{NAME}"),), OPENING, lambda: bytes(16))
        with engine.connect().execution_options(hemicycle_writes=True) as connection:
            insert_rows(connection, rows)
            catalogue_stream(connection, "asp22", Head(1, rows[0].hash), PROGRAMME.title)
            connection.commit()
        chamber = Chamber(engine, HandTime(OPENING))
        await chamber.open()
        try:
            await chamber.submit("asp22", OpenMeeting(id="open"), f"chair:{NAME}")
            assert [step.actor for step in chamber.steps("asp22")] == [
                f"desk:{NAME}",
                f"chair:{NAME}",
            ]
            assert verify(engine).flaws == ()
        finally:
            await chamber.close()
            engine.dispose()

    asyncio.run(main())
