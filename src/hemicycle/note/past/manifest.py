"""past.toml: what the plenary was, who held it, and the papers that tell of it."""

import re
import tomllib
from collections.abc import Iterator
from datetime import date
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec

from hemicycle.extraction.sheets.cells import KEY
from hemicycle.extraction.sheets.fault import DataFault
from hemicycle.extraction.sheets.table import decoded
from hemicycle.note.past.cells import NOT_KNOWN
from hemicycle.plenary.past.paper import Paper
from hemicycle.plenary.programme.programme import Mandate
from hemicycle.plenary.programme.segment import Point, Segment
from hemicycle.plenary.value import Value
from hemicycle.wording.language import LANGUAGES
from hemicycle.wording.phrase import Phrase, phrase

FILE = "past.toml"
PATH = re.compile(r"`\$(?P<path>[^`]*)`")
PART = re.compile(r"(?P<key>\w+)|\[(?P<number>\d+)\]")
Place = tuple[str | int, ...]
"""As in ("papers", 1, "consulted")."""


class SegmentPart(Value, frozen=True):
    key: str
    title: str
    theme: str = ""
    points: tuple[Point, ...] = ()


class PaperPart(Value, frozen=True):
    key: str
    title: str
    consulted: date
    symbol: str = ""
    address: str = ""


class Manifest(Value, frozen=True):
    """`zone` and `place` may be "not known"; `source` is the paper that tells what names none."""

    name: str
    title: str
    body: str
    place: str
    zone: str
    source: str
    language: str
    segments: tuple[SegmentPart, ...]
    papers: tuple[PaperPart, ...]
    page: str = ""
    priorities: tuple[str, ...] = ()
    mandates: tuple[Mandate, ...] = ()

    @property
    def known_zone(self) -> str | None:
        return None if self.zone == NOT_KNOWN else self.zone

    @property
    def known_place(self) -> str | None:
        return None if self.place == NOT_KNOWN else self.place

    def as_segments(self) -> tuple[Segment, ...]:
        return tuple(
            Segment(key=one.key, title=one.title, theme=one.theme or None, points=one.points)
            for one in self.segments
        )

    def as_papers(self) -> tuple[Paper, ...]:
        return tuple(
            Paper(
                key=one.key,
                title=one.title,
                symbol=one.symbol or None,
                address=one.address or None,
                consulted=one.consulted,
            )
            for one in self.papers
        )


def read_manifest(content: bytes) -> tuple[Manifest | None, list[DataFault]]:
    text, faults = decoded(FILE, content)
    if text is None:
        return None, faults
    try:
        manifest = msgspec.convert(tomllib.loads(text), Manifest)
    except tomllib.TOMLDecodeError as trouble:
        line = re.search(r"line (\d+)", str(trouble))
        matter = phrase("This is not written as TOML ({trouble}); correct it.", trouble=str(trouble))
        return None, [_fault(int(line[1]) if line else 0, "", matter)]
    except msgspec.ValidationError as trouble:
        place = _place_in(str(trouble))
        matter = phrase("{trouble}; docs/past.md says what stands here.", trouble=str(trouble))
        return None, [_fault(line_of(text, place), _told(place), matter)]
    faults = [_fault(line_of(text, place), _told(place), matter) for place, matter in _complaints(manifest)]
    return manifest, faults


def _complaints(manifest: Manifest) -> list[tuple[Place, Phrase]]:
    found: list[tuple[Place, Phrase]] = []
    for field in ("title", "body", "place", "zone", "source"):
        if not getattr(manifest, field).strip():
            matter = phrase("It is empty; fill it in, or write “not known” for a place or zone.")
            found.append(((field,), matter))
    if manifest.known_zone is not None and not _is_zone(manifest.known_zone):
        matter = phrase(
            "“{zone}” is no time zone; write a name such as Europe/Amsterdam, or “not known”.",
            zone=manifest.zone,
        )
        found.append((("zone",), matter))
    if manifest.language not in LANGUAGES:
        found.append(
            (("language",), phrase("No page is in this language; write one of en, fr, es, ar, ru, zh."))
        )
    if not manifest.segments:
        found.append((("segments",), phrase("A plenary has at least one segment; add it as [[segments]].")))
    found += _keys("segments", [one.key for one in manifest.segments])
    found += _keys("papers", [one.key for one in manifest.papers])
    for index, paper in enumerate(manifest.papers):
        if paper.address and not re.fullmatch(r"https?://\S+", paper.address):
            matter = phrase("This is no address of a page; write it with https://, or leave it out.")
            found.append((("papers", index, "address"), matter))
    return found


def _keys(field: str, keys: list[str]) -> Iterator[tuple[Place, Phrase]]:
    for index, key in enumerate(keys):
        if not KEY.fullmatch(key):
            matter = phrase("“{cell}” is no key; write small letters, digits and hyphens.", cell=key)
            yield (field, index, "key"), matter
        if key in keys[:index]:
            matter = phrase("The key {key} stands there twice; give one of them another.", key=key)
            yield (field, index, "key"), matter


def line_of(text: str, place: Place) -> int:
    """The line of the file on which a field stands, its table where it is missing; 0 where neither is there."""
    lines = text.splitlines()
    begin, end = 0, len(lines)
    tables = [number for number, line in enumerate(lines) if line.lstrip().startswith("[")]
    if len(place) > 1:
        own = [number for number in tables if lines[number].strip().startswith(f"[[{place[0]}]]")]
        index = place[1] if isinstance(place[1], int) else 0
        if index >= len(own):
            return 0
        begin = own[index]
        end = next((number for number in tables if number > begin), len(lines))
    elif tables:
        end = tables[0]
    field = re.compile(rf"\s*{re.escape(str(place[-1]))}\s*=") if place else None
    for number in range(begin, end):
        if field is not None and field.match(lines[number]):
            return number + 1
    return begin + 1 if len(place) > 1 else 0


def _place_in(trouble: str) -> Place:
    found = PATH.search(trouble)
    missing = re.search(r"required field `(\w+)`|unknown field `(\w+)`", trouble)
    parts: list[str | int] = [
        int(part["number"]) if part["number"] else part["key"]
        for part in PART.finditer(found["path"] if found else "")
    ]
    if missing:
        parts.append(missing[1] or missing[2])
    return tuple(parts)


def _told(place: Place) -> str:
    return ".".join(str(part + 1) if isinstance(part, int) else part for part in place)


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


def _fault(line: int, place: str, matter: Phrase) -> DataFault:
    return DataFault(file=FILE, line=line, column=place, matter=matter)
