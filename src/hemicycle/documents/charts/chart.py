"""A chart before it is drawn: texts in one language, and the numbers."""

from enum import StrEnum

from hemicycle.plenary.value import Value


class Look(StrEnum):
    LIGHT = "light"
    DARK = "dark"


class Shape(StrEnum):
    """For a wide page, and for one that is as wide as a phone."""

    WIDE = "wide"
    NARROW = "narrow"


def look_in(words: str | None) -> Look:
    """Light, where no other is named."""
    return Look.DARK if words == Look.DARK else Look.LIGHT


def shape_in(words: str | None) -> Shape:
    """Wide, where no other is named."""
    return Shape.NARROW if words == Shape.NARROW else Shape.WIDE


class Form(StrEnum):
    """Told apart by place and by the numbers written at them, never by colour."""

    BARS_OVER_YEARS = "bars-over-years"
    BARS_BY_NAME = "bars-by-name"
    DOTS_OVER_YEARS = "dots-over-years"


class Bar(Value, frozen=True):
    part: str
    along: str
    number: int


class Dot(Value, frozen=True):
    """`at` lies within half a year of its year, so that those of one year stand side by side."""

    year: int
    at: float
    days: int


class Median(Value, frozen=True):
    year: int
    days: float


class Chart(Value, frozen=True):
    """`description` says what it shows, for whoever does not see it; `imprint` whose numbers and of when.

    `number_title` has its lines.
    """

    form: Form
    look: Look
    language: str
    title: str
    imprint: str
    description: str
    along_title: str
    number_title: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    along: tuple[str, ...] = ()
    bars: tuple[Bar, ...] = ()
    dots: tuple[Dot, ...] = ()
    medians: tuple[Median, ...] = ()
    shape: Shape = Shape.WIDE

    def of_part(self, part: str) -> tuple[Bar, ...]:
        return tuple(one for one in self.bars if one.part == part)

    def of_name(self, along: str) -> tuple[Bar, ...]:
        return tuple(one for one in self.bars if one.along == along)


class Drawn(Value, frozen=True):
    """`specification` is Vega-Lite as JSON."""

    specification: str
    svg: str
