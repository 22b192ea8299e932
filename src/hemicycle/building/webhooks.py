"""Who is told of facts, for whoever has the database."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TypeVar

import msgspec

from hemicycle.building.plenaries import chosen
from hemicycle.building.rooms import http_carrier
from hemicycle.chamber.house.webhooks import Webhook, Webhooks
from hemicycle.ledger import reading
from hemicycle.ledger.database import open_database
from hemicycle.ledger.notebook import Notebook
from hemicycle.web.webhooks.trying import tried

Found = TypeVar("Found")


def add_webhook(database: str, plenary: str, url: str) -> Webhook:
    """From now on facts of the plenary are sent there. Raises Unusable, LookupError and WrongUrl."""
    engine = open_database(database, create=False)
    try:
        heads = reading.heads(engine)
        slug = chosen(sorted(heads), plenary)
        return Webhooks(Notebook(engine)).add(slug, url, heads[slug].position)
    finally:
        engine.dispose()


def webhooks_of(database: str) -> tuple[Webhook, ...]:
    """Raises Unusable."""
    return _with_webhooks(database, Webhooks.all)


def remove_webhook(database: str, name: str) -> None:
    """Raises Unusable and LookupError."""
    _with_webhooks(database, lambda webhooks: webhooks.remove(name))


class Tried(msgspec.Struct, frozen=True):
    """The status of the answer, and whether a webhook that was switched off is on again."""

    status: int
    is_on_again: bool


def try_webhook(database: str, name: str) -> Tried:
    """Raises Unusable, LookupError and NotTaken."""

    def attempt(webhooks: Webhooks) -> Tried:
        webhook = webhooks.named(name)
        status = asyncio.run(_tried(webhook))
        if webhook.off is not None:
            webhooks.switch(name, None)
        return Tried(status, webhook.off is not None)

    return _with_webhooks(database, attempt)


async def _tried(webhook: Webhook) -> int:
    carrier = http_carrier()
    try:
        return await tried(webhook, carrier, datetime.now(UTC))
    finally:
        await carrier.close()


def _with_webhooks(database: str, act: Callable[[Webhooks], Found]) -> Found:
    engine = open_database(database, create=False)
    try:
        return act(Webhooks(Notebook(engine)))
    finally:
        engine.dispose()
