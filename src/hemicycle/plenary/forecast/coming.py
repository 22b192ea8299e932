"""All that is still to come, in order, as far as the house knows it."""

from collections.abc import Iterator
from datetime import datetime

from msgspec.structs import replace

from hemicycle.plenary.floor.floor import Reply
from hemicycle.plenary.floor.intervention import Kind
from hemicycle.plenary.floor.panel import Budget, answering_budget, panel_budget
from hemicycle.plenary.floor.queue import upcoming
from hemicycle.plenary.floor.seats import seat_limit
from hemicycle.plenary.forecast.seen import WITHOUT_LIMIT
from hemicycle.plenary.lists.inscription import Inscription
from hemicycle.plenary.lists.limit import limit_of
from hemicycle.plenary.plenary import Phase, Plenary
from hemicycle.plenary.programme.seats import InvitedSeat
from hemicycle.plenary.programme.segment import Segment
from hemicycle.plenary.value import Value


class Coming(Value, frozen=True, kw_only=True):
    """An intervention that has not begun; `limit` in seconds, or what stands in for it where there is none.

    `bound` says that a new limit for everybody would be its limit, `opens` that its segment opens with it.
    """

    limit: float
    of_the_panel: bool = False
    inscription: Inscription | None = None
    bound: bool = False
    opens: bool = False

    def under(self, limit: int) -> "Coming":
        return replace(self, limit=limit) if self.bound else self


def coming(plenary: Plenary, at: datetime) -> tuple[Coming, ...]:
    """Segment by segment the panel, the list, the answers; then the replies that were asked for."""
    if plenary.phase is Phase.CLOSED:
        return ()
    return (*_of_segments(plenary, at), *_replies(plenary))


def _of_segments(plenary: Plenary, at: datetime) -> Iterator[Coming]:
    for segment in plenary.programme.segments:
        if segment.key not in plenary.closed_segments:
            opens = segment.key != plenary.floor.segment
            for one in _of_segment(plenary, segment, at):
                yield replace(one, opens=True) if opens else one
                opens = False


def _of_segment(plenary: Plenary, segment: Segment, at: datetime) -> Iterator[Coming]:
    yield from _panel(plenary, segment, at)
    yield from _list(plenary, segment)
    yield from _answers(plenary, segment, at)


def _panel(plenary: Plenary, segment: Segment, at: datetime) -> Iterator[Coming]:
    spoken = {one.source for one in plenary.floor.interventions.values() if one.kind is Kind.INVITED}
    seats = [
        seat for seat in plenary.programme.seats if seat.segment == segment.key and seat.key not in spoken
    ]
    limits = [_seat_seconds(plenary, seat) for seat in seats]
    budget = panel_budget(plenary, segment.key, at)
    for seat, limit in zip(seats, limits, strict=True):
        seconds = _without_limit(budget, limits) if limit is None else limit
        yield Coming(of_the_panel=True, limit=seconds, bound=_is_bound(plenary, seat))


def _seat_seconds(plenary: Plenary, seat: InvitedSeat) -> int | None:
    filled = plenary.seats.get(seat.key)
    return seat.seconds if filled is None else seat_limit(plenary, seat, filled)


def _is_bound(plenary: Plenary, seat: InvitedSeat) -> bool:
    binds = plenary.programme.procedure.limits_bind_invited_seats or False
    return binds and seat.seconds is None and seat.key in plenary.seats


def _without_limit(budget: Budget | None, limits: list[int | None]) -> float:
    """Seconds of one without a limit: an equal part of what the others leave of the panel's budget."""
    if budget is None:
        return WITHOUT_LIMIT
    limited = sum(limit for limit in limits if limit is not None)
    return max(0, budget.left.total_seconds() - limited) / limits.count(None)


def _list(plenary: Plenary, segment: Segment) -> Iterator[Coming]:
    for one in upcoming(plenary, segment.key):
        yield Coming(
            limit=limit_of(plenary, one) or WITHOUT_LIMIT,
            inscription=one,
            bound=one.limit is None,
        )


def _answers(plenary: Plenary, segment: Segment, at: datetime) -> Iterator[Coming]:
    """What is left of the answering minutes, where somebody is invited who could answer."""
    budget = answering_budget(plenary, segment.key, at)
    left = 0.0 if budget is None else budget.left.total_seconds()
    if left > 0 and any(seat.segment == segment.key for seat in plenary.programme.seats):
        yield Coming(of_the_panel=True, limit=left)


def _replies(plenary: Plenary) -> Iterator[Coming]:
    rules = plenary.programme.procedure.replies
    had_one: set[str] = set()
    for reply in sorted(plenary.floor.replies.values(), key=_had_first):
        first = reply.delegation.key not in had_one
        had_one.add(reply.delegation.key)
        if reply.intervention is None and not reply.declined:
            yield Coming(limit=rules.first_seconds if first else rules.later_seconds)


def _had_first(reply: Reply) -> tuple[bool, int]:
    return (reply.intervention is None, reply.number)
