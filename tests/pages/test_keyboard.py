"""Everything that can be pressed or filled in is reached by Tab, in its order, with a focus that is seen."""

import pytest
from opening import Reader
from page_table import EVERY_PAGE_BOTH_WAYS, PAGES, Page

from house_process import HouseProcess

pytestmark = pytest.mark.pages

MOST_STOPS = 400

FOCUSED = """() => {
    const one = document.activeElement;
    if (!one || one === document.body) return null;
    window.stops ??= [];
    if (!window.stops.includes(one)) window.stops.push(one);
    const style = getComputedStyle(one), box = one.getBoundingClientRect();
    return {
        number: window.stops.indexOf(one),
        name: one.outerHTML.slice(0, 160),
        opens: one.tagName === "SUMMARY" && !one.parentElement.open,
        seen: !one.matches(":focus") || style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2
            && box.right > 0 && box.left < innerWidth && box.bottom > 0 && box.top < innerHeight,
    };
}"""
"""A part of a field that the browser itself makes, such as a calendar's button, has the focus in the field's stead."""
MISSED = """() => {
    const pressed = "a[href], button, summary, input:not([type=hidden]), select, textarea";
    const all = [...document.querySelectorAll(pressed)].filter((one) => one.checkVisibility() && !one.disabled);
    const reached = (window.stops ?? []).filter((one) => one.matches(pressed));
    return all.filter((one, place) => one !== reached[place]).map((one) => one.outerHTML.slice(0, 160));
}"""


@EVERY_PAGE_BOTH_WAYS
def test_tab_reaches_everything_in_order_and_is_seen(reader: Reader, shown: Page, language: str) -> None:
    """What opens is opened on the way. A field of several parts, such as a date, takes several presses."""
    tab = reader.opens(shown, language)
    unseen, last = [], -1
    for _ in range(MOST_STOPS):
        tab.keyboard.press("Tab")
        stop = tab.evaluate(FOCUSED)
        if stop is None or stop["number"] < last:
            break
        if not stop["seen"]:
            unseen.append(stop["name"])
        if stop["opens"]:
            tab.keyboard.press("Enter")
        last = stop["number"]
    else:
        pytest.fail(f"Tab never comes out of the page; it is at {stop['name']}.")
    assert "\n".join(unseen) == ""
    assert "\n".join(tab.evaluate(MISSED)) == ""


def test_the_focus_stays_when_the_page_changes_under_it(reader: Reader, house: HouseProcess) -> None:
    chair = next(page for page in PAGES if page.name == "chair")
    tab = reader.opens(chair, "en")
    suspend = tab.get_by_role("button", name="Pause")
    suspend.focus()
    shown = tab.locator(".as-of").inner_text()
    house.ask("Peru", "asked-while-the-chair-looks", "2")
    tab.wait_for_function("(before) => document.querySelector('.as-of').innerText !== before", arg=shown)
    assert tab.evaluate("document.activeElement.innerText") == suspend.inner_text()
