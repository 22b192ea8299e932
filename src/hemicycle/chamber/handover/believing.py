"""What a file from another machine must show before its rows are taken in."""

from collections.abc import Iterable

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from hemicycle.chamber.handover.mismatch import Mismatch
from hemicycle.chamber.sitting_plenary import replayed
from hemicycle.ledger.carried import Carried
from hemicycle.ledger.row import Row
from hemicycle.ledger.signing import is_genuine
from hemicycle.plenary.history.stored import UnknownKind
from hemicycle.plenary.plenary import Plenary


def must_be_signed(carried: Carried, key: str, by: str) -> None:
    try:
        signer = Ed25519PublicKey.from_public_bytes(bytes.fromhex(key))
    except ValueError:
        signer = None
    if signer is None or not is_genuine(signer, carried.receipt):
        raise Mismatch(f"The receipt in this file was not signed by {by}; have the file written again.")


def replayed_whole(before: Plenary, rows: Iterable[Row]) -> Plenary:
    """Raises Mismatch."""
    try:
        return replayed(before, rows)
    except UnknownKind as trouble:
        raise Mismatch(str(trouble)) from trouble
    except (msgspec.MsgspecError, KeyError, ValueError) as trouble:
        raise Mismatch(
            "The rows in this file are not those of a plenary; have it written again."
        ) from trouble
