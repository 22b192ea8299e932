"""How one part of the house is doing, in a sentence for its operator."""

from enum import StrEnum

import msgspec


class State(StrEnum):
    OK = "ok"
    WARNING = "warning"
    """Somebody should look; the house goes on."""
    TROUBLE = "trouble"
    """This process should be sent nobody until it is over."""


class Part(msgspec.Struct, frozen=True):
    """`reason` holds no address, no name and nothing of a plenary."""

    name: str
    state: State
    reason: str
