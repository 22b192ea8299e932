"""What each intervention to come adds to what is ahead."""

from collections.abc import Iterator

from hemicycle.plenary.forecast.ahead import Ahead
from hemicycle.plenary.forecast.coming import Coming
from hemicycle.plenary.forecast.pace import RETURNS, Pace
from hemicycle.plenary.forecast.remaining import Length
from hemicycle.plenary.value import Value

SEGMENT_OPENED = Ahead(seconds=60, chance=60**2)
"""The chair opens a segment with some words on its theme and its panel: a guess, and as wide as one."""

Alike = tuple[bool, float, int | None, bool, bool]


class Part(Value, frozen=True, kw_only=True):
    """What lies `before` the intervention, the `whole` with it, and what is `expected`, for nobody may be there."""

    before: Ahead
    whole: Ahead
    expected: Ahead


def parts(coming: tuple[Coming, ...], first: Ahead, pace: Pace) -> Iterator[tuple[Coming, Part]]:
    """Those to come, each with its part; `first` lies before the first of them.

    Most parts of a list are alike, and are reckoned once: this runs at every act of the floor.
    """
    known: dict[Alike, Part] = {}
    before = handover(pace)
    for place, one in enumerate(coming):
        if place == 0:
            yield one, part_of(one, first, pace)
            continue
        kind = alike(one)
        part = known.get(kind)
        if part is None:
            part = known[kind] = part_of(one, before, pace)
        yield one, part


def alike(one: Coming) -> Alike:
    """Those for whom this is equal have equal parts, but for the first."""
    absences = None if one.inscription is None else one.inscription.absences
    return (one.of_the_panel, one.limit, absences, one.opens, one.bound)


def length(one: Length) -> Ahead:
    return Ahead(seconds=one.mean, chance=one.variance)


def handover(pace: Pace) -> Ahead:
    return Ahead(seconds=pace.handover.mean, chance=pace.handover.spread, handovers=1)


def part_of(one: Coming, free: Ahead, pace: Pace) -> Part:
    """`free` is what goes by while the floor is free."""
    before = free + SEGMENT_OPENED if one.opens else free
    whole = before + _intervention(one, pace)
    return Part(before=before, whole=whole, expected=whole.if_there(_likelihood(one, pace)))


def _intervention(one: Coming, pace: Pace) -> Ahead:
    habit = pace.panel if one.of_the_panel else pace.speech
    return Ahead(
        seconds=one.limit * habit.mean + pace.interruption.mean,
        chance=one.limit**2 * habit.spread + pace.interruption.spread,
        speech=0 if one.of_the_panel else one.limit,
        panel=one.limit if one.of_the_panel else 0,
        interventions=1,
    )


def _likelihood(one: Coming, pace: Pace) -> float:
    """That somebody will be heard. Invited speakers and those who asked for a reply are in the room."""
    if one.inscription is None:
        return 1
    absences = one.inscription.absences
    return RETURNS**absences if absences else 1 - pace.missing
