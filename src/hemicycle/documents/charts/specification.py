"""A chart as a Vega-Lite specification. Needs the extra `charts`."""

from collections.abc import Callable, Mapping
from typing import Any

from hemicycle.documents.charts import narrow, wide
from hemicycle.documents.charts.chart import Chart, Form, Shape
from hemicycle.documents.charts.lines import from_its_side, lines_of
from hemicycle.documents.charts.palette import FONT, PALETTES, Palette
from hemicycle.wording.language import RIGHT_TO_LEFT

Drawing = Callable[[Chart, Palette], Any]
"""What Altair makes has no type worth the name."""

DRAWINGS: Mapping[Shape, Mapping[Form, Drawing]] = {
    Shape.WIDE: {
        Form.BARS_OVER_YEARS: wide.bars_over_years,
        Form.BARS_BY_NAME: wide.bars_by_name,
        Form.DOTS_OVER_YEARS: wide.dots_over_years,
    },
    Shape.NARROW: {
        Form.BARS_OVER_YEARS: narrow.bars_over_years,
        Form.BARS_BY_NAME: narrow.bars_by_name,
        Form.DOTS_OVER_YEARS: narrow.dots_over_years,
    },
}
PADDING: Mapping[Shape, int] = {Shape.WIDE: 14, Shape.NARROW: narrow.PADDING}
TITLE_SIZE, IMPRINT_SIZE = 17, 12


def specification(chart: Chart) -> dict[str, Any]:
    palette = PALETTES[chart.look]
    drawn = DRAWINGS[chart.shape][chart.form](chart, palette)
    anchor = "end" if chart.language in RIGHT_TO_LEFT else "start"
    titled = drawn.properties(
        title={
            "text": _lines(chart, chart.title, narrow.letters_in_a_line(TITLE_SIZE, narrow.A_BOLD_LETTER)),
            "subtitle": _lines(chart, chart.imprint, narrow.letters_in_a_line(IMPRINT_SIZE)),
            "anchor": anchor,
            "color": palette.ink,
            "subtitleColor": palette.quiet,
            "fontSize": TITLE_SIZE,
            "subtitleFontSize": IMPRINT_SIZE,
            "offset": 14,
        },
        description=chart.description,
        background=palette.panel,
        padding=PADDING[chart.shape],
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


def _lines(chart: Chart, words: str, letters: int) -> str | list[str]:
    if chart.shape is Shape.WIDE:
        return from_its_side(words, chart.language)
    return [from_its_side(line, chart.language) for line in lines_of(words, letters)]
