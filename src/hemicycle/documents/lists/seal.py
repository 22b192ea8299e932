"""The signature beside a paper of the lists: the house says of these bytes what they are and where its ledger stood."""

import hashlib
from collections.abc import Callable, Mapping

import msgspec

from hemicycle.documents.lists.paper import ListPaper

FORMAT = "hemicycle/list-signature/1"

_encode = msgspec.json.Encoder(order="sorted").encode


class Seal(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`versions` are those of the lists in the paper by segment, None for one that is not published; `hash` is the head.

    `signature` is over the canonical JSON of the other fields; hexadecimal, like the digests.
    """

    format: str
    plenary: str
    position: int
    hash: str
    versions: Mapping[str, int | None]
    sha256: str
    signature: str = ""

    def signed_bytes(self) -> bytes:
        body = msgspec.structs.asdict(self)
        del body["signature"]
        return _encode(body)

    def is_of(self, content: bytes) -> bool:
        return self.format == FORMAT and self.sha256 == hashlib.sha256(content).hexdigest()


def sealed(paper: ListPaper, content: bytes, sign: Callable[[bytes], str]) -> Seal:
    """`content` is the paper as it was written in some format; `sign` gives a signature in hexadecimal."""
    unsigned = Seal(
        format=FORMAT,
        plenary=paper.imprint.plenary,
        position=paper.imprint.position,
        hash=paper.imprint.head,
        versions={one.segment: one.version for one in paper.lists},
        sha256=hashlib.sha256(content).hexdigest(),
    )
    return msgspec.structs.replace(unsigned, signature=sign(unsigned.signed_bytes()))
