"""Whether the forecast of the end is honest: how often its range held the true end, and how wide it was.

    .venv/bin/python benchmarks/forecast.py [--meetings 1000] [--seed 1]

Invented meetings of three families of habits (benchmarks/forecast_meetings.py), asked at four moments each. Beside the
forecast stands plain arithmetic: now, what is left of the speaker's limit, and the limits of all who are left; plus
or minus the spread so far, which is the standard deviation of how far finished interventions lay from their limits.
It is reckoned twice: once as if all who are left erred alike (times their number), once as if each erred by itself
(times its root), both for four of five (times 1.28). Before anybody has spoken there is no spread, hence no range.

"holds 80" is how wide each range would have had to be on average to hold the true end in 80 of 100, all ranges of a
moment stretched by one factor that was found afterwards: it compares the reckonings whatever range they claim.
"""

import argparse
from collections.abc import Sequence
from datetime import datetime, timedelta
from math import sqrt
from statistics import fmean, median, pstdev, quantiles
from time import process_time

from msgspec import Struct

from forecast_meetings import FAMILIES, KINDS, LIMIT, Asking, Meeting, crowded, meetings
from hemicycle.plenary.floor.intervention import Kind
from hemicycle.plenary.floor.queue import unheard
from hemicycle.plenary.forecast.forecast import forecast
from hemicycle.plenary.lists.limit import limit_of
from hemicycle.plenary.plenary import Plenary
from measuring import Verdict, machine, table, verdicts

ASKED = ("before the opening", "a quarter", "half", "three quarters")
FORECAST, ALIKE, BY_THEMSELVES = "forecast", "plain, all err alike", "plain, each by itself"
WITHOUT_LIMIT = 300
SPEAKERS = 60
FEWEST_HELD, MOST_HELD, MILLISECONDS = 75, 85, 1
ROUNDS = 200


class Range(Struct, frozen=True):
    """A reckoning of the end, and whether it claims a range at all."""

    median: datetime
    earliest: datetime
    latest: datetime
    claimed: bool = True

    def holds(self, end: datetime) -> bool:
        return self.earliest <= end <= self.latest

    def stretch(self, end: datetime) -> float:
        """By how much the range would have to be stretched about its median to reach the end."""
        half = self.latest - self.median if end > self.median else self.median - self.earliest
        return abs(end - self.median) / max(half, timedelta(seconds=1))

    @property
    def width(self) -> float:
        return (self.latest - self.earliest).total_seconds() / 60


class Result(Struct, frozen=True):
    kind: str
    range: Range
    ended: datetime


def foreseen(asking: Asking) -> Range:
    seen = forecast(asking.plenary, asking.at)
    return Range(seen.ends, seen.earliest, seen.latest)


def plain(asking: Asking, *, alike: bool) -> Range:
    left = limits_left(asking.plenary)
    speaking = asking.plenary.floor.speaking
    rest = timedelta()
    if speaking is not None:
        rest = timedelta(seconds=speaking.clock.limit or WITHOUT_LIMIT) - speaking.clock.used_at(asking.at)
    ends = asking.at + max(rest, timedelta()) + timedelta(seconds=sum(left))
    spread = spread_so_far(asking.plenary)
    together = len(left) if alike else sqrt(len(left))
    margin = timedelta(seconds=1.28 * (LIMIT if spread is None else spread) * together)
    return Range(ends, ends - margin, ends + margin, claimed=spread is not None)


def limits_left(plenary: Plenary) -> list[float]:
    spoken = {one.source for one in plenary.floor.interventions.values() if one.kind is Kind.INVITED}
    seats = [seat.seconds or WITHOUT_LIMIT for seat in plenary.programme.seats if seat.key not in spoken]
    return [*seats, *(limit_of(plenary, one) or WITHOUT_LIMIT for one in unheard(plenary))]


def spread_so_far(plenary: Plenary) -> float | None:
    """Seconds; None while fewer than two have spoken."""
    finished = [
        one.clock.used.total_seconds() - (one.clock.limit or WITHOUT_LIMIT)
        for one in plenary.floor.interventions.values()
        if one.ended is not None and one.kind is not Kind.POINT_OF_ORDER
    ]
    return pstdev(finished) if len(finished) > 1 else None


RECKONINGS = {
    FORECAST: foreseen,
    ALIKE: lambda asking: plain(asking, alike=True),
    BY_THEMSELVES: lambda asking: plain(asking, alike=False),
}


def held(results: Sequence[Result]) -> float:
    return 100 * fmean(one.range.holds(one.ended) for one in results)


def width_that_holds_80(results: Sequence[Result]) -> float:
    factor = quantiles([one.range.stretch(one.ended) for one in results], n=5)[-1]
    return factor * fmean(one.range.width for one in results)


def line(results: Sequence[Result]) -> list[str]:
    claimed = all(one.range.claimed for one in results)
    error = median(abs((one.range.median - one.ended).total_seconds()) / 60 for one in results)
    return [
        f"{held(results):.1f}" if claimed else "–",
        f"{error:.1f}",
        f"{fmean(one.range.width for one in results):.1f}" if claimed else "–",
        f"{width_that_holds_80(results):.1f}",
    ]


def asked(played: Sequence[Meeting], moment: int, reckoning: str) -> list[Result]:
    reckon = RECKONINGS[reckoning]
    return [Result(one.room.kind, reckon(one.asked[moment]), one.ended) for one in played]


class OfFamily(Struct, frozen=True):
    """The forecast's results, moment by moment, and its width, of the narrowest plain one that would hold 80."""

    forecasts: list[list[Result]]
    widths: list[float]


def by_moment(family: str, played: Sequence[Meeting]) -> OfFamily:
    """Prints how the reckonings did."""
    lines, forecasts, widths = [], [], []
    for moment, name in enumerate(ASKED):
        stretched = []
        for reckoning in RECKONINGS:
            results = asked(played, moment, reckoning)
            lines.append([name, reckoning, *line(results)])
            if reckoning == FORECAST:
                forecasts.append(results)
            else:
                stretched.append(width_that_holds_80(results))
        widths.append(fmean(one.range.width for one in forecasts[-1]) / min(stretched))
    print(f"{family}, {len(played):,} meetings\n")
    table(
        ["asked", "reckoning", "held, of 100", "median error, min", "mean width, min", "holds 80, min"], lines
    )
    return OfFamily(forecasts, widths)


def by_room(every: dict[str, OfFamily]) -> None:
    lines = [
        [
            family,
            kind,
            *(f"{held([one for one in results if one.kind == kind]):.0f}" for results in of.forecasts),
        ]
        for family, of in every.items()
        for kind in KINDS
    ]
    print("The forecast by kind of room, held of 100\n")
    table(["family", "rooms", *ASKED], lines)


def cost(seed: int) -> float:
    """Milliseconds of one forecast with sixty inscribed to come, more than the hours hold, so that ways back are sought."""
    plenary, at = crowded(SPEAKERS, seed)
    times: dict[str, list[float]] = {"forecast": [], "ten thousand squares summed": []}
    work = {"forecast": lambda: forecast(plenary, at), "ten thousand squares summed": squares}
    for _ in range(ROUNDS):
        for name, once in work.items():
            began = process_time()
            once()
            times[name].append((process_time() - began) * 1e3)
    print(f"One forecast, {SPEAKERS} to come, CPU, median of {ROUNDS} in turn\n")
    table(["what", "ms"], [[name, f"{median(taken):.2f}"] for name, taken in times.items()])
    return median(times["forecast"])


def squares() -> int:
    return sum(number * number for number in range(10_000))


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--meetings", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    print(f"{machine()}\n")
    every = {}
    for family in FAMILIES:
        every[family] = by_moment(family, list(meetings(family, options.meetings, options.seed)))
    by_room(every)
    took = cost(options.seed)
    shares = [held(results) for of in every.values() for results in of.forecasts]
    widths = [width for of in every.values() for width in of.widths]
    verdicts(
        Verdict(
            f"true ends within the forecast's range, of 100, {len(shares)} rows of {options.meetings:,} meetings",
            f"{FEWEST_HELD} to {MOST_HELD}",
            f"{min(shares):.1f} to {max(shares):.1f}",
            min(shares) >= FEWEST_HELD and max(shares) <= MOST_HELD,
        ),
        Verdict(
            "width of that range, of plain arithmetic's stretched to hold 80 of 100",
            "< 1",
            f"{min(widths):.2f} to {max(widths):.2f}",
            max(widths) < 1,
        ),
        Verdict(
            f"one forecast, {SPEAKERS} to come",
            f"≤ {MILLISECONDS} ms",
            f"{took:.1f} ms",
            took <= MILLISECONDS,
        ),
    )


if __name__ == "__main__":
    main()
