"""Writes a programme as TOML; with the draft it came from, every field stands beside its evidence."""

from collections.abc import Iterator
from typing import Any

import msgspec

from hemicycle.note.draft import Draft
from hemicycle.note.toml.comments import NO_COMMENTS, Comments, comments_of
from hemicycle.note.toml.literals import literal
from hemicycle.plenary.programme.programme import Programme

TABLES = ("registration", "order", "procedure")


def write_programme(programme: Programme, draft: Draft | None = None) -> str:
    comments = comments_of(draft) if draft else NO_COMMENTS
    values = _stated("", programme, comments)
    for table in TABLES:
        if table not in values and _has_comments(table, comments):
            values[table] = {}
    ordered = {field: values[field] for field in Programme.__struct_fields__ if field in values}
    return "\n".join(_table("", ordered, comments)).strip("\n") + "\n"


def _stated(path: str, value: msgspec.Struct, comments: Comments) -> dict[str, Any]:
    """What differs from the defaults, and what the note itself states."""
    return {
        field.encode_name: _plain(_below(path, field.encode_name), shown, comments)
        for field in msgspec.structs.fields(value)
        if (shown := getattr(value, field.name)) != _default(field)
        or (
            shown is not None
            and any(noted.startswith(_below(path, field.encode_name)) for noted in comments.above)
        )
    }


def _plain(path: str, value: object, comments: Comments) -> object:
    if isinstance(value, msgspec.Struct):
        return _stated(path, value, comments)
    if isinstance(value, tuple):
        return [_plain(f"{path}.{number}", one, comments) for number, one in enumerate(value)]
    return value


def _default(field: msgspec.structs.FieldInfo) -> object:
    return field.default_factory() if callable(field.default_factory) else field.default


def _has_comments(table: str, comments: Comments) -> bool:
    return any(path == table or path.startswith(f"{table}.") for path in (*comments.open, *comments.above))


def _table(path: str, values: dict[str, Any], comments: Comments) -> Iterator[str]:
    """Plain values first, what is still open next, then the tables inside."""
    plain = {key: value for key, value in values.items() if not _is_table(value)}
    for key, value in plain.items():
        yield from comments.above.get(_below(path, key), ())
        yield from comments.open.get(_below(path, key), ())
        yield f"{key} = {literal(value)}"
    yield from _open(path, values, comments)
    for key, value in values.items():
        if isinstance(value, dict):
            yield from ("", *_above(_below(path, key), comments), f"[{_without_numbers(_below(path, key))}]")
            yield from _table(_below(path, key), value, comments)
        elif _is_table(value):
            yield from _tables(_below(path, key), value, comments)


def _tables(path: str, entries: list[dict[str, Any]], comments: Comments) -> Iterator[str]:
    yield from ("", *_above(path, comments))
    for number, entry in enumerate(entries):
        if number:
            yield ""
        yield from comments.above.get(f"{path}.{number}", ())
        yield f"[[{_without_numbers(path)}]]"
        yield from _table(f"{path}.{number}", entry, comments)


def _above(path: str, comments: Comments) -> tuple[str, ...]:
    return (*comments.above.get(path, ()), *comments.open.get(path, ()))


def _open(path: str, values: dict[str, Any], comments: Comments) -> Iterator[str]:
    """Questions about fields that have no value yet."""
    for field, lines in comments.open.items():
        parent, _, key = field.rpartition(".")
        if parent == path and key not in values:
            yield from ("", *lines)


def _is_table(value: object) -> bool:
    return isinstance(value, dict) or (
        isinstance(value, list | tuple) and bool(value) and isinstance(value[0], dict)
    )


def _below(path: str, key: str) -> str:
    return f"{path}.{key}" if path else key


def _without_numbers(path: str) -> str:
    return ".".join(part for part in path.split(".") if not part.isdigit())
