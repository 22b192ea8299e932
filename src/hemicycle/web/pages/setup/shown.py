"""The form of a programme: a text for each field, by its dotted name."""

from collections.abc import Iterator

import msgspec

from hemicycle.plenary.programme.programme import Programme
from hemicycle.plenary.programme.segment import Point
from hemicycle.web.pages.setup.kinds import Kind
from hemicycle.web.pages.setup.table import LISTS, SINGLE, below


def shown(programme: Programme, language: str) -> dict[str, str]:
    """What stands in every control, rows counted from 0."""
    fields: dict[str, str] = {}
    for path, table in SINGLE.items():
        part = part_of(programme, path)
        for name, kind in table.fields.items():
            fields[below(path, name)] = text_of(part, name, kind, language)
    for path, table in LISTS.items():
        for number, row in enumerate(getattr(programme, path)):
            for name, kind in table.fields.items():
                fields[f"{path}.{number}.{name}"] = text_of(row, name, kind, language)
    return fields


def part_of(programme: Programme, path: str) -> msgspec.Struct:
    part: msgspec.Struct = programme
    for name in names_in(path):
        part = getattr(part, name)
    return part


def names_in(path: str) -> Iterator[str]:
    return (name for name in path.split(".") if name)


def text_of(part: msgspec.Struct, name: str, kind: Kind, language: str) -> str:
    value = getattr(part, name)
    if name == "points":
        value = tuple(point.title for point in value if isinstance(point, Point))
    return "" if value is None else kind.shown(value, language)
