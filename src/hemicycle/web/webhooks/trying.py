"""One delivery to try a receiver with, of a kind that no plenary tells."""

from datetime import UTC, datetime
from secrets import token_hex

import msgspec

from hemicycle.chamber.house.webhooks import Webhook
from hemicycle.plenary.facts.fact import VERSION
from hemicycle.web.webhooks.carrier import Carrier, Unanswered
from hemicycle.web.webhooks.signing import signed

TEST = "test"


class NotTaken(Exception):  # noqa: N818 - what happened
    """The receiver did not take it; the message is a sentence."""


async def tried(webhook: Webhook, carrier: Carrier, at: datetime) -> int:
    """The status with which it was taken. Raises NotTaken."""
    body = msgspec.json.encode(
        {
            "version": VERSION,
            "id": 0,
            "at": at.astimezone(UTC),
            "plenary": webhook.plenary,
            "kind": TEST,
            "body": {},
            "floor": None,
        }
    )
    headers = signed(webhook.secret, f"test_{token_hex(8)}", int(at.timestamp()), body)
    try:
        status = await carrier.send(webhook.url, headers, body)
    except Unanswered as trouble:
        raise NotTaken(f"{webhook.host} did not answer ({trouble}).") from None
    if not 200 <= status < 300:  # noqa: PLR2004 - the statuses of success
        raise NotTaken(f"{webhook.host} answered with {status}, and so did not take it.")
    return status
