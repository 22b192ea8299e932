"""Outlook's winmail.dat, opened without ever raising."""

import logging

import msgspec
from tnefparse import TNEF

from hemicycle.mailroom.message.charset import decoded

logging.getLogger("tnef-decode").setLevel(logging.CRITICAL)
MOST_FILES = 50


class Container(msgspec.Struct, frozen=True):
    text: str = ""
    html: str = ""
    files: tuple[tuple[str, bytes], ...] = ()


def open_container(content: bytes) -> Container:
    """An empty one where nothing can be read."""
    try:
        tnef = TNEF(content)
    except Exception:  # noqa: BLE001 - the library raises what it likes on what strangers send
        return Container()
    return Container(_body(tnef), _html(tnef), _files(tnef))


def _body(tnef: TNEF) -> str:
    try:
        body = tnef.body
    except Exception:  # noqa: BLE001 - as above
        return ""
    return _text(body)


def _html(tnef: TNEF) -> str:
    try:
        body = tnef.htmlbody
    except Exception:  # noqa: BLE001 - as above
        return ""
    return _text(body)


def _text(body: object) -> str:
    if isinstance(body, bytes):
        return decoded(body, None).replace("\x00", "")
    return body.replace("\x00", "") if isinstance(body, str) else ""


def _files(tnef: TNEF) -> tuple[tuple[str, bytes], ...]:
    found = []
    for attachment in tnef.attachments[:MOST_FILES]:
        try:
            name = attachment.long_filename() or attachment.name
            data = attachment.data
        except Exception:  # noqa: BLE001, S112 - one odd file must not hide the others
            continue
        text = name.decode("utf-8", "replace") if isinstance(name, bytes) else str(name or "")
        if isinstance(data, bytes):
            found.append((text.replace("\x00", ""), data))
    return tuple(found)
