"""What passes between the house and a reader, each behind its length in four bytes.

To the reader goes what is asked, in MessagePack, and then the mail as it is; back comes the answer in MessagePack.
"""

import struct
from typing import BinaryIO

import msgspec

from hemicycle.mailroom.delivery import Delivery
from hemicycle.mailroom.reading.circumstances import Circumstances
from hemicycle.plenary.mails.layout import Layout
from hemicycle.plenary.mails.reading import Reading

LENGTH = struct.Struct(">I")


class ToRead(msgspec.Struct, frozen=True, kw_only=True, tag="read"):
    delivery: Delivery
    circumstances: Circumstances


class ToLayOut(msgspec.Struct, frozen=True, kw_only=True, tag="lay-out"):
    pass


class ToTellTexts(msgspec.Struct, frozen=True, kw_only=True, tag="tell-texts"):
    """Of the files of these names."""

    names: tuple[str, ...]


Asked = ToRead | ToLayOut | ToTellTexts

encode = msgspec.msgpack.Encoder().encode
decode_asked = msgspec.msgpack.Decoder(Asked).decode
decode_reading = msgspec.msgpack.Decoder(Reading).decode
decode_texts = msgspec.msgpack.Decoder(dict[str, str]).decode
decode_layout = msgspec.msgpack.Decoder(Layout).decode


def framed(content: bytes) -> bytes:
    return LENGTH.pack(len(content)) + content


def next_frame(source: BinaryIO) -> bytes | None:
    """None at the end."""
    head = source.read(LENGTH.size)
    return source.read(LENGTH.unpack(head)[0]) if len(head) == LENGTH.size else None
