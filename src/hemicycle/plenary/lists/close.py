"""A list closes at its instant, or earlier or later by decision; lateness follows the instant in force."""

from datetime import datetime, timedelta

from msgspec.structs import replace

from hemicycle.plenary.act import applies, decides
from hemicycle.plenary.command import Command
from hemicycle.plenary.event import Event
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.refusal import Refusal
from hemicycle.plenary.visibility import Restricted

YEAR = timedelta(days=366)


class SetClosing(Command, frozen=True, kw_only=True):
    """The desk sets the closing instant of a segment's list; None keeps it open until further notice."""

    segment: str
    closes: datetime | None
    reason: str


class ClosingSet(Event, frozen=True, kw_only=True):
    segment: str
    closes: datetime | None
    reason: Restricted[str]


class CloseList(Command, frozen=True, kw_only=True):
    """The desk closes the list of a segment at the moment at which this is decided."""

    segment: str
    reason: str


class CloseRegistration(Command, frozen=True, kw_only=True):
    """The timed act at the programme's closing instant; once is enough, however often it is repeated."""


class RegistrationClosed(Event, frozen=True, kw_only=True):
    """`closed` is the instant of the programme, not when the closing was noticed."""

    closed: datetime


@decides(SetClosing)
def set_closing(plenary: Plenary, command: SetClosing, at: datetime) -> tuple[Event, ...]:
    if plenary.programme.segment(command.segment) is None:
        raise Refusal("The programme has no segment {segment}.", segment=command.segment)
    if not command.reason.strip():
        raise Refusal("Changing when a list closes needs a reason.")
    if command.closes is not None and not _is_near(plenary, command.closes, command.when(at)):
        raise Refusal(
            "A list closes between a year ago and a year after the sitting; look at the year that was typed."
        )
    return (
        ClosingSet(
            at=command.when(at), segment=command.segment, closes=command.closes, reason=command.reason
        ),
    )


def _is_near(plenary: Plenary, closes: datetime, when: datetime) -> bool:
    """A year that was mistyped opens a list for ages, or makes all that came in late."""
    days = [when.date(), *(sitting.day for sitting in plenary.programme.sittings)]
    return min(days) - YEAR <= closes.date() <= max(days) + YEAR


@decides(CloseList)
def close_list(plenary: Plenary, command: CloseList, at: datetime) -> tuple[Event, ...]:
    closing = SetClosing(
        id=command.id, segment=command.segment, closes=command.when(at), reason=command.reason
    )
    return set_closing(plenary, closing, at)


@decides(CloseRegistration)
def close_registration(plenary: Plenary, command: CloseRegistration, at: datetime) -> tuple[Event, ...]:
    closes = plenary.programme.closes
    if plenary.registration_closed or closes is None or at < closes:
        return ()
    return (RegistrationClosed(at=command.when(at), closed=closes),)


@applies(ClosingSet)
def apply_closing_set(plenary: Plenary, event: ClosingSet) -> Plenary:
    return replace(plenary, closings=plenary.closings.set(event.segment, event.closes))


@applies(RegistrationClosed)
def apply_registration_closed(plenary: Plenary, event: RegistrationClosed) -> Plenary:  # noqa: ARG001 - the fact is the event
    return replace(plenary, registration_closed=True)
