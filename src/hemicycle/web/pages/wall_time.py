"""A day and an hour as they stand on the wall of the venue; UTC while no zone is decided."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from hemicycle.plenary.plenary import Plenary


def instant_on_the_wall(plenary: Plenary, local: datetime) -> datetime:
    """Raises OverflowError for a day at the end of time."""
    return local.replace(tzinfo=ZoneInfo(plenary.programme.zone or "UTC")).astimezone(UTC)


def instant_typed(plenary: Plenary, text: str) -> datetime | None:
    """What a field for a day and an hour sends; None for what is none, or has a zone of its own."""
    try:
        local = datetime.fromisoformat(text)
        return instant_on_the_wall(plenary, local) if local.tzinfo is None else None
    except (ValueError, OverflowError):
        return None
