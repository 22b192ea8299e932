"""Charts for a wide page: years stand side by side. Needs the extra `charts`."""

from typing import Any

import altair as alt

from hemicycle.documents.charts.chart import Chart, Form
from hemicycle.documents.charts.lines import from_its_side
from hemicycle.documents.charts.marks import bars_of, circles_of, days_of, medians_of, numbers_at
from hemicycle.documents.charts.palette import Palette
from hemicycle.wording.language import RIGHT_TO_LEFT

YEAR_WIDTH = 36
"""Room for four digits."""
ROW_HEIGHT = 96
MOST_A_UNIT = 5
"""Of height, so that a chart of small numbers is no tower."""
NAME_HEIGHT = 24
COLUMN_WIDTH = 172
LETTER_WIDTH = 7
LABEL_LIMIT = 420
DOTS_HEIGHT = 340
OVER_THE_DOTS = 6
ROOM_FOR_NUMBERS = 18
"""Over the highest bar, where its number stands."""
ROOM_BESIDE = 1.2


def bars_over_years(chart: Chart, palette: Palette) -> Any:  # noqa: ANN401 - as marks.py says
    """A row of bars for each part, all on one scale, each as high as it needs, with the number over each bar."""
    tall = min(MOST_A_UNIT, ROW_HEIGHT / max(max((bar.number for bar in chart.bars), default=1), 1))
    rows = []
    for part in chart.parts:
        highest = (
            max((bar.number for bar in chart.bars if bar.part == part), default=0) + ROOM_FOR_NUMBERS / tall
        )
        years = alt.Axis(labelAngle=0, ticks=False, labels=part == chart.parts[-1], labelOverlap=False)
        base = bars_of(chart.of_part(part)).encode(
            x=alt.X(
                "along:N", sort=None, title=chart.along_title if part == chart.parts[-1] else None, axis=years
            ),
            y=alt.Y("number:Q", axis=None, scale=alt.Scale(domain=[0, highest], nice=False)),
        )
        bars = base.mark_bar(color=palette.accent, size=YEAR_WIDTH * 0.6)
        numbers = numbers_at(base, palette, baseline="bottom", dy=-3)
        rows.append(
            alt.layer(bars, numbers).properties(
                width=YEAR_WIDTH * len(chart.along),
                height=round(highest * tall),
                title=_part(chart, palette, part),
            )
        )
    return alt.vconcat(*rows, spacing=14)


def bars_by_name(chart: Chart, palette: Palette) -> Any:  # noqa: ANN401 - as marks.py says
    """A column of bars for each part, all on one scale, with the number beside each bar that is there."""
    highest = max(1, *(bar.number for bar in chart.bars)) * ROOM_BESIDE
    longest = max(map(len, chart.along), default=0)
    columns = []
    for part in chart.parts:
        is_first = part == chart.parts[0]
        names = alt.Axis(
            labelLimit=LABEL_LIMIT,
            ticks=False,
            labels=is_first,
            labelColor=palette.ink,
            minExtent=min(longest * LETTER_WIDTH, LABEL_LIMIT) if is_first else 0,
        )
        base = bars_of(chart.of_part(part)).encode(
            y=alt.Y("along:N", sort=None, title=None, axis=names),
            x=alt.X("number:Q", axis=None, scale=alt.Scale(domain=[0, highest], nice=False)),
        )
        bars = base.mark_bar(color=palette.accent, size=NAME_HEIGHT * 0.6)
        numbers = numbers_at(base, palette, baseline="middle", align="left", dx=4)
        columns.append(
            alt.layer(bars, numbers).properties(
                width=COLUMN_WIDTH, height=NAME_HEIGHT * len(chart.along), title=_part(chart, palette, part)
            )
        )
    return alt.hconcat(*columns, spacing=16)


def _part(chart: Chart, palette: Palette, part: str) -> Any:  # noqa: ANN401 - as marks.py says
    anchor = "end" if chart.language in RIGHT_TO_LEFT and chart.form is Form.BARS_OVER_YEARS else "start"
    return alt.TitleParams(part, anchor=anchor, frame="group", color=palette.ink, fontSize=13, offset=4)


def dots_over_years(chart: Chart, palette: Palette) -> Any:  # noqa: ANN401 - as marks.py says
    """A circle for each person and a bar for the median of a year.

    Its number stands above the picture: beside the bar it would lie on the circles, and hide whom they stand for.
    """
    years = [int(one) for one in chart.along]
    along = alt.X(
        "at:Q",
        title=chart.along_title,
        scale=alt.Scale(domain=[years[0] - 0.5, years[-1] + 0.5], nice=False, zero=False),
        axis=alt.Axis(values=years, format="d", grid=False, labelOverlap=False),
    )
    scale, decades = days_of(chart)
    days = alt.Y(
        "days:Q",
        title=[from_its_side(line, chart.language) for line in chart.number_title],
        scale=scale,
        axis=alt.Axis(
            values=decades,
            format="d",
            titleAngle=0,
            titleAnchor="start",
            titleAlign="left",
            titleX=0,
            titleY=-44,
            titleBaseline="bottom",
        ),
    )
    circles = circles_of(chart, palette).encode(x=along, y=days)
    medians = medians_of(chart)
    bars = medians.mark_rule(strokeWidth=3, color=palette.ink, opacity=1).encode(
        x=along, x2="until:Q", y=days
    )
    numbers = medians.mark_text(color=palette.ink, baseline="bottom", fontSize=12).encode(
        x=alt.X("middle:Q"), y=alt.value(-OVER_THE_DOTS), text=alt.Text("days:Q", format="~r")
    )
    return alt.layer(bars, circles, numbers).properties(width=YEAR_WIDTH * len(years), height=DOTS_HEIGHT)
