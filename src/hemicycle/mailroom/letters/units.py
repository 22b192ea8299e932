"""Lengths of time as people write them."""

from babel.units import format_unit

MINUTE = 60


def length(seconds: int, language: str) -> str:
    """As in: 2 minutes; 90 seconds."""
    if seconds % MINUTE == 0:
        return format_unit(seconds // MINUTE, "duration-minute", locale=language)
    return format_unit(seconds, "duration-second", locale=language)
