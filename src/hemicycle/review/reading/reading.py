"""A directory read as a data set."""

from hashlib import sha256
from pathlib import Path
from typing import Any

from hemicycle.extraction.sheets.bounds import LARGEST_FILE, MOST_FAULTS
from hemicycle.extraction.sheets.fault import DataFault
from hemicycle.extraction.sheets.table import read_table
from hemicycle.review.dataset import DataSet
from hemicycle.review.fault import WrongDataSet
from hemicycle.review.reading.bounds import MOST_SITUATIONS, MOST_YEARS
from hemicycle.review.reading.manifest import FILE, read_manifest
from hemicycle.review.reading.sheets import SHEETS
from hemicycle.review.series.years import first_year
from hemicycle.wording.phrase import Phrase, phrase

TABLES = {sheet.file: sheet for sheet in SHEETS}


def read_dataset(directory: Path) -> DataSet:
    """Raises WrongDataSet with every fault of every file. Blocks."""
    contents, faults = _contents(directory)
    manifest = None
    if FILE in contents:
        manifest, found = read_manifest(contents[FILE])
        faults += found
    tables: dict[str, tuple[Any, ...]] = {}
    for file, sheet in TABLES.items():
        if file in contents:
            tables[file.removesuffix(".csv")], found = read_table(sheet, contents[file])
            faults += found
    if faults or manifest is None:
        raise WrongDataSet(tuple(faults[:MOST_FAULTS]))
    read = DataSet(manifest=manifest, digest=_digest(contents), **tables)
    faults = _too_large_to_show(read)
    if faults:
        raise WrongDataSet(tuple(faults))
    return read


def _too_large_to_show(read: DataSet) -> list[DataFault]:
    faults: list[DataFault] = []
    first, through = first_year(read), read.manifest.through
    if through - first >= MOST_YEARS:
        matter = phrase(
            "The rows begin in {first} and the data are shown through {last}, more than {most} years; a date is mistyped.",
            first=first,
            last=through,
            most=MOST_YEARS,
        )
        faults.append(DataFault(file=FILE, line=0, column="through", matter=matter))
    situations = {one.situation for one in read.warrants}
    if len(situations) > MOST_SITUATIONS:
        matter = phrase(
            "There are {there} situations, more than the {most} that a chart can show; write the same name for the same situation.",
            there=len(situations),
            most=MOST_SITUATIONS,
        )
        faults.append(DataFault(file="warrants.csv", line=0, column="situation", matter=matter))
    return faults


def _contents(directory: Path) -> tuple[dict[str, bytes], list[DataFault]]:
    """Of each file that belongs to a data set; others than CSV may lie beside them, such as a README."""
    if not directory.is_dir():
        return {}, [_fault(directory.name, phrase("There is no such directory."))]
    contents: dict[str, bytes] = {}
    faults: list[DataFault] = []
    for path in sorted(directory.iterdir()):
        if path.suffix == ".csv" and path.name not in TABLES:
            matter = phrase("No such table is known; a data set has {tables}.", tables=", ".join(TABLES))
            faults.append(_fault(path.name, matter))
        elif path.name == FILE or path.name in TABLES:
            try:
                with path.open("rb") as file:
                    contents[path.name] = file.read(LARGEST_FILE + 1)
            except OSError as trouble:
                matter = phrase("The file cannot be read ({trouble}).", trouble=trouble.strerror or "")
                faults.append(_fault(path.name, matter))
    if FILE not in contents:
        faults.append(_fault(FILE, phrase("The file is missing; it says whose data these are and of when.")))
    if not contents.keys() & (TABLES.keys() - {"published.csv", "disputes.csv"}):
        matter = phrase(
            "There is no table to count; add warrants.csv, agreements.csv, parties.csv or findings.csv."
        )
        faults.append(_fault(directory.name, matter))
    return contents, faults


def _digest(contents: dict[str, bytes]) -> str:
    """Names and contents with their lengths, so that no two data sets come to the same bytes."""
    whole = sha256()
    for name, content in sorted(contents.items()):
        for part in (name.encode(), content):
            whole.update(len(part).to_bytes(8, "big") + part)
    return whole.hexdigest()


def _fault(file: str, matter: Phrase) -> DataFault:
    return DataFault(file=file, line=0, column="", matter=matter)
