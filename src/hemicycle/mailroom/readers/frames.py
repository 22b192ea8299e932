"""What passes between the house and a reader: a length of four bytes, then MessagePack."""

import struct
from typing import BinaryIO

import msgspec

from hemicycle.mailroom.delivery import Delivery
from hemicycle.mailroom.reading.circumstances import Circumstances
from hemicycle.plenary.mails.reading import Reading

LENGTH = struct.Struct(">I")


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    raw: bytes
    delivery: Delivery
    circumstances: Circumstances


encode_asked = msgspec.msgpack.Encoder().encode
decode_asked = msgspec.msgpack.Decoder(Asked).decode
encode_reading = msgspec.msgpack.Encoder().encode
decode_reading = msgspec.msgpack.Decoder(Reading).decode


def framed(content: bytes) -> bytes:
    return LENGTH.pack(len(content)) + content


def next_frame(source: BinaryIO) -> bytes | None:
    """None at the end."""
    head = source.read(LENGTH.size)
    return source.read(LENGTH.unpack(head)[0]) if len(head) == LENGTH.size else None
