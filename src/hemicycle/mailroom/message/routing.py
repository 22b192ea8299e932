"""Whom a mail was delivered to: the envelope first, then what the last host wrote down, then what it says itself."""

from hemicycle.mailroom.delivery import Delivery
from hemicycle.mailroom.message.addresses import addresses
from hemicycle.mailroom.message.headers import headers_of

DELIVERED = ("delivered-to", "x-original-to", "envelope-to", "x-envelope-to")


def recipients_of(raw: bytes, delivery: Delivery) -> tuple[str, ...]:
    """Those of the first source that names any (MAIL practice A11)."""
    if delivery.recipients:
        return delivery.recipients
    headers = headers_of(raw)
    delivered = addresses(*(value for name in DELIVERED for value in headers.all(name)))
    return delivered or addresses(*headers.all("to"), *headers.all("cc"))
