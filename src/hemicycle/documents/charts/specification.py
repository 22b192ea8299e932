"""A chart as a Vega-Lite specification. Needs the extra `charts`."""

from typing import Any

import altair as alt

from hemicycle.documents.charts.chart import Chart, Form
from hemicycle.documents.charts.palette import FONT, PALETTES, Palette
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
DECADES = [0, 1, 10, 100, 1000, 10_000]
ROOM_FOR_NUMBERS = 18
"""Over the highest bar, where its number stands."""
ROOM_BESIDE = 1.2


def specification(chart: Chart) -> dict[str, Any]:
    drawing = {
        Form.BARS_OVER_YEARS: _bars_over_years,
        Form.BARS_BY_NAME: _bars_by_name,
        Form.DOTS_OVER_YEARS: _dots_over_years,
    }[chart.form]
    palette = PALETTES[chart.look]
    # Altair's classes are made by a program and have no types worth the name.
    drawn: Any = drawing(chart, palette)
    anchor = "end" if chart.language in RIGHT_TO_LEFT else "start"
    titled = drawn.properties(
        title=alt.TitleParams(
            _from_its_side(chart.title, chart.language),
            subtitle=_from_its_side(chart.imprint, chart.language),
            anchor=anchor,
            color=palette.ink,
            subtitleColor=palette.quiet,
            fontSize=17,
            subtitleFontSize=12,
            offset=14,
        ),
        description=chart.description,
        background=palette.panel,
        padding=14,
    )
    axis = {"labelColor": palette.quiet, "titleColor": palette.quiet, "domainColor": palette.quiet}
    quiet = {"tickColor": palette.quiet, "gridColor": palette.line}
    configured = (
        titled.configure(font=FONT, aria=False)
        .configure_axis(labelFontSize=12, titleFontSize=12, titleFontWeight="normal", **axis, **quiet)
        .configure_view(stroke=None)
    )
    made: dict[str, Any] = configured.to_dict()
    return made


def _from_its_side(line: str, language: str) -> str:
    """A picture runs from the left: a line that runs from the right would begin with its last date."""
    if language not in RIGHT_TO_LEFT:
        return line
    return f"\N{RIGHT-TO-LEFT ISOLATE}{line}\N{POP DIRECTIONAL ISOLATE}"


def _bars_over_years(chart: Chart, palette: Palette) -> Any:  # noqa: ANN401 - as said above
    """A row of bars for each part, all on one scale, each as high as it needs, with the number over each bar."""
    tall = min(MOST_A_UNIT, ROW_HEIGHT / max(max((bar.number for bar in chart.bars), default=1), 1))
    rows = []
    for part in chart.parts:
        highest = (
            max((bar.number for bar in chart.bars if bar.part == part), default=0) + ROOM_FOR_NUMBERS / tall
        )
        years = alt.Axis(labelAngle=0, ticks=False, labels=part == chart.parts[-1], labelOverlap=False)
        base = _bars(chart, part).encode(
            x=alt.X(
                "along:N", sort=None, title=chart.along_title if part == chart.parts[-1] else None, axis=years
            ),
            y=alt.Y("number:Q", axis=None, scale=alt.Scale(domain=[0, highest], nice=False)),
        )
        bars = base.mark_bar(color=palette.accent, size=YEAR_WIDTH * 0.6)
        numbers = _numbers(base, palette, baseline="bottom", dy=-3)
        rows.append(
            alt.layer(bars, numbers).properties(
                width=YEAR_WIDTH * len(chart.along),
                height=round(highest * tall),
                title=_part(chart, palette, part),
            )
        )
    return alt.vconcat(*rows, spacing=14)


def _bars_by_name(chart: Chart, palette: Palette) -> Any:  # noqa: ANN401 - as said above
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
        base = _bars(chart, part).encode(
            y=alt.Y("along:N", sort=None, title=None, axis=names),
            x=alt.X("number:Q", axis=None, scale=alt.Scale(domain=[0, highest], nice=False)),
        )
        bars = base.mark_bar(color=palette.accent, size=NAME_HEIGHT * 0.6)
        numbers = _numbers(base, palette, baseline="middle", align="left", dx=4)
        columns.append(
            alt.layer(bars, numbers).properties(
                width=COLUMN_WIDTH, height=NAME_HEIGHT * len(chart.along), title=_part(chart, palette, part)
            )
        )
    return alt.hconcat(*columns, spacing=16)


def _part(chart: Chart, palette: Palette, part: str) -> Any:  # noqa: ANN401 - as said above
    anchor = "end" if chart.language in RIGHT_TO_LEFT and chart.form is Form.BARS_OVER_YEARS else "start"
    return alt.TitleParams(part, anchor=anchor, frame="group", color=palette.ink, fontSize=13, offset=4)


def _dots_over_years(chart: Chart, palette: Palette) -> Any:  # noqa: ANN401 - as said above
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
    most = max(dot.days for dot in chart.dots)
    days = alt.Y(
        "days:Q",
        title=[_from_its_side(line, chart.language) for line in chart.number_title],
        scale=alt.Scale(type="symlog", domain=[0, most * 1.6], nice=False),
        axis=alt.Axis(
            values=[one for one in DECADES if one <= most * 1.6],
            format="d",
            titleAngle=0,
            titleAnchor="start",
            titleAlign="left",
            titleX=0,
            titleY=-44,
            titleBaseline="bottom",
        ),
    )
    values = [{"year": dot.year, "at": dot.at, "days": dot.days} for dot in chart.dots]
    circles = (
        alt.Chart(alt.Data(values=values))
        .mark_point(shape="circle", size=46, strokeWidth=1.6, color=palette.accent, filled=False, opacity=1)
        .encode(x=along, y=days)
    )
    middles = [
        {"at": one.year - 0.45, "until": one.year + 0.45, "middle": one.year, "days": one.days}
        for one in chart.medians
    ]
    medians = alt.Chart(alt.Data(values=middles))
    bars = medians.mark_rule(strokeWidth=3, color=palette.ink, opacity=1).encode(
        x=along, x2="until:Q", y=days
    )
    numbers = medians.mark_text(color=palette.ink, baseline="bottom", fontSize=12).encode(
        x=alt.X("middle:Q"), y=alt.value(-OVER_THE_DOTS), text=alt.Text("days:Q", format="~r")
    )
    return alt.layer(bars, circles, numbers).properties(width=YEAR_WIDTH * len(years), height=DOTS_HEIGHT)


def _bars(chart: Chart, part: str) -> Any:  # noqa: ANN401 - as said above
    values = [
        {"part": part, "along": bar.along, "number": bar.number} for bar in chart.bars if bar.part == part
    ]
    return alt.Chart(alt.Data(values=values))


def _numbers(base: Any, palette: Palette, **placed: Any) -> Any:  # noqa: ANN401 - as said above
    shown = base.transform_filter("datum.number > 0")
    return shown.mark_text(color=palette.ink, fontSize=12, **placed).encode(text="number:Q")
