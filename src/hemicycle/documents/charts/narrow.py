"""Charts for a phone: years and names go down the page, and nobody scrolls sideways. Needs the extra `charts`."""

import json
from collections.abc import Iterable
from typing import Any

import altair as alt

from hemicycle.documents.charts.chart import Bar, Chart
from hemicycle.documents.charts.lines import from_its_side, letters_of, lines_of
from hemicycle.documents.charts.marks import bars_of, circles_of, days_of, medians_of, numbers_at
from hemicycle.documents.charts.palette import Palette
from hemicycle.wording.language import RIGHT_TO_LEFT

PADDING = 8
INNER = 294
"""With its padding a chart stands within 360 pixels, beside the margins of the page."""
A_LETTER, A_BOLD_LETTER = 0.62, 0.68
"""Of the size of a font: what wide letters take on average, for nobody knows which font a reader has."""
LABEL_SIZE, HEADING_SIZE = 12, 13
YEAR_WIDTH = 34
YEAR_HEIGHT = 18
BAR_HEIGHT = 11
LONGEST_PART = 18
"""Letters of a part's name in one line beside its bar."""
LINE_HEIGHT = 15
DOTS_OF_A_YEAR = 34
BESIDE_A_BAR = 34
BESIDE_THE_DOTS = 46
"""Room for the numbers."""


def letters_in_a_line(size: int, letter: float = A_LETTER) -> int:
    return int(INNER / (size * letter))


def bars_over_years(chart: Chart, palette: Palette) -> Any:  # noqa: ANN401 - as marks.py says
    """The parts one below the other, each with its years, all on one scale."""
    years = alt.Axis(ticks=False, labelOverlap=False, minExtent=YEAR_WIDTH, maxExtent=YEAR_WIDTH)
    along = alt.Y("along:N", sort=None, title=None, axis=years)
    rows = [
        _beside(chart, chart.of_part(part), along, palette, INNER - YEAR_WIDTH).properties(
            height=YEAR_HEIGHT * len(chart.along), title=_heading(chart, palette, part)
        )
        for part in chart.parts
    ]
    return alt.vconcat(*rows, spacing=18)


def bars_by_name(chart: Chart, palette: Palette) -> Any:  # noqa: ANN401 - as marks.py says
    """The names one below the other, each with its parts, all on one scale."""
    told = {part: lines_of(part, LONGEST_PART) for part in chart.parts}
    letters = max((letters_of(line) for lines in told.values() for line in lines), default=0)
    beside = round(letters * LABEL_SIZE * A_LETTER)
    axis = alt.Axis(
        ticks=False,
        labelOverlap=False,
        labelExpr=f"({json.dumps(told)})[datum.value]",
        labelColor=palette.ink,
        minExtent=beside,
        maxExtent=beside,
    )
    parts = alt.Y("part:N", sort=None, title=None, axis=axis)
    height = max((len(lines) for lines in told.values()), default=1) * LINE_HEIGHT + 4
    rows = [
        _beside(chart, chart.of_name(name), parts, palette, INNER - beside).properties(
            height=height * len(chart.parts), title=_heading(chart, palette, name)
        )
        for name in chart.along
    ]
    return alt.vconcat(*rows, spacing=14)


def dots_over_years(chart: Chart, palette: Palette) -> Any:  # noqa: ANN401 - as marks.py says
    """A circle for each person and a bar for the median of a year, whose number stands beside the picture."""
    years = [int(one) for one in chart.along]
    width = INNER - YEAR_WIDTH - BESIDE_THE_DOTS
    placed: dict[str, Any] = {
        "title": None,
        "scale": alt.Scale(domain=[years[0] - 0.5, years[-1] + 0.5], nice=False, zero=False, reverse=True),
        "axis": alt.Axis(values=years, format="d", grid=False, labelOverlap=False, minExtent=YEAR_WIDTH),
    }
    along = alt.Y("at:Q", **placed)
    scale, decades = days_of(chart)
    title = [
        from_its_side(line, chart.language)
        for words in chart.number_title
        for line in lines_of(words, letters_in_a_line(LABEL_SIZE))
    ]
    axis = alt.Axis(
        values=decades, format="d", orient="top", titleAnchor="start", titleX=-YEAR_WIDTH, titleAlign="left"
    )
    days = alt.X("days:Q", title=title, scale=scale, axis=axis)
    medians = medians_of(chart)
    bars = medians.mark_rule(strokeWidth=3, color=palette.ink, opacity=1).encode(
        y=along, y2="until:Q", x=days
    )
    numbers = medians.mark_text(
        color=palette.ink, align="left", baseline="middle", fontSize=LABEL_SIZE
    ).encode(y=alt.Y("middle:Q", **placed), x=alt.value(width + 6), text=alt.Text("days:Q", format="~r"))
    circles = circles_of(chart, palette).encode(x=days, y=along)
    return alt.layer(bars, circles, numbers).properties(width=width, height=DOTS_OF_A_YEAR * len(years))


def _beside(chart: Chart, bars: Iterable[Bar], rows: Any, palette: Palette, width: int) -> Any:  # noqa: ANN401 - as marks.py says
    """A bar in each row, with its number where it ends."""
    highest = max(1, *(bar.number for bar in chart.bars)) * width / (width - BESIDE_A_BAR)
    base = bars_of(bars).encode(
        y=rows, x=alt.X("number:Q", axis=None, scale=alt.Scale(domain=[0, highest], nice=False))
    )
    drawn = base.mark_bar(color=palette.accent, size=BAR_HEIGHT)
    numbers = numbers_at(base, palette, baseline="middle", align="left", dx=4)
    return alt.layer(drawn, numbers).properties(width=width)


def _heading(chart: Chart, palette: Palette, words: str) -> Any:  # noqa: ANN401 - as marks.py says
    return alt.TitleParams(
        [
            from_its_side(line, chart.language)
            for line in lines_of(words, letters_in_a_line(HEADING_SIZE, A_BOLD_LETTER))
        ],
        anchor="end" if chart.language in RIGHT_TO_LEFT else "start",
        frame="bounds",
        color=palette.ink,
        fontSize=HEADING_SIZE,
        offset=4,
    )
