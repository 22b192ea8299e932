"""The one-time code by which the floor is taken over, and by which nobody else does.

It follows from the key of the house, so that it can be printed again and need not be kept anywhere.
"""

import hmac
from base64 import b32encode

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

LENGTH = 20
"""Letters and digits of five bits each: a hundred bits, for the digest stands in the public ledger."""


def code_for(key: Ed25519PrivateKey, slug: str, number: int) -> str:
    secret = hmac.digest(key.private_bytes_raw(), f"handover {number} {slug}".encode(), "sha256")
    return b32encode(secret).decode().lower()[:LENGTH]


def shown(code: str) -> str:
    """In groups that are easily read out and typed."""
    return "-".join(code[start : start + 5] for start in range(0, len(code), 5))


def typed(text: str) -> str:
    """The code, however it was grouped and in whatever case."""
    return "".join(letter for letter in text.lower() if letter.isalnum())
