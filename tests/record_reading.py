"""Reads each format of a record back into the interventions it tells, as a stranger would: by what stands in the file."""

import json
import re
from collections.abc import Iterable
from datetime import datetime
from io import BytesIO
from xml.etree.ElementTree import fromstring
from zoneinfo import ZoneInfo

import docx
import pypdf

from hemicycle.documents.record.paper import RecordPaper
from hemicycle.plenary.value import Value

AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
HOUR = r"\d\d:\d\d:\d\d"


class Wall(Value, frozen=True, kw_only=True):
    """What a reader of a printed page knows beside it: the clock of the room, and who may have spoken there."""

    zone: ZoneInfo
    names: frozenset[str]


class Told(Value, frozen=True, kw_only=True):
    """One intervention as a reader sees it; hours to the second, on the wall of the venue."""

    number: int
    start: str
    end: str
    speaker: str


def told_by(paper: RecordPaper, language: str) -> list[Told]:
    zone = ZoneInfo(str(paper.zone))
    return [
        Told(
            number=one.number,
            start=f"{one.start.astimezone(zone):%H:%M:%S}",
            end=f"{one.end.astimezone(zone):%H:%M:%S}" if one.end else "",
            speaker=one.delegation[language],
        )
        for one in paper.interventions
    ]


def wall_of(paper: RecordPaper) -> Wall:
    names = frozenset(name for one in paper.interventions for name in one.delegation.values())
    return Wall(zone=ZoneInfo(str(paper.zone)), names=names)


def in_json(content: bytes, _: Wall) -> list[Told]:
    record = json.loads(content)
    zone = ZoneInfo(record["zone"])
    entries = [entry for sat in record["sat"] for part in sat["parts"] for entry in part["entries"]]
    return _by_number(
        Told(
            number=one["number"],
            start=on_the_wall(one["start"], zone),
            end=on_the_wall(one["end"], zone),
            speaker=one["delegation"],
        )
        for one in entries
        if one["is"] == "intervention"
    )


def in_docx(content: bytes, _: Wall) -> list[Told]:
    rows = (row for table in docx.Document(BytesIO(content)).tables for row in table.rows[1:])
    return _by_number(
        Told(
            number=int(row.cells[0].text),
            start=row.cells[1].text,
            end=row.cells[2].text,
            speaker=next(run.text for run in row.cells[3].paragraphs[0].runs if run.font.bold),
        )
        for row in rows
        if row.cells[0].text
    )


def in_xml(content: bytes, wall: Wall) -> list[Told]:
    root, zone = fromstring(content), wall.zone
    shown = {f"#{one.get('eId')}": one.get("showAs", "") for one in root.iter(f"{AKN}TLCOrganization")}
    return _by_number(
        Told(
            number=int(one.get("eId", "").removeprefix("intervention_")),
            start=on_the_wall(one.get("startTime", ""), zone),
            end=on_the_wall(one.get("endTime", ""), zone),
            speaker=shown[one.get("by", "")],
        )
        for one in root.iter(f"{AKN}speech")
        if one.get("eId", "").startswith("intervention_")
    )


def in_pdf(content: bytes, wall: Wall) -> list[Told]:
    """By the names that it must hold: a line of text does not say where a name ends."""
    text = "\n".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(content)).pages)
    names = sorted(wall.names, key=len, reverse=True)
    line = re.compile(rf"^(\d+)\s+({HOUR})\s+({HOUR})\s+({'|'.join(map(re.escape, names))})", re.MULTILINE)
    return _by_number(
        Told(number=int(found[1]), start=found[2], end=found[3], speaker=found[4])
        for found in line.finditer(text)
    )


def _by_number(those: Iterable[Told]) -> list[Told]:
    return sorted(those, key=lambda one: one.number)


def on_the_wall(written: str | None, zone: ZoneInfo) -> str:
    return f"{datetime.fromisoformat(written).astimezone(zone):%H:%M:%S}" if written else ""
