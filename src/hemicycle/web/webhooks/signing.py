"""The signature of a delivery, as Standard Webhooks has it."""

import base64
import hashlib
import hmac
from collections.abc import Mapping

from hemicycle.chamber.house.webhooks import SECRET


def signed(secret: str, name: str, seconds: int, body: bytes) -> Mapping[str, str]:
    """The headers of one attempt at a delivery; `seconds` since 1970 on the wall, not house time."""
    key = base64.b64decode(secret.removeprefix(SECRET))
    signature = hmac.digest(key, f"{name}.{seconds}.".encode() + body, hashlib.sha256)
    return {
        "content-type": "application/json",
        "user-agent": "Hemicycle",
        "webhook-id": name,
        "webhook-timestamp": str(seconds),
        "webhook-signature": f"v1,{base64.b64encode(signature).decode()}",
    }
