"""A series drawn up as a chart in one language."""

from collections.abc import Mapping
from typing import Any

from hemicycle.documents.charts.chart import Bar, Chart, Dot, Form, Look, Median, Shape
from hemicycle.documents.charts.describing import description
from hemicycle.review.dataset import Manifest
from hemicycle.review.series.series import Along, Series, Spans, Tally
from hemicycle.wording.language import RIGHT_TO_LEFT, told
from hemicycle.wording.phrase import Phrase, phrase

IMPRINT = phrase("{body}. Through {through}; gathered on {gathered}.")
CIRCLES = phrase(
    "Days, on a scale that grows tenfold; a circle for each person, a bar for the median of the year"
)
MEDIANS: Mapping[Shape, Phrase] = {
    Shape.WIDE: phrase("The medians are written over the picture."),
    Shape.NARROW: phrase("The medians are written beside the picture."),
}
WIDEST = 0.84
"""The share of a year's place that its dots take."""


def chart_of(
    series: Series, manifest: Manifest, language: str, look: Look, shape: Shape = Shape.WIDE
) -> Chart:
    shown = series.shown
    body = manifest.body.get(language) or manifest.body["en"]
    dates = {
        "through": _apart(series.through.isoformat(), language),
        "gathered": _apart(series.gathered_on.isoformat(), language),
    }
    common = {
        "look": look,
        "shape": shape,
        "language": language,
        "title": told(series.title, language),
        "imprint": told(IMPRINT.filled(body=body, **dates), language),
        "description": description(series, language),
        "along_title": told(shown.along_name, language),
    }
    return _bars(shown, language, common) if isinstance(shown, Tally) else _dots(shown, language, common)


def _apart(day: str, language: str) -> str:
    """A day in a line that runs from the right, where its parts would change their places."""
    is_from_the_right = language in RIGHT_TO_LEFT
    return f"\N{LEFT-TO-RIGHT ISOLATE}{day}\N{POP DIRECTIONAL ISOLATE}" if is_from_the_right else day


def _bars(tally: Tally, language: str, common: dict[str, Any]) -> Chart:
    along = tuple(one.told(language) for one in tally.along)
    parts = tuple(one.told(language) for one in tally.parts)
    return Chart(
        form=Form.BARS_OVER_YEARS if tally.by is Along.YEARS else Form.BARS_BY_NAME,
        parts=parts,
        along=along,
        bars=tuple(
            Bar(part=part, along=one, number=number)
            for part, numbers in zip(parts, tally.numbers, strict=True)
            for one, number in zip(along, numbers, strict=True)
        ),
        **common,
    )


def _dots(spans: Spans, language: str, common: dict[str, Any]) -> Chart:
    """Those of one year side by side, the shortest first; all years have the same distance between two."""
    by_year = {year: sorted(spans.days_of(year)) for year in spans.along}
    apart = WIDEST / max(*(len(days) for days in by_year.values()), 2)
    return Chart(
        form=Form.DOTS_OVER_YEARS,
        number_title=(told(CIRCLES, language), told(MEDIANS[common["shape"]], language)),
        along=tuple(map(str, spans.along)),
        dots=tuple(
            Dot(year=year, at=round(year + (place - (len(days) - 1) / 2) * apart, 4), days=one)
            for year, days in by_year.items()
            for place, one in enumerate(days)
        ),
        medians=tuple(
            Median(year=year, days=middle)
            for year in spans.along
            if (middle := spans.median_of(year)) is not None
        ),
        **common,
    )
