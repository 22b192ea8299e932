"""The places of a programme as a person calls them, and the fields each of them knows."""

import re
from enum import Enum
from typing import Any, get_args

import msgspec

from hemicycle.plenary.programme.programme import Programme

PART = re.compile(r"(?P<key>\w+)|\[(?P<number>\d+|\.\.\.)\]")


def keys_at(path: str) -> tuple[str, ...]:
    """The fields of the table at a path such as `$.segments[0]`."""
    struct = _struct_at(path)
    return tuple(field.encode_name for field in msgspec.structs.fields(struct)) if struct else ()


def choices_at(path: str) -> tuple[str, ...]:
    """The values that the field at a path may have, where they are counted."""
    parent, _, key = path.rpartition(".")
    struct = _struct_at(parent)
    if struct is None:
        return ()
    name = key.split("[")[0]
    field = next((field for field in msgspec.structs.fields(struct) if field.encode_name == name), None)
    kinds = _all_types(field.type) if field else ()
    counted = [kind for kind in kinds if isinstance(kind, type) and issubclass(kind, Enum)]
    return tuple(str(member.value) for kind in counted for member in kind)


def place_of(path: str) -> str:
    """As in "segments, entry 1, title" for `$.segments[0].title`."""
    parts = [
        f"entry {int(part['number']) + 1}" if part["number"] and part["number"].isdigit() else part["key"]
        for part in PART.finditer(path.removeprefix("$"))
        if part["key"] or part["number"] != "..."
    ]
    return ", ".join(parts) or "the programme"


def _struct_at(path: str) -> type[msgspec.Struct] | None:
    current: type[msgspec.Struct] | None = Programme
    for part in PART.finditer(path.removeprefix("$")):
        if part["key"] and current is not None:
            field = next(
                (one for one in msgspec.structs.fields(current) if one.encode_name == part["key"]), None
            )
            inside = [kind for kind in _all_types(field.type) if _is_struct(kind)] if field else []
            current = inside[0] if inside else None
    return current


def _is_struct(kind: Any) -> bool:  # noqa: ANN401 - a type of any field
    return isinstance(kind, type) and issubclass(kind, msgspec.Struct)


def _all_types(kind: Any) -> tuple[Any, ...]:  # noqa: ANN401
    inside = get_args(kind)
    return tuple(one for part in inside for one in _all_types(part)) if inside else (kind,)
