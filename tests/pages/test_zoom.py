"""At 200 % zoom, and on 320 CSS pixels, a page flows anew: nothing is cut off, nobody scrolls sideways."""

import pytest
from opening import Reader
from page_table import EVERY_PAGE_IN_LONG_WORDS, Page

pytestmark = pytest.mark.pages

SIZES = {"200 %": (640, 360), "320 px": (320, 256)}
"""CSS pixels: half of 1280 by 720, and a quarter of 1280 by 1024."""
CUT_OFF = """() => {  // a table may be scrolled in its own frame (WCAG 1.4.10)
    for (const one of document.querySelectorAll("details")) one.open = true;
    const root = document.scrollingElement;
    const name = (one) => one.outerHTML.slice(0, 120);
    const found = [];
    if (root.scrollWidth > root.clientWidth) found.push(`the page is ${root.scrollWidth} wide`);
    for (const one of document.body.querySelectorAll("*:not(.skip, .unseen, option, datalist, script, noscript)")) {
        if (!one.checkVisibility() || one.closest(".scroll, .unseen")) continue;
        const box = one.getBoundingClientRect();
        if (box.left < -1 || box.right > root.clientWidth + 1) found.push(`beside the page: ${name(one)}`);
        const hides = getComputedStyle(one).overflowX !== "visible";
        const isField = /^(INPUT|TEXTAREA|SELECT)$/.test(one.tagName);
        if (hides && !isField && one.scrollWidth > one.clientWidth + 1) found.push(`cut off: ${name(one)}`);
    }
    return found;
}"""


@EVERY_PAGE_IN_LONG_WORDS
def test_nothing_is_cut_off(reader: Reader, shown: Page, language: str) -> None:
    tab = reader.opens(shown, language)
    found = []
    for size, (width, height) in SIZES.items():
        tab.set_viewport_size({"width": width, "height": height})
        found += [f"{size}: {one}" for one in tab.evaluate(CUT_OFF)]
    assert "\n".join(found) == ""
