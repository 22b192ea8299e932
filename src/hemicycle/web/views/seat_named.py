"""How a form names an invited seat where it may name a place on a list too."""

SEAT = "seat:"
"""Before the key of the seat; a place is named by its number."""


def naming(seat: str) -> str:
    return f"{SEAT}{seat}"


def seat_in(on: str) -> str:
    """Its key; empty where a place is named."""
    return on.removeprefix(SEAT) if on.startswith(SEAT) else ""
