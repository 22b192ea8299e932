"""A plenary is convened on its programme; a revised note makes a new version."""

from datetime import datetime

from msgspec.structs import replace

from hemicycle.plenary.act import applies, decides
from hemicycle.plenary.command import Command
from hemicycle.plenary.event import Event
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.programme.programme import Programme
from hemicycle.plenary.refusal import Refusal


class Convene(Command, frozen=True, kw_only=True):
    programme: Programme


class ReviseProgramme(Command, frozen=True, kw_only=True):
    """`version` is the version that the reviser saw."""

    programme: Programme
    version: int


class Convened(Event, frozen=True, kw_only=True):
    programme: Programme


class ProgrammeRevised(Event, frozen=True, kw_only=True):
    programme: Programme
    version: int


@decides(Convene)
def convene(plenary: Plenary, command: Convene, at: datetime) -> tuple[Event, ...]:
    if plenary.version:
        raise Refusal("This plenary has been convened already; revise its programme instead.")
    _must_have_segments(command.programme)
    return (Convened(at=command.when(at), programme=command.programme),)


@decides(ReviseProgramme)
def revise(plenary: Plenary, command: ReviseProgramme, at: datetime) -> tuple[Event, ...]:
    if command.version != plenary.version:
        raise Refusal(
            "The programme is at version {current} by now, not {seen}; look at it again.",
            current=plenary.version,
            seen=command.version,
        )
    _must_have_segments(command.programme)
    used = {inscription.segment for inscription in plenary.inscriptions.values() if not inscription.withdrawn}
    lost = used - {segment.key for segment in command.programme.segments}
    if lost:
        raise Refusal("Delegations are inscribed in segment {segment}; it cannot go.", segment=min(lost))
    return (ProgrammeRevised(at=command.when(at), programme=command.programme, version=plenary.version + 1),)


def _must_have_segments(programme: Programme) -> None:
    keys = [segment.key for segment in programme.segments]
    if not keys:
        raise Refusal("The programme has no segment; a plenary needs at least one.")
    if len(set(keys)) < len(keys):
        raise Refusal("Two segments of the programme have the same key.")


@applies(Convened)
def apply_convened(plenary: Plenary, event: Convened) -> Plenary:
    return replace(
        plenary, programme=event.programme, version=1, limits=event.programme.limits, witnessed=event.at
    )


@applies(ProgrammeRevised)
def apply_revised(plenary: Plenary, event: ProgrammeRevised) -> Plenary:
    return replace(
        plenary,
        programme=event.programme,
        version=event.version,
        limits=event.programme.limits,
        registration_closed=False,
    )
