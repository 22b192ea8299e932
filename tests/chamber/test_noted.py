"""What one node sees, the desk at every node is told."""

import asyncio
from collections.abc import Callable

import msgspec

from hemicycle.chamber.noted import Noted
from hemicycle.ledger.database import open_database
from hemicycle.ledger.notebook import Notebook


class Fails(msgspec.Struct, frozen=True):
    name: str


MAILBOX, WEBHOOK = Fails("IMAP mail.example"), Fails("hall.example")
Own = tuple[Fails, ...] | None


def noted(notebook: Notebook, own: Callable[[], Own]) -> Noted[Fails]:
    return Noted(notebook, "fails", msgspec.json.Decoder(tuple[Fails, ...]), own)


def test_another_node_tells_what_the_one_that_does_the_errands_noted(place: str) -> None:
    async def story() -> None:
        engine = open_database(place, create=True)
        seen: list[Own] = [(MAILBOX,)]
        one, other = (
            noted(Notebook(engine), lambda: seen[0]),
            noted(Notebook(engine), lambda: None),
        )
        await other.note()
        assert other.now() == ()
        for fails in ((MAILBOX,), (MAILBOX, WEBHOOK), ()):
            seen[0] = fails
            await one.note()
            await other.note()
            assert one.now() == other.now() == fails
        engine.dispose()

    asyncio.run(story())


def test_who_takes_the_errands_up_tells_what_it_sees_itself(place: str) -> None:
    """To the others too, where that is what it had seen when it did them last."""

    async def story() -> None:
        engine = open_database(place, create=True)
        seen: list[Own] = [()]
        returning = noted(Notebook(engine), lambda: seen[0])
        other, third = (noted(Notebook(engine), lambda own=own: own) for own in ((WEBHOOK,), None))
        await returning.note()
        seen[0] = None
        for node in (other, returning, third):
            await node.note()
        assert returning.now() == third.now() == (WEBHOOK,)
        seen[0] = ()
        assert returning.now() == ()
        await returning.note()
        await third.note()
        assert third.now() == ()
        engine.dispose()

    asyncio.run(story())
