"""What nobody means to send: files and mails with bytes flipped, lines doubled, members of archives changed."""

import io
import zipfile
from random import Random

MOST_BYTES = 2_000_000


def mutant(raws: list[bytes], chance: Random) -> bytes:
    """One of them, changed in up to four ways. A packed one is often changed in what it holds, so that it still opens."""
    raw = chance.choice(raws)
    if raw.startswith(b"PK") and chance.random() < 0.8:
        return _repacked(raw, raws, chance)
    return _changed(raw, raws, chance)


def _repacked(raw: bytes, raws: list[bytes], chance: Random) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as packed, zipfile.ZipFile(content, "w") as again:
        chosen = chance.choice(packed.namelist())
        for name in packed.namelist():
            member = packed.read(name)
            again.writestr(name, _changed(member, [member, *raws], chance) if name == chosen else member)
    return content.getvalue()


def _changed(raw: bytes, raws: list[bytes], chance: Random) -> bytes:
    changed = bytearray(raw or b"\r\n")
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(changed))
        match chance.randrange(6):
            case 0:
                for _ in range(chance.randint(1, 20)):
                    changed[chance.randrange(len(changed))] = chance.randrange(256)
            case 1:
                del changed[at : at + chance.randint(1, 200)]
            case 2:
                piece = changed[at : at + chance.randint(1, 200)]
                changed[at:at] = piece * chance.randint(2, 40)
            case 3:
                del changed[max(1, at) :]
            case 4:
                changed[at:at] = chance.choice(ODD)
            case _:
                other = chance.choice(raws) or b"x"
                changed[at:] = other[chance.randrange(len(other)) :]
        changed = changed[:MOST_BYTES] or bytearray(b"\r\n")
    return bytes(changed)


ODD = (
    b"\x00",
    b"\xff\xfe",
    "\u202e\u200b\u0000\ud7ff".encode(),
    b"9" * 400,
    b"-1",
    b"1e999",
    b"[" * 3_000,
    b"<a>" * 500,
    b"%s%n{0}",
    b'<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d SYSTEM "file:///etc/passwd">]>&b;&d;',
    b"31 February 2023, 25:61",
    b"Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n" * 20,
)
