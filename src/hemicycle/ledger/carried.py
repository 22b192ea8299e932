"""The file in which rows go from one ledger to another, byte for byte: over and back again, or whole, to be kept.

Lines of JSON: what it is, the rows in order, the originals that go with them, and the SHA-256 of all before it. Every
body is in it, private ones too: it is to be kept as the ledger itself is.
"""

import os
from collections.abc import Iterator
from enum import StrEnum
from hashlib import sha256
from pathlib import Path

import msgspec

from hemicycle.ledger.row import NO_ROWS, Head, Row
from hemicycle.ledger.signing import Receipt, Signer
from hemicycle.ledger.verification import checked

FORM = 2
"""Since 2 a private body may name who acted, which a release that knows 1 cannot read."""
OWNER_ALONE = 0o600

_encode = msgspec.json.Encoder(order="sorted").encode


class Damaged(Exception):  # noqa: N818 - what is the matter with the file
    """The file is not what was written; the message says what is wrong with it."""


class Errand(StrEnum):
    OVER = "handover"
    BACK = "return"
    WHOLE = "whole"


class Original(msgspec.Struct, frozen=True, kw_only=True):
    kind: str
    content: bytes


class Carried(msgspec.Struct, frozen=True, kw_only=True):
    """Rows of one stream that follow each other; `receipt` is that of the last, signed by whoever wrote it.

    `signers` are the houses that signed receipts for them, where these go to another house for good.
    """

    errand: Errand
    stream: str
    title: str
    receipt: Receipt
    rows: tuple[Row, ...]
    originals: tuple[Original, ...] = ()
    signers: tuple[Signer, ...] = ()

    @property
    def behind(self) -> int:
        """The position that the first row follows."""
        return self.rows[0].position - 1


CONFIDENTIAL = "Private parts, texts and mails are in this file. Keep it as the ledger itself is kept."


class _Head(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`confidential` is for whoever looks into the file."""

    confidential: str = CONFIDENTIAL
    hemicycle: Errand
    form: int
    stream: str
    title: str
    receipt: Receipt
    rows: int
    originals: int
    signers: tuple[Signer, ...] = ()


class _End(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    sha256: str


def packed(carried: Carried) -> bytes:
    return b"".join(_lines(carried))


def _lines(carried: Carried) -> Iterator[bytes]:
    head = _Head(
        hemicycle=carried.errand,
        form=FORM,
        stream=carried.stream,
        title=carried.title,
        receipt=carried.receipt,
        rows=len(carried.rows),
        originals=len(carried.originals),
        signers=carried.signers,
    )
    before = sha256()
    for one in (head, *carried.rows, *carried.originals):
        line = _encode(one) + b"\n"
        before.update(line)
        yield line
    yield _encode(_End(sha256=before.hexdigest())) + b"\n"


def unpacked(content: bytes) -> Carried:
    """Raises Damaged. The rows hang together and end as the receipt says; what they follow is not looked at."""
    *lines, last = content.removesuffix(b"\n").split(b"\n")
    whole = content[: len(content) - len(last) - 1] if content.endswith(b"\n") else b""
    try:
        end = msgspec.json.decode(last, type=_End)
        if not lines or sha256(whole).hexdigest() != end.sha256:
            raise Damaged("it was cut off or changed on its way; copy it once more.")
        head = msgspec.json.decode(lines[0], type=_Head)
        rows = tuple(msgspec.json.decode(line, type=Row) for line in lines[1 : 1 + head.rows])
        originals = tuple(msgspec.json.decode(line, type=Original) for line in lines[1 + head.rows :])
    except (msgspec.MsgspecError, UnicodeDecodeError) as trouble:
        raise Damaged(
            "it is no file of a handover or of a whole export, or was cut off; copy it once more."
        ) from trouble
    if head.form > FORM:
        raise Damaged("a newer Hemicycle wrote it; install the same release on both machines.")
    carried = Carried(
        errand=head.hemicycle,
        stream=head.stream,
        title=head.title,
        receipt=head.receipt,
        rows=rows,
        originals=originals,
        signers=head.signers,
    )
    _must_hang_together(carried)
    return carried


def _must_hang_together(carried: Carried) -> None:
    """The hash of the first row rests on what it follows, which only the ledger that takes it in can tell."""
    if not carried.rows or carried.rows[0].position < 1:
        raise Damaged("it holds no rows.")
    first, *others = carried.rows
    behind = NO_ROWS if first.position == 1 else None
    following = carried.rows if behind is not None else tuple(others)
    start = behind or Head(first.position, first.hash)
    wrong = next((one for one in checked(following, start) if one.flaw is not None), None)
    if wrong is not None:
        raise Damaged(f"row {wrong.row.position} does not hold: {wrong.flaw}.")
    last = carried.rows[-1]
    if (carried.receipt.position, carried.receipt.hash) != (last.position, last.hash.hex()):
        raise Damaged("its receipt is not that of its last row.")
    if any(row.stream != carried.stream for row in carried.rows) or carried.receipt.stream != carried.stream:
        raise Damaged("it holds rows of another plenary.")


def save(carried: Carried, path: Path) -> None:
    """Whole or not at all, also where the power fails, and for nobody else to read. Raises OSError."""
    beside = path.with_name(f".{path.name}.part")
    beside.unlink(missing_ok=True)
    with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ALONE), "wb") as file:
        file.writelines(_lines(carried))
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)


def load(path: Path) -> Carried:
    """Raises OSError and Damaged."""
    return unpacked(path.read_bytes())
