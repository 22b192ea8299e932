"""Which private bodies and originals of a house are erased, for a backup from before to be erased again.

It names nobody: bodies by stream and position, originals by a digest that only the key of the house can make.
"""

import hmac
from collections.abc import Iterable, Mapping
from contextlib import closing
from datetime import datetime
from itertools import groupby
from pathlib import Path

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import Connection, select

from hemicycle.ledger.backup.copying import Line
from hemicycle.ledger.backup.files import closing_engine
from hemicycle.ledger.carried import Damaged
from hemicycle.ledger.chain import written
from hemicycle.ledger.database import Unusable, open_to_read
from hemicycle.ledger.originals import open_originals
from hemicycle.ledger.places import name_of
from hemicycle.ledger.signing import has_signed, kept_key
from hemicycle.ledger.tables import originals, rows

FORM = 1

_encode = msgspec.json.Encoder(order="sorted").encode


class Erasures(msgspec.Struct, frozen=True, kw_only=True):
    """`bodies` are the first and last position of each stretch of a stream; `signature` is over the other fields."""

    hemicycle: str = "erasures"
    form: int = FORM
    moment: str
    bodies: Mapping[str, tuple[tuple[int, int], ...]]
    originals: tuple[str, ...]
    signature: str = ""

    def signed_bytes(self) -> bytes:
        body = msgspec.structs.asdict(self)
        del body["signature"]
        return _encode(body)


def erasures_at(place: str, moment: datetime) -> Erasures:
    """Of the house there, also while it runs. Raises Unusable."""
    with closing_engine(open_to_read(place)) as engine:
        key = kept_key(engine)
        if key is None:
            raise Unusable(f"{name_of(place)}: this house has no key yet, so nothing was erased in it.")
        with closing(open_originals(place)) as kept, engine.connect() as ledger:
            return erasures_in(ledger, kept.erased(), key, moment)


def erasures_in(
    ledger: Connection, addresses: Iterable[str], key: Ed25519PrivateKey, moment: datetime
) -> Erasures:
    """`addresses` are those of the originals that were erased."""
    unsigned = Erasures(
        moment=written(moment),
        bodies=_bodies_in(ledger),
        originals=tuple(sorted(_name(key, address) for address in addresses)),
    )
    return msgspec.structs.replace(unsigned, signature=key.sign(unsigned.signed_bytes()).hex())


def _bodies_in(ledger: Connection) -> dict[str, tuple[tuple[int, int], ...]]:
    had = (
        select(rows.c.stream, rows.c.position, rows.c.private.is_(None).label("is_gone"))
        .where(rows.c.private_digest.is_not(None))
        .order_by(rows.c.stream, rows.c.position)
    )
    found: dict[str, tuple[tuple[int, int], ...]] = {}
    for (stream, is_gone), stretch in groupby(ledger.execute(had), key=lambda one: (one.stream, one.is_gone)):
        if is_gone:
            positions = [one.position for one in stretch]
            found[stream] = (*found.get(stream, ()), (positions[0], positions[-1]))
    return found


def packed(erasures: Erasures) -> bytes:
    return _encode(erasures) + b"\n"


def load(path: Path, key: Ed25519PrivateKey) -> Erasures:
    """Those that the house of this key wrote. Raises Damaged, and OSError."""
    try:
        found = msgspec.json.decode(path.read_bytes(), type=Erasures)
    except (msgspec.MsgspecError, UnicodeDecodeError) as trouble:
        raise Damaged(f"{path} is no file that `hemicycle erasures` wrote.") from trouble
    if found.hemicycle != "erasures" or found.form > FORM:
        raise Damaged(f"{path} is no file of erasures that this Hemicycle can read.")
    if not has_signed(key.public_key(), found.signed_bytes(), found.signature):
        raise Damaged(f"{path} was changed, or is of another house than the backup.")
    return found


class Eraser:
    """Takes out of lines that are copied what is erased elsewhere, and counts it."""

    def __init__(self, key: Ed25519PrivateKey | None, known: Iterable[Erasures]) -> None:
        self._key = key
        self._bodies: dict[str, list[tuple[int, int]]] = {}
        self._originals: set[str] = set()
        for erasures in known:
            for stream, stretches in erasures.bodies.items():
                self._bodies.setdefault(stream, []).extend(stretches)
            self._originals.update(erasures.originals)
        self.bodies = 0
        self.originals = 0

    def __call__(self, table: str, line: Line) -> Line:
        if table == rows.name and line["private"] is not None and self._is_gone(line):
            self.bodies += 1
            return {**line, "private": None, "private_salt": None}
        if table == originals.name and line["content"] is not None and self._names(line["address"]):
            self.originals += 1
            return {**line, "content": None}
        return line

    def _is_gone(self, line: Line) -> bool:
        stretches = self._bodies.get(line["stream"], ())
        return any(first <= line["position"] <= last for first, last in stretches)

    def _names(self, address: str) -> bool:
        return self._key is not None and _name(self._key, address) in self._originals


def _name(key: Ed25519PrivateKey, address: str) -> str:
    """Without the key nobody can test whether a text that they have was among the originals."""
    return hmac.digest(key.private_bytes_raw(), b"hemicycle/erased/1 " + address.encode(), "sha256").hex()
