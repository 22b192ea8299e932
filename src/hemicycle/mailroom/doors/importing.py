"""Mails out of files: single ones, folders of them, an mbox, a Maildir; one at a time, whatever their number."""

import re
from collections.abc import Iterator
from pathlib import Path

import msgspec

FROM_LINE = re.compile(rb"^From [^\n]*\n?$")
ESCAPED = re.compile(rb"^>(>*From )", re.MULTILINE)
MAIL_SUFFIXES = frozenset({".eml", ".msg822", ".mail"})
LARGEST = 60_000_000
"""Bytes of one mail in an mbox; what goes on for longer is not one."""


class Lying(msgspec.Struct, frozen=True):
    """A mail and where it lay, as a person would find it again."""

    raw: bytes
    place: str


def mails_in(source: Path) -> Iterator[Lying]:
    """In the order of their names, or of the mbox. A file that cannot be opened is passed over."""
    if source.is_dir():
        yield from _in_folder(source)
    elif source.suffix.lower() in MAIL_SUFFIXES:
        yield from _single(source)
    elif _is_mbox(source):
        yield from _in_mbox(source)
    else:
        yield from _single(source)


def _in_folder(folder: Path) -> Iterator[Lying]:
    """A Maildir holds its mails in `cur` and `new`, and further folders in names that begin with a dot."""
    if (folder / "cur").is_dir() and (folder / "new").is_dir():
        for part in ("cur", "new"):
            for file in sorted((folder / part).iterdir()):
                yield from _single(file)
        for inner in sorted(one for one in folder.iterdir() if one.is_dir() and one.name.startswith(".")):
            yield from _in_folder(inner)
        return
    for file in sorted(folder.rglob("*")):
        if not file.is_file():
            continue
        if file.suffix.lower() in MAIL_SUFFIXES:
            yield from _single(file)
        elif file.suffix.lower() in {".mbox", ".mbx"}:
            yield from _in_mbox(file)


def _single(file: Path) -> Iterator[Lying]:
    try:
        yield Lying(file.read_bytes(), str(file))
    except OSError:
        return


def _is_mbox(file: Path) -> bool:
    try:
        with file.open("rb") as lines:
            return lines.read(5) == b"From "
    except OSError:
        return False


def _in_mbox(file: Path) -> Iterator[Lying]:
    """A line `From …` behind an empty line begins a mail; one in a text was escaped when it was put there."""
    number = 0
    current: list[bytes] = []
    size = 0
    is_behind_empty = True
    with file.open("rb") as lines:
        for line in lines:
            if is_behind_empty and FROM_LINE.match(line):
                if current:
                    number += 1
                    yield _mail(current, file, number)
                current, size = [], 0
            elif size < LARGEST:
                current.append(line)
                size += len(line)
            is_behind_empty = not line.strip()
    if current:
        yield _mail(current, file, number + 1)


def _mail(lines: list[bytes], file: Path, number: int) -> Lying:
    """Without the empty line that parts it from the next."""
    if lines and not lines[-1].strip():
        lines = lines[:-1]
    return Lying(ESCAPED.sub(rb"\1", b"".join(lines)), f"{file}, mail {number}")
