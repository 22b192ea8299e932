"""Minutes and seconds as they are said."""

from babel.units import format_unit


def duration(seconds: int, language: str) -> str:
    """As in: "2 minutes", "1 minute 30 secondes"."""
    minutes, rest = divmod(seconds, 60)
    parts = ((minutes, "duration-minute"), (rest, "duration-second"))
    return " ".join(format_unit(many, unit, locale=language) for many, unit in parts if many)
