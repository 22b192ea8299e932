"""Bars of the timeline stand out 3:1 from the ground, and from those they touch (WCAG 1.4.11), in light and dark."""

import re
from importlib.resources import files

import pytest

STYLE = (files("hemicycle.web") / "static" / "style.css").read_text(encoding="utf-8")
SCHEMES = [
    dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", block))
    for block in re.findall(r":root \{(.*?)\}", STYLE, re.DOTALL)
]
TOUCHING = [
    ("spoken", "over"),
    ("spoken", "procedure"),
    ("spoken", "lost"),
    *((bar, "panel") for bar in ("spoken", "over", "procedure", "lost", "heard", "seat")),
]
AT_LEAST = 3
TEXT = 4.5


def luminance(colour: str) -> float:
    shares = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize(("one", "other"), TOUCHING)
@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_what_touches_is_told_apart(scheme: int, one: str, other: str) -> None:
    dark, light = sorted((luminance(SCHEMES[scheme][one]), luminance(SCHEMES[scheme][other])))
    assert (light + 0.05) / (dark + 0.05) >= AT_LEAST


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_the_hours_on_the_axis_are_read_as_text(scheme: int) -> None:
    dark, light = sorted((luminance(SCHEMES[scheme]["quiet"]), luminance(SCHEMES[scheme]["panel"])))
    assert (light + 0.05) / (dark + 0.05) >= TEXT
