"""What a revised note says otherwise than the programme in force, field by field, for a person to confirm."""

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from hemicycle.plenary.programme.programme import Programme
from hemicycle.plenary.value import Value

INNER = frozenset({"registration", "procedure", "order"})
"""Parts of which each field is compared by itself; the others are compared whole."""


class FieldChange(Value, frozen=True, kw_only=True):
    """`field` as in "registration.closes"; both sides as they would stand in a programme file."""

    field: str
    before: Any
    after: Any


def changes_in(programme: Programme, revised: Programme) -> tuple[FieldChange, ...]:
    """What the revised one states and the other does not have so; of what it leaves open nothing is said."""
    before, after, silent = (_fields(one) for one in (programme, revised, Programme(title="")))
    return tuple(
        FieldChange(field=field, before=before[field], after=value)
        for field, value in after.items()
        if value not in (before[field], silent[field])
    )


def with_changes(programme: Programme, changes: Iterable[FieldChange]) -> Programme:
    """Raises ValueError where what is chosen does not go together."""
    body: dict[str, Any] = msgspec.to_builtins(programme)
    for change in changes:
        outer, _, inner = change.field.partition(".")
        if inner:
            body[outer] = {**body[outer], inner: change.after}
        else:
            body[outer] = change.after
    try:
        return msgspec.convert(body, Programme)
    except msgspec.ValidationError as trouble:
        raise ValueError(str(trouble)) from trouble


def _fields(programme: Programme) -> Mapping[str, Any]:
    body: dict[str, Any] = msgspec.to_builtins(programme)
    flat: dict[str, Any] = {}
    for field, value in body.items():
        if field in INNER:
            flat.update({f"{field}.{inner}": one for inner, one in value.items()})
        else:
            flat[field] = value
    return flat
