"""Several nodes on one PostgreSQL: what one records the others see, in one order, in one time."""

import asyncio
from datetime import timedelta
from typing import Self

from hand_time import HandTime
from hemicycle.chamber.chamber import Chamber
from hemicycle.chamber.erasing import Erasing
from hemicycle.chamber.house.notes import Notes
from hemicycle.chamber.keeping import Keeping
from hemicycle.chamber.pending import Forestalled
from hemicycle.ledger.database import open_database
from hemicycle.ledger.notebook import Notebook
from hemicycle.ledger.originals import open_originals
from hemicycle.ledger.verification import verify
from hemicycle.plenary.convene import Convene
from hemicycle.plenary.floor.meeting import OpenMeeting
from hemicycle.plenary.lists.arrangement import speakers_list
from hemicycle.plenary.requests.receive import ReceiveRequest
from hemicycle.plenary.requests.request import Asked, Door, Sender
from plenary_stage import MEETING, OPENING, PROGRAMME, state

SLUG = "asp22"
CONVENED = Convene(id="convene", programme=PROGRAMME)


class Node:
    """`async with`; a chamber with a clock of its own."""

    def __init__(self, place: str, seconds: float = 0) -> None:
        self.time = HandTime(OPENING + timedelta(seconds=seconds))
        self.engine = open_database(place, create=True)
        self.chamber = Chamber(self.engine, self.time)

    async def __aenter__(self) -> Self:
        await self.chamber.open()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.chamber.close()
        self.engine.dispose()

    async def sees(self, position: int) -> None:
        """Until it has heard so far by itself."""
        changed = asyncio.Event()
        self.chamber.tell_of_every_change(lambda _: changed.set())
        while SLUG not in self.chamber.slugs() or self.chamber.view(SLUG).position < position:
            await changed.wait()
            changed.clear()

    async def ask(self, key: str) -> None:
        asked = Asked(delegation=state(key), segments=("1",))
        command = ReceiveRequest(id=f"ask-{key}", door=Door.WEB, arrived=self.time.now(), asked=asked)
        await self.chamber.submit(SLUG, command, "web")

    def keys(self) -> list[str]:
        return [one.delegation.key for one in speakers_list(self.chamber.view(SLUG), "1").listed]


def test_what_one_records_the_other_hears_of_by_itself(postgres_place: str) -> None:
    async def story() -> None:
        async with Node(postgres_place) as one, Node(postgres_place) as other:
            await one.chamber.submit(SLUG, CONVENED, "desk")
            await one.ask("BE")
            await other.sees(one.chamber.view(SLUG).position)
            await other.ask("SN")
            await one.sees(other.chamber.view(SLUG).position)
            assert one.keys() == other.keys() == ["BE", "SN"]
            assert one.chamber.view(SLUG) == other.chamber.view(SLUG)

    asyncio.run(story())


def test_acts_on_both_at_once_stand_in_one_order_and_each_once(postgres_place: str) -> None:
    async def story() -> None:
        async with Node(postgres_place) as one, Node(postgres_place) as other:
            await one.chamber.submit(SLUG, CONVENED, "desk")
            await other.sees(1)
            asking = [
                node.ask(f"{name}{number}")
                for number in range(40)
                for name, node in (("A", one), ("B", other))
            ]
            await asyncio.gather(*asking)
            last = max(one.chamber.view(SLUG).position, other.chamber.view(SLUG).position)
            await asyncio.gather(one.sees(last), other.sees(last))
            assert one.chamber.view(SLUG) == other.chamber.view(SLUG)
            assert sorted(one.keys()) == sorted(f"{name}{number}" for name in "AB" for number in range(40))
            assert verify(one.engine).flaws == ()

    asyncio.run(story())


def test_the_same_command_on_two_nodes_is_recorded_once(postgres_place: str) -> None:
    async def story() -> None:
        async with Node(postgres_place) as one, Node(postgres_place) as other:
            await one.chamber.submit(SLUG, CONVENED, "desk")
            await other.sees(1)
            opened = OpenMeeting(id="open")
            first, second = await asyncio.gather(
                one.chamber.submit(SLUG, opened, "chair"), other.chamber.submit(SLUG, opened, "chair")
            )
            assert first.position == second.position

    asyncio.run(story())


def test_a_command_is_decided_again_behind_another_node_only_where_it_is_provided(place: str) -> None:
    """Neither knew of the other when it was decided first; on a file a second process is a node too."""

    async def asked(node: Node, key: str) -> int:
        def is_the_first() -> bool:
            return not any(one.startswith("ask-") for one in node.chamber.commands(SLUG))

        asking = Asked(delegation=state(key), segments=("1",))
        command = ReceiveRequest(id=f"ask-{key}", door=Door.WEB, arrived=node.time.now(), asked=asking)
        return (await node.chamber.submit(SLUG, command, "web", is_the_first)).position

    async def story() -> None:
        async with Node(place) as one, Node(place) as other:
            await one.chamber.submit(SLUG, CONVENED, "desk")
            await other.sees(1)
            outcomes = await asyncio.gather(asked(one, "BE"), asked(other, "SN"), return_exceptions=True)
            assert sorted((type(each) for each in outcomes), key=str) == [Forestalled, int]
            last = max(each for each in outcomes if isinstance(each, int))
            await asyncio.gather(one.sees(last), other.sees(last))
            assert one.keys() == other.keys()
            assert len(one.keys()) == 1

    asyncio.run(story())


def test_time_does_not_go_back_where_a_node_with_a_slower_clock_writes_next(postgres_place: str) -> None:
    async def story() -> None:
        async with Node(postgres_place, seconds=2) as fast, Node(postgres_place) as slow:
            await fast.chamber.submit(SLUG, CONVENED, "desk")
            await fast.chamber.submit(SLUG, OpenMeeting(id="open"), "chair")
            await slow.sees(2)
            await slow.ask("BE")
            assert slow.chamber.steps(SLUG)[-1].happened == OPENING + timedelta(seconds=2)

    asyncio.run(story())


def test_a_clock_that_is_far_ahead_is_not_followed(postgres_place: str) -> None:
    async def story() -> None:
        async with Node(postgres_place, seconds=600) as astray, Node(postgres_place) as right:
            await astray.chamber.submit(SLUG, CONVENED, "desk")
            await right.sees(1)
            await right.ask("BE")
            assert right.chamber.steps(SLUG)[-1].happened == OPENING

    asyncio.run(story())


def test_a_position_that_another_node_has_shown_is_reached_before_one_goes_on(postgres_place: str) -> None:
    async def story() -> None:
        async with Node(postgres_place) as one, Node(postgres_place) as other:
            await one.chamber.submit(SLUG, CONVENED, "desk")
            await other.sees(1)
            await one.ask("BE")
            shown = one.chamber.view(SLUG).position
            await other.chamber.reach(SLUG, shown)
            assert other.chamber.view(SLUG).position == shown
            await other.chamber.reach(SLUG, shown + 1000)
            await other.chamber.reach("nothing-of-this-name", 1)
            assert other.chamber.view(SLUG).position == shown

    asyncio.run(story())


def test_what_is_erased_on_one_node_is_gone_from_the_memory_of_the_other(postgres_place: str) -> None:
    async def story() -> None:
        async with Node(postgres_place) as one, Node(postgres_place) as other:
            await one.chamber.submit(SLUG, CONVENED, "desk")
            command = ReceiveRequest(
                id="ask",
                door=Door.WEB,
                arrived=OPENING,
                asked=Asked(delegation=state("BE"), segments=("1",)),
                sender=Sender(name="Ms Maes"),
            )
            await one.chamber.submit(SLUG, command, "web")
            await other.sees(one.chamber.view(SLUG).position)
            assert other.chamber.view(SLUG).requests[1].sender == Sender(name="Ms Maes")
            one.time.moment = MEETING + timedelta(days=400)
            originals = open_originals(postgres_place)
            keeping = Keeping(originals)
            notes = Notes(keeping, Notebook(one.engine), one.chamber)
            erasing = Erasing(one.chamber, one.engine, keeping, notes, timedelta(days=365))
            assert await erasing.erase_what_is_due() == (SLUG,)
            originals.close()
            await other.sees(one.chamber.view(SLUG).position)
            assert other.chamber.view(SLUG) == one.chamber.view(SLUG)
            assert other.chamber.view(SLUG).requests[1].sender is None

    asyncio.run(story())
