"""Reads each format back into the lists it shows, as a stranger would: by what stands in the file."""

import csv
import json
import re
from collections.abc import Iterable
from io import BytesIO, StringIO
from zipfile import ZipFile

import docx
import openpyxl
import pypdf
from icalendar import Calendar

from hemicycle.documents.lists.paper import Line, ListPaper
from hemicycle.plenary.value import Value

SAID = {
    "en": {
        "state-party": "State Party",
        "observer-state": "Observer State",
        "invited-state": "Invited State",
        "organisation": "Organisation",
        "court": "Organ of the Court",
        "ngo": "Non-governmental organisation",
        "expert": "Expert",
        "nobody": "a representative",
        "group": "on behalf of: ",
        "point": "point: ",
        "waiting": "Waiting for a place",
        "no-limit": "no limit",
    },
    "fr": {
        "state-party": "État Partie",
        "observer-state": "État observateur",
        "invited-state": "État invité",
        "organisation": "Organisation",
        "court": "Organe de la Cour",
        "ngo": "Organisation non gouvernementale",
        "expert": "Expert",
        "nobody": "représentant(e)",
        "group": "au nom de : ",
        "point": "point : ",
        "waiting": "En attente d’une place",
        "no-limit": "sans limite",
    },
}


class Shown(Value, frozen=True, kw_only=True):
    """One place as a reader sees it: names in each language of the paper, texts as they stand."""

    place: int
    delegation: tuple[str, ...]
    group: tuple[str, ...] = ()
    category: tuple[str, ...]
    person: str
    limit: int | None
    points: str = ""


ShownLists = list[tuple[str, list[Shown], list[Shown]]]
"""Title of the segment, its places, and those that wait."""


def shown(paper: ListPaper, languages: tuple[str, ...]) -> ShownLists:
    """What every format has to show."""
    return [
        (
            one.title,
            [_shown(line, languages) for line in one.lines],
            [_shown(line, languages) for line in one.waiting],
        )
        for one in paper.lists
    ]


def _shown(line: Line, languages: tuple[str, ...]) -> Shown:
    nobody = " / ".join(SAID[language]["nobody"] for language in languages)
    person = (
        ", ".join(part for part in (line.person.name, line.person.title) if part) if line.person else nobody
    )
    return Shown(
        place=line.place,
        delegation=tuple(line.delegation[language] for language in languages),
        group=tuple(line.group[language] for language in languages) if line.group else (),
        category=tuple(dict.fromkeys(SAID[language][line.category.value] for language in languages)),
        person=person,
        limit=line.limit,
        points="; ".join(line.points),
    )


def in_json(content: bytes, languages: tuple[str, ...]) -> ShownLists:
    read = json.loads(content)
    assert read["format"] == "hemicycle/speakers-list/1"
    assert tuple(read["languages"]) == languages
    return [
        (
            one["title"],
            [_of_json(entry, languages) for entry in one["entries"]],
            [_of_json(entry, languages) for entry in one["waiting"]],
        )
        for one in read["lists"]
    ]


def _of_json(entry: dict, languages: tuple[str, ...]) -> Shown:
    person, group = entry["person"], entry["group"]
    nobody = " / ".join(SAID[language]["nobody"] for language in languages)
    return Shown(
        place=entry["place"],
        delegation=tuple(entry["delegation"][language] for language in languages),
        group=tuple(group[language] for language in languages) if group else (),
        category=tuple(dict.fromkeys(SAID[language][entry["category"]] for language in languages)),
        person=", ".join(part for part in (person["name"], person["title"]) if part) if person else nobody,
        limit=entry["limit"],
        points="; ".join(entry["points"]),
    )


def in_csv(content: bytes, languages: tuple[str, ...]) -> ShownLists:
    """Without the apostrophe that keeps a text from being a formula; no text begins as one."""
    rows = list(csv.reader(StringIO(content.decode("utf-8-sig"), newline="")))
    assert [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@", "\t"))] == []
    return _of_flat([[cell.removeprefix("'") for cell in row] for row in rows[1:]], languages)


def in_xlsx(content: bytes, languages: tuple[str, ...]) -> ShownLists:
    sheet = openpyxl.load_workbook(BytesIO(content)).worksheets[0]
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n"}
    rows = [["" if cell is None else str(cell) for cell in row] for row in sheet.iter_rows(values_only=True)]
    return _of_flat(rows[1:], languages)


def _of_flat(rows: Iterable[list[str]], languages: tuple[str, ...]) -> ShownLists:
    number = len(languages)
    waits = " / ".join(SAID[language]["waiting"] for language in languages)
    lists: dict[str, tuple[list[Shown], list[Shown]]] = {}
    for title, place, *rest in rows:
        delegation, group = tuple(rest[:number]), tuple(rest[number : 2 * number])
        category, person, limit, points, status = rest[2 * number : 2 * number + 5]
        entry = Shown(
            place=int(place),
            delegation=delegation,
            group=group if any(group) else (),
            category=tuple(category.split(" / ")),
            person=person,
            limit=int(limit) if limit else None,
            points=points,
        )
        lists.setdefault(title, ([], []))[status == waits].append(entry)
    return [(title, listed, waiting) for title, (listed, waiting) in lists.items()]


def in_docx(content: bytes, languages: tuple[str, ...]) -> ShownLists:
    """Headings of the first level begin a list; a table behind one of the second has those who wait."""
    lists: ShownLists = []
    waiting = False
    for block in docx.Document(BytesIO(content)).iter_inner_content():
        if isinstance(block, docx.table.Table):
            rows = [[cell.text.split("\n") for cell in row.cells] for row in block.rows[1:]]
            lists[-1][1 + waiting].extend(_of_print(row, languages) for row in rows)
        elif block.style.name in {"Heading 1", "Heading 2"}:
            waiting = block.style.name == "Heading 2"
            if not waiting:
                lists.append((block.text, [], []))
    return lists


def _of_print(row: list[list[str]], languages: tuple[str, ...]) -> Shown:
    place, *cells = row
    person, limit = cells[-2:]
    delegations = cells[: len(languages)]
    notes = [note for cell in delegations for note in cell[1:]]
    said = [SAID[language] for language in languages]
    categories = [cell[1] for cell in delegations] if len(languages) > 1 else cells[1]
    group = [
        note.removeprefix(word["group"]) for note in notes for word in said if note.startswith(word["group"])
    ]
    points = [
        note.removeprefix(word["point"]) for note in notes for word in said if note.startswith(word["point"])
    ]
    return Shown(
        place=int(place[0]),
        delegation=tuple(cell[0] for cell in delegations),
        group=tuple(group),
        category=tuple(dict.fromkeys(categories)),
        person=" / ".join(person),
        limit=_seconds(limit[0]),
        points=points[0] if points else "",
    )


def _seconds(limit: str) -> int | None:
    found = re.fullmatch(r"(?:(\d+)\u00a0min)?\u00a0?(?:(\d+)\u00a0s)?", limit)
    return int(found[1] or 0) * 60 + int(found[2] or 0) if found else None


def in_ics(content: bytes, language: str) -> ShownLists:
    """The description of the first sitting, in one language."""
    description = str(Calendar.from_ical(content).walk("VEVENT")[0]["description"])
    lists: ShownLists = []
    for block in description.split("\n\n")[1:-1]:
        title, *lines = block.split("\n")
        waiting = False
        lists.append((title, [], []))
        for line in lines:
            waiting = waiting or line == SAID[language]["waiting"]
            if re.match(r"\d+\. ", line):
                lists[-1][1 + waiting].append(_of_sentence(line, language))
    return lists


def _of_sentence(line: str, language: str) -> Shown:
    place, _, rest = line.partition(". ")
    delegation, *middle, category, person, limit = rest.split(" – ")
    said = SAID[language]
    group = [part.removeprefix(said["group"]) for part in middle if part.startswith(said["group"])]
    points = [part.removeprefix(said["point"]) for part in middle if part.startswith(said["point"])]
    return Shown(
        place=int(place),
        delegation=(delegation,),
        group=tuple(group),
        category=(category,),
        person=person,
        limit=_seconds(limit),
        points=points[0] if points else "",
    )


def text_of_pdf(content: bytes) -> str:
    """The text of all pages in reading order without its blanks, which depend on where lines break."""
    return squeezed("".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(content)).pages))


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


def everything_in(content: bytes, ending: str) -> str:
    """All that a file holds, its metadata and hidden parts included, as one text without blanks."""
    if ending in {"docx", "xlsx"}:
        archive = ZipFile(BytesIO(content))
        parts = [archive.read(name).decode("utf-8", "replace") for name in archive.namelist()]
        return squeezed(
            "".join([*archive.namelist(), *parts, *(re.sub(r"<[^>]*>", "", part) for part in parts)])
        )
    if ending == "pdf":
        return text_of_pdf(content) + _objects_of_pdf(content)
    if ending == "ics":
        return squeezed(content.decode().replace("\r\n ", "").replace("\\", ""))
    return squeezed(content.decode())


def _objects_of_pdf(content: bytes) -> str:
    reader = pypdf.PdfReader(BytesIO(content))
    metadata = "".join(f"{key}{value}" for key, value in (reader.metadata or {}).items())
    xmp = reader.xmp_metadata
    xml = xmp.stream.get_data().decode() if xmp else ""
    return squeezed(
        metadata + xml + "".join(str(reader.get_object(number)) for number in range(1, len(reader.xref[0])))
    )
