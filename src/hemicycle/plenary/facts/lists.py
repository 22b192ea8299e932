"""What is told of the lists and the limits."""

from datetime import datetime

from hemicycle.plenary.facts.fact import Body, in_utc
from hemicycle.plenary.facts.telling import tells
from hemicycle.plenary.lists.close import RegistrationClosed
from hemicycle.plenary.lists.limit import LimitSet
from hemicycle.plenary.lists.publication import Stage
from hemicycle.plenary.lists.publish import ListPublished
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.programme.limits import Limit


class Publishing(Body, frozen=True, kw_only=True):
    """The list itself is at the address of the papers; `number` counts the versions of this list."""

    segment: str
    number: int
    stage: Stage


class Limits(Body, frozen=True, kw_only=True):
    """All limits in force from here on; whoever has the floor keeps its own."""

    limits: tuple[Limit, ...]


class Closing(Body, frozen=True, kw_only=True):
    """`closed` is the instant of the programme."""

    closed: datetime


@tells(ListPublished, "list-published", Publishing)
def published(_plenary: Plenary, event: ListPublished) -> Publishing:
    one = event.published
    return Publishing(segment=one.segment, number=one.version, stage=one.stage)


@tells(LimitSet, "limits-set", Limits)
def limits_set(_plenary: Plenary, event: LimitSet) -> Limits:
    return Limits(limits=event.limits)


@tells(RegistrationClosed, "registration-closed", Closing)
def registration_closed(_plenary: Plenary, event: RegistrationClosed) -> Closing:
    return Closing(closed=in_utc(event.closed))
