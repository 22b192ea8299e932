"""Where the time of the meeting went."""

from datetime import datetime, timedelta

from hemicycle.plenary.floor.course import Part, Use, course
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.value import Value

NOTHING = timedelta(0)


class Accounts(Value, frozen=True, kw_only=True):
    """`open` is the whole, and the sum of the others but `over`, which is the share of `spoken` past the limits.

    `spoken` with a clock running, `procedure` from a point of order being raised to its end, `standing` while
    somebody held the floor with the clock paused, `between` when nobody held it.
    """

    open: timedelta = NOTHING
    spoken: timedelta = NOTHING
    over: timedelta = NOTHING
    procedure: timedelta = NOTHING
    standing: timedelta = NOTHING
    between: timedelta = NOTHING


def accounts(plenary: Plenary, at: datetime) -> Accounts:
    return accounts_of(course(plenary, at))


def accounts_of(parts: tuple[Part, ...]) -> Accounts:
    lengths = dict.fromkeys(Use, NOTHING)
    for part in parts:
        lengths[part.use] += part.length
    return Accounts(
        open=sum((length for use, length in lengths.items() if use is not Use.SUSPENDED), NOTHING),
        spoken=lengths[Use.SPOKEN] + lengths[Use.OVER],
        over=lengths[Use.OVER],
        procedure=lengths[Use.PROCEDURE],
        standing=lengths[Use.STANDING],
        between=lengths[Use.BETWEEN],
    )
