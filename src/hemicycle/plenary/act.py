"""Which function decides a command, and which applies an event: one line beside each rule."""

from collections.abc import Callable
from datetime import datetime
from typing import Any, TypeVar

from hemicycle.plenary.command import Command
from hemicycle.plenary.event import Event
from hemicycle.plenary.plenary import Plenary

C = TypeVar("C", bound=Command)
E = TypeVar("E", bound=Event)

Decider = Callable[[Plenary, C, datetime], tuple[Event, ...]]
Applier = Callable[[Plenary, E], Plenary]

deciders: dict[type[Command], Decider[Any]] = {}
appliers: dict[type[Event], Applier[Any]] = {}


def decides(command: type[C]) -> Callable[[Decider[C]], Decider[C]]:
    def enter(decider: Decider[C]) -> Decider[C]:
        deciders[command] = decider
        return decider

    return enter


def applies(event: type[E]) -> Callable[[Applier[E]], Applier[E]]:
    def enter(applier: Applier[E]) -> Applier[E]:
        appliers[event] = applier
        return applier

    return enter
