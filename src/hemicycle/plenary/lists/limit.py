"""Limits change for everybody, for a category, a segment, or one inscription (DESIGN 4.12)."""

from datetime import datetime

from msgspec.structs import replace

from hemicycle.plenary.act import applies, decides
from hemicycle.plenary.command import Command
from hemicycle.plenary.event import Event
from hemicycle.plenary.lists.inscription import Inscription
from hemicycle.plenary.lists.lookup import changed, unheard_inscription
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.programme.limits import Limit, limit_for, superseded_by
from hemicycle.plenary.refusal import Refusal
from hemicycle.plenary.visibility import Restricted


class SetLimit(Command, frozen=True, kw_only=True):
    """From now on; whoever has the floor keeps the limit under which it was given."""

    limit: Limit


class LimitSet(Event, frozen=True, kw_only=True):
    """`limits` are all the limits in force from here on."""

    limits: tuple[Limit, ...]


class SetInscriptionLimit(Command, frozen=True, kw_only=True):
    inscription: int
    seconds: int
    reason: str


class InscriptionLimitSet(Event, frozen=True, kw_only=True):
    inscription: int
    seconds: int
    reason: Restricted[str]


@decides(SetLimit)
def set_limit(plenary: Plenary, command: SetLimit, at: datetime) -> tuple[Event, ...]:
    if command.limit.seconds <= 0:
        raise Refusal("A limit is at least one second.")
    limits = superseded_by(plenary.limits, command.limit)
    return (LimitSet(at=command.when(at), limits=limits),)


@decides(SetInscriptionLimit)
def set_inscription_limit(plenary: Plenary, command: SetInscriptionLimit, at: datetime) -> tuple[Event, ...]:
    inscription = unheard_inscription(plenary, command.inscription)
    if command.seconds <= 0:
        raise Refusal("A limit is at least one second.")
    if not command.reason.strip():
        raise Refusal("A limit for one delegation alone needs a reason.")
    return (
        InscriptionLimitSet(
            at=command.when(at),
            inscription=inscription.number,
            seconds=command.seconds,
            reason=command.reason,
        ),
    )


@applies(LimitSet)
def apply_limit_set(plenary: Plenary, event: LimitSet) -> Plenary:
    return replace(plenary, limits=event.limits)


@applies(InscriptionLimitSet)
def apply_inscription_limit_set(plenary: Plenary, event: InscriptionLimitSet) -> Plenary:
    return changed(plenary, event.inscription, limit=event.seconds)


def limit_of(plenary: Plenary, inscription: Inscription) -> int | None:
    """Seconds that an inscription may speak, None for no limit."""
    if inscription.limit is not None:
        return inscription.limit
    return limit_for(
        plenary.limits,
        category=inscription.delegation.category,
        segment=inscription.segment,
        capacity=inscription.capacity,
    )
