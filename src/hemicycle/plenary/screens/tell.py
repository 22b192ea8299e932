"""The desk tells a screen what to show, from afar."""

from datetime import datetime

from msgspec.structs import replace

from hemicycle.plenary.act import applies, decides
from hemicycle.plenary.command import Command
from hemicycle.plenary.event import Event
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.refusal import Refusal
from hemicycle.plenary.screens.screen import Screen, Shows

LONGEST_NAME = 40
LONGEST_MESSAGE = 200
MOST_SCREENS = 40


class AboutScreen(Command, frozen=True, kw_only=True):
    screen: str


class SetScreen(AboutScreen, frozen=True, kw_only=True):
    """What it shows from now on; a name that is new adds a screen."""

    shows: Shows
    chimes: bool = False


class RemoveScreen(AboutScreen, frozen=True, kw_only=True):
    pass


class DarkenScreen(AboutScreen, frozen=True, kw_only=True):
    pass


class LightScreen(AboutScreen, frozen=True, kw_only=True):
    pass


class WriteOnScreen(AboutScreen, frozen=True, kw_only=True):
    """Stands above what the screen shows; empty, it is taken off."""

    message: str


class IdentifyScreen(AboutScreen, frozen=True, kw_only=True):
    """It shows its name for a while, so that the one on the left wall is told from the one on the right."""


class ReloadScreen(AboutScreen, frozen=True, kw_only=True):
    pass


class ScreenTold(Event, frozen=True, kw_only=True):
    screen: Screen


class ScreenRemoved(Event, frozen=True, kw_only=True):
    screen: str


@decides(SetScreen)
def set_screen(plenary: Plenary, command: SetScreen, at: datetime) -> tuple[Event, ...]:
    name = " ".join(command.screen.split())
    if not name or len(name) > LONGEST_NAME:
        raise Refusal("A screen has a name of at most {most} characters.", most=LONGEST_NAME)
    known = plenary.screens.get(name)
    if known is None and len(plenary.screens) >= MOST_SCREENS:
        raise Refusal("There are {most} screens already; remove one first.", most=MOST_SCREENS)
    screen = replace(known or Screen(name=name), shows=command.shows, chimes=command.chimes)
    return _told(command, at, screen)


@decides(RemoveScreen)
def remove(plenary: Plenary, command: RemoveScreen, at: datetime) -> tuple[Event, ...]:
    return (ScreenRemoved(at=command.when(at), screen=_screen(plenary, command).name),)


@decides(DarkenScreen)
def darken(plenary: Plenary, command: DarkenScreen, at: datetime) -> tuple[Event, ...]:
    return _told(command, at, replace(_screen(plenary, command), is_dark=True))


@decides(LightScreen)
def light(plenary: Plenary, command: LightScreen, at: datetime) -> tuple[Event, ...]:
    return _told(command, at, replace(_screen(plenary, command), is_dark=False))


@decides(WriteOnScreen)
def write(plenary: Plenary, command: WriteOnScreen, at: datetime) -> tuple[Event, ...]:
    message = " ".join(command.message.split())
    if len(message) > LONGEST_MESSAGE:
        raise Refusal("A message on a screen has at most {most} characters.", most=LONGEST_MESSAGE)
    return _told(command, at, replace(_screen(plenary, command), message=message))


@decides(IdentifyScreen)
def identify(plenary: Plenary, command: IdentifyScreen, at: datetime) -> tuple[Event, ...]:
    return _told(command, at, replace(_screen(plenary, command), identified=plenary.next_position))


@decides(ReloadScreen)
def reload(plenary: Plenary, command: ReloadScreen, at: datetime) -> tuple[Event, ...]:
    return _told(command, at, replace(_screen(plenary, command), reloaded=plenary.next_position))


def _screen(plenary: Plenary, command: AboutScreen) -> Screen:
    screen = plenary.screens.get(command.screen)
    if screen is None:
        raise Refusal("There is no screen {name}.", name=command.screen)
    return screen


def _told(command: Command, at: datetime, screen: Screen) -> tuple[Event, ...]:
    return (ScreenTold(at=command.when(at), screen=screen),)


@applies(ScreenTold)
def apply_told(plenary: Plenary, event: ScreenTold) -> Plenary:
    return replace(plenary, screens=plenary.screens.set(event.screen.name, event.screen))


@applies(ScreenRemoved)
def apply_removed(plenary: Plenary, event: ScreenRemoved) -> Plenary:
    return replace(plenary, screens=plenary.screens.delete(event.screen))
