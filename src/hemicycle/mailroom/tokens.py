"""Tokens of our letters: whoever answers one shows that it reached them, and a bounce says which one failed.

A token stands in the envelope sender and Reply-To (`secretariat+TOKEN@…`) and in the Message-ID.
"""

import re
from base64 import b32encode
from hashlib import blake2s

TOKEN = re.compile(r"ack-(?P<number>[1-9]\d{0,8})-(?P<proof>[a-z2-7]{13})(?![a-z2-7])", re.IGNORECASE)


def token_of(key: bytes, plenary: str, letter: int) -> str:
    """Lower case, for some gateways change the case of addresses."""
    proof = blake2s(f"{plenary}\n{letter}".encode(), key=key, digest_size=8).digest()
    return f"ack-{letter}-{b32encode(proof).decode().rstrip('=').lower()}"


def letter_in(key: bytes, plenary: str, text: str) -> int | None:
    """The number of the first letter of ours whose genuine token stands in a text, None where there is none."""
    for found in TOKEN.finditer(text):
        number = int(found["number"])
        if found[0].lower() == token_of(key, plenary, number):
            return number
    return None
