"""What charts of every shape are made of. Needs the extra `charts`.

Altair's classes are made by a program and have no types worth the name.
"""

from collections.abc import Iterable
from typing import Any

import altair as alt

from hemicycle.documents.charts.chart import Bar, Chart
from hemicycle.documents.charts.palette import Palette

DECADES = [0, 1, 10, 100, 1000, 10_000]
BEHIND_THE_LONGEST = 1.6
ASIDE = 0.45
"""Of a year's place, on either side of its middle, which the bar of a median takes."""


def bars_of(bars: Iterable[Bar]) -> Any:  # noqa: ANN401 - as said above
    values = [{"part": bar.part, "along": bar.along, "number": bar.number} for bar in bars]
    return alt.Chart(alt.Data(values=values))


def numbers_at(base: Any, palette: Palette, **placed: Any) -> Any:  # noqa: ANN401 - as said above
    shown = base.transform_filter("datum.number > 0")
    return shown.mark_text(color=palette.ink, fontSize=12, **placed).encode(text="number:Q")


def circles_of(chart: Chart, palette: Palette) -> Any:  # noqa: ANN401 - as said above
    values = [{"year": dot.year, "at": dot.at, "days": dot.days} for dot in chart.dots]
    return alt.Chart(alt.Data(values=values)).mark_point(
        shape="circle", size=46, strokeWidth=1.6, color=palette.accent, filled=False, opacity=1
    )


def medians_of(chart: Chart) -> Any:  # noqa: ANN401 - as said above
    values = [
        {"at": one.year - ASIDE, "until": one.year + ASIDE, "middle": one.year, "days": one.days}
        for one in chart.medians
    ]
    return alt.Chart(alt.Data(values=values))


def days_of(chart: Chart) -> tuple[Any, list[int]]:
    """The scale of the days, and the decades that stand on it."""
    last = max(dot.days for dot in chart.dots) * BEHIND_THE_LONGEST
    return alt.Scale(type="symlog", domain=[0, last], nice=False), [one for one in DECADES if one <= last]
