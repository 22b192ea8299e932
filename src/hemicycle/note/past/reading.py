"""A directory read as a past plenary: all of it, or every fault with its file and line."""

from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from hemicycle.extraction.sheets.bounds import LARGEST_FILE, MOST_FAULTS
from hemicycle.extraction.sheets.columns import Sheet
from hemicycle.extraction.sheets.fault import DataFault, WrongFiles
from hemicycle.extraction.sheets.table import decoded, read_lines
from hemicycle.note.past.manifest import FILE, Manifest, read_manifest
from hemicycle.note.past.sheets import INTERVENTIONS, SHEETS, SITTINGS, STATEMENTS
from hemicycle.note.past.telling import Lines, Papers, tell
from hemicycle.plenary.past.past import Past, PastSpeaker
from hemicycle.plenary.value import Value
from hemicycle.wording.phrase import Phrase, phrase

TEXTS = "texts"
TABLES = {sheet.file: sheet for sheet in SHEETS}


class ReadPast(Value, frozen=True, kw_only=True):
    """`texts` are the contents of the statements, by the address under which they are kept."""

    name: str
    past: Past
    speakers: tuple[PastSpeaker, ...]
    texts: Mapping[str, bytes]


def read_past(directory: Path) -> ReadPast:
    """Raises WrongFiles with every fault of every file. Blocks."""
    contents, faults = _contents(directory)
    manifest: Manifest | None = None
    if FILE in contents:
        manifest, found = read_manifest(contents[FILE])
        faults += found
    tables = {}
    for file, sheet in TABLES.items():
        if file in contents:
            tables[file], found = read_lines(sheet, contents[file])
            faults += found
    texts = _texts(directory, tables.get(STATEMENTS.file, ()), faults)
    if manifest is None or faults:
        raise WrongFiles(tuple(faults[:MOST_FAULTS]))
    papers = Papers(
        manifest=manifest, tables=tables, texts={name: text.decode() for name, text in texts.items()}
    )
    past, speakers, faults = tell(papers)
    if faults or past is None:
        raise WrongFiles(tuple(faults[:MOST_FAULTS]))
    return ReadPast(
        name=manifest.name,
        past=past,
        speakers=speakers,
        texts={sha256(text).hexdigest(): text for text in texts.values()},
    )


def _contents(directory: Path) -> tuple[dict[str, bytes], list[DataFault]]:
    if not directory.is_dir():
        return {}, [_fault(directory.name, phrase("There is no such directory."))]
    contents: dict[str, bytes] = {}
    faults: list[DataFault] = []
    for path in sorted(directory.iterdir()):
        if path.suffix == ".csv" and path.name not in TABLES:
            matter = phrase("No such table is known; a past plenary has {tables}.", tables=", ".join(TABLES))
            faults.append(_fault(path.name, matter))
        elif path.name == FILE or path.name in TABLES:
            _read(path, path.name, contents, faults)
    needed: Iterable[Sheet[Any]] = (SITTINGS, INTERVENTIONS)
    for name in (FILE, *(one.file for one in needed)):
        if name not in contents and not any(one.file == name for one in faults):
            faults.append(_fault(name, phrase("The file is missing; docs/past.md says what stands in it.")))
    return contents, faults


def _texts(directory: Path, statements: Lines, faults: list[DataFault]) -> dict[str, bytes]:
    """Of each statement, by the name of its file, as UTF-8."""
    found: dict[str, bytes] = {}
    for line, row in statements:
        path = directory / TEXTS / row.file
        if not path.is_file():
            matter = phrase("There is no such file in the folder texts; put it there, or correct the name.")
            faults.append(DataFault(file=STATEMENTS.file, line=line, column="file", matter=matter))
            continue
        name = f"{TEXTS}/{row.file}"
        contents: dict[str, bytes] = {}
        _read(path, name, contents, faults)
        text, wrong = decoded(name, contents.get(name, b""))
        faults += wrong
        if text is not None:
            found[row.file] = text.encode()
    return found


def _read(path: Path, name: str, contents: dict[str, bytes], faults: list[DataFault]) -> None:
    try:
        with path.open("rb") as file:
            contents[name] = file.read(LARGEST_FILE + 1)
    except OSError as trouble:
        matter = phrase("The file cannot be read ({trouble}).", trouble=trouble.strerror or "")
        faults.append(_fault(name, matter))


def _fault(file: str, matter: Phrase) -> DataFault:
    return DataFault(file=file, line=0, column="", matter=matter)
