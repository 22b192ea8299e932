"""axe-core finds nothing on any page, from the left and from the right, in light and in dark."""

from collections.abc import Iterator

import checkers
import pytest
from opening import Reader
from page_table import EVERY_PAGE_BOTH_WAYS, Page
from playwright.sync_api import Browser

from house_process import HouseProcess

pytestmark = pytest.mark.pages

PREPARED = """() => {
    for (const one of document.querySelectorAll("svg.timeline text")) one.remove();
    for (const one of document.querySelectorAll("kbd")) one.textContent = "key";
    for (const one of document.querySelectorAll(".clock svg")) one.style.visibility = "hidden";
}"""
"""axe judges the contrast of no single letter, and of nothing that lies over a picture; both are looked at as text.

The numbers and hours in the timeline are text in a picture; tests/web/test_contrast_of_the_timeline.py holds their colours.
"""
FINDINGS = """async () => {
    const { violations, incomplete } = await axe.run(document, { resultTypes: ["violations", "incomplete"] });
    const isShort = (node) => node.any.some((check) => check.data?.messageKey === "shortTextContent");
    const contrast = incomplete.filter(({ id }) => id === "color-contrast");
    const undecided = contrast.map((one) => ({ ...one, nodes: one.nodes.filter((node) => !isShort(node)) }));
    return [...violations, ...undecided].flatMap(({ id, help, nodes }) =>
        nodes.map((node) => `${id} (${help}): ${node.html} ${node.failureSummary}`));
}"""
"""A contrast that axe cannot work out counts as found, but for a text of one letter."""


@pytest.fixture(scope="module")
def reader(browser: Browser, house: HouseProcess) -> Iterator[Reader]:
    """The policy of a page would keep axe out; every other check lets it stand."""
    reader = Reader(browser, house, bypass_csp=True)
    yield reader
    reader.leaves()


@EVERY_PAGE_BOTH_WAYS
def test_axe_finds_nothing(reader: Reader, shown: Page, language: str) -> None:
    tab = reader.opens(shown, language)
    tab.evaluate(PREPARED)
    tab.add_script_tag(path=checkers.axe())
    found = []
    for scheme in ("light", "dark"):
        tab.emulate_media(color_scheme=scheme)
        found += [f"{scheme}: {one}" for one in tab.evaluate(FINDINGS)]
    assert "\n".join(found) == ""
