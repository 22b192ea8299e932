"""Lengths of time as people write them."""

from typing import Literal

from babel.units import format_unit

MINUTE = 60
WIDTH: dict[str, Literal["short", "long"]] = {"zh": "short"}
"""Chinese has one form for both; the tables keep it as the short one."""


def length(seconds: int, language: str) -> str:
    """As in: 2 minutes; 90 seconds."""
    width = WIDTH.get(language, "long")
    if seconds % MINUTE == 0:
        return format_unit(seconds // MINUTE, "duration-minute", length=width, locale=language)
    return format_unit(seconds, "duration-second", length=width, locale=language)
