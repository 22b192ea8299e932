"""How long what is ahead takes together, and how sure that is.

What one speaker does differently from the next evens out along a list; what the whole room does differently from
the plan does not. Both are counted: the first as chance, the second by how much of the list depends on each habit.
"""

from math import exp, log, sqrt

from hemicycle.plenary.forecast.pace import Pace
from hemicycle.plenary.value import Value

TENTH = 1.2816
"""Standard deviations from the median to the tenth and the ninetieth percentile."""


class Reach(Value, frozen=True, kw_only=True):
    """Seconds from the instant of the forecast: the median, and the range in which four of five fall."""

    median: float = 0
    earliest: float = 0
    latest: float = 0

    def or_later(self, other: "Reach") -> "Reach":
        return Reach(
            median=max(self.median, other.median),
            earliest=max(self.earliest, other.earliest),
            latest=max(self.latest, other.latest),
        )


class Ahead(Value, frozen=True, kw_only=True):
    """`seconds` on average and `chance`, the variance of what differs from one to the next.

    `speech` and `panel` are the limits that depend on the habits of list and panel, `handovers` and `interventions`
    how many depend on those of the room, `called` the seconds that fall away if nobody is there.
    """

    seconds: float = 0
    chance: float = 0
    speech: float = 0
    panel: float = 0
    handovers: float = 0
    interventions: float = 0
    called: float = 0

    def __add__(self, more: "Ahead") -> "Ahead":
        return Ahead(
            seconds=self.seconds + more.seconds,
            chance=self.chance + more.chance,
            speech=self.speech + more.speech,
            panel=self.panel + more.panel,
            handovers=self.handovers + more.handovers,
            interventions=self.interventions + more.interventions,
            called=self.called + more.called,
        )

    def times(self, number: int) -> "Ahead":
        """As many in a row that are alike."""
        return Ahead(
            seconds=number * self.seconds,
            chance=number * self.chance,
            speech=number * self.speech,
            panel=number * self.panel,
            handovers=number * self.handovers,
            interventions=number * self.interventions,
            called=number * self.called,
        )

    def if_there(self, likelihood: float) -> "Ahead":
        """What is to be expected of a delegation that may not be there when it is called."""
        return Ahead(
            seconds=likelihood * self.seconds,
            chance=likelihood * self.chance + likelihood * (1 - likelihood) * self.seconds**2,
            speech=likelihood * self.speech,
            panel=likelihood * self.panel,
            handovers=likelihood * self.handovers,
            interventions=likelihood * self.interventions,
            called=self.seconds,
        )

    def variance(self, pace: Pace) -> float:
        return (
            self.chance
            + pace.speech.doubt * self.speech**2
            + pace.panel.doubt * self.panel**2
            + pace.handover.doubt * self.handovers**2
            + pace.interruption.doubt * self.interventions**2
            + pace.missing_doubt * self.called**2
        )

    def reach(self, pace: Pace) -> Reach:
        """Lognormal, for nothing ends before it begins, and lateness knows no bound."""
        if self.seconds <= 0:
            return Reach()
        ratio = 1 + self.variance(pace) / self.seconds**2
        median, factor = self.seconds / sqrt(ratio), exp(TENTH * sqrt(log(ratio)))
        return Reach(median=median, earliest=median / factor, latest=median * factor)

    def median(self, pace: Pace) -> float:
        """The median of the reach alone."""
        return self.seconds**2 / sqrt(self.seconds**2 + self.variance(pace)) if self.seconds > 0 else 0
