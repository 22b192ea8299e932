"""The commands by which an operator says who is told: the secret is shown once, and a test is one signed delivery."""

import asyncio
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from hand_time import HandTime
from hemicycle.chamber.chamber import Chamber
from hemicycle.chamber.house.webhooks import Off, Webhook, Webhooks, Why
from hemicycle.cli import main
from hemicycle.ledger.database import open_database
from hemicycle.ledger.notebook import Notebook
from hemicycle.plenary.convene import Convene
from plenary_stage import OPENING, PROGRAMME
from webhook_receiver import WebhookReceiver


@pytest.fixture
def database(tmp_path: Path) -> str:
    place = str(tmp_path / "house.sqlite")

    async def convened() -> None:
        engine = open_database(place, create=True)
        chamber = Chamber(engine, HandTime())
        await chamber.open()
        await chamber.submit("asp22", Convene(id="convene", programme=PROGRAMME), "desk")
        await chamber.close()
        engine.dispose()

    asyncio.run(convened())
    return place


def run(database: str, *words: str) -> Result:
    return CliRunner().invoke(main, ["webhook", words[0], "--database", database, *words[1:]])


def added(database: str, url: str) -> Webhook:
    shown = run(database, "add", "asp22", url)
    found = re.fullmatch(
        r"Webhook (\w+) is added\. Its secret, which is not shown again:\n(whsec_\S+)\n", shown.output
    )
    assert found is not None, shown.output
    return Webhook(id=found[1], plenary="asp22", url=url, secret=found[2])


def test_a_webhook_is_added_listed_and_removed_and_its_secret_shown_once(database: str) -> None:
    webhook = added(database, "https://hall.example/facts")
    listed = run(database, "list")
    assert listed.output == f"{webhook.id}  asp22  on  https://hall.example/facts\n"
    assert run(database, "remove", webhook.id).output == "Removed.\n"
    assert run(database, "list").output == ""
    gone = run(database, "remove", webhook.id)
    assert gone.exit_code == 1
    assert (
        gone.output == f"There is no webhook {webhook.id}; `hemicycle webhook list` shows those there are.\n"
    )


def test_what_is_no_plenary_or_no_address_is_said_in_a_sentence(database: str) -> None:
    assert run(database, "add", "asp23", "https://hall.example/").output == (
        "Name one of the plenaries of this house: asp22.\n"
    )
    assert run(database, "add", "asp22", "hall.example").output == (
        "This is no address; it begins with https:// or http://.\n"
    )


def test_a_test_is_one_signed_delivery_and_switches_on_what_was_off(database: str) -> None:
    async def play() -> None:
        async with WebhookReceiver(503) as receiver:
            webhook = await asyncio.to_thread(added, database, receiver.url)
            refused = await asyncio.to_thread(run, database, "test", webhook.id)
            assert (refused.exit_code, refused.output) == (
                1,
                "127.0.0.1 answered with 503, and so did not take it.\n",
            )
            engine = open_database(database, create=False)
            webhooks = Webhooks(Notebook(engine))
            webhooks.switch(webhook.id, Off(Why.SILENT, OPENING))
            listed = await asyncio.to_thread(run, database, "list")
            assert f"{webhook.id}  asp22  off (silent) since 2023-12-01 09:00 UTC" in listed.output
            taken = await asyncio.to_thread(run, database, "test", webhook.id)
            assert taken.output == "It answered with 204. It is switched on again.\n"
            assert webhooks.named(webhook.id) == webhook
            engine.dispose()
            (one,) = receiver.taken
            assert one.is_signed_with(webhook.secret)
            assert (one.fact["kind"], one.fact["plenary"]) == ("test", "asp22")

    asyncio.run(play())


def test_a_receiver_that_is_not_there_is_named_by_its_host_alone(database: str) -> None:
    async def port() -> int:
        async with WebhookReceiver() as receiver:
            return int(receiver.port)

    webhook = added(database, f"http://127.0.0.1:{asyncio.run(port())}/secret")
    refused = run(database, "test", webhook.id)
    assert (refused.exit_code, refused.output) == (1, "127.0.0.1 did not answer (ConnectError).\n")
