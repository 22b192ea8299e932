"""One screen of the room, as the desk told it last."""

from enum import StrEnum

from hemicycle.plenary.value import Value


class Shows(StrEnum):
    ROOM = "room"
    """Who speaks and how long is left, for the hall, in two languages."""
    PODIUM = "podium"
    """The speaker's own clock, and what the chair writes to the speaker."""
    BOOTH = "booth"
    """For the interpreters: the text, its language, who follows."""
    LOBBY = "lobby"
    """When whose turn is expected."""
    OVERLAY = "overlay"
    """For the webcast, on a ground that is not there."""


class Screen(Value, frozen=True, kw_only=True):
    """`name` is what the technicians call it.

    `identified` and `reloaded` are the ledger positions at which it was last told to show its name, and to load
    itself anew; 0 for never.
    """

    name: str
    shows: Shows = Shows.ROOM
    chimes: bool = False
    is_dark: bool = False
    message: str = ""
    identified: int = 0
    reloaded: int = 0
