"""Who spoke too long stays with chair and desk, unless the house decides that the record says it (DESIGN 4.21)."""

from datetime import datetime, timedelta

from msgspec.structs import replace

from hemicycle.plenary.act import applies, decides
from hemicycle.plenary.command import Command
from hemicycle.plenary.event import Event
from hemicycle.plenary.floor.intervention import Intervention
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.refusal import Refusal


class NameOverruns(Command, frozen=True, kw_only=True):
    """The reason is public, as the decision is."""

    reason: str


class OverrunsNamed(Event, frozen=True, kw_only=True):
    reason: str


class HideOverruns(Command, frozen=True, kw_only=True):
    reason: str


class OverrunsHidden(Event, frozen=True, kw_only=True):
    reason: str


@decides(NameOverruns)
def name_overruns(plenary: Plenary, command: NameOverruns, at: datetime) -> tuple[Event, ...]:
    if plenary.overruns_named:
        return ()
    return (OverrunsNamed(at=command.when(at), reason=_stated(command.reason)),)


@applies(OverrunsNamed)
def apply_named(plenary: Plenary, _: OverrunsNamed) -> Plenary:
    return replace(plenary, overruns_named=True)


@decides(HideOverruns)
def hide_overruns(plenary: Plenary, command: HideOverruns, at: datetime) -> tuple[Event, ...]:
    if not plenary.overruns_named:
        return ()
    return (OverrunsHidden(at=command.when(at), reason=_stated(command.reason)),)


@applies(OverrunsHidden)
def apply_hidden(plenary: Plenary, _: OverrunsHidden) -> Plenary:
    return replace(plenary, overruns_named=False)


def overrun(intervention: Intervention) -> int | None:
    """Whole seconds past the limit in force at its end; None for who kept to it, or had none."""
    clock = intervention.clock
    if clock.limit is None:
        return None
    over = (clock.used - timedelta(seconds=clock.limit)) // timedelta(seconds=1)
    return over if over > 0 else None


def _stated(reason: str) -> str:
    if not reason.strip():
        raise Refusal("Whether the record names overruns is decided with a reason.")
    return reason.strip()
