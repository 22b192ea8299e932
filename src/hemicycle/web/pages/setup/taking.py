"""What a person filled in becomes a programme: what was not touched stays as it was, to the letter.

The base is the programme that the form was made from. A control gives back less than it was given (a browser takes
line ends out of a line, and seconds out of an hour), so a field counts as touched only if it says something else.
"""

import re
from collections.abc import Mapping

import msgspec
from msgspec.structs import replace

from hemicycle.plenary.programme.programme import Programme
from hemicycle.plenary.programme.segment import Point, Segment
from hemicycle.web.pages.setup.checks import Rows, faults_between
from hemicycle.web.pages.setup.kinds import Fault, Kind
from hemicycle.web.pages.setup.shown import names_in, part_of, text_of
from hemicycle.web.pages.setup.table import LISTS, SINGLE, Table, below
from hemicycle.wording.phrase import Phrase, phrase

MOST_ROWS = 300
ROW = re.compile(r"(?P<path>\w+)\.(?P<number>\d{1,3})\.\w+")
NUMBERED = {"segments": "key", "seats": "key"}
"""Rows that are given the next free number where they name none."""
MUST_BE_SAID = phrase("This has to be filled in; to take the whole row out, tick its box.")

Fields = Mapping[str, str]
Faults = dict[str, Phrase]


class Taken(msgspec.Struct, frozen=True):
    """The programme as far as it could be taken, and what is the matter with fields, by their names."""

    programme: Programme
    faults: Mapping[str, Phrase]


def taken(fields: Fields, base: Programme) -> Taken:
    faults: Faults = {}
    programme = base
    for path, table in SINGLE.items():
        part = part_of(programme, path)
        changes = _changes(fields, path, table, part, faults)
        programme = _with(programme, path, replace(part, **changes))
    rows = {path: _rows(fields, path, table, getattr(base, path), faults) for path, table in LISTS.items()}
    programme = replace(programme, **{path: tuple(row for _, row in each) for path, each in rows.items()})
    faults |= {name: fault for name, fault in faults_between(programme, rows, base) if name not in faults}
    return Taken(programme, faults)


def number_of_rows(fields: Fields, path: str) -> int:
    """How many rows of a list the form had."""
    numbers = [
        int(row["number"])
        for name in fields
        if (row := ROW.fullmatch(name)) is not None and row["path"] == path
    ]
    return min(max(numbers, default=-1) + 1, MOST_ROWS)


def normal(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()


def _rows(fields: Fields, path: str, table: Table, base: tuple[msgspec.Struct, ...], faults: Faults) -> Rows:
    """With the number that each row has in the form."""
    rows: list[tuple[int, msgspec.Struct]] = []
    for number in range(max(len(base), number_of_rows(fields, path))):
        if f"{path}.{number}.remove" in fields:
            continue
        held = base[number] if number < len(base) else None
        others = {getattr(row, NUMBERED[path]) for _, row in rows} if path in NUMBERED else set()
        row = _row(fields, f"{path}.{number}", table, held, faults, others | _keys(base, path))
        if row is not None:
            rows.append((number, row))
    return tuple(rows)


def _row(  # noqa: PLR0913, PLR0917 - a row, what it was, and what stands around it
    fields: Fields,
    path: str,
    table: Table,
    held: msgspec.Struct | None,
    faults: Faults,
    others: set[str],
) -> msgspec.Struct | None:
    """None for a new row in which nothing stands, or that lacks what it cannot be without."""
    changes = _changes(fields, path, table, held, faults)
    if held is None:
        if not changes and not any(name.startswith(f"{path}.") for name in faults):
            return None
        if "key" in table.type.__struct_fields__:
            changes.setdefault("key", _free(others))
        if lacking := [name for name in _required(table.type) if name not in changes]:
            for name in lacking:
                faults.setdefault(f"{path}.{name}", MUST_BE_SAID)
            return None
    key = changes.get("key", getattr(held, "key", None))
    if "points" in changes:
        points = held.points if isinstance(held, Segment) else ()
        changes["points"] = _points(changes["points"], points, str(key))
    return table.type(**changes) if held is None else replace(held, **changes)


def _changes(
    fields: Fields, path: str, table: Table, held: msgspec.Struct | None, faults: Faults
) -> dict[str, object]:
    changes: dict[str, object] = {}
    for name, kind in table.fields.items():
        full = below(path, name)
        text = normal(fields.get(full, ""))
        before = normal(text_of(held, name, kind, "en")) if held is not None else ""
        if full not in fields or text == before:
            continue
        try:
            value = kind.taken(text) if text else _empty(table.type, name)
        except Fault as fault:
            faults[full] = fault.phrase
            continue
        if not text or not before or value != _read(kind, before):
            changes[name] = value
    return changes


def _read(kind: Kind, text: str) -> object:
    try:
        return kind.taken(text)
    except Fault:
        return None


def _empty(struct: type[msgspec.Struct], name: str) -> object:
    """What an empty control means. Raises Fault where the field cannot be left out."""
    field = next(one for one in msgspec.structs.fields(struct) if one.name == name)
    if callable(field.default_factory):
        return field.default_factory()
    if field.default is not msgspec.NODEFAULT:
        return field.default
    if struct is Programme:
        return ""
    raise Fault(MUST_BE_SAID.text)


def _required(struct: type[msgspec.Struct]) -> list[str]:
    return [one.name for one in msgspec.structs.fields(struct) if one.required]


def _keys(rows: tuple[msgspec.Struct, ...], path: str) -> set[str]:
    return {str(getattr(row, NUMBERED[path])) for row in rows} if path in NUMBERED else set()


def _free(keys: set[str]) -> str:
    return next(str(number) for number in range(1, len(keys) + 2) if str(number) not in keys)


def _points(titles: object, held: tuple[Point, ...], segment: str) -> tuple[Point, ...]:
    """As many as before are the same ones, reworded; otherwise a point is known by its title."""
    assert isinstance(titles, tuple)  # noqa: S101 - lines are
    if len(titles) == len(held):
        return tuple(replace(point, title=title) for point, title in zip(held, titles, strict=True))
    left = list(held)
    keys = {point.key for point in held}
    points: list[Point] = []
    for title in titles:
        same = next((point for point in left if point.title == title), None)
        if same is not None:
            left.remove(same)
            points.append(same)
            continue
        key = next(each for number in range(1, len(keys) + 2) if (each := f"{segment}.{number}") not in keys)
        keys.add(key)
        points.append(Point(key=key, title=title))
    return tuple(points)


def _with(programme: Programme, path: str, part: msgspec.Struct) -> Programme:
    names = list(names_in(path))
    changed = part
    for depth in range(len(names) - 1, -1, -1):
        changed = replace(part_of(programme, ".".join(names[:depth])), **{names[depth]: changed})
    assert isinstance(changed, Programme)  # noqa: S101 - the path starts there
    return changed
