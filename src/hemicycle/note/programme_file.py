"""A programme as a TOML file: the form in which people correct and keep it."""

import tomllib
from pathlib import Path
from zoneinfo import ZoneInfo

import msgspec

from hemicycle.plenary.programme.programme import Programme

LARGEST = 1024 * 1024


class Unreadable(Exception):  # noqa: N818 - it is a state of the file, told in a sentence
    """The file cannot be read as a programme; the message names the file, the field and what to do."""


def read_programme(path: Path) -> Programme:
    """Raises Unreadable."""
    try:
        if path.stat().st_size > LARGEST:
            raise Unreadable(f"{path}: a programme is a small text file; this one has more than a megabyte.")
        text = path.read_text(encoding="utf-8")
    except OSError as trouble:
        raise Unreadable(f"{path}: the file cannot be read ({trouble.strerror}).") from trouble
    except UnicodeDecodeError as trouble:
        raise Unreadable(f"{path}: the file is no UTF-8 text; save the programme as UTF-8.") from trouble
    try:
        programme = msgspec.convert(tomllib.loads(text), Programme)
    except tomllib.TOMLDecodeError as trouble:
        raise Unreadable(f"{path}: this is no TOML ({trouble}).") from trouble
    except msgspec.ValidationError as trouble:
        raise Unreadable(f"{path}: {_sentence(str(trouble))}; correct that field.") from trouble
    if programme.zone is not None and not _is_zone(programme.zone):
        raise Unreadable(
            f"{path}: zone: there is no time zone {programme.zone!r}; write one like America/New_York."
        )
    if not programme.segments:
        raise Unreadable(f"{path}: segments: the programme has none; a plenary needs at least one.")
    return programme


def _sentence(complaint: str) -> str:
    """Msgspec says "Object contains unknown field `x` - at `$.registration`"; people read "registration: …"."""
    what, _, where = complaint.partition(" - at ")
    field = where.strip("`").removeprefix("$").removeprefix(".")
    what = what.replace("Object contains", "there is an").replace("Object missing", "there is no")
    return f"{field}: {what}" if field else what


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ValueError, OSError, LookupError):
        return False
    return True
