"""Addresses out of a To, Cc or From field as people and programs write them.

Semicolons, groups, quotes around bare addresses and several fields are normal; the library's reader loses
everything behind a semicolon, and whether the copy stands there is decided here (MAIL practice F3).
"""

import re

import msgspec

ADDRESS = re.compile(
    r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,128}@[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}\.)+[A-Za-z]{2,63}"
    r"|[^\s<>()\[\],;:@\"]{1,128}@(?:[^\s<>()\[\],;:@\".]{1,63}\.)+[^\s<>()\[\],;:@\".]{2,63}"
)
TOKEN = re.compile(
    r"""\"(?:[^\"\\]|\\.)*\"|\((?:[^()\\]|\\.|\([^()]*\))*\)|<[^<>]*>|[,;:]|[^\",;:(<]+|.""", re.DOTALL
)
"""A quoted text, a comment, an address in brackets, a separator, or other words."""
ANGLE = re.compile(r"<\s*([^<>]*)\s*>")
COMMENT = re.compile(r"\([^()]*\)")
MOST = 2_000


class Mailbox(msgspec.Struct, frozen=True):
    """`address` in lower case; `name` as it was written, if any."""

    address: str
    name: str | None = None


def mailboxes(field: str) -> tuple[Mailbox, ...]:
    """In their order, each once. An address inside a display name is not an address."""
    found: dict[str, Mailbox] = {}
    for entry in _entries(field)[:MOST]:
        mailbox = _mailbox(entry)
        if mailbox is not None:
            found.setdefault(mailbox.address, mailbox)
    return tuple(found.values())


def addresses(*fields: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.address for field in fields for one in mailboxes(field)))


def bare(address: str) -> str:
    """An address without its `+detail`, in lower case."""
    local, _, domain = address.strip().casefold().rpartition("@")
    return f"{local.partition('+')[0]}@{domain}"


def _entries(field: str) -> list[str]:
    """Parted at commas and semicolons outside quotes, brackets and comments; the name of a group is dropped."""
    entries = [""]
    for piece in TOKEN.findall(field):
        if piece in {",", ";"}:
            entries.append("")
        elif piece == ":" and "@" not in entries[-1]:
            entries[-1] = ""
        else:
            entries[-1] += piece
    return entries


def _mailbox(entry: str) -> Mailbox | None:
    angle = ANGLE.findall(entry)
    if angle:
        address = _only_address(angle[-1])
        name = ANGLE.sub(" ", entry).strip().strip("\"'").strip()
        return Mailbox(address, name or None) if address else _bare(entry)
    return _bare(entry)


def _bare(entry: str) -> Mailbox | None:
    address = _only_address(COMMENT.sub(" ", entry))
    return Mailbox(address) if address else None


def _only_address(text: str) -> str | None:
    cleaned = text.strip().strip("\"'<>").removeprefix("mailto:").strip().rstrip(".")
    found = ADDRESS.fullmatch(cleaned) or ADDRESS.search(cleaned)
    return found[0].rstrip(".").lower() if found else None
