"""The colours and the font of the pages (static/style.css), for charts."""

from collections.abc import Mapping

from hemicycle.documents.charts.chart import Look
from hemicycle.plenary.value import Value

FONT = 'system-ui, "Noto Sans", sans-serif'


class Palette(Value, frozen=True):
    """Named as in the style sheet of the pages."""

    panel: str
    ink: str
    quiet: str
    line: str
    accent: str
    procedure: str


PALETTES: Mapping[Look, Palette] = {
    Look.LIGHT: Palette(
        panel="#ffffff", ink="#16202b", quiet="#56616d", line="#d9d7cf", accent="#1d4e89", procedure="#b87000"
    ),
    Look.DARK: Palette(
        panel="#18212b", ink="#eef1f4", quiet="#a3afba", line="#2c3945", accent="#8fbcf0", procedure="#a87400"
    ),
}
