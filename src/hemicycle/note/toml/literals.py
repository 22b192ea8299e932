"""Values as TOML writes them."""

from datetime import date, datetime, time
from typing import TypeAlias

Scalar: TypeAlias = str | bool | int | float | datetime | date | time

ESCAPES = {"\\": "\\\\", '"': '\\"', "\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r"}
FIRST_SHOWN = 0x20
DELETE = 0x7F
BARE_WIDTH = 90


def literal(value: object) -> str:
    if isinstance(value, str):
        return f'"{"".join(_character(one) for one in value)}"'
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if isinstance(value, list | tuple):
        return _array([literal(one) for one in value])
    return str(value)


def _array(items: list[str]) -> str:
    on_one_line = f"[{', '.join(items)}]"
    if len(on_one_line) <= BARE_WIDTH:
        return on_one_line
    return "[\n" + "".join(f"    {item},\n" for item in items) + "]"


def _character(one: str) -> str:
    if one in ESCAPES:
        return ESCAPES[one]
    return f"\\u{ord(one):04x}" if ord(one) < FIRST_SHOWN or ord(one) == DELETE else one


def comment(words: str) -> str:
    """One line; characters that a comment may not hold become spaces."""
    shown = "".join(" " if ord(one) < FIRST_SHOWN or ord(one) == DELETE else one for one in words)
    return f"# {' '.join(shown.split())}"
