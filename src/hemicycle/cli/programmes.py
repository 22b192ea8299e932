"""From the file that a command names to the plenary that it convenes."""

import re
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec

from hemicycle.chamber.house.names import RESERVED
from hemicycle.cli.sentence import Sentence
from hemicycle.plenary.programme.programme import Programme


def convening(note: Path, zone: str | None) -> tuple[str, Programme]:
    """The name and programme of a plenary, from a concept note or a programme as TOML."""
    programme = _programme_file(note) if note.suffix.lower() == ".toml" else drafted(note)[0]
    if not programme.segments:
        raise Sentence(
            f"{note}: no segment is stated; write the programme with `hemicycle note`, add its [[segments]], and serve that."
        )
    if zone is not None:
        programme = msgspec.structs.replace(programme, zone=_zone(zone))
    slug = re.sub(r"[^a-z0-9]+", "-", note.stem.lower()).strip("-") or "plenary"
    if slug in RESERVED:
        raise Sentence(f"{note}: the house itself uses the name {slug}; give the file another.")
    return slug, programme


def _zone(named: str) -> str:
    try:
        return ZoneInfo(named).key
    except (ZoneInfoNotFoundError, ValueError, OSError) as trouble:
        raise Sentence(
            f"--zone: there is no time zone {named}; write a name such as Europe/Paris."
        ) from trouble


def drafted(note: Path) -> tuple[Programme, str]:
    """The programme that a concept note becomes, and its commented TOML."""
    from hemicycle.extraction.reading import read_file  # noqa: PLC0415 - slow to import
    from hemicycle.extraction.unreadable import Unreadable  # noqa: PLC0415 - as above
    from hemicycle.note.programming import draft_to_programme  # noqa: PLC0415 - as above
    from hemicycle.note.reading import read_note  # noqa: PLC0415 - as above
    from hemicycle.note.toml.writing import write_programme  # noqa: PLC0415 - as above

    try:
        draft = read_note(read_file(note))
    except Unreadable as trouble:
        raise Sentence(str(trouble)) from trouble
    programme = draft_to_programme(draft)
    return programme, write_programme(programme, draft)


def _programme_file(note: Path) -> Programme:
    from hemicycle.note.toml.reading import WrongProgramme, read_programme  # noqa: PLC0415 - slow to import

    try:
        return read_programme(note.read_text(encoding="utf-8"), str(note))
    except OSError as trouble:
        raise Sentence(f"{note}: the file cannot be read ({trouble.strerror}).") from trouble
    except UnicodeDecodeError as trouble:
        raise Sentence(f"{note}: the file is no UTF-8 text; save the programme as UTF-8.") from trouble
    except WrongProgramme as trouble:
        raise Sentence(str(trouble)) from trouble
