"""Charts have the colours of the pages, and these stand out from the ground in light and dark."""

import re
from importlib.resources import files

import pytest

from hemicycle.documents.charts.chart import Look
from hemicycle.documents.charts.palette import FONT, PALETTES

STYLE = (files("hemicycle.web") / "static" / "style.css").read_text(encoding="utf-8")
SCHEMES = dict(
    zip(
        Look,
        (
            dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", block))
            for block in re.findall(r":root \{(.*?)\}", STYLE, re.DOTALL)
        ),
        strict=True,
    )
)


def contrast(one: str, other: str) -> float:
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    shares = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("look", Look)
def test_each_colour_is_that_of_the_pages(look: Look) -> None:
    palette = PALETTES[look]
    assert {name: getattr(palette, name) for name in palette.__struct_fields__} == {
        name: SCHEMES[look][name] for name in palette.__struct_fields__
    }


@pytest.mark.parametrize("look", Look)
def test_texts_and_bars_stand_out(look: Look) -> None:
    palette = PALETTES[look]
    assert contrast(palette.ink, palette.panel) >= 7
    assert contrast(palette.quiet, palette.panel) >= 4.5
    assert contrast(palette.accent, palette.panel) >= 3


def test_the_font_is_that_of_the_pages() -> None:
    assert f"font-family: {FONT};" in STYLE
