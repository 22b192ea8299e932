"""Whether the key under which letters are signed can be used (RFC 6376, RFC 8301, RFC 8463)."""

import base64
import binascii
from collections.abc import Mapping

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.hazmat.primitives.serialization import load_der_public_key

from hemicycle.operations.doctor.findings import ok, trouble, warning
from hemicycle.operations.doctor.records.texts import tags
from hemicycle.operations.part import Part

LEAST_BITS = 1024
GOOD_BITS = 2048
ED25519_BYTES = 32


def judge(name: str, record: str) -> Part:
    """`name` is that of the record, such as mail._domainkey.plenary.example."""
    subject = f"DKIM key at {name}"
    found = tags(record)
    if found is None or found.get("v", "DKIM1") != "DKIM1" or "p" not in found:
        return trouble(
            subject, "It is no record of a key (v=DKIM1; k=…; p=…); publish what the relay's signer printed."
        )
    if not found["p"]:
        return trouble(
            subject, "The key is revoked (p= is empty); publish the one with which the relay signs."
        )
    if "h" in found and "sha256" not in found["h"].split(":"):
        return trouble(subject, f"It allows {found['h']} alone, which receivers do not believe; take h= out.")
    try:
        key = base64.b64decode(found["p"], validate=True)
    except (binascii.Error, ValueError):
        return trouble(
            subject, "What stands behind p= is not base64; a part of it may have been lost on the way."
        )
    kind = found.get("k", "rsa")
    match kind:
        case "rsa":
            part = _rsa(subject, key)
        case "ed25519":
            part = _ed25519(subject, key)
        case _:
            part = trouble(
                subject, f"No receiver knows keys of the kind {kind}; make one of rsa with {GOOD_BITS} bits."
            )
    return _in_use(part, found)


def _rsa(subject: str, key: bytes) -> Part:
    try:
        read = load_der_public_key(key)
    except (ValueError, UnsupportedAlgorithm):
        read = None
    if not isinstance(read, RSAPublicKey):
        return trouble(
            subject, "What stands behind p= is no RSA key; a part of it may have been lost on the way."
        )
    if read.key_size < LEAST_BITS:
        return trouble(
            subject,
            f"The key has {read.key_size} bits, which receivers do not believe; make one of {GOOD_BITS}.",
        )
    if read.key_size < GOOD_BITS:
        return warning(subject, f"The key has {read.key_size} bits; make one of {GOOD_BITS}.")
    return ok(subject, f"It is an RSA key of {read.key_size} bits.")


def _ed25519(subject: str, key: bytes) -> Part:
    if len(key) != ED25519_BYTES:
        return trouble(subject, "What stands behind p= is no Ed25519 key; it has 32 bytes.")
    return warning(
        subject, "It is an Ed25519 key, which many receivers do not know; sign with an RSA key beside it."
    )


def _in_use(part: Part, found: Mapping[str, str]) -> Part:
    if part.state.value == "ok" and "y" in found.get("t", "").split(":"):
        return warning(
            part.name, "It says that it is only tried out (t=y), so receivers do not count it; take t=y out."
        )
    return part
