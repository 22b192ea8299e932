"""At which pace the meeting goes: what was planned, corrected by what was seen.

PRACTICE A3.2 gives the plan: of the clock 70 to 76 % are speech where every speaker has seven minutes, 97 % in a
drilled room.
"""

from hemicycle.plenary.floor.intervention import Kind
from hemicycle.plenary.forecast.habit import Habit, Plan, learned
from hemicycle.plenary.forecast.seen import OF_THE_PANEL, Seen, seen
from hemicycle.plenary.plenary import Plenary
from hemicycle.plenary.programme.procedure import Place
from hemicycle.plenary.value import Value

USUAL_LIMIT = 120
"""Seconds, where nothing says how long interventions are."""

SPEECH = Plan(mean=1.0, variation=0.35, cases=2)
"""Shares of the limit: texts are written to fill it, and a text of double length is a predictable overrun (A3.3).

Two cases make the habit of a room uncertain by a quarter, so that a drilled room with 97 % of speech (A3.2) is rare
and not excluded.
"""

PANEL = Plan(mean=1.1, variation=0.35, cases=2)
"""Shares of what invited speakers were given: panels overrun (DESIGN 1)."""

VARIATION_OF_HANDOVERS = 0.7
"""From the next speaker who stands ready to one who comes from the last row, or is called twice."""

INTERRUPTED_ONCE_IN = 40
"""Interventions between two points of order or technical faults: a guess, which counts as much as one seen."""

RULING = 30
"""Seconds from the end of a point of order until the speaker it interrupted goes on: a guess."""

ABSENT_ONCE_IN = 25
"""Delegations called, for one that is not in the room: a guess, which counts as much as one seen."""

RETURNS = 0.5
"""How likely a delegation that was absent is there when it is called again: no figure was found."""


class Pace(Value, frozen=True, kw_only=True):
    """`speech` and `panel` in shares of the limit, `handover` and `interruption` in seconds an intervention.

    `missing` is the share of those to be called who will not be heard, and `missing_doubt` its variance.
    """

    speech: Habit
    panel: Habit
    handover: Habit
    interruption: Habit
    missing: float
    missing_doubt: float

    def of(self, kind: Kind) -> Habit:
        return self.panel if kind in OF_THE_PANEL else self.speech


def pace(plenary: Plenary) -> Pace:
    so_far = seen(plenary)
    handover = Plan(mean=planned_handover(plenary), variation=VARIATION_OF_HANDOVERS, cases=2)
    called = ABSENT_ONCE_IN + so_far.called
    absence = (1 + so_far.absent) / called
    lost = 1 if plenary.programme.procedure.absent is Place.LOST else 1 - RETURNS
    return Pace(
        speech=learned(SPEECH, so_far.list_shares),
        panel=learned(PANEL, so_far.panel_shares),
        handover=learned(handover, so_far.handovers),
        interruption=_interruption(plenary, so_far),
        missing=lost * absence,
        missing_doubt=lost**2 * absence * (1 - absence) / (called + 1),
    )


def planned_handover(plenary: Plenary) -> float:
    """Seconds that the planned share of the clock leaves between two interventions of the planned limit.

    A limit that is cut in the meeting makes nobody walk faster, so it is the programme's that counts.
    """
    percent = plenary.programme.procedure.handover_percent
    usual = min((limit.seconds for limit in plenary.programme.limits), default=USUAL_LIMIT)
    return usual * percent / (100 - percent)


def _interruption(plenary: Plenary, so_far: Seen) -> Habit:
    """Seldom and long: how often by the rate, how long by the limit of points of order and the ruling.

    How long one takes varies about as much as it takes, so its square is on average twice the square of the mean.
    """
    finished = INTERRUPTED_ONCE_IN + so_far.finished
    rate = (1 + len(so_far.interruptions)) / finished
    planned = Plan(mean=plenary.programme.procedure.point_of_order_seconds + RULING, variation=1, cases=2)
    seconds = learned(planned, so_far.interruptions).mean
    return Habit(mean=rate * seconds, doubt=rate / finished * seconds**2, spread=2 * rate * seconds**2)
