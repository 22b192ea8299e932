"""JSON into values: what a value has no field for is passed over, for a newer house may tell more."""

import dataclasses
from collections.abc import Mapping
from datetime import datetime
from functools import cache
from types import UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

Value = TypeVar("Value")


def decoded(data: object, kind: type[Value]) -> Value:
    """Raises ValueError where it is no such value."""
    try:
        return _decoded(data, kind)  # type: ignore[no-any-return]
    except (KeyError, TypeError, AttributeError) as trouble:
        raise ValueError(f"This is no {kind.__name__} of a house: {trouble!r}.") from None


def _decoded(data: Any, kind: Any) -> Any:  # noqa: ANN401 - it is told what to make of what
    if isinstance(kind, type) and dataclasses.is_dataclass(kind):
        return kind(**{name: _decoded(data[name], hint) for name, hint in _hints(kind).items()})
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in {UnionType, Union}:
        (wanted,) = (one for one in arguments if one is not type(None))
        return None if data is None else _decoded(data, wanted)
    if origin is tuple:
        return tuple(_decoded(one, arguments[0]) for one in data)
    if origin is Mapping:
        return dict(data)
    return datetime.fromisoformat(data) if kind is datetime else data


@cache
def _hints(kind: type) -> Mapping[str, Any]:
    return get_type_hints(kind)
