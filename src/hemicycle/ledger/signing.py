"""The house's Ed25519 key, and the receipts it signs."""

import msgspec
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from sqlalchemy import Engine, select
from sqlalchemy.exc import IntegrityError

from hemicycle.ledger.chain import written
from hemicycle.ledger.row import Row
from hemicycle.ledger.tables import house

SIGNING_KEY = "signing-key"

_encode = msgspec.json.Encoder(order="sorted").encode


class Receipt(msgspec.Struct, frozen=True, kw_only=True):
    """A signed position in a stream: the row that ends what a command brought about.

    `signature` is over the canonical JSON of the other fields; hexadecimal, like `hash`.
    """

    stream: str
    position: int
    hash: str
    recorded: str
    command: str
    signature: str = ""

    def signed_bytes(self) -> bytes:
        body = msgspec.structs.asdict(self)
        del body["signature"]
        return _encode(body)


class Signer(msgspec.Struct, frozen=True, kw_only=True):
    """The public key of a house, in hexadecimal, whose signatures count up to and with a position."""

    key: str
    until: int


def kept_key(engine: Engine) -> Ed25519PrivateKey | None:
    """The key of the house, None where none was made yet; nothing is written."""
    with engine.connect() as connection:
        kept = connection.execute(
            select(house.c.content).where(house.c.name == SIGNING_KEY)
        ).scalar_one_or_none()
    return Ed25519PrivateKey.from_private_bytes(kept) if kept is not None else None


def house_key(engine: Engine) -> Ed25519PrivateKey:
    """The key of the house, made on first use."""
    fresh = Ed25519PrivateKey.generate()
    try:
        with engine.connect().execution_options(hemicycle_writes=True) as connection:
            connection.execute(house.insert().values(name=SIGNING_KEY, content=fresh.private_bytes_raw()))
            connection.commit()
    except IntegrityError:
        return kept_key(engine) or fresh
    return fresh


def public_key(engine: Engine) -> Ed25519PublicKey | None:
    """The key that proves what the house signed; None where it has signed nothing. Changes nothing."""
    with engine.connect() as connection:
        kept = connection.execute(
            select(house.c.content).where(house.c.name == SIGNING_KEY)
        ).scalar_one_or_none()
    return None if kept is None else Ed25519PrivateKey.from_private_bytes(kept).public_key()


def receipt(key: Ed25519PrivateKey, row: Row) -> Receipt:
    unsigned = Receipt(
        stream=row.stream,
        position=row.position,
        hash=row.hash.hex(),
        recorded=written(row.recorded),
        command=row.command,
    )
    return msgspec.structs.replace(unsigned, signature=key.sign(unsigned.signed_bytes()).hex())


def is_genuine(key: Ed25519PublicKey, receipt: Receipt) -> bool:
    return has_signed(key, receipt.signed_bytes(), receipt.signature)


def has_signed(key: Ed25519PublicKey, content: bytes, signature: str) -> bool:
    """`signature` in hexadecimal, or whatever else somebody brought."""
    try:
        key.verify(bytes.fromhex(signature), content)
    except (InvalidSignature, ValueError):
        return False
    return True
