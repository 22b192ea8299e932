"""An operator adds a webhook beside a running house: facts come, also after a power cut, and the desk hears of its end."""

import asyncio
from pathlib import Path

from click.testing import CliRunner

from hemicycle.cli import main
from house_process import HouseProcess, three_inscribed
from webhook_receiver import WebhookReceiver


def test_a_running_house_tells_a_receiver_until_that_is_gone(tmp_path: Path) -> None:
    with three_inscribed(tmp_path) as house:
        asyncio.run(_play(house))
    log = house.log.read_text(encoding="utf-8")
    assert "a webhook is switched off" in log
    assert "a-secret-of-theirs" not in log


async def _play(house: HouseProcess) -> None:
    async with WebhookReceiver() as receiver:
        added = CliRunner().invoke(
            main, ["webhook", "add", "--database", str(house.database), "cooperation", receiver.url]
        )
        assert added.exit_code == 0, added.output
        secret = added.output.splitlines()[-1]
        await asyncio.to_thread(house.press, "open")
        await receiver.until(1)
        await asyncio.to_thread(house.kill)
        await asyncio.to_thread(house.start)
        await asyncio.to_thread(house.press, "open-segment", "1")
        await asyncio.to_thread(house.press, "give", "1")
        position = (await asyncio.to_thread(house.state))["position"]
        await receiver.until_taken(f"cooperation_{position}")
        by_id = {one.id: one for one in receiver.taken}
        kinds = [one.fact["kind"] for one in by_id.values()]
        assert kinds == ["meeting-opened", "segment-opened", "floor-given"]
        assert all(one.is_signed_with(secret) for one in receiver.taken)
        receiver.answers.append(410)
        await asyncio.to_thread(house.press, "end", "1")
        async with asyncio.timeout(20):
            while "127.0.0.1 wants no facts any more" not in await asyncio.to_thread(_desk, house):
                continue


def _desk(house: HouseProcess) -> str:
    with house.open(f"{house.address}/cooperation/desk?lang=en") as answer:
        return str(answer.read().decode())
