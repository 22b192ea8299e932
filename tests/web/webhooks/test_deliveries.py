"""Every fact reaches every receiver, in order, signed, also after failures and restarts; the floor waits for none."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from msgspec.structs import replace
from structlog.testing import capture_logs

from hand_time import HandTime
from hemicycle.chamber.chamber import Chamber
from hemicycle.chamber.house.webhooks import Off, Webhook, Webhooks, Why
from hemicycle.ledger.database import open_database
from hemicycle.ledger.notebook import Notebook
from hemicycle.plenary.convene import Convene
from hemicycle.plenary.floor.meeting import OpenMeeting, ResumeMeeting, SuspendMeeting
from hemicycle.web.webhooks.by_http import ByHttp
from hemicycle.web.webhooks.deliveries import Deliveries, Failing
from hemicycle.web.webhooks.receiver import Schedule
from plenary_stage import MEETING, PROGRAMME
from webhook_receiver import DRIPS, HANGS, WebhookReceiver

ALWAYS_OPEN = replace(PROGRAMME, registration=replace(PROGRAMME.registration, closes=None))
"""So that the clock of the house brings no act of its own between two of the test's."""
QUICK = Schedule(first=0.001, longest=0.004, gives_up=60.0)


class House:
    """A chamber with one open plenary, its webhooks, and what delivers to them."""

    def __init__(self, chamber: Chamber, webhooks: Webhooks) -> None:
        self.chamber = chamber
        self.webhooks = webhooks
        self.acts = 0

    async def added(self, receiver: WebhookReceiver, told: int = 0) -> Webhook:
        return await asyncio.to_thread(self.webhooks.add, "asp22", receiver.url, told)

    def deliveries(self, schedule: Schedule = QUICK, patience: float = 20.0) -> Deliveries:
        made = Deliveries(self.chamber, self.webhooks, lambda: ByHttp(patience), schedule, looking=0.005)
        made.open()
        return made

    async def act(self) -> None:
        self.acts += 1
        command = (SuspendMeeting if self.acts % 2 else ResumeMeeting)(id=f"act-{self.acts}")
        await self.chamber.submit("asp22", command, "chair")

    async def ids(self) -> list[str]:
        return [f"asp22_{one.id}" for one in await self.chamber.facts.of("asp22")]

    async def until_off(self, webhook: Webhook) -> Webhook:
        async with asyncio.timeout(20):
            while (found := await asyncio.to_thread(self.webhooks.named, webhook.id)).off is None:  # noqa: ASYNC110
                await asyncio.sleep(0)
        return found


def in_a_house(
    tmp_path: Path, play: Callable[[House, WebhookReceiver], Awaitable[None]], *answers: int
) -> None:
    async def main() -> None:
        engine = open_database(str(tmp_path / "house.sqlite"), create=True)
        chamber = Chamber(engine, HandTime(MEETING))
        await chamber.open()
        try:
            await chamber.submit("asp22", Convene(id="convene", programme=ALWAYS_OPEN), "desk")
            await chamber.submit("asp22", OpenMeeting(id="open"), "chair")
            async with WebhookReceiver(*answers) as receiver:
                await play(House(chamber, Webhooks(Notebook(engine))), receiver)
        finally:
            await chamber.close()
            engine.dispose()

    asyncio.run(main())


def test_facts_come_in_order_and_signed_and_go_on_after_a_restart_where_they_were(tmp_path: Path) -> None:
    async def play(house: House, receiver: WebhookReceiver) -> None:
        webhook = await house.added(receiver, told=1)
        for _ in range(2):
            deliveries = house.deliveries()
            await house.act()
            await house.act()
            await receiver.until_taken((await house.ids())[-1])
            await deliveries.close()
            await house.act()
            await house.act()
        deliveries = house.deliveries()
        await receiver.until_taken((await house.ids())[-1])
        await deliveries.close()
        facts = (await house.chamber.facts.of("asp22"))[1:]
        by_id = {one.id: one.body for one in receiver.taken}
        assert list(by_id) == (await house.ids())[1:]
        assert list(by_id.values()) == [one.json for one in facts]
        again = len(receiver.taken) - len(facts)
        assert again <= 2, "Only what was under way when a house stopped may come again."
        assert all(one.is_signed_with(webhook.secret) for one in receiver.taken)
        assert not any(one.is_signed_with("whsec_AAAA") for one in receiver.taken)

    in_a_house(tmp_path, play)


@pytest.mark.parametrize("answer", [500, 302, 404, HANGS])
def test_a_fact_is_sent_again_under_its_id_until_it_is_taken_and_the_next_waits(
    tmp_path: Path, answer: int
) -> None:
    async def play(house: House, receiver: WebhookReceiver) -> None:
        await house.added(receiver)
        deliveries = house.deliveries(patience=1.0 if answer == HANGS else 20.0)
        await receiver.until_taken("asp22_2")
        await deliveries.close()
        assert [(status, one.id) for status, one in receiver.came] == [
            (answer, "asp22_1"),
            (answer, "asp22_1"),
            (204, "asp22_1"),
            (204, "asp22_2"),
        ]

    in_a_house(tmp_path, play, answer, answer)


def test_an_answer_without_an_end_is_read_no_further_than_its_beginning(tmp_path: Path) -> None:
    async def play(house: House, receiver: WebhookReceiver) -> None:
        await house.added(receiver)
        deliveries = house.deliveries()
        await receiver.until_taken("asp22_2")
        await deliveries.close()
        assert [(status, one.id) for status, one in receiver.came] == [(DRIPS, "asp22_1"), (204, "asp22_2")]

    in_a_house(tmp_path, play, DRIPS)


def test_a_receiver_that_hangs_delays_neither_the_floor_nor_another_receiver(tmp_path: Path) -> None:
    async def play(house: House, receiver: WebhookReceiver) -> None:
        async with WebhookReceiver(*[HANGS] * 1000) as hanging:
            await house.added(hanging)
            await house.added(receiver)
            deliveries = house.deliveries()
            await hanging.until(1)
            for _ in range(20):
                await house.act()
            await receiver.until_taken((await house.ids())[-1])
            assert {one.id for _, one in hanging.came} == {"asp22_1"}
            await deliveries.close()

    in_a_house(tmp_path, play)


def test_one_that_says_it_is_gone_is_switched_off_and_goes_on_where_it_was_once_it_is_on(
    tmp_path: Path,
) -> None:
    async def play(house: House, receiver: WebhookReceiver) -> None:
        webhook = await house.added(receiver)
        deliveries = house.deliveries()
        off = await house.until_off(webhook)
        assert off.off == Off(Why.GONE, MEETING)
        async with asyncio.timeout(20):
            while not deliveries.failing():  # noqa: ASYNC110 - it is seen at the next look
                await asyncio.sleep(0)
        assert deliveries.failing() == (Failing("asp22", webhook.id, "127.0.0.1", MEETING, Why.GONE),)
        await house.act()
        await asyncio.to_thread(house.webhooks.switch, webhook.id, None)
        await receiver.until_taken((await house.ids())[-1])
        await deliveries.close()
        assert [(status, one.id) for status, one in receiver.came] == [
            (204, "asp22_1"),
            (410, "asp22_2"),
            (204, "asp22_2"),
            (204, "asp22_3"),
        ]

    in_a_house(tmp_path, play, 204, 410)


def test_one_that_takes_nothing_for_too_long_is_switched_off(tmp_path: Path) -> None:
    async def play(house: House, receiver: WebhookReceiver) -> None:
        webhook = await house.added(receiver)
        deliveries = house.deliveries(Schedule(first=0.001, longest=0.004, gives_up=0.02))
        assert (await house.until_off(webhook)).off == Off(Why.SILENT, MEETING)
        await deliveries.close()

    in_a_house(tmp_path, play, *[503] * 1000)


def test_one_that_was_removed_hears_nothing_more(tmp_path: Path) -> None:
    async def play(house: House, receiver: WebhookReceiver) -> None:
        removed = await house.added(receiver)
        deliveries = house.deliveries()
        await receiver.until_taken("asp22_2")
        await asyncio.to_thread(house.webhooks.remove, removed.id)
        async with WebhookReceiver() as later:
            await house.added(later)
            await later.until_taken("asp22_2")  # what was added is looked after, so what was removed is known
            await house.act()
            await later.until_taken("asp22_3")
            await deliveries.close()
        assert [one.id for one in receiver.taken] == ["asp22_1", "asp22_2"]

    in_a_house(tmp_path, play)


def test_the_log_says_each_trouble_once_and_no_address_or_secret(tmp_path: Path) -> None:
    async def play(house: House, receiver: WebhookReceiver) -> None:
        webhook = await house.added(receiver)
        with capture_logs() as logs:
            deliveries = house.deliveries()
            await house.until_off(webhook)
            await deliveries.close()
        told = [(one["event"], one["webhook"], one["host"], one.get("trouble")) for one in logs]
        assert told == [
            ("a webhook is not answered", webhook.id, "127.0.0.1", "500"),
            ("a webhook is not answered", webhook.id, "127.0.0.1", "503"),
            ("a webhook is answered again", webhook.id, "127.0.0.1", None),
            ("a webhook is switched off", webhook.id, "127.0.0.1", None),
        ]
        said = f"{logs} {webhook!r}"
        assert "a-secret-of-theirs" not in said
        assert webhook.secret not in said

    in_a_house(tmp_path, play, 500, 500, 503, 503, 204, 410)


def test_waits_grow_up_to_the_longest() -> None:
    waits = [Schedule().wait(failures) for failures in (1, 2, 3, 6, 7, 10**9)]
    assert waits == [1.0, 2.0, 4.0, 32.0, 60.0, 60.0]
