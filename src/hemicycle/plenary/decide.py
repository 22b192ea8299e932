"""Turns a command into the events that follow from it under the rules."""

from datetime import datetime

import hemicycle.plenary.acts  # noqa: F401 - importing the acts is what enters them in the table
from hemicycle.plenary.act import deciders
from hemicycle.plenary.command import Command
from hemicycle.plenary.event import Event
from hemicycle.plenary.handover.elsewhere import must_be_here
from hemicycle.plenary.letters.answering import letters_for
from hemicycle.plenary.past.closed import must_not_be_past
from hemicycle.plenary.plenary import Plenary


def decide(plenary: Plenary, command: Command, at: datetime) -> tuple[Event, ...]:
    """The events of a command at an instant (aware, UTC). Raises Refusal for acts that the rules do not allow.

    Also FloorElsewhere, for whatever it is, while the floor is run from another machine, and EnteredFromPapers in a
    plenary of the past.
    """
    must_be_here(plenary, command)
    must_not_be_past(plenary, command)
    events = deciders[type(command)](plenary, command, at)
    return (*events, *letters_for(plenary, events, command.when(at)))
